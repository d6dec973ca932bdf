"""Clock times and parts of the day."""

from __future__ import annotations

import datetime as dt
import re

from claims.kinds.date.grammar import Found, Rules
from claims.kinds.date.nodes import Calendar, Clock, Near, Node, Timed

RULES = Rules()
_WITH_DAY = re.compile(r"\s+(?:on\s+|today|yesterday|tomorrow|[A-Z][a-z]+day\b)")
_ZONE = "(z:ZONE|time)?"


def _zone(found: Found) -> str | None:
    """A zone as printed."""
    if "z" not in found.parts or "ZONE" not in found.item("z").values:
        return None
    item = found.item("z")
    return found.text[item.start : item.end].upper()


def _half(hour: int, half: str | None) -> int | None:
    """An hour of 24 from an hour and am or pm; None where it cannot be."""
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        return hour if half == "pm" and 13 <= hour <= 23 else None
    return hour % 12 + (12 if half == "pm" else 0)


@RULES(
    "TIMEX",
    """
    c:CLOCK a:AMPM? z:ZONE?
    c:DOTTED a:AMPM z:ZONE?
    c:DOTTED z:ZONE
    t:HHMM z:ZONE
    t:HHMM hours|hrs z:ZONE?
    c:CLOCK hours|hrs z:ZONE?
    c:DOTTED hours|hrs
    c:CLOCK poss? clock
""",
)
def printed(found: Found) -> Node | None:
    """06:10; 6.10am; 0604 GMT; 10:35 a.m."""
    if found.get("t"):
        numbers = [int(found["t"][:2]), int(found["t"][2:])]
    else:
        numbers = [int(part) for part in re.split(r"[:.]", found["c"])[:3]]
    if "." in (found.get("c") or "") and len((found["c"]).split(".")[1]) != 2:
        return None
    hour = _half(numbers[0], found.get("a")) if numbers[0] < 13 else numbers[0]  # 21:36 a.m. is a slip of 21:36
    if hour is None or hour > 24 or any(n > 59 for n in numbers[1:]):
        return None
    return Timed(Clock(hour, numbers[1], numbers[2] if len(numbers) > 2 else None, _zone(found)), None)


@RULES("TIMEX", "i:ISOTIME")
def iso_time(found: Found) -> Node | None:
    """2020-08-23T06:10:00Z."""
    try:
        moment = dt.datetime.fromisoformat(found["i"])
    except ValueError:
        return None
    day = Calendar(year=moment.year, month=moment.month, day=moment.day)
    zone = re.search(r"(?:Z|[+-]\d\d:?\d\d)$", found["i"])
    return Timed(Clock(moment.hour, moment.minute, moment.second, zone[0] if zone else None), day)


@RULES(
    "TIMEX",
    """
    h:HOUR a:AMPM z:ZONE?
    h:NUM a:AMPM z:ZONE?
    h:NUM o poss clock
    h:HOUR o poss clock
    h:HOUR|NUM in the p:PART
    h:HOUR|NUM o poss clock in the p:PART
    h:HOUR|NUM at night
""",
)
def hour(found: Found) -> Node | None:
    """5 p.m.; six o'clock; 4 in the morning."""
    number = found["h"]
    if number != int(number) or not 0 <= number <= 24:
        return None
    if found.get("p") and not 1 <= number <= 12:
        return None
    if (
        found.get("p") is None
        and not found.get("a")
        and found.words[-1].values.get("UNIT") == "night"
        and not 6 <= number <= 12
    ):
        return None
    night = any("UNIT" in item.values and item.values["UNIT"] == "night" for item in found.words)
    half = (
        found.get("a")
        or {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}.get(found.get("p") or "")
        or ("pm" if night else None)
    )
    value = _half(int(number), half)
    return None if value is None else Timed(Clock(value, zone=_zone(found)), None)


@RULES(
    "TIMEX",
    """
    n:HOURWORD z:ZONE?
    half past h:HOUR|NUM
    quarter past h:HOUR|NUM
    quarter to h:HOUR|NUM
""",
)
def named_hour(found: Found) -> Node | None:
    """Noon, midnight, half past six."""
    if found.get("n"):
        if (
            not found.preceded("hourword")
            and not found.starts
            and found.get("z") is None
            and not _WITH_DAY.match(found.after())
        ):
            return None  # a midnight-blue car, High Noon
        return Timed(Clock(found["n"], 0, zone=_zone(found)), None)
    number = found["h"]
    if not 1 <= number <= 12:
        return None
    words = [set(item.values) for item in found.words]
    if "half" in words[0]:
        return Timed(Clock(int(number), 30), None)
    return Timed(Clock(int(number), 15) if "past" in words[1] else Clock(int(number) - 1, 45), None)


@RULES(
    "PARTX",
    """
    this p:PART
    last night|evening
    the p:PART
    tonight
    overnight
    the early|small|wee hours
    DAYWORD p:PART
    that p:PART
    the same p:PART
    the next|following|previous p:PART
    early|late|mid hyphen? p:PART
""",
)
def part_of_day(found: Found) -> Node | None:
    """Last night, this morning, tomorrow evening, overnight."""
    first, text = found.words[0], found.phrase
    if text == "tonight":
        return Timed(Clock(None, code="NI"), Near("day", 0))
    if text == "overnight":
        return Timed(Clock(None, code="NI"), Near("day", -1)) if found.ends or found.followed("night") else None
    if text.endswith("hours"):
        return Timed(Clock(None, code="MO"), None)
    if "DAYWORD" in first.values:
        return Timed(Clock(None, code=found["p"]), Near("day", first.values["DAYWORD"]))
    code = found.get("p") or ("EV" if "evening" in text else "NI")
    if text.startswith("this"):
        return Timed(Clock(None, code=code), Near("day", 0))
    if text.startswith("last"):
        return Timed(Clock(None, code=code), Near("day", -1))
    if text.startswith(("early", "late", "mid")):
        return Timed(Clock(None, code=code), None)
    step = 1 if re.match(r"the (?:next|following)", text) else -1 if text.startswith("the prev") else 0
    if text.startswith("the") and step == 0 and "same" not in text:
        return (
            Timed(Clock(None, code=code), None)
            if code != "NI" and re.search(r"\bin\s+$", found.before()) and not re.match(r"\s+of\b", found.after())
            else None
        )
    return Timed(Clock(None, code=code), Near("day", step, "spoken"))
