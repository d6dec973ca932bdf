"""Times that went on between two articles: "missing for five days" / two days later "for seven days"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import product

from checker.model import Item, Story
from checker.supersede.signs import figure, listed
from checker.timeline import SEASON, published
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load

DAYS = {"hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
SLACK = 1.0  # days by which a count of days may be off
PART = 0.5  # of a unit, for longer ones
_REACH = 28


@cache
def _before() -> re.Pattern[str]:
    words = "|".join(load("time_words")["elapsed"])
    return re.compile(rf"\b(?:{words})(?: (?:about|around|nearly|almost|more than|at least|over))?\s*$", re.IGNORECASE)


def time_passed(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How lengths of time (or days of a row) differ by the time between their articles, None where they do not."""
    units = {_unit(item) for side in sides for item in side}
    unit = units.pop() if len(units) == 1 else None
    if unit is None:
        return None
    for n, side in enumerate(sides):
        for other in sides[n + 1 :]:
            if not all(_fit(a, b, DAYS[unit], story) for a, b in product(side, other)):
                return None
    return "as much time has passed as lies between the articles"


def grown_older(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How two ages differ by the years between their articles, with one birthday more at most; None where not."""
    for a, b in product(*sides):
        x, y = published(a.article, story), published(b.article, story)
        if x is None or y is None or x.days_from(y) < SEASON:
            return None
        older, younger = (b, a) if x.first < y.first else (a, b)
        years = abs(y.first - x.first).total_seconds() / 86400 / DAYS["year"]
        if not 0 <= figure(older) - figure(younger) <= int(years) + 1:
            return None
    return "an age that grew: the articles are months apart"


def _fit(a: Item, b: Item, length: float, story: Story) -> bool:
    """Whether two lengths of time differ by the days between their articles' publication."""
    x, y = published(a.article, story), published(b.article, story)
    if x is None or y is None:
        return False
    gap = (y.first - x.first).total_seconds() / 86400
    grown = float(figure(b) - figure(a)) * length
    return gap * grown > 0 and abs(gap - grown) <= max(SLACK, PART * length)


def _unit(item: Item) -> str | None:
    """The unit of a length of time that goes on, or of a day in a row ("the third night"); None for what is neither."""
    claim = item.claim
    if not isinstance(claim, NumberClaim) or claim.low is None or claim.age:
        return None
    text = item.text
    if claim.ordinal:
        return claim.about.head if claim.about.head in listed("passing") and claim.about.head in DAYS else None
    if claim.unit not in DAYS or not _before().search(text, max(claim.sentence[0], claim.start - _REACH), claim.start):
        return None
    return claim.unit
