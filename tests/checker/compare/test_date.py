"""Dates of small stories: which dates are of one event, which are kept apart, and how they come out."""

from __future__ import annotations

import pytest
from little_stories import article, conflicts, findings, item, story, verdicts

from checker.date_aligner import DateAligner
from checker.date_facets import closeness
from checker.date_reading import told
from checker.settings import Tolerances
from reports.model import Verdict

MONDAY = "2020-08-24"

CONFLICTS = [
    pytest.param(
        "The bridge at Ardley collapsed on 5 May 2014. Nobody was hurt.",
        "The bridge at Ardley collapsed on 6 May 2014. Nobody was hurt.",
        ["5 May 2014", "6 May 2014"],
        id="two days",
    ),
    pytest.param(
        "The bridge at Ardley collapsed on Sunday. Nobody was hurt.",
        "The bridge at Ardley collapsed on Monday. Nobody was hurt.",
        ["Sunday", "Monday"],
        id="two weekdays",
    ),
    pytest.param(
        "The train left Ardley at 6.10am on Monday.",
        "The train left Ardley at 8.40am on Monday.",
        ["6.10am on Monday", "8.40am on Monday"],
        id="two clock times",
    ),
    pytest.param(
        "The ferry Aurora capsized off Harwich on Friday. Nine people died.",
        "The accident with the ferry Aurora happened on Saturday off Harwich. Nine people died.",
        ["Friday", "Saturday"],
        id="two words for one kind of event",
    ),
    pytest.param(
        "The gorilla Koba was transported to the Norwich Zoo in 2014.",
        "Koba came to Norwich in 2015 from the Harwich zoo, keepers said.",
        ["2014", "2015"],
        id="two years, told in two ways",
    ),
    pytest.param(
        "Engineers at Ardley noticed the crack in the bridge on Monday morning.",
        "Engineers at Ardley noticed the crack in the bridge on Monday afternoon.",
        ["Monday morning", "Monday afternoon"],
        id="two parts of the day",
    ),
    pytest.param(
        "The bridge at Ardley collapsed on 5 May 2014. Since 2010 cracks in the bridge at Ardley had been reported.",
        "In 2014 the bridge at Ardley collapsed. The bridge at Ardley collapsed on 6 May 2014.",
        ["5 May 2014", "6 May 2014"],
        id="beside the year",
    ),
    pytest.param(
        "The agency gave the tenants of Ardley Mill until Tuesday to sign the new contract.",
        "The agency extended the deadline for the tenants of Ardley Mill to sign the new contract until Friday.",
        ["Tuesday", "Friday"],
        id="two deadlines",
    ),
]
QUIET = [
    pytest.param(
        "HARWICH, August 8 (Northern Wire) -- The pier of Harwich burned down.",
        "LONDON, August 11 (Northern Wire) -- The pier of Harwich burned down.",
        id="datelines",
    ),
    pytest.param(
        "The Latvian government condemned the bombing of the embassy on Friday.",
        "The Cypriot government strongly condemned the embassy bombing on Saturday.",
        id="two statements",
    ),
    pytest.param(
        "More than 8,600 people died in accidents on the roads in 2013.",
        "Over 9,000 people died in accidents on the roads in 2010.",
        id="two years of one statistic",
    ),
    pytest.param(
        "The first trial of the bridge's builder began on 5 May 2014.",
        "The trial of the bridge's builder ended on 9 June 2014.",
        id="beginning and end",
    ),
    pytest.param(
        "The previous crash on the Ardley line, on 5 May 2014, cost two lives.",
        "The crash on the Ardley line on 9 June 2014 cost two lives.",
        id="another crash",
    ),
    pytest.param(
        "Shares of the Harwich Dock Company closed on Friday at $18.75, down a dollar.",
        "Shares of the Ardley Bridge Company closed on Thursday at $12.50, up a dollar.",
        id="prices of two days",
    ),
    pytest.param(
        "The minister may visit Harwich on Friday.", "The minister visited Harwich on Thursday.", id="left open"
    ),
    pytest.param(
        "Firefighters were called to the overturned bus at 6.13am.",
        "The bus overturned on the Ardley road at 6.10am.",
        id="the alert and the accident",
    ),
    pytest.param(
        "The bridge at Ardley collapsed in May 2014.", "The bridge at Ardley collapsed on 6 May 2014.", id="a month"
    ),
    pytest.param(
        "The bridge at Ardley collapsed on Sunday.", "The bridge at Ardley collapsed on 23 August 2020.", id="a weekday"
    ),
    pytest.param(
        "The bridge at Ardley will reopen on 5 May 2014.", "The bridge at Ardley reopened on 6 May 2014.", id="planned"
    ),
    pytest.param("The ferry did not sail on 5 May 2014.", "The ferry sailed on 6 May 2014.", id="did not happen"),
    pytest.param(
        "The mayor said on Tuesday that the bridge was safe.",
        "The bridge fell on Monday, the mayor said.",
        id="the day of the words",
    ),
    pytest.param(
        "The market is held every Monday in Ardley.", "The market is held every Friday in Ardley.", id="sets of dates"
    ),
    pytest.param(
        "The train left Ardley at about 6am on Monday.", "The train left Ardley at 6.10am on Monday.", id="hedged"
    ),
    pytest.param(
        "The bridge at Ardley collapsed after 4 May 2014.", "The bridge at Ardley collapsed on 6 May 2014.", id="after"
    ),
]


@pytest.mark.parametrize(("a", "b", "rivals"), CONFLICTS)
def test_rival_dates_of_one_event(a: str, b: str, rivals: list[str]) -> None:
    assert conflicts(a, b, published=(MONDAY, MONDAY), kind="date") == [rivals]
    assert conflicts(b, a, published=(MONDAY, MONDAY), kind="date") == [rivals[::-1]]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_dates_that_are_no_rivals(a: str, b: str) -> None:
    assert conflicts(a, b, published=(MONDAY, MONDAY), kind="date") == []
    assert conflicts(b, a, published=(MONDAY, MONDAY), kind="date") == []


@pytest.mark.parametrize(
    ("a", "when", "b", "then", "verdict"),
    [
        ("on 5 May 2014", None, "on May 5, 2014", None, "agreement"),
        ("on Sunday", MONDAY, "yesterday", MONDAY, "agreement"),
        ("in May 2014", None, "on 6 May 2014", None, "compatible"),
        ("on Sunday", None, "on 23 August 2020", None, "compatible"),
    ],
)
def test_dates_that_go_together(a: str, when: str | None, b: str, then: str | None, verdict: str) -> None:
    told_ = (f"The bridge at Ardley collapsed {phrase}." for phrase in (a, b))
    assert verdicts(*told_, published=(when, then), kind="date") == [verdict]


def test_a_vote_that_was_postponed_is_superseded() -> None:
    told_ = (
        "The vote in Ardley will be held on 5 May 2014.",
        "The vote in Ardley, postponed by the storm, will be held on 12 May 2014.",
    )
    assert verdicts(*told_, published=("2014-04-20", "2014-05-03"), kind="date") == ["superseded"]


GUARDS = [
    pytest.param("It fell on 5 May 2014.", "5", "It fell every Monday.", "every", True, id="no point in time"),
    pytest.param("It sailed on 5 May 2014.", "5", "It did not sail on 6 May 2014.", "6", True, id="not"),
    pytest.param("It will open on 5 May 2014.", "5", "It opened on 6 May 2014.", "6", True, id="planned and done"),
    pytest.param("It killed two on 5 May 2014.", "5", "It injured six on 6 May 2014.", "6", True, id="two states"),
    pytest.param("It fell on 5 May 2014.", "5", "It fell on 6 May 2014.", "6", False, id="one event"),
    pytest.param("It will open on 5 May 2014.", "5", "It will open on 6 May 2014.", "6", False, id="two plans"),
]


@pytest.mark.parametrize(("a", "one", "b", "two", "apart"), GUARDS)
def test_guards(a: str, one: str, b: str, two: str, apart: bool) -> None:
    both = story(article(a, "a"), article(b, "b"))
    aligner = DateAligner(both, Tolerances())
    left, right = item(both, "date", one, "a"), item(both, "date", two, "b")
    assert (aligner.guard(left, right) is not None) is apart
    assert (aligner.guard(right, left) is not None) is apart


def test_relative_dates_of_two_publications_are_no_rivals() -> None:
    both = story(article("It fell yesterday.", "a", "2020-08-24"), article("It fell yesterday.", "b", "2020-10-24"))
    pair = item(both, "date", "yesterday", "a"), item(both, "date", "yesterday", "b")
    assert DateAligner(both, Tolerances()).guard(*pair) is not None


def test_a_full_date_tells_more_than_a_weekday() -> None:
    made = story(article("It fell on 5 May 2014. It rose on Sunday. It sank at 6.13am."))
    full, weekday, clock = (item(made, "date", quote).claim for quote in ("5 May", "Sunday", "6.13am"))
    assert told(clock) > told(full) > told(weekday) > 0


def test_near_dates_are_nearer_than_far_ones() -> None:
    made = story(article("It fell on 5 May 2014, on 7 May 2014 and on 19 March 2011."))
    day, near, far = (item(made, "date", quote).claim for quote in ("5 May", "7 May", "19 March"))
    assert closeness(day, near) > 0 > closeness(day, far)


def test_two_events_of_one_bridge_are_no_rivals() -> None:
    told_ = "The bridge at Ardley opened on 5 May 1914.", "The bridge at Ardley collapsed on 6 May 2014."
    assert conflicts(*told_, kind="date") == []


def test_the_news_of_two_days_is_no_conflict() -> None:
    rallies = (
        "Thousands of farmers rallied in Ardley on Friday for higher prices.",
        "Thousands of farmers rallied in Ardley on Monday for higher prices.",
    )
    assert conflicts(*rallies, published=("2020-08-22", "2020-08-25"), kind="date") == []


def test_two_speakers_of_one_day_do_not_agree() -> None:
    words = (
        "Iran condemned the bombing of the embassies on Saturday and offered help to the families of the victims.",
        "The Cypriot government on Saturday deplored two attacks, calling them an outrage.",
    )
    assert verdicts(*words, published=("1998-08-09", "1998-08-09"), kind="date") == []


COUNCIL = "The council of Ardley met on {} in the old mill to discuss the new bridge over the river."
MAYOR = "The mayor of Ardley said on {} that the new bridge over the river would be built."


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param(COUNCIL, ("2021-05-05", "2021-05-05"), ["error"], id="a meeting, told on one day"),
        pytest.param(COUNCIL, ("2021-05-04", "2021-05-05"), ["note"], id="each article's own day: there may be two"),
        pytest.param(MAYOR, ("2021-05-05", "2021-05-05"), ["error"], id="a statement, told on one day"),
        pytest.param(MAYOR, ("2021-05-04", "2021-05-05"), [], id="people say things every day"),
    ],
)
def test_the_news_of_two_days(text: str, published: tuple[str, str], expected: list[str]) -> None:
    found = findings(text.format("Monday"), text.format("Tuesday"), published=published, kinds=("date",))
    assert [one.severity.value for one in found if one.verdict is Verdict.CONTRADICTION] == expected
