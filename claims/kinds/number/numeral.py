"""Numerals: figures, number words, fractions and ordinals, with their magnitudes, without units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.number.lexer import FIGURE, WORD, Lexeme
from claims.kinds.number.words import number_words

Lexemes = Sequence[Lexeme]
_HYPHENS = frozenset({"-", "‐", "‑"})
_MINUS = frozenset({"-", "−", "–"})
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 24, 25, 30, 32, 48, 50, 64, 100, 128, 1000})
_SIGNS = {"minus": -1, "negative": -1, "plus": 1}
_NOT_FRACTIONS = frozenset({("9", "11"), ("7", "7"), ("24", "7"), ("50", "50")})


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


def numeral(t: Lexemes, i: int, *, money: bool = False) -> Numeral | None:
    """The longest numeral that starts at lexeme `i`, or None. `money`: a currency sign opens it."""
    here = t[i]
    sign = 1
    first = i
    if here.text in _MINUS or here.text == "+" or here.lower in _SIGNS:
        after = i + 1
        if here.kind == WORD:
            after += t[after].text in _HYPHENS and not t[after].spaced
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
    if after.text == "/" or after.text == "⁄":
        return _slashed(t, i, value)
    part = glyph(t, i + 1)
    if part is not None and "." not in text:
        found = replace(found, last=i + 2, value=value + part.value, precision=-2, name="mixed number")
    elif after.kind == FIGURE and after.spaced and t[i + 2].text in "/⁄" and "." not in text:
        part = _slashed(t, i + 1, Decimal(after.text)) if after.text.isdigit() else None
        if part is not None and part.share:
            found = replace(found, last=part.last, value=value + part.value, precision=-2, name="mixed number")
    elif after.lower in ("and", "-") and t[i + 2].lower in ("a", "and") and "." not in text:
        found = _and_a_half(t, found) or found
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
    if not digits.removeprefix("-").isdigit() or len(digits) > 4:
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
    """A fraction of figures: 3/8. Dates, 24/7 and 9/11 are none."""
    under = t[i + 2]
    if under.kind != FIGURE or not under.text.isdigit() or t[i + 1].spaced or under.spaced or t[i + 3].text == "/":
        return None
    if t[i].text.startswith("0") or (t[i].text, under.text) in _NOT_FRACTIONS or over != over.to_integral_value():
        return None
    if int(under.text) not in _DENOMINATORS or over >= int(under.text):
        return None
    return Numeral(i, i + 3, over / Decimal(under.text), "fraction", -2, share=True)


def glyph(t: Lexemes, i: int) -> Numeral | None:
    """A fraction of one character: ½."""
    value = number_words().glyphs.get(t[i].text)
    return None if value is None else Numeral(i, i + 1, value, "fraction", -2, share=True)


def _magnitude(t: Lexemes, found: Numeral, *, money: bool) -> Numeral:
    """A figure with the magnitudes behind it: 1.2bn · 5k · 3 million · 4 hundred million · 3-million."""
    table = number_words()
    i = found.last
    after = t[i]
    power = None
    if after.kind == WORD:
        if not after.spaced:
            power = table.glued.get(after.text)
        if power is None and (not after.spaced or after.text.islower()):
            power = table.money.get(after.text) if money and not (after.spaced and len(after.text) == 1) else None
        if power is None:
            power = table.spaced.get(after.text)
    elif after.text in _HYPHENS and not after.spaced and t[i + 1].lower in table.magnitudes:
        i += 1
        after = t[i]
    if power is None:
        power = table.magnitudes.get(after.lower)
        if power == 2 and table.magnitudes.get(t[i + 1].lower, 2) > 2:  # 4 hundred million
            power += table.magnitudes[t[i + 1].lower]
            i += 1
        elif power == 3 and table.magnitudes.get(t[i + 1].lower, 3) > 3:  # 5 thousand million
            power += table.magnitudes[t[i + 1].lower]
            i += 1
    if power is None:
        if after.lower in table.groups and after.spaced:
            return replace(found, last=i + 1, value=found.value * table.groups[after.lower], words=True, name="dozen")
        return found
    value = found.value.scaleb(power)
    return replace(
        found,
        last=i + 1,
        value=value,
        precision=found.precision + power,
        scale=power,
        name=found.name + " with magnitude",
    )


def cardinal(t: Lexemes, i: int) -> Numeral | None:
    """Number words: one hundred and five · twenty-one · half a million · two and a half · a dozen · two-thirds · third."""
    table = number_words()
    word = t[i].lower
    if word not in table.starters or t[i].kind != WORD:
        return None
    if word in ("a", "an"):
        return _with_article(t, i)
    if word == "half":
        return _half(t, i)
    if word in table.plurals:
        return _plural(t, i)
    found = _count(t, i)
    if found is not None:
        return _fraction_of(t, found) or _ordinal_end(t, found) or _and_a_half(t, found) or _dozen(t, found)
    if word in table.ordinals:
        return Numeral(i, i + 1, Decimal(table.ordinals[word]), "ordinal word", ordinal=True, words=True)
    if word in table.magnitudes and t[i].lower not in ("lac", "lacs", "lakhs", "crores"):
        return None
    return None


def _with_article(t: Lexemes, i: int) -> Numeral | None:
    """What an article opens: a hundred · a couple of · a dozen · a third of · a million and a half."""
    table = number_words()
    word = t[i + 1].lower
    if word == "half" and t[i + 2].lower in ("a", "an", "-"):
        return None
    if word in table.pairs:
        last = i + 3 if t[i + 2].lower == "of" else i + 2
        return Numeral(i, last, Decimal(table.pairs[word]), "pair", words=True)
    if word in table.groups:
        return Numeral(i, i + 2, Decimal(table.groups[word]), "dozen", words=True)
    if word in table.magnitudes:
        found = _count(t, i + 1, start=1)
        if found is None:
            return None
        found = replace(found, first=i)
        return _and_a_half(t, found) or found
    if word in table.fractions and word != "second" and t[i + 2].lower == "of":
        return _part(t, i, i + 2, Decimal(1), Decimal(table.fractions[word]))
    if word == "half" and t[i + 2].lower in table.magnitudes:  # a half million
        return _scaled_part(t, i, i + 2, Decimal("0.5"))
    return None


def _half(t: Lexemes, i: int) -> Numeral | None:
    """half a million · half-million · half a dozen · half of · half the."""
    table = number_words()
    j = i + 1
    if t[j].text in _HYPHENS or t[j].lower in ("a", "an"):
        j += 1
    word = t[j].lower
    if word in table.magnitudes:
        return _scaled_part(t, i, j, Decimal("0.5"))
    if word in table.groups:
        return Numeral(i, j + 1, Decimal(table.groups[word]) / 2, "half a dozen", words=True)
    if (
        t[i + 1].lower in ("of", "the", "its", "their", "his", "her", "our", "my", "all", "a", "an")
        or t[i + 1].text in _HYPHENS
    ):
        return Numeral(i, i + 1, Decimal("0.5"), "half", -1, share=True, words=True)
    return None


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
    j += t[j].text in _HYPHENS and not t[j].spaced
    word = t[j].lower
    under = table.fractions.get(word)
    if under is None or found.value >= 100 or found.value >= under or found.value == 0:
        return None
    one = found.value == 1
    if word == "half" and (not one or t[j + 1].lower in ("an",)):
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
    hyphen = t[j].text in _HYPHENS or t[j].text == "—"
    word = t[j + hyphen].lower
    rank = table.ordinals.get(word)
    if rank is None or found.value % 10 or not (hyphen or found.value >= 20) or found.value < 20:
        return None
    if rank >= 10 and found.value < 100:
        return None
    if word == "second" and not hyphen:
        return None
    return replace(found, last=j + hyphen + 1, value=found.value + rank, ordinal=True, name="ordinal words")


def _and_a_half(t: Lexemes, found: Numeral) -> Numeral | None:
    """two and a half · two-and-a-half · one and a half million · a million and a half · two and three quarters."""
    table = number_words()
    j = found.last
    hyphen = t[j].text in _HYPHENS
    j += hyphen
    if t[j].lower != "and":
        return None
    j += 1 + (t[j + 1].text in _HYPHENS)
    over = Decimal(1)
    if t[j].lower in ("a", "one"):
        j += 1 + (t[j + 1].text in _HYPHENS)
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
    """two dozen."""
    group = number_words().groups.get(t[found.last].lower)
    if group is None or t[found.last].text.istitle():
        return found
    return replace(found, last=found.last + 1, value=found.value * group, name="dozens counted")


def _plural(t: Lexemes, i: int) -> Numeral | None:
    """dozens · hundreds · tens of thousands · hundreds of millions: `value` is twice the magnitude."""
    table = number_words()
    value = Decimal(table.plurals[t[i].lower])
    last = i + 1
    if t[i + 1].lower == "of" and t[i + 2].lower in table.plurals:
        value *= table.plurals[t[i + 2].lower]
        last = i + 3
    if value <= 20 and t[last].lower != "of":  # scores: points, too; tens stand before "of" alone
        return None
    return Numeral(i, last, 2 * value, "plural magnitude", value.adjusted(), plural=True, words=True)


def _count(t: Lexemes, i: int, start: int | None = None) -> Numeral | None:
    """Cardinal words, magnitudes descending; `start` is 1 where an article stood for "one"."""
    table = number_words()
    total = Decimal(0)
    group: int | None = start
    group_end = 0  # powers of ten still free in the group: 2 after "hundred", 1 after "twenty", 0 after "five"
    limit = 99
    scale = 0
    j = i
    last = i
    while True:
        word = t[j].lower
        if word in table.cardinals and t[j].kind == WORD:
            value = table.cardinals[word]
            if group is not None and not (group_end == 2 or (group_end == 1 and value < 10)):
                break
            group = (group or 0) + value
            group_end = 0
            j += 1
        elif word in table.tens:
            if group is not None and group_end != 2:
                break
            group = (group or 0) + table.tens[word]
            group_end = 1
            j += 1
        elif word in table.magnitudes:
            power = table.magnitudes[word]
            if group is None or (power > 2 and power >= limit):
                break
            if power == 2:
                if group >= 100 or group % 10 == 0 and group != 10 and start is None:
                    break
                group *= 100
                group_end = 2
                scale = scale or 2
            else:
                total += Decimal(group).scaleb(power)
                limit = power
                scale = scale or power
                group = None
                group_end = 2
            j += 1
        else:
            break
        last = j
        # what joins the next word: a hyphen, "and" after a hundred or a magnitude, a point
        word = t[j].lower
        if word in _HYPHENS and not t[j].spaced and not t[j + 1].spaced:
            follows = t[j + 1].lower
            if (group_end == 1 and table.cardinals.get(follows, 10) < 10) or follows in table.magnitudes:
                j += 1
                continue
            break
        if word == "and" and (group_end == 2 or group is None) and scale:
            follows = t[j + 1].lower
            if follows in table.cardinals or follows in table.tens:
                # "one hundred and one hundred" are two numbers
                if t[j + 2].lower in table.magnitudes and table.magnitudes[t[j + 2].lower] >= min(
                    limit, 2 if group else 99
                ):
                    break
                j += 1
                if group is None:
                    group_end = 2
                continue
            break
        if word == "point" and group is not None and t[j + 1].lower in table.cardinals:
            return _decimal_words(t, i, j, total + group)
        if group is None:
            group_end = 2
        # an open hundred or magnitude may go on without "and"; the loop's cases decide
    if last == i:
        return None
    value_ = total + (group or 0)
    precision = scale if group is None or (group % 100 == 0 and scale == 2) else 0
    return Numeral(i, last, value_, "number words", precision, scale if group is None or scale == 2 else 0, words=True)


def _decimal_words(t: Lexemes, i: int, j: int, whole: Decimal) -> Numeral:
    """two point five million: `j` stands at "point"."""
    table = number_words()
    digits = ""
    k = j + 1
    while k < j + 6 and table.cardinals.get(t[k].lower, 10) < 10:
        digits += str(table.cardinals[t[k].lower])
        k += 1
    value = whole + Decimal(f"0.{digits}")
    power = table.magnitudes.get(t[k].lower, 0)
    return Numeral(i, k + bool(power), value.scaleb(power), "decimal in words", power - len(digits), power, words=True)
