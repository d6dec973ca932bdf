"""How two ranges of values lie to each other: equal when rounded, near, one in the other, with ends that meet."""

from __future__ import annotations

from decimal import Decimal

from checker.quantities import Range
from checker.settings import Tolerances


def rounded_to(a: Range, b: Range) -> Decimal | None:
    """The grain at which two plain numbers are equal, None where they are not."""
    if not (a.point and b.point) or a.low is None or b.low is None:
        return None
    gap = abs(a.low - b.low)
    fine, coarse = (a, b) if a.grain <= b.grain else (b, a)
    equal = coarse.grain > fine.grain and gap <= coarse.grain / 2
    return coarse.grain if equal and coarse.low is not None and gap <= abs(coarse.low) / 10 else None


def same_ends(a: Range, b: Range, slack: Decimal) -> bool:
    """Whether the same ends are known of two values, each within a slack: 24 miles / 39 km, also as bounds."""
    ends = ((a.low, b.low), (a.high, b.high))
    return all(x is y is None or (x is not None and y is not None and abs(x - y) <= slack) for x, y in ends)


def two_ranges(a: Range, b: Range) -> bool:
    """Whether both give two ends: then each end is a statement of its own."""
    return not (a.point or b.point) and None not in (a.low, a.high, b.low, b.high)


def near(a: Range, b: Range, slack: Decimal) -> bool:
    """Whether two values, or both ends of two ranges, are no farther apart than a hedge reaches."""
    if two_ranges(a, b):
        ends = ((a.low, b.low), (a.high, b.high))
        return all(x is not None and y is not None and abs(x - y) <= slack for x, y in ends)
    return a.middle is not None and b.middle is not None and abs(a.middle - b.middle) <= slack


def round_bound(a: Range, b: Range) -> bool:
    """Whether one is a round number and the other an open bound at it: 27 million / more than 27 million.

    Round figures are rounded both ways; of 39 and more than 39 only one can be right.
    """
    point, bound = (a, b) if a.point else (b, a)
    if bound.low is not None and bound.high is not None:
        return False
    end = bound.low if bound.low is not None else bound.high
    return point.point and end == point.low and point.hedge > point.grain.min(Decimal(1))


def rival_bounds(a: Range, b: Range) -> bool:
    """Whether both are bounds of one direction, or both ranges, of different ends.

    "At least 30" and "at least 21" have values in common, but are two accounts of one count.
    """
    if a.point or b.point:
        return False
    if (a.low is None) != (b.low is None) or (a.high is None) != (b.high is None):
        return False
    return (a.low, a.high) != (b.low, b.high) and (two_ranges(a, b) or not (a.approx or b.approx))


def inside(a: Range, b: Range, slack: Decimal) -> bool:
    """Whether two values with lower ends overlap, or miss each other by no more than a slack."""
    low = max(r.low for r in (a, b) if r.low is not None) if a.low is not None or b.low is not None else None
    high = min(r.high for r in (a, b) if r.high is not None) if a.high is not None or b.high is not None else None
    return low is not None and high is not None and a.low is not None and b.low is not None and low - high <= slack


def slack_of(a: Range, b: Range, tolerances: Tolerances) -> Decimal:
    """How far a conversion may be off: half of both printed grains, or some per cent of the value."""
    most = max((abs(end) for r in (a, b) for end in (r.low, r.high) if end is not None), default=Decimal(0))
    return max((a.grain + b.grain) / 2, most * tolerances.conversion_percent / 100)


def meet(a: Range, b: Range, slack: Decimal) -> bool:
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
