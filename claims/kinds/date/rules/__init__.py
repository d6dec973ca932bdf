"""The rules of the date grammar, level by level."""

from __future__ import annotations

from claims.kinds.date.grammar import Rule
from claims.kinds.date.rules import calendar, clock, combined, number, relative, span

RESULTS = (
    "HEDGED",
    "PARTDATE",
    "TIMEX",
    "PARTX",
    "DAYX",
    "WEEKDAYX",
    "RELDAY",
    "HOLIDAYX",
    "RELX",
    "RELYEAR",
    "AGOX",
    "MONTHX",
    "PERIODX",
    "QUARTERX",
    "SEASONX",
    "YEARX",
    "DECADEX",
    "CENTURYX",
    "LENGTH",
    "SET",
    "REF",
)


def levels() -> tuple[list[Rule], ...]:
    """The levels in the order they run: numbers, simple expressions, days with times, parts and ranges, hedges."""
    simple = calendar.RULES.rules + relative.RULES.rules + clock.RULES.rules + span.RULES.rules
    return (
        number.RULES.rules,
        simple,
        combined.WITHIN.rules,
        combined.TIMES.rules,
        combined.PARTS.rules,
        combined.HEDGES.rules,
    )
