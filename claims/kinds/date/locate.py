"""The stretch of the calendar that an expression means."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

from claims.kinds.date.model import Grain
from claims.kinds.date.nodes import Calendar, Era, Hedged, Holding, Near, Node, Nth, Part, Shift, Timed, Within
from claims.kinds.date.period import Period, around, easter, season, shift_days, shift_months
from claims.kinds.date.timeline import Timeline
from claims.kinds.date.words import lexicon

_FAR = 5  # years: a date counted forward from one spoken of does not lie further ahead
_SURE = 45  # days: a day or month this near to the article's own is meant whatever the tense


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
            return nth(outer, number, unit) if outer else None
        case Part(of, _) | Hedged(of, _):
            return find_period(of, line)
        case Timed(_, day) if day is not None:
            return find_period(day, line)
    return None


def _pick(node: Calendar, line: Timeline, published: dt.date) -> Period | None:
    """Of a date without a year the one that the clause's tense asks for, else the nearest."""
    found = [p for p in (_in_year(node, published.year + step) for step in (-1, 0, 1)) if p is not None]
    if not found:
        return None
    nearest = min(found, key=lambda p: abs((p.start - published).days))
    if nearest.grain != "season" and abs((nearest.start - published).days) <= _SURE:
        return nearest
    direction = line.direction()
    past = [p for p in found if p.start <= published]
    ahead = [p for p in found if p.end >= published]
    if direction < 0 and past:
        return past[-1]
    return ahead[0] if direction > 0 and ahead else nearest


def _calendar(node: Calendar, line: Timeline) -> Period | None:
    """A calendar date; a missing year is found from the article's own date."""
    if node.ambiguous and line.day_first and node.month and node.day:
        node = replace(node, month=node.day, day=node.month)
    if node.year is not None:
        return _in_year(node, node.year)
    if line.published is None:
        return None
    if node.day and node.month is None:
        return _day_of_near_month(node.day, node.weekday, line)
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
    return _pick(node, line, line.published)


def _day_of_near_month(day: int, weekday: int | None, line: Timeline) -> Period | None:
    """The 19th: of this month or a neighbour, fitting a printed weekday."""
    if line.published is None:
        return None
    steps = (0, -1, 1) if weekday is None else (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6)
    months = [shift_months(line.published.replace(day=1), step) for step in steps]
    days = [shift_days(month, day - 1) for month in months if day <= calendar.monthrange(month.year, month.month)[1]]
    return next((Period("day", d) for d in days if weekday is None or d.weekday() == weekday), None)


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
    """Last week, this week; the week, that week."""
    now = line.published
    if node.base == "spoken" and line.spoken is not None:
        if node.what == "quarter" and line.quarter is not None:
            return line.quarter.shift(node.step)
        if not node.bare and line.spoken.grain not in ("decade", "century"):
            now = line.day if node.what == "day" and line.spoken.grain != "day" and line.day else line.spoken.start
    if now is None or (not line.exact and now == line.published and _fine(node.what)):
        return None
    if isinstance(node.what, Calendar):
        found = _near_name(node.what, node.step, now)
        told = found is not None and node.step == 0 and found.start > now and node.what.weekday is None
        return _near_name(node.what, -1, now) if told and line.direction() < 0 else found
    if node.what == "weekend" and node.step == 0 and not node.bare:
        gone = now.weekday() < 5 and (line.direction() < 0 or (now.weekday() < 2 and line.direction() == 0))
        return around("weekend", shift_days(now, -7) if gone else now)
    if node.what == "weekend":
        if node.bare and now.weekday() < 5 and line.direction() <= 0:
            return around("weekend", shift_days(now, -7))
        return around("weekend", now).shift(node.step)
    return around(node.what, now).shift(node.step)


def _fine(what: Grain | Calendar) -> bool:
    """Whether a period is too short to be counted from a day that may be off."""
    return what.weekday is not None if isinstance(what, Calendar) else what in ("day", "weekend", "week")


def _near_name(what: Calendar, step: int, now: dt.date) -> Period | None:
    """Last March, next Friday: the nearest one wholly before or after; this summer: of the same year or week."""
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


def told_grain(unit: str) -> Grain:
    """The grain that a distance in a unit is told at."""
    grain: Grain = lexicon()["units"][unit]["grain"] if unit in lexicon()["units"] else "day"
    return grain


def _shift(node: Shift, line: Timeline) -> Period | None:
    """Two days ago, a year earlier, three weeks after Christmas."""
    if node.amount is None:
        return None
    if isinstance(node.base, str):
        if node.unit == "year" and node.amount == 1 and line.quarter is not None and line.quarterly:
            return Period("quarter", shift_months(line.quarter.start, 12 * node.sign))
        if node.base == "spoken" and line.spoken is not None:
            base = line.spoken
            if node.unit in ("day", "night") and base.grain != "day" and line.day is not None:
                base = Period("day", line.day)
        elif line.published is not None and (line.exact or not _fine(told_grain(node.unit))):
            base = Period("day", line.published)
        else:
            return None
        grain = told_grain(node.unit)
        far = node.base == "spoken" and line.published is not None and grain in ("year", "century")
        if far and line.published is not None:  # "108 years later" is said of long ago
            limit = shift_months(line.published, 12 * _FAR)
            if moved(base.start, node.unit, node.sign * node.amount) > limit:
                return None
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
    facts = lexicon()["units"][unit]
    if "months" in facts:
        whole = round(count * facts["months"] * 2) / 2
        return shift_days(shift_months(day, int(whole)), round((whole - int(whole)) * 30))
    return shift_days(day, round(count * facts["days"]))


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


def nth(outer: Period, number: int, unit: str) -> Period | None:
    """The nth (or, negative, last) unit within a period; a unit may be a weekday ("weekday 0" is Monday)."""
    if unit.startswith("weekday"):
        ahead = int(unit[-1])
        first = shift_days(outer.start, (ahead - outer.start.weekday()) % 7)
        last = shift_days(outer.end, -((outer.end.weekday() - ahead) % 7))
        day = shift_days(first, 7 * (number - 1)) if number > 0 else last
        return Period("day", day) if day <= outer.end else None
    grain = told_grain(unit)
    if number > 0:
        opening = around(grain, outer.start)
        if opening.start < outer.start and grain != "week":
            return None
        found = opening.shift(number - 1)
    else:
        found = around(grain, outer.end)
    return found if found.start <= outer.end else None
