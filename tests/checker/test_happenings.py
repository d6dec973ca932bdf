"""Whether two dates date one event: likeness of events, those who took part, news of two days."""

from __future__ import annotations

import pytest
from little_stories import article, item, story

from checker.happenings import likeness, main_kinds, recurs, rolling, shared
from claims.kinds.date.model import DatedEvent

CRASH = frozenset({"crash", "death"})


def event(lemma: str, *kinds: str, **more: object) -> DatedEvent:
    return DatedEvent.model_validate({"lemma": lemma, "kinds": kinds, **more})


@pytest.mark.parametrize(
    ("a", "b", "points"),
    [
        pytest.param(event("derail", "crash"), event("derail", "crash"), 1.0, id="one verb"),
        pytest.param(event("derail", "crash"), event("overturn", "crash"), 0.8, id="one kind"),
        pytest.param(event("incident", role="main"), event("overturn", "crash"), 0.6, id="what the story is about"),
        pytest.param(event("kill", "death"), event("overturn", "crash"), 0.5, id="the crash and the deaths in it"),
        pytest.param(event("arrest", "arrest"), event("vote", "vote"), -0.6, id="two kinds"),
        pytest.param(event("say", role="statement"), event("vote", "vote"), -0.6, id="words"),
        pytest.param(None, event("vote", "vote"), 0.0, id="nothing told"),
    ],
)
def test_likeness(a: DatedEvent | None, b: DatedEvent | None, points: float) -> None:
    assert likeness(a, b, CRASH) == likeness(b, a, CRASH) == points


def test_what_a_story_is_about() -> None:
    both = story(article("A tram derailed in Ardley.", "a"), article("Two died as a tram overturned.", "b"))
    assert "crash" in main_kinds(both)
    assert "vote" not in main_kinds(both)


def test_names_that_share_a_last_word_are_two() -> None:
    made = story(article("Nothing.", "a"))
    one = event("launch", "launch", who=("North Korea",))
    assert shared(made, one, event("launch", "launch", who=("South Korea",))) < 0
    assert shared(made, one, event("launch", "launch", who=("Korea", "rocket"))) > 0


def test_the_news_of_two_days() -> None:
    made = story(
        article("Farmers rallied on Friday.", "a", "2020-08-22"),
        article("Farmers rallied on Monday.", "b", "2020-08-25"),
    )
    pair = item(made, "date", "Friday", "a"), item(made, "date", "Monday", "b")
    assert rolling(*pair, made)
    assert recurs(event("rally", "protest"), event("rally", "protest"))
    assert not recurs(event("derail", "crash"), event("derail", "crash"))
    assert not recurs(event("rally", "protest", phase="start"), event("rally", "protest", phase="start"))
