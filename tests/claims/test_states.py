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
        ("The gorilla was killed after a 4-year-old boy fell into the moat.", "4-year-old"),
    ],
)
def test_no_state_of_those_who_did_it_or_stood_by(text: str, quote: str) -> None:
    assert states(text, quote) == ()


def test_a_clause_of_others_tells_nothing() -> None:
    assert states("40 people were injured, with five trapped inside.", "40") == ("injured",)
