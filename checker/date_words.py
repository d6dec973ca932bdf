"""Dates in words: as a reader is shown them, and the steps of their comparison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from checker.model import Level
from claims.kinds.date.model import DateClaim
from reports.model import Why

_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
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
    return f"{WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def two(a: DateClaim, b: DateClaim) -> str:
    """Two dates side by side."""
    return f"{show_date(a)} / {show_date(b)}"


def told(label: str, a: DateClaim, b: DateClaim) -> str:
    """What two dates are to each other, and both of them."""
    return f"{label}: {two(a, b)}"


def level(name: str, relation: str, label: str, compared: Callable[..., str], *values: object) -> Level:
    """A level whose one step is put into words, from some values, only where it is asked for."""
    return Level(name, relation, label, partial(_step, compared, *values))


def _step(compared: Callable[..., str], *values: object) -> tuple[Why, ...]:
    return (Why(step="compare", text=compared(*values)),)
