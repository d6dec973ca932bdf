"""Ages without "old": "Ann Lee, 24," · aged 24 · aged 18 months · ages 18 to 24 · she turned 17 · he is 35."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.kinds.number.lexer import BREAK, FIGURE, WORD, Lexeme
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.words import not_numbers, number_words
from claims.units import dimension

Lexemes = Sequence[Lexeme]
_OLDEST = 125
_CLOSING = frozenset({",", ".", ";", ")", "—", "–"})
_BEHIND_NAME = frozenset({"and", "who", "of", "from", "was", "is", "has", "said"})
_BEHIND_VERB = frozenset(
    {"on", "in", "when", "at", "and", "but", "or", "just", "only", "this", "last", "next", "by", "today", "yesterday",
     "as", "years", "now"}
)  # fmt: skip
_SIGNS = frozenset({"-", "%", ":", "/"})


def with_age(t: Lexemes, q: Quantity) -> Quantity:
    """The quantity as an age, in years where it has no unit, if the words around it say that it is one."""
    before = t[q.first - 1].lower
    if (before == "aged" or _listed(t, q)) and not q.age and dimension(q.unit) == "time":
        return replace(q, age=True, names=("age", *q.names))
    if not q.bare or q.age or q.precision or not 0 < q.value <= _OLDEST:
        return q
    of_age = before == "of" and t[q.first - 2].lower in ("age", "ages")
    bounded = t[q.last].lower in ("or", "and") and t[q.last + 1].lower in ("older", "younger")
    if before in not_numbers().age_before or _listed(t, q) or of_age or bounded or _by_verb(t, q) or _behind_name(t, q):
        return replace(q, unit="year", age=True, names=("age", *q.names))
    return q


def _listed(t: Lexemes, q: Quantity) -> bool:
    """A further age of a list: men aged 20, 23 and 31; boys aged seven and nine."""
    at = q.first - 1
    for _ in range(5):
        if t[at].lower not in ("and", "or", ",") or not _numeral(t[at - 1]):
            return False
        at -= 2
        if t[at].lower in not_numbers().age_before:
            return True
    return False


def _numeral(lexeme: Lexeme) -> bool:
    return lexeme.kind == FIGURE or lexeme.lower in number_words().cardinals


def _by_verb(t: Lexemes, q: Quantity) -> bool:
    """She turned 17 · he is 3. · who will be 35 by the end."""
    after = t[q.last]
    if after.text in _SIGNS or (after.kind == WORD and after.lower not in _BEHIND_VERB):
        return False
    k = q.first - 1
    if t[k].lower in ("turned", "turns", "turn", "turning"):
        return True
    k -= t[k].lower in ("now", "just", "only", "still")
    if (t[k].lower == "be" and t[k - 1].lower in ("will", "would")) or (
        t[k].lower == "s" and t[k - 1].text in ("'", "’")
    ):
        k -= 1
    elif t[k].lower not in ("is", "was"):
        return False
    return t[k - 1].lower in ("he", "she", "who")


def _behind_name(t: Lexemes, q: Quantity) -> bool:
    """Between a name's comma and what closes it: "Richard Menzies, 24, said"."""
    comma, name, after = t[q.first - 1], t[q.first - 2], t[q.last]
    if q.words or q.low != q.high or comma.text != "," or name.kind != WORD or not name.text[0].isupper():
        return False
    if name.lower in not_numbers().months:
        return False
    return after.text in _CLOSING or after.kind == BREAK or after.lower in _BEHIND_NAME
