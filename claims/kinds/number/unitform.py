"""The unit behind a numeral: words, symbols, short symbols glued to figures."""

from __future__ import annotations

from collections.abc import Sequence

from claims.kinds.number.lexer import FIGURE, HYPHENS, WORD, Lexeme
from claims.kinds.number.quantity import Numeral, large
from claims.kinds.number.words import Unit, unit_words
from claims.units import dimension

Lexemes = Sequence[Lexeme]
# What may stand between a number and a unit of time or length: two more years, five consecutive days.
_BETWEEN = frozenset(
    {"more", "additional", "extra", "further", "full", "whole", "consecutive", "straight", "solid", "successive",
     "previous", "past", "long", "total", "rushing", "passing", "receiving"}
)  # fmt: skip


def unit_at(t: Lexemes, number: Numeral) -> tuple[Unit | None, int, bool]:
    """The unit behind a numeral, the lexeme behind it, and whether a hyphen joins them."""
    forms = unit_words()
    i = number.last
    if number.plural or number.share:
        i += t[i].lower == "of"
        i += t[i].lower in ("a", "an") and number.share
    hyphen = t[i].text in HYPHENS and not t[i].spaced and t[i + 1].kind == WORD and not t[i + 1].spaced
    i += hyphen
    here = t[i]
    if here.kind == FIGURE:
        return None, number.last, False
    if not number.words:
        short = not hyphen and _short_unit(t, i, number)
        if short:
            return short[0], short[1], False
        found = forms.symbols.match(t, i)
        if (
            found
            and (here.kind != WORD or closed(t, found[1]))
            and not (found[0].money and (hyphen or _small_print(here)))
        ):
            return found[0], found[1], hyphen
    found = forms.words.match(t, i)
    if found is None and here.lower in _BETWEEN and not hyphen:
        found = forms.words.match(t, i + 1)
        if found and dimension(found[0].name) not in ("time", "length"):
            return None, number.last, False
    if found and not (found[0].weak and not large(number)) and not _rank(t, i, found[1]):
        return found[0], found[1], hyphen
    return None, number.last, False


def closed(t: Lexemes, j: int) -> bool:
    """No letter or figure is glued behind a symbol."""
    return t[j].spaced or t[j].kind not in (WORD, FIGURE)


_SPACED_CAPITALS = frozenset({"C", "F", "W", "V"})
_SPACED_SMALL = frozenset({"g", "l", "L", "m", "h"})
_BEHIND_SMALL = frozenset(
    {
        "of",
        "in",
        "to",
        "per",
        "and",
        "or",
        "deep",
        "high",
        "long",
        "wide",
        "tall",
        "away",
        "above",
        "below",
        "sprint",
        "race",
    }
)


def _short_unit(t: Lexemes, i: int, number: Numeral) -> tuple[Unit, int] | None:
    """A short symbol glued to the figure (9m, 38C), or after a space where it cannot be a word (12 C, 500 g of)."""
    here, after = t[i], t[i + 1]
    if here.spaced:
        if after.text == "/" and not after.spaced and len(here.text) == 1:
            pass
        elif here.text in _SPACED_CAPITALS:
            initial = here.text in ("C", "F") and after.kind == WORD and not after.text.islower()
            if after.text == "." or initial:
                return None
        elif (
            here.text not in _SPACED_SMALL
            or (after.kind == WORD and after.lower not in _BEHIND_SMALL)
            or after.text in (".", "'", "’")
        ):
            return None
    elif here.text in ("s", "A") and number.precision >= 0:  # the 5s, gate 54A
        return None
    found = unit_words().glued.match(t, i)
    return found if found and closed(t, found[1]) else None


def _small_print(here: Lexeme) -> bool:
    """A currency's letters that may be another word: only capitals count behind a space."""
    return here.kind == WORD and here.spaced and not here.text.isupper()


def _rank(t: Lexemes, i: int, last: int) -> bool:
    """Whether "second" is a rank, not the unit: two second-half goals."""
    return t[i].lower == "second" and last == i + 1 and t[last].text in HYPHENS
