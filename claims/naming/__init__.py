"""Named persons, places, organizations and events, grouped within one article."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from claims.model import FieldName

if TYPE_CHECKING:
    from claims.analysis import Analysis

EntityKind = Literal["person", "place", "organization", "event", "other"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name is printed; `entity` is the index of its Entity, `roles` are those printed beside it."""

    field: FieldName
    start: int
    end: int
    text: str
    entity: int
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what several mentions name.

    `name` is canonical in the article (the fullest form, without title), `kind` is "other" where
    the evidence leaves it open, `roles` are titles and offices as printed, `age` in years,
    `gender` "m", "f" or None, `aliases` other forms (EU, Caggins) in order of first mention.
    """

    index: int
    name: str
    kind: EntityKind
    mentions: tuple[Mention, ...]
    roles: tuple[str, ...] = ()
    age: int | None = None
    gender: str | None = None
    aliases: tuple[str, ...] = ()


class Names:
    """An article's entities and their mentions, by place."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self.entities = entities
        self._mentions: dict[str, list[Mention]] = {"text": [], "title": []}
        for entity in entities:
            for mention in entity.mentions:
                self._mentions[mention.field].append(mention)
        self._starts: dict[str, list[int]] = {}
        for field, mentions in self._mentions.items():
            mentions.sort(key=lambda m: (m.start, m.end))
            self._starts[field] = [m.start for m in mentions]

    def mentions_in(self, field: FieldName, start: int, end: int) -> list[Mention]:
        """The mentions that overlap a span, in order."""
        starts, mentions = self._starts[field], self._mentions[field]
        first = max(0, bisect.bisect_left(starts, start) - 1)
        last = bisect.bisect_left(starts, end)
        return [m for m in mentions[first:last] if m.end > start]

    def of(self, mention: Mention) -> Entity:
        """The entity a mention names."""
        return self.entities[mention.entity]


def find_names(analysis: Analysis) -> Names:
    """Read and group an article's names."""
    from claims.naming.collect import collect
    from claims.naming.entity import entity
    from claims.naming.group import group

    groups = group(analysis, collect(analysis))
    return Names(tuple(entity(analysis, index, found) for index, found in enumerate(groups)))
