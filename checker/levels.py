"""The comparison levels of numbers: ordered, the first that matches wins, each with its arithmetic.

incomparable · same · rounded · bounds · hedged · scale-slip · unit-conflict · contradiction.
Currencies are never converted. Decimal all the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model import Level
from checker.settings import Tolerances
from claims.kinds.number.model import NumberClaim
from claims.units import convert, dimension, format_quantity, readings
from reports.model import Why


@dataclass(frozen=True, slots=True)
class Range:
    """A number's ends in the unit it is compared in, and how far it was rounded when printed."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    approx: bool
    grain: Decimal
    hedge: Decimal

    @property
    def middle(self) -> Decimal | None:
        """The value of a plain number, the middle of a range, the known end of an open one."""
        if self.low is None:
            return self.high
        return self.low if self.high is None else (self.low + self.high) / 2

    @property
    def point(self) -> bool:
        """Whether it is one plain number."""
        return self.low is not None and self.low == self.high


def grain_of(claim: NumberClaim, value: Decimal, *, hedged: bool = False) -> Decimal:
    """The place value of a number's last digit that tells something.

    Two trailing zeros or more of a whole number may be rounding: 5,000 is told to the thousand,
    113,700 to the hundred, but 40 and 50 are counts. A hedge reaches as far as any trailing zeros
    (about 30: to the ten). Printed decimals always count.
    """
    printed = Decimal(1).scaleb(claim.precision)
    if value == 0 or claim.precision < 0:
        return printed
    exponent = value.normalize().as_tuple().exponent
    zeros = exponent if isinstance(exponent, int) else 0
    if zeros >= 2 or (hedged and zeros >= 1):
        return max(printed, Decimal(1).scaleb(zeros))
    return printed


def as_range(claim: NumberClaim, unit: str) -> Range | None:
    """A claim's number in another unit, None where it cannot be converted."""
    low = convert(claim.low, claim.unit, unit) if claim.low is not None else None
    high = convert(claim.high, claim.unit, unit) if claim.high is not None else None
    if (claim.low is not None and low is None) or (claim.high is not None and high is None):
        return None
    known = claim.high if claim.low is None else claim.low
    if known is None:
        return None
    other = claim.high if claim.high is not None else known
    ends = (known,) if other == known else (known, other)
    grain = _scaled(min(grain_of(claim, end) for end in ends), claim.unit, unit)
    hedge = _scaled(min(grain_of(claim, end, hedged=True) for end in ends), claim.unit, unit)
    return Range(low, high, claim.low_open, claim.high_open, claim.approx, grain, hedge)


def _scaled(length: Decimal, old: str, new: str) -> Decimal:
    """A difference of two values in another unit (offsets, as of temperatures, fall away)."""
    if old == new:
        return length
    there, zero = convert(length, old, new), convert(Decimal(0), old, new)
    return abs(there - zero) if there is not None and zero is not None else length


def show(claim: NumberClaim) -> str:
    """A claim's number as a person writes it: "20 km", "at least 30", "about 5,000", "3rd"."""
    low, high = claim.low, claim.high
    if claim.ordinal and low is not None and low == high and low == low.to_integral_value():
        return _rank(int(low))
    if low is not None and low == high:
        text = format_quantity(low, claim.unit)
    elif low is not None and high is not None:
        money = claim.unit[:3].isupper()
        text = f"{format_quantity(low, claim.unit if money else '1')}–{format_quantity(high, claim.unit)}"
    elif low is not None:
        text = f"{'more than' if claim.low_open else 'at least'} {format_quantity(low, claim.unit)}"
    elif high is not None:
        text = f"{'fewer than' if claim.high_open else 'up to'} {format_quantity(high, claim.unit)}"
    else:
        text = claim.quote
    return f"about {text}" if claim.approx and low is not None and low == high else text


def _rank(number: int) -> str:
    """A rank in figures: 1st, 22nd, 13th."""
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return f"{number:,}{suffix}"


def compare_numbers(a: NumberClaim, b: NumberClaim, tolerances: Tolerances) -> Level:
    """The first level that two numbers match."""
    a, b = _one_dollar(a, b)
    if dimension(a.unit) != dimension(b.unit) or a.ordinal != b.ordinal or a.age != b.age:
        slip = _unit_slip(a, b)
        return slip or Level("incomparable", "incomparable", "other things are measured")
    left, right = as_range(a, a.unit), as_range(b, a.unit)
    if left is None or right is None:
        slip = _unit_slip(a, b)
        return slip or Level("incomparable", "incomparable", "units that are not converted into each other")
    steps: list[Why] = []
    if a.unit != b.unit:
        steps.append(Why(step="unit", text=f"{show(b)} = {_in_unit(right.middle, a.unit)}"))
    if (
        a.age
        and left.middle is not None
        and right.middle is not None
        and 0 < abs(left.middle - right.middle) <= tolerances.age_years
    ):
        text = f"ages within {tolerances.age_years} years of each other (setting tolerances.age-years)"
        return Level("hedged", "compatible", "within the tolerance for ages", (*steps, Why(step="hedge", text=text)))
    agreed = _agreement(left, right, steps, tolerances, converted=a.unit != b.unit)
    if agreed is not None:
        return agreed
    if a.unit != b.unit:
        for one, two in ((a, b), (b, a)):
            for reading in readings(one.unit):
                level = compare_numbers(one.model_copy(update={"unit": reading}), two, tolerances)
                if level.relation in ("agreement", "compatible"):
                    text = f"“{one.quote}” read as {format_quantity(Decimal(1), reading)} each"
                    return Level("rounded", "compatible", level.label, (Why(step="unit", text=text), *level.steps))
    slip = _unit_slip(a, b)
    if slip is not None:
        return slip
    if _same_digits(a, b):
        steps.append(Why(step="scale", text=f"the same digits, another magnitude: {show(a)} / {show(b)}"))
        return Level("scale-slip", "contradiction", "same digits, another magnitude", tuple(steps))
    steps.append(Why(step="compare", text=_difference(left, right)))
    return Level("contradiction", "contradiction", "values that cannot both be right", tuple(steps))


def _one_dollar(a: NumberClaim, b: NumberClaim) -> tuple[NumberClaim, NumberClaim]:
    """Two sums of which one's dollar (or pound, …) was inferred, in the currency of the surer one."""
    if (
        a.unit != b.unit
        and dimension(a.unit) != dimension(b.unit)
        and a.unit[-1:] == b.unit[-1:]
        and a.unit.isupper()
        and b.unit.isupper()
    ):
        if not b.unit_certain:
            return a, b.model_copy(update={"unit": a.unit})
        if not a.unit_certain:
            return a.model_copy(update={"unit": b.unit}), b
    return a, b


def _agreement(a: Range, b: Range, steps: list[Why], tolerances: Tolerances, *, converted: bool) -> Level | None:
    if (a.low, a.high, a.low_open, a.high_open) == (b.low, b.high, b.low_open, b.high_open):
        relation = "compatible" if converted else "agreement"
        return Level("same", relation, "the same value", (*steps, Why(step="compare", text="the same value")))
    if converted and _same_ends(a, b, slack := _slack(a, b, tolerances)):
        text = f"equal after conversion, within rounding (± {plain(slack)})"
        return Level("rounded", "compatible", "equal after conversion", (*steps, Why(step="round", text=text)))
    if a.point and b.point and a.low is not None and b.low is not None:
        gap = abs(a.low - b.low)
        fine, coarse = (a, b) if a.grain <= b.grain else (b, a)
        if (
            coarse.grain > fine.grain
            and gap <= coarse.grain / 2
            and coarse.low is not None
            and gap <= abs(coarse.low) / 10
        ):
            text = f"equal when rounded to the nearest {plain(coarse.grain)}"
            return Level("rounded", "compatible", "equal after rounding", (*steps, Why(step="round", text=text)))
    if a.approx or b.approx:
        grain = max(r.hedge for r in (a, b) if r.approx)
        slack = grain * tolerances.number_hedged
        if _near(a, b, slack) or (not _two_ranges(a, b) and _inside(a, b, slack)):
            text = f"hedged: within ± {plain(slack)}"
            return Level("hedged", "compatible", "within the hedge", (*steps, Why(step="hedge", text=text)))
    if _rival_bounds(a, b):
        return None
    if _round_bound(a, b):
        text = "one says more or fewer than the round figure that the other gives"
        return Level("rounded", "compatible", "a round figure and its bound", (*steps, Why(step="round", text=text)))
    if not (a.point and b.point) and _meet(a, b, _slack(a, b, tolerances) if converted else Decimal(0)):
        return Level(
            "bounds",
            "compatible",
            "bounds that meet",
            (*steps, Why(step="bounds", text="one bound includes the other value")),
        )
    return None


def _same_ends(a: Range, b: Range, slack: Decimal) -> bool:
    """Whether the same ends are known of two values, each within a slack: 24 miles / 39 km, also as bounds."""
    ends = ((a.low, b.low), (a.high, b.high))
    return all(x is y is None or (x is not None and y is not None and abs(x - y) <= slack) for x, y in ends)


def _two_ranges(a: Range, b: Range) -> bool:
    """Whether both give two ends: then each end is a statement of its own."""
    return not (a.point or b.point) and None not in (a.low, a.high, b.low, b.high)


def _near(a: Range, b: Range, slack: Decimal) -> bool:
    """Whether two values, or both ends of two ranges, are no farther apart than a hedge reaches."""
    if _two_ranges(a, b):
        ends = ((a.low, b.low), (a.high, b.high))
        return all(x is not None and y is not None and abs(x - y) <= slack for x, y in ends)
    return a.middle is not None and b.middle is not None and abs(a.middle - b.middle) <= slack


def _round_bound(a: Range, b: Range) -> bool:
    """Whether one is a round number and the other an open bound at it: 27 million / more than 27 million.

    Round figures are rounded both ways; of 39 and more than 39 only one can be right.
    """
    point, bound = (a, b) if a.point else (b, a)
    if bound.low is not None and bound.high is not None:
        return False
    end = bound.low if bound.low is not None else bound.high
    return point.point and end == point.low and point.hedge > point.grain.min(Decimal(1))


def _rival_bounds(a: Range, b: Range) -> bool:
    """Whether both are bounds of one direction, or both ranges, of different ends.

    "At least 30" and "at least 21" have values in common, but are two accounts of one count.
    """
    if a.point or b.point:
        return False
    if (a.low is None) != (b.low is None) or (a.high is None) != (b.high is None):
        return False
    return (a.low, a.high) != (b.low, b.high) and (_two_ranges(a, b) or not (a.approx or b.approx))


def _inside(a: Range, b: Range, slack: Decimal) -> bool:
    low = max(r.low for r in (a, b) if r.low is not None) if a.low is not None or b.low is not None else None
    high = min(r.high for r in (a, b) if r.high is not None) if a.high is not None or b.high is not None else None
    return low is not None and high is not None and a.low is not None and b.low is not None and low - high <= slack


def _slack(a: Range, b: Range, tolerances: Tolerances) -> Decimal:
    """How far a conversion may be off: half of both printed grains, or some per cent of the value."""
    most = max((abs(end) for r in (a, b) for end in (r.low, r.high) if end is not None), default=Decimal(0))
    return max((a.grain + b.grain) / 2, most * tolerances.conversion_percent / 100)


def _meet(a: Range, b: Range, slack: Decimal) -> bool:
    """Whether two ranges have a value in common; an open end excludes its own value.

    A bound says something near: "at least 30" is no statement about 3,000, yet nothing refutes it.
    """
    low, low_open = max(
        ((r.low, r.low_open) for r in (a, b) if r.low is not None),
        default=(None, False),
        key=lambda end: (end[0], end[1]),
    )
    high, high_open = min(
        ((r.high, r.high_open) for r in (a, b) if r.high is not None),
        default=(None, False),
        key=lambda end: (end[0], not end[1]),
    )
    if low is None or high is None:
        return True
    return low < high + slack or (low == high and not low_open and not high_open)


def _same_digits(a: NumberClaim, b: NumberClaim) -> bool:
    """Whether two numbers differ in magnitude only, by a thousand or more, or by ten with three digits told."""
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high or not a.low or not b.low:
        return False
    left, right = a.low.normalize(), b.low.normalize()
    if left.as_tuple().digits != right.as_tuple().digits:
        return False
    apart = abs(left.adjusted() - right.adjusted())
    return apart in (3, 6, 9) or (apart in (1, 2) and len(left.as_tuple().digits) >= 3)


def _unit_slip(a: NumberClaim, b: NumberClaim) -> Level | None:
    """The same figure in two rival units: 17 km / 17 miles, $5m / £5m, percent / percentage points."""
    if (
        a.unit == b.unit
        or "1" in (a.unit, b.unit)
        or (a.low, a.high) != (b.low, b.high)
        or not (a.unit_certain and b.unit_certain)
    ):
        return None
    left, right = dimension(a.unit), dimension(b.unit)
    rival = (
        left == right
        or {left, right} == {"share", "share change"}
        or (left.startswith("money") and right.startswith("money"))
    )
    if not rival:
        return None
    text = f"the same figure in two units: {show(a)} / {show(b)}"
    return Level("unit-conflict", "contradiction", "same figure, another unit", (Why(step="unit", text=text),))


def _difference(a: Range, b: Range) -> str:
    left, right = a.middle, b.middle
    if left is None or right is None:
        return "the bounds do not meet"
    if _rival_bounds(a, b):
        return f"two bounds of one count: {plain(left)} / {plain(right)}"
    gap = abs(left - right)
    base = min(abs(left), abs(right))
    share = f", {round(100 * gap / base)} %" if base else ""
    return f"{plain(left)} against {plain(right)}: {plain(gap)} apart{share}"


def _in_unit(value: Decimal | None, unit: str) -> str:
    """A converted value as a person writes it: to the tenth, thousands whole."""
    if value is None:
        return "?"
    rounded = value.quantize(Decimal(1)) if abs(value) >= 1000 else value.quantize(Decimal("0.1"))
    return format_quantity(rounded, unit)


def plain(value: Decimal | None) -> str:
    """A value with at most two digits behind the whole part, no exponent, thousands apart."""
    if value is None:
        return "?"
    rounded = value.to_integral_value() if abs(value) >= 1000 else value.quantize(Decimal("0.01"))
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
