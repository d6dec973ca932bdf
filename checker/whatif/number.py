"""What would have changed a verdict on numbers: a hedge, a bound, a unit, time; from which figure on it conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from checker.levels import compare_numbers, plain, show
from checker.model import Fact, Story
from checker.quantities import as_range
from checker.scores import PLAYED, is_score, standing
from checker.settings import Settings, Tolerances
from checker.supersede import grows
from checker.whatif import day_clause, rivals, time_clause
from claims.kinds.number.model import NumberClaim
from claims.model import Claim
from claims.units import convert, dimension, format_quantity
from reports.model import Verdict


def what_if(fact: Fact, story: Story, settings: Settings) -> Sequence[str]:
    """What would have changed the verdict on a fact of numbers."""
    tolerances = settings.tolerances
    if fact.verdict is Verdict.SUPERSEDED:
        return time_clause(fact)
    if fact.verdict is Verdict.CONTRADICTION:
        first, second = rivals(fact, lambda a, b: compare_numbers(_number(a), _number(b), tolerances))
        return [*_rivals(_number(first), _number(second), fact.level, tolerances), *_in_time(fact, story)]
    claims = [_number(s.item.claim) for s in fact.statements]
    return _conflict_from(claims, tolerances, alone=fact.verdict is Verdict.SINGLE_SOURCE)


def _number(claim: Claim) -> NumberClaim:
    assert isinstance(claim, NumberClaim)  # noqa: S101 - a fact of numbers holds no other
    return claim


def _rivals(a: NumberClaim, b: NumberClaim, level: str, tolerances: Tolerances) -> list[str]:
    if is_score(a):
        return ["two scores agree only where both figures do: no hedge and no rounding lies between them"]
    if level == "unit-conflict":
        if a.unit.isupper() and b.unit.isupper():
            return ["one currency in both would make them agree (currencies are never converted)"]
        same = convert(a.low, a.unit, b.unit) if a.low is not None else None
        return [f"{show(a)} are {_figure(same, b.unit)}: that figure would agree"] if same is not None else []
    told = [f"one magnitude in both would make {show(a)} and {show(b)} agree"] if level == "scale-slip" else []
    return [*told, *_hedged(a, b, tolerances), *_bounded(a, b, tolerances)]


def _hedged(a: NumberClaim, b: NumberClaim, tolerances: Tolerances) -> list[str]:
    """Whether “about” before either would have been enough."""
    for one, two in ((a, b), (b, a)):
        if not one.approx and compare_numbers(_about(one), two, tolerances).relation == "compatible":
            return [f"“about {show(one)}” would have agreed with {show(two)}"]
    left, right = as_range(a, a.unit), as_range(b, a.unit)
    if left is None or right is None or left.middle is None or right.middle is None:
        return []
    reach = max(left.hedge, right.hedge) * tolerances.number_hedged
    apart = abs(left.middle - right.middle)
    return [
        f"“about” would not be enough: it reaches ± {_figure(reach, a.unit)}, they are {_figure(apart, a.unit)} apart"
    ]


def _about(claim: NumberClaim) -> NumberClaim:
    return claim.model_copy(update={"approx": True})


def _bounded(a: NumberClaim, b: NumberClaim, tolerances: Tolerances) -> list[str]:
    """Whether “at least” before the smaller would have been enough."""
    right = as_range(b, a.unit)
    if right is None or a.low is None or right.low is None or a.low != a.high or right.low != right.high:
        return []
    small, large = (a, b) if a.low < right.low else (b, a)
    bound = small.model_copy(update={"high": None, "approx": False})
    if compare_numbers(bound, large, tolerances).relation != "compatible":
        return []
    return [f"“{show(bound)}” would include {show(large)}"]


def _in_time(fact: Fact, story: Story) -> list[str]:
    score = standing(fact.statements[0].item)
    if score is not None and score.sort not in PLAYED:
        return []  # what was won or decided does not move
    rising = grows(_number(fact.statements[0].item.claim))
    later = (
        "the larger figure, if later, would replace the smaller" if rising else "the later figure might be a newer one"
    )
    told = day_clause(fact, story, later) if rising else []
    if rising and not told:
        return ["the later articles do not give the larger figure, as a count that rises would have it"]
    if dimension(_number(fact.statements[0].item.claim).unit) in ("length", "area", "mass", "temperature", "speed"):
        return told  # a distance does not move
    return told or ["two times of the figures, or words such as “rose to” beside the later, would make it superseded"]


class Reach(NamedTuple):
    """The figures that agree with a number, in its unit; None is an open end."""

    low: Decimal | None
    high: Decimal | None


def reach(claim: NumberClaim, tolerances: Tolerances) -> Reach | None:
    """Which plain figures, however finely printed, agree with a number, by its bounds, hedge and rounding."""
    ends = as_range(claim, claim.unit)
    if ends is None:
        return None
    slack = Decimal(0)
    if claim.age:
        slack = Decimal(tolerances.age_years)
    elif ends.approx:
        slack = ends.hedge * tolerances.number_hedged
    elif ends.point and ends.low is not None and (ends.grain > 1 or claim.unit != "1") and not claim.ordinal:
        slack = min(ends.grain / 2, abs(ends.low) / 10)
    return Reach(None if ends.low is None else ends.low - slack, None if ends.high is None else ends.high + slack)


def _conflict_from(claims: Sequence[NumberClaim], tolerances: Tolerances, *, alone: bool) -> list[str]:
    """From which figure on another article would contradict what is stated."""
    unit = claims[0].unit
    if is_score(claims[0]):
        return [f"{'another source with ' if alone else ''}any other score than {show(claims[0])} would be a conflict"]
    found = [_in_unit(reached, claim.unit, unit) for claim in claims if (reached := reach(claim, tolerances))]
    low = max([r.low for r in found if r.low is not None], default=None)
    high = min([r.high for r in found if r.high is not None], default=None)
    who = "another source with" if alone else ""
    if low is not None and low == high:
        only = show(claims[0]) if claims[0].ordinal else _figure(low, unit)
        return [f"{who} any other figure than {only} would be a conflict".strip()]
    if low is not None and high is not None and low > high:
        return []
    ends = [f"below {_figure(low, unit)}"] * (low is not None) + [f"above {_figure(high, unit)}"] * (high is not None)
    return [f"{who or 'from another article,'} a figure {' or '.join(ends)} would be a conflict"] if ends else []


def _in_unit(reached: Reach, old: str, new: str) -> Reach:
    if old == new:
        return reached
    low, high = (None if end is None else convert(end, old, new) for end in (reached.low, reached.high))
    return Reach(low, high)


@lru_cache(maxsize=1 << 12)
def _figure(value: Decimal | None, unit: str) -> str:
    return "?" if value is None else format_quantity(Decimal(plain(value).replace(",", "")), unit)
