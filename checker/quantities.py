"""A number as comparisons look at it: its ends in a unit, how far it was rounded when printed, its figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from claims.kinds.number.model import NumberClaim
from claims.units import convert, dimension


@dataclass(frozen=True, slots=True)
class Range:
    """A number's ends in the unit it is compared in, and how far it was rounded when printed.

    `middle` is the value of a plain number, the middle of a range, the known end of an open one;
    `point` tells whether it is one plain number; `size` is the middle as a float, `digits` its
    figures without sign and point; `told` are a plain number's digits without trailing zeros, and the
    power of ten of the first of them.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    approx: bool
    grain: Decimal
    hedge: Decimal
    middle: Decimal | None
    point: bool
    size: float
    digits: str
    told: tuple[tuple[int, ...], int] | None


@dataclass(slots=True, eq=False)  # not frozen: one is made for each number that is compared
class Figure:
    """A number's claim with what every comparison needs of it, worked out once.

    `ends` are in its own unit; `plain` tells that it is one number, neither hedged nor an age.
    """

    claim: NumberClaim
    unit: str
    dimension: str
    ordinal: bool
    age: bool
    ends: Range | None
    plain: bool

    def ends_in(self, unit: str) -> Range | None:
        """The ends in any unit, None where they cannot be converted."""
        return self.ends if unit == self.unit else as_range(self.claim, unit)


def figure_of(claim: NumberClaim) -> Figure:
    """A claim ready to be compared."""
    unit = claim.unit
    ends = as_range(claim, unit)
    plain = ends is not None and ends.point and not (ends.approx or ends.low_open or ends.high_open or claim.age)
    return Figure(claim, unit, dimension(unit), claim.ordinal, claim.age, ends, plain)


def without_rate(claim: NumberClaim) -> str:
    """A measure's unit without what it is reckoned by: "barrel" of "4 million barrels a year".

    Speeds are units of their own; a sum a share and a plain one are of two things.
    """
    if claim.per is None or dimension(claim.unit).startswith("money"):
        return claim.unit
    return claim.unit.removesuffix(f" / {claim.per}")


def grains_of(precision: int, value: Decimal) -> tuple[Decimal, Decimal]:
    """The place value of a number's last digit that tells something, and how far a hedge of it reaches.

    Two trailing zeros or more of a whole number may be rounding: 5,000 is told to the thousand,
    113,700 to the hundred, but 40 and 50 are counts. A hedge reaches as far as any trailing zeros
    (about 30: to the ten). Printed decimals always count.
    """
    printed = _place(precision)
    if value == 0 or precision < 0:
        return printed, printed
    exponent = value.normalize().as_tuple().exponent
    zeros = exponent if isinstance(exponent, int) else 0
    hedge = max(printed, _place(zeros)) if zeros >= 1 else printed
    return hedge if zeros >= 2 else printed, hedge


@cache
def _place(power: int) -> Decimal:
    return Decimal(1).scaleb(power)


def as_range(claim: NumberClaim, unit: str) -> Range | None:
    """A claim's number in another unit, None where it cannot be converted."""
    ends = claim.low, claim.high, claim.low_open, claim.high_open, claim.approx, claim.precision
    return _range(ends, claim.unit, unit)


_Ends = tuple[Decimal | None, Decimal | None, bool, bool, bool, int]
"""What of a number's claim makes its range: low, high, low_open, high_open, approx, precision."""


@lru_cache(maxsize=1 << 14)  # articles of one story, and of many, give the same figures
def _range(ends: _Ends, old: str, new: str) -> Range | None:
    first, last, low_open, high_open, approx, precision = ends
    low, high = first, last
    if new != old:
        low = convert(low, old, new) if low is not None else None
        high = convert(high, old, new) if high is not None else None
        if (first is not None and low is None) or (last is not None and high is None):
            return None
    known = last if first is None else first
    if known is None:
        return None
    other = last if last is not None else known
    grain, hedge = grains_of(precision, known)
    if other != known:
        grain, hedge = map(min, (grain, hedge), grains_of(precision, other))
    grain, hedge = _scaled(grain, old, new), _scaled(hedge, old, new)
    point = low is not None and low == high
    middle = high if low is None else low if high is None or point else (low + high) / 2
    size = float(middle or 0)
    digits = f"{abs(middle or Decimal(0)).normalize():f}".replace(".", "")
    told = None
    if low and point:
        value = low.normalize()
        told = value.as_tuple().digits, value.adjusted()
    return Range(low, high, low_open, high_open, approx, grain, hedge, middle, point, size, digits, told)


def _scaled(length: Decimal, old: str, new: str) -> Decimal:
    """A difference of two values in another unit (offsets, as of temperatures, fall away)."""
    if old == new:
        return length
    there, zero = convert(length, old, new), convert(Decimal(0), old, new)
    return abs(there - zero) if there is not None and zero is not None else length
