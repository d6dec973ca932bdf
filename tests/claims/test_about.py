"""The facets of a claim: what is counted, its states, the event, names and places, and silence where there is none."""

from __future__ import annotations

from functools import cache

import pytest

from claims.extract import extract
from claims.model import About, Article, Claim


@cache
def read(text: str) -> tuple[Claim, ...]:
    return extract(Article(id="a", source="a", text=text))


def about(text: str, quote: str) -> About:
    return next(c.about for c in read(text) if c.kind in ("number", "date") and c.quote == quote)


BLAST = "The blast killed 12 people at the market in Ardley on 5 May 2014."


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        (BLAST, "12", "people"),
        ("Twelve soldiers were wounded in the raid.", "Twelve", "soldier"),
        ("The company cut 500 full-time jobs.", "500", "job"),
        ("The trip took six years.", "six years", "trip"),
        ("The base, 20 km north of Baghdad, was shut.", "20 km", "base"),
        ("The number of people injured rose to 50.", "50", "people"),
        ("The death toll in the floods has risen to 25.", "25", "toll"),
        ("The village, population 950, lies on the coast.", "950", "population"),
        ("The crew turned back four hours into the flight.", "four hours", "flight"),
        ("The truce ended eight days of fighting.", "eight days", "fight"),
        ("There is a 12 mph (20 km/h) speed limit on the bridge.", "12 mph", "limit"),
        ("His 100-strong backup team was there.", "100", "team"),
        ("Karl Hass said the repair cost $20 million.", "$20 million", "cost"),
        ("The crash killed 12: 10 passengers and two pilots.", "12", None),
        ("They met ten tourists and a family of four.", "four", "family"),
        ("New York family of 5 among 12 killed in the crash.", "12", None),
        ("Ridership rose to 40,000 last year.", "40,000", None),
        (BLAST, "5 May 2014", "kill"),
    ],
)
def test_head_is_what_is_counted_measured_or_dated(text: str, quote: str, head: str | None) -> None:
    assert about(text, quote).head == head


@pytest.mark.parametrize(
    ("text", "quote", "states"),
    [
        (BLAST, "12", ("dead",)),
        ("Twelve soldiers were wounded in the raid.", "Twelve", ("injured",)),
        ("Police arrested 14 men.", "14", ("held",)),
        ("There were 14 deaths.", "14", ("dead",)),
        ("The hall had 14 chairs.", "14", ()),
    ],
)
def test_states_of_people(text: str, quote: str, states: tuple[str, ...]) -> None:
    assert about(text, quote).states[:1] == states


def test_a_state_that_a_verb_leaves_people_in() -> None:
    assert "dead" in about("The raid left 14 soldiers dead.", "14").states


@pytest.mark.parametrize(
    ("text", "lemma", "negated", "planned", "hedged"),
    [
        ("The company cut 500 jobs.", "cut", False, False, False),
        ("The company did not cut 500 jobs.", "cut", True, False, False),
        ("The company will cut 500 jobs.", "cut", False, True, False),
        ("The company plans to cut 500 jobs.", "cut", False, True, False),
        ("The company will not cut 500 jobs.", "cut", True, True, False),
        ("The company may cut 500 jobs.", "cut", False, True, True),
    ],
)
def test_the_event_and_how_it_is_asserted(text: str, lemma: str, negated: bool, planned: bool, hedged: bool) -> None:
    found = about(text, "500").predicate
    assert found is not None
    assert (found.lemma, found.negated, found.planned, found.hedged) == (lemma, negated, planned, hedged)


def test_subject_and_object_of_the_event() -> None:
    assert (about(BLAST, "5 May 2014").subject, about(BLAST, "5 May 2014").object) == ("blast", "people")
    passive = about("Twelve soldiers were wounded on 5 May 2014.", "5 May 2014")
    assert (passive.subject, passive.object) == (None, "soldier")


def test_names_of_the_sentence_are_anchors_and_its_place_the_place() -> None:
    found = about("Hannah Weller of Leeds counted 500 sheep.", "500")
    assert set(found.anchors) == {"Hannah Weller", "Leeds"}
    assert found.place == "Leeds"


def test_names_of_another_paragraph_are_not() -> None:
    found = about("Hannah Weller of Leeds is a farmer.\n\nIn spring the flock has 500 sheep.", "500")
    assert found.anchors == ()
    assert found.place is None


@pytest.mark.parametrize(
    ("text", "quote", "owner"),
    [
        ("Hannah Weller, 23, drove the car.", "23", "Hannah Weller"),
        ("Hannah Weller (23) drove the car.", "23", "Hannah Weller"),
        ("Hannah Weller drove 23 miles.", "23 miles", None),
    ],
)
def test_the_owner_stands_right_beside_the_claim(text: str, quote: str, owner: str | None) -> None:
    assert about(text, quote).owner == owner


def test_a_part_names_its_whole() -> None:
    text = "There are 7,500 coalition troops, including 5,000 US troops."
    assert about(text, "5,000").part_of == "7,500"
    assert about(text, "7,500").part_of is None


def test_terms_are_content_words_near_ones_first_without_the_claim_itself() -> None:
    found = about(BLAST, "12").terms
    assert found[0] == "people"
    assert {"kill", "blast", "market"} <= set(found)
    assert not {"the", "at", "in", "12"} & set(found)
    assert len(set(found)) == len(found)


def test_silence_stays_silence() -> None:
    found = about("There were 12.", "12")
    assert (found.states, found.anchors, found.owner, found.place, found.part_of) == ((), (), None, None, None)
