"""What became of those that a number counts."""

from __future__ import annotations

import pytest

from claims.extract import extract
from claims.model import Article


def states(text: str, quote: str) -> tuple[str, ...]:
    return next(c.about.states for c in extract(Article(id="a", source="a", text=text)) if c.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "state"),
    [
        ("The raid killed 12 people.", "12", "dead"),
        ("A roof fell, trapping five people and injuring another 40.", "five", "trapped"),
        ("A roof fell, trapping five people and injuring another 40.", "another 40", "injured"),
        ("Ten sailors lost their lives.", "Ten", "dead"),
        ("The storm cost the lives of 16 men.", "16", "dead"),
        ("Families of 16 men killed in the storm met in May.", "16", "dead"),
        ("12 dead and 40 injured in blast", "12", "dead"),
        ("12 dead and 40 injured in blast", "40", "injured"),
        ("A ferry hit a pier on the Rhine and 25 people were injured.", "25", "injured"),
        ("Officials said at least 84 people, including children, were killed by the flood.", "at least 84", "dead"),
        ("The number of people injured rose to 50.", "50", "injured"),
        ("A total of 3,000 villagers were evacuated.", "3,000", "evacuated"),
        ("Three of those killed were boys.", "Three", "dead"),
        ("Three of those who were injured are boys.", "Three", "injured"),
        ("The dead included six boys.", "six", "dead"),
        ("A ferry carrying 72 people sank.", "72", "aboard"),
        ("The ferry, carrying 240 passengers and five crew, sank.", "five", "aboard"),
        ("A boat with 300 migrants aboard capsized.", "300", "aboard"),
        ("Twelve people were shot, three fatally.", "three", "dead"),
        ("Police look for 12 people still missing.", "12", "missing"),
        ("Police found the bodies of 12 men and three women.", "three", "dead"),
        ("The toll was put at 12 by the mayor and 15 by the police.", "15", "dead"),
    ],
)
def test_state(text: str, quote: str, state: str) -> None:
    found = [c.about.states for c in extract(Article(id="a", source="a", text=text)) if quote.endswith(c.quote)]
    assert found[0][:1] == (state,)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Three gunmen killed the guard.", "Three"),
        ("Two trains collided in a tunnel, injuring the guard.", "Two"),
        ("Police found 90 million rounds of ammunition.", "90 million"),
        ("The mother of two boys was injured.", "two"),
        ("A mother of four was killed.", "four"),
        ("The commander of 500 soldiers was killed.", "500"),
        ("Of the 40 passengers, 12 were killed.", "40"),
        ("None of the 40 passengers was hurt.", "40"),
        ("The mill increased its board to 22.", "22"),
        ("All but two of the 40 passengers died.", "two"),
        ("A truck was carrying three bombs.", "three"),
        ("Two men were carried to safety.", "Two"),
        ("The gorilla was killed after a 4-year-old boy fell into the moat.", "4-year-old"),
    ],
)
def test_no_state_of_those_who_did_it_or_stood_by(text: str, quote: str) -> None:
    assert states(text, quote) == ()


def test_a_clause_of_others_tells_nothing() -> None:
    assert states("40 people were injured, with five trapped inside.", "40") == ("injured",)


def test_each_of_two_counts_has_its_own_state() -> None:
    text = "Officials confirmed 12 deaths and 40 injuries."
    assert (states(text, "12"), states(text, "40")) == (("dead",), ("injured",))
    text = "The death toll stands at 12, with 30 missing."
    assert states(text, "30") == ("missing",)
