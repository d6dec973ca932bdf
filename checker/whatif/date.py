"""What would have changed a verdict on dates: a hedge, a coarser date, a postponement; from when on it conflicts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from checker.date_words import is_clock, show_date
from checker.model import Fact, Story
from checker.moments import compare_dates
from checker.settings import Settings, Tolerances
from checker.whatif import day_clause, rivals, time_clause
from claims.kinds.date.model import DateClaim
from claims.model import Claim
from reports.model import Verdict


def what_if(fact: Fact, story: Story, settings: Settings) -> Sequence[str]:
    """What would have changed the verdict on a fact of dates."""
    if fact.verdict is Verdict.SUPERSEDED:
        return time_clause(fact)
    if fact.verdict is Verdict.CONTRADICTION:
        pair = rivals(fact, lambda a, b: compare_dates(_date(a), _date(b), settings.tolerances))
        first, second = _date(pair[0]), _date(pair[1])
        told = [*_hedged(first, second, settings.tolerances), *_coarser(first, second, settings.tolerances)]
        planned = any(_planned(_date(s.item.claim)) for s in fact.statements)
        moved = day_clause(fact, story, "the later date might be a new one") if planned else []
        return [*told, *(moved or ["a word such as “postponed” beside the later date would make it superseded"])]
    dates = [_date(s.item.claim) for s in fact.statements]
    other = "another source with " if fact.verdict is Verdict.SINGLE_SOURCE else ""
    return [_conflict_from(min(dates, key=_breadth), settings.tolerances, other)]


def _date(claim: Claim) -> DateClaim:
    assert isinstance(claim, DateClaim)  # noqa: S101 - a fact of dates holds no other
    return claim


def _planned(claim: DateClaim) -> bool:
    return claim.about.predicate is not None and claim.about.predicate.planned


def _hedged(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> list[str]:
    """Whether “around” on one side, or on both, would have been enough."""
    if not a.approx and not b.approx:
        one, both = _around(a), _around(b)
        if compare_dates(one, b, tolerances).relation == "compatible":
            return [f"had one side said “around”, they would be near enough{_within(a, tolerances, 1)}"]
        if compare_dates(one, both, tolerances).relation == "compatible":
            return [f"had both sides said “around”, they would be near enough{_within(a, tolerances, 2)}"]
    return ["“around” would not be enough: they are too far apart"]


def _around(claim: DateClaim) -> DateClaim:
    return claim.model_copy(update={"approx": True})


def _within(claim: DateClaim, tolerances: Tolerances, hedges: int) -> str:
    return f" (within {tolerances.clock_minutes * hedges} minutes)" if claim.clock else ""


def _coarser(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> list[str]:
    """Whether the month alone, or the year alone, would have agreed."""
    if not (a.earliest and a.latest and b.earliest and b.latest) or (is_clock(a) and is_clock(b)):
        return []
    first = dt.date.fromisoformat(a.earliest[:10])
    for words, earliest, latest in (
        (f"in {first:%B %Y}", first.replace(day=1), _last_of_month(first)),
        (f"in {first:%Y}", first.replace(month=1, day=1), first.replace(month=12, day=31)),
    ):
        span = {"earliest": earliest.isoformat(), "latest": latest.isoformat(), "weekday": None, "clock": None}
        broad = a.model_copy(update={**span, "grain": "month", "month": first.month, "day": None})
        if _is_inside(a, broad) and compare_dates(broad, b, tolerances).relation == "compatible":
            return [f"“{words}” in place of {show_date(a)} would include {show_date(b)}"]
    return []


def _is_inside(claim: DateClaim, broad: DateClaim) -> bool:
    return str(broad.earliest) <= str(claim.earliest)[:10] and str(claim.latest)[:10] <= str(broad.latest)


def _last_of_month(day: dt.date) -> dt.date:
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)


def _breadth(claim: DateClaim) -> tuple[int, str]:
    """The narrower first: clock times, then by the days that a date can mean, then what is not resolved."""
    if claim.clock is not None:
        return 0, claim.clock
    if claim.earliest and claim.latest:
        first, last = (dt.date.fromisoformat(end[:10]) for end in (claim.earliest, claim.latest))
        return 1 + (last - first).days, claim.earliest
    return 1 << 20, claim.quote


def _conflict_from(claim: DateClaim, tolerances: Tolerances, other: str) -> str:
    """From when on another article would contradict what is stated."""
    if claim.clock is not None:
        if not claim.approx:
            return f"{other}any other time than {claim.clock} would be a conflict, unless hedged (“around”)"
        return f"{other}a time more than {tolerances.clock_minutes} minutes from {claim.clock} would be a conflict"
    if claim.earliest and claim.latest and claim.earliest[:10] != claim.latest[:10]:
        return f"{other}a date outside {show_date(claim)} would be a conflict"
    return f"{other}any other day than {show_date(claim)} would be a conflict"
