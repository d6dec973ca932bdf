"""Where a claim takes place: the place that its sentence puts something *in*, *at* or *near*.

A place that only describes ("300 US troops", "the Tokyo-bound jet"), is headed for ("to Tokyo"),
acts ("Israel said") or opens a report as its dateline tells nothing of where.
"""

from __future__ import annotations

import re
from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.events import base, kinds_of
from claims.naming import Mention
from claims.naming.fold import fold
from claims.naming.words import places

_IN = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "off", "on", "over", "above", "across", "through", "throughout",
     "within", "along", "between", "of", "by", "beside", "under", "aboard"}
)  # fmt: skip
_DATELINE = re.compile(r"\s*(?:,[^,\n]{1,30})?(?:\([\w/.& -]{1,30}\)\s*)?[-–—]+\s")
_CLIMB = 4  # words of a name's phrase up to the one that a preposition stands by


def place_of(analysis: Analysis, field: FieldAnalysis, sentence: int, start: int) -> str | None:
    """The place nearest to a claim among those that its sentence puts things in, by its name; None where none is."""
    memo: dict[int, list[Mention]] = field.memo.setdefault("places", {})
    found = memo.get(sentence)
    if found is None:
        found = memo[sentence] = _located(analysis, field, sentence)
    if not found:
        return None
    return known_as(analysis.names.of(min(found, key=lambda m: (abs(m.start - start), m.start))).name)


@cache
def known_as(name: str) -> str:
    """A country by its own name, whatever it is called here: US, U.S., America; other names as they are."""
    key = fold(name)
    return places().country_of.get(key, name) if key not in places().demonyms else name


def in_dateline(field: FieldAnalysis, sentence: int, mention: Mention) -> bool:
    """Whether a name opens its sentence as a dateline: "KABUL (Reuters) -"."""
    opens = mention.start - field.sentences[sentence].start <= 1
    return opens and _DATELINE.match(field.text, mention.end) is not None


def _located(analysis: Analysis, field: FieldAnalysis, sentence: int) -> list[Mention]:
    """The places of a sentence that something is in; where none is, those that an event is named by."""
    span, names = field.sentences[sentence], analysis.names
    todo = [m for m in names.mentions_in(field.field, span.start, span.end) if names.of(m).kind == "place"]
    todo = [m for m in todo if not in_dateline(field, sentence, m)]
    inside = [m for m in todo if preposition(field, m) in _IN]
    return inside or [m for m in todo if _names_event(field, m)]


def preposition(field: FieldAnalysis, mention: Mention) -> str | None:
    """The preposition by a name's phrase, or by the name that it stands beside; None where there is none."""
    token = field.span_root(mention.start, mention.end)
    for _ in range(_CLIMB):
        if token is None:
            return None
        case = _case(field, token)
        if case is not None:
            return case
        if token.dep.split(":")[0] not in ("appos", "conj", "flat", "compound", "list"):
            return None
        above = field.governor(token)
        if token.dep == "compound" and above is not None and above.pos != "PROPN":
            return None  # "in Iraq talks"
        token = above
    return None


def _case(field: FieldAnalysis, token: Token) -> str | None:
    return next((c.lower for c in field.children(token) if c.dep == "case" and c.start < token.start), None)


def _names_event(field: FieldAnalysis, mention: Mention) -> bool:
    """Whether a name stands before an event that it places: "the Nice attack", "Thailand bus crash"."""
    token = field.span_root(mention.start, mention.end)
    for _ in range(2):  # "Paris terrorist attacks"
        if token is None or token.dep not in ("compound", "amod", "flat"):
            return False
        token = field.governor(token)
        if token is None or token.start < mention.start:
            return False
        if kinds_of(base(token.text, token.lemma)):
            return True
    return False
