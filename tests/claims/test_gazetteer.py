"""Grains of places, places within places, and the names of one place."""

from __future__ import annotations

import pytest

from claims.gazetteer import called, grains, is_site, touching


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Bristol", {"city"}),
        ("Oslo", {"city"}),
        ("Norway", {"country"}),
        ("Ohio", {"state"}),
        ("Kent", {"region"}),
        ("Orvel Bridge", {"bridge"}),
        ("Ardley", set()),
        ("Bridge", set()),
    ],
)
def test_grains(name: str, found: set[str]) -> None:
    assert grains(name) == found


def test_one_name_of_several_places_is_of_several_grains() -> None:
    assert len(grains("Georgia")) > 1


def test_sites_are_known_by_a_word_of_their_names() -> None:
    assert is_site("Orvel Bridge")
    assert not is_site("Bristol")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("London", "Croydon", True),
        ("Croydon", "London", True),
        ("London", "Bristol", False),
        ("Bristol", "Hull", False),
    ],
)
def test_one_in_the_other(a: str, b: str, expected: bool) -> None:
    assert touching(a, b) is expected


def test_the_names_of_one_place() -> None:
    assert {"Mumbai", "Bombay"} <= called("Mumbai")
    assert {"Norway", "Norwegian"} <= called("Norway")
    assert called("Ardley") == {"Ardley"}
