"""What the words of a number tell: what it speaks of, terms and periods beside it, whether it counts the rest."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker import align
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load
from claims.model import About

_PERIOD_REACH = 70  # characters in which the period of a result stands
# how much a word tells of what is counted, by its place: the thing itself, its state, the verb, …
_HEAD, _STATE, _VERB, _MODIFIER, _ARGUMENT = 1.0, 0.9, 0.8, 0.8, 0.6
_TERM_FIRST, _TERM_STEP, _TERM_LEAST = 0.9, 0.1, 0.15
_NEARER = [_TERM_FIRST - _TERM_STEP * n for n in reversed(range(8))]  # the nearest last; the others weigh least
_BEFORE = re.compile(r"(\w+)\s+$")
_AFTER = re.compile(r"\s+(?:people\s+)?(\w+)")


@cache
def _empty() -> frozenset[str]:
    return frozenset(load("synonyms")["empty"])


@cache
def _state_verbs() -> dict[str, str]:
    """A state's concept: that of its first word ("dead" is what "kill" is)."""
    return {state: align.canonical(words[0]) for state, words in load("states")["states"].items()}


@lru_cache(maxsize=1 << 14)  # a text's words come again and again
def concept_of(word: str) -> str | None:
    """What a word speaks of, None where it tells nothing."""
    found = align.canonical(word.lower())
    return None if not word or found in _empty() else found


def concepts_of(about: About) -> dict[str | None, float]:
    """What a number's words speak of (None: nothing), each with its greatest weight by the word's place."""
    terms = about.terms
    far = len(terms) - len(_NEARER)
    weights = [_TERM_LEAST] * far + _NEARER if far > 0 else _NEARER[-len(terms) :]
    found: dict[str | None, float] = dict(zip(map(concept_of, reversed(terms)), weights, strict=True)) if terms else {}
    modifiers, states = about.modifiers, [_state_verbs()[state] for state in about.states] if about.states else ()
    placed = (about.subject, about.object, *modifiers, about.predicate and about.predicate.lemma, *states, about.head)
    weights = [_ARGUMENT, _ARGUMENT, *[_MODIFIER] * len(modifiers), _VERB, *[_STATE] * len(states), _HEAD]
    for word, weight in zip(placed, weights, strict=True):
        if word:
            spoken = concept_of(word)
            if found.get(spoken, 0.0) < weight:
                found[spoken] = weight
    return found


def named(table: str, text: str, claim: NumberClaim) -> frozenset[str]:
    """Which entries of a table of the lexicon stand around a number, nearer to it than other numbers do."""
    start = max(claim.sentence[0], claim.start - _PERIOD_REACH)
    end = min(claim.sentence[1], claim.end + _PERIOD_REACH)
    anything, tables = _tables(table)
    if not anything.search(text, start, end):
        return frozenset()
    return frozenset(name for name, pattern in tables if pattern.search(text, start, end))


@cache
def _tables(table: str) -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """The entries of a table of the lexicon as patterns, and one for all of them."""
    found = {name: "|".join(words) for name, words in load("synonyms")[table].items()}
    single = tuple((name, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for name, words in found.items())
    return re.compile(rf"\b(?:{'|'.join(found.values())})", re.IGNORECASE), single


def besides(claim: NumberClaim, text: str, before: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    """Whether a count is of those besides some already told of: "and 10 others", "another 40", "three more"."""
    words = _besides_words()
    if claim.about.head in words or not words.isdisjoint(claim.about.modifiers):
        return True
    if words.isdisjoint(before[-1:] + behind[:2]):
        return False
    first = _BEFORE.search(text, max(claim.sentence[0], claim.start - 24), claim.start)
    after = _AFTER.match(text, claim.end)
    return bool((first and first[1].lower() in words) or (after and after[1].lower() in words))


@cache
def _besides_words() -> frozenset[str]:
    return frozenset(load("synonyms")["besides"])


def runs(claim: NumberClaim) -> bool:
    """Whether a page or a sale keeps counting it: views, bids."""
    return claim.unit == "1" and align.canonical_noun(claim.about.head or "") in _running()


@cache
def _running() -> frozenset[str]:
    return frozenset(align.canonical_noun(word) for word in load("time_words")["running_heads"])
