"""What simple expressions make together: days with times, parts of periods, hedges."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from claims.kinds.date.grammar import Found, Rules, Trimmed
from claims.kinds.date.nodes import (
    Calendar,
    Clock,
    Era,
    Hedged,
    Holding,
    Length,
    Near,
    Node,
    Nth,
    Part,
    Shift,
    Timed,
    Within,
)

WITHIN, TIMES, PARTS, HEDGES = Rules(), Rules(), Rules(), Rules()
DAY = "DAYX|WEEKDAYX|RELDAY|HOLIDAYX"
LONG = "YEARX|RELYEAR|RELX|DECADEX|CENTURYX|PERIODX"
ANY = f"{DAY}|{LONG}|MONTHX|QUARTERX|SEASONX"


@WITHIN(
    "PERIODX",
    """
    q:QUARTERX of? comma? y:YEARX|RELYEAR
    the? y:YEARX q:QUARTERX|SEASONX
    y:RELYEAR poss q:QUARTERX|SEASONX|MONTHX
    m:MONTHX|SEASONX of? y:RELYEAR|YEARX
    the? last|latter quarter of y:YEARX|RELYEAR
""",
)
def within(found: Found) -> Node | None:
    """The third quarter of 1984; January last year; this year's third quarter."""
    what = found.get("q") or found.get("m")
    year = found["y"]
    if what is None:
        return Nth(-1, "quarter", year)
    if not isinstance(what, Calendar):
        return None
    if isinstance(year, Calendar) and year.quarter is None:
        return replace(what, year=year.year, fiscal=what.fiscal or year.fiscal)
    return Within(what, year)


@WITHIN(
    "PERIODX",
    """
    the? o:ORD|NTH|last|latter|final half of y:YEARX|RELYEAR|RELX|DECADEX|CENTURYX
    the? o:ORD|NTH half y:YEARX
    y:RELYEAR poss o:ORD half
    the? fiscal o:ORD hyphen? half
    the? y:YEARX o:ORD half
""",
)
def half_of(found: Found) -> Node | None:
    """The first half of 2019."""
    number = found["o"]
    number = -1 if isinstance(number, str) else number
    if number not in (-1, 1, 2):
        return None
    if isinstance(found.get("y"), Era):
        return Part(found["y"], "START" if number == 1 else "END")
    return Nth(number, "half", found.get("y") or Near("year", 0))


@WITHIN("PERIODX", "the? o:ORD|last|final n:NUM? u:UNITS|UNIT of y:YEARX|RELYEAR|DECADEX|MONTHX|PERIODX|QUARTERX")
def nth_of(found: Found) -> Node | None:
    """The first two quarters of 1990; the last week of May."""
    number, unit = found["o"], found["u"]
    if unit not in ("day", "week", "month", "quarter", "half", "year", "decade") or (
        found.get("n") is None and "UNIT" not in found.item("u").values
    ):
        return None
    if unit == "month" and found.get("n"):
        return None  # a duration: the first nine months
    return Nth(-1 if isinstance(number, str) else number, unit, found["y"], int(found.get("n") or 1))


@WITHIN("PERIODX", "l:LENGTH of y:YEARX|RELYEAR")
def first_quarters(found: Found) -> Node | None:
    """The first two quarters of 1990."""
    length = found["l"]
    match = re.match(r"the\s+(first|last)\s", found.text[found.words[0].start : found.words[0].end], re.IGNORECASE)
    if (
        match is None
        or not isinstance(length, Length)
        or length.unit not in ("quarter", "half", "week", "day")
        or not length.amount
    ):
        return None
    return Nth(1 if match[1].lower() == "first" else -1, length.unit, found["y"], int(length.amount))


@WITHIN("PERIODX", "q:RELX|QUARTERX that? ended|ending|ends d:DAYX")
def ended(found: Found) -> Trimmed | None:
    """The quarter ended July 31; the year ending June 30."""
    period = found["q"]
    if isinstance(period, Near) and period.what == "quarter":
        return Trimmed(Holding("quarter", Shift("day", 45, -1, found["d"])), 1)
    return None


@WITHIN("LENGTH", "q:RELX that? ended|ending|ends d:DAYX")
def year_ended(found: Found) -> Trimmed | None:
    """The year ended June 30: twelve months, not the calendar's."""
    period = found["q"]
    return Trimmed(Length("year", 1), 1) if isinstance(period, Near) and period.what == "year" else None


@WITHIN(
    "PERIODX",
    """
    the week|month|weekend of d:DAYX|RELDAY
    the week|month|weekend ended|ending|beginning d:DAYX
""",
)
def holding(found: Found) -> Node:
    """The week of March 6."""
    for item in found.words:
        if item.values.get("UNIT") in ("week", "month", "weekend"):
            return Holding(item.values["UNIT"], found["d"])
    raise AssertionError


@WITHIN(
    "RELDAY",
    f"""
    l:LENGTH after|before|from d:{DAY}
    the u:UNIT after|before d:{DAY}|MONTHX|YEARX|RELX|RELYEAR|PERIODX
    day before|after d:{DAY}
""",
)
def from_date(found: Found) -> Node | None:
    """Two days after Christmas; the day before last Tuesday."""
    sign = -1 if any("before" in item.values for item in found.words) else 1
    length = found.get("l")
    if length is None:
        unit: Any = found.get("u") or "day"
        if unit in ("week", "month", "quarter", "year", "decade", "weekend"):
            return Shift(unit, 1, sign, Holding(unit, found["d"]))
        return Shift("day", 1, sign, found["d"]) if unit in ("day", "night") else None
    return (
        Shift(length.unit, length.amount, sign, found["d"])
        if isinstance(length, Length) and length.high is None
        else None
    )


@TIMES(
    "TIMEX",
    f"""
    t:TIMEX comma? on? d:{DAY}
    d:{DAY} comma? at|around|about? t:TIMEX
    t:TIMEX d:AGOX
    t:TIMEX this|that p:PART
    t:TIMEX p:PARTX
""",
)
def day_and_time(found: Found) -> Node | None:
    """10 p.m. Wednesday; Friday at 6.10am."""
    time = found["t"]
    if not isinstance(time, Timed) or time.day is not None:
        return None
    if found.get("p") is not None:
        part = found["p"]
        return replace(time, day=part.day if isinstance(part, Timed) else Near("day", 0))
    return replace(time, day=found["d"])


@TIMES(
    "TIMEX",
    f"""
    d:{DAY} comma? early|late? p:PART
    (the|early|late|mid)? hyphen? p:PART of|on d:{DAY}
    d:{DAY} at? n:night
    p:PARTX of|on? d:{DAY} PART?
    d:{DAY} overnight
""",
)
def day_and_part(found: Found) -> Node | None:
    """Friday morning; the evening of May 5."""
    part = found.get("p")
    code = part.clock.code if isinstance(part, Timed) else part if isinstance(part, str) else "NI"
    return Timed(Clock(None, code=code), found["d"])


@PARTS(
    "PARTDATE",
    f"""
    the? e:EARLY hyphen? x:{ANY}|AGOX
    the? e:EARLY hyphen? x:TIMEX|PARTX
    e:EARLY in|on x:{ANY}
    e:EARLY in the day
""",
)
def part_of(found: Found) -> Node | None:
    """Late last week; mid-November; earlier this year; early in 2019."""
    if found.get("x") is None:
        return None
    node = found["x"]
    if isinstance(node, Timed | Shift):
        return node if found["e"] != "START" or isinstance(node, Timed) else None
    return Part(node, found["e"])


@PARTS(
    "PARTDATE",
    f"""
    the? very? e:EDGE of x:{ANY}
    the? e:EDGE of the? fiscal? u:UNIT
    u:UNIT hyphen? end
    calendar|fiscal u:UNIT hyphen? end
""",
)
def edge_of(found: Found) -> Node | None:
    """The end of 1990; year-end."""
    if found.get("x") is not None:
        return Part(found["x"], found["e"])
    unit = found["u"]
    if unit not in ("year", "month", "week", "quarter", "decade", "century", "day"):
        return None
    if found.get("e") is None and unit not in ("year", "month", "quarter"):
        return None
    if found.get("e") is None and unit == "year":
        return Calendar(month=12, day=31)
    if found.get("e") is None:
        return Part(Near(unit, 0, "spoken", bare=True), "END")
    return Part(Near(unit, 0, "spoken", bare=True), found["e"]) if unit != "day" else None


@HEDGES(
    "HEDGED",
    f"""
    nearly|almost|around|roughly|approximately x:LENGTH|AGOX
    around x:{DAY}|TIMEX|MONTHX|YEARX
    at least|most x:LENGTH|AGOX
    no? more|less|fewer than x:LENGTH|AGOX
    well? over x:AGOX
    x:YEARX or later
""",
)
def hedged(found: Found) -> Node:
    """Nearly two years; around 7:15 p.m.; more than four hours."""
    words = [set(item.values) for item in found.words]
    text = found.phrase
    if "around" in words[0] or re.match(r"rough|appro", text):
        mod = "APPROX"
    elif "least" in text or text.startswith("no less") or text.endswith("later"):
        mod = "EQUAL_OR_MORE"
    elif "most" in text.split()[1:2] or text.startswith("no more"):
        mod = "EQUAL_OR_LESS"
    else:
        mod = "MORE_THAN" if "more" in text or "over" in text else "LESS_THAN" if "than" in text else "APPROX"
    return Hedged(found["x"], mod)
