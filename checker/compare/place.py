"""Places across articles: where one event is told to have happened."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import Cluster, cluster
from checker.facts import align as align_items
from checker.model import STAKES, Comparison, Fact, Item, Statement, Story
from checker.places.aligner import PlaceAligner
from checker.places.reading import place_of
from checker.settings import Settings
from checker.sides import sides_of
from checker.verdicts import confidence, decisive_pair, steps_of, weigh
from checker.whatif.place import what_if
from claims.kinds.place.model import PlaceClaim
from reports.model import Verdict

AGREE_FROM = 1.2  # points
CONFLICT_FROM = 1.4
EVEN = 2.0  # points from which two places are likely enough of one event to be more than a note
UNSURE = 0.45  # confidence at most where there may be several events of a kind on one day: worth a note
_POINTS = (
    "northern",
    "north-eastern",
    "eastern",
    "south-eastern",
    "southern",
    "south-western",
    "western",
    "north-western",
)


def find_facts(story: Story, settings: Settings) -> list[Fact]:
    """The events of whose place two or more articles tell."""
    aligner = PlaceAligner(story, settings.tolerances)
    items = story.items("place")
    pairs = align_items(items, aligner, story.pairs)
    groups = cluster(items, pairs, aligner.clash, aligner.rival, agree_from=AGREE_FROM, conflict_from=CONFLICT_FROM)
    return [_fact(group, aligner, story) for group in groups if len({item.article.id for item in group.items}) > 1]


def _fact(group: Cluster, aligner: PlaceAligner, story: Story) -> Fact:
    sides = sides_of(group.items, aligner.compare, story)
    pair = decisive_pair(group, sides)
    verdict, level = weigh(group, sides, aligner.compare)
    if verdict is Verdict.CONTRADICTION and not (pair and pair.conflict):
        verdict, level = Verdict.COMPATIBLE, "places"
    claims = [place_of(item) for item in group.items]
    return Fact(
        kind="place",
        about=_about(claims),
        verdict=verdict,
        level=level,
        confidence=min(confidence(pair, EVEN), 1.0 if pair is None or aligner.sure(pair.a, pair.b) else UNSURE),
        statements=tuple(_statement(item, n) for n, side in enumerate(sides) for item in side),
        why=tuple(steps_of(pair, AGREE_FROM, CONFLICT_FROM)) if pair else (),
        hedged=any(c.about.predicate is not None and c.about.predicate.hedged for c in claims),
        stakes=any(set(claim.about.states[:1]) & STAKES for claim in claims),
    )


def _statement(item: Item, side: int) -> Statement:
    return Statement(item, side, shown(place_of(item)), speaker=item.claim.about.speaker)


def shown(claim: PlaceClaim) -> str:
    """A place as a person writes it: "in Buffalo", "from northern Thailand"."""
    quarter = "" if claim.quarter is None else f"{_POINTS[claim.quarter // 45]} "
    return f"{claim.relation} {quarter}{claim.place}"


def _about(claims: Sequence[PlaceClaim]) -> str:
    """What is compared: the event."""
    event = claims[0].event
    return f"the place of {event.lemma or 'the event'}"


COMPARISON = Comparison(kind="place", facts=find_facts, what_if=what_if)
