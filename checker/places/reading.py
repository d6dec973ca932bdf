"""A place's claim read once for all the pairs that it is compared in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from checker import align
from checker.model import Item, Story
from claims.gazetteer import called
from claims.kinds.date.model import DatedEvent
from claims.kinds.name.model import NameClaim
from claims.kinds.place.model import PlaceClaim

LEAD = 600  # characters of an article that its main event stands in


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A place with what guards and facets look at.

    `leads` tells that it stands in title or lead; `anchors` are the other names of its sentence, `terms` the
    concepts of its other words, `window` the words right beside; `people` the persons to whom it was done, or
    who did what is done to nobody; `negated` that it is said not to have happened there; `past` the day, month
    or year far from the story's days that it is told of.
    """

    story: Story
    item: Item
    claim: PlaceClaim
    event: DatedEvent
    leads: bool
    anchors: tuple[str, ...]
    terms: frozenset[str]
    window: tuple[str, str]
    people: tuple[str, ...]
    negated: bool
    past: str | None
    published: dt.date | None


def place_of(item: Item) -> PlaceClaim:
    """An item's claim, which is of a place."""
    assert isinstance(item.claim, PlaceClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


def read(story: Story, item: Item) -> Reading:
    """A claim read on its own, with what its story knows of it."""
    claim = place_of(item)
    about, day = claim.about, story.published_day(item.article)
    return Reading(
        story=story,
        item=item,
        claim=claim,
        event=claim.event,
        leads=claim.field == "title" or claim.start < LEAD,
        anchors=tuple(name for name in about.anchors if name != claim.place),
        terms=align.canonicals(about.terms),
        window=align.window(align.around(item)),
        people=_people(story, item),
        negated=about.predicate is not None and about.predicate.negated,
        past=story.background(about.as_of),
        published=dt.date.fromisoformat(day) if day else None,
    )


def _people(story: Story, item: Item) -> tuple[str, ...]:
    core = place_of(item).event.core
    named = story.claims_of("name", item.article.id) if core else ()
    persons = {claim.name for claim in named if isinstance(claim, NameClaim) and claim.entity == "person"}
    return tuple(name for name in core if name in persons)


def knows(item: Item, place: str) -> bool:
    """Whether an item's article speaks of a place under any of its names."""
    search = _pattern(place).search
    return search(item.article.title or "") is not None or search(item.article.text) is not None


@lru_cache(maxsize=1 << 10)
def _pattern(place: str) -> re.Pattern[str]:
    """A place's printed names, or those in capitals: Nice and NICE, not "nice"."""
    names = {form for name in called(place) for form in (name, name.upper())}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)")
