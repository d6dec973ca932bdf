"""The verdict sentence is one function's, and says what the gate does."""

from __future__ import annotations

import pytest
from report_samples import alone, clear, ferries

from reports.model import Report, Severity, Tool, Unreadable, Verdict
from reports.summary import counts, summarize, waived

EMPTY = Report(tool=Tool(version="0"))
WHOLE = ferries()


def only(*ids: str, **more: object) -> Report:
    kept = tuple(f for f in WHOLE.findings if f.id in ids)
    return WHOLE.model_copy(update={"findings": kept, **more})


def every(status: str) -> Report:
    return WHOLE.model_copy(update={"findings": tuple(f.model_copy(update={"status": status}) for f in WHOLE.findings)})


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        pytest.param(WHOLE, "Hold: 4 contradictions in 5 sources.", id="errors"),
        pytest.param(
            ferries(draft=True), "Hold: 4 contradictions between 1 draft and 5 sources.", id="errors-of-a-draft"
        ),
        pytest.param(only("9f1c2ab0", "ok1"), "Hold: 1 contradiction in 5 sources.", id="one-error"),
        pytest.param(
            only("name1", "one0", "ok1"), "Check: 1 variant and 1 fact of one source in 5 sources.", id="warnings"
        ),
        pytest.param(clear(), "Clear: 3 facts agree, 1 superseded, 2 rest on one source.", id="clear"),
        pytest.param(only("ok1", "one1"), "Clear: 1 fact agrees, 1 rests on one source.", id="clear-singular"),
        pytest.param(every("waived"), "Clear: 13 waived.", id="all-waived"),
        pytest.param(EMPTY, "Cannot vouch: no source could be read.", id="nothing-read"),
        pytest.param(alone(), "Cannot vouch: only 1 source could be read.", id="one-article"),
        pytest.param(
            only("one1"), "Cannot vouch: nothing stands in two of the 5 sources; 1 fact rests on one.", id="no-overlap"
        ),
        pytest.param(
            only("9f1c2ab0", unreadable=(Unreadable(path="x", reason="y", role="draft"),)),
            "Cannot vouch: 1 draft could not be read.",
            id="unreadable-draft-before-errors",
        ),
    ],
)
def test_sentence(report: Report, sentence: str) -> None:
    assert summarize(report).sentence == sentence


def test_low_confidence_contradictions_do_not_hold() -> None:
    noted = tuple(
        f.model_copy(update={"severity": Severity.NOTE}) for f in WHOLE.findings if f.verdict is Verdict.CONTRADICTION
    )
    report = WHOLE.model_copy(update={"findings": noted + only("ok1").findings})
    assert summarize(report).sentence == "Clear: 1 fact agrees, 4 to check by hand."


def test_waived_findings_are_counted_apart() -> None:
    assert counts(WHOLE)[Verdict.VARIANT] == 1
    assert waived(WHOLE) == 1
    assert sum(counts(WHOLE).values()) + waived(WHOLE) == len(WHOLE.findings)
