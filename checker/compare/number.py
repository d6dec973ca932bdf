"""Numbers across articles: which count or measure one thing, and whether they agree."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker import align
from checker.facts import Cluster, by_side, cluster, sides_of
from checker.facts import align as align_items
from checker.levels import as_range, compare_numbers, show
from checker.model import Comparison, Fact, Item, Level, Score, Statement, Story
from checker.settings import Settings, Tolerances
from checker.supersede import grows, superseded
from checker.verdicts import alignment_steps, confidence, decisive_pair, weigh
from claims.kinds.number.model import NumberClaim
from claims.units import dimension
from reports.model import Measure, Verdict, Why

LEAD = 700  # characters of an article that its main facts stand in
NEAR = 6  # words round a number among which its neighbour's noun may stand
STAKES = frozenset({"dead", "injured", "missing", "held", "charged", "convicted", "treated"})


def _number(item: Item) -> NumberClaim:
    assert isinstance(item.claim, NumberClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


class NumberAligner:
    """Guards, facets and levels for numbers."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        self.story = story
        self.tolerances = tolerances
        self._windows: dict[int, tuple[str, str]] = {}
        self._levels: dict[tuple[int, int], Level] = {}
        self._given: dict[tuple[str, Decimal | None, Decimal | None], set[str]] = {}
        self._parts: dict[tuple[str, str], list[NumberClaim]] = {}
        self._described: dict[tuple[str, str, str], set[object]] = {}
        for item in story.items("number"):
            claim = _number(item)
            self._given.setdefault((_dimension(claim), claim.low, claim.high), set()).add(item.article.id)
            if claim.about.part_of:
                self._parts.setdefault((item.article.id, claim.about.part_of), []).append(claim)
            if claim.about.head:
                key = (item.article.id, _dimension(claim), align.canonical(claim.about.head))
                self._described.setdefault(key, set()).add((claim.low, claim.high))

    def keys(self, item: Item) -> Iterator[str]:
        """The dimension; then the thing counted, states, names and words near by, and the value."""
        claim = _number(item)
        about = claim.about
        yield _dimension(claim)
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
        left, right = _number(a), _number(b)
        one, two = left.about, right.about
        if align.states_exclude(one.states, two.states):
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
        scopes = _scope(a), _scope(b)
        if all(scopes) and scopes[0] != scopes[1]:
            return f"{scopes[0]} / {scopes[1]}"
        if self._is_whole_of(a, right) or self._is_whole_of(b, left):
            return "a whole / its part"
        differ = left.low != right.low
        if differ and (one.part_of is None) != (two.part_of is None):
            return "a part / a whole"
        if differ and align.subset(one.head, two.head):
            return f"a part / a whole: {one.head} / {two.head}"
        return None

    def score(self, a: Item, b: Item, level: Level) -> Score:
        """The explained sum of what speaks for one fact."""
        left, right = _number(a), _number(b)
        one, two = left.about, right.about
        # "Hannah Collier, 23": the parser's governor of an age beside a name is no thing counted
        head = 0.0 if left.age and (one.owner or two.owner) else _head(left, right)
        states = _state_likeness(one.states, two.states)
        terms = align.overlap(self.story, one.terms, two.terms)
        wording = align.wording(self._window(a), self._window(b))
        values = [
            ("head", head, f"counts {one.head or '?'} / {two.head or '?'}"),
            ("state", states, f"{', '.join(one.states) or 'no state'} / {', '.join(two.states) or 'no state'}"),
            (
                "modifiers",
                _modifiers(one.modifiers, two.modifiers),
                f"{' '.join(one.modifiers)} / {' '.join(two.modifiers)}",
            ),
            ("predicate", align.predicate_likeness(one, two), f"{_verb(one)} / {_verb(two)}"),
            (
                "arguments",
                align.arguments(one, two),
                f"{one.subject or '?'} … {one.object or '?'} / {two.subject or '?'} … {two.object or '?'}",
            ),
            (
                "anchors",
                align.anchors(self.story, one, two),
                f"{', '.join(one.anchors[:3])} / {', '.join(two.anchors[:3])}",
            ),
            ("terms", terms, "words of the two sentences in common"),
            ("wording", wording, "the words right around"),
            ("unique", self._description(a, b, head), "the only value of its thing in each article"),
            (
                "owner",
                _owner(one.owner, two.owner) * (1.0 if left.age else 0.5),
                f"{one.owner or '?'} / {two.owner or '?'}",
            ),
            (
                "stray",
                self._stray(a, b) if level.relation == "contradiction" else 0.0,
                "who else in the story gives either value",
            ),
            ("lead", self._lead(a, b), "one state of people, in title or lead"),
            ("brief", align.brief(a, b), "two texts of a sentence or two: the best match decides"),
            (
                "ordinal",
                1.0 if left.ordinal and level.relation == "contradiction" else 0.0,
                "two ranks are often two events",
            ),
            (
                "close",
                _nearness(left, right, level),
                "how near the values are",
            ),
        ]
        return align.total("number", values)

    def unique(self, item: Item) -> bool:
        """Whether no other value in its article is of the same thing and dimension."""
        claim = _number(item)
        if not claim.about.head:
            return False
        return len(self._described[item.article.id, _dimension(claim), align.canonical(claim.about.head)]) == 1

    def _lead(self, a: Item, b: Item) -> float:
        """1 where both count people of one state at large in title or lead, as the main toll of a story stands."""
        for item in (a, b):
            claim = _number(item)
            if claim.unit != "1" or not claim.about.states or (claim.field == "text" and claim.start > LEAD):
                return 0.0
            if claim.about.head and not align.at_large(claim.about.head):
                return 0.0
        return 1.0 if _number(a).about.states[0] == _number(b).about.states[0] else 0.0

    def _is_whole_of(self, item: Item, other: NumberClaim) -> bool:
        """Whether an article says that a part of this number is the other's: "7,500 troops, including 5,000 Americans"."""
        parts = self._parts.get((item.article.id, item.claim.quote), ())
        return any(
            compare_numbers(part, other, self.tolerances).relation in ("agreement", "compatible") for part in parts
        )

    def _stray(self, a: Item, b: Item) -> float:
        """1 where several articles give one of two rival values and one article alone the other; −1 where several give either."""
        counts = [len(self._given[_dimension(c), c.low, c.high]) for c in (_number(a), _number(b))]
        if min(counts) > 1:
            return -1.0
        return 1.0 if max(counts) > 1 else 0.0

    def _description(self, a: Item, b: Item, head: float) -> float:
        """1 where each article gives one value only of the thing that both count, less where one gives more."""
        if head < 0.8 or align.is_person(_number(a).about.head):
            return 0.0
        return 0.5 * self.unique(a) + 0.5 * self.unique(b)

    def compare(self, a: Item, b: Item) -> Level:
        """The comparison level of two numbers, worked out once a pair."""
        key = (a.index, b.index)
        if key not in self._levels:
            self._levels[key] = compare_numbers(_number(a), _number(b), self.tolerances)
        return self._levels[key]

    def rival(self, a: Item, b: Item) -> bool:
        """Whether two claims of two articles contradict each other, were they of one fact."""
        return self.compare(a, b).relation == "contradiction"

    def clash(self, a: Item, b: Item) -> bool:
        """Whether two numbers of one article cannot both be right of one fact."""
        return self.compare(a, b).relation in ("contradiction", "incomparable")

    def _window(self, item: Item) -> tuple[str, str]:
        if item.index not in self._windows:
            self._windows[item.index] = align.window(item)
        return self._windows[item.index]


def _dimension(claim: NumberClaim) -> str:
    if claim.ordinal:
        return "ordinal"
    if claim.age:
        return "age"
    unit = dimension(claim.unit)
    return "money" if claim.unit.isupper() and len(claim.unit) == 3 else unit


def _nearness(a: NumberClaim, b: NumberClaim, level: Level) -> float:
    """What the values tell: how near rivals are, how telling an agreement is; a bound far off agrees with anything."""
    if level.relation == "contradiction":
        return closeness(a, b)
    shared = min(told(a), told(b))
    return min(shared, closeness(a, b)) if level.name == "bounds" else shared


def told(claim: NumberClaim) -> float:
    """How much it tells that two articles give one number: 1 for three digits or a rare unit, little for a small count."""
    value = claim.low if claim.low is not None else claim.high
    if value is None:
        return 0.2
    digits = len(value.normalize().as_tuple().digits)
    if digits >= 3:
        return 1.0
    if digits == 2:
        return 0.7
    return 0.3 if claim.unit == "1" and abs(value) < 10 else 0.5


def closeness(a: NumberClaim, b: NumberClaim) -> float:
    """How near two different values are: 1 for neighbours or a slip of digits, −1 for threefold or more apart."""
    left, right = as_range(a, a.unit), as_range(b, a.unit)
    if left is None or right is None or left.middle is None or right.middle is None:
        return 0.0
    x, y = left.middle, right.middle
    if _digit_slip(x, y):
        return 0.8
    if not x or not y or (x < 0) != (y < 0):
        return -0.5
    if abs(x) <= 12 and abs(y) <= 12:  # small counts are near each other by chance
        return max(-0.5, 0.6 - 0.15 * float(abs(x - y))) if a.unit != "1" else max(-0.5, 0.2 - 0.15 * float(abs(x - y)))
    apart = abs(math.log(float(x / y)))
    return max(-1.0, 1.0 - 1.8 * apart)


def _digit_slip(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers of two digits or more differ by one digit or two neighbours exchanged."""
    x, y = f"{abs(a).normalize():f}".replace(".", ""), f"{abs(b).normalize():f}".replace(".", "")
    if len(x) != len(y) or len(x) < 2:
        return False
    differing = [i for i in range(len(x)) if x[i] != y[i]]
    return len(differing) == 2 and differing[1] == differing[0] + 1 and sorted(x) == sorted(y)


_WORD = re.compile(r"[^\W\d_]{4,}")


def _head(a: NumberClaim, b: NumberClaim) -> float:
    """How alike the things counted are: by their heads, else by the words of their phrases ("property and equipment")."""
    like = align.head_likeness(a.about.head, b.about.head)
    if like > 0:
        return like
    if a.about.head in b.about.terms[:NEAR] and b.about.head in a.about.terms[:NEAR]:
        return 0.6  # "equipment and property" / "property, equipment and facilities"
    if not a.of or not b.of:
        return like
    shared = {w.lower().rstrip("s") for w in _WORD.findall(a.of)} & {w.lower().rstrip("s") for w in _WORD.findall(b.of)}
    return 0.7 if shared else like


def _state_likeness(a: Sequence[str], b: Sequence[str]) -> float:
    if not a and not b:
        return 0.0
    if not a or not b:
        return -0.35
    return 1.0 if a[0] == b[0] else 0.5


def _modifiers(a: Sequence[str], b: Sequence[str]) -> float:
    if not a or not b:
        return 0.0
    return 1.0 if any(align.same_word(x, y) for x in a for y in b) else -0.5


def _verb(about: object) -> str:
    predicate = getattr(about, "predicate", None)
    return predicate.lemma if predicate else "?"


_SCOPES = {
    **dict.fromkeys(
        (
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "from",
            "away",
            "off",
            "outside",
        ),
        "away",
    ),
    **dict.fromkeys(("above", "high", "up", "tall", "height", "altitude"), "height"),
    **dict.fromkeys(("long", "length"), "length"),
    **dict.fromkeys(("wide", "width"), "width"),
    **dict.fromkeys(("deep", "below", "beneath", "depth"), "depth"),
}
_NEXT_WORD = re.compile(r"[\s-]*(?:or so|in)?\s*([A-Za-z]+)")


def _scope(item: Item) -> str | None:
    """What a length is a length of, by the word behind it ("23 miles *east* of", "24 miles *above*")."""
    if dimension(_number(item).unit) != "length":
        return None
    match = _NEXT_WORD.match(
        item.article.title or "" if item.claim.field == "title" else item.article.text, item.claim.end
    )
    return _SCOPES.get(match[1].lower()) if match else None


def _owner(a: str | None, b: str | None) -> float:
    """1 for one owner by name, 0 where an article names none."""
    return 1.0 if a and b and align.same_name(a, b) else 0.0


def _far_apart(a: str, b: str) -> bool:
    """Whether two as-of times (ISO, to the day, month or year) are of two months or years at least."""
    if a.startswith(b) or b.startswith(a):
        return False
    if len(a) < 7 or len(b) < 7:
        return a[:4] != b[:4]
    months = abs((int(a[:4]) - int(b[:4])) * 12 + int(a[5:7]) - int(b[5:7]))
    return months >= 2


def find_facts(story: Story, settings: Settings) -> list[Fact]:
    """The facts of a story's numbers."""
    # "17 miles (27 km)" says one thing: what stands in the bracket is no second figure
    # and "four sources said" counts speakers, nothing of the story
    stated = [
        item for item in story.items("number") if not _number(item).conversion and not _counts_speakers(_number(item))
    ]
    items = [Item(n, item.article, item.claim) for n, item in enumerate(stated)]
    aligner = NumberAligner(story, settings.tolerances)
    pairs = align_items(items, aligner)
    facts: list[Fact] = []
    for group in cluster(items, pairs, aligner.clash, aligner.rival):
        fact = _fact(group, aligner, story)
        facts.append(fact)
        if fact.verdict is Verdict.SUPERSEDED:  # what sources agree on at one time is a fact of its own
            facts += [
                _fact(part, aligner, story) for part in by_side(group, sides_of(group.items, aligner.compare, story))
            ]
    return facts


def _fact(group: Cluster, aligner: NumberAligner, story: Story) -> Fact:
    sides = sides_of(group.items, aligner.compare, story)
    first = _number(sides[0][0])
    pair = decisive_pair(group, sides)
    why: list[Why] = [*pair.level.steps, *alignment_steps(pair.score)] if pair else []
    verdict, level = weigh(group, sides, aligner.compare)
    if verdict is Verdict.CONTRADICTION:
        moved = superseded(sides, story)
        if moved:
            verdict, level = Verdict.SUPERSEDED, "superseded"
            why.append(Why(step="time", text=moved))
    if verdict is Verdict.COMPATIBLE:
        values = by_value(group.items)
        moved = superseded(values, story) if len(values) > 1 and rising(values) else None
        if moved:  # "at least 22" and a later 25 have a value in common, but the toll has risen
            verdict, level, sides = Verdict.SUPERSEDED, "superseded", values
            why.append(Why(step="time", text=moved))
    statements = tuple(
        Statement(item, n, show(_number(item)), measure=_measure(_number(item), first.unit))
        for n, side in enumerate(sides)
        for item in side
    )
    if group.capped:
        why.append(Why(step="cap", text="more claims speak of this than a fact holds: look at them by hand"))
    return Fact(
        kind="number", about=_about(first), verdict=verdict, level=level, confidence=confidence(pair), statements=statements, why=tuple(why),
        stakes=bool(set(first.about.states[:1]) & STAKES), hedged=len(sides) > 1 and any(_number(s.item).approx for s in statements),
    )  # fmt: skip


def by_value(items: Sequence[Item]) -> list[list[Item]]:
    """A fact's claims by their exact values, smallest first."""
    groups: dict[Decimal, list[Item]] = {}
    for item in items:
        claim = _number(item)
        known = claim.low if claim.low is not None else claim.high
        groups.setdefault(known if known is not None else Decimal(0), []).append(item)
    return [groups[value] for value in sorted(groups)]


def rising(values: Sequence[Sequence[Item]]) -> bool:
    """Whether exact values stand against lower bounds, as of a toll that is still counted."""
    claims = [_number(item) for side in values for item in side]
    return any(c.high is None and c.low is not None for c in claims) and grows(claims[0])


_SAYING = frozenset(
    {"say", "tell", "report", "announce", "state", "confirm", "claim", "add", "warn", "think", "believe", "suggest"}
)


def _counts_speakers(claim: NumberClaim) -> bool:
    predicate = claim.about.predicate
    return predicate is not None and predicate.lemma in _SAYING and claim.about.relation == "nsubj"


def _measure(claim: NumberClaim, unit: str) -> Measure | None:
    ends = as_range(claim, unit)
    return Measure(low=ends.low, high=ends.high, unit=unit, approx=claim.approx) if ends else None


_SPACE = re.compile(r"\s+")


def _about(claim: NumberClaim) -> str:
    """What is counted or measured, in a few words."""
    parts = [claim.about.states[0]] if claim.about.states else []
    parts.append(_SPACE.sub(" ", claim.of or claim.about.head or claim.unit))
    if claim.about.place and claim.about.place not in parts[-1]:
        parts.append(f"({claim.about.place})")
    return " ".join(parts)


COMPARISON = Comparison(kind="number", facts=find_facts)
