"""Clock times and parts of the day compared: the same, one within the other, near where hedged, or two times."""

from __future__ import annotations

from checker.date_words import level, told, two
from checker.model import Level
from checker.settings import Tolerances
from claims.kinds.date.model import DateClaim
from claims.kinds.date.words import zone_minutes
from reports.model import Why

_DAY = 24 * 60  # minutes
_APART = ({"MO", "AF"}, {"MO", "EV"})  # parts of the day that no hedge joins


def compare_times(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> Level | None:
    """The level of two times of day of one zone; None where one tells none, or not which."""
    if not (_tells_time(a) and _tells_time(b)):
        return None
    if {_part(a), _part(b)} in _APART:
        return level("contradiction", "contradiction", "two parts of the day", two, a, b)
    left, right = _times(a), _times(b)
    if left is None or right is None or (a.zone or "") != (b.zone or ""):
        return None
    if left == right:
        return level("same", "agreement", "the same time of day", told, "the same", a, b)
    gap = max(0, max(left[0], right[0]) - min(left[1], right[1]))
    if gap == 0:
        return level("contains", "compatible", "one includes the other", two, a, b)
    hedges = a.approx + b.approx
    slack = _slack(a, b, tolerances) if a.clock and b.clock else 60 + 30 * hedges
    if gap <= slack:
        step = Why(step="hedge", text=f"hedged, {gap} minutes apart: {two(a, b)}")
        return Level("near", "compatible", "near, and hedged", (step,))
    return level("contradiction", "contradiction", "two times of day", _minutes_apart, a, b, gap)


def compare_zoned(a: DateClaim, b: DateClaim, tolerances: Tolerances) -> Level:
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


def _minutes_apart(a: DateClaim, b: DateClaim, gap: int) -> str:
    return f"{two(a, b)}: {gap} minutes apart"


def times_alone(a: DateClaim, b: DateClaim) -> bool:
    """Whether clock times may be compared though the days cannot."""
    return a.clock is not None and b.clock is not None
