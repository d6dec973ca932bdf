"""What alignment compares two numbers by, worked out once a claim: its concepts, near words, prominence, time."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from checker import align
from checker.model import Item, Story
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load
from claims.units import dimension

_WORD = re.compile(r"[^\W\d_]+")
_CONTENT = re.compile(r"[^\W\d_]{3,}")
_NEAR = 3  # words on each side of a number that say what it is
_REACH = 60  # characters in which they stand
_PROMINENT = (300, 900)  # characters of a text: its first sentences, its first paragraphs

# how much a word tells of what is counted, by its place: the thing itself, its state, the verb, …
_HEAD, _STATE, _VERB, _MODIFIER, _ARGUMENT = 1.0, 0.9, 0.8, 0.8, 0.6
_TERM_FIRST, _TERM_STEP, _TERM_LEAST = 0.9, 0.1, 0.15


@dataclass(frozen=True, slots=True)
class Profile:
    """A number's surroundings.

    `concepts` are what its words speak of, near ones weighing more, whatever their role, and `mass`
    their weights by rarity, summed. `before` and `behind` are the nearest words; `of` the words of the counted phrase; `prominence` is 1
    in title and first sentences, 0.5 in the first paragraphs, else 0; `background` the time (ISO) of an
    event far from those the story's articles report, None where the claim is of the story itself.
    """

    claim: NumberClaim
    dimension: str
    concepts: dict[str, float]
    mass: float
    states: frozenset[str]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    of: frozenset[str]
    prominence: float
    background: str | None


def profile(item: Item, story: Story) -> Profile:
    """The profile of an item's number."""
    claim = item.claim
    assert isinstance(claim, NumberClaim)  # noqa: S101 - items(kind) gives no other
    text = item.article.title or "" if claim.field == "title" else item.article.text
    before = _WORD.findall(text[max(claim.sentence[0], claim.start - _REACH) : claim.start].lower())
    behind = _WORD.findall(text[claim.end : min(claim.sentence[1], claim.end + _REACH)].lower())
    concepts = _concepts(claim)
    return Profile(
        claim=claim,
        dimension=quantity(claim),
        concepts=concepts,
        mass=sum([weight * story.rarity(concept) for concept, weight in concepts.items()]),
        states=frozenset(claim.about.states),
        before=tuple(before[-_NEAR:]),
        behind=tuple(behind[:_NEAR]),
        of=frozenset(align.canonical(w.lower().rstrip("s")) for w in _CONTENT.findall(claim.of or "")),
        prominence=_prominence(claim),
        background=story.background(claim.about.as_of),
    )


def quantity(claim: NumberClaim) -> str:
    """What sort of number it is: a rank, an age, money, or the dimension of its unit."""
    if claim.ordinal:
        return "ordinal"
    if claim.age:
        return "age"
    return "money" if claim.unit.isupper() and len(claim.unit) == 3 else dimension(claim.unit)


def topic(story: Story, a: Profile, b: Profile) -> float:
    """How far two numbers' words speak of one thing, 0 to 1, rare words of the story counting more."""
    shared = sum([min(w, b.concepts[c]) * story.rarity(c) for c, w in a.concepts.items() if c in b.concepts])
    if not shared:
        return 0.0
    return shared / math.sqrt(a.mass * b.mass)


def near(a: Profile, b: Profile) -> float:
    """The share of the words right around that both have."""
    before = sum([word in b.before for word in a.before])
    behind = sum([word in b.behind for word in a.behind])
    return (before + behind) / (2 * _NEAR)


def phrase(a: Profile, b: Profile) -> float:
    """The share of the shorter counted phrase's words that both have."""
    return len(a.of & b.of) / min(len(a.of), len(b.of)) if a.of and b.of else 0.0


@cache
def _empty() -> frozenset[str]:
    return frozenset(load("synonyms")["empty"])


@cache
def _state_verbs() -> dict[str, str]:
    """A state's concept: that of its first word ("dead" is what "kill" is)."""
    return {state: align.canonical(words[0]) for state, words in load("states")["states"].items()}


def _concepts(claim: NumberClaim) -> dict[str, float]:
    about = claim.about
    found: dict[str, float] = {}

    def put(word: str | None, weight: float) -> None:
        if word:
            concept = align.canonical(word.lower())
            if concept not in _empty():
                found[concept] = max(found.get(concept, 0.0), weight)

    put(about.head, _HEAD)
    for state in about.states:
        put(_state_verbs()[state], _STATE)
    put(about.predicate.lemma if about.predicate else None, _VERB)
    for modifier in about.modifiers:
        put(modifier, _MODIFIER)
    put(about.subject, _ARGUMENT)
    put(about.object, _ARGUMENT)
    for n, term in enumerate(about.terms):
        put(term, max(_TERM_LEAST, _TERM_FIRST - _TERM_STEP * n))
    return dict(sorted(found.items()))


def _prominence(claim: NumberClaim) -> float:
    first, second = _PROMINENT
    if claim.field == "title" or claim.start < first:
        return 1.0
    return 0.5 if claim.start < second else 0.0
