"""The comparison levels of dates and clock times: same · contains · near · contradiction.

What an article leaves open is not guessed: dates are compared as far as both go (a weekday with a
full date, a month and day with a year's), else they are incomparable.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache, partial

from checker.model import Level
from checker.settings import Tolerances
from claims.kinds.date.model import DateClaim
from claims.kinds.date.words import zone_minutes
from reports.model import Why

_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_DAY = 24 * 60  # minutes
_APART = ({"MO", "AF"}, {"MO", "EV"})  # parts of the day that no hedge joins
_YEAR = re.compile(r"\b\d{4}\b")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def is_clock(claim: DateClaim) -> bool:
    """Whether a claim gives a clock time."""
    return claim.clock is not None or claim.grain in ("second", "minute", "hour")


def show_date(claim: DateClaim) -> str:
    """A date as a person writes it, resolved as far as known: "Sunday 23 August 2020", "August 2014", "06:10"."""
    if is_clock(claim):
        clock = claim.clock or (claim.earliest or "")[11:16]
        day = f", {_day((claim.earliest or '')[:10])}" if claim.earliest else ""
        return f"{'about ' if claim.approx else ''}{clock}{' ' + claim.zone if claim.zone else ''}{day}"
    if claim.earliest and claim.latest:
        first, last = claim.earliest[:10], claim.latest[:10]
        if first == last:
            part = _PARTS.get(claim.timex.value[-2:]) if claim.grain == "part" else None
            return f"{part} of {_day(first)}" if part else _day(first)
        if claim.grain == "year" and first[:4] == last[:4]:
            return first[:4]
        if claim.grain == "month" and first[:7] == last[:7]:
            return f"{_MONTHS[int(first[5:7]) - 1]} {first[:4]}"
        return f"{_day(first)} – {_day(last)}"
    return claim.quote


def _day(iso: str) -> str:
    try:
        day = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def compare_dates(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> Level:
    """The first level that two dates match: days first, then the time of day where both tell one."""
    if a.clock and b.clock and (a.zone or b.zone) and a.zone != b.zone:
        return _compare_zoned(a, b, tolerances)
    days = _compare_days(a, b)
    if days is not None and days.relation == "contradiction":
        return days
    times = _compare_times(a, b, tolerances)
    if times is not None and (days is not None or _times_alone(a, b)):
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
            return _level("contradiction", "contradiction", "two weekdays", _two_weekdays, a.weekday, b.weekday)
        if a.earliest and b.earliest and a.earliest[:10] != b.earliest[:10]:
            told = "the same weekday; published apart"
            return _level("contains", "compatible", "the same weekday", _told, told, a, b)
        return _level("same", "agreement", "the same day", _same_weekday, a.weekday)
    if bare[0] != bare[1] and (_week_apart(a, b) if bare[0] else _week_apart(b, a)):
        told = "the same weekday, a week apart as resolved"
        return _level("contains", "compatible", "the same weekday", _told, told, a, b)
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
        return _level("same", "agreement", "the same day or span", _same, a)
    if left[0] <= right[1] and right[0] <= left[1]:
        inside = (left[0] <= right[0] and right[1] <= left[1]) or (right[0] <= left[0] and left[1] <= right[1])
        label = "one includes the other" if inside else "they overlap"
        return _level("contains", "compatible", label, _told, label, a, b)
    if (a.approx or b.approx) and (gap := _gap_days(left, right)) <= 3:
        step = Why(step="hedge", text=f"hedged, {gap} days apart: {_two(a, b)}")
        return Level("near", "compatible", "near, and hedged", (step,))
    return _level("contradiction", "contradiction", "dates that exclude each other", _two, a, b)


def _two(a: DateClaim, b: DateClaim) -> str:
    return f"{show_date(a)} / {show_date(b)}"


def _told(label: str, a: DateClaim, b: DateClaim) -> str:
    return f"{label}: {_two(a, b)}"


def _minutes_apart(a: DateClaim, b: DateClaim, gap: int) -> str:
    return f"{_two(a, b)}: {gap} minutes apart"


def _same(claim: DateClaim) -> str:
    return f"the same: {show_date(claim)}"


def _same_weekday(day: int) -> str:
    return f"the same: {_WEEKDAYS[day]}"


def _two_weekdays(a: int, b: int) -> str:
    return f"{_WEEKDAYS[a]} / {_WEEKDAYS[b]}"


def _level(name: str, relation: str, label: str, compared: Callable[..., str], *values: object) -> Level:
    """A level whose one step is put into words, from some values, only where it is asked for."""
    return Level(name, relation, label, partial(_step, compared, *values))


def _step(compared: Callable[..., str], *values: object) -> tuple[Why, ...]:
    return (Why(step="compare", text=compared(*values)),)


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
        return _level(
            "same" if full else "contains",
            "agreement" if full else "compatible",
            label,
            _told,
            label,
            a,
            b,
        )
    return _level("contradiction", "contradiction", "dates that exclude each other", _two, a, b)


def _parts(claim: DateClaim) -> tuple[int | None, int | None, int | None]:
    if claim.earliest and claim.latest and claim.earliest[:10] == claim.latest[:10]:
        day = dt.date.fromisoformat(claim.earliest[:10])
        return day.weekday(), day.month, day.day
    if claim.earliest and claim.latest and claim.earliest[:7] == claim.latest[:7]:
        return None, int(claim.earliest[5:7]), None
    return claim.weekday, claim.month, claim.day


def _times_alone(a: DateClaim, b: DateClaim) -> bool:
    """Whether clock times may be compared though the days cannot."""
    return a.clock is not None and b.clock is not None


def _compare_times(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> Level | None:
    if not (_tells_time(a) and _tells_time(b)):
        return None
    if {_part(a), _part(b)} in _APART:
        return _level("contradiction", "contradiction", "two parts of the day", _two, a, b)
    left, right = _times(a), _times(b)
    if left is None or right is None or (a.zone or "") != (b.zone or ""):
        return None
    if left == right:
        return _level("same", "agreement", "the same time of day", _told, "the same", a, b)
    gap = max(0, max(left[0], right[0]) - min(left[1], right[1]))
    if gap == 0:
        return _level("contains", "compatible", "one includes the other", _two, a, b)
    hedges = a.approx + b.approx
    slack = _slack(a, b, tolerances) if a.clock and b.clock else 60 + 30 * hedges
    if gap <= slack:
        step = Why(step="hedge", text=f"hedged, {gap} minutes apart: {_two(a, b)}")
        return Level("near", "compatible", "near, and hedged", (step,))
    return _level("contradiction", "contradiction", "two times of day", _minutes_apart, a, b, gap)


def _compare_zoned(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> Level:
    """Clock times of two zones, by the minutes of the day in the first's; incomparable where a zone is unknown."""
    one, two = (zone_minutes(c.zone) if c.zone else None for c in (a, b))
    x, y = _minutes(a.clock or ""), _minutes(b.clock or "")
    if one is None or two is None or x is None or y is None:
        return Level("incomparable", "incomparable", "clock times of two zones")
    gap = abs((x - one) - (y - two)) % 1440
    gap = min(gap, 1440 - gap)
    step = Why(step="zone", text=f"{a.clock} {a.zone} / {b.clock} {b.zone}: {gap} minutes apart")
    if gap == 0:
        return Level("same", "agreement", "the same time in two zones", (step,))
    if gap <= _slack(a, b, tolerances):
        return Level("near", "compatible", "near, and hedged", (step,))
    return Level("contradiction", "contradiction", "two clock times", (step,))


def _slack(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> int:
    """How many minutes two clock times may lie apart, as far as they are hedged."""
    return min(_reach(a, tolerances) + _reach(b, tolerances), 2 * tolerances.clock_minutes)


def _reach(claim: DateClaim, tolerances: Tolerances) -> int:
    """How many minutes a hedged clock time may be off: twice as many at the full hour, a third at odd minutes.

    "About 6am" is rounded to the hour, "about 12.20" to five or ten minutes.
    """
    if not claim.clock or not (claim.approx or "midday" in claim.quote.lower()):
        return 0
    minute = claim.clock.partition(":")[2][:2]
    if minute in ("", "00"):
        return 2 * tolerances.clock_minutes
    return tolerances.clock_minutes if minute in ("15", "30", "45") else tolerances.clock_minutes // 3


def _tells_time(claim: DateClaim) -> bool:
    """Whether a claim tells a clock time or a part of the day."""
    return claim.clock is not None or claim.grain == "part"


def _part(claim: DateClaim) -> str:
    return claim.timex.value[-2:] if claim.grain == "part" else ""


def _times(claim: DateClaim) -> tuple[int, int] | None:
    """The first and last minute of the day that a claim can mean, None where it tells no time."""
    if claim.clock:
        at = _minutes(claim.clock)
        return None if at is None else (at, at)
    if claim.grain == "part" and claim.earliest and claim.latest and "T" in claim.earliest and "T" in claim.latest:
        first, last = _minutes(claim.earliest[11:16]), _minutes(claim.latest[11:16])
        if first is not None and last is not None and first <= last:
            return first, _DAY if _part(claim) == "EV" else last  # an evening lasts till midnight
    return None


def _minutes(clock: str) -> int | None:
    hour, _, minute = clock.partition(":")
    try:
        return int(hour) * 60 + int(minute[:2] or 0)
    except ValueError:
        return None
