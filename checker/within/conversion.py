"""A measure and the bracket behind it that says it again in another unit: 17 miles (20 km).

Measured by the units' own factors. Half of the last printed digit of both is granted, or a tenth of the
value: "a 12mph (20km/h) limit" is how people write. Currencies are not converted, and a bracket of
time says seldom the same ("10 hours (three days)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from checker.compare.number import about_of
from checker.levels import show
from checker.model import Check, Fact, Item, Statement, Story
from checker.quantities import as_range
from checker.settings import Settings
from checker.within import at_odds
from claims.kinds.number.model import NumberClaim
from claims.model import Article
from claims.units import convert, dimension, format_quantity
from reports.model import Why

_MEASURES = frozenset(
    {"length", "area", "volume", "mass", "speed", "temperature", "energy", "power", "pressure", "force"}
)
_OPENS = re.compile(
    r"[\s-]*(?:[^\W\d_][\w’'-]*\s+){0,3}[(\[](?:or\s)?"
    r"(?:about|around|some|roughly|nearly|almost|or|just over|just under)?\s*"
)
_CLOSES = re.compile(r"[\s-]*[)\]]")
_ROUGH = Decimal("0.1")  # of the value: "100 miles (150 km)" is how people write, "100 miles (120 km)" is not
_COLD = Decimal(3)  # degrees: a tenth of a temperature near zero is nothing


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:  # noqa: ARG001 - arithmetic
    """The brackets of an article that are no conversion of what stands before them."""
    claims = [c for c in story.claims_of("number", article.id) if isinstance(c, NumberClaim)]
    claims.sort(key=lambda c: (c.field, c.start, c.end))
    for n, (before, after) in enumerate(pairwise(claims)):
        if before.field == after.field and _in_bracket(article, before, after) and _is_slip(before, after):
            items = Item(2 * n, article, before), Item(2 * n + 1, article, after)
            yield at_odds(
                "conversion",
                "number",
                about_of(items[0]),
                [
                    Statement(item, side, show(claim))
                    for side, (item, claim) in enumerate(zip(items, (before, after), strict=True))
                ],
                [Why(step="unit", text=f"{show(before)} = {_converted(before, after.unit)}")],
            )


def _in_bracket(article: Article, before: NumberClaim, after: NumberClaim) -> bool:
    text = article.title or "" if before.field == "title" else article.text
    return bool(_OPENS.fullmatch(text, before.end, after.start) and _CLOSES.match(text, after.end))


def _is_slip(before: NumberClaim, after: NumberClaim) -> bool:
    """Whether the second of two plain measures is not the first one in its unit, however it was rounded."""
    if before.unit == after.unit or before.per != after.per or dimension(before.unit) not in _MEASURES:
        return False
    if dimension(before.unit) != dimension(after.unit):
        return False
    one, two = as_range(before, after.unit), as_range(after, after.unit)
    if one is None or two is None or one.middle is None or two.middle is None:
        return False
    rough = _COLD if dimension(before.unit) == "temperature" else _ROUGH * abs(one.middle)
    return abs(one.middle - two.middle) > max(rough, _printed(before, after.unit) + _printed(after, after.unit))


def _printed(claim: NumberClaim, unit: str) -> Decimal:
    """Half of the last printed digit's place, in a unit: 1 mile may be 1.4, and 2 km 1.6."""
    one, none = (convert(value, claim.unit, unit) for value in (Decimal(1).scaleb(claim.precision), Decimal(0)))
    return abs(one - none) / 2 if one is not None and none is not None else Decimal(0)


def _converted(claim: NumberClaim, unit: str) -> str:
    """A measure in another unit, as a person reads it."""
    ends = as_range(claim, unit)
    middle = ends.middle if ends is not None else None
    return format_quantity(middle, unit) if middle is not None else show(claim)


def what_if(fact: Fact) -> list[str]:
    """What would have made the bracket a conversion."""
    first, second = (s.item.claim for s in fact.statements)
    if not isinstance(first, NumberClaim) or not isinstance(second, NumberClaim):
        return []
    return [
        f"{_converted(first, second.unit)} in the bracket would have been the same",
        "so would anything within a tenth of that",
    ]


CHECK = Check(facts=find_slips, what_if=what_if, certain=True)
