"""The one sentence that says whether to hold the story, and the counts under it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from reports.blocking import compared
from reports.model import Finding, Report, Severity, Verdict
from reports.words import VERDICTS, listing, plural

Word = Literal["Hold", "Check", "Clear", "Cannot vouch"]


@dataclass(frozen=True, slots=True)
class Summary:
    """`word` is the verdict on the story, `rest` its reason; `sentence` is both."""

    word: Word
    rest: str

    @property
    def sentence(self) -> str:
        """Such as "Hold: 2 contradictions in 3 sources."."""
        return f"{self.word}: {self.rest}"


def summarize(report: Report) -> Summary:
    """The verdict sentence of a report.

    Cannot vouch: fewer than two articles were read, a draft was not, or nothing was in two of
    them. Hold: an open error. Check: an open warning. Clear: neither.
    """
    still_open = [finding for finding in report.findings if finding.status == "open"]
    blind = _blind(report)
    if blind:
        return Summary("Cannot vouch", blind + _slips(still_open))
    for word, severity in (("Hold", Severity.ERROR), ("Check", Severity.WARNING)):
        found = [finding for finding in still_open if finding.severity is severity]
        if found:
            return Summary(word, f"{_verdicts(found)} {_where(report)}.")  # type: ignore[arg-type]
    return Summary("Clear", f"{_settled(report.findings)}.")


def counts(report: Report) -> dict[Verdict, int]:
    """Open findings by verdict, in the order they are shown; waived ones are counted apart."""
    tally = Counter(finding.verdict for finding in report.findings if finding.status == "open")
    return {verdict: tally[verdict] for verdict in VERDICTS}


def waived(report: Report) -> int:
    """How many findings are waived."""
    return sum(finding.status == "waived" for finding in report.findings)


def _blind(report: Report) -> str:
    """Why nothing can be said of the story, or nothing."""
    drafts_lost = sum(item.role == "draft" for item in report.unreadable)
    if drafts_lost:
        return f"{plural(drafts_lost, 'draft')} could not be read."
    if not report.articles:
        return "no source could be read."
    if len(report.articles) == 1:
        return "only 1 source could be read."
    if any(problem.kind == "internal" for problem in report.problems):
        return "an internal error left part of it unchecked."
    if not compared(report) and any(article.role == "draft" for article in report.articles):
        return "no draft shares a fact with a source."
    if not compared(report):
        single = sum(finding.verdict is Verdict.SINGLE_SOURCE for finding in report.findings)
        alone = f"; {plural(single, 'fact rests', 'facts rest')} on one" if single else ""
        return f"nothing stands in two of the {plural(_sources(report), 'source')}{alone}."
    return ""


def _slips(still_open: list[Finding]) -> str:
    """What is to be settled although nothing was compared: an article at odds with itself."""
    found = [
        finding
        for finding in still_open
        if finding.severity in (Severity.ERROR, Severity.WARNING)
        and finding.verdict is not Verdict.SINGLE_SOURCE
        and len({evidence.article for evidence in finding.evidence}) == 1
    ]
    if not found:
        return ""
    where = "one article" if len({finding.evidence[0].article for finding in found}) == 1 else "single articles"
    return f" {_verdicts(found)} within {where}."


def _verdicts(found: list[Finding]) -> str:
    tally = Counter(finding.verdict for finding in found)
    words = [
        plural(tally[verdict], words.one, words.many)
        if verdict is not Verdict.SINGLE_SOURCE
        else plural(tally[verdict], "fact of one source", "facts of one source")
        for verdict, words in VERDICTS.items()
        if tally[verdict]
    ]
    return listing(words)


def _where(report: Report) -> str:
    drafts = sum(article.role == "draft" for article in report.articles)
    sources = plural(_sources(report), "source")
    return f"between {plural(drafts, 'draft')} and {sources}" if drafts else f"in {sources}"


def _sources(report: Report) -> int:
    """How many sources spoke, drafts aside; each article of a source that has several counts once for all."""
    return len({article.source for article in report.articles if article.role == "source"})


def _settled(findings: tuple[Finding, ...]) -> str:
    """Such as "14 facts agree, 3 rest on one source"."""
    tally = Counter(finding.verdict for finding in findings if finding.status == "open")
    agree = tally[Verdict.AGREEMENT] + tally[Verdict.COMPATIBLE]
    doubtful = tally[Verdict.CONTRADICTION] + tally[Verdict.VARIANT]
    parts = [
        (agree, plural(agree, "fact agrees", "facts agree")),
        (tally[Verdict.SUPERSEDED], f"{tally[Verdict.SUPERSEDED]:,} superseded"),
        (doubtful, f"{doubtful:,} to check by hand"),
        (tally[Verdict.SINGLE_SOURCE], plural(tally[Verdict.SINGLE_SOURCE], "rests", "rest") + " on one source"),
        (sum(f.status == "waived" for f in findings), f"{sum(f.status == 'waived' for f in findings):,} waived"),
    ]
    return ", ".join(text for count, text in parts if count) or "the rules that were asked found nothing"
