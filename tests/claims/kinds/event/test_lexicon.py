"""The shape of the changing states: each scale is whole, and what it refers to exists."""

from __future__ import annotations

import pytest

from checker.states.scales import PEOPLE, called, states
from claims.kinds.event.lexicon import Cue, cues, holders, scales
from claims.lexicon import load

SCALES = sorted(scales())
TABLE = load("changing_states")


@pytest.mark.parametrize("scale", SCALES)
def test_a_scale_is_whole(scale: str) -> None:
    table = scales()[scale]
    assert set(table) - {"of", "states", "together", "either"} == set(table["states"])
    assert all(table[state].get("denied", state) in table["states"] for state in table["states"])
    assert set(table.get("together", ())) <= set(table["states"])
    assert holders(scale)
    assert "{}" in called(scale)


@pytest.mark.parametrize("scale", [*SCALES, "identity", "responsibility", "authors", "whereabouts"])
def test_states_stand_in_an_order(scale: str) -> None:
    assert len(set(states(scale))) == len(states(scale)) > 1


def test_people_are_in_states_of_scales_that_exist() -> None:
    assert {*SCALES, "identity", "whereabouts"} >= PEOPLE


def test_every_state_has_words_or_is_the_denial_of_another() -> None:
    told = {(cue.scale, cue.state) for known in cues().values() for cue in known}
    denied = {(cue.scale, cue.denied) for known in cues().values() for cue in known}
    assert {(scale, state) for scale in SCALES for state in scales()[scale]["states"]} <= told | denied


def test_forms_that_a_tagger_may_leave() -> None:
    assert Cue("custody", "free", "done", ()) in cues()["freed"]


@pytest.mark.parametrize("sort", sorted(TABLE["holders"]))
def test_holders_are_lemmas(sort: str) -> None:
    nouns = TABLE["holders"][sort]
    assert all(noun == noun.lower() for noun in nouns)
    assert len(set(nouns)) == len(nouns), [noun for noun in nouns if nouns.count(noun) > 1]
