"""Scores and tallies: won 8-7 · a 3-1 lead · a 5-4 ruling · voted 52 to 48 · by 6 votes to 3.

A range ascends, so a pair whose first figure is not the smaller is a score where words tell it;
one that ascends only where they tell of a defeat or a record. Everything else stays unread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claims.kinds.number.lexer import BREAK, FIGURE, WORD, Lexeme
from claims.kinds.number.measure import quantity
from claims.kinds.number.model import SCORE
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.words import moves, not_numbers, number_words
from claims.lexicon import load

Lexemes = Sequence[Lexeme]
_DASHES = frozenset({"-", "–", "‐", "‑", "−"})
_OPENING = frozenset({"(", "[", "“", '"', "'", "‘", "—"})
_CLOSING = frozenset({",", ".", ";", ":", ")", "]", "”", '"', "'", "’", "!", "?", "—", "("})
_MOST = 650  # members of a large parliament
_BEFORE = 12  # lexemes before a score among which its verb stands
BESIDE = 4  # lexemes behind a score among which its noun stands


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures as lexemes `[first, last)`, by a hyphen or by "to"; `counted`: a noun stands between them."""

    first: int
    last: int
    left: Decimal
    right: Decimal
    spoken: bool = False
    counted: bool = False

    @property
    def ascends(self) -> bool:
        return self.left < self.right


def score(t: Lexemes, i: int, floor: int) -> Quantity | None:
    """The score or tally that starts at lexeme `i`: `low` the smaller, `high` the larger figure; or None."""
    pair = _hyphened(t, i) or _spoken(t, i, floor)
    if pair is None or _other_thing(t, pair) or not _is_told(t, pair):
        return None
    low, high = sorted((pair.left, pair.right))
    return Quantity(pair.first, pair.last, low, high, ("score",), unit=SCORE, core=(pair.first, pair.last))


def _hyphened(t: Lexemes, i: int) -> _Pair | None:
    """Two whole figures with nothing but a hyphen or dash between them, and nothing glued on either side."""
    one, dash, two, after = t[i : i + 4]
    if dash.text not in _DASHES or dash.spaced or two.spaced or not (_whole(one) and _whole(two)):
        return None
    if not one.spaced and t[i - 1].end == one.start and t[i - 1].text not in _OPENING:
        return None
    if not after.spaced and after.kind != BREAK and after.text not in _CLOSING:
        return None
    pair = _Pair(i, i + 3, Decimal(one.text), Decimal(two.text))
    return pair if _bare(t, i + 2) is not None else None


def _whole(lexeme: Lexeme) -> bool:
    text = lexeme.text
    return lexeme.kind == FIGURE and text.isdigit() and len(text) <= 3 and (text == "0" or text[0] != "0")


def _bare(t: Lexemes, i: int) -> Quantity | None:
    """The number at a lexeme, where it has neither unit nor magnitude."""
    found = quantity(t, i, i) if t[i].kind == FIGURE or t[i].lower in number_words().starters else None
    plain = found is not None and found.bare and not found.age and found.low == found.high and found.precision == 0
    return found if plain else None


def _spoken(t: Lexemes, i: int, floor: int) -> _Pair | None:
    """Two numbers with "to" between them, the larger first: 52 to 48 · 5-to-4 · six votes to three."""
    k = next((k for k in range(i + 1, i + 6) if t[k].lower == "to"), None)
    one = _bare(t, i) if k is not None and i >= floor and t[i].lower not in ("a", "an", "one") else None
    if k is None or one is None or one.first != i:
        return None
    counted = k == one.last + 1 and t[one.last].lower in score_words().tallied
    hyphened = k == one.last + 1 and t[one.last].text in _DASHES and t[k + 1].text in _DASHES
    if k != one.last and not counted and not hyphened:
        return None
    two = _bare(t, k + 1 + hyphened)
    if two is None or one.value < two.value or (two.value == 1 and not counted):  # "2 to 1" is a proportion
        return None
    return _Pair(i, two.last, one.value, two.value, spoken=True, counted=counted)


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """The words that tell a score, by their place: see scores.toml."""

    nouns: frozenset[str]
    losing_nouns: frozenset[str]
    particles: frozenset[str]
    overall: frozenset[str]
    verbs: frozenset[str]
    losing_verbs: frozenset[str]
    tallying: frozenset[str]
    over: frozenset[str]
    tallied: frozenset[str]
    behind: frozenset[str]
    spans: frozenset[str]
    odds: frozenset[str]
    idioms: frozenset[str]


@cache
def score_words() -> ScoreWords:
    """The words of scores.toml."""
    return ScoreWords(**{key: frozenset(words) for key, words in load("scores").items()})


def _other_thing(t: Lexemes, pair: _Pair) -> bool:
    """Odds, proportions, numbered and named things, telephone numbers; idioms without a noun of a score."""
    words, table = score_words(), not_numbers()
    before, after = t[pair.first - 1], t[pair.last]
    if max(pair.left, pair.right) > _MOST or t[pair.first].text in table.models:
        return True
    if before.lower in (table.numbered - words.verbs - _SCORED) | words.spans | table.months or before.text == "#":
        return True
    if after.lower in table.months | table.clock or before.text == "(":
        return True  # "(3-1)" behind a name or a score: a record, a tie-break
    near = {x.lower for x in (*t[pair.first - BESIDE : pair.first], *t[pair.last : pair.last + BESIDE])}
    if not near.isdisjoint(words.odds | table.dialled):
        return True
    if pair.right == 1 and after.lower == "margin":  # "a 2-1 margin": two thirds
        return True
    idiom = f"{pair.left}-{pair.right}" in words.idioms
    return idiom and not (after.lower in words.nouns or before.lower in words.verbs)


_SCORED = frozenset({"series", "game", "match", "race", "season", "side", "team", "set", "leg"})


def _is_told(t: Lexemes, pair: _Pair) -> bool:
    """Whether the words around say that a pair is a score."""
    words = score_words()
    noun = _noun_behind(t, pair)
    if pair.spoken:
        return pair.counted or noun is not None or _tallied(t, pair)
    after = t[pair.last].lower
    if pair.ascends and not _in_row(t, pair):
        told = noun in words.losing_nouns or after in ("down", "behind")
        return told or (_followed(t, pair.last) and _before(t, pair.first, words.losing_verbs, 2))
    overall = after == "on" and t[pair.last + 1].lower in words.overall
    if noun is not None or overall or after in words.particles or _between_names(t, pair):
        return True
    return _followed(t, pair.last) and _before(t, _row_start(t, pair.first), words.verbs, _BEFORE)


def _noun_behind(t: Lexemes, pair: _Pair) -> str | None:
    """What was won, lost or decided so, over the adjectives and names before it: a 5-4 Supreme Court *ruling*."""
    words = score_words()
    last = _row_end(t, pair.last)
    for j in range(last, last + BESIDE):
        here = t[j]
        if here.kind != WORD or here.lower in words.behind:
            return None
        if here.lower in words.nouns:
            return here.lower
    return None


def _followed(t: Lexemes, j: int) -> bool:
    """Whether no noun of its own follows a pair: the end, a sign, a name, a word that none opens with."""
    here = t[j]
    if here.kind != WORD:
        return True
    return here.lower in score_words().behind or here.lower.endswith("ly") or here.text[0].isupper()


def _before(t: Lexemes, first: int, words: frozenset[str], reach: int) -> bool:
    """Whether one of some words stands before a pair in its sentence."""
    for j in range(first - 1, max(first - 1 - reach, 0), -1):
        here = t[j]
        if here.kind == BREAK or here.text in (";", ":") or (here.text == "." and not _abbreviation(t[j - 1])):
            return False
        if here.lower in words:
            return True
    return False


def _abbreviation(lexeme: Lexeme) -> bool:
    return lexeme.kind == WORD and len(lexeme.text) <= 3 and lexeme.text[0].isupper()


def _tallied(t: Lexemes, pair: _Pair) -> bool:
    """Whether a word of votes or scores stands right before numbers with "to", or farther off before "by"."""
    words = score_words()
    if not _followed(t, pair.last):
        return False
    at = pair.first - 1
    while t[at].lower in words.over:
        at -= 1
    if t[at].lower in words.tallying:
        return True
    beside = t[pair.first - 1]
    joined = beside.lower == "by" or (beside.kind == WORD and beside.text[0].isupper())  # "beat the Sharks 21 to 14"
    return joined and t[at].lower not in moves() and _before(t, pair.first, words.verbs - moves(), _BEFORE)


def _between_names(t: Lexemes, pair: _Pair) -> bool:
    """Arsenal 2-1 Chelsea: figures of two digits at most between two names."""
    before, after = t[pair.first - 1], t[pair.last]
    if max(pair.left, pair.right) > 99 or not (before.kind == after.kind == WORD):
        return False
    table = not_numbers()
    named = before.text[0].isupper() and after.text[0].isupper() and after.spaced
    return named and not {before.lower, after.lower} & (table.openers | table.numbered | table.streets | table.months)


def _row_start(t: Lexemes, first: int) -> int:
    """The first lexeme of the row of pairs that one stands in: won 6-4, 3-6, 7-6 (7-4) and 6-2."""
    for _ in range(6):
        at = first - 1
        at -= t[at].lower == "and"
        at -= t[at].text == ","
        if t[at].text == ")":
            at = next((k - 1 for k in range(at, at - 6, -1) if t[k].text == "("), at)
        if not (_whole(t[at]) and t[at - 1].text in _DASHES and _whole(t[at - 2])) or t[at].end == t[first].start:
            return first
        first = at - 2
    return first


def _row_end(t: Lexemes, last: int) -> int:
    """The lexeme behind the row of pairs that goes on behind one: a 6-4, 7-6 (7-4) *win*."""
    for _ in range(6):
        at = last
        if t[at].text == "(":
            at = next((k + 1 for k in range(at, at + 6) if t[k].text == ")"), at)
        at += t[at].text == ","
        at += t[at].lower == "and"
        if not (_whole(t[at]) and t[at + 1].text in _DASHES and _whole(t[at + 2])):
            return last if t[last].text != "(" else at
        last = at + 3
    return last


def _in_row(t: Lexemes, pair: _Pair) -> bool:
    """Whether a pair is one of a row of scores, of which another's first figure is the larger: 3-6, 6-4 and 6-2."""
    first, last = _row_start(t, pair.first), _row_end(t, pair.last)
    return any(
        _whole(t[k]) and t[k + 1].text in _DASHES and _whole(t[k + 2]) and int(t[k].text) > int(t[k + 2].text)
        for k in range(first, last - 2)
    )
