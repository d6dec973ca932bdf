"""Calendar arithmetic: periods from a day to a century, their neighbours, parts and TIMEX3 values."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from claims.kinds.date.model import Grain

FINER: tuple[Grain, ...] = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Period:
    """A known stretch of the calendar: its grain and its first day.

    Seasons are the northern meteorological ones; a winter begins in December and is named by
    TimeML after the year it begins in. Weeks are ISO weeks, weekends Saturday and Sunday.
    """

    grain: Grain
    start: dt.date

    @property
    def end(self) -> dt.date:
        """The last day."""
        if self.grain in _MONTHS:
            return shift_months(self.start, _MONTHS[self.grain]) - dt.timedelta(days=1)
        return shift_days(self.start, {"week": 6, "weekend": 1}.get(self.grain, 0))

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        day = self.start
        year = f"{day.year:04d}"
        match self.grain:
            case "week" | "weekend":
                iso = day.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.grain == "weekend" else "")
            case "month":
                return f"{year}-{day.month:02d}"
            case "quarter":
                return f"{year}-Q{(day.month + 2) // 3}"
            case "season":
                return f"{year}-{next(name for name, month in _SEASON_START.items() if month == day.month)}"
            case "half":
                return f"{year}-H{1 if day.month == 1 else 2}"
            case "year":
                return year
            case "decade":
                return year[:3]
            case "century":
                return year[:2]
        return day.isoformat()

    def shift(self, count: int) -> Period:
        """The period `count` of its own kind later (earlier where negative)."""
        if self.grain in _MONTHS:
            return replace(self, start=shift_months(self.start, count * _MONTHS[self.grain]))
        return replace(self, start=shift_days(self.start, count * (7 if self.grain in ("week", "weekend") else 1)))


def shift_days(day: dt.date, count: int) -> dt.date:
    """A day moved by days, kept within the calendar's years."""
    ordinal = min(max(day.toordinal() + count, dt.date.min.toordinal()), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)


def shift_months(day: dt.date, count: int) -> dt.date:
    """A day moved by months; a day that the month lacks becomes its last; kept within years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return dt.date.min if year < 1 else dt.date.max
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def around(grain: Grain, day: dt.date) -> Period:
    """The period of a grain that holds a day; the weekend is that of the day's week."""
    match grain:
        case "week":
            start = shift_days(day, -day.weekday())
        case "weekend":
            start = shift_days(day, 5 - day.weekday())
        case "month":
            start = day.replace(day=1)
        case "quarter":
            start = dt.date(day.year, day.month - (day.month - 1) % 3, 1)
        case "half":
            start = dt.date(day.year, 1 if day.month < 7 else 7, 1)
        case "season":
            start = shift_months(day.replace(day=1), -(day.month % 3))
        case "year":
            start = dt.date(day.year, 1, 1)
        case "decade":
            start = dt.date(max(1, day.year - day.year % 10), 1, 1)
        case "century":
            start = dt.date(max(1, day.year - day.year % 100), 1, 1)
        case _:
            return Period("day", day)
    return Period(grain, start)


def season(name: str, year: int) -> Period:
    """The season (SP, SU, FA, WI) that begins in a year."""
    return Period("season", dt.date(year, _SEASON_START[name], 1))


def part(period: Period, mod: str) -> tuple[dt.date, dt.date]:
    """The first and last day of a period's beginning, middle or end (START, MID, END): a third of it.

    Thirds are rounded the way people speak: a month's are 1 to 10, 11 to 20 and the rest, a
    year's four months each, a decade's four, three and three years.
    """
    first, last = period.start, period.end
    if period.grain == "month":
        cuts = (first.replace(day=11), first.replace(day=21))
    elif period.grain in ("year", "quarter"):
        step = _MONTHS[period.grain] // 3
        cuts = (shift_months(first, step), shift_months(first, 2 * step))
    elif period.grain in ("decade", "century"):
        years = (4, 7) if period.grain == "decade" else (33, 67)
        cuts = (shift_months(first, 12 * years[0]), shift_months(first, 12 * years[1]))
    else:
        length = (last - first).days + 1
        cuts = (first + dt.timedelta(days=round(length / 3)), first + dt.timedelta(days=round(2 * length / 3)))
    day = dt.timedelta(days=1)
    return {"START": (first, cuts[0] - day), "MID": (cuts[0], cuts[1] - day), "END": (cuts[1], last)}[mod]


def easter(year: int) -> dt.date:
    """Easter Sunday of a Gregorian year (the anonymous computus printed in Nature, 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)
