"""A number's claim read once for all the pairs that it is compared in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from checker import align
from checker.model import Item, Story
from checker.number_words import besides, concept_of, concepts_of, named, runs
from checker.quantities import Figure, figure_of, without_rate
from checker.scores import Standing, standing
from checker.sentences import Sentences
from checker.timeline import Span
from claims.kinds.number.model import NumberClaim
from claims.units import dimension

LEAD = 700  # characters of an article that its main facts stand in
NEAR = 6  # words round a number among which its neighbour's noun may stand
BESIDE = 3  # words on each side of a number that say what it is
PLACELESS = frozenset({"mass", "speed", "power", "energy"})  # what a thing keeps wherever it is

_PROMINENT = (300, 900)  # characters of a text: its first sentences, its first paragraphs

_WORD = re.compile(r"[^\W\d_]{4,}")
_LETTERS = re.compile(r"[^\W\d_]+")
_CONTENT = re.compile(r"[^\W\d_]{3,}")
_NEXT_WORD = re.compile(r"[\s-]*(?:or so|in)?\s*([A-Za-z]+)")


def number_of(item: Item) -> NumberClaim:
    """An item's claim, which is a number."""
    assert isinstance(item.claim, NumberClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


@dataclass(slots=True, eq=False)  # not frozen, which takes longer to fill in than to work out
class Reading:
    """What guards and facets look at in a number.

    Beside what its claim is about: `value` are its ends; `form` tells ages, shares, rates and changes apart; `state` is
    the first of its states, `exclusive` those of which one count has one only; `terms` and `phrase`
    are the words of its sentence and of what it counts, `near` those next to it; `scope` is what a
    length is a length of; `leads` tells whether it counts people of one state at large in title or
    lead; `parts` are the figures that its article states
    as parts of it.

    `concepts` are what its words speak of, whatever their role, near and rare ones weighing more, and
    `mass` their weights summed. `before` and `behind` are the words right beside it, `beside` both,
    `counted` the concepts of the counted phrase. `prominence` is 1 in title and first sentences, 0.5 in the
    first paragraphs, else 0; `background` the time (ISO) of an event far from those that the
    story's articles report; `crowd` how many numbers of the sort its article gives; `besides` tells
    that it counts those besides some already told of ("and 10 others"); `runs` that a page or a
    sale keeps counting it; `published` is when its article was, where the story spans a season; `period`
    the quarters or years beside it, `terms` what a sum of money includes or is paid in; `sentence` is the
    number of its sentence among those of the story's `sentences`;
    `standing` what a score is of, whose sort ("result", "vote") is its `head`.
    """

    story: Story
    item: Item
    claim: NumberClaim
    figure: Figure
    value: tuple[Decimal | None, Decimal | None]
    form: tuple[object, ...]
    age: bool
    told: float
    head: str | None
    states: tuple[str, ...]
    state: str | None
    exclusive: frozenset[str]
    verb: str | None
    planned: bool
    anchors: tuple[str, ...]
    owner: str | None
    place: str | None
    as_of: str | None
    part_of: str | None
    whole: str | None
    near: tuple[str, ...]
    phrase: frozenset[str]
    window: tuple[str, str]
    scope: str | None
    leads: bool
    brief: bool
    crowd: int
    parts: tuple[Figure, ...]
    concepts: dict[str, float]
    mass: float
    before: tuple[str, ...]
    behind: tuple[str, ...]
    beside: frozenset[str]
    counted: frozenset[str]
    prominence: float
    background: str | None
    besides: bool
    runs: bool
    published: Span | None
    period: frozenset[str]
    terms: frozenset[str]
    sentence: int
    sentences: Sentences
    standing: Standing | None


def read(
    story: Story,
    item: Item,
    around: align.Around,
    window: tuple[str, str],
    *,
    published: Span | None,
    crowd: int,
    parts: tuple[Figure, ...],
    whole: str | None,
    owner: str | None,
    sentences: Sentences,
) -> Reading:
    """A claim read on its own, with what its story knows of it; `around` are the words beside it."""
    claim = number_of(item)
    about = claim.about
    text = item.text
    rarities = story.rarities
    score = standing(item)
    national = align.national(about.head, about.modifiers)
    concepts = {concept: weight * rarities[concept] for concept, weight in concepts_of(about).items() if concept}
    if national:
        concepts[national] = concepts.pop(concept_of(about.head or "") or "", 0.0)
    before, behind = tuple(_letters(around[0], -BESIDE, None)), tuple(_letters(around[1], None, BESIDE))
    phrase, counted = _phrase(claim.of or "")
    unit = measured(claim)
    return Reading(
        story=story,
        item=item,
        claim=claim,
        figure=figure_of(claim),
        value=(claim.low, claim.high),
        form=(claim.age, claim.share, claim.per, claim.change is None),
        age=claim.age,
        told=told(claim),
        head=(score and score.sort) or national or about.head,
        states=about.states,
        state=about.states[0] if about.states else None,
        exclusive=align.exclusive_states().intersection(about.states) if about.states else _NONE,
        verb=about.predicate.lemma if about.predicate else None,
        planned=bool(about.predicate and about.predicate.planned),
        anchors=about.anchors,
        owner=owner,
        place=about.place,
        as_of=about.as_of,
        part_of=about.part_of,
        whole=whole,
        near=about.terms[:NEAR],
        phrase=phrase,
        window=window,
        scope=_scope(item),
        leads=_leads(claim),
        brief=align.is_brief(item),
        crowd=crowd,
        parts=parts,
        concepts=concepts,
        mass=sum(concepts.values()),
        before=before,
        behind=behind,
        beside=frozenset(before + behind),
        counted=counted,
        prominence=_prominence(claim),
        background=story.background(about.as_of),
        besides=besides(claim, text, before, behind),
        published=published,
        period=named("periods", text, claim) if unit in _WITH_PERIODS else _NONE,
        terms=named("money_terms", text, claim) if unit == "money" else _NONE,
        sentence=sentences.number(item.sentence),
        sentences=sentences,
        standing=score,
        runs=runs(claim),
    )


def one_owner(a: Reading, b: Reading) -> bool | None:
    """Whether two numbers are one person's (ages) or body's, None where an article does not tell whose."""
    if not a.owner or not b.owner:
        return None
    return align.same_person(a.owner, b.owner) if a.age else align.same_owner(a.owner, b.owner)


def measured(claim: NumberClaim, *, rate: bool = True) -> str:
    """What a number measures: its dimension, with ranks and ages apart from counts and times.

    Without the `rate` it is reckoned by, which the other article may leave out: "4m tons a year" / "the 4m tons".
    """
    if claim.ordinal:
        return "ordinal"
    if claim.age:
        return "age"
    unit = claim.unit if rate else without_rate(claim)
    return "money" if unit.isupper() and len(unit) == 3 else dimension(unit)


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


def _letters(words: list[str], start: int | None, end: int | None) -> list[str]:
    """A slice of the words without the figures in them."""
    near = words[start:end]
    return near if all(map(str.isalpha, near)) else _LETTERS.findall(" ".join(words))[start:end]


@lru_cache(maxsize=1 << 12)  # people, troops, dollars: articles count the same things
def _phrase(of: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a counted phrase, and the concepts of its words."""
    words = [w.lower().rstrip("s") for w in _WORD.findall(of)]
    return frozenset(words), frozenset(align.canonical(w.lower().rstrip("s")) for w in _CONTENT.findall(of))


def _leads(claim: NumberClaim) -> bool:
    """Whether a number counts people of one state at large in title or lead, as the main toll of a story stands."""
    if claim.unit != "1" or not claim.about.states or (claim.field == "text" and claim.start > LEAD):
        return False
    return not claim.about.head or align.at_large(claim.about.head)


def _scope(item: Item) -> str | None:
    """What a length is a length of, by the word behind it ("23 miles *east* of", "24 miles *above*")."""
    if dimension(number_of(item).unit) != "length":
        return None
    match = _NEXT_WORD.match(item.text, item.claim.end)
    return align.scopes().get(match[1].lower()) if match else None


def _prominence(claim: NumberClaim) -> float:
    first, second = _PROMINENT
    if claim.field == "title" or claim.start < first:
        return 1.0
    return 0.5 if claim.start < second else 0.0


_NONE: frozenset[str] = frozenset()
_WITH_PERIODS = frozenset({"money", "money / share", "share", "share change"})  # what bodies report by the quarter
