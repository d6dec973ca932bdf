"""The kinds of events that words name: crash = derail = overturn = accident; the lexicon's events.toml."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from claims.lexicon import load

_SHORTEST_ROOT = 4  # letters
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")


def kinds_of(lemma: str) -> tuple[str, ...]:
    """The kinds of events that a lemma (or a verb with its particle) can name, none where the lexicon lacks it."""
    return _kinds().get(lemma, ())


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """The kinds of events by the lemmas that name them."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, words in load("events")["kinds"].items():
        for word in dict.fromkeys(words):
            found[word] = (*found.get(word, ()), kind)
    return found


@cache
def kinds_named(word: str) -> tuple[str, ...]:
    """The kinds of events that a word as printed can name."""
    return kinds_of(base(word))


@cache
def root(word: str) -> str:
    """What a verb and its nouns begin with: announce, announcement, announcing; resign, resignation; arrive, arrival.

    A verb with its particle keeps the particle: "lift off".
    """
    verb, _, particle = word.lower().partition(" ")
    for ending, instead in load("events")["derived"].items():
        if verb.endswith(ending) and len(verb) - len(ending) + len(instead) >= _SHORTEST_ROOT:
            verb = verb.removesuffix(ending) + instead
            break
    verb = verb[:-1] if len(verb) > _SHORTEST_ROOT and (verb[-1] in "ey" or verb[-1] == verb[-2]) else verb
    return f"{verb} {particle}" if particle else verb


@cache
def listed(name: str) -> frozenset[str]:
    """One of the lexicon's lists: generic, speech, states, first, last, other, once and so on."""
    return frozenset(load("events")[name])


@cache
def base(word: str, lemma: str = "") -> str:
    """The lemma by which the lexicon knows a word as printed; the tagger's (or the word itself) where it has none."""
    word, lemma = word.lower(), lemma.lower()
    forms: dict[str, str] = load("events")["forms"]
    for known in (lemma, word, forms.get(word, ""), forms.get(lemma, ""), *_stems(word)):
        if kinds_of(known) or known in listed("generic"):
            return known
    return lemma or word


def _stems(word: str) -> list[str]:
    """What a word can be a form of: crashes, killed, planned, dying, hitting."""
    found = []
    for ending in ("s", "es", "ed", "d", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            found += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found


def kinds_in(text: str) -> frozenset[str]:
    """The kinds of events that the words of a text name."""
    return frozenset(chain.from_iterable(map(kinds_named, _WORD.findall(text))))
