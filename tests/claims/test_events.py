"""The lexicon of events: forms find their kinds, every list is used, kinds that come once exist."""

from __future__ import annotations

import pytest

from claims.events import base, kinds_in, kinds_of, listed, root
from claims.lexicon import load


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Crashes", "crash"),
        ("derailed", "crash"),
        ("hitting", "crash"),
        ("dying", "death"),
        ("shot", "attack"),
        ("liftoff", "launch"),
        ("elections", "vote"),
    ],
)
def test_a_printed_word_finds_its_kind(word: str, kind: str) -> None:
    assert kind in kinds_of(base(word))


def test_a_word_that_the_lexicon_lacks_stays_as_it_is() -> None:
    assert base("Marmalade", "marmalade") == "marmalade"
    assert kinds_of("marmalade") == ()


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("announce", "announcement"),
        ("launch", "launching"),
        ("sentence", "sentencing"),
        ("arrive", "arrival"),
        ("expand", "expansion"),
        ("ratify", "ratification"),
        ("lift off", "lift off"),
    ],
)
def test_a_verb_and_its_noun_have_one_root(verb: str, noun: str) -> None:
    assert root(verb) == root(noun)


def test_short_words_keep_their_roots_apart() -> None:
    assert len({root(word) for word in ("fire", "firm", "find", "found", "king")}) == 5


def test_the_kinds_of_a_headline() -> None:
    assert {"crash", "death"} <= kinds_in("Seven killed as tram derails")


def test_what_comes_once_is_a_kind() -> None:
    assert listed("once") <= set(load("events")["kinds"])


def test_words_stand_once_in_a_kind_and_in_small_letters() -> None:
    for words in load("events")["kinds"].values():
        assert len(words) == len(set(words))
        assert all(word == word.lower() for word in words)
