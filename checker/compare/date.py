"""Dates across articles: which date one event, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence

from checker.date_aligner import DateAligner, date_of
from checker.date_words import show_date
from checker.facts import Cluster, cluster
from checker.facts import align as align_items
from checker.model import OLDER_DRAFT, STAKES, Comparison, Fact, Item, Pair, Statement, Story
from checker.settings import Settings
from checker.sides import sides_of
from checker.supersede import draft_is_older, superseded_date
from checker.verdicts import confidence, decisive_pair, hedges, steps_of, weigh
from checker.whatif.date import what_if
from claims.kinds.date.model import DateClaim
from reports.model import Moment, Verdict, Why

AGREE_FROM = 0.5  # points; dates tell less of their events than numbers of their things
CONFLICT_FROM = 0.5
ONE_EVENT = 0.6  # likeness of two events told in one word, in synonyms or as the main event
UNLIKE = 0.45  # confidence at most where two events are told in unlike words, or come every day: worth a note
_BROAD = frozenset({"decade", "century", "vague", "season", "half"})


def find_facts(story: Story, settings: Settings) -> list[Fact]:
    """The facts of a story's dates."""
    items = [
        item for item in story.items("date") if date_of(item).timex.type in ("DATE", "TIME") and _known(date_of(item))
    ]
    items = [Item(i, item.article, item.claim) for i, item in enumerate(items)]
    aligner = DateAligner(story, settings.tolerances)
    pairs = align_items(items, aligner, story.pairs)
    return [
        _fact(c, aligner, story)
        for c in cluster(
            items, pairs, aligner.clash, aligner.rival,
            agree_from=AGREE_FROM, conflict_from=CONFLICT_FROM, narrower=aligner.narrower,
        )
    ]  # fmt: skip


def _known(claim: DateClaim) -> bool:
    """Whether a date says anything that can be compared: "recently" and "now" do not."""
    if claim.grain in _BROAD or claim.timex.value.endswith("_REF"):
        return False
    if claim.event and claim.event.role == "line":
        return False  # a dateline dates the article
    return bool(claim.earliest or claim.weekday is not None or claim.month or claim.clock)


def _alone(item: Item) -> Fact:
    """The fact of a date that one article gives once."""
    claim = date_of(item)
    statement = Statement(item, 0, show_date(claim), moment=_moment(claim))
    stakes = not STAKES.isdisjoint(claim.about.states[:1])
    return Fact("date", _about([claim]), Verdict.SINGLE_SOURCE, "single", 1.0, (statement,), stakes=stakes)


def _fact(group: Cluster, aligner: DateAligner, story: Story) -> Fact:
    if len(group.items) == 1:
        return _alone(group.items[0])
    sides = sides_of(group.items, aligner.compare, story)
    statements = tuple(
        Statement(item, n, show_date(date_of(item)), moment=_moment(date_of(item)))
        for n, side in enumerate(sides)
        for item in side
    )
    pair: Pair | None = decisive_pair(group, sides)
    why: list[Why] = steps_of(pair, AGREE_FROM, CONFLICT_FROM) if pair else []
    verdict, level = weigh(group, sides, aligner.compare)
    if verdict is Verdict.CONTRADICTION and not (pair and pair.conflict):
        verdict, level = Verdict.COMPATIBLE, "contains"  # rivals that only a wider date joins
    if verdict is Verdict.CONTRADICTION:
        moved = superseded_date(sides, story)
        if moved:
            verdict, level = Verdict.SUPERSEDED, "superseded"
            why.append(Why(step="time", text=moved))
    older = verdict is Verdict.SUPERSEDED and draft_is_older(sides, story)
    claims = [date_of(item) for item in group.items]
    return Fact(
        kind="date",
        about=_about(claims),
        verdict=verdict,
        level=level,
        confidence=min(confidence(pair), 1.0 if _one_event(pair, aligner) else UNLIKE),
        statements=statements,
        why=tuple(why),
        hedged=len(sides) > 1 and any(hedges(c) for c in claims),
        stakes=any(c.about.states and c.about.states[0] in STAKES for c in claims),
        flags=frozenset({OLDER_DRAFT}) if older else frozenset(),
    )


def _one_event(pair: Pair | None, aligner: DateAligner) -> bool:
    """Whether nothing is in doubt about two rival dates being of one event but their sentences' other words."""
    if pair is None or not pair.conflict:
        return True
    return aligner.likeness(pair.a, pair.b) >= ONE_EVENT and not aligner.recurring(pair.a, pair.b)


def _moment(claim: DateClaim) -> Moment | None:
    if not claim.earliest and not claim.latest:
        return None
    return Moment.trusted({"earliest": claim.earliest, "latest": claim.latest, "grain": claim.grain})


def _about(claims: Sequence[DateClaim]) -> str:
    """What is dated, in a few words: subject, verb, object of the first claim that has them."""

    def words(claim: DateClaim) -> list[str]:
        about = claim.about
        verb = about.predicate.lemma if about.predicate else None
        return [w for w in (about.subject, verb, about.object) if w] or [about.head or "the event"]

    best = max(claims, key=lambda c: len(words(c)))
    return " ".join(words(best))


COMPARISON = Comparison(kind="date", facts=find_facts, what_if=what_if)
