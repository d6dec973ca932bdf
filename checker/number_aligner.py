"""How likely two numbers count or measure one thing: blocking keys, guards and facets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker import align
from checker.levels import compare_figures, figure_of
from checker.model import Item, Level, Score, Story
from checker.number_facets import FACETS
from checker.number_reading import Reading, measured, number_of, read
from checker.pairwise import Pairwise
from checker.settings import Tolerances
from claims.kinds.number.model import NumberClaim
from claims.model import About


class NumberAligner(Pairwise):
    """Guards, facets and levels for numbers."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        super().__init__(story, tolerances)
        self._given: dict[tuple[str, Decimal | None, Decimal | None], set[str]] = {}
        self._parts: dict[tuple[str, str], list[NumberClaim]] = {}
        self._described: dict[tuple[str, str, str], set[object]] = {}
        self._readings: dict[int, Reading] = {}
        self._facets = align.Weighed("number", FACETS)
        for item in story.items("number"):
            claim = number_of(item)
            self._given.setdefault((measured(claim), claim.low, claim.high), set()).add(item.article.id)
            if claim.about.part_of:
                self._parts.setdefault((item.article.id, claim.about.part_of), []).append(claim)
            if claim.about.head:
                key = (item.article.id, measured(claim), align.canonical(claim.about.head))
                self._described.setdefault(key, set()).add((claim.low, claim.high))

    def read(self, item: Item) -> Reading:
        """A number with what guards and facets look at, worked out once."""
        found = self._readings.get(item.index)
        if found is None:
            claim = number_of(item)
            what, name = measured(claim), item.article.id
            head = align.canonical(claim.about.head) if claim.about.head else None
            found = self._readings[item.index] = read(
                self.story,
                item,
                self.window(item),
                unique=head is not None and len(self._described[name, what, head]) == 1,
                given=len(self._given[what, claim.low, claim.high]),
                parts=tuple(figure_of(part) for part in self._parts.get((name, claim.quote), ())),
            )
        return found

    def keys(self, item: Item) -> Iterator[str]:
        """The dimension; then the thing counted, states, names and words near by, and the value."""
        claim = number_of(item)
        about = claim.about
        yield measured(claim)
        if about.head:
            yield f"head {align.canonical(about.head)}"
            if align.is_person(about.head):
                yield "head person"
        for state in about.states:
            yield f"state {state}"
        for name in about.anchors[:4]:
            yield f"name {name.split()[-1].lower()}"
        for term in about.terms[:14]:
            yield f"term {align.canonical(term)}"
        yield f"value {claim.low if claim.low is not None else claim.high}"

    def guard(self, a: Item, b: Item) -> str | None:
        """Evidence on both sides that two numbers are of two things."""
        x, y = self.read(a), self.read(b)
        left, right, one, two = x.claim, y.claim, x.about, y.about
        if x.exclusive and y.exclusive and x.exclusive.isdisjoint(y.exclusive):
            return f"{one.states[0]} / {two.states[0]}"
        if (left.change is None) != (right.change is None) and left.unit == "percent":
            return "a change / a level"
        if left.age != right.age:
            return "an age / another number"
        if left.share != right.share:
            return "a share / a count"
        if left.per and right.per and left.per != right.per:
            return f"a {left.per} / a {right.per}"
        if (left.per is None) != (right.per is None) and left.low != right.low:
            return "a rate / a number"
        if one.owner and two.owner and not align.same_name(one.owner, two.owner) and (left.age or left.unit != "1"):
            return f"of {one.owner} / of {two.owner}"
        if one.as_of and two.as_of and _far_apart(one.as_of, two.as_of):
            return f"of {one.as_of} / of {two.as_of}"
        if x.scope and y.scope and x.scope != y.scope:
            return f"{x.scope} / {y.scope}"
        if _planned_and_done(one, two):
            return "planned / done"
        one_figure = left.low == right.low and x.told >= 1  # so precise a figure is no coincidence
        if not one_figure and align.places(one.place, two.place) < 0 and align.anchors(self.story, one, two) < 0:
            return f"at {one.place} / at {two.place}"
        if self._is_whole_of(x, y) or self._is_whole_of(y, x):
            return "a whole / its part"
        differ = left.low != right.low
        if differ and (one.part_of is None) != (two.part_of is None):
            return "a part / a whole"
        if differ and align.subset(one.head, two.head):
            return f"a part / a whole: {one.head} / {two.head}"
        return None

    def _is_whole_of(self, whole: Reading, other: Reading) -> bool:
        """Whether the other number is a stated part of this one: "7,500 troops, including 5,000 Americans"."""
        return any(
            compare_figures(part, other.figure, self.tolerances).relation in ("agreement", "compatible")
            for part in whole.parts
        )

    def score(self, a: Item, b: Item, level: Level) -> Score:
        """The sum of what speaks for one fact."""
        return self._facets.score(self.read(a), self.read(b), level)

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two numbers."""
        return compare_figures(self.read(a).figure, self.read(b).figure, self.tolerances)


def _planned_and_done(a: About, b: About) -> bool:
    """Whether one tells of a plan and the other of the deed: "will cut 530 jobs" / "cut 450 jobs"."""
    one, two = a.predicate, b.predicate
    return bool(one and two and one.planned != two.planned and align.same_word(one.lemma, two.lemma))


def _far_apart(a: str, b: str) -> bool:
    """Whether two as-of times (ISO, to the day, month or year) are of two months or years at least."""
    if a.startswith(b) or b.startswith(a):
        return False
    if len(a) < 7 or len(b) < 7:
        return a[:4] != b[:4]
    months = abs((int(a[:4]) - int(b[:4])) * 12 + int(a[5:7]) - int(b[5:7]))
    return months >= 2
