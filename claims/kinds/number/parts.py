"""Parts in words: half a million · quarter-mile · two-thirds · a third of · two and a half."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.kinds.number.lexer import HYPHENS, Lexeme
from claims.kinds.number.quantity import Numeral
from claims.kinds.number.words import hedges, number_words, unit_words

Lexemes = Sequence[Lexeme]


def half(t: Lexemes, i: int) -> Numeral | None:
    """Half a million · half-million · half a dozen · half of · half the."""
    table = number_words()
    j = i + 1
    if t[j].text in HYPHENS or t[j].lower in ("a", "an"):
        j += 1
    word = t[j].lower
    if word in table.magnitudes:
        return scaled_part(t, i, j, Decimal("0.5"))
    if word == "dozen":
        return Numeral(i, j + 1, Decimal(6), "half a dozen", words=True)
    if t[i + 1].text in HYPHENS and not _unit_word(t, j):
        return None
    if t[i + 1].lower in _HALVED or _unit_word(t, j) or _hedged_half(t, i):
        return Numeral(i, i + 1, Decimal("0.5"), "half", -1, share=True, words=True)
    return None


_HALVED = frozenset({"of", "the", "its", "their", "his", "her", "our", "my", "all", "those", "these"})


def quarter(t: Lexemes, i: int) -> Numeral | None:
    """quarter-mile · quarter century: a quarter of a unit."""
    j = i + 1 + (t[i + 1].text in HYPHENS)
    if not _unit_word(t, j) or t[i - 1].lower in number_words().ordinals or t[i - 1].lower in ("last", "this", "next"):
        return None
    return Numeral(i, i + 1, Decimal("0.25"), "quarter", -2, share=True, words=True)


def _unit_word(t: Lexemes, j: int) -> bool:
    """Whether a unit's name, in the singular, stands at lexeme `j`: half-hour, half a mile."""
    found = unit_words().words.match(t, j)
    return found is not None and not found[0].money and not t[found[1] - 1].lower.endswith("s")


def _hedged_half(t: Lexemes, i: int) -> bool:
    """More than half · cut by half; not "about half past"."""
    back = hedges().before.match_back(t, i - 1)
    return (t[i - 1].lower == "by" or (back is not None and back[0] != "exact")) and t[i + 1].lower not in (
        "past",
        "empty",
        "full",
    )


def scaled_part(t: Lexemes, first: int, j: int, part: Decimal) -> Numeral:
    """A part of the magnitude at lexeme `j`: half a million."""
    power = number_words().magnitudes[t[j].lower]
    return Numeral(first, j + 1, part.scaleb(power), "part of a magnitude", power - 1, power, words=True)


def part_of_one(t: Lexemes, first: int, last: int, over: Decimal, under: Decimal) -> Numeral:
    """A fraction in words, or of a magnitude behind it (a quarter of a million)."""
    if t[last].lower == "of" and t[last + 1].lower in ("a", "an") and t[last + 2].lower in number_words().magnitudes:
        return scaled_part(t, first, last + 2, over / under)
    return Numeral(first, last, over / under, "fraction in words", -2, share=True, words=True)


def fraction_of(t: Lexemes, found: Numeral) -> Numeral | None:
    """two-thirds · three quarters · one-fifth of: a count of up to 99 before a denominator."""
    table = number_words()
    j = found.last
    j += t[j].text in HYPHENS and not t[j].spaced
    word = t[j].lower
    under = table.fractions.get(word)
    if under is None or found.value >= 100 or found.value >= under or found.value == 0:
        return None
    one = found.value == 1
    if word == "half" and (not one or t[j + 1].lower == "an"):
        return None
    if one and found.last == j and t[j + 1].lower != "of":  # "one third party", "one quarter later"
        return None
    if not one and (not word.endswith("s") or word == "halves") and found.last == j:
        return None
    if word in ("quarter", "quarters") and found.last == j and t[j + 1].lower not in ("of", "the"):
        return None  # three quarters: nine months
    return part_of_one(t, found.first, j + 1, found.value, Decimal(under))


def and_a_half(t: Lexemes, found: Numeral) -> Numeral | None:
    """Two and a half · two-and-a-half · one and a half million · a million and a half · two and three quarters."""
    table = number_words()
    j = found.last
    hyphen = t[j].text in HYPHENS
    j += hyphen
    if t[j].lower != "and":
        return None
    j += 1 + (t[j + 1].text in HYPHENS)
    over = Decimal(1)
    if t[j].lower in ("a", "one"):
        j += 1 + (t[j + 1].text in HYPHENS)
    elif t[j].lower == "three" and t[j + 1].lower == "quarters":
        over = Decimal(3)
        j += 1
    elif t[j].lower != "half":
        return None
    under = table.fractions.get(t[j].lower)
    if under not in (2, 3, 4) or t[j].lower == "thirds":
        return None
    part = over / Decimal(under)
    power = table.magnitudes.get(t[j + 1].lower)
    if found.scale:
        return replace(found, last=j + 1, value=found.value + part.scaleb(found.scale), precision=found.scale - 1)
    if power is not None:
        return replace(found, last=j + 2, value=(found.value + part).scaleb(power), precision=power - 1, scale=power)
    return replace(found, last=j + 1, value=found.value + part, precision=-1, name="number and a part")
