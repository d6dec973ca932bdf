"""Durations and sets of times."""

from __future__ import annotations

import re

from claims.kinds.date.grammar import Found, Rules
from claims.kinds.date.nodes import Each, Length, Node
from claims.kinds.date.words import lexicon

RULES = Rules()
_RATE = re.compile(r"(?:\d[\d,.]*|\b[a-z]+s)\s+$")


def _age(found: Found) -> bool:
    """Whether an age follows: 26-year-old; two months old."""
    return found.followed("age")


@RULES(
    "LENGTH",
    """
    n:NUM hyphen? u:UNIT|UNITS (hyphen long)?
    n:NUM hyphen u:UNIT hyphen long
    n:NUM full|consecutive|straight|whole|long|additional|extra|more|further|business|working|calendar u:UNITS|UNIT
    n:NUM hyphen? u:UNIT|UNITS period|term
""",
)
def counted(found: Found) -> Node | None:
    """Six years; a two-day visit's "two-day"."""
    words = {name for item in found.words for name in item.values}
    if "hyphen" in words and "UNITS" in found.item("u").values:
        return None
    if _age(found) or (
        found["u"] == "quarter" and "UNIT" in found.item("u").values and "hyphen" not in words and found["n"] == 1
    ):
        return None
    if found["u"] == "second" and "UNIT" in found.item("u").values and found["n"] != 1:
        return None
    return Length(found["u"], found["n"])


@RULES(
    "LENGTH",
    """
    n:NUM to|or|hyphen m:NUM hyphen? u:UNITS|UNIT
    between n:NUM and m:NUM u:UNITS
""",
)
def ranged(found: Found) -> Node | None:
    """12 to 18 months."""
    return None if _age(found) or found["n"] >= found["m"] else Length(found["u"], found["n"], found["m"])


@RULES(
    "LENGTH",
    """
    a|an|another u:UNIT
    an additional|extra u:UNIT
    a full|whole|entire u:UNIT
    half an|a u:UNIT
    a half hyphen? u:UNIT
    a|an u:UNIT and a half
    a|an u:UNIT or two|so
    a n:NUM hyphen u:UNIT period|span
    a|an u:UNIT hyphen long
    u:UNIT hyphen long
""",
)
def single(found: Found) -> Node | None:
    """A week; half an hour; a year and a half."""
    words = [set(item.values) for item in found.words]
    unit = found["u"]
    if _age(found) or (
        unit in ("second", "quarter", "half", "weekend", "night") and "long" not in words[-1] and "half" not in words[0]
    ):
        return None
    if (
        len(words) == 2
        and "another" not in words[0]
        and (found.preceded("rate") or _RATE.search(found.before()) or found.after(1) == "-")
    ):
        return None
    if len(words) == 2 and unit == "day" and not found.preceded("a-day"):
        return None
    if "half" in words[0] or "half" in words[1]:
        return Length(unit, 0.5)
    return Length(unit, found.get("n") or (1.5 if "half" in words[-1] else 1))


@RULES(
    "LENGTH",
    """
    v:VAGUE u:UNITS
    a v:VAGUE u:UNITS
    a v:VAGUE more|short u:UNITS
    a good v:VAGUE u:UNITS
    v:VAGUE hyphen u:UNIT
    v:VAGUE more u:UNITS
    NUM of u:UNITS
    recent u:UNITS (and u2:UNITS)?
    u:UNITS hyphen long
    a number of u:UNITS
""",
)
def untold(found: Found) -> Node | None:
    """Several months; a few days; recent years."""
    return None if _age(found) else Length(found["u"], None)


@RULES(
    "LENGTH",
    """
    u:UNITS
    u:UNITS (and|or) UNITS
""",
)
def bare(found: Found) -> Node | None:
    """For years; months of talks."""
    unit = found["u"]
    if unit in ("second", "quarter", "half", "night", "minute", "millennium") or _age(found):
        return None
    if found.preceded("no-units") or re.search(r"['’]s?\s+$|-$", found.before()):
        return None
    return Length(unit, None) if found.starts or found.preceded("units") else None


@RULES(
    "LENGTH",
    """
    the? past|last|next|first|final|coming|previous|preceding n:NUM u:UNITS|UNIT
    the following n:NUM u:UNITS
    the? latest|opening|closing|initial n:NUM u:UNITS|UNIT
    the? past|last|next|coming|first|previous v:VAGUE u:UNITS
    the past|last u:UNIT
    past u:UNIT
    the first|last|final|next|later u:UNITS
    the early years|days|months|weeks
    n:NUM past u:UNITS
    the? past|next|last n:NUM to|or|hyphen m:NUM u:UNITS
    the n:NUM u:UNITS|UNIT
    the u:UNITS ahead
    the? year hyphen earlier|ago n:NUM u:UNITS
    the? past|last n:NUM hyphen u:UNIT period
    the years
    the past n:NUM (or so) u:UNITS
    the n:NUM hyphen u:UNIT period
    the past|last|next n:NUM full u:UNITS
    the? past|next|last NUM of u:UNITS
""",
)
def stretch(found: Found) -> Node | None:
    """The past six years; the first nine months; the last few days; the past year."""
    if _age(found):
        return None
    if not found.parts:
        return Length("year", None) if found.before(5).lower() == "over " else None
    unit, item = found["u"], found.item("u")
    if found.get("n") is None and found.get("v") is None:
        if "UNIT" in item.values and "UNITS" not in item.values:
            return Length(unit, 1) if unit not in ("second", "minute", "night", "quarter") else None
        return Length(unit, None)
    if unit == "second" and "UNITS" not in item.values:
        return None
    return Length(unit, None if found.get("v") is not None else found.get("n"), found.get("m"))


def _every(unit: str, count: float = 1) -> str | None:
    """The TIMEX3 value of a set of times: P1D, P2W, PT1H."""
    facts = lexicon()["units"].get(unit)
    if facts is None:
        return None
    return f"P{'T' if facts.get('time') else ''}{count * facts.get('times', 1):g}{facts['letter']}"


@RULES(
    "SET",
    """
    e:EVERY other? u:UNIT
    e:EVERY single u:UNIT
    e:EVERY n:NUM u:UNITS
    e:EVERY few u:UNITS
""",
)
def each_unit(found: Found) -> Node | None:
    """Every day; each year; every two weeks."""
    number = 2 if any("other" in item.values for item in found.words) else found.get("n")
    if found["u"] == "second" and number is None:
        return None
    value = _every(found["u"], number or 1)
    return None if value is None else Each(value, found["e"])


@RULES(
    "SET",
    """
    e:EVERY m:MONTH
    e:EVERY m:SEASON
    e:EVERY w:WEEKDAY (p:PART)?
    w:WEEKDAYS
    e:EVERY p:PART
    m:SEASONS
    w:WEEKDAY p:PARTS
""",
)
def each_name(found: Found) -> Node | None:
    """Each July; every Sunday; Mondays."""
    quant = found.get("e")
    part = found.get("p")
    if found.get("w") is not None:
        return Each(f"XXXX-WXX-{found['w'] + 1}" + (f"T{part}" if part else ""), quant)
    if part:
        return Each(f"XXXX-XX-XXT{part}", quant)
    value = found["m"]
    if quant is None and not found.preceded("seasons"):
        return None
    return Each(f"XXXX-{value}" if isinstance(value, str) else f"XXXX-{value:02d}", quant)


@RULES("SET", "o:OFTEN")
def often(found: Found) -> Node | None:
    """Daily; annually; not the Daily Mail."""
    capital = found.text[found.words[0].start].isupper()
    if capital and (not found.starts or re.match(r"\s+[A-Z][a-z]", found.after())):
        return None
    return None if found.before(1) == "-" else Each(found["o"])


@RULES(
    "SET",
    """
    t:TIMES a|each|every|per u:UNIT
    n:NUM times a|each|every|per u:UNIT
""",
)
def times(found: Found) -> Node | None:
    """Twice a week; three times a year."""
    value = _every(found["u"])
    return None if value is None else Each(value, None, found.get("t") or f"{found['n']:g}X")
