"""What a count counts that no noun follows: the number of *people* injured rose to 50, a death *toll* of 12."""

from __future__ import annotations

import itertools
from functools import cache

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.placed import Placed, tokens_after
from claims.lexicon import load
from claims.states import tells_state

_NOUNS = ("NOUN", "PROPN")
_TO = frozenset({"to", "from", "at", "of", "by", "is", "was", "now", "least", "than", "more", "over", "reach"})
_LABEL = 5  # tokens of a label
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
    if near[-1].text == ":":
        return _label(field, placed, near)
    if near[at].lower in totals["reaching"]:
        found = _total(near, at - 1, max(0, at - _REACH))
        if found is not None or near[at].lemma.lower() not in totals["bringing"]:
            return found
    elif at == len(near) - 1:  # "population 950"
        return _total(near, at, at) if near[at].tag == "NN" else None
    elif near[at + 1].lower in ("of", "is", "was"):  # "a death toll of 12"
        return _total(near, at, at)
    return _brought(field, placed, near, at)


def _brought(field: FieldAnalysis, placed: Placed, near: list[Token], at: int) -> Token | None:
    """The total that is brought to a number: brought the *toll* to 12; raised to 40 the number of *people* killed."""
    totals = _totals()
    if "to" not in (t.lower for t in near[at + 1 :]):
        return None
    if near[at].lemma.lower() in totals["bringing"]:
        behind = tokens_after(field, placed, 10)
        first = next((i for i, t in enumerate(behind[:4]) if t.lemma.lower() in totals["totals"]), None)
        return _total(behind, first, first) if first and behind[0].pos in ("DET", "PRON") else None
    verbs = [i for i in range(max(0, at - _REACH), at) if near[i].lemma.lower() in totals["bringing"]]
    return _total(near, at, verbs[-1]) if verbs else None


def _label(field: FieldAnalysis, placed: Placed, near: list[Token]) -> Token | None:
    """The noun of a label that a line has before its number: "Americans: 12"."""
    line = field.text[placed.end : placed.span[1]].strip(" .;")
    if line or not 1 < len(near) <= _LABEL:
        return None
    return near[-2] if near[-2].pos in _NOUNS else None


def _total(near: list[Token], last: int, first: int) -> Token | None:
    """The nearest total of some tokens, from the last back to the first: what it is a total of, or itself."""
    totals = _totals()
    for at in range(last, first - 1, -1):
        token = near[at]
        if token.text in (";", ":", "."):
            return None
        if token.lemma.lower() in totals["totals"]:  # a toll is one, whatever it is "of" or "for"
            return token if token.lemma.lower() not in totals["bare"] else _of(near, at)
    return None


def _of(near: list[Token], at: int) -> Token | None:
    """The noun behind "of": the number of *people*; the last of a compound."""
    if at + 1 >= len(near) or near[at + 1].lower not in ("of", "for"):
        return None
    found = None
    for token, behind in itertools.zip_longest(near[at + 2 : at + 9], near[at + 3 : at + 9]):
        if found is None and tells_state(token) and _ends(behind):
            return token  # "the number of dead rose"
        if token.pos in _NOUNS:
            found = token
        elif found is not None or token.text in _CLOSING or token.pos not in ("DET", "ADJ", "NUM", "PRON"):
            break
    return found


def _ends(behind: Token | None) -> bool:
    """Whether a phrase has ended before a token: the number of dead *rose*, of dead *to*."""
    return behind is None or behind.lower in _totals()["reaching"] or behind.lower in _TO or behind.pos == "AUX"


def group_of(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The group named before a count whose size it tells: a *family* of five, a *crowd* of around 100,000."""
    before = [t for t in field.tokens_in(placed.span[0], placed.start) if t.end <= placed.start][-2:]
    found = len(before) == 2 and before[1].lower == "of" and before[0].lemma.lower() in _totals()["groups"]
    return before[0] if found else None
