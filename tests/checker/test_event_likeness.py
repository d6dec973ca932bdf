"""How alike two dated events are: words, derivations, kinds, what the sentences tell besides, who took part."""

from __future__ import annotations

import pytest
from little_stories import article, pair, story

from checker.date_aligner import DateAligner
from checker.date_reading import Reading
from checker.event_likeness import likeness, other_participants, same_event_word, shared, told_by_both
from checker.settings import Tolerances
from claims.kinds.date.model import DatedEvent

CRASH = frozenset({"crash", "death"})


def readings(a: tuple[str, str], b: tuple[str, str]) -> tuple[Reading, Reading]:
    """Two dates, each of a text and the beginning of its quote, read as the aligner does."""
    made, one, two = pair(a, b, "date")
    aligner = DateAligner(made, Tolerances())
    return aligner.read(one), aligner.read(two)


def event(lemma: str, *kinds: str, **more: object) -> DatedEvent:
    return DatedEvent.model_validate({"lemma": lemma, "kinds": kinds, **more})


@pytest.mark.parametrize(
    ("a", "b", "points"),
    [
        pytest.param("The tram derailed on Friday.", "On Saturday the tram derailed.", 1.0, id="one verb"),
        pytest.param("The tram derailed on Friday.", "The tram overturned on Saturday.", 0.8, id="one kind"),
        pytest.param("The incident happened on Friday.", "The tram overturned on Saturday.", 0.6, id="the main event"),
        pytest.param("Two people were killed on Friday.", "The tram overturned on Saturday.", 0.5, id="its deaths"),
        pytest.param("A clerk was arrested on Friday.", "The island votes on Saturday.", -0.6, id="two kinds"),
        pytest.param("The mayor said so on Friday.", "The island votes on Saturday.", -0.6, id="words"),
        pytest.param(
            "The quartet squabbled on Friday before the concert.",
            "The concert on Saturday came after the quartet squabbled.",
            0.4,
            id="told beside",
        ),
    ],
)
def test_likeness(a: str, b: str, points: float) -> None:
    one, two = readings((a, "Friday"), (b, "Saturday"))
    assert likeness(one, two, CRASH) == likeness(two, one, CRASH) == points


@pytest.mark.parametrize(
    ("a", "b"), [("announce", "announcement"), ("resign", "resignation"), ("inaugurate", "inauguration")]
)
def test_a_verb_and_its_noun_are_one_word(a: str, b: str) -> None:
    assert same_event_word(event(a), event(b))
    assert not same_event_word(event(a), event("squabble"))


def test_parts_of_one_happening_tell_of_each_other() -> None:
    one, two = readings(
        ("Eleven people died on Friday when a bus crashed.", "Friday"),
        ("The bus crashed on Saturday and eleven people died.", "Saturday"),
    )
    assert told_by_both(one, two)


def test_names_that_share_a_last_word_are_two() -> None:
    made = story(article("Nothing.", "a"))
    one = event("launch", "launch", who=("North Korea",))
    assert shared(made, one, event("launch", "launch", who=("South Korea",))) < 0
    assert shared(made, one, event("launch", "launch", who=("Korea", "rocket"))) > 0


def test_two_named_persons_that_one_article_knows_both() -> None:
    known = readings(
        ("Anna Lind died on Friday in Ardley.", "Friday"),
        ("Tom Berg died on Saturday. Anna Lind had been his wife.", "Saturday"),
    )
    assert other_participants(*known)
    strangers = readings(("Anna Lind died on Friday in Ardley.", "Friday"), ("Tom Berg died on Saturday.", "Saturday"))
    assert not other_participants(*strangers)
