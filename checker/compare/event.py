"""States across articles: who is missing, held, free, named, and which article is the newer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.facts import Cluster, cluster, sides_of
from checker.facts import align as align_items
from checker.model import OLDER_DRAFT, STAKES, Comparison, Fact, Item, Statement, Story
from checker.settings import Settings
from checker.states.aligner import StateAligner
from checker.states.reading import event_of, last_words, same_holder
from checker.states.scales import DEEDS, called
from checker.supersede import draft_is_older
from checker.verdicts import confidence, decisive_pair, steps_of, weigh
from checker.whatif.event import what_if
from claims.kinds.event.model import EventClaim
from reports.model import Verdict, Why

AGREE_FROM = 0.7  # points
CHANGED_FROM = 0.35
EVEN = 0.3  # points at which two states are as likely of one holder as not


def find_facts(story: Story, settings: Settings) -> list[Fact]:
    """The holders of whose states two or more articles tell."""
    everything = story.items("event")
    items = last_words(everything, story)
    aligner = StateAligner(story, settings.tolerances, everything)
    pairs = align_items(items, aligner)
    groups = cluster(items, pairs, aligner.clash, aligner.rival, agree_from=AGREE_FROM, conflict_from=CHANGED_FROM)
    several = with_mates([group for group in groups if len({item.article.id for item in group.items}) > 1], items)
    return [fact for group in several if (fact := _fact(group, aligner, story)) is not None]


def with_mates(groups: Sequence[Cluster], items: Sequence[Item]) -> list[Cluster]:
    """The clusters, each with what its articles tell again of the same holder and state, and no other cluster holds."""
    taken = {item.index for group in groups for item in group.items}
    full = []
    for group in groups:
        mates = [
            item
            for item in items
            if item.index not in taken
            and any(item.article.id == own.article.id and _again(event_of(own), event_of(item)) for own in group.items)
        ]
        taken.update(item.index for item in mates)
        members = tuple(sorted((*group.items, *mates), key=lambda item: item.key))
        full.append(Cluster(members, group.pairs, group.capped))
    return full


def _again(a: EventClaim, b: EventClaim) -> bool:
    return (a.scale, a.state, a.value) == (b.scale, b.state, b.value) and same_holder(a, b)


def _fact(group: Cluster, aligner: StateAligner, story: Story) -> Fact | None:
    """A holder's states compared; None where a draft alone tells another state, of which time says nothing."""
    sides = sides_of(group.items, aligner.compare, story)
    pair = decisive_pair(group, sides)
    verdict, level = weigh(group, sides, aligner.compare)
    claims = [event_of(item) for item in group.items]
    why: list[Why] = steps_of(pair, AGREE_FROM, CHANGED_FROM) if pair else []
    kind = "event"
    if verdict is Verdict.CONTRADICTION:
        sourced = [[item for item in side if item.article.id not in story.drafts] for side in sides]
        if not all(sourced):
            return None
        verdict, kind = Verdict.SUPERSEDED, _kind(claims)
        why.append(Why(step="time", text=_how(sides)))
    older = verdict is Verdict.SUPERSEDED and draft_is_older(sides, story)
    return Fact(
        kind=kind,
        about=_about(claims),
        verdict=verdict,
        level=level,
        confidence=confidence(pair, EVEN),
        statements=tuple(
            Statement(item, n, shown(event_of(item)), speaker=item.claim.about.speaker)
            for n, side in enumerate(sides)
            for item in side
        ),
        why=tuple(why),
        hedged=any(claim.hedged for claim in claims),
        stakes=any(set(claim.about.states[:1]) & STAKES for claim in claims),
        flags=frozenset({OLDER_DRAFT}) if older else frozenset(),
    )


def _kind(claims: Sequence[EventClaim]) -> str:
    """What a finding of two states is about: a name, who says what, or what has happened."""
    if claims[0].scale == "identity":
        return "name"
    return "attribution" if claims[0].scale in DEEDS or all(c.about.speaker for c in claims) else "event"


def _how(sides: Sequence[Sequence[Item]]) -> str:
    told = dict.fromkeys(shown(event_of(item)) for side in sides for item in side)
    return f"states that follow each other: {' / '.join(told)}"


def shown(claim: EventClaim) -> str:
    """A state as a person writes it: "held", "named Ann Lee", "in Turkey"."""
    if claim.scale == "whereabouts":
        return f"in {claim.value}"
    if claim.value is None:
        return claim.state
    return f"{claim.state} {claim.value}" if claim.scale == "identity" else f"{claim.state} by {claim.value}"


def _about(claims: Sequence[EventClaim]) -> str:
    """What is compared: whose state it is."""
    named = Counter(c.names[0] for c in claims if c.names and c.scale != "identity").most_common(1)
    nouns = Counter(f"the {c.holder}{'s' * c.plural}" for c in claims if c.holder).most_common(1)
    holder = (named or nouns or [("the attack" if claims[0].scale in DEEDS else "a person", 1)])[0][0]
    return called(claims[0].scale).format(holder)


COMPARISON = Comparison(kind="event", facts=find_facts, what_if=what_if)
