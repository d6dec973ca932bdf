"""Mentions grouped by whom they name: full names, surnames, short forms, initialisms."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.naming.kinds import weigh_mention, weigh_words
from claims.naming.merge import merge
from claims.naming.roles import Beside, beside
from claims.naming.spelling import Key, name_key

if TYPE_CHECKING:
    from claims.analysis import Analysis
    from claims.naming.spot import Spot


@dataclass(slots=True)
class Group:
    """Mentions of one referent while they are gathered."""

    keys: list[Key] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    beside: list[Beside] = field(default_factory=list)
    score: Counter[str] = field(default_factory=Counter)


def group(analysis: Analysis, spots: list[Spot]) -> list[Group]:
    """The groups of an article's names, by first mention."""
    by_key: dict[Key, Group] = {}
    for spot in spots:
        where = analysis.title if spot.field == "title" else analysis.text
        key = name_key(where.text[spot.start : spot.end])
        found = by_key.setdefault(key, Group([key]))
        found.spots.append(spot)
        near = beside(where, spot)
        found.beside.append(near)
        weigh_mention(found.score, where.text, spot, near)
    for key, found in by_key.items():
        weigh_words(found.score, key)
        if found.score.pop("at", 0) >= max(2, 0.8 * len(found.spots)):
            found.score["place"] += 2
    merge(analysis, spots, by_key)
    unique = list({id(found): found for found in by_key.values()}.values())
    for found in unique:
        order = sorted(range(len(found.spots)), key=lambda i: (found.spots[i].field != "title", found.spots[i].start))
        found.spots = [found.spots[i] for i in order]
        found.beside = [found.beside[i] for i in order]
    unique.sort(key=lambda g: (g.spots[0].field != "title", g.spots[0].start))
    return unique
