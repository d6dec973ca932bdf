"""What gates and what was compared: the gate, the verdict sentence and the formats of CI agree."""

from __future__ import annotations

from report_samples import ferries

from reports.blocking import blocking, compared, ranked
from reports.model import Problem, Report, Verdict
from reports.summary import summarize

WHOLE = ferries(draft=True)


def without_the_draft(report: Report) -> Report:
    kept = tuple(f for f in report.findings if all(e.article != "ours" for e in f.evidence))
    return report.model_copy(update={"findings": kept})


def test_with_a_draft_only_what_involves_it_gates() -> None:
    assert [f.id for f in blocking(WHOLE, "error")] == ["77aa01"]
    assert {f.id for f in blocking(WHOLE, "warning")} == {"77aa01", "name1"}
    assert len(blocking(WHOLE, "error", fail_on_sources=True)) == 4
    assert len(blocking(ferries(), "error")) == 4
    assert blocking(WHOLE, "never", fail_on_sources=True) == ()


def test_what_gates_is_ranked_first() -> None:
    assert ranked(WHOLE)[0].id == "77aa01"
    assert sorted(f.id for f in ranked(WHOLE)) == sorted(f.id for f in WHOLE.findings)


def test_a_draft_that_shares_nothing_with_a_source_was_not_checked() -> None:
    assert compared(WHOLE)
    assert not compared(without_the_draft(WHOLE))
    assert summarize(without_the_draft(WHOLE)).sentence == "Cannot vouch: no draft shares a fact with a source."


def test_copies_of_one_origin_compare_nothing() -> None:
    report = ferries()
    alone = tuple(f for f in report.findings if f.verdict is Verdict.SINGLE_SOURCE)
    assert any(len(f.evidence) > 1 for f in alone)
    assert not compared(report.model_copy(update={"findings": alone}))


def test_an_internal_error_is_never_clear() -> None:
    problem = Problem(kind="internal", where="rule x", message="ValueError")
    assert summarize(WHOLE.model_copy(update={"problems": (problem,)})).word == "Cannot vouch"
