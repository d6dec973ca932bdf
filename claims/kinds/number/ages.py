"""Ages without "old": "Ann Lee, 24," · aged 24 · aged 18 months · ages 18 to 24 · she turned 17 · he is 35."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.kinds.number.lexer import BREAK, FIGURE, WORD, Lexeme
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.words import living, not_numbers, number_words
from claims.units import dimension

Lexemes = Sequence[Lexeme]
_OLDEST = 125
_CLAUSE = 12  # lexemes of a clause before its end
_CLOSING = frozenset({",", ".", ";", ")", "—", "–"})
_BEHIND_NAME = frozenset({"and", "who", "of", "from", "was", "is", "has", "said", "at", "when", ":"})
_BEHIND_VERB = frozenset(
    {"on", "in", "when", "at", "and", "but", "or", "just", "only", "this", "last", "next", "by", "today", "yesterday",
     "as", "years", "now"}
)  # fmt: skip
_SIGNS = frozenset({"-", "%", ":", "/"})


def with_age(t: Lexemes, q: Quantity) -> Quantity:
    """The quantity as an age, in years where it has no unit, if the words around it say that it is one."""
    before = _before(t, q)
    if (before == "aged" or _listed(t, q)) and not q.age and dimension(q.unit) == "time":
        return replace(q, age=True, names=("age", *q.names))
    if not q.bare or q.age or q.precision or not 0 < q.value <= _OLDEST:
        return q
    if before in not_numbers().age_before or any(told(t, q) for told in _TELLING):
        return replace(q, unit="year", age=True, names=("age", *q.names))
    return q


def _before(t: Lexemes, q: Quantity) -> str:
    """The word before a number, an adverb of ages left out: aged just 16 · Age: 16."""
    k = q.first - 1
    k -= t[k].lower in not_numbers().age_adverbs or (t[k].text == ":" and t[k - 1].lower == "age")
    return t[k].lower


def _of_age(t: Lexemes, q: Quantity) -> bool:
    """At the age of 24 · a boy of nine."""
    of, noun = t[q.first - 1].lower, t[q.first - 2].lower
    if of != "of":
        return False
    return noun in ("age", "ages") or (noun in not_numbers().of_age and _closes(t, q))


def _bounded(t: Lexemes, q: Quantity) -> bool:
    """65 and older · 18 or younger."""
    return t[q.last].lower in ("or", "and") and t[q.last + 1].lower in ("older", "younger")


def _at(t: Lexemes, q: Quantity) -> bool:
    """She died at 67 · At 17, she was the youngest · Now 17, she · the oldest swimmer to win gold, at 31."""
    before = t[q.first - 1]
    if before.lower in ("now", "still") and before.text[0].isupper():
        return t[q.last].text == "," and t[q.last + 1].lower in ("he", "she")
    if before.lower != "at":
        return False
    if t[q.last].text == "," and t[q.last + 1].lower in ("he", "she"):
        return True
    if not _closes(t, q) and t[q.last].lower not in _BEHIND_VERB:
        return False
    clause = [x.lower for x in t[max(0, q.first - _CLAUSE) : q.first - 1]]
    return any(x in not_numbers().at_age for x in clause) and not any(x in not_numbers().tolls for x in clause)


def _closes(t: Lexemes, q: Quantity) -> bool:
    """Whether the words around a number end behind it."""
    return t[q.last].text in _CLOSING or t[q.last].kind == BREAK


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
    k -= t[k].lower in not_numbers().age_adverbs
    if (t[k].lower == "be" and t[k - 1].lower in ("will", "would")) or (
        t[k].lower == "s" and t[k - 1].text in ("'", "’")
    ):
        k -= 1
    elif t[k].lower not in ("is", "was"):
        return False
    return t[k - 1].lower in ("he", "she", "who")


def _behind_name(t: Lexemes, q: Quantity) -> bool:
    """Between a name's comma and what closes it: "Richard Menzies, 24, said" · "Ann Lee, now 24, said"."""
    comma, name = _apposed(t, q)
    if q.low != q.high or comma.text != "," or name.kind != WORD or not name.text[0].isupper():
        return False
    if q.words and (t[q.last].text != "," or q.value == 1):
        return False
    return name.lower not in not_numbers().months and (_closes(t, q) or t[q.last].lower in _BEHIND_NAME)


def _behind_noun(t: Lexemes, q: Quantity) -> bool:
    """Between a being's comma and the next: "the gorilla, 17, was shot" · "her son, three, fell"."""
    comma, noun = _apposed(t, q)
    return q.low == q.high and comma.text in (",", "(") and noun.lower in living() and t[q.last].text in (",", ")")


def _apposed(t: Lexemes, q: Quantity) -> tuple[Lexeme, Lexeme]:
    """What stands before a number, an adverb of ages left out, and what stands before that."""
    k = q.first - 1
    k -= t[k].lower in not_numbers().age_adverbs
    return t[k], t[k - 1]


_TELLING = (_listed, _of_age, _bounded, _at, _by_verb, _behind_name, _behind_noun)
