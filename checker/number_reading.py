"""A number's claim read once for all the pairs that it is compared in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker import align
from checker.levels import Figure, figure_of
from checker.model import Item, Story
from claims.kinds.number.model import NumberClaim
from claims.units import dimension

LEAD = 700  # characters of an article that its main facts stand in
NEAR = 6  # words round a number among which its neighbour's noun may stand

_WORD = re.compile(r"[^\W\d_]{4,}")
_NEXT_WORD = re.compile(r"[\s-]*(?:or so|in)?\s*([A-Za-z]+)")


def number_of(item: Item) -> NumberClaim:
    """An item's claim, which is a number."""
    assert isinstance(item.claim, NumberClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What guards and facets look at in a number.

    Beside what its claim is about: `form` tells ages, shares, rates and changes apart; `state` is
    the first of its states, `exclusive` those of which one count has one only; `terms` and `phrase`
    are the words of its sentence and of what it counts, `near` those next to it; `scope` is what a
    length is a length of; `leads` tells whether it counts people of one state at large in title or
    lead; `unique` whether its article gives no other value of the same thing; `given` how many
    articles give its value; `parts` are the figures that its article states as parts of it.
    """

    story: Story
    item: Item
    claim: NumberClaim
    figure: Figure
    form: tuple[object, ...]
    age: bool
    told: float
    head: str | None
    modifiers: tuple[str, ...]
    states: tuple[str, ...]
    state: str | None
    exclusive: frozenset[str]
    verb: str | None
    planned: bool
    subject: str | None
    object: str | None
    anchors: tuple[str, ...]
    owner: str | None
    place: str | None
    as_of: str | None
    part_of: str | None
    terms: frozenset[str]
    near: tuple[str, ...]
    phrase: frozenset[str]
    window: tuple[str, str]
    scope: str | None
    leads: bool
    brief: bool
    unique: bool
    given: int
    parts: tuple[Figure, ...]


def read(
    story: Story, item: Item, window: tuple[str, str], *, unique: bool, given: int, parts: tuple[Figure, ...]
) -> Reading:
    """A claim read on its own, with what its story knows of it."""
    claim = number_of(item)
    about = claim.about
    return Reading(
        story=story,
        item=item,
        claim=claim,
        figure=figure_of(claim),
        form=(claim.age, claim.share, claim.per, claim.change is None),
        age=claim.age,
        told=told(claim),
        head=about.head,
        modifiers=about.modifiers,
        states=about.states,
        state=about.states[0] if about.states else None,
        exclusive=align.exclusive_states().intersection(about.states),
        verb=about.predicate.lemma if about.predicate else None,
        planned=bool(about.predicate and about.predicate.planned),
        subject=about.subject,
        object=about.object,
        anchors=about.anchors,
        owner=about.owner,
        place=about.place,
        as_of=about.as_of,
        part_of=about.part_of,
        terms=align.canonicals(about.terms),
        near=about.terms[:NEAR],
        phrase=frozenset(w.lower().rstrip("s") for w in _WORD.findall(claim.of or "")),
        window=window,
        scope=_scope(item),
        leads=_leads(claim),
        brief=align.is_brief(item),
        unique=unique,
        given=given,
        parts=parts,
    )


def measured(claim: NumberClaim) -> str:
    """What a number measures: its dimension, with ranks and ages apart from counts and times."""
    if claim.ordinal:
        return "ordinal"
    if claim.age:
        return "age"
    unit = dimension(claim.unit)
    return "money" if claim.unit.isupper() and len(claim.unit) == 3 else unit


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


def _leads(claim: NumberClaim) -> bool:
    """Whether a number counts people of one state at large in title or lead, as the main toll of a story stands."""
    if claim.unit != "1" or not claim.about.states or (claim.field == "text" and claim.start > LEAD):
        return False
    return not claim.about.head or align.at_large(claim.about.head)


def _scope(item: Item) -> str | None:
    """What a length is a length of, by the word behind it ("23 miles *east* of", "24 miles *above*")."""
    if dimension(number_of(item).unit) != "length":
        return None
    match = _NEXT_WORD.match(
        item.article.title or "" if item.claim.field == "title" else item.article.text, item.claim.end
    )
    return align.scopes().get(match[1].lower()) if match else None
