"""Descriptions and pronouns take the names that they stand for, or none."""

from __future__ import annotations

import pytest

from claims.analysis import Analysis
from claims.anaphora import stand_ins
from claims.model import Article


def stands_for(text: str) -> list[tuple[str, str]]:
    analysis = Analysis(Article(id="a", source="a", text=text))
    field = analysis.text
    return [(s.token.lower, s.entity.name) for at in field.sentences for s in stand_ins(analysis, field, at.index)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Troops left the Ardley base in May. They handed the base over.", ("base", "Ardley")),
        ("They opened Marwell Zoo in May. Visitors of the zoo were sent home.", ("zoo", "Marwell Zoo")),
        ("She flew to Norway on Monday. The country has voted.", ("country", "Norway")),
        ("Troops left a base near Ardley. Police closed the base.", ("base", "Ardley")),
        ("Ann Berger resigned on Monday. Reporters asked why she had stayed so long.", ("she", "Ann Berger")),
        ("Peter Marsh met Ann Berger. Later he left.", ("he", "Peter Marsh")),
    ],
)
def test_a_description_takes_the_last_name_of_its_noun(text: str, found: tuple[str, str]) -> None:
    assert found in stands_for(text)


@pytest.mark.parametrize(
    "text",
    [
        "They handed the base over in May.",
        "Troops left the Ardley base. Troops of a base in the north stayed.",
        "She flew to Norway. The Swedish country house was shut.",
        "The Ardley ambulance service came. The emergency service was told.",
        "Ann Berger resigned. The man said he had stayed.",
        "He left the Ardley meeting. The number of guests was small. At the time it rained.",
    ],
)
def test_silence_where_nothing_fits(text: str) -> None:
    assert stands_for(text) == []
