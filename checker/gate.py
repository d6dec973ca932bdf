"""The exit code: whether a run holds a publication back, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from checker.settings import Settings
from reports.blocking import blocking, compared
from reports.model import Report


class Code(IntEnum):
    """The exit codes. A crash is never FINDINGS; a run that checked nothing is never OK."""

    OK = 0
    FINDINGS = 1
    ERROR = 2
    INCONCLUSIVE = 3
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Outcome:
    """An exit code and, in a few words, what made it so."""

    code: Code
    reason: str


def judge(report: Report, settings: Settings) -> Outcome:
    """The outcome of a finished run: the first of 2, 3, 1, 0 that applies."""
    broken = [problem for problem in report.problems if problem.kind in ("internal", "settings")]
    if broken:
        return Outcome(Code.ERROR, f"{_count(len(broken), 'internal error')}, first: {broken[0].where}")
    missing = inconclusive(report, settings)
    if missing:
        return Outcome(Code.INCONCLUSIVE, missing)
    gating = blocking(report, settings.fail_on, fail_on_sources=settings.fail_on_sources)
    if gating:
        return Outcome(Code.FINDINGS, f"{_count(len(gating), 'open finding')} at or above {settings.fail_on!r}")
    return Outcome(Code.OK, "nothing holds this back")


def inconclusive(report: Report, settings: Settings) -> str | None:
    """Why the run cannot vouch for anything, or None."""
    drafts = sum(article.role == "draft" for article in report.articles)
    sources = len(report.articles) - drafts
    lost = sum(item.role == "draft" for item in report.unreadable)
    if lost:
        return f"{_count(lost, 'draft')} could not be read"
    if drafts and not sources:
        return "no source could be read"
    if len(report.articles) < 2:
        return f"only {_count(len(report.articles), 'article')} could be read; a comparison needs two"
    if settings.strict and report.unreadable:
        return f"{_count(len(report.unreadable), 'source')} could not be read (--strict)"
    if not compared(report):
        who = "no draft shares a fact with a source" if drafts else "no two articles speak of one fact"
        return f"nothing to compare: {who}"
    return None


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
