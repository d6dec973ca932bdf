"""Quantities from a numeral on: units behind it, composites (6ft 2in), rates ($85 a barrel), ages (26-year-old)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.kinds.number.lexer import BREAK, FIGURE, HYPHENS, WORD, Lexeme
from claims.kinds.number.money import currency_before, money
from claims.kinds.number.numeral import numeral
from claims.kinds.number.quantity import Numeral, Quantity, large, plain, with_value
from claims.kinds.number.rates import with_rate
from claims.kinds.number.unitform import unit_at
from claims.kinds.number.words import Unit, hedges, unit_words
from claims.units import convert, dimension

Lexemes = Sequence[Lexeme]


def quantity(t: Lexemes, i: int, floor: int) -> Quantity | None:
    """The quantity whose numeral starts at lexeme `i`; nothing before lexeme `floor` is taken."""
    opening = currency_before(t, i, floor)
    number = numeral(t, i, money=opening is not None)
    if number is None:
        return _one_unit(t, i, floor)
    if number.ordinal:
        return plain(number)
    if opening is not None and not (opening[0].weak and not large(number)):
        return with_rate(t, money(t, number, *opening))
    return _measured(t, number)


def _measured(t: Lexemes, number: Numeral) -> Quantity:
    """A numeral with the unit or currency behind it, if any."""
    q = plain(number)
    if t[q.last].lower == "yo" and not t[q.last].spaced and not number.words:  # 4yo
        return replace(q, last=q.last + 1, unit="year", age=True, names=("age", *q.names))
    unit, last, hyphen = unit_at(t, number)
    if unit is None:
        if t[q.last].lower == "below" and t[q.last + 1].lower == "zero" and not number.share:  # 2 below zero
            return replace(with_value(q, -number.value), last=q.last + 2, unit="degree", names=("measure", *q.names))
        return q if number.share else with_rate(t, q)
    q = replace(
        q, last=last, unit=unit.name, certain=unit.certain, shared=unit.shared, hyphen=hyphen, share=False,
        names=("money" if unit.money else "measure", *q.names),
    )  # fmt: skip
    return _finish(t, _pounds(t, number, q))


def _finish(t: Lexemes, q: Quantity) -> Quantity:
    """What may stand behind a unit: "old", "below zero", a smaller unit, a rate."""
    measures = dimension(q.unit)
    if measures == "time":
        aged = _age(t, q)
        if aged is not None:
            return aged
    elif q.unit.startswith("degree") and t[q.last].lower == "below" and t[q.last + 1].lower == "zero":
        scale = unit_words().words.match(t, q.last + 2)  # 90 degrees below zero Fahrenheit
        if scale and scale[0].name.startswith("degree_"):
            return replace(with_value(q, -q.value), last=scale[1], unit=scale[0].name)
        return replace(with_value(q, -q.value), last=q.last + 2)
    whole = _composite(t, q)
    if q.unit == "year" and whole.last > q.last and t[whole.last].lower == "old":  # 31 years, 40 days old: an age of 31
        return replace(q, last=whole.last + 1, age=True, names=("age", *q.names[1:]))
    return with_rate(t, whole)


def _one_unit(t: Lexemes, i: int, floor: int) -> Quantity | None:
    """An article for "one": more than a year · a mile away · a kilogram of tea · an hour and a half."""
    if t[i].lower not in ("a", "an") or t[i].kind != WORD:
        return None
    found = unit_words().words.match(t, i + 1)
    if found is None or found[0].money or t[found[1] - 1].lower.endswith("s"):
        return None
    unit, last = found
    measures = dimension(unit.name)
    if (
        measures not in ("time", "length", "mass", "volume")
        or t[last].text in HYPHENS
        or t[last].lower in ("old", "olds")
    ):
        return None
    q = Quantity(i, last, Decimal(1), Decimal(1), ("one unit",), unit=unit.name, words=True)
    whole = _finish(t, q)
    if whole.last > last and whole.per is None and not whole.age:
        return whole
    if measures != "time" and unit.name not in _FIGURATIVE and (t[last].lower in _BEHIND_ONE or t[last].kind == BREAK):
        return None if t[i - 1].kind == FIGURE or t[i - 1].lower in ("such", "quite", "of") else q
    hedge = hedges().before.match_back(t, i - 1)
    return q if hedge is not None and hedge[1] >= floor and hedge[0] not in ("exact", "up_to") else None


_FIGURATIVE = frozenset({"ton", "barrel", "bushel", "pint", "inch"})  # a ton of work, a pint of bitter, give an inch
_BEHIND_ONE = frozenset(
    {
        "of",
        "away",
        "from",
        "north",
        "south",
        "east",
        "west",
        "long",
        "deep",
        "wide",
        "tall",
        "high",
        "apart",
        "off",
        "inland",
    }
)


def _pounds(t: Lexemes, number: Numeral, q: Quantity) -> Quantity:
    """Pounds are money behind a magnitude ("10 million pounds"), unless of something; else the article tells."""
    if q.unit != "pound" or t[q.last - 1].lower not in ("pound", "pounds") or q.hyphen:
        return q
    if (number.scale >= 3 or number.plural) and t[q.last].lower != "of":
        return replace(q, unit="GBP", certain=False, shared="pound", names=("money", *q.names[1:]))
    return replace(q, shared=None if t[q.last].lower == "of" else "pounds")


def _age(t: Lexemes, q: Quantity) -> Quantity | None:
    """26-year-old · 18 month-old · 24 years old · 24 years of age · 14-year-olds."""
    j = q.last
    j += t[j].text in HYPHENS
    if t[j].lower in ("old", "olds"):
        return replace(q, last=j + 1, age=True, names=("age", *q.names[1:]))
    if t[j].lower == "of" and t[j + 1].lower == "age":
        return replace(q, last=j + 2, age=True, names=("age", *q.names[1:]))
    return None


_SMALLER = {
    "foot": ("inch",), "yard": ("foot",), "pound": ("ounce",), "meter": ("centimeter",), "kilometer": ("meter",),
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",), "day": ("hour", "minute"),
    "hour": ("minute", "second"), "minute": ("second",),
}  # fmt: skip


def _composite(t: Lexemes, q: Quantity) -> Quantity:
    """6ft 2in · two hours and 15 minutes · 5 dollars and 20 cents: one quantity, measures in the smaller unit."""
    for _ in range(4):
        if q.plural or q.low is None or q.high is None:
            break
        j = q.last
        if [x.lower for x in t[j : j + 3]] in (["and", "a", "half"], ["and", "one", "half"]) and dimension(q.unit) in (
            "time",
            "length",
            "mass",
        ):
            return replace(with_value(q, q.value + Decimal("0.5")), last=j + 3, precision=-1)
        j += t[j].text == ","
        j += t[j].lower == "and"
        small = numeral(t, j) if t[j].kind in (FIGURE, WORD) and j < q.last + 3 else None
        if small is None or small.plural or small.ordinal or small.share or small.scale:
            break
        unit, last, hyphen = unit_at(t, small)
        if unit is None or hyphen:
            break
        if unit.money:
            return _coins(q, small, unit, last)
        each = convert(Decimal(1), q.unit, unit.name) if unit.name in _SMALLER.get(q.unit, ()) else None
        if each is None or small.value >= each:
            break
        q = replace(
            with_value(q, q.value * each + small.value), last=last, unit=unit.name, precision=small.precision,
            names=("composite", *q.names[1:]),
        )  # fmt: skip
    return q


def _coins(q: Quantity, small: Numeral, unit: Unit, last: int) -> Quantity:
    """5 dollars and 20 cents, in the currency; whatever currency cents are of."""
    worth = convert(small.value, unit.name, q.unit)
    if worth is None and unit.name == "cent" and dimension(q.unit) == "money":
        worth = small.value / 100
    if worth is None or worth >= 1 or q.value != q.value.to_integral_value() or unit.name == q.unit:
        return q
    return replace(with_value(q, q.value + worth), last=last, precision=-2, names=("composite", *q.names))


def feet_and_inches(t: Lexemes, i: int) -> Quantity | None:
    """5'11" and 6' 2" with straight, curly or prime marks, as one quantity of inches."""
    if t[i].kind != FIGURE or t[i + 1].text not in ("'", "’", "′") or t[i + 1].spaced or t[i + 2].kind != FIGURE:
        return None
    feet, inches, mark = t[i].text, t[i + 2].text, t[i + 3]
    if not feet.isdigit() or not inches.isdigit() or int(inches) > 11 or len(feet) > 2:
        return None
    if mark.spaced or mark.text not in ('"', "”", "″"):
        return None
    value = Decimal(int(feet) * 12 + int(inches))
    return Quantity(i, i + 4, value, value, ("feet and inches",), unit="inch")


_HUNDREDTHS = re.compile(r"[0-5]\d\.\d{1,3}")


def race_time(t: Lexemes, i: int) -> Quantity | None:
    """1:53.36, minutes and seconds as races are timed, as one quantity of seconds; a clock time has no hundredths."""
    minutes, colon, seconds = t[i], t[i + 1], t[i + 2]
    if minutes.kind != FIGURE or colon.text != ":" or colon.spaced or seconds.kind != FIGURE or seconds.spaced:
        return None
    if not minutes.text.isdigit() or len(minutes.text) > 2 or not _HUNDREDTHS.fullmatch(seconds.text):
        return None
    if t[i - 1].text == ":" and not minutes.spaced:
        return None  # 10:01:53.36
    value = int(minutes.text) * 60 + Decimal(seconds.text)
    digits = len(seconds.text.partition(".")[2])
    return Quantity(i, i + 3, value, value, ("race time",), unit="second", precision=-digits, core=(i, i + 3))
