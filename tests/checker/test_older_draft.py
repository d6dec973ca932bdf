"""A draft that repeats a replaced figure or date is behind its sources: a warning, with the newest as suggestion."""

from __future__ import annotations

import datetime as dt

from checker.pipeline import check
from checker.settings import Settings
from claims.model import Article
from reports.model import Finding, Severity, Verdict

OLD = "At least 22 people were killed in the floods in Andhra Pradesh, officials said."
NEW = "The death toll rose, and 31 people were killed in the floods in Andhra Pradesh, officials said."
RIVAL = "As many as 12 people were killed in the floods in Andhra Pradesh, officials said."


def article(name: str, text: str, day: int) -> Article:
    return Article(
        id=name, source=f"{name}.example", text=text, published=dt.date(2021, 5, day), published_from="stated"
    )


def toll(draft: str) -> Finding:
    sources = [article("old", OLD, 3), article("new", NEW, 5)]
    report = check(sources, Settings(), drafts=[article("draft", draft, 6)])
    assert not report.problems
    return next(f for f in report.findings if f.kind == "number" and any(e.article == "draft" for e in f.evidence))


def test_the_older_figure_is_a_warning_with_the_newest_as_suggestion() -> None:
    found = toll(OLD)
    assert (found.verdict, found.severity, found.suggestion) == (Verdict.SUPERSEDED, Severity.WARNING, "31")
    assert "older figure" in found.message


def test_the_newest_figure_is_no_warning() -> None:
    assert toll(NEW).severity in (Severity.NOTE, Severity.NONE)


def test_a_figure_that_no_source_gives_contradicts_them() -> None:
    assert toll(RIVAL).verdict is Verdict.CONTRADICTION


PLANNED = "The council will hold the vote on the harbour bridge on 5 May 2021."
MOVED = "The council postponed the vote on the harbour bridge to 12 May 2021."


def vote(draft: str) -> Finding:
    sources = [article("old", PLANNED, 1), article("new", MOVED, 4)]
    report = check(sources, Settings(), drafts=[article("draft", draft, 5)])
    assert not report.problems
    return next(f for f in report.findings if f.kind == "date" and any(e.article == "draft" for e in f.evidence))


def test_the_older_date_is_a_warning_with_the_newest_as_suggestion() -> None:
    found = vote(PLANNED)
    assert (found.verdict, found.severity) == (Verdict.SUPERSEDED, Severity.WARNING)
    assert found.suggestion == "Wednesday 12 May 2021"
    assert "older date" in found.message


def test_the_newest_date_is_no_warning() -> None:
    assert vote(MOVED).severity in (Severity.NOTE, Severity.NONE)


def test_a_date_that_no_source_gives_contradicts_them() -> None:
    assert vote(PLANNED.replace("5 May", "19 May")).verdict is Verdict.CONTRADICTION
