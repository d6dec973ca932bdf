"""Numerals without units: figures with their signs, fractions and magnitudes here, number words in `cardinal`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.kinds.number.cardinal import cardinal
from claims.kinds.number.lexer import FIGURE, HYPHENS, WORD, Lexeme
from claims.kinds.number.parts import and_a_half
from claims.kinds.number.quantity import Numeral
from claims.kinds.number.words import number_words, plural_noun

Lexemes = Sequence[Lexeme]
_MINUS = frozenset({"-", "−", "–"})
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 25, 30, 32, 48, 50, 64, 100, 128, 1000})
_SIGNS = {"minus": -1, "negative": -1, "plus": 1}
_NOT_FRACTIONS = frozenset({("9", "11"), ("7", "7"), ("24", "7"), ("50", "50")})


def numeral(t: Lexemes, i: int, *, money: bool = False) -> Numeral | None:
    """The longest numeral that starts at lexeme `i`, or None. `money`: a currency sign opens it."""
    here = t[i]
    sign = 1
    first = i
    if here.text in _MINUS or here.text == "+" or here.lower in _SIGNS:
        after = i + 1
        if here.kind == WORD:
            after += t[after].text in HYPHENS and not t[after].spaced
        elif t[after].spaced or not (money or here.spaced or t[i - 1].text in "(=/:" or t[i - 1].end < 0):
            return None
        if t[after].kind != FIGURE and here.kind != WORD:
            return None
        sign = -1 if here.lower != "plus" and here.text != "+" else 1
        i = after
    found = figure(t, i, money=money) if t[i].kind == FIGURE else glyph(t, i) or cardinal(t, i)
    if found is None or (first != i and (found.ordinal or found.plural)):
        return None
    if first != i:
        return replace(found, first=first, value=sign * found.value, name="signed " + found.name)
    return found


def figure(t: Lexemes, i: int, *, money: bool = False) -> Numeral | None:
    """Digits, with a fraction behind them and a magnitude: 1,234.5 · 3/8 · 2½ · 1.2bn · 4 hundred million · 22nd."""
    text = t[i].text
    if text.count(".") > 1 or (t[i - 1].kind == WORD and not t[i].spaced and not money and t[i - 1].end == t[i].start):
        return None
    grouped = any(c in text for c in ",\u2009\u202f\u00a0")
    plain = text.replace(",", "").replace("\u2009", "").replace("\u202f", "").replace("\u00a0", "")
    value = Decimal(plain)
    exponent = value.as_tuple().exponent
    precision = exponent if isinstance(exponent, int) else 0
    found = Numeral(i, i + 1, value, "figure", precision, grouped=grouped)
    after = t[i + 1]
    if after.text == "×" or (after.lower == "x" and t[i + 2].text == "10"):
        return _scientific(t, found) or found
    if after.lower in ("st", "nd", "rd", "th") and not after.spaced and "." not in text:
        return replace(found, last=i + 2, ordinal=True, name="ordinal figure")
    if after.text in ("/", "⁄") and t[i + 2].kind == FIGURE and (not after.spaced or "." in text):
        return _slashed(t, i, value)
    part = glyph(t, i + 1)
    if part is not None and "." not in text:
        found = replace(found, last=i + 2, value=value + part.value, precision=-2, name="mixed number")
    elif after.kind == FIGURE and after.spaced and t[i + 2].text in "/⁄" and "." not in text:
        part = _slashed(t, i + 1, Decimal(after.text)) if after.text.isdigit() else None
        if part is not None and part.share:
            found = replace(found, last=part.last, value=value + part.value, precision=-2, name="mixed number")
    elif after.lower in ("and", "-") and t[i + 2].lower in ("a", "and") and "." not in text:
        found = and_a_half(t, found) or found
    return _magnitude(t, found, money=money)


_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _scientific(t: Lexemes, found: Numeral) -> Numeral | None:
    """1.99 × 10^30 · 1.99×10−30 · 2 × 10²⁴."""
    j = found.last + 1
    if t[j].text != "10":
        return None
    j += 1
    if t[j].kind == WORD and not t[j].spaced:
        digits = t[j].text.translate(_SUPERSCRIPTS)
    elif t[j].text == "⁻" and t[j + 1].kind == WORD:
        digits = "-" + t[j + 1].text.translate(_SUPERSCRIPTS)
        j += 1
    else:
        j += t[j].text == "^"
        sign = t[j].text in _MINUS and not t[j].spaced
        j += sign
        if t[j].kind != FIGURE or t[j].spaced:
            return None
        digits = "-" * sign + t[j].text
    if not digits.removeprefix("-").isdigit() or len(digits.removeprefix("-")) > 2:
        return None
    power = int(digits)
    return replace(
        found,
        last=j + 1,
        value=found.value.scaleb(power),
        precision=found.precision + power,
        scale=power,
        name="scientific",
    )


def _slashed(t: Lexemes, i: int, over: Decimal) -> Numeral | None:
    """A fraction of figures: 3/8; a mark out of ten: 8.7/10. Dates, 24/7 and 9/11 are none."""
    under = t[i + 2]
    if under.kind != FIGURE or not under.text.isdigit() or under.spaced or t[i + 3].text == "/":
        return None
    if "." in t[i].text:
        if under.text not in _MARKS or over > int(under.text):
            return None
        return Numeral(i, i + 3, over / Decimal(under.text), "mark", -3, share=True)
    if t[i].text.startswith("0") or (t[i].text, under.text) in _NOT_FRACTIONS:
        return None
    if int(under.text) not in _DENOMINATORS or over >= int(under.text):
        return None
    return Numeral(i, i + 3, over / Decimal(under.text), "fraction", -2, share=True)


_MARKS = frozenset({"4", "5", "6", "10", "20", "100"})


def glyph(t: Lexemes, i: int) -> Numeral | None:
    """A fraction of one character: ½."""
    value = number_words().glyphs.get(t[i].text)
    return None if value is None else Numeral(i, i + 1, value, "fraction", -2, share=True)


def _magnitude(t: Lexemes, found: Numeral, *, money: bool) -> Numeral:
    """A figure with the magnitudes behind it: 1.2bn · 5k · 3 million · 4 hundred million · 3-million · 2 dozen."""
    table = number_words()
    i = found.last
    power = 6 if not money and _millions(t, i) else _abbreviated(t[i], money=money)
    if power is None:
        i += t[i].text in HYPHENS and not t[i].spaced
        power = table.magnitudes.get(t[i].lower)
        more = table.magnitudes.get(t[i + 1].lower, 0)
        if power in (2, 3) and more > power:
            power, i = power + more, i + 1
    if power is None:
        dozens = table.groups.get(t[i].lower)
        if dozens is None or not t[i].spaced:
            return found
        return replace(found, last=i + 1, value=found.value * dozens, words=True, name="dozens counted")
    return replace(
        found, last=i + 1, value=found.value.scaleb(power), precision=found.precision + power, scale=power,
        name=found.name + " with magnitude",
    )  # fmt: skip


def _millions(t: Lexemes, i: int) -> bool:
    """Whether a glued "m" are millions ("20m people") or metres ("a 20m pool"): a plural behind it decides."""
    after = t[i + 1]
    if t[i].text != "m" or t[i].spaced or after.kind != WORD:
        return False
    return plural_noun(after.lower) or (t[i + 2].kind == WORD and plural_noun(t[i + 2].lower))


def _abbreviated(after: Lexeme, *, money: bool) -> int | None:
    """The power of ten of an abbreviated magnitude: glued ("5k"), after a space ("1.2 bn"), of money ("£3m")."""
    table = number_words()
    if after.kind != WORD:
        return None
    if not after.spaced:
        power = table.glued.get(after.text)
        return power if power is not None or not money else table.money.get(after.text)
    if money and len(after.text) > 1 and after.text in table.money:
        return table.money[after.text]
    return table.spaced.get(after.text)
