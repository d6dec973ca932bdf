"""Whether a figure is a change ("fell 2.1 %", "a 5% rise", "9% lower") or a level."""

from __future__ import annotations

from functools import cache
from typing import Literal

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.model import SCORE
from claims.kinds.number.placed import Placed, tokens_after, tokens_before
from claims.kinds.number.words import moves
from claims.lexicon import load
from claims.units import dimension

Way = Literal["up", "down"]
_CLIMB = 3
_LEVELS = ("to", "at", "from")
_BOUNDS = ("below", "above")


@cache
def _words() -> dict[Way, dict[str, frozenset[str]]]:
    table = load("changes")
    return {way: {sort: frozenset(words) for sort, words in table[way].items()} for way in ("up", "down")}


@cache
def _inflected(verbs: frozenset[str]) -> frozenset[str]:
    """The past forms of regular verbs, which the parser's lemmas may have missed: slip, slipped."""
    return frozenset(past for verb in verbs for past in (f"{verb}ed", f"{verb}d", f"{verb}{verb[-1]}ed"))


@cache
def change_nouns() -> frozenset[str]:
    """The nouns, by lemma, that tell a change: a 3 percent *fall*."""
    return frozenset().union(*(sorts["nouns"] for sorts in _words().values()))


@cache
def _movers() -> dict[str, frozenset[str]]:
    """The verbs, by lemma, whose object a figure behind a preposition is of."""
    table = load("changes")
    moves = frozenset().union(table["either"]["verbs"], *(sorts["verbs"] for sorts in _words().values()))
    puts = frozenset(table["putting"]["verbs"])
    return {"to": moves, "by": moves, "from": moves, "at": puts, "as": puts}


def _mover(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The verb that a figure hangs on."""
    token = field.span_root(*placed.core)
    for _ in range(_CLIMB):
        token = field.governor(token) if token is not None else None
        if token is None or token.pos == "VERB":
            break
    return token


def moved(field: FieldAnalysis, placed: Placed) -> Token | None:
    """What is brought to a figure or put at it: cut the *rate* to 5 percent, put the *damage* at $5m."""
    before = tokens_before(field, placed, 1)
    verbs = _movers().get(before[0].lower) if before else None
    if verbs is None:
        return None
    verb = _mover(field, placed)
    if verb is None or verb.lemma.lower() not in verbs:
        return None
    moving = [c for c in field.children(verb) if c.dep == "obj" and verb.end <= c.start < c.end <= before[0].start]
    return moving[0] if moving and moving[0].pos == "NOUN" and moving[0].text[0].isalpha() else None


def change(field: FieldAnalysis, placed: Placed, head: Token | None) -> Way | None:
    """The way a figure moves, None where it is a level; of "from 240 to 273" the way between its ends."""
    q = placed.q
    if q.before is not None and q.after is not None:
        return _between_ends(field, placed)
    measures = dimension(q.unit)
    if q.ordinal or q.age or measures in ("count", "time", SCORE):
        return None
    before, after = tokens_before(field, placed, 2), tokens_after(field, placed, 2)
    told = len(after) > 1 and after[1].lower in ("in", "of")  # "a 12 percent drop in sales", whatever the parser says
    behind = after[0].lower if told else None
    if (before and before[-1].lower in _LEVELS) or field.text[placed.start : placed.end].lower().startswith(_BOUNDS):
        return None
    mover = _mover(field, placed) if before and before[-1].lower == "by" else None  # "cut costs by $5m"
    for way, words in _words().items():
        if mover is not None and mover.lemma.lower() in words["verbs"]:
            return way
        verbs = words["verbs"] - words["of_money"] if measures == "money" else words["verbs"]
        printed = _inflected(verbs) if measures == "money" else _inflected(verbs) | words["forms"]
        if (
            (before and before[-1].lower in words["before"])
            or (after and after[0].lower in words["behind"])
            or (behind is not None and behind in words["nouns"])
            or any(t.lemma.lower() in verbs and t.pos in ("VERB", "AUX") for t in before)
            or any(t.lower in printed and t.tag.startswith("V") for t in before)
            or (
                head is not None
                and head.lemma.lower() in words["nouns"]
                and (head.start >= placed.end or measures == "share")
            )
        ):
            return way
    return None


def _between_ends(field: FieldAnalysis, placed: Placed) -> Way | None:
    """A word of change governs it: rose from, went from, a rise from; "ranged from 2 to 5" is a span, no change."""
    low, high = placed.q.before, placed.q.after
    if low is None or high is None or low == high:
        return None
    root = field.span_root(*placed.core)
    above = field.governor(root) if root is not None else None
    near = (*tokens_before(field, placed, 4), *([above] if above is not None else []))
    lemmas = {t.lemma.lower() for t in near}
    words = _words()
    known = words["up"]["verbs"] | words["up"]["nouns"] | words["down"]["verbs"] | words["down"]["nouns"]
    if not (lemmas & (known | frozenset(load("changes")["either"]["verbs"])) or any(t.lower in moves() for t in near)):
        return None
    return "up" if high > low else "down"
