"""The lexicon of changing states, indexed by the words that tell one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from claims.lexicon import load

Role = Literal["done", "does", "is", "towards", "noun"]
_ROLES: tuple[Role, ...] = ("done", "does", "is", "noun")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a state: the lemmas behind the first one, and the part that the holder plays."""

    scale: str
    state: str
    role: Role
    rest: tuple[str, ...]
    preposition: str = ""

    @property
    def denied(self) -> str | None:
        """The state that a denial of this one tells."""
        told: str | None = scales()[self.scale][self.state].get("denied")
        return told


@cache
def scales() -> dict[str, dict[str, Any]]:
    """The scales by name."""
    return {name: table for name, table in load("changing_states").items() if "states" in table}


@cache
def holders(scale: str) -> frozenset[str]:
    """The nouns that can be in a scale's states."""
    table = load("changing_states")["holders"]
    return frozenset(noun for sort in scales()[scale]["of"] for noun in table[sort])


@cache
def special(name: str) -> tuple[str, ...]:
    """A list of the words that are read in ways of their own."""
    return tuple(load("changing_states")["special"][name])


@cache
def countries() -> frozenset[str]:
    """The countries by their names."""
    rows = load("countries")["table"].strip().splitlines()
    return frozenset(row.split("|")[0].strip() for row in rows)


@cache
def takes_people(scale: str) -> bool:
    """Whether a named person can be in a scale's states."""
    return not {"person", "captive", "suspect"}.isdisjoint(scales()[scale]["of"])


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """The cues by their first word's lemma, longer ones first."""
    found: defaultdict[str, list[Cue]] = defaultdict(list)
    for scale, table in scales().items():
        for state in table["states"]:
            told = table[state]
            for role in _ROLES:
                for words in told.get(role, ()):
                    first, *rest = words.split()
                    found[first].append(Cue(scale, state, role, tuple(rest)))
            for preposition, lemmas in told.get("towards", {}).items():
                for lemma in lemmas:
                    found[lemma].append(Cue(scale, state, "towards", (), preposition))
    for word in list(found):
        for form in _forms(word):
            if form not in found:
                found[form] = found[word]
    return {word: tuple(sorted(known, key=lambda cue: -len(cue.rest))) for word, known in found.items()}


def _forms(verb: str) -> tuple[str, ...]:
    """Regular forms of a verb, which the tagger's lemmas may have missed: freed, seized, captured."""
    stem = verb.removesuffix("e")
    return (f"{stem}ed", f"{verb}d", f"{verb}{verb[-1]}ed", f"{stem}ing")
