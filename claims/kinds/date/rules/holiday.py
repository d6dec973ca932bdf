"""Holidays, and days known by their digits."""

from __future__ import annotations

import re

from claims.kinds.date.grammar import Found, Rules
from claims.kinds.date.nodes import Calendar, Node
from claims.kinds.date.words import lexicon

RULES = Rules()


def _holiday(name: str) -> None:
    """Add the rule of one of the lexicon's holidays."""
    words = " ".join(name.replace("'s", "poss").replace(" '", " poss").split())

    @RULES("HOLIDAYX", words, f"{words} comma? y:YEAR")
    def holiday(found: Found) -> Node | None:
        capital = found.text[found.words[0].start].isupper()
        return Calendar(holiday=name, year=found.get("y")) if capital else None


for _name in lexicon()["holidays"]:
    _holiday(_name)


@RULES(
    "HOLIDAYX",
    """
    nine slash eleven
    sept dot eleven
""",
)
def attacks(_: Found) -> Node:
    """9/11 in words."""
    return Calendar(year=2001, month=9, day=11)


@RULES("HOLIDAYX", "a:NUM slash b:NUM")
def nine_eleven(found: Found) -> Node | None:
    """9/11 and 7/7, known by their digits."""
    text = found.text[found.words[0].start : found.words[-1].end]
    if text == "9/11":
        return Calendar(year=2001, month=9, day=11)
    if text == "7/7" and re.match(r"\s+(?:bomb|attack|terror|London)", found.after()):
        return Calendar(year=2005, month=7, day=7)
    return None
