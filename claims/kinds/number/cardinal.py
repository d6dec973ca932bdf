"""Number words: one hundred and five · half a million · two and a half · a dozen · two-thirds · dozens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.kinds.number.lexer import HYPHENS, WORD, Lexeme
from claims.kinds.number.parts import and_a_half, fraction_of, half, part_of_one, quarter, scaled_part
from claims.kinds.number.quantity import Numeral
from claims.kinds.number.words import nothing, number_words

Lexemes = Sequence[Lexeme]


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
        return half(t, i)
    if word == "quarter":
        return quarter(t, i)
    if word in table.plurals:
        return _plural(t, i)
    found = _count(t, i)
    if found is not None:
        return fraction_of(t, found) or _ordinal_end(t, found) or and_a_half(t, found) or _dozen(t, found)
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
        return part_of_one(t, i, i + 2, Decimal(1), Decimal(table.fractions[word]))
    if word == "half" and t[i + 2].lower in table.magnitudes:  # a half million
        return scaled_part(t, i, i + 2, Decimal("0.5"))
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
