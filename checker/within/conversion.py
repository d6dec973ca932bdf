"""A measure and the bracket right behind it that says it again in another unit: 17 miles (20 km).

Measured by the units' own factors, every size of a unit that has several (a ton, a gallon, a mile at sea). Half of the
last printed digit of both is granted, or a tenth of the value: "a 12mph (20km/h) limit" is how people write. A
temperature may be a difference ("1.5 degrees Celsius (2.7 degrees Fahrenheit) warmer"). Currencies are not converted,
and a bracket of time seldom says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise, product

from checker.compare.number import about_of
from checker.levels import show
from checker.model import Check, Fact, Item, Statement, Story
from checker.settings import Settings
from checker.within import at_odds
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load
from claims.model import Article
from claims.units import convert, dimension, format_quantity, sizes
from reports.model import Why

_MEASURES = frozenset({"length", "area", "volume", "mass", "speed", "temperature", "power", "pressure", "force"})
_CLOSES = re.compile(r"[\s-]*[)\]]")
_COMPOUND = re.compile(r"\d[\w’'-]*\s+(?:[a-z]+\s+)?$")  # "15st 2lb (96kg)", "12 stone 7 pounds (79 kg)"
_ROUGH = Decimal("0.1")  # of the value: "100 miles (150 km)" is how people write, "100 miles (120 km)" is not
_COLD = Decimal(3)  # degrees: a tenth of a temperature near zero is nothing
_NEAR = 4  # characters between the parts of one measure: "10 stone 5 pounds"


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:  # noqa: ARG001 - arithmetic
    """The brackets of an article that are no conversion of what stands before them."""
    claims = [c for c in story.claims_of("number", article.id) if isinstance(c, NumberClaim)]
    claims.sort(key=lambda c: (c.field, c.start, c.end))
    parts = {id(b) for a, b in pairwise(claims) if _is_part(a, b)}
    for n, (before, after) in enumerate(pairwise(claims)):
        if id(before) in parts or not _in_bracket(article, before, after) or not _is_slip(before, after):
            continue
        items = Item(2 * n, article, before), Item(2 * n + 1, article, after)
        yield at_odds(
            "conversion",
            "number",
            about_of(items[0]),
            [Statement(items[0], 0, show(before)), Statement(items[1], 1, show(after))],
            [Why(step="unit", text=f"{show(before)} = {_converted(before, after.unit)}")],
        )


def _is_part(a: NumberClaim, b: NumberClaim) -> bool:
    """Whether a number goes on with the one before it: "10 stone *5 pounds*", "six feet *two inches*"."""
    return a.field == b.field and 0 <= b.start - a.end <= _NEAR and dimension(a.unit) == dimension(b.unit) != "count"


@cache
def _opens() -> re.Pattern[str]:
    hedges = "|".join(re.escape(word) for word in sorted(load("hedges")["before"]["approx"], key=len, reverse=True))
    return re.compile(rf"[\s-]*[(\[](?:or\s)?(?:(?:{hedges})\s)?\s*", re.IGNORECASE)


def _in_bracket(article: Article, before: NumberClaim, after: NumberClaim) -> bool:
    if before.field != after.field:
        return False
    text = article.title or "" if before.field == "title" else article.text
    if _COMPOUND.search(text, max(0, before.start - 12), before.start):
        return False
    return bool(_opens().fullmatch(text, before.end, after.start) and _CLOSES.match(text, after.end))


def _is_slip(before: NumberClaim, after: NumberClaim) -> bool:
    """Whether the second of two plain measures is not the first one in its unit, whatever size that unit has."""
    kind = dimension(before.unit)
    if before.unit == after.unit or before.per != after.per or kind not in _MEASURES or dimension(after.unit) != kind:
        return False
    if not _plain(before) or not _plain(after):
        return False
    return not any(_fits(before, old, after, new) for old, new in product(sizes(before.unit), sizes(after.unit)))


def _plain(claim: NumberClaim) -> bool:
    """Whether a claim has one figure: a range's middle is nobody's."""
    return (claim.low is None) != (claim.high is None) or claim.low == claim.high


def _figure(claim: NumberClaim) -> Decimal:
    known = claim.high if claim.low is None else claim.low
    return Decimal(0) if known is None else known


def _fits(before: NumberClaim, old: str, after: NumberClaim, new: str) -> bool:
    """Whether two figures are one measure, or one difference of temperatures, as far as they were rounded."""
    value, none, digit = (
        convert(number, old, new) for number in (_figure(before), Decimal(0), Decimal(1).scaleb(before.precision))
    )
    if value is None or none is None or digit is None:
        return True
    printed = (abs(digit - none) + Decimal(1).scaleb(after.precision)) / 2
    stated = _figure(after)
    if dimension(old) != "temperature":
        return abs(value - stated) <= max(_ROUGH * abs(value), printed)
    difference = value - none
    return abs(value - stated) <= max(_COLD, printed) or abs(difference - stated) <= max(
        _ROUGH * abs(difference), printed
    )


def _converted(claim: NumberClaim, unit: str) -> str:
    """A measure in another unit, as a person reads it."""
    value = convert(_figure(claim), claim.unit, unit)
    return show(claim) if value is None else format_quantity(value, unit)


def what_if(fact: Fact) -> list[str]:
    """What would have made the bracket a conversion."""
    first, second = (s.item.claim for s in fact.statements)
    if not isinstance(first, NumberClaim) or not isinstance(second, NumberClaim):
        return []
    return [f"{_converted(first, second.unit)} in the bracket, or nearly that, would have been the same"]


CHECK = Check(facts=find_slips, what_if=what_if, certain=True)
