"""From a time expression's meaning to a value, given the article's own date and the dates spoken of before."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

from claims.kinds.date.locate import find_period, moved, nth, told_grain
from claims.kinds.date.model import Grain
from claims.kinds.date.nodes import (  # fmt: skip
    Between,
    Calendar,
    Clock,
    Each,
    Hedged,
    Length,
    Near,
    Node,
    Nth,
    Part,
    Ref,
    Shift,
    Timed,
    Within,
)
from claims.kinds.date.period import Period, around, part, shift_days
from claims.kinds.date.timeline import Resolved, Timeline
from claims.kinds.date.words import lexicon

_SLACK = 14  # days that an inferred article's date, and a day counted from it, may be off
_PARTS = {
    "MO": ("00:00", "11:59"),
    "AF": ("12:00", "17:59"),
    "EV": ("17:00", "21:59"),
    "NI": ("18:00", "05:59"),
    "DT": ("06:00", "19:59"),
}
_UNKNOWN = {
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX-XX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


def resolve(node: Node, line: Timeline) -> Resolved:
    """The value of an expression. Never fails: what cannot be known keeps X's, and no earliest and latest."""
    match node:
        case Ref(value):
            return Resolved("DATE", value, "vague")
        case Length():
            return _length(node)
        case Each(value, quant, freq):
            return Resolved("SET", value, "vague", quant=quant, freq=freq)
        case Hedged(of, mod):
            return _hedged(resolve(of, line), of, mod, line)
        case Timed():
            return _timed(node, line)
        case Between(first, last):
            return _between(resolve(first, line), resolve(last, line))
        case Part(of, mod):
            return _part(resolve(of, line), mod, line)
        case Shift(_, None, sign):
            return Resolved("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "vague")
        case Shift("hour" | "minute" | "second") as shift:
            return _hours(shift, line)
        case Nth() if node.count > 1:
            return _several(node, line)
    period = find_period(node, line)
    return _bounded(_unresolved(node), node, line) if period is None else _resolved(node, period, line)


def _resolved(node: Node, period: Period, line: Timeline) -> Resolved:
    """A known period as a result, with what was printed of it."""
    value = Resolved(
        "DATE", period.value, period.grain, period.start.isoformat(), period.end.isoformat(), period=period
    )
    if isinstance(node, Shift):
        return _loose(value, node, line)
    if not isinstance(node, Calendar):
        return value
    value = replace(value, weekday=node.weekday, month=node.month, day=node.day)
    if node.ambiguous and line.day_first is None and node.year and node.month and node.day:
        days = sorted((dt.date(node.year, node.month, node.day), dt.date(node.year, node.day, node.month)))
        return replace(value, ambiguous=True, earliest=days[0].isoformat(), latest=days[1].isoformat())
    return value


def _loose(value: Resolved, node: Shift, line: Timeline) -> Resolved:
    """Half a unit more on both sides of "two years ago": it is said of 20 as of 28 months."""
    if node.base != "published" or line.published is None or node.amount is None or value.grain == "day":
        return value
    point = moved(line.published, node.unit, node.sign * node.amount)
    ends = sorted((moved(point, node.unit, -0.5), moved(point, node.unit, 0.5)))
    first, last = (day.isoformat() for day in ends)
    return replace(value, earliest=min(first, value.earliest or first), latest=max(last, value.latest or last))


def _hedged(value: Resolved, of: Node, mod: str, line: Timeline) -> Resolved:
    """A hedged value; less than two weeks ago lies between then and now, more than a year ago before then."""
    value = replace(value, mod=mod)
    if not isinstance(of, Shift) or of.base != "published" or line.published is None or of.amount is None:
        return value
    point, now = moved(line.published, of.unit, of.sign * of.amount).isoformat(), line.published.isoformat()
    if mod == "LESS_THAN":
        return replace(value, earliest=min(point, now), latest=max(point, now))
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return replace(value, earliest=None if of.sign < 0 else point, latest=point if of.sign < 0 else None)
    return value


def _bounded(value: Resolved, node: Node, line: Timeline) -> Resolved:
    """A day that is counted from an uncertain article's date lies about that date."""
    if line.exact or line.published is None or value.grain not in ("day", "week", "weekend"):
        return value
    if not isinstance(node, Near | Shift) and not (isinstance(node, Calendar) and node.weekday is not None):
        return value
    first, last = shift_days(line.published, -_SLACK), shift_days(line.published, _SLACK)
    return replace(value, earliest=first.isoformat(), latest=last.isoformat())


def _unresolved(node: Node) -> Resolved:
    """What is known of a date without a year or an article's date."""
    if isinstance(node, Calendar):
        year = f"{node.year:04d}" if node.year else "XXXX"
        grain: Grain = "day"
        if node.month and node.day:
            known = calendar.monthrange(node.year or 2000, node.month)[1] if node.month <= 12 else 0
            value, impossible = f"{year}-{node.month:02d}-{node.day:02d}", node.day > known
            return Resolved(
                "DATE", value, "day", weekday=node.weekday, month=node.month, day=node.day, impossible=impossible
            )
        if node.weekday is not None:
            value = f"XXXX-WXX-{node.weekday + 1}"
        elif node.month:
            value, grain = f"{year}-{node.month:02d}", "month"
        elif node.quarter:
            value, grain = f"{year}-Q{node.quarter}", "quarter"
        elif node.half:
            value, grain = f"{year}-H{node.half}", "half"
        elif node.season:
            value, grain = f"{year}-{node.season}", "season"
        elif node.holiday:
            rule = lexicon()["holidays"][node.holiday]
            fixed = rule[2] == "-" and len(rule) == 5
            value = f"XXXX-{rule}" if fixed else "XXXX-XX-XX"
            return Resolved(
                "DATE", value, "day", month=int(rule[:2]) if fixed else None, day=int(rule[3:]) if fixed else None
            )
        else:
            value, grain = year, "year"
        return Resolved("DATE", value, grain, weekday=node.weekday, month=node.month, day=node.day)
    if isinstance(node, Near) and isinstance(node.what, Calendar):
        return _unresolved(node.what)
    if isinstance(node, Within):
        return _unresolved(node.what)
    unit: Grain = "day"
    if isinstance(node, Near) and not isinstance(node.what, Calendar):
        unit = node.what
    elif isinstance(node, Shift):
        unit = told_grain(node.unit)
    return Resolved("DATE", _UNKNOWN.get(unit, "XXXX-XX-XX"), unit)


def _several(node: Nth, line: Timeline) -> Resolved:
    """The first two quarters of 1990."""
    outer = find_period(node.of, line)
    first = nth(outer, node.number, node.unit) if outer else None
    if first is None:
        return _unresolved(Near(told_grain(node.unit), 0))
    last = first.shift(node.count - 1)
    if node.number < 0:
        first, last = first.shift(1 - node.count), first
    value = f"{first.value}/{last.value}"
    half = around("half", first.start)
    if half.start == first.start and half.end == last.end:
        return _resolved(node, half, line)
    return Resolved("DATE", value, first.grain, first.start.isoformat(), last.end.isoformat(), period=first)


def _part(whole: Resolved, mod: str, line: Timeline) -> Resolved:
    """The beginning, middle or end of a date, or what of it lies before or after the article's day."""
    if mod in ("EARLIER", "LATER"):
        now = line.published.isoformat() if line.published else None
        if (
            whole.earliest is None
            or whole.latest is None
            or now is None
            or not whole.earliest[:10] <= now <= whole.latest[:10]
        ):
            return whole
        return replace(whole, latest=now) if mod == "EARLIER" else replace(whole, earliest=now)
    if whole.period is None or whole.period.grain == "day" or whole.type != "DATE":
        return replace(whole, mod=mod)
    first, last = part(whole.period, mod)
    return replace(whole, mod=mod, earliest=first.isoformat(), latest=last.isoformat())


def _between(first: Resolved, last: Resolved) -> Resolved:
    """A range of two dates."""
    return replace(
        first, value=f"{first.value}/{last.value}", latest=last.latest, weekday=None, day=None, period=None,
        impossible=first.impossible or last.impossible,
    )  # fmt: skip


def _hours(node: Shift, line: Timeline) -> Resolved:
    """Two hours ago, ten minutes later: known where the clock time that they are counted from is."""
    now = None
    if node.base == "spoken":
        now = line.moment
    elif line.published is not None and line.clock is not None:
        now = dt.datetime.combine(line.published, line.clock.replace(tzinfo=None))
    grain: Grain = lexicon()["units"][node.unit]["grain"]
    if now is None or node.amount is None:
        known = line.published if node.base == "published" else line.day
        return Resolved("TIME", f"{known.isoformat() if known else 'XXXX-XX-XX'}TXX:XX", grain)
    seconds = {"hour": 3600, "minute": 60, "second": 1}[node.unit] * node.amount * node.sign
    value = (now + dt.timedelta(seconds=seconds)).isoformat(timespec="minutes")
    return Resolved("TIME", value, grain, value, value, clock=value[11:])


def _timed(node: Timed, line: Timeline) -> Resolved:
    """A clock time or part of a day."""
    period = find_period(node.day, line) if node.day is not None else None
    if node.day is None:
        known = line.day or line.published
        if known and line.published and known > line.published and line.direction() < 0:
            known = line.gone or line.published
        period = Period("day", known) if known else None
    printed = _unresolved(node.day) if isinstance(node.day, Calendar) else None
    day = period.start if period is not None and period.grain == "day" else None
    date = day.isoformat() if day else printed.value if printed else "XXXX-XX-XX"
    out = Resolved("TIME", date, "part", zone=node.clock.zone, period=period if day else None,
                   weekday=printed.weekday if printed else None, month=printed.month if printed else None,
                   day=printed.day if printed else None)  # fmt: skip
    clock = node.clock
    if clock.hour is None:
        first, last = _PARTS[clock.code or "DT"]
        out = replace(out, value=f"{date}T{clock.code}")
        if day is None:
            return out
        end = shift_days(day, 1) if clock.code == "NI" else day
        return replace(out, earliest=f"{day.isoformat()}T{first}", latest=f"{end.isoformat()}T{last}")
    return _clocked(out, clock, day, date)


def _clocked(out: Resolved, clock: Clock, day: dt.date | None, date: str) -> Resolved:
    """A clock time of a day; 24:00 is the day's end."""
    minute, hour = clock.minute or 0, clock.hour or 0
    time = f"{hour:02d}:{minute:02d}" + (f":{clock.second:02d}" if clock.second is not None else "")
    grain: Grain = "hour" if clock.minute is None else "minute" if clock.second is None else "second"
    moment = None
    if day is not None:
        moment = f"{shift_days(day, 1).isoformat()}T00:{minute:02d}" if hour == 24 else f"{day.isoformat()}T{time}"
    return replace(out, value=f"{date}T{time}", grain=grain, earliest=moment, latest=moment, clock=time)


def _length(node: Length) -> Resolved:
    """A duration's TIMEX3 value: P6Y, PT30M, PXM; halves in the next finer unit where that is whole."""
    facts = lexicon()["units"][node.unit]
    letter, time = facts["letter"], "T" if facts.get("time") else ""
    grain: Grain = facts.get("length", facts["grain"])
    if node.amount is None:
        return Resolved("DURATION", f"P{time}X{facts.get('many', letter)}", grain)
    amount = node.amount * facts.get("times", 1)
    finer = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if time else ("D", 30), "W": ("D", 7), "D": ("H", 24)}
    if amount != int(amount) and letter in finer:
        time = "T" if letter == "D" else time
        letter, times = finer[letter]
        amount *= times
    return Resolved("DURATION", f"P{time}{amount:g}{letter}", grain)
