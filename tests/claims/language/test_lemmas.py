"""Lemmas follow from a word's ending where English inflects by rule."""

from __future__ import annotations

import pytest

from claims.language.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [
        ("trapping", "VBG", "trap"),
        ("kidnapped", "VBN", "kidnap"),
        ("barred", "VBD", "bar"),
        ("jailed", "VBN", "jail"),
        ("killed", "VBN", "kill"),
        ("cancelled", "VBN", "cancel"),
        ("installed", "VBN", "install"),
        ("denounced", "VBD", "denounce"),
        ("forcing", "VBG", "force"),
        ("murdered", "VBN", "murder"),
        ("collided", "VBD", "collide"),
        ("evacuated", "VBN", "evacuate"),
        ("joked", "VBD", "joke"),
        ("visited", "VBD", "visit"),
        ("invited", "VBN", "invite"),
        ("declared", "VBD", "declare"),
        ("appeared", "VBD", "appear"),
        ("loaded", "VBN", "load"),
        ("invaded", "VBN", "invade"),
        ("died", "VBD", "die"),
        ("carried", "VBD", "carry"),
        ("freed", "VBN", "free"),
        ("added", "VBD", "add"),
        ("changing", "VBG", "change"),
        ("struck", "VBD", "strike"),
        ("risen", "VBN", "rise"),
        ("witnesses", "NNS", "witness"),
        ("calves", "NNS", "calf"),
        ("lives", "NNS", "life"),
    ],
)
def test_lemma_of_an_inflected_form(form: str, tag: str, base: str) -> None:
    """Whatever the model guesses, the ending decides."""
    assert lemma(form, tag, "guess") == base


@pytest.mark.parametrize(
    ("form", "tag", "guess"),
    [("troops", "NNS", "troop"), ("good", "JJ", "good"), ("say", "VBP", "say"), ("missing", "VBG", "missing")],
)
def test_the_model_is_trusted_where_the_ending_tells_nothing(form: str, tag: str, guess: str) -> None:
    """Adjectives, base forms and plain plurals keep the model's lemma; "missing" is a state of people, no verb."""
    assert lemma(form, tag, guess) == guess


def test_a_plural_that_kept_its_s_loses_it() -> None:
    """A plural that the model left as it was loses its -s, "chaos" does not."""
    assert lemma("rockets", "NNS", "rockets") == "rocket"
    assert lemma("chaos", "NN", "chaos") == "chaos"
