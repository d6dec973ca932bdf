"""Places of events: what happened in, near, from or to them, and which names tell of no place."""

from __future__ import annotations

import pytest

from claims.extract import extract
from claims.kinds.place.model import PlaceClaim
from claims.model import Article


def places(text: str, title: str | None = None) -> list[PlaceClaim]:
    found = extract(Article(id="a", source="a", text=text, title=title))
    return [claim for claim in found if isinstance(claim, PlaceClaim)]


@pytest.mark.parametrize(
    ("text", "place", "relation", "event"),
    [
        ("A bus crashed in Bristol on Monday, killing 12 people.", "Bristol", "in", "crash"),
        ("The explorer Hannah Collier died in Bristol on Monday.", "Bristol", "in", "die"),
        ("A ferry sank off Norway on Monday.", "Norway", "near", "sink"),
        ("The plane took off from Bristol with 40 passengers.", "Bristol", "from", "take off"),
        ("The captain returned to Norway on Monday.", "Norway", "to", "return"),
        ("Twelve people died in an explosion at Orvel Bridge.", "Orvel Bridge", "in", "explosion"),
        ("Three people were injured in the incident in Bristol.", "Bristol", "in", "incident"),
    ],
)
def test_what_happened_where(text: str, place: str, relation: str, event: str) -> None:
    (claim,) = [claim for claim in places(text) if claim.place == place]
    assert (claim.relation, claim.event.lemma) == (relation, event)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("BRISTOL (Ardley News) - A bus crashed on Monday.", id="a dateline"),
        pytest.param("Norway said that a ferry had sunk.", id="a place that acts"),
        pytest.param("The Norway talks went on.", id="a place that describes"),
        pytest.param("The minister said in Bristol that taxes would rise.", id="where words were said"),
    ],
)
def test_quiet(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("phrase", "quarter", "quote"),
    [
        ("northern Norway", 0, "northern Norway"),
        ("south-eastern Norway", 135, "south-eastern Norway"),
        ("southwest Norway", 225, "southwest Norway"),
        ("Norway", None, "Norway"),
    ],
)
def test_points_of_the_compass(phrase: str, quarter: int | None, quote: str) -> None:
    (claim,) = places(f"A bus crashed in {phrase} on Monday, killing 12 people.")
    assert (claim.quarter, claim.quote) == (quarter, quote)


def test_a_row_of_places() -> None:
    found = places("Trains crashed in Leeds, Bristol and Hull on Monday.")
    assert found
    assert all(claim.listed for claim in found)


def test_a_title_tells_places_too() -> None:
    (claim,) = places("Nobody was hurt.", title="Bus crashes in Bristol")
    assert claim.field == "title"
