"""How likely two numbers count or measure one thing: blocking keys, guards and facets."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker import align
from checker.levels import as_range, compare_numbers
from checker.model import Item, Level, Score, Story
from checker.number_profile import Profile, near, phrase, profile, quantity, topic
from checker.pairwise import Pairwise
from checker.settings import Tolerances
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load
from claims.model import About
from claims.units import dimension

LEAD = 700  # characters of an article that its main facts stand in
SMALL = 12  # counts up to here stand in every article
NEAR = 6  # words round a number among which its neighbour's noun may stand


def number_of(item: Item) -> NumberClaim:
    """An item's claim, which is a number."""
    assert isinstance(item.claim, NumberClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


class NumberAligner(Pairwise):
    """Guards, facets and levels for numbers."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        super().__init__(story, tolerances)
        self._given: dict[tuple[str, Decimal | None, Decimal | None], set[str]] = {}
        self._parts: dict[tuple[str, str], list[NumberClaim]] = {}
        self._profiles: dict[int, Profile] = {}
        self._crowd: Counter[tuple[str, str]] = Counter()
        self._described: dict[tuple[str, str, str], set[object]] = {}
        for item in story.items("number"):
            claim = number_of(item)
            if not claim.conversion:
                self._crowd[item.article.id, quantity(claim)] += 1
            self._given.setdefault((_thing(claim), claim.low, claim.high), set()).add(item.article.id)
            if claim.about.part_of:
                self._parts.setdefault((item.article.id, claim.about.part_of), []).append(claim)
            if claim.about.head:
                key = (item.article.id, quantity(claim), align.canonical(claim.about.head))
                self._described.setdefault(key, set()).add((claim.low, claim.high))

    def keys(self, item: Item) -> Iterator[str]:
        """The dimension; then the thing counted, states, names and words near by, and the value."""
        claim = number_of(item)
        about = claim.about
        yield quantity(claim)
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
        left, right = number_of(a), number_of(b)
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
        if one.owner and two.owner and not align.same_person(one.owner, two.owner) and (left.age or left.unit != "1"):
            return f"of {one.owner} / of {two.owner}"
        if left.age and (other := _two_holders(left, right)):
            return other
        if one.as_of and two.as_of and _far_apart(one.as_of, two.as_of):
            return f"of {one.as_of} / of {two.as_of}"
        scopes = _scope(a), _scope(b)
        if all(scopes) and scopes[0] != scopes[1]:
            return f"{scopes[0]} / {scopes[1]}"
        if _planned_and_done(one, two):
            return "planned / done"
        if self._is_whole_of(a, right) or self._is_whole_of(b, left):
            return "a whole / its part"
        differ = left.low != right.low
        if differ and (one.part_of is None) != (two.part_of is None):
            return "a part / a whole"
        if differ and left.unit == "1" and _besides(a) != _besides(b):
            return "others / all of them"
        return None

    def score(self, a: Item, b: Item, level: Level) -> Score:
        """The explained sum of what speaks for one fact."""
        left, right = number_of(a), number_of(b)
        one, two = left.about, right.about
        # "Hannah Collier, 23": the parser's governor of an age beside a name is no thing counted
        head = 0.0 if left.age and (one.owner or two.owner) else _head(left, right)
        x, y = self._profile(a), self._profile(b)
        rivals = level.relation == "contradiction"
        values = [
            ("head", head, f"counts {one.head or '?'} / {two.head or '?'}"),
            (
                "topic",
                topic(self.story, x, y),
                "the words around, whatever their role",
            ),
            (
                "state",
                float(bool(x.states & y.states)),
                f"{', '.join(one.states) or 'no state'} / {', '.join(two.states) or 'no state'}",
            ),
            ("predicate", align.predicate_likeness(one, two), f"{_verb(one)} / {_verb(two)}"),
            (
                "anchors",
                align.anchors(self.story, one, two),
                f"{', '.join(one.anchors[:3])} / {', '.join(two.anchors[:3])}",
            ),
            (
                "site",
                float(align.places(one.place, two.place) < 0 and align.anchors(self.story, one, two) < 0),
                f"at {one.place or '?'} / at {two.place or '?'}",
            ),
            ("wording", align.wording(self.window(a), self.window(b)), "the words right around"),
            ("near", near(x, y), "the nearest words"),
            ("phrase", phrase(x, y), f"{left.of or '?'} / {right.of or '?'}"),
            (
                "owner",
                _owner(one.owner, two.owner) * (1.0 if left.age else 0.5),
                f"{one.owner or '?'} / {two.owner or '?'}",
            ),
            (
                "holder",
                float(left.age and align.head_likeness(one.head, two.head) > 0),
                f"the age of a {one.head or '?'} / a {two.head or '?'}",
            ),
            ("lead", self._lead(a, b), "one state of people, in title or lead"),
            ("prominence", x.prominence * y.prominence, "both in title or first paragraphs"),
            (
                "crowd",
                math.log(self._crowd[a.article.id, x.dimension] * self._crowd[b.article.id, x.dimension]),
                "how many numbers of the kind the two articles give",
            ),
            (
                "background",
                float(bool(x.background) != bool(y.background)),
                f"of {x.background or y.background or 'the story'} / of the story's own days",
            ),
            ("part", float(align.subset(one.head, two.head)), f"a part / a whole: {one.head} / {two.head}"),
            ("stray", self._stray(a, b) if rivals else 0.0, "who else in the story gives either value"),
            (
                "duration",
                float(rivals and x.dimension == "time"),
                "two lengths of time are often of two things",
            ),
            ("brief", align.brief(a, b), "two texts of a sentence or two: the best match decides"),
            ("ordinal", float(rivals and left.ordinal), "two ranks are often two events"),
            ("close", _nearness(left, right, level), "how near the values are"),
        ]
        return align.total("number", values)

    def _profile(self, item: Item) -> Profile:
        if item.index not in self._profiles:
            self._profiles[item.index] = profile(item, self.story)
        return self._profiles[item.index]

    def unique(self, item: Item) -> bool:
        """Whether no other value in its article is of the same thing and dimension."""
        claim = number_of(item)
        if not claim.about.head:
            return False
        return len(self._described[item.article.id, quantity(claim), align.canonical(claim.about.head)]) == 1

    def _lead(self, a: Item, b: Item) -> float:
        """1 where both count people of one state at large in title or lead, as the main toll of a story stands."""
        for item in (a, b):
            claim = number_of(item)
            if claim.unit != "1" or not claim.about.states or (claim.field == "text" and claim.start > LEAD):
                return 0.0
            if claim.about.head and not align.at_large(claim.about.head):
                return 0.0
        return 1.0 if number_of(a).about.states[0] == number_of(b).about.states[0] else 0.0

    def _is_whole_of(self, item: Item, other: NumberClaim) -> bool:
        """Whether the other number is a stated part of this one: "7,500 troops, including 5,000 Americans"."""
        parts = self._parts.get((item.article.id, item.claim.quote), ())
        return any(
            compare_numbers(part, other, self.tolerances).relation in ("agreement", "compatible") for part in parts
        )

    def _stray(self, a: Item, b: Item) -> float:
        """1 where several articles give one rival and one alone the other; −1 where several give either."""
        counts = [len(self._given[_thing(c), c.low, c.high]) for c in (number_of(a), number_of(b))]
        if min(counts) > 1:
            return -1.0
        return 1.0 if max(counts) > 1 else 0.0

    def _description(self, a: Item, b: Item, head: float) -> float:
        """1 where each article gives one value only of the thing that both count, less where one gives more."""
        if head < 0.8 or align.is_person(number_of(a).about.head):
            return 0.0
        return 0.5 * self.unique(a) + 0.5 * self.unique(b)

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two numbers."""
        return compare_numbers(number_of(a), number_of(b), self.tolerances)


def _thing(claim: NumberClaim) -> str:
    """The thing counted: people are told by states and many nouns, small counts are everywhere."""
    sort = quantity(claim)
    if claim.unit != "1" or claim.ordinal:
        return sort
    value = claim.low if claim.low is not None else claim.high
    small = value is not None and abs(value) <= SMALL
    person = align.is_person(claim.about.head) and not small
    return f"{sort} {'person' if person else align.canonical(claim.about.head or '')}" if small else sort


def _nearness(a: NumberClaim, b: NumberClaim, level: Level) -> float:
    """What the values tell: how near rivals are, how telling an agreement is; a bound far off agrees with anything."""
    if runs_on(a) and runs_on(b):
        return 0.3  # views, bids: two moments of one count may be far apart
    if level.relation == "contradiction":
        return closeness(a, b)
    shared = min(told(a), told(b))
    return min(shared, closeness(a, b)) if level.name == "bounds" else shared


@cache
def _running() -> frozenset[str]:
    return frozenset(align.canonical(word) for word in load("time_words")["running_heads"])


def runs_on(claim: NumberClaim) -> bool:
    """Whether a number is of a count that a page or a sale keeps running: views, downloads, bids."""
    return claim.unit == "1" and align.canonical(claim.about.head or "") in _running()


def told(claim: NumberClaim) -> float:
    """How much it tells that two articles give one number: 1 for three digits, little for a small count."""
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
    """How alike the things counted are: by their heads, else by the words of their phrases."""
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


_NEXT_WORD = re.compile(r"[\s-]*(?:or so|in)?\s*([A-Za-z]+)")


def _scope(item: Item) -> str | None:
    """What a length is a length of, by the word behind it ("23 miles *east* of", "24 miles *above*")."""
    if dimension(number_of(item).unit) != "length":
        return None
    match = _NEXT_WORD.match(
        item.article.title or "" if item.claim.field == "title" else item.article.text, item.claim.end
    )
    return align.scopes().get(match[1].lower()) if match else None


def _owner(a: str | None, b: str | None) -> float:
    """1 for one owner by name, 0 where an article names none."""
    return 1.0 if a and b and align.same_person(a, b) else 0.0


def _besides(item: Item) -> bool:
    """Whether a count is of those besides some already told of: "and 10 others", "another 40", "three more"."""
    about = item.claim.about
    if about.head in _besides_words() or _besides_words() & set(about.modifiers):
        return True
    text = item.article.title or "" if item.claim.field == "title" else item.article.text
    words = _BESIDE.search(text, max(item.claim.sentence[0], item.claim.start - 24), item.claim.start)
    after = _AFTER.match(text, item.claim.end)
    return bool((words and words[1].lower() in _besides_words()) or (after and after[1].lower() in _besides_words()))


_BESIDE = re.compile(r"(\w+)\s+$")
_AFTER = re.compile(r"\s+(?:people\s+)?(\w+)")


@cache
def _besides_words() -> frozenset[str]:
    return frozenset(load("synonyms")["besides"])


def _two_holders(a: NumberClaim, b: NumberClaim) -> str | None:
    """Why two ages are of two persons: another unit (6 years, 6 months), or other ages of nouns that differ."""
    if a.unit != b.unit:
        return f"an age in {a.unit}s / in {b.unit}s"
    one, two = a.about, b.about
    if a.low == b.low or (one.owner and two.owner):
        return None
    if (one.owner or one.head) and (two.owner or two.head) and not align.same_word(one.head or "", two.head or "?"):
        return f"of {one.owner or one.head or '?'} / of {two.owner or two.head or '?'}"
    return None


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
