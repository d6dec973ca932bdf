"""Whether two rival dates date one event: roles, phases, kinds, statistics, the news of two days."""

from __future__ import annotations

import pytest
from little_stories import article, conflicts, pair, story

from checker.date_aligner import DateAligner
from checker.happenings import main_kinds, recurs, rolling
from checker.settings import Tolerances
from claims.kinds.date.model import DatedEvent

KEEPER = (
    "\n\nResidents of the area told reporters that they had seldom seen anything like it, and several of them did not "
    "want to give their names. Officials promised to keep the public informed as soon as there is more to tell. "
    "Experts asked for patience and warned against rumours, which spread quickly wherever little is known for sure. "
    "A spokeswoman did not answer questions about costs and repeated that all procedures had been followed in full. "
    "Friends and neighbours brought food, blankets and candles, and the parish opened its hall for whoever needed it."
)
"""What makes an article longer than a sentence or two."""


def event(lemma: str, *kinds: str, **more: object) -> DatedEvent:
    return DatedEvent.model_validate({"lemma": lemma, "kinds": kinds, **more})


def rivals(a: str, b: str, published: tuple[str, str] = ("2020-08-24", "2020-08-24")) -> list[list[str]]:
    """The rival dates of two articles that are longer than a sentence or two."""
    return conflicts(a + KEEPER, b + KEEPER.replace("Residents", "People"), published=published, kind="date")


FIRING = [
    pytest.param(
        "The orchestra of Ardley will unpack its new organ on 8 September. It has 4,000 pipes.",
        "Ardley awaits its new organ. The orchestra is to unpack the instrument on 18 September.",
        ["8 September", "18 September"],
        id="a verb that the lexicon lacks",
    ),
    pytest.param(
        "The book fair in Ardley honours Norway. It runs from 4 to 7 October and costs nothing.",
        "Ardley expects crowds at its book fair, which runs until 9 October and honours Norway.",
        ["4 to 7 October", "9 October"],
        id="the end of what goes on",
    ),
    pytest.param(
        "The app Pingly, which was launched in 2012, has forty million users in Ardley.",
        "Pingly was launched in 2014. Forty million people in Ardley use the app.",
        ["2012", "2014"],
        id="the year of what comes once",
    ),
    pytest.param(
        "A robbery happened in Ardley on Friday morning at the First Plains branch on Harvard Avenue.",
        "The robbery at the First Plains branch in Ardley happened at 3.40pm on Friday, police said.",
        ["Friday morning", "3.40pm on Friday"],
        id="part of the day and clock time",
    ),
    pytest.param(
        "The ferry Aurora capsized off Ardley on Friday. Nine people drowned.",
        "Nine people drowned on Saturday when the ferry Aurora capsized off Ardley.",
        ["Friday", "Saturday"],
        id="parts of one happening",
    ),
]
QUIET = [
    pytest.param(
        "A clerk was held on Friday over the theft of the violin in Ardley.",
        "A second suspect was held on Saturday over the theft of the violin in Ardley.",
        id="a second suspect",
    ),
    pytest.param(
        "Few voters of Ardley came to the 2016 election, and the old town hall stayed empty.",
        "The town hall of Ardley was full of voters, who remembered it from the 2012 election.",
        id="events that are named by their years",
    ),
    pytest.param(
        "The writer Ida Stern won the Ardley prize on Friday for her novel.",
        "The Ardley prize for a novel was won by a writer from Norway in 2016.",
        id="the news and long ago",
    ),
    pytest.param(
        "The dock company's profit rose a third in the second quarter, it said.",
        "The dock company's profit rose a third in the first quarter, it said.",
        id="the business of two periods",
    ),
    pytest.param(
        "The mayor of Ardley said on Friday that the bridge was safe.",
        "The bridge of Ardley was declared safe and was reopened on Saturday.",
        id="the day of the words",
    ),
]


@pytest.mark.parametrize(("a", "b", "quotes"), FIRING)
def test_rival_dates_of_one_event(a: str, b: str, quotes: list[str]) -> None:
    assert rivals(a, b) == [quotes]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_dates_of_two_events(a: str, b: str) -> None:
    assert rivals(a, b) == []


WORDS = (
    "In the {} by the river, Ann Lee told reporters on {} that the {} In the town all had waited for a year for the report on the old "
    "stone bridge, and hundreds came to hear of it, though nobody knew what it would cost to mend it, and the council had no money for it."
)


@pytest.mark.parametrize(
    ("again", "reason"),
    [
        pytest.param(("house", "Tuesday", "bridge is sound, as nurses marched through Ardley."), None, id="her words"),
        pytest.param(
            ("hall", "Tuesday", "crossing is closed, as nurses marched through Ardley."), "two statements", id="others"
        ),
    ],
)
def test_the_same_words_of_one_person(again: tuple[str, str, str], reason: str | None) -> None:
    told = WORDS.format("hall", "Monday", "bridge was safe, while the ferry company weighed new fares and crews.")
    made, one, two = pair((told, "Monday"), (WORDS.format(*again), "Tuesday"), "date", ("2020-05-06", "2020-05-06"))
    assert DateAligner(made, Tolerances()).guard(one, two) == reason


def test_what_a_story_is_about() -> None:
    both = story(article("A tram derailed in Ardley.", "a"), article("Two died as a tram overturned.", "b"))
    assert "crash" in main_kinds(both)
    assert "vote" not in main_kinds(both)


def test_the_news_of_two_days() -> None:
    made, one, two = pair(
        ("Farmers rallied on Friday.", "Friday"),
        ("Farmers rallied on Monday.", "Monday"),
        "date",
        ("2020-08-22", "2020-08-25"),
    )
    aligner = DateAligner(made, Tolerances())
    assert rolling(aligner.read(one), aligner.read(two))
    assert recurs(event("rally", "protest"), event("rally", "protest"))
    assert not recurs(event("derail", "crash"), event("derail", "crash"))
    assert not recurs(event("rally", "protest", phase="start"), event("rally", "protest", phase="start"))
