"""What a count counts that no noun follows: the number of *people* injured rose to 50, a death *toll* of 12."""

from __future__ import annotations

from functools import cache

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.placed import Placed
from claims.lexicon import load

_NOUNS = ("NOUN", "PROPN")
_TO = frozenset({"to", "at", "of", "by", "is", "was", "now", "least", "than", "more", "over", "reach"})
_REACH = 16  # tokens between a total and its number
_CLOSING = frozenset({",", ";", ":", ".", "—", "–", "(", '"'})


@cache
def _totals() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load("totals").items()}


def told_of(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The noun of the total that a count is said to be: by its place in the sentence, whatever the parse."""
    if placed.q.unit != "1" or placed.q.ordinal or placed.q.share or placed.q.age:
        return None
    near = [t for t in field.tokens_in(placed.span[0], placed.start) if t.end <= placed.start]
    at = len(near) - 1
    while at >= 0 and near[at].lower in _TO:
        at -= 1
    if at < 0:
        return None
    totals = _totals()
    if near[at].lower not in totals["reaching"]:  # "a death toll of 12", "population 950"
        linked = near[at + 1].lower in ("of", "is", "was") if at < len(near) - 1 else near[at].tag == "NN"
        return _total(near, at, at) if linked else None
    return _total(near, at - 1, max(0, at - _REACH))


def _total(near: list[Token], last: int, first: int) -> Token | None:
    """The nearest total of some tokens, from the last back to the first: what it is a total of, or itself."""
    totals = _totals()
    for at in range(last, first - 1, -1):
        token = near[at]
        if token.text in (";", ":", "."):
            return None
        if token.lemma.lower() in totals["totals"]:
            return _of(near, at) or (token if token.lemma.lower() not in totals["bare"] else None)
    return None


def _of(near: list[Token], at: int) -> Token | None:
    """The noun behind "of": the number of *people*; the last of a compound."""
    if at + 1 >= len(near) or near[at + 1].lower not in ("of", "for"):
        return None
    found = None
    for token in near[at + 2 : at + 9]:
        if token.pos in _NOUNS:
            found = token
        elif found is not None or token.text in _CLOSING or token.pos not in ("DET", "ADJ", "NUM", "PRON"):
            break
    return found


def grouped(field: FieldAnalysis, placed: Placed) -> bool:
    """Whether a count tells the size of a group named before it: a family of five, a crowd of around 100,000."""
    before = [t for t in field.tokens_in(placed.span[0], placed.start) if t.end <= placed.start][-2:]
    return len(before) == 2 and before[1].lower == "of" and before[0].lemma.lower() in _totals()["groups"]
