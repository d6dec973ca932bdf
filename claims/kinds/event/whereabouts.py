"""Where somebody is: in one country still, or come to another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.kinds.event.holder import resolve
from claims.kinds.event.lexicon import countries, holders, special
from claims.kinds.event.written import Told

_REACH = 64
_DIRECTION = (
    r"(?:(?:the|northern|southern|eastern|western|central|north(?:ern|east|west)\w*|south(?:east|west)\w*|"
    r"neighbou?ring)[ -])*"
)


@cache
def _before(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(special(name))}) {_DIRECTION}$", re.IGNORECASE)


def read_whereabouts(analysis: Analysis, field: FieldAnalysis) -> Iterator[Told]:
    """Who is said to be in a country, or to have come to one."""
    names = analysis.names
    for entity in names.entities:
        if entity.kind != "place" or entity.name not in countries():
            continue
        for mention in entity.mentions:
            if mention.field != field.field:
                continue
            sentence = field.sentence_at(mention.start)
            low = max(sentence.start if sentence else 0, mention.start - _REACH)
            for state in ("there", "gone"):
                match = _before(state).search(field.text, low, mention.start)
                if match is None:
                    continue
                told = _of(analysis, field, match.start(), mention.end, state)
                if told is not None:
                    yield told._replace(value=entity.name)
                break


def _of(analysis: Analysis, field: FieldAnalysis, start: int, end: int, state: str) -> Told | None:
    inside = field.tokens_in(start, end)
    subject = _subject(analysis, field, inside[0])
    holder = resolve(analysis, field, subject) if subject is not None else None
    if holder is None or not (holder.person or holder.lemma in holders("custody")):
        return None
    return Told("whereabouts", state, inside[0], inside[-1], holder.token, None, holder.names)


def _subject(analysis: Analysis, field: FieldAnalysis, token: Token) -> Token | None:
    """The subject of the clause that a token stands in: the nearest one before it, else the person named before it."""
    tokens = field.sentence_tokens(token.sentence)
    before = [t for t in tokens if t.i < token.i and t.dep in ("nsubj", "nsubj:pass")]
    if before:
        return before[-1]
    names = analysis.names
    persons = [m for m in names.mentions_in(field.field, tokens[0].start, token.start) if names.of(m).kind == "person"]
    return field.span_root(persons[-1].start, persons[-1].end) if persons else None
