"""What a quantity is reckoned by: $85 a barrel · 3,000 tests a day · 4 million barrels of oil a year · $5m annually."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.kinds.number.lexer import FIGURE, HYPHENS, WORD, Lexeme
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.unitform import closed
from claims.kinds.number.words import not_numbers, number_words, per_nouns, plural_noun, rate_words, unit_words
from claims.units import dimension

Lexemes = Sequence[Lexeme]
_KEEP_UNIT = frozenset({"count", "time", "share", "share change"})  # a rate of these keeps its unit: `per` tells
_FAR = 5  # words of a phrase between a quantity and its rate: 4 million barrels *of light crude oil* a year


def with_rate(t: Lexemes, q: Quantity) -> Quantity:
    """The quantity with what it is reckoned by, right behind it or behind the phrase of what is counted."""
    near = _right_behind(t, q)
    if near.per is not None:
        return near
    found = _behind_noun(t, q) if q.unit == "1" else _behind_phrase(t, q)
    if found is None:
        return q
    return replace(q, per=found) if _keeps_unit(q) else replace(q, per=found, unit=f"{q.unit} / {found}")


def _keeps_unit(q: Quantity) -> bool:
    return dimension(q.unit) in _KEEP_UNIT


def _right_behind(t: Lexemes, q: Quantity) -> Quantity:
    """$85 a barrel · 400 kilometres an hour · per capita · 52,000 barrel-a-day."""
    j = q.last
    hyphen = t[j].text in HYPHENS and not t[j].spaced and t[j + 1].lower in ("a", "an", "per")
    j += hyphen
    word = t[j].lower
    if not (
        (word == "per" and t[j + 1].lower not in ("cent", "se"))
        or (word in ("a", "an") and (q.unit != "1" or t[j + 1].lower in rate_words().times))
        or (word == "/" and not t[j].spaced and not t[j + 1].spaced and q.unit != "1")
    ):
        return q
    k = j + 1 + (hyphen and t[j + 1].text in HYPHENS)
    name, last = _reckoned_by(t, k, any_noun=word == "per")
    if name is None:
        return q
    q = replace(q, last=last, per=name, names=("rate", *q.names))
    return q if _keeps_unit(q) else replace(q, unit=f"{q.unit} / {name}")


def _behind_noun(t: Lexemes, q: Quantity) -> str | None:
    """The rate of a count, behind its noun: 38.1 road deaths per 100,000 people, 3,000 tests a day."""
    for j in range(q.last, q.last + 4):
        word, after = t[j].lower, t[j + 1]
        if j > q.last and word == "per" and (after.kind == FIGURE or after.lower in rate_words().times):
            return _reckoned_by(t, j + 1, any_noun=True)[0]
        if j > q.last and (found := _each_time(t, j)):
            return found
        if t[j].kind != WORD or t[j].lower in not_numbers().before_year:
            break
    return None


def _behind_phrase(t: Lexemes, q: Quantity) -> str | None:
    """The rate of a measure or a sum, behind some words: 20 tonnes *of gold* a year, $60 *in cash* a share."""
    found = _each_time(t, q.last)
    if found is not None or t[q.last].lower not in ("of", "in"):
        return found
    money = dimension(q.unit).startswith("money")
    for j in range(q.last + 1, q.last + 2 + _FAR):
        if t[j].kind != WORD:
            break
        if j > q.last + 1 and (found := _each_time(t, j)):
            return found
        stands = t[j].lower in ("per", "each") or (t[j].lower == "a" and t[j - 1].lower not in rate_words().before_noun)
        if money and stands and t[j + 1].lower in per_nouns():
            return t[j + 1].lower
    return None


def _each_time(t: Lexemes, j: int) -> str | None:
    """The time that a rate is reckoned by, at a lexeme: a day · per week · each year · annually."""
    words = rate_words()
    word, after = t[j].lower, t[j + 1].lower
    if word in ("a", "an", "per", "each", "every") and after in words.times and t[j + 2].lower not in words.no_rate:
        return after
    if word in words.adverbs and (t[j + 1].kind != WORD or after in words.behind_adverb):
        return words.adverbs[word]
    return None


def _reckoned_by(t: Lexemes, k: int, *, any_noun: bool) -> tuple[str | None, int]:
    """The unit or noun that a rate is reckoned by, and the lexeme behind it."""
    forms = unit_words()
    word = t[k].lower
    if word in rate_words().times or word == "annum":
        return word.replace("annum", "year"), k + 1
    found = forms.symbols.match(t, k) or (None if any_noun else forms.glued.match(t, k)) or forms.words.match(t, k)
    if found and not found[0].money and (t[found[1] - 1].kind != WORD or closed(t, found[1])):
        return found[0].name, found[1]
    if t[k].kind == FIGURE and any_noun:  # per 100,000 people
        last = k + 1 + (t[k + 1].lower in number_words().magnitudes)
        last += t[last].kind == WORD and t[last].spaced and plural_noun(t[last].lower)
        return " ".join(x.text for x in t[k:last]), last
    if t[k].kind != WORD or word in not_numbers().before_year:
        return None, k
    return (word, k + 1) if any_noun or word in per_nouns() else (None, k)
