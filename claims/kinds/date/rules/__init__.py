"""The rules of the date grammar, level by level."""

from __future__ import annotations

from claims.kinds.date.grammar import Rule
from claims.kinds.date.rules import calendar, clock, combined, holiday, number, relative, span, vague

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
    """The levels in the order they run.

    Numbers; simple expressions; parts of longer periods; days with times; beginnings and ends;
    hedges.
    """
    simple = [rule for module in (calendar, holiday, relative, vague, clock, span) for rule in module.RULES.rules]
    later = (combined.WITHIN, combined.TIMES, combined.PARTS, combined.HEDGES)
    return (number.RULES.rules, simple, *(rules.rules for rules in later))
