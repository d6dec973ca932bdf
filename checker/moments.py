"""The comparison levels of dates and clock times: same · contains · near · contradiction.

What an article leaves open is not guessed: dates are compared as far as both go (a weekday with a
full date, a month and day with a year's), else they are incomparable.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from checker.clocks import compare_times, compare_zoned, times_alone
from checker.date_words import WEEKDAYS, level, show_date, told, two
from checker.model import Level
from checker.settings import Tolerances
from claims.kinds.date.model import DateClaim
from reports.model import Why

_YEAR = re.compile(r"\b\d{4}\b")


def compare_dates(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> Level:
    """The first level that two dates match: days first, then the time of day where both tell one."""
    if a.clock and b.clock and (a.zone or b.zone) and a.zone != b.zone:
        return compare_zoned(a, b, tolerances)
    days = _compare_days(a, b)
    if days is not None and days.relation == "contradiction":
        return days
    times = compare_times(a, b, tolerances)
    if times is not None and (days is not None or times_alone(a, b)):
        return times if days is None or times.relation != "agreement" else days
    return days or Level("incomparable", "incomparable", "nothing that both tell")


def compare_bounds(one: str | None, a: DateClaim, two: str | None, b: DateClaim) -> Level | None:
    """The level of "after 7 July" against a day; None where neither is a bound or nothing can be told."""
    if (one is None) == (two is None):
        return None
    bound, side, day = (a, one, b) if one else (b, two, a)

    def done() -> tuple[Why, ...]:
        return (Why(step="bounds", text=f"{side} {show_date(bound)} / {show_date(day)}"),)

    if bound.earliest and bound.latest and day.earliest and day.latest:
        meets = day.latest[:10] > bound.latest[:10] if side == "after" else day.earliest[:10] < bound.earliest[:10]
    elif bound.month and bound.day and day.month and day.day:  # of one year, as far as is known
        x, y = (bound.month, bound.day), (day.month, day.day)
        meets = y > x if side == "after" else y < x
    else:
        return None
    if meets:
        return Level("bounds", "compatible", "within the bound", done)
    return Level("contradiction", "contradiction", "outside the bound", done)


def only_relative(claim: DateClaim) -> bool:
    """Whether a date rests on the article's own date alone ("today", "last month", "on Sunday")."""
    return claim.month is None and claim.day is None and not _tells_year(claim.quote)


@lru_cache(maxsize=1 << 12)  # each date is compared with many
def _tells_year(quote: str) -> bool:
    return bool(_YEAR.search(quote))


def _compare_days(a: DateClaim, b: DateClaim) -> Level | None:
    bare = only_relative(a), only_relative(b)
    if a.weekday is not None and b.weekday is not None and all(bare):
        # weekdays say more than two dates of publication, one of which may be a crawler's
        same = a.weekday == b.weekday
        if not same:
            return level("contradiction", "contradiction", "two weekdays", _two_weekdays, a.weekday, b.weekday)
        if a.earliest and b.earliest and a.earliest[:10] != b.earliest[:10]:
            label = "the same weekday; published apart"
            return level("contains", "compatible", "the same weekday", told, label, a, b)
        return level("same", "agreement", "the same day", _same_weekday, a.weekday)
    if bare[0] != bare[1] and (_week_apart(a, b) if bare[0] else _week_apart(b, a)):
        label = "the same weekday, a week apart as resolved"
        return level("contains", "compatible", "the same weekday", told, label, a, b)
    clocks = bare[0] and _lends_day(a), bare[1] and _lends_day(b)
    if clocks[0] != clocks[1] and None in (a.clock, b.clock):
        return None  # the day that a bare clock time lends from its article says nothing beside a day
    if any(clocks):
        return (
            None
            if a.earliest is None or b.earliest is None or a.earliest[:10] != b.earliest[:10]
            else _compare_spans(a, b)
        )
    if a.earliest and a.latest and b.earliest and b.latest:
        return _compare_spans(a, b)
    return _compare_parts(a, b)


def _week_apart(bare: DateClaim, full: DateClaim) -> bool:
    """Whether a bare weekday may mean the other's day: "Monday" of this week or the next."""
    if bare.weekday is None or not (bare.earliest and full.earliest and full.latest):
        return False
    if full.earliest[:10] != full.latest[:10]:
        return False
    return abs((dt.date.fromisoformat(bare.earliest[:10]) - dt.date.fromisoformat(full.earliest[:10])).days) == 7


def clock_only(claim: DateClaim) -> bool:
    """Whether a claim prints a clock time and no day, so that its day is only the article's own."""
    return _lends_day(claim) and only_relative(claim)


def _lends_day(claim: DateClaim) -> bool:
    return claim.clock is not None and claim.weekday is None


def _compare_spans(a: DateClaim, b: DateClaim) -> Level:
    left, right = (str(a.earliest)[:10], str(a.latest)[:10]), (str(b.earliest)[:10], str(b.latest)[:10])
    if left == right:
        return level("same", "agreement", "the same day or span", _same, a)
    if left[0] <= right[1] and right[0] <= left[1]:
        inside = (left[0] <= right[0] and right[1] <= left[1]) or (right[0] <= left[0] and left[1] <= right[1])
        label = "one includes the other" if inside else "they overlap"
        return level("contains", "compatible", label, told, label, a, b)
    if (a.approx or b.approx) and (gap := _gap_days(left, right)) <= 3:
        step = Why(step="hedge", text=f"hedged, {gap} days apart: {two(a, b)}")
        return Level("near", "compatible", "near, and hedged", (step,))
    return level("contradiction", "contradiction", "dates that exclude each other", two, a, b)


def _same(claim: DateClaim) -> str:
    return f"the same: {show_date(claim)}"


def _same_weekday(day: int) -> str:
    return f"the same: {WEEKDAYS[day]}"


def _two_weekdays(a: int, b: int) -> str:
    return f"{WEEKDAYS[a]} / {WEEKDAYS[b]}"


def _gap_days(left: tuple[str, str], right: tuple[str, str]) -> int:
    first, second = sorted((left, right))
    return (dt.date.fromisoformat(second[0]) - dt.date.fromisoformat(first[1])).days


def _compare_parts(a: DateClaim, b: DateClaim) -> Level | None:
    """Weekday, month and day, as far as both sides go; None where they have nothing in common."""
    names = ("weekday", "month", "day")
    shared = [(x, y) for _, x, y in zip(names, _parts(a), _parts(b), strict=True) if x is not None and y is not None]
    if not shared:
        return None
    if all(x == y for x, y in shared):
        full = _parts(a) == _parts(b)
        label = "the same as far as both tell"
        return level(
            "same" if full else "contains",
            "agreement" if full else "compatible",
            label,
            told,
            label,
            a,
            b,
        )
    return level("contradiction", "contradiction", "dates that exclude each other", two, a, b)


def _parts(claim: DateClaim) -> tuple[int | None, int | None, int | None]:
    if claim.earliest and claim.latest and claim.earliest[:10] == claim.latest[:10]:
        day = dt.date.fromisoformat(claim.earliest[:10])
        return day.weekday(), day.month, day.day
    if claim.earliest and claim.latest and claim.earliest[:7] == claim.latest[:7]:
        return None, int(claim.earliest[5:7]), None
    return claim.weekday, claim.month, claim.day
