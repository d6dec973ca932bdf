"""The gate: the first of 2, 3, 1, 0 that applies."""

from __future__ import annotations

import pytest

from checker.gate import judge
from checker.settings import Settings
from reports.model import Evidence, Finding, Problem, Report, Severity, Source, Tool, Unreadable, Verdict


def article(name: str, role: str = "source") -> Source:
    return Source.model_validate(
        {"id": name, "source": f"{name}.example", "origin": name, "story": "", "role": role, "text": "12 people"}
    )


def finding(*articles: str, severity: Severity = Severity.ERROR, status: str = "open") -> Finding:
    evidence = [
        Evidence(
            article=name,
            source=name,
            field="text",
            start=0,
            end=2,
            quote="12",
            normalized="12",
            side=i,
            line=1,
            column=1,
            sentence=(0, 9),
        )
        for i, name in enumerate(articles)
    ]
    return Finding.model_validate({
        "id": "-".join(articles), "rule": "number-conflict", "kind": "number", "verdict": Verdict.CONTRADICTION,
        "severity": severity, "confidence": 0.9, "message": "m", "story": "", "status": status, "evidence": evidence,
    })  # fmt: skip


def report(*findings: Finding, drafts: int = 0, sources: int = 2, **more: object) -> Report:
    articles = [article(f"d{i}", "draft") for i in range(drafts)] + [article(f"s{i}") for i in range(sources)]
    return Report.model_validate({"tool": Tool(version="0"), "articles": articles, "findings": findings, **more})


CONFLICT = finding("s0", "s1")
AGREED = finding("s0", "s1", severity=Severity.NONE)
SHARED = finding("d0", "s0", severity=Severity.NONE)
LOST = Unreadable(path="x", reason="binary")
LOST_DRAFT = Unreadable(path="x", reason="binary", role="draft")
BROKEN = Problem(kind="internal", where="rule x in y", message="ValueError")
EXPIRED = Problem(kind="waiver", where="file", message="expired")


@pytest.mark.parametrize(
    ("made", "settings", "code"),
    [
        pytest.param(report(AGREED), {}, 0, id="agreement"),
        pytest.param(report(CONFLICT), {}, 1, id="contradiction"),
        pytest.param(report(CONFLICT), {"fail_on": "never"}, 0, id="never-lowers-the-1"),
        pytest.param(report(finding("s0", "s1", status="waived")), {}, 0, id="waived"),
        pytest.param(report(finding("s0", "s1", severity=Severity.WARNING)), {}, 0, id="a-warning-is-below"),
        pytest.param(report(finding("s0", "s1", severity=Severity.WARNING)), {"fail_on": "warning"}, 1, id="a-warning-is-at"),
        pytest.param(report(CONFLICT), {"fail_on": "note"}, 1, id="an-error-is-above"),
        pytest.param(report(AGREED), {"fail_on": "note"}, 0, id="what-needs-no-settling-never-gates"),
        pytest.param(report(sources=1), {}, 3, id="one-article"),
        pytest.param(report(sources=0), {}, 3, id="no-article"),
        pytest.param(report(), {}, 3, id="nothing-to-compare"),
        pytest.param(report(finding("s0", severity=Severity.WARNING)), {"fail_on": "note"}, 3, id="one-article's-facts-compare-nothing"),
        pytest.param(report(sources=1), {"fail_on": "never"}, 3, id="never-does-not-lower-the-3"),
        pytest.param(report(CONFLICT, sources=3, unreadable=(LOST,)), {}, 1, id="an-unreadable-source-is-borne"),
        pytest.param(report(CONFLICT, unreadable=(LOST,)), {"strict": True}, 3, id="strict-bears-none"),
        pytest.param(report(AGREED, unreadable=(LOST_DRAFT,)), {}, 3, id="an-unreadable-draft"),
        pytest.param(report(finding("d0", "d1"), drafts=2, sources=0), {}, 3, id="drafts-without-a-source"),
        pytest.param(report(CONFLICT, problems=(BROKEN,)), {}, 2, id="an-internal-error-before-a-finding"),
        pytest.param(report(sources=1, problems=(BROKEN,)), {"fail_on": "never"}, 2, id="an-internal-error-before-inconclusive"),
        pytest.param(report(AGREED, problems=(EXPIRED,)), {}, 0, id="a-note-on-a-waiver-gates-nothing"),
        pytest.param(report(CONFLICT, drafts=1), {}, 3, id="no-draft-shares-a-fact-with-a-source"),
        pytest.param(report(CONFLICT, finding("d0", "d1"), drafts=2), {}, 3, id="drafts-among-themselves-compare-nothing"),
        pytest.param(report(finding("s0", "s1").model_copy(update={"verdict": Verdict.SINGLE_SOURCE})), {}, 3, id="copies-of-one-origin"),
        pytest.param(report(CONFLICT, SHARED, drafts=1), {}, 0, id="sources-among-themselves"),
        pytest.param(report(CONFLICT, SHARED, drafts=1), {"fail_on_sources": True}, 1, id="sources-among-themselves-when-asked"),
        pytest.param(report(finding("d0", "s0"), drafts=1), {}, 1, id="the-draft-takes-part"),
    ],
)  # fmt: skip
def test_the_code(made: Report, settings: dict[str, object], code: int) -> None:
    outcome = judge(made, Settings.model_validate(settings))
    assert outcome.code.value == code
    assert outcome.reason
