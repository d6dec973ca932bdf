"""How likely two numbers count or measure one thing: blocking keys, guards and facets."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker import align
from checker.contest import Contest
from checker.levels import compare_figures
from checker.model import Item, Level, Pair, Score, Story
from checker.number_facets import FACETS, two_places
from checker.number_reading import LEAD, Reading, measured, number_of, one_owner, read
from checker.pairwise import Pairwise
from checker.quantities import Figure, figure_of, without_rate
from checker.scores import common, two_games
from checker.sentences import Sentences
from checker.settings import Tolerances
from checker.timeline import SEASON, Span, published
from checker.weighed import Weighed, weights
from claims.kinds.number.model import NumberClaim

__all__ = ["NumberAligner", "number_of"]

_MOST = 2  # articles that give one person's age, for it to be the story's person


class NumberAligner(Pairwise[Reading]):
    """Guards, facets and levels for numbers."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        super().__init__(story, tolerances)
        self._parts: dict[tuple[str, str], list[NumberClaim]] = {}
        self._heads: dict[tuple[str, str], str | None] = {}
        self._crowd: Counter[tuple[str, str]] = Counter()
        self._published = _seasons({article.id: published(article, story) for article in story.articles})
        self._facets = Weighed("number", FACETS)
        table = weights("number")
        known = self.known
        self._contest = Contest(
            table["contest"], table["constant"], lambda item: known[item].crowd, lambda item: known[item].value
        )
        self._protagonist = _protagonist(story)
        self._sentences = Sentences({item.sentence for item in story.items("number")})
        for item in story.items("number"):
            claim = number_of(item)
            self._heads.setdefault((item.article.id, claim.quote), claim.about.head)
            if not claim.conversion:
                self._crowd[item.article.id, measured(claim)] += 1
            if claim.about.part_of:
                self._parts.setdefault((item.article.id, claim.about.part_of), []).append(claim)

    def reading(self, item: Item) -> Reading:
        """A number with what guards and facets look at."""
        claim = number_of(item)
        name = item.article.id
        around = align.around(item)
        return read(
            self.story,
            item,
            around,
            align.window(around),
            published=self._published[name],
            crowd=max(1, self._crowd[name, measured(claim)]),
            sentences=self._sentences,
            parts=tuple(figure_of(part) for part in self._parts.get((name, claim.quote), ())),
            whole=self._heads.get((name, claim.about.part_of)) if claim.about.part_of else None,
            owner=claim.about.owner or (self._protagonist if _of_the_lead(claim) else None),
        )

    def figure(self, item: Item) -> Figure:
        """A number ready to be compared; one that was never paired is not read for it."""
        known = self.known.get(item)
        return known.figure if known else figure_of(number_of(item))

    def keys(self, item: Item) -> Iterator[str]:
        """The dimension; then the thing counted, states, names and words near by, and the value."""
        claim = number_of(item)
        about = claim.about
        yield measured(claim, rate=False)
        if about.head:
            yield f"head {align.canonical(about.head)}"
            if align.is_person(about.head):
                yield "head person"
        for state in about.states:
            yield f"state {state}"
        for name in about.anchors[:4]:
            yield f"name {name.split()[-1].lower()}"
        yield from map(align.term_key, about.terms[:14])
        yield f"value {claim.low if claim.low is not None else claim.high}"

    def guard(self, a: Item, b: Item) -> str | None:
        """Evidence on both sides that two numbers are of two things."""
        known = self.known
        left, right = known.get(a) or self.read(a), known.get(b) or self.read(b)
        if left.exclusive and right.exclusive and left.exclusive.isdisjoint(right.exclusive):
            return f"{left.state} / {right.state}"
        if left.standing and right.standing and (other := self._two_games(left, right)):
            return other
        differ = left.value != right.value
        if left.form != right.form:
            reason = _other_form(left.claim, right.claim)
            if reason:
                return reason
        if left.owner and right.owner and _two_owners(left, right):
            return f"of {left.owner} / of {right.owner}"
        if left.age and (other := _two_holders(left, right)):
            return other
        if left.as_of and right.as_of and _far_apart(left.as_of, right.as_of):
            return f"of {left.as_of} / of {right.as_of}"
        if differ and left.period and right.period and left.period.isdisjoint(right.period):
            return f"of the {min(left.period)} / of the {min(right.period)}"
        if differ and left.terms != right.terms and "money" in (left.figure.dimension, right.figure.dimension):
            return f"{' '.join(sorted(left.terms)) or 'plain'} / {' '.join(sorted(right.terms)) or 'plain'}"
        if left.scope and right.scope and left.scope != right.scope:
            return f"{left.scope} / {right.scope}"
        if left.planned != right.planned and left.verb and right.verb and align.same_word(left.verb, right.verb):
            return "planned / done"  # "will cut 530 jobs" / "cut 450 jobs"
        if (left.parts and self._is_whole_of(left, right)) or (right.parts and self._is_whole_of(right, left)):
            return "a whole / its part"
        if differ and (left.part_of is None) != (right.part_of is None) and not _part_by_name(left, right):
            return "a part / a whole"
        one_figure = not differ and left.told >= 1  # so precise a figure is no coincidence
        if left.place and right.place and not one_figure and two_places(left, right):
            return f"at {left.place} / at {right.place}"
        if differ and left.head != right.head and align.some_of(left.head, right.head):
            return f"a part / a whole: {left.head} / {right.head}"
        return None

    def _two_games(self, a: Reading, b: Reading) -> str | None:
        """Whether two scores are of two games or votes: by their clauses, or by the names that these are tied to."""
        if not a.standing or not b.standing:
            return None
        told = two_games(a.standing, b.standing)
        if told or (a.claim.low, a.claim.high) == (b.claim.low, b.claim.high):
            return told
        left, right = (tuple(name for name in r.anchors if not common(name)) for r in (a, b))
        apart = "vote" in (a.head, b.head) and align.names(self.story, left, right) < 0
        return f"of {left[0]} / of {right[0]}" if apart else None

    def _is_whole_of(self, whole: Reading, other: Reading) -> bool:
        """Whether the other number is a stated part of this one: "7,500 troops, including 5,000 Americans"."""
        return any(
            compare_figures(part, other.figure, self.tolerances).relation in ("agreement", "compatible")
            for part in whole.parts
        )

    def score(self, a: Item, b: Item, level: Level, floor: float = -math.inf) -> Score:
        """The sum of what speaks for one fact."""
        known = self.known
        return self._facets.score(known.get(a) or self.read(a), known.get(b) or self.read(b), level, floor)

    def least(self, a: Item, b: Item, floor: float) -> float:
        """What a pair must reach for what competes with it to leave it at a floor."""
        known = self.known
        return self._contest.least(known[a].crowd * known[b].crowd, floor)

    def settle(self, pairs: Sequence[Pair], floor: float) -> Sequence[Pair]:
        """The pairs with what else in the two articles fits either number taken into account."""
        return self._contest.settle(pairs, floor)

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two numbers."""
        known = self.known
        left, right = known.get(a) or self.read(a), known.get(b) or self.read(b)
        return compare_figures(left.figure, right.figure, self.tolerances)


def _of_the_lead(claim: NumberClaim) -> bool:
    """Whether an age stands in title or lead and tells not of whom."""
    return claim.age and not claim.about.head and (claim.field == "title" or claim.start < LEAD)


def _protagonist(story: Story) -> str | None:
    """The person whose age most of a story's articles give by name, two at least; None where it is nobody's.

    An age of nobody in particular in title or lead is that person's: "dead at 50", "the 50-year-old said".
    """
    aged: defaultdict[str, set[str]] = defaultdict(set)
    for item in story.items("number"):
        claim = number_of(item)
        if claim.age and claim.about.owner:
            name = next((known for known in aged if align.same_person(known, claim.about.owner)), claim.about.owner)
            aged[name].add(item.article.id)
    told = sorted(((len(articles), name) for name, articles in aged.items()), reverse=True)
    if not told or told[0][0] < _MOST or (len(told) > 1 and told[0][0] == told[1][0]):
        return None
    return told[0][1]


def _seasons(days: dict[str, Span | None]) -> dict[str, Span | None]:
    """When articles were published, None for all of them where no two lie a season apart."""
    known = [day for day in days.values() if day is not None]
    last = max(known, key=lambda day: day.first, default=None)
    spans = last is not None and any(last.days_from(day) >= SEASON for day in known)
    return days if spans else dict.fromkeys(days)


def _two_owners(a: Reading, b: Reading) -> bool:
    """Whether two ages or measures are two people's by name."""
    return (a.age or a.figure.unit != "1") and one_owner(a, b) is False


def _part_by_name(a: Reading, b: Reading) -> bool:
    """Whether a part has a noun of its own, and the other number has it, too.

    "15 people, including 13 students" / "13 students", not "7,500 troops, including 5,000 US forces" / "7,500 troops".
    """
    part = a if a.part_of else b
    if not (a.head and b.head and part.head and part.whole):
        return False
    return align.same_word(a.head, b.head) > 0 and not align.same_word(part.head, part.whole)


def _other_form(a: NumberClaim, b: NumberClaim) -> str | None:
    """Why a change, an age, a share or a rate is not what another number is."""
    if (a.change is None) != (b.change is None) and a.unit == "percent":
        return "a change / a level"
    if a.age != b.age:
        return "an age / another number"
    if a.share != b.share:
        return "a share / a count"
    if a.per and b.per and a.per != b.per:
        return f"a {a.per} / a {b.per}"
    if (a.per is None) != (b.per is None) and a.low != b.low and not _measure_of_rate(a, b):
        return "a rate / a number"
    return None


def _measure_of_rate(a: NumberClaim, b: NumberClaim) -> bool:
    """Whether what a measure is reckoned by is left out: "4 million tons a year" / "the 4 million tons"."""
    rate = a if a.per else b
    return without_rate(rate) != rate.unit


def _two_holders(a: Reading, b: Reading) -> str | None:
    """Why two ages are of two persons: another unit (6 years, 6 months), or other ages of nouns that differ."""
    if a.claim.unit != b.claim.unit:
        return f"an age in {a.claim.unit}s / in {b.claim.unit}s"
    if a.claim.low == b.claim.low or (a.owner and b.owner):
        return None
    if align.is_anyone(a.head) != align.is_anyone(b.head):
        return None  # "the 42-year-old driver" / "a 42-year-old man"
    if (a.owner or a.head) and (b.owner or b.head) and not align.same_word(a.head or "", b.head or "?"):
        return f"of {a.owner or a.head} / of {b.owner or b.head}"
    return None


def _far_apart(a: str, b: str) -> bool:
    """Whether two as-of times (ISO, to the day, month or year) are of two months or years at least."""
    if a.startswith(b) or b.startswith(a):
        return False
    if len(a) < 7 or len(b) < 7:
        return a[:4] != b[:4]
    months = abs((int(a[:4]) - int(b[:4])) * 12 + int(a[5:7]) - int(b[5:7]))
    return months >= 2
