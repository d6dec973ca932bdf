"""Units under pint's names: their dimension, exact conversion, and how a quantity is shown.

Factors are Decimal, from `lexicon/units.toml` (its head names the sources). Money converts only
within one currency (63 cent = 0.63 USD): no exchange rate is known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache, lru_cache

from claims.lexicon import load

_NAMED = {
    "length / time": "speed",
    "length ** 2": "area",
    "length ** 3": "volume",
    "force * length": "torque",
    "length ** -2": "fuel economy",
}
_PRECISION = 34


@dataclass(frozen=True, slots=True)
class _Scale:
    """How a unit measures: base value = (value + offset) * factor, in powers of base dimensions."""

    factor: Fraction
    powers: tuple[tuple[str, int], ...]
    offset: Fraction = Fraction(0)


@cache
def _atoms() -> dict[str, _Scale]:
    """The units that are not made of others. A volume is the cube of a length, so that litres meet cubic metres."""
    known = {"1": _Scale(Fraction(1), ())}
    made = {"area": (("length", 2),), "volume": (("length", 3),), "speed": (("length", 1), ("time", -1))}
    for row in load("units")["unit"]:
        if "factor" in row:
            powers = made.get(row["dimension"], ((row["dimension"], 1),))
            known[row["name"]] = _Scale(Fraction(row["factor"]), powers, Fraction(row.get("offset", 0)))
    table = load("currencies")
    for code in table["currency"]:
        known[code] = _Scale(Fraction(1), ((f"money:{code}", 1),))
    for row in table["coin"]:
        known[row["name"]] = _Scale(Fraction(row["factor"]), ((f"money:{row['currency']}", 1),))
    return known


@cache
def _scale(unit: str) -> _Scale | None:
    """The scale of a unit or of a product of units ("kilometer / hour", "meter ** 2"); None where a part is unknown."""
    atom = _atoms().get(unit)
    if atom is not None:
        return atom
    factor = Fraction(1)
    powers: dict[str, int] = {}
    sign = 1
    words = unit.split(" ")
    i = 0
    while i < len(words):
        if words[i] in ("*", "/"):
            sign = 1 if words[i] == "*" else -1
            i += 1
            continue
        name, power = words[i], 1
        if i + 2 < len(words) and words[i + 1] == "**":
            power = int(words[i + 2])
            i += 2
        part = _atoms().get(name)
        if part is None:
            # what a rate is reckoned by need not be a unit: USD / share
            part = _Scale(Fraction(1), ((f"per:{name}", 1),))
            if sign > 0:
                return None
        factor *= part.factor ** (sign * power)
        for base, exponent in part.powers:
            powers[base] = powers.get(base, 0) + sign * power * exponent
        i += 1
    return _Scale(factor, tuple(sorted((base, exponent) for base, exponent in powers.items() if exponent)))


@cache
def readings(unit: str) -> tuple[str, ...]:
    """The other units that a unit's word can mean: a "ton" in print is a short, a metric or a long one."""
    return next((tuple(row.get("readings", ())) for row in load("units")["unit"] if row["name"] == unit), ())


@cache
def sizes(unit: str) -> tuple[str, ...]:
    """A unit and whatever else its word may mean beside its own conversion: a "mile" of the sea, too."""
    rows = [row for row in load("units")["unit"] if row["name"] == unit]
    return (unit, *(other for row in rows for other in (*row.get("readings", ()), *row.get("at_sea", ()))))


def known(unit: str) -> bool:
    """Whether a unit's scale is known."""
    return _scale(unit) is not None


@cache
def dimension(unit: str) -> str:
    """What a unit measures: "length", "mass", "time", "money", "speed", "share"; "count" for "1".

    All currencies share the dimension "money", though they do not convert. A unit that is not
    known is its own dimension.
    """
    if unit == "1":
        return "count"
    scale = _scale(unit)
    if scale is None:
        return unit
    parts: dict[str, int] = {}
    for base, exponent in scale.powers:
        name = "money" if base.startswith("money:") else base.removeprefix("per:")
        parts[name] = parts.get(name, 0) + exponent
    over = [_power(name, exponent) for name, exponent in parts.items() if exponent > 0]
    under = [_power(name, -exponent) for name, exponent in parts.items() if exponent < 0]
    text = " * ".join(over) or "1"
    if under:
        text += " / " + " / ".join(under)
    return _NAMED.get(text, text)


def _power(name: str, exponent: int) -> str:
    named = {("length", 2): "area", ("length", 3): "volume"}.get((name, exponent))
    return named or (name if exponent == 1 else f"{name} ** {exponent}")


def convert(value: Decimal, from_unit: str, to_unit: str) -> Decimal | None:
    """A value in another unit; None where the units measure different things (or are other currencies).

    Shares convert to plain numbers and back (20 percent = 0.2); percentage points do not convert
    to percent. Computed in fractions, then rounded to 34 significant digits.
    """
    if from_unit == to_unit:
        return value
    way = _way(from_unit, to_unit)
    if way is None:
        return None
    (factor, over), (offset, under) = way
    known, parts = value.as_integer_ratio()
    with localcontext(prec=_PRECISION):
        result = Decimal(known * factor * under + offset * parts * over) / Decimal(parts * over * under)
        return result.to_integral_value() if result == result.to_integral_value() else result.normalize()


@cache
def _way(from_unit: str, to_unit: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The factor and the offset, as integer ratios, from one unit to another; None where they do not convert."""
    start, goal = _scale(from_unit), _scale(to_unit)
    if start is None or goal is None:
        return None
    if start.powers != goal.powers and {_plain(start), _plain(goal)} != {True}:
        return None
    factor = start.factor / goal.factor
    return factor.as_integer_ratio(), (start.offset * factor - goal.offset).as_integer_ratio()


def _plain(scale: _Scale) -> bool:
    return scale.powers in ((), (("share", 1),))


@lru_cache(maxsize=1 << 12)
@lru_cache(maxsize=1 << 12)  # a figure is shown in its fact, its message and what would change it
def format_quantity(value: Decimal, unit: str) -> str:
    """A quantity as a person reads it: "27.4 km", "$347 million", "5,000", "14%".

    Figures keep up to four significant digits beyond what thousands need.
    """
    shown: dict[str, str] = load("units")["shown"]
    code, _, per = unit.partition(" / ")
    if len(code) == 3 and code.isupper():
        sign: str = load("currencies")["shown"].get(code, f"{code} ")
        amount = ("-" if value < 0 else "") + sign + _short(abs(value))
        return f"{amount} per {per.replace('_', ' ')}" if per else amount
    number = _figures(value)
    if unit == "1":
        return number
    if unit in shown:
        return f"{number}{shown[unit]}" if shown[unit] in ("%", "°C", "°F") else f"{number} {shown[unit]}"
    words = unit.replace("_", " ").replace(" / ", " per ")
    for power, name in ((" ** 2", "square "), (" ** 3", "cubic ")):
        if words.endswith(power):
            words = name + words.removesuffix(power)
    return f"{number} {words if value == 1 else _plural_unit(words)}"


def _plural_unit(words: str) -> str:
    head, per, rest = words.partition(" per ")
    irregular = {
        "foot": "feet",
        "inch": "inches",
        "century": "centuries",
        "hertz": "hertz",
        "penny": "pence",
        "sen": "sen",
    }
    power, _, last = head.rpartition(" ")
    last = irregular.get(last, last if last.endswith("s") else last + "s")
    return f"{power} {last}".lstrip() + per + rest


def _short(value: Decimal) -> str:
    """Money: millions and more in words."""
    for power, word in ((12, "trillion"), (9, "billion"), (6, "million")):
        if value >= Decimal(10) ** power:
            return f"{_figures(value.scaleb(-power))} {word}"
    if value != value.to_integral_value():
        return f"{value:,.2f}" if value == round(value, 2) else _figures(value)
    return _figures(value)


def _figures(value: Decimal) -> str:
    """Thousands separated, fractions to at most three significant digits in all."""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    places = max(0, 2 - value.adjusted()) if abs(value) < 1000 else 0
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
