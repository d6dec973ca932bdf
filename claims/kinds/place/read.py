"""Where something happened, from the places that a preposition ties to an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.about import describe
from claims.analysis import Analysis, FieldAnalysis
from claims.kinds.date.event import read_event
from claims.kinds.place.model import PlaceClaim, Relation
from claims.lexicon import load
from claims.naming import Mention
from claims.whereabouts import in_dateline, known_as, preposition

_POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")  # 45 degrees apart
_QUARTER = re.compile(r"\b(north|south)?-?(east|west)?(?:ern)? $", re.IGNORECASE)
_REACH = 24  # characters before a name in which its quarter stands
_HAPPENED = ("event", "main")


def read_places(analysis: Analysis) -> Iterator[PlaceClaim]:
    """One claim for each mention of a place in, near, from or to which something happened."""
    for field in analysis.fields:
        for number, sentence in enumerate(field.sentences):
            for mention in analysis.names.mentions_in(field.field, sentence.start, sentence.end):
                if analysis.names.of(mention).kind == "place" and not in_dateline(field, number, mention):
                    claim = _read(analysis, field, mention, (sentence.start, sentence.end))
                    if claim is not None:
                        yield claim


def _read(analysis: Analysis, field: FieldAnalysis, mention: Mention, sentence: tuple[int, int]) -> PlaceClaim | None:
    relation = _relations().get(preposition(field, mention) or "")
    event = read_event(analysis, field, mention.start, mention.end) if relation else None
    if relation is None or event is None or event.role not in _HAPPENED:
        return None
    quarter, start = _quarter(field, mention, sentence[0])
    return PlaceClaim(
        field=field.field,
        start=start,
        end=mention.end,
        quote=field.text[start : mention.end],
        sentence=sentence,
        found_by=f"place:{relation}",
        about=describe(analysis, field, start, mention.end, None),
        place=known_as(analysis.names.of(mention).name),
        relation=relation,
        quarter=quarter,
        listed=_listed(field, mention),
        event=event,
    )


@cache
def _relations() -> dict[str, Relation]:
    """How an event stands to a place, by the preposition."""
    return {word: relation for relation, words in load("places")["relations"].items() for word in words}


def _quarter(field: FieldAnalysis, mention: Mention, low: int) -> tuple[int | None, int]:
    """The point of the compass right before a name, in degrees, and where the phrase with it begins."""
    match = _QUARTER.search(field.text, max(low, mention.start - _REACH), mention.start)
    printed = "".join(part.lower() for part in match.groups() if part) if match else ""
    if match is None or not printed:
        return None, mention.start
    return 45 * _POINTS.index(printed), match.start()


def _listed(field: FieldAnalysis, mention: Mention) -> bool:
    """Whether a name is one of a row: "in Nairobi and Dar es Salaam"."""
    token = field.span_root(mention.start, mention.end)
    if token is None:
        return False
    names = ("PROPN", "NOUN")
    above = field.governor(token)
    in_row = token.dep == "conj" and above is not None and above.pos in names
    return in_row or any(c.dep == "conj" and c.pos in names for c in field.children(token))
