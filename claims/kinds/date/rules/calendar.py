"""Dates by the calendar: days, months, years, quarters, seasons, decades, holidays."""

from __future__ import annotations

import datetime as dt
import re

from claims.kinds.date.grammar import Found, Rules
from claims.kinds.date.nodes import Between, Calendar, Era, Node, Nth

RULES = Rules()
YEAR = "(comma? y:YEAR|YEARW|APOSYEAR)?"
_DAY = "d:DAYNUM|DAYNTH|ORD"


def year_of(value: int | str | None) -> int | None:
    """A printed year: 1998, or '98 (which lies between 1940 and 2039)."""
    if isinstance(value, str):
        short = int(value[1:])
        return short + (2000 if short < 40 else 1900)
    return value


@RULES(
    "DAYX",
    f"""
    (w:WEEKDAY|WKD dot? comma? the?)? m:MONTH|MON dot? the? {_DAY} {YEAR}
    (w:WEEKDAY|WKD dot? comma?)? the? {_DAY} of? m:MONTH|MON dot? {YEAR}
    d:DAYNUM hyphen|slash m:MONTH|MON hyphen|slash y:YEAR
""",
)
def day_of_month(found: Found) -> Node | None:
    """May 5, 2020; Monday, Oct. 26; the 5th of May."""
    ordinal = "ORD" in found.item("d").values
    if ordinal and not any("of" in item.values for item in found.words):
        return None
    if "MONTH" in found.item("m").values or found.item("m").start >= 0:
        return Calendar(year=year_of(found.get("y")), month=found["m"], day=found["d"], weekday=found.get("w"))
    return None


@RULES(
    "DAYX",
    f"""
    m:MONTH|MON dot? a:DAYNUM hyphen b:DAYNUM {YEAR}
    a:DAYNUM hyphen|to b:DAYNUM m:MONTH|MON dot? {YEAR}
    m:MONTH|MON dot? a:DAYNUM hyphen|dash n:MONTH|MON dot? b:DAYNUM {YEAR}
""",
)
def days_of_month(found: Found) -> Node | None:
    """May 3-5; 3-5 May 2020; April 28 - May 2."""
    year, month = year_of(found.get("y")), found["m"]
    last = Calendar(year=year, month=found.get("n") or month, day=found["b"])
    if not found.get("n") and found["a"] >= found["b"]:
        return None
    return Between(Calendar(year=year, month=month, day=found["a"]), last)


@RULES("DAYX", "w:WEEKDAY|WKD dot? comma? the? d:DAYNTH")
def weekday_of_month(found: Found) -> Node:
    """Tuesday the 19th."""
    return Calendar(weekday=found["w"], day=found["d"])


@RULES("DAYX", "the? o:ORD|NTH|last w:WEEKDAY of|in m:MONTH (y:YEAR)?")
def nth_weekday(found: Found) -> Node | None:
    """The first Monday of October 2014."""
    number = -1 if isinstance(found["o"], str) else found["o"]
    month = Calendar(month=found["m"], year=found.get("y"))
    return Nth(number, f"weekday {found['w']}", month) if number <= 5 else None


@RULES(
    "PERIODX",
    """
    m:MONTH|MON dot? comma|of? the? y:YEAR|YEARW|APOSYEAR
    m:MON dot hyphen? y:YEAR
""",
)
def month_of_year(found: Found) -> Node:
    """May 2014; March '98."""
    return Calendar(year=year_of(found["y"]), month=found["m"])


@RULES(
    "MONTHX",
    """
    m:MONTH
    m:MON dot
""",
)
def month(found: Found) -> Node | None:
    """A month alone: not the verbs, nor people called April or May."""
    word = found.phrase
    if word in ("may", "march", "april", "june", "august"):
        surname = re.match(r"\s+[A-Z][a-z]+", found.after()) is not None and not found.preceded("month")
        named = surname and re.search(r"\b[Tt]he\s+$", found.before()) is None
        if found.preceded("title") or named or found.followed("said"):
            return None
    if word in ("may", "march") and not found.preceded("month"):
        alone = word == "march" and re.search(r"[a-z,]\s+$", found.before()) and found.ends
        return Calendar(month=found["m"]) if alone else None
    return Calendar(month=found["m"])


@RULES("WEEKDAYX", "w:WEEKDAY")
def weekday(found: Found) -> Node | None:
    """Sunday; not Friday the man, nor Black Friday."""
    if found.preceded("named-day"):
        return None
    return Calendar(weekday=found["w"])


_COUNTED = re.compile(r"[\s-]+(?:[a-z]+ly\s+)?[a-z]+s\b(?<!ss)(?<!us)(?<!is)(?<!as)|\s*[%°]")
_JOINED = re.compile(r"(?:[\w$£€]-|[:#.]\d*|\d,|\b[A-Z]{2,}\.?\s+)$")
_UNIT = re.compile(r"[-/.:,]?\d|[-\s]?(?:kg|km|mm|mph|m|ft|lb|hours?)\b|\s*[%°]")


@RULES(
    "YEARX",
    """
    y:YEAR|YEARW
    the? year y:YEAR|YEARW|APOSYEAR|NUM
    y:APOSYEAR
    post hyphen y:YEAR
    pre hyphen y:YEAR
""",
)
def year(found: Found) -> Node | None:
    """A year alone, where it does not count things or name one."""
    number, item = year_of(found["y"]), found.item("y")
    assert number is not None  # noqa: S101 - all patterns have it
    if len(found.words) == 1:
        counted = _COUNTED.match(found.after()) or found.followed("counted")
        expected = found.preceded("year") or re.search(r"[(,]\s*$", found.before()) is not None
        if "APOSYEAR" in item.values and not expected:
            return None
        if not 1900 <= number <= 2040 and not expected:
            return None
        if not expected and (found.preceded("no-year") or _JOINED.search(found.before()) or counted):
            return None
        if expected and not 1700 <= number <= 2060 and counted:
            return None
        if _UNIT.match(found.after()):
            return None
    return Calendar(year=number)


@RULES(
    "YEARX",
    """
    s:YEARSPAN
    a:YEAR hyphen b:YEAR
""",
)
def years(found: Found) -> Node | None:
    """2023-24; 1994-1997."""
    if found.get("a"):
        return Between(Calendar(year=found["a"]), Calendar(year=found["b"])) if found["a"] < found["b"] else None
    first, short = int(found["s"][:4]), int(found["s"][5:])
    last = first - first % 100 + short
    last += 100 if last < first else 0
    return Between(Calendar(year=first), Calendar(year=last)) if first < last <= first + 20 else None


@RULES(
    "YEARX",
    """
    the? fiscal year? y:YEAR|APOSYEAR
    the? financial year y:YEAR|YEARSPAN
""",
)
def fiscal_year(found: Found) -> Node:
    """Fiscal 1989."""
    value = found["y"]
    return Calendar(year=int(value[:4]) if isinstance(value, str) and len(value) > 4 else year_of(value), fiscal=True)


@RULES(
    "DECADEX",
    """
    the? d:DECADE
    the? d:DECADES
    the? TEENS d:DECADES
""",
)
def decade(found: Found) -> Node | None:
    """The 1990s; the '90s; the nineties."""
    if isinstance(found["d"], int):
        if not found.phrase.startswith("the "):
            return None
        return Era(found["d"], "decade")
    if (
        len(found["d"]) == 2
        and "'" not in found.text[found.words[-1].start : found.words[-1].end]
        and len(found.words) == 1
    ):
        return None  # "in his 90s" is an age
    number = int(found["d"])
    if number >= 100 and not 1000 <= number <= 2100:
        return None
    return Era(number, "decade") if number % 100 or number < 100 or number >= 2000 else Era(number, "century")


@RULES("CENTURYX", "the? o:ORD|NTH hyphen? century")
def century(found: Found) -> Node:
    """The 20th century."""
    return Era((found["o"] - 1) * 100, "century")


@RULES(
    "QUARTERX",
    """
    the? fiscal? o:ORD|NTH fiscal? quarter
    its|their fiscal o:ORD quarter
    fiscal? o:ORD hyphen quarter
""",
)
def quarter(found: Found) -> Node | None:
    """The third quarter; the fiscal second quarter."""
    if not 1 <= found["o"] <= 4:
        return None
    return Calendar(quarter=found["o"], fiscal=any("fiscal" in item.values for item in found.words))


@RULES(
    "QUARTERX",
    """
    q:QUARTERCODE y:YEAR|APOSYEAR
    y:YEAR q:QUARTERCODE
    q:QUARTERCODE of? y:YEAR
    q:QUARTERCODE
""",
)
def quarter_code(found: Found) -> Node:
    """Q3 2019; 2H."""
    number = int(re.sub(r"\D", "", found["q"]))
    half = "H" in found["q"]
    return Calendar(year=year_of(found.get("y")), quarter=None if half else number, half=number if half else None)


@RULES(
    "SEASONX",
    """
    the? s:SEASON (of|in? y:YEAR|YEARW)?
    the? y:YEAR s:SEASON
""",
)
def season(found: Found) -> Node | None:
    """The summer; spring 2019; not the fall of a government."""
    if found.get("y"):
        return Calendar(season=found["s"], year=found["y"])
    if not found.preceded("season") or re.match(r"\s+of\b", found.after()):
        return None
    if found.phrase in ("fall", "spring") and not found.preceded("bare-season"):
        return None
    return Calendar(season=found["s"])


@RULES("DAYX", "i:ISO")
def iso(found: Found) -> Node | None:
    """2020-08-23."""
    try:
        day = dt.date.fromisoformat(found["i"][:10])
    except ValueError:
        year_, month_, day_ = map(int, found["i"][:10].split("-"))
        return Calendar(year=year_, month=month_, day=day_) if 1 <= month_ <= 12 and 1 <= day_ <= 31 else None
    return Calendar(year=day.year, month=day.month, day=day.day)


@RULES("DAYX", "d:SLASH")
def numeric(found: Found) -> Node | None:
    """05/06/2020: the month first unless that cannot be; ambiguous where both could."""
    parts = [int(part) for part in re.split(r"[/.-]", found["d"])]
    if parts[0] > 31:
        year_, first, second = parts
        return Calendar(year=year_, month=first, day=second) if first <= 12 and second <= 31 else None
    first, second, year_ = parts
    full = year_ if year_ > 99 else year_ + (2000 if year_ < 40 else 1900)
    if not 1900 <= full <= 2100 or max(first, second) > 31 or min(first, second) > 12 or 0 in (first, second):
        return None
    if first > 12 or (second <= 12 and "." in found["d"]):
        return Calendar(year=full, month=second, day=first, ambiguous=False)
    return Calendar(year=full, month=first, day=second, ambiguous=second <= 12 and first != second)
