"""What one article says against itself: one module a check, each with a constant CHECK.

A check gives facts whose claims are all of one article and cannot all be right: a bracket that is no
conversion, a weekday that is not that date's, a name spelled two ways. Within one article most like
sentences speak of two things, so a check rests on arithmetic, on the calendar, on the letters of a name
or on what a title must have from its text; how alike two sentences are makes a note at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from checker.model import Check, Fact, Statement
from claims.discovery import constants
from reports.model import Verdict, Why

SURE = 0.5  # confidence from which a finding is more than a note
BY_HAND = 0.45  # confidence of what is worth a note
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year in figures, as it may tell that a sentence is of another time."""
AT_ODDS = (Verdict.CONTRADICTION, Verdict.VARIANT)


@cache
def checks() -> dict[str, Check]:
    """Every check by its module's name, sorted."""
    return constants(__name__, "CHECK", Check)


def at_odds(
    check: str,
    kind: str,
    about: str,
    statements: Sequence[Statement],
    why: Sequence[Why],
    *,
    verdict: Verdict = Verdict.CONTRADICTION,
    confidence: float = 0.95,
) -> Fact:
    """The fact of one article's statements that cannot all be right; `check` is the name of the check's module."""
    return Fact(kind, about, verdict, check, confidence, tuple(statements), tuple(why), within=check)


_Place = tuple[str, str, int]  # an article, a field of it, an offset
Differences = dict[_Place, set[tuple[int, int, float]]]
"""Where articles differ: of each claim the facts by number, its sides in them, and how sure these are."""


def differences(facts: Iterable[Fact]) -> Differences:
    """The claims on whose values two articles differ, with the facts and sides that they stand in."""
    found: Differences = {}
    for number, fact in enumerate(facts):
        if fact.verdict in AT_ODDS:
            for statement in fact.statements:
                found.setdefault(_place(statement), set()).add((number, statement.side, fact.confidence))
    return found


def is_told(fact: Fact, told: Differences) -> bool:
    """Whether two articles' finding, more than a note where the fact is, already has two of its claims on two sides."""
    known = [told.get(_place(statement), set()) for statement in fact.statements]
    return any(
        number == other and side != opposite and sure >= min(fact.confidence, SURE)
        for n, mine in enumerate(known)
        for theirs in known[n + 1 :]
        for number, side, sure in mine
        for other, opposite, _ in theirs
    )


def _place(statement: Statement) -> _Place:
    claim = statement.item.claim
    return statement.item.article.id, claim.field, claim.start
