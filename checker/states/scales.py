"""The scales on which states follow each other, as the lexicon has them."""

from __future__ import annotations

from functools import cache
from typing import Any

from claims.kinds.event.model import EventClaim
from claims.lexicon import load

_SPECIAL: dict[str, tuple[str, ...]] = {
    "identity": ("unidentified", "named"),
    "responsibility": ("unclaimed", "claimed"),
    "authors": ("alone", "with others"),
    "whereabouts": ("there", "gone"),
}
DEEDS = frozenset({"responsibility", "authors"})  # scales on which a deed stands, not a holder
PEOPLE = frozenset(
    {"custody", "fate", "hospital", "trapped", "office", "home", "identity", "whereabouts"}
)  # in whose states people are
PLACES = frozenset({"whereabouts", "opening", "control"})  # of which a place is in the state, or the state itself


@cache
def _table() -> dict[str, Any]:
    return load("changing_states")


@cache
def states(scale: str) -> tuple[str, ...]:
    """A scale's states in the order in which they are reached."""
    return _SPECIAL.get(scale) or tuple(_table()[scale]["states"])


def rank(claim: EventClaim) -> int:
    """How far along its scale a state stands."""
    return states(claim.scale).index(claim.state)


@cache
def goes_back(scale: str) -> bool:
    """Whether a scale's states come in either order: what was reopened may be closed again."""
    return scale not in _SPECIAL and bool(_table()[scale].get("either", False))


def both_true(a: EventClaim, b: EventClaim) -> bool:
    """Whether the earlier of two states goes on being true in the later one: held, then charged."""
    together = () if a.scale in _SPECIAL else _table()[a.scale].get("together", ())
    return a.state in together and b.state in together


@cache
def called(scale: str) -> str:
    """What a finding calls what it compares, with {} for the holder."""
    name: str = _table()["called"][scale]
    return name


@cache
def nouns(sort: str) -> frozenset[str]:
    """A list of nouns that may stand for one another: "perpetrators", "captives"."""
    return frozenset(_table()["kin"][sort])
