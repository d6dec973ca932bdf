"""What a date dates: the event's kind, its role, phase, tense and participants."""

from __future__ import annotations

import datetime as dt

import pytest

from claims.analysis import Analysis
from claims.kinds.date.model import DatedEvent
from claims.kinds.date.read import read_dates
from claims.model import Article


def event(text: str) -> DatedEvent:
    """The event of the only date of a text."""
    article = Article(id="a", source="a", text=text, published=dt.date(2020, 8, 23))
    found = [c.event for c in read_dates(Analysis(article)) if c.timex.type in ("DATE", "TIME")]
    assert len(found) == 1
    assert found[0] is not None
    return found[0]


KINDS = [
    pytest.param("The ferry capsized on Friday.", "crash", id="a-verb"),
    pytest.param("The accident happened at 6.10am.", "crash", id="by-subject"),
    pytest.param("The derailment, which occurred at about 6.10am, blocked the line.", "crash", id="relative-clause"),
    pytest.param("The villagers held a funeral on Friday.", "funeral", id="by-object"),
    pytest.param("Friday's spectacular explosion shook the harbour.", "blast", id="possessive"),
    pytest.param("The March 3 referendum divided the island.", "vote", id="compound"),
    pytest.param("The rocket lifted off on Friday.", "launch", id="two-words"),
    pytest.param("The hikers went missing on Friday.", "vanishing", id="went-missing"),
    pytest.param("Officials received reports of the crash around 12:20.", "alert", id="a-report-of-a-crash"),
    pytest.param("Firefighters were called at 6.04am.", "alert", id="were-called"),
    pytest.param("Three miners were killed in an explosion on Friday.", "blast", id="killed-in"),
    pytest.param("Police said the ferry capsized on Friday.", "crash", id="what-is-said"),
    pytest.param("Firefighters said they had been called at 6.04am to a barn.", "alert", id="they-were-called"),
    pytest.param("The brothers left the list after the chairman agreed in April to pay.", "accord", id="who-agreed"),
    pytest.param("A memorial service planned at the college for Saturday was cancelled.", "funeral", id="service"),
    pytest.param("The envoys were invited to a summit at the castle on March 12.", "meeting", id="invited-to"),
    pytest.param("The storms last week claimed 27 lives.", "death", id="claimed-lives"),
    pytest.param("The ring was unearthed during a search of the field on Thursday.", "discovery", id="during"),
    pytest.param("The ring was unearthed during a search of the field on Thursday.", "inquiry", id="what-went-on"),
    pytest.param("The May 4, 2011, flood wrecked the mill.", "storm", id="a-comma-behind-the-year"),
    pytest.param("The clerk closed the shop in March.", "closing", id="march"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_of_an_event(text: str, kind: str) -> None:
    found = event(text)
    assert found.role == "event"
    assert kind in found.kinds
    assert "protest" not in found.kinds  # nobody marched, though some did so in March


WORDS = [
    pytest.param("The 24-hour stoppage starts on Friday.", "stoppage", id="what-begins"),
    pytest.param("The robbery happened on Friday.", "robbery", id="what-happened"),
    pytest.param("Shops open at 10 a.m. in the old town.", "open", id="a-verb-taken-for-an-adjective"),
    pytest.param("People go to the polls on May 29.", "go polls", id="to-the-polls"),
    pytest.param("Householders have until 31 October to apply for the grant.", "deadline", id="have-until"),
    pytest.param("The clerk was sentenced to prison in 2005.", "sentence", id="to-prison"),
    pytest.param("The eruption came without warning at 11:52 a.m.", "eruption", id="without-warning"),
    pytest.param("The company will report results on April 26.", "results", id="results"),
    pytest.param("The agency gave the tenants until 9 a.m. Tuesday to sign.", "deadline", id="given-until"),
    pytest.param("The landlord extended the deadline until 9 a.m. Tuesday.", "deadline", id="extended"),
    pytest.param("The accession was planned for early March, officials said.", "accession", id="was-planned-for"),
    pytest.param("On Friday the mayor planned to open the new pier.", "open", id="planned-to"),
    pytest.param("But on Monday, councillors, angered by the delay, voted to cut the budget.", "vote", id="an-aside"),
    pytest.param("On Friday, when the frost set in, the council lifted the ban.", "lift", id="date-as-the-head"),
    pytest.param("On Sunday, a small aircraft operated by two pilots crashed in the hills.", "crash", id="operated-by"),
    pytest.param("Two hikers vanished shortly after crossing the pass on Thursday.", "vanish", id="shortly-after"),
    pytest.param("Sixty passengers fell ill after leaving the port in 2010.", "leave", id="after"),
    pytest.param("The jet crashed shortly after taking off at 12:10 p.m.", "take off", id="minutes-matter"),
    pytest.param("The van was found abandoned near the harbour in December.", "find", id="found-abandoned"),
    pytest.param("The grocer was gunned down last fall.", "gun down", id="gunned-down"),
    pytest.param("Workers blasted the old chimney on Monday.", "blast", id="blasted-a-thing"),
]


@pytest.mark.parametrize(("text", "lemma"), WORDS)
def test_an_event_by_its_own_word(text: str, lemma: str) -> None:
    found = event(text)
    assert found.role == "event"
    assert found.lemma == lemma


def test_a_second_one_an_earlier_one_and_an_aftershock() -> None:
    assert event("A second suspect was arrested on Friday.").other == "another"
    assert event("The previous crash was on Friday.").other == "earlier"
    assert event("A strong aftershock hit the island on Friday.").other == "another"
    assert event("A suspect was arrested on Friday.").other is None


def test_to_whom_it_was_done() -> None:
    assert "Anna Lind" in event("Police arrested Anna Lind on Friday.").core
    assert "Anna Lind" in event("Anna Lind died on Friday.").core


def test_what_a_subject_tells_of_an_event() -> None:
    assert "fire" in event("A blaze tore through the mill on Friday.").kinds
    assert "crash" in event("Eleven people died on Friday when a bus crashed.").kinds


ROLES = [
    pytest.param("The mayor vowed on Friday to rebuild the pier.", "statement", id="words"),
    pytest.param("The ferry sank off the cape, the coast guard said Friday.", "statement", id="words-behind"),
    pytest.param("HARWICH, August 21 (Northern Wire) -- The ferry capsized.", "line", id="dateline"),
    pytest.param("Updated at 4 p.m.", "line", id="a-page-line"),
    pytest.param("The incident happened on Friday.", "main", id="the-incident"),
    pytest.param("The mayor stayed in the city on Friday.", "state", id="a-state"),
    pytest.param("Senator Ann Lee blasted her rival Tom Reed on Monday.", "statement", id="blasted-a-person"),
    pytest.param("The senator last week claimed 27 seats.", "statement", id="claimed-seats"),
    pytest.param("He wrote on May 4, 2011, floods come often.", "statement", id="a-comma-without-an-article"),
    pytest.param("The agency gave the tenants keys on Tuesday.", "state", id="given-no-deadline"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_role_of_what_is_dated(text: str, role: str) -> None:
    assert event(text).role == role


TENSES = [
    pytest.param("The ferry sank on Friday.", "done", id="past"),
    pytest.param("The trial will begin on Friday.", "ahead", id="will"),
    pytest.param("The council postponed the vote until Friday.", "ahead", id="postponed"),
    pytest.param("The father may travel on Friday.", "open", id="may"),
    pytest.param("The father offered to travel on Friday.", "open", id="offered-to"),
    pytest.param("The ship began to sink on Friday.", "done", id="began-to"),
    pytest.param("The accession was planned for early March, officials said.", "ahead", id="was-planned-for"),
    pytest.param(
        "The minister has invited the envoys of the three states to a summit in Harwich, Maine, on March 12.",
        "ahead",
        id="invited-to",
    ),
]


@pytest.mark.parametrize(("text", "tense"), TENSES)
def test_done_ahead_or_open(text: str, tense: str) -> None:
    assert event(text).tense == tense


def test_beginning_and_end() -> None:
    assert event("The trial began on Friday.").phase == "start"
    assert event("The trial ended on Friday.").phase == "end"
    assert event("The government announced the end of the state of emergency on July 26.").kinds == ("emergency",)


def test_another_event_of_the_kind() -> None:
    assert event("The previous crash on Friday cost two lives.").other
    assert not event("The crash on Friday cost two lives.").other


def test_those_who_took_part() -> None:
    who = event("The gorilla was transported to the Cincinnati Zoo in 2014.").who
    assert "gorilla" in who
    assert any("Cincinnati" in name for name in who)
    assert "channel" not in event("According to the channel, the reporter went missing on Friday.").who
    assert event("The first alert was received at 12:13 pm.").who == ()


def test_a_purpose_is_not_what_is_dated() -> None:
    assert "launch" not in event("The leader signed the order to launch the satellite on Friday.").kinds


def test_where_a_period_ends_is_no_event() -> None:
    article = Article(id="a", source="a", text="The company lost money in the quarter ended Sept. 30.")
    end = next(c for c in read_dates(Analysis(article)) if c.quote == "Sept. 30")
    assert end.event is not None
    assert end.event.role == "state"
