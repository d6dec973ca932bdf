"""Which findings hold a publication back: the one rule that the gate and the formats of CI share."""

from __future__ import annotations

from reports.model import Finding, Report, Severity, Verdict
from reports.order import ordered


def blocking(report: Report, fail_on: str, *, fail_on_sources: bool = False) -> tuple[Finding, ...]:
    """The open findings at or above a severity ("never": none).

    In a run with drafts only those that involve a draft, unless sources among themselves gate, too.
    """
    if fail_on == "never":
        return ()
    least = Severity(fail_on).rank
    drafts = {article.id for article in report.articles if article.role == "draft"}
    everywhere = fail_on_sources or not drafts
    return tuple(
        finding
        for finding in report.findings
        if finding.status == "open"
        and finding.severity.rank <= least
        and (everywhere or any(evidence.article in drafts for evidence in finding.evidence))
    )


def blocking_by_settings(report: Report) -> tuple[Finding, ...]:
    """The findings that the run's own settings, as the report records them, let gate."""
    recorded = {key.replace("-", "_"): value for key, value in report.settings.items()}
    fail_on = str(recorded.get("fail_on", "error"))
    known = fail_on == "never" or fail_on in list(Severity)
    return blocking(report, fail_on if known else "error", fail_on_sources=recorded.get("fail_on_sources") is True)


def compared(report: Report) -> bool:
    """Whether anything was compared: a fact that two articles state; with drafts, one that a draft and a source state.

    Copies of one origin compare nothing: what they share rests on a single source. The run counts them whatever
    rules were selected; results of earlier versions tell it by their findings.
    """
    if "shared facts" in report.stats:
        return report.stats["shared facts"] > 0
    drafts = {article.id for article in report.articles if article.role == "draft"}
    for finding in report.findings:
        if finding.verdict is not Verdict.SINGLE_SOURCE:
            members = {evidence.article for evidence in finding.evidence}
            if len(members) > 1 and (not drafts or (members & drafts and members - drafts)):
                return True
    return False


def ranked(report: Report) -> tuple[Finding, ...]:
    """All findings, worst first, those that hold the publication back before the others."""
    first = {finding.id for finding in blocking_by_settings(report)}
    return tuple(sorted(ordered(report), key=lambda finding: finding.id not in first))
