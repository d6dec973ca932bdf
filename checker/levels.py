"""The comparison levels of numbers: ordered, the first that matches wins, each with its arithmetic.

incomparable · same · rounded · bounds · hedged · scale-slip · unit-conflict · contradiction.
Scores (8–7) are the same or contradict each other. Currencies are never converted. Decimal all the way.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

from checker.model import Level
from checker.quantities import Figure, Range, figure_of, without_rate
from checker.ranges import inside, meet, near, rival_bounds, round_bound, rounded_to, same_ends, slack_of, two_ranges
from checker.scores import is_score, score_level, shown
from checker.settings import Tolerances
from claims.kinds.number.model import SCORE, NumberClaim
from claims.units import format_quantity, readings
from reports.model import Why


def show(claim: NumberClaim) -> str:
    """A claim's number as a person writes it: "20 km", "at least 30", "about 5,000", "3rd"."""
    low, high = claim.low, claim.high
    if is_score(claim):
        return shown(claim)
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
    return compare_figures(figure_of(a), figure_of(b), tolerances)


_Steps = Callable[[], tuple[Why, ...]]

_OTHER_THINGS = Level("incomparable", "incomparable", "other things are measured")
_OTHER_UNITS = Level("incomparable", "incomparable", "units that are not converted into each other")


def compare_figures(a: Figure, b: Figure, tolerances: Tolerances) -> Level:
    """The first level that two numbers match; its steps are put into words only where they are asked for."""
    if SCORE in (a.unit, b.unit):
        return score_level(a.claim, b.claim)
    if a.plain and b.plain and a.unit == b.unit and a.ordinal == b.ordinal:
        known = _plain_level(a, b)
        if known is not None:
            return known
    converted = a.unit != b.unit
    if converted:
        a, b = _one_dollar(a, b)
        converted = a.unit != b.unit
    if a.dimension != b.dimension and (a.claim.per is None) != (b.claim.per is None):
        a, b = _plain_rate(a), _plain_rate(b)
    if a.dimension != b.dimension or a.ordinal != b.ordinal or a.age != b.age:
        return _unit_slip(a, b) or _OTHER_THINGS
    left, right = a.ends, b.ends_in(a.unit) if converted else b.ends
    if left is None or right is None:
        return _unit_slip(a, b) or _OTHER_UNITS
    steps = _no_steps
    if converted:
        steps = _and(_no_steps, "unit", _converted, b.claim, right.middle, a.unit)
    if a.age and _ages_near(left, right, tolerances):
        text = f"ages within {tolerances.age_years} years of each other (setting tolerances.age-years)"
        return Level("hedged", "compatible", "within the tolerance for ages", _and(steps, "hedge", text))
    agreed = _agreement(left, right, steps, tolerances, converted=converted)
    if agreed is not None:
        return agreed
    if converted and (other := _other_reading(a, b, tolerances) or _other_reading(b, a, tolerances)):
        return other
    slip = _unit_slip(a, b)
    if slip is not None:
        return slip
    return _conflict(a, b, left, right, steps)


def _plain_level(a: Figure, b: Figure) -> Level | None:
    """The level of two plain figures in one unit; None where one is printed more finely than the other."""
    left, right = a.ends, b.ends
    if left is None or right is None:
        return None
    if left.low == right.low:
        return _SAME
    return _conflict(a, b, left, right, _no_steps) if left.grain == right.grain else None


def _conflict(a: Figure, b: Figure, left: Range, right: Range, steps: _Steps) -> Level:
    """The level of two figures that cannot both be right."""
    if _same_digits(a, b):
        slip = _and(steps, "scale", _other_magnitude, a.claim, b.claim)
        return Level("scale-slip", "contradiction", "same digits, another magnitude", slip)
    apart = _and(steps, "compare", _difference, left, right)
    return Level("contradiction", "contradiction", "values that cannot both be right", apart)


def _no_steps() -> tuple[Why, ...]:
    return ()


def _and(steps: _Steps, step: str, text: str | Callable[..., str], *values: Any) -> _Steps:
    """Some steps and one more, put into words from some values where they are asked for."""
    return partial(_told, steps, step, text, *values)


def _told(steps: _Steps, step: str, text: str | Callable[..., str], *values: Any) -> tuple[Why, ...]:
    told = text.format(*map(plain, values)) if isinstance(text, str) else text(*values)
    return (*steps(), Why(step=step, text=told))


def _converted(claim: NumberClaim, value: Decimal | None, unit: str) -> str:
    return f"{show(claim)} = {_in_unit(value, unit)}"


def _other_magnitude(a: NumberClaim, b: NumberClaim) -> str:
    return f"the same digits, another magnitude: {show(a)} / {show(b)}"


def _other_reading(a: Figure, b: Figure, tolerances: Tolerances) -> Level | None:
    """How two numbers agree where the first one's unit is read as another of its name: a metric ton, a long one."""
    for reading in readings(a.unit):
        level = compare_figures(figure_of(a.claim.model_copy(update={"unit": reading})), b, tolerances)
        if level.relation in ("agreement", "compatible"):
            step = Why(step="unit", text=f"“{a.claim.quote}” read in {format_quantity(Decimal(2), reading)[2:]}")
            return Level("rounded", "compatible", level.label, (step, *level.steps))
    return None


def _ages_near(a: Range, b: Range, tolerances: Tolerances) -> bool:
    """Whether two ages differ by no more than the setting allows."""
    return a.middle is not None and b.middle is not None and 0 < abs(a.middle - b.middle) <= tolerances.age_years


def _one_dollar(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """Two sums of which one's dollar (or pound, …) was inferred, in the currency of the surer one."""
    if a.dimension != b.dimension and a.unit[-1:] == b.unit[-1:] and a.unit.isupper() and b.unit.isupper():
        if not b.claim.unit_certain:
            return a, figure_of(b.claim.model_copy(update={"unit": a.unit}))
        if not a.claim.unit_certain:
            return figure_of(a.claim.model_copy(update={"unit": b.unit})), b
    return a, b


def _plain_rate(figure: Figure) -> Figure:
    """A figure without what it is reckoned by, which the other article leaves out: "4m tons a year" / "the 4m tons"."""
    unit = without_rate(figure.claim)
    return figure if unit == figure.unit else figure_of(figure.claim.model_copy(update={"unit": unit}))


def _agreement(a: Range, b: Range, steps: _Steps, tolerances: Tolerances, *, converted: bool) -> Level | None:
    if a.low == b.low and a.high == b.high and a.low_open == b.low_open and a.high_open == b.high_open:
        same = _and(steps, "compare", "the same value")
        return Level("same", "compatible", "the same value", same) if converted else _SAME
    if converted and same_ends(a, b, slack := slack_of(a, b, tolerances)):
        done = _and(steps, "round", "equal after conversion, within rounding (± {})", slack)
        return Level("rounded", "compatible", "equal after conversion", done)
    if (converted or a.grain != b.grain) and (coarse := rounded_to(a, b)):
        done = _and(steps, "round", "equal when rounded to the nearest {}", coarse)
        return Level("rounded", "compatible", "equal after rounding", done)
    if a.approx or b.approx:
        grain = max(a.hedge, b.hedge) if a.approx and b.approx else a.hedge if a.approx else b.hedge
        reach = grain * tolerances.number_hedged
        if near(a, b, reach) or (not two_ranges(a, b) and inside(a, b, reach)):
            done = _and(steps, "hedge", "hedged: within ± {}", reach)
            return Level("hedged", "compatible", "within the hedge", done)
    if (a.point and b.point) or rival_bounds(a, b):
        return None
    if round_bound(a, b):
        done = _and(steps, "round", "one says more or fewer than the round figure that the other gives")
        return Level("rounded", "compatible", "a round figure and its bound", done)
    if meet(a, b, slack_of(a, b, tolerances) if converted else Decimal(0)):
        done = _and(steps, "bounds", "one bound includes the other value")
        return Level("bounds", "compatible", "bounds that meet", done)
    return None


_SAME = Level("same", "agreement", "the same value", (Why(step="compare", text="the same value"),))


def _same_digits(a: Figure, b: Figure) -> bool:
    """Whether two numbers differ in magnitude only, by a thousand or more, or by ten with three digits told."""
    if a.ends is None or b.ends is None:
        return False
    one, other = a.ends.told, b.ends.told
    if one is None or other is None or one[0] != other[0]:
        return False
    apart = abs(one[1] - other[1])
    return apart in (3, 6, 9) or (apart in (1, 2) and len(one[0]) >= 3)


def _unit_slip(a: Figure, b: Figure) -> Level | None:
    """The same figure in two rival units: 17 km / 17 miles, $5m / £5m, percent / percentage points."""
    if a.unit == b.unit or "1" in (a.unit, b.unit):
        return None
    one, two = a.claim, b.claim
    if (one.low, one.high) != (two.low, two.high) or not (one.unit_certain and two.unit_certain):
        return None
    rival = (
        a.dimension == b.dimension
        or {a.dimension, b.dimension} == {"share", "share change"}
        or (a.dimension.startswith("money") and b.dimension.startswith("money"))
    )
    if not rival:
        return None
    text = f"the same figure in two units: {show(one)} / {show(two)}"
    return Level("unit-conflict", "contradiction", "same figure, another unit", (Why(step="unit", text=text),))


def _difference(a: Range, b: Range) -> str:
    left, right = a.middle, b.middle
    if left is None or right is None:
        return "the bounds do not meet"
    if two_ranges(a, b) and None not in (a.low, a.high, b.low, b.high):
        one, two = (f"{plain(r.low)}–{plain(r.high)}" for r in (a, b) if r.low is not None and r.high is not None)
        return f"two ranges with other ends: {one} / {two}"
    if rival_bounds(a, b):
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
