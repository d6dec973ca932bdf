"""States across articles: who is missing, held, free, named, and which article is the newer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.facts import Cluster, cluster
from checker.facts import align as align_items
from checker.model import OLDER_DRAFT, STAKES, Comparison, Fact, Item, Pair, Statement, Story
from checker.settings import Settings
from checker.sides import sides_of
from checker.states.aligner import StateAligner
from checker.states.reading import event_of, last_words, same_holder
from checker.states.scales import DEEDS, PEOPLE, PLACES, called
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
    """The clusters, with what their articles tell again of the same holder and state; those that share it are one."""
    member = {item.index: n for n, group in enumerate(groups) for item in group.items}
    again: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        again[item.article.id, event_of(item).scale].append(item)
    for own in again.values():
        for n, one in enumerate(own):
            for other in own[n + 1 :]:
                if _again(event_of(one), event_of(other)):
                    _join(member, one.index, other.index)
    inside: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        if item.index in member:
            inside[member[item.index]].append(item)
    pairs: defaultdict[int, list[Pair]] = defaultdict(list)
    for group in groups:
        pairs[member[group.items[0].index]] += group.pairs
    return [
        Cluster(
            tuple(sorted(inside[n], key=lambda item: item.key)),
            tuple(sorted(pairs[n], key=lambda p: (-p.score.total, p.a.key, p.b.key))),
        )
        for n in sorted(inside)
    ]


def _join(member: dict[int, int], one: int, other: int) -> None:
    """Put two claims in one cluster where one of them is in one."""
    left, right = member.get(one), member.get(other)
    if left is None and right is not None:
        member[one] = right
    elif right is None and left is not None:
        member[other] = left
    elif left is not None and right is not None and left != right:
        for index, n in member.items():
            if n == right:
                member[index] = left


def _again(a: EventClaim, b: EventClaim) -> bool:
    if a.scale not in PEOPLE | DEEDS and bool(a.names) != bool(b.names):
        return False  # "the Ardley base" and "a base" may be two
    return (a.scale, a.state, a.value) == (b.scale, b.state, b.value) and same_holder(a, b)


def _fact(group: Cluster, aligner: StateAligner, story: Story) -> Fact | None:
    """A holder's states compared; None where a draft alone tells another state, or names agree."""
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
        verdict, kind = Verdict.SUPERSEDED, _kind(sides)
        why.append(Why(step="time", text=_how(sides)))
    elif claims[0].scale == "identity":
        return None  # that two articles name one person is a finding of names
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


def _kind(sides: Sequence[Sequence[Item]]) -> str:
    """What a finding of two states is about: a name, who says what, or what has happened where.

    Deeds are claimed and ascribed; other states are told as somebody's words where each side has them so.
    """
    scale = event_of(sides[0][0]).scale
    if scale == "identity":
        return "name"
    told = all(any(item.claim.about.speaker for item in side) for side in sides)
    return "attribution" if scale in DEEDS or (told and scale not in PLACES) else "event"


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
    scale = claims[0].scale
    names = Counter(c.names[0] for c in claims if c.names and scale != "identity").most_common(1)
    nouns = Counter(f"{c.holder}{'s' * c.plural}" for c in claims if c.holder).most_common(1)
    name, noun = (found[0][0] if found else "" for found in (names, nouns))
    if scale in PEOPLE and name:
        holder = name
    elif noun:
        holder = f"the {f'{name} {noun}' if name and noun not in name.lower() else noun}"
    else:
        holder = name or ("the attack" if scale in DEEDS else "a person")
    return called(scale).format(holder)


COMPARISON = Comparison(kind="event", facts=find_facts, what_if=what_if)
