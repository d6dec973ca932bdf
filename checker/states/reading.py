"""An event claim with what its article tells of the holder, and which claims are an article's last word on one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checker import align
from checker.model import Item, Story
from checker.states.scales import DEEDS, nouns, rank
from checker.timeline import Span, published
from claims.kinds.event.model import EventClaim
from claims.kinds.name.model import NameClaim

KIN = 0.8  # how alike two nouns are that may stand for one another
NEAR = 300  # characters before a sentence whose names tell what it speaks of
GROUPS = ("crew", "team", "group", "family", "couple")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A state with what guards and facets look at.

    `linked` are the people of its article that a group noun may stand for, `roles` the nouns
    printed beside its holder's names; `lone` is true where the article has one holder on the scale.
    """

    item: Item
    claim: EventClaim
    names: tuple[str, ...]
    linked: tuple[str, ...]
    roles: frozenset[str]
    lone: bool
    words: frozenset[str]
    around: tuple[str, ...]
    place: str | None
    published: Span | None
    window: tuple[str, str]
    story: Story

    @property
    def holder(self) -> str | None:
        """The noun that is in the state."""
        return self.claim.holder


def event_of(item: Item) -> EventClaim:
    """An item's claim, which is of an event."""
    assert isinstance(item.claim, EventClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


def read(story: Story, item: Item, mates: Sequence[Item]) -> Reading:
    """A state read on its own; `mates` are its article's claims of events."""
    claim = event_of(item)
    about = claim.about
    group = claim.plural or claim.holder in GROUPS
    linked = [name for mate in mates for name in event_of(mate).names] if group else []
    scale = [mate for mate in mates if event_of(mate).scale == claim.scale]
    return Reading(
        item=item,
        claim=claim,
        names=claim.names,
        linked=tuple(dict.fromkeys(linked)),
        roles=_roles(story, item, claim.names),
        lone=all(same_holder(claim, event_of(mate)) for mate in scale),
        words=align.canonicals(about.terms),
        around=_around(story, item),
        place=about.place,
        published=published(item.article, story),
        window=align.window(align.around(item)),
        story=story,
    )


def _around(story: Story, item: Item) -> tuple[str, ...]:
    """The names of a claim's sentence and of the one before it."""
    start, end = item.claim.sentence
    low = start - NEAR
    found = [
        c.name
        for c in story.claims_of("name", item.article.id)
        if isinstance(c, NameClaim) and c.field == item.claim.field and any(low <= at < end for at, _ in c.mentions)
    ]
    return tuple(dict.fromkeys(found))


def _roles(story: Story, item: Item, names: tuple[str, ...]) -> frozenset[str]:
    told = [
        c.role.lower().split()
        for c in story.claims_of("name", item.article.id)
        if isinstance(c, NameClaim) and c.role and c.name in names
    ]
    return frozenset(word.strip(",;") for words in told for word in words)


def same_holder(a: EventClaim, b: EventClaim) -> bool:
    """Whether two claims of one article and scale speak of one holder, as far as their nouns and names tell."""
    if a.scale in DEEDS:
        return True
    if a.names and b.names:
        return any(align.same_name(one, two) for one in a.names for two in b.names)
    if a.holder and b.holder:
        return likeness(a.holder, b.holder) > 0
    return not (a.names and b.names) and (a.holder is None or b.holder is None)


def likeness(a: str, b: str) -> float:
    """1 for one noun or synonyms, 0.5 for two that can stand for one another, −1 for two things."""
    like = 1.0 if align.canonical_noun(a) == align.canonical_noun(b) else align.same_word(a, b)
    if like:
        return like
    if any(a in nouns(sort) and b in nouns(sort) for sort in ("perpetrators", "captives")):
        return KIN
    return -1.0


def last_words(items: Sequence[Item], story: Story) -> list[Item]:
    """Each article's claims of the state that it tells last of a holder; what it tells of the way there is left out.

    Of people who went from land to land the last that the text tells counts.
    """
    by_article: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        if story.background(event_of(item).about.as_of) is None:
            by_article[item.article.id, event_of(item).scale].append(item)
    kept = []
    for (_, scale), own in by_article.items():
        for item in own:
            claim = event_of(item)
            mates = [event_of(other) for other in own if same_holder(claim, event_of(other))]
            if any(_after(mate, claim, scale) for mate in mates):
                continue
            kept.append(item)
    kept.sort(key=lambda item: item.key)
    return [Item(n, item.article, item.claim) for n, item in enumerate(kept)]


def _after(other: EventClaim, claim: EventClaim, scale: str) -> bool:
    """Whether an article's other claim tells of a later state than this one."""
    if rank(other) != rank(claim):
        return rank(other) > rank(claim)
    moved = scale == "whereabouts" and other.value != claim.value and other.state == "gone"
    return moved and (other.field, other.start) > (claim.field, claim.start)
