"""Number words: one hundred and five · half a million · two and a half · a dozen · two-thirds · dozens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.number.lexer import WORD, Lexeme
from claims.kinds.number.words import hedges, nothing, number_words, unit_words

Lexemes = Sequence[Lexeme]
HYPHENS = frozenset({"-", "‐", "‑"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed: lexemes `[first, last)`, its value, and how it was read.

    `scale` is the power of ten that a magnitude word or letter gave it, `precision` the power of
    ten of the last printed place, `plural` tells "dozens" (the value is then one of them),
    `share` a fraction of a whole ("two-thirds", "one in five"), `bare` a plain figure or word.
    """

    first: int
    last: int
    value: Decimal
    name: str
    precision: int = 0
    scale: int = 0
    plural: bool = False
    share: bool = False
    ordinal: bool = False
    words: bool = False
    grouped: bool = False


def cardinal(t: Lexemes, i: int) -> Numeral | None:
    """The number in words that starts at lexeme `i`, or None."""
    table = number_words()
    word = t[i].lower
    if word not in table.starters or t[i].kind != WORD:
        return None
    if word in ("no", "none", "nobody"):
        return _zero(t, i)
    if word in ("a", "an"):
        return _several(t, i + 1, i) if t[i + 1].lower == "few" else _with_article(t, i)
    if word == "several":
        return _several(t, i, i)
    if word == "half":
        return _half(t, i)
    if word == "quarter":
        return _quarter(t, i)
    if word in table.plurals:
        return _plural(t, i)
    found = _count(t, i)
    if found is not None:
        return _fraction_of(t, found) or _ordinal_end(t, found) or and_a_half(t, found) or _dozen(t, found)
    if word in table.ordinals:
        return Numeral(i, i + 1, Decimal(table.ordinals[word]), "ordinal word", ordinal=True, words=True)
    return None


def _with_article(t: Lexemes, i: int) -> Numeral | None:
    """What an article opens: a hundred · a couple of · a dozen · a third of · a million and a half."""
    table = number_words()
    word = t[i + 1].lower
    if word == "half" and t[i + 2].lower in ("a", "an", "-"):
        return None
    if word in table.pairs:
        of = t[i + 2].lower == "of"
        if word == "pair" and not of:
            return None
        return Numeral(i, i + 2 + of, Decimal(table.pairs[word]), "pair", words=True)
    if word == "dozen":
        return Numeral(i, i + 2, Decimal(12), "dozen", words=True)
    if word in table.magnitudes:
        found = _count(t, i + 1, one=True)
        if found is None:
            return None
        found = replace(found, first=i)
        return and_a_half(t, found) or found
    if word in table.fractions and word != "second" and t[i + 2].lower == "of":
        return _part(t, i, i + 2, Decimal(1), Decimal(table.fractions[word]))
    if word == "half" and t[i + 2].lower in table.magnitudes:  # a half million
        return _scaled_part(t, i, i + 2, Decimal("0.5"))
    return None


def _zero(t: Lexemes, i: int) -> Numeral | None:
    """Zero, where something is counted: none of the boats · no injuries · no one was hurt."""
    table = nothing()
    word, j = t[i].lower, i + 1
    if word == "none":
        counts = t[j].lower == "of" and t[j + 1].lower in table.of
    elif word == "no" and t[j].lower != "one":
        counts = t[j].lower in table.casualties or (t[j].kind == WORD and t[j + 1].lower in table.casualties)
    else:
        j += word == "no"
        k = j
        while k < j + 4 and t[k].lower in table.auxiliaries:
            k += 1
        counts = t[k].lower in table.harmed
    return Numeral(i, j, Decimal(0), "none", words=True) if counts else None


def _several(t: Lexemes, i: int, first: int) -> Numeral | None:
    """Several hundred · a few thousand · several dozen: at least two of them, as "hundreds"."""
    table = number_words()
    word = t[i + 1].lower
    power = table.magnitudes.get(word)
    if power is None and word != "dozen":
        return None
    each = Decimal(12) if power is None else Decimal(1).scaleb(power)
    return Numeral(first, i + 2, 2 * each, "several", each.adjusted(), plural=True, words=True)


def _half(t: Lexemes, i: int) -> Numeral | None:
    """Half a million · half-million · half a dozen · half of · half the."""
    table = number_words()
    j = i + 1
    if t[j].text in HYPHENS or t[j].lower in ("a", "an"):
        j += 1
    word = t[j].lower
    if word in table.magnitudes:
        return _scaled_part(t, i, j, Decimal("0.5"))
    if word == "dozen":
        return Numeral(i, j + 1, Decimal(6), "half a dozen", words=True)
    if t[i + 1].text in HYPHENS and not _unit_word(t, j):
        return None
    if t[i + 1].lower in _HALVED or _unit_word(t, j) or _hedged_half(t, i):
        return Numeral(i, i + 1, Decimal("0.5"), "half", -1, share=True, words=True)
    return None


_HALVED = frozenset({"of", "the", "its", "their", "his", "her", "our", "my", "all", "those", "these"})


def _hedged_half(t: Lexemes, i: int) -> bool:
    """More than half · cut by half; not "about half past"."""
    back = hedges().before.match_back(t, i - 1)
    return (t[i - 1].lower == "by" or (back is not None and back[0] != "exact")) and t[i + 1].lower not in (
        "past",
        "empty",
        "full",
    )


def _quarter(t: Lexemes, i: int) -> Numeral | None:
    """quarter-mile · quarter century: a quarter of a unit."""
    j = i + 1 + (t[i + 1].text in HYPHENS)
    if not _unit_word(t, j) or t[i - 1].lower in number_words().ordinals or t[i - 1].lower in ("last", "this", "next"):
        return None
    return Numeral(i, i + 1, Decimal("0.25"), "quarter", -2, share=True, words=True)


def _unit_word(t: Lexemes, j: int) -> bool:
    """Whether a unit's name, in the singular, stands at lexeme `j`: half-hour, half a mile."""
    found = unit_words().words.match(t, j)
    return found is not None and not found[0].money and not t[found[1] - 1].lower.endswith("s")


def _scaled_part(t: Lexemes, first: int, j: int, part: Decimal) -> Numeral:
    power = number_words().magnitudes[t[j].lower]
    return Numeral(first, j + 1, part.scaleb(power), "part of a magnitude", power - 1, power, words=True)


def _part(t: Lexemes, first: int, last: int, over: Decimal, under: Decimal) -> Numeral:
    """A fraction in words, or of a magnitude behind it (a quarter of a million)."""
    if t[last].lower == "of" and t[last + 1].lower in ("a", "an") and t[last + 2].lower in number_words().magnitudes:
        return _scaled_part(t, first, last + 2, over / under)
    return Numeral(first, last, over / under, "fraction in words", -2, share=True, words=True)


def _fraction_of(t: Lexemes, found: Numeral) -> Numeral | None:
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
    return _part(t, found.first, j + 1, found.value, Decimal(under))


def _ordinal_end(t: Lexemes, found: Numeral) -> Numeral | None:
    """twenty-first · one hundred and first."""
    table = number_words()
    j = found.last
    hyphen = t[j].text in HYPHENS or t[j].text == "—"
    word = t[j + hyphen].lower
    rank = table.ordinals.get(word)
    if rank is None or found.value % 10 or not (hyphen or found.value >= 20) or found.value < 20:
        return None
    if rank >= 10 and found.value < 100:
        return None
    if word == "second" and not hyphen:
        return None
    return replace(found, last=j + hyphen + 1, value=found.value + rank, ordinal=True, name="ordinal words")


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


def _dozen(t: Lexemes, found: Numeral) -> Numeral:
    """Two dozen."""
    group = number_words().groups.get(t[found.last].lower)
    if group is None or t[found.last].text.istitle():
        return found
    return replace(found, last=found.last + 1, value=found.value * group, name="dozens counted")


def _plural(t: Lexemes, i: int) -> Numeral | None:
    """Dozens · hundreds · tens of thousands · hundreds of millions: `value` is twice the magnitude."""
    table = number_words()
    value = Decimal(table.plurals[t[i].lower])
    last = i + 1
    if t[i + 1].lower == "of" and t[i + 2].lower in table.plurals:
        value *= table.plurals[t[i + 2].lower]
        last = i + 3
    if t[i].lower in ("scores", "tens") and t[i + 1].lower != "of":  # scores are points, too
        return None
    return Numeral(i, last, 2 * value, "plural magnitude", value.adjusted(), plural=True, words=True)


def _count(t: Lexemes, i: int, *, one: bool = False) -> Numeral | None:
    """A cardinal in words, magnitudes descending; `one`: an article stands for "one" ("a hundred and five")."""
    magnitudes = number_words().magnitudes
    total, limit, j, power, groups = Decimal(0), 99, i, 0, 0
    while True:
        k = j + (groups > 0 and t[j].lower == "and")
        group = (
            (1, k, 0)
            if one and not groups and magnitudes.get(t[k].lower, 0) > 2
            else _group(t, k, one=one and not groups)
        )
        if group is None:
            break
        value, end, inner = group
        mark = end + (t[end].text in HYPHENS and not t[end].spaced)
        power_here = magnitudes.get(t[mark].lower, 0)
        if power_here <= 2:
            if limit <= 2:
                break
            total, j, power, groups = total + value, end, inner, groups + 1
            break
        if power_here >= limit:
            break
        limit = power_here
        total, j, power, groups = total + Decimal(value).scaleb(power_here), mark + 1, power_here, groups + 1
    if not groups:
        return None
    if t[j].lower == "point" and groups == 1 and not power and number_words().cardinals.get(t[j + 1].lower, 10) < 10:
        return _decimal_words(t, i, j, total)
    return Numeral(i, j, total, "number words", power, power if groups == 1 else 0, words=True)


def _group(t: Lexemes, j: int, *, one: bool) -> tuple[int, int, int] | None:
    """Words below a thousand (or "twelve hundred"): the value, the lexeme behind it, 2 where it ends with "hundred"."""
    start = (1, j) if one else _below_hundred(t, j)
    if start is None:
        return None
    value, end = start
    mark = end + (t[end].text in HYPHENS and not t[end].spaced)
    if t[mark].lower != "hundred" or (value >= 20 and value % 10 == 0):
        return None if one else (value, end, 0)
    value, end = 100 * value, mark + 1
    rest = _below_hundred(t, end + (t[end].lower == "and"))
    if rest is None or t[rest[1]].lower == "hundred":  # "one hundred and one hundred" are two numbers
        return value, end, 2
    return value + rest[0], rest[1], 0


def _below_hundred(t: Lexemes, j: int) -> tuple[int, int] | None:
    """Twenty · twenty-one · twenty one · nineteen · five: the value and the lexeme behind it."""
    table = number_words()
    word = t[j].lower
    if word in table.cardinals and t[j].kind == WORD:
        return table.cardinals[word], j + 1
    tens = table.tens.get(word)
    if tens is None:
        return None
    k = j + 1
    hyphen = t[k].text in HYPHENS and not t[k].spaced and not t[k + 1].spaced
    k += hyphen
    unit = table.cardinals.get(t[k].lower, 0)
    if 0 < unit < 10 and (hyphen or t[k + 1].text not in HYPHENS):
        return tens + unit, k + 1
    return tens, j + 1


def _decimal_words(t: Lexemes, i: int, j: int, whole: Decimal) -> Numeral:
    """Two point five million: `j` stands at "point"."""
    table = number_words()
    digits = ""
    k = j + 1
    while k < j + 6 and table.cardinals.get(t[k].lower, 10) < 10:
        digits += str(table.cardinals[t[k].lower])
        k += 1
    value = whole + Decimal(f"0.{digits}")
    power = table.magnitudes.get(t[k].lower, 0)
    return Numeral(i, k + bool(power), value.scaleb(power), "decimal in words", power - len(digits), power, words=True)
