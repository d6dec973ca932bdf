"""From a time expression's meaning to a value, given the article's own date and the dates spoken of before."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from claims.kinds.date.model import Grain
from claims.kinds.date.nodes import Between, Calendar, Clock, Each, Era, Hedged, Holding, Length, Near, Node, Nth, Part, Ref, Shift, Timed, Within  # fmt: skip
from claims.kinds.date.period import Period, around, easter, part, season, shift_days, shift_months
from claims.kinds.date.timeline import Resolved, Timeline
from claims.kinds.date.words import lexicon

T = TypeVar("T")
_SURE = 45  # days: a month or day this near to the article's own is meant whatever the tense
_PARTS = {"MO": ("05:00", "11:59"), "AF": ("12:00", "17:59"), "EV": ("17:00", "21:59"), "NI": ("18:00", "05:59"), "DT": ("06:00", "19:59")}  # fmt: skip
_UNKNOWN = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX",
            "decade": "XXX", "century": "XX", "season": "XXXX-XX"}  # fmt: skip


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
            return replace(resolve(of, line), mod=mod)
        case Timed():
            return _timed(node, line)
        case Between(first, last):
            return _between(resolve(first, line), resolve(last, line))
        case Part(of, mod):
            return _part(resolve(of, line), mod, line)
        case Shift(unit, None, sign):
            return Resolved("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "vague")
        case Shift("hour" | "minute" | "second") as shift:
            return _hours(shift, line)
        case Nth() if node.count > 1:
            return _several(node, line)
    period = find_period(node, line)
    return _unresolved(node) if period is None else _resolved(node, period, line)


def find_period(node: Node, line: Timeline) -> Period | None:
    """The stretch of the calendar that an expression means, None where it cannot be known."""
    match node:
        case Calendar():
            return _calendar(node, line)
        case Era(year, grain):
            full = year if year >= 100 else 1900 + year
            return Period(grain, dt.date(max(full, 1), 1, 1))
        case Near():
            return _near(node, line)
        case Shift():
            return _shift(node, line)
        case Within(what, of):
            return _within(what, find_period(of, line), line)
        case Holding(unit, of):
            inner = find_period(of, line)
            return around(unit, inner.start) if inner else None
        case Nth(number, unit, of):
            outer = find_period(of, line)
            return _nth(outer, number, unit) if outer else None
        case Part(of, _) | Hedged(of, _):
            return find_period(of, line)
        case Timed(_, day) if day is not None:
            return find_period(day, line)
    return None


def _resolved(node: Node, period: Period, line: Timeline) -> Resolved:
    """A known period as a result, with what was printed of it."""
    value = Resolved(
        "DATE", period.value, period.grain, period.start.isoformat(), period.end.isoformat(), period=period
    )
    if not isinstance(node, Calendar):
        return value
    value = replace(value, weekday=node.weekday, month=node.month, day=node.day)
    if node.ambiguous and line.day_first is None and node.year and node.month and node.day:
        days = sorted((dt.date(node.year, node.month, node.day), dt.date(node.year, node.day, node.month)))
        return replace(value, ambiguous=True, earliest=days[0].isoformat(), latest=days[1].isoformat())
    return value


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
        unit = _grain(node.unit)
    return Resolved("DATE", _UNKNOWN.get(unit, "XXXX-XX-XX"), unit)


def _pick(
    make: Callable[[int], T | None], start: Callable[[T], dt.date], line: Timeline, published: dt.date
) -> T | None:
    """Of the candidates of the neighbouring years the one that the clause's tense asks for, else the nearest."""
    found = [c for c in (make(published.year + step) for step in (-1, 0, 1)) if c is not None]
    if not found:
        return None
    nearest = min(found, key=lambda c: abs((start(c) - published).days))
    if abs((start(nearest) - published).days) <= _SURE:
        return nearest
    direction = line.direction()
    past = [c for c in found if start(c) <= published]
    ahead = [c for c in found if start(c) >= published]
    if direction < 0 and past:
        return past[-1]
    if direction > 0 and ahead:
        return ahead[0]
    return nearest


def _calendar(node: Calendar, line: Timeline) -> Period | None:
    """A calendar date; a missing year is found from the article's own date."""
    if node.ambiguous and line.day_first and node.month and node.day:
        node = replace(node, month=node.day, day=node.month)
    if node.year is not None:
        return _in_year(node, node.year)
    if line.published is None:
        return None
    if node.weekday is not None and node.month is None:
        if not line.exact:
            return None
        return Period("day", _weekday(node.weekday, line.published, line.direction()))
    if node.quarter or node.half:
        now = line.published
        year = now.year
        this = _in_year(node, year)
        if this is not None and (this.start - now).days > _SURE and line.direction() <= 0:
            year -= 1
        elif this is not None and (now - this.end).days > _SURE and line.direction() > 0:
            year += 1
        return _in_year(node, year)
    if node.month and node.day and node.weekday is not None:
        fitting = [
            p
            for p in (_in_year(node, line.published.year + step) for step in (0, -1, 1))
            if p and p.start.weekday() == node.weekday
        ]
        if fitting:
            return fitting[0]
    return _pick(lambda year: _in_year(node, year), lambda p: p.start, line, line.published)


def _in_year(node: Calendar, year: int) -> Period | None:
    """A calendar date of a known year; None where it does not exist (31 June)."""
    try:
        if node.holiday:
            return Period("day", holiday(node.holiday, year))
        if node.season:
            return season(node.season, year)
        if node.quarter:
            return Period("quarter", dt.date(year, 3 * node.quarter - 2, 1))
        if node.half:
            return Period("half", dt.date(year, 6 * node.half - 5, 1))
        if node.month and node.day:
            return Period("day", dt.date(year, node.month, node.day))
        if node.month:
            return Period("month", dt.date(year, node.month, 1))
        return Period("year", dt.date(year, 1, 1))
    except ValueError:
        return None


def _weekday(weekday: int, now: dt.date, direction: int) -> dt.date:
    """The last such weekday up to now, or the next from now on."""
    if direction > 0:
        return shift_days(now, (weekday - now.weekday()) % 7)
    return shift_days(now, -((now.weekday() - weekday) % 7))


def holiday(name: str, year: int) -> dt.date:
    """The day of a holiday in a year, by the lexicon's rule for it."""
    rule: str = lexicon()["holidays"][name]
    if rule.startswith("easter"):
        return shift_days(easter(year), int(rule[6:]))
    if " " not in rule:
        return dt.date(year, int(rule[:2]), int(rule[3:]))
    month, which, name = rule.split()
    weekday, extra = lexicon()["WKD"][name[:3]], int(name[3:] or 0)
    if int(which) > 0:
        first = dt.date(year, int(month), 1)
        day = shift_days(first, (weekday - first.weekday()) % 7 + 7 * (int(which) - 1))
    else:
        last = dt.date(year, int(month), calendar.monthrange(year, int(month))[1])
        day = shift_days(last, -((last.weekday() - weekday) % 7))
    return shift_days(day, extra)


def _near(node: Near, line: Timeline) -> Period | None:
    """This, last or next week; the week, that week."""
    now = line.published
    if node.base == "spoken" and line.spoken is not None:
        if node.what == "quarter" and line.quarter is not None:
            return line.quarter.shift(node.step)
        if not node.bare and line.spoken.grain not in ("decade", "century"):
            now = line.day if node.what == "day" and line.spoken.grain != "day" and line.day else line.spoken.start
    if now is None or (not line.exact and now == line.published and _fine(node.what)):
        return None
    if isinstance(node.what, Calendar):
        return _near_name(node.what, node.step, now)
    if node.what == "weekend":
        if node.bare and now.weekday() < 5 and line.direction() <= 0:
            return around("weekend", shift_days(now, -7))
        return around("weekend", now).shift(node.step if now.weekday() > 4 or node.step >= 0 else node.step)
    return around(node.what, now).shift(node.step)


def _fine(what: Grain | Calendar) -> bool:
    """Whether a period is too short to be counted from a day that may be off."""
    return what.weekday is not None if isinstance(what, Calendar) else what in ("day", "weekend", "week")


def _near_name(what: Calendar, step: int, now: dt.date) -> Period | None:
    """Last March, this summer, next Friday: the nearest one wholly before or after; with this, of the same year or week."""
    if what.weekday is not None:
        if step == 0:
            return Period("day", shift_days(now, what.weekday - now.weekday()))
        if step < 0:
            return Period("day", shift_days(now, -((now.weekday() - what.weekday - 1) % 7 + 1)))
        return Period("day", shift_days(now, (what.weekday - now.weekday() - 1) % 7 + 1))
    found = [p for p in (_in_year(what, now.year + year) for year in (-2, -1, 0, 1, 2)) if p is not None]
    if step < 0:
        ago = 31 if what.month and not what.day else 0  # of the month just gone one says "last month"
        return max((p for p in found if (now - p.end).days > ago), key=lambda p: p.start, default=None)
    if step > 0:
        return min((p for p in found if p.start > now), key=lambda p: p.start, default=None)
    return next((p for p in found if p.start <= now <= p.end), _in_year(what, now.year))


def _grain(unit: str) -> Grain:
    """The grain that a distance in a unit is told at."""
    grains: dict[str, Grain] = {"day": "day", "night": "day", "weekend": "weekend", "week": "week", "fortnight": "week", "month": "month",
                                "quarter": "quarter", "half": "half", "year": "year", "decade": "year", "century": "century"}  # fmt: skip
    return grains.get(unit, "day")


def _shift(node: Shift, line: Timeline) -> Period | None:
    """Two days ago, a year earlier, three weeks after Christmas."""
    if node.amount is None:
        return None
    if isinstance(node.base, str):
        if node.unit == "year" and node.amount == 1 and line.quarter is not None:
            return Period("quarter", shift_months(line.quarter.start, 12 * node.sign))
        if node.base == "spoken" and line.spoken is not None:
            base = line.spoken
            if node.unit in ("day", "night") and base.grain != "day" and line.day is not None:
                base = Period("day", line.day)
        elif line.published is not None and (line.exact or not _fine(_grain(node.unit))):
            base = Period("day", line.published)
        else:
            return None
        grain = _grain(node.unit)
    else:
        inner = find_period(node.base, line)
        if inner is None:
            return None
        base, grain = inner, inner.grain
    return around(
        grain, moved(base.start if node.sign < 0 or grain != "day" else base.end, node.unit, node.sign * node.amount)
    )


def moved(day: dt.date, unit: str, count: float) -> dt.date:
    """A day moved by so many units (halves of months and years in days and months)."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
    if unit in months:
        whole = round(count * months[unit] * 2) / 2
        return shift_days(shift_months(day, int(whole)), round((whole - int(whole)) * 30))
    return shift_days(day, round(count * {"week": 7, "fortnight": 14, "weekend": 7}.get(unit, 1)))


def _within(what: Calendar, of: Period | None, line: Timeline) -> Period | None:
    """A named part of a known period."""
    if of is None:
        return None
    if what == Calendar():
        if line.quarter is not None:
            return replace(line.quarter, start=line.quarter.start.replace(year=of.start.year))
        return of
    if what.weekday is not None and of.grain == "week":
        return Period("day", shift_days(of.start, what.weekday))
    return _in_year(what, of.start.year)


def _nth(outer: Period, number: int, unit: str) -> Period | None:
    """The nth (or, negative, last) unit within a period."""
    grain = _grain(unit)
    if number > 0:
        first = around(grain, outer.start)
        if first.start < outer.start and grain != "week":
            return None
        found = first.shift(number - 1)
    else:
        found = around(grain, outer.end)
    return found if found.start <= outer.end else None


def _several(node: Nth, line: Timeline) -> Resolved:
    """The first two quarters of 1990."""
    outer = find_period(node.of, line)
    first = _nth(outer, node.number, node.unit) if outer else None
    if first is None:
        return _unresolved(Near(_grain(node.unit), 0))
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
    """Two hours ago: known where the article's own clock time is."""
    if line.published is None or line.clock is None or not isinstance(node.base, str) or node.amount is None:
        day = line.published.isoformat() if line.published else "XXXX-XX-XX"
        return Resolved("TIME", f"{day}TXX:XX", "hour")
    seconds = {"hour": 3600, "minute": 60, "second": 1}[node.unit] * node.amount * node.sign
    moment = dt.datetime.combine(line.published, line.clock.replace(tzinfo=None)) + dt.timedelta(seconds=seconds)
    value = moment.isoformat(timespec="minutes")
    return Resolved("TIME", value, "hour" if node.unit == "hour" else "minute", value, value, clock=value[11:])


def _timed(node: Timed, line: Timeline) -> Resolved:
    """A clock time or part of a day."""
    period = find_period(node.day, line) if node.day is not None else None
    if node.day is None:
        known = line.day or line.published
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
    """A duration's TIMEX3 value: P6Y, PT30M, PXM."""
    letters = {"second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "weekend": "WE", "week": "W", "fortnight": "W",
               "month": "M", "quarter": "Q", "half": "M", "year": "Y", "decade": "Y", "century": "Y", "millennium": "Y"}  # fmt: skip
    factor = {"fortnight": 2, "half": 6, "decade": 10, "century": 100, "millennium": 1000}.get(node.unit, 1)
    letter, unit = letters[node.unit], node.unit
    time = "T" if unit in ("second", "minute", "hour") else ""
    grain: Grain = unit if unit in ("second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century") else "vague"  # type: ignore[assignment]  # fmt: skip
    if node.amount is None or node.high is not None:
        names = {"decade": "DE", "century": "CE"}
        return Resolved("DURATION", f"P{time}X{names.get(unit, letter)}", grain)
    amount = node.amount * factor
    finer = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if time else ("D", 30), "W": ("D", 7), "D": ("TH", 24)}
    if amount != int(amount) and letter in finer:
        letter, times = finer[letter]
        amount *= times
        if letter == "TH":
            letter, time = "H", "T"
    return Resolved("DURATION", f"P{time}{amount:g}{letter}", grain)
