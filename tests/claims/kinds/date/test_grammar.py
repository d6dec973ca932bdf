"""The date grammar: what it finds in plain text, what it leaves alone, and that its work is linear."""

import itertools
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.kinds.date.grammar import find, find_in
from claims.kinds.date.words import Alphabet, compile_pattern, zone_minutes


def found(text):
    return [text[e.start : e.end] for e in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bridge fell on 5 May 2020.", ["5 May 2020"], id="day-month-year"),
        pytest.param("It opened Monday, Oct. 26, and shut.", ["Monday, Oct. 26"], id="weekday-and-date"),
        pytest.param("It ran until Nov. 16.", ["Nov. 16"], id="short-month-at-the-end"),
        pytest.param("Rain fell on the 31st of June.", ["the 31st of June"], id="impossible-date-is-kept"),
        pytest.param("Talks resume in mid-November.", ["mid-November"], id="mid"),
        pytest.param("He quit late last week.", ["late last week"], id="late-last-week"),
        pytest.param("Sales rose in the third quarter of 2019.", ["the third quarter of 2019"], id="quarter"),
        pytest.param("Third-quarter profit fell.", ["Third-quarter"], id="quarter-adjective"),
        pytest.param("In the first half of 2019 it lost money.", ["the first half of 2019"], id="half"),
        pytest.param("The war lasted for the past six years.", ["the past six years"], id="duration-with-determiner"),
        pytest.param("A two-day visit followed.", ["two-day"], id="duration-adjective"),
        pytest.param("They meet every two weeks.", ["every two weeks"], id="set"),
        pytest.param("It begins at 10 p.m. Wednesday.", ["10 p.m. Wednesday"], id="clock-and-weekday"),
        pytest.param("Shots rang out at 6.10am on Friday.", ["6.10am on Friday"], id="dotted-clock"),
        pytest.param("She swam the race in 1:53.36.", [], id="a race is timed to the hundredth"),
        pytest.param("It struck at 0604 GMT.", ["0604 GMT"], id="four-digit-clock"),
        pytest.param("It came to power in nineteen ninety-seven.", ["nineteen ninety-seven"], id="year-in-words"),
        pytest.param("It grew in the 1990s and the '80s.", ["the 1990s", "the '80s"], id="decades"),
        pytest.param("The 2023-24 budget passed.", ["2023-24"], id="year-span"),
        pytest.param("From 2014 to 2017 it stood empty.", ["2014", "2017"], id="from-to"),
        pytest.param("The fair runs May 3-5.", ["May 3-5"], id="range-of-days"),
        pytest.param("Since 9/11 much has changed.", ["9/11"], id="nine-eleven"),
        pytest.param("It reopened two days after Christmas.", ["two days after Christmas"], id="days-after-a-holiday"),
        pytest.param("He resigned three days after the vote.", ["three days"], id="days-after-an-event"),
        pytest.param("Earlier this year it rained.", ["Earlier this year"], id="earlier-this-year"),
        pytest.param(
            "It met on the first Monday of October 2014.", ["the first Monday of October 2014"], id="nth-weekday"
        ),
        pytest.param("He came three or four months ago.", ["three or four months ago"], id="a-range-ago"),
        pytest.param("In July last year he fled.", ["July last year"], id="month-of-a-relative-year"),
        pytest.param("Sent Sun, 23 Aug 2020 06:10:00 GMT by post.", ["Sun, 23 Aug 2020 06:10:00 GMT"], id="rfc-2822"),
        pytest.param("Logged 2020-08-23T06:10:00Z here.", ["2020-08-23T06:10:00Z"], id="iso-8601"),
    ],
)
def test_finds(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It may rain in some places.", id="may-the-verb"),
        pytest.param("They march on in the sun.", id="march-and-sun"),
        pytest.param("Theresa May said no.", id="may-the-name"),
        pytest.param("Mr. Friday left the island.", id="friday-the-name"),
        pytest.param("The second man left first.", id="second-the-rank"),
        pytest.param("The fall of the government surprised few.", id="fall-of"),
        pytest.param("Some 2000 soldiers and 1,999 civilians marched.", id="counts"),
        pytest.param("The Boeing 737 landed; room 2010 was empty.", id="models-and-rooms"),
        pytest.param("It cost $2003 or £1999.", id="money"),
        pytest.param("A 26-year-old man, two months old, 44 years of age.", id="ages"),
        pytest.param("She won 7/7 votes and 3/4 of the rest.", id="fractions"),
        pytest.param("Three-quarters of the town flooded.", id="three-quarters"),
        pytest.param("It costs $500 million a year.", id="a-rate"),
        pytest.param("A USA Today poll found it.", id="today-in-a-name"),
        pytest.param("The Daily Bugle reported it.", id="daily-in-a-name"),
    ],
)
def test_leaves_alone(text):
    assert found(text) == []


def test_nothing_reaches_over_a_blank_line_or_a_span():
    text = "It was Friday\n\nMay 5 was dry."
    assert found(text) == ["Friday", "May 5"]
    text = "They met in May. 5 people came."
    assert [text[e.start : e.end] for e in find_in(text, [(0, 16), (17, len(text))])] == ["May"]


@pytest.mark.parametrize(
    ("zone", "minutes"), [("GMT", 0), ("EST", -300), ("Z", 0), ("+05:30", 330), ("-0200", -120), ("XYZ", None)]
)
def test_zones(zone, minutes):
    assert zone_minutes(zone) == minutes


def work(text):
    """How many calls reading a text takes."""
    calls = 0

    def count(_frame, event, _arg):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Monday, May 5, the third quarter of 2019 ended two days later. ", id="dates"),
        pytest.param("of the two or three first last next ", id="function-words"),
        pytest.param("May 5 6 7 May 1 2 ", id="numbers"),
        pytest.param("nothing at all happened here ", id="plain"),
    ],
)
def test_work_is_linear(text):
    """Twice the text takes no more than about twice the steps."""
    find(text)
    assert work(text * 200) < 2.2 * work(text * 100)


WORDS = ["May", "5", "2020", "the", "of", "last", "Monday", "first", "half", "-", ",", "two", "days", "ago", "quarter", "at", "6.10", "am", "'80s", "\n\n"]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=30))
@settings(max_examples=150, deadline=None)
def test_spans_are_in_order_and_never_empty(words):
    text = " ".join(words)
    done = 0
    for expression in find(text):
        assert done <= expression.start < expression.end <= len(text)
        done = expression.end


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(text):
    find(text)


@pytest.mark.parametrize("pattern", ["of YEAR", "day:DAY|NUM of? MONTH", "(of | the) of", "the* MONTH"])
def test_a_pattern_tells_what_a_text_must_have_to_be_searched(pattern):
    alphabet = Alphabet()
    chars = {name: alphabet.char([name]) for name in ("of", "the", "YEAR", "MONTH", "DAY", "NUM")}
    regex, needed, _ = compile_pattern(pattern, alphabet)
    for text in itertools.product(chars.values(), repeat=3):
        assert not regex.search("".join(text)) or needed & set(text)
    assert any(regex.search("".join(text)) for text in itertools.product(chars.values(), repeat=3))
    assert needed < {*chars.values(), "\x01"}


def test_a_pattern_has_its_alternatives_in_brackets():
    with pytest.raises(ValueError, match="brackets"):
        compile_pattern("of YEAR | the MONTH", Alphabet())
