"""Scores that games played since have moved."""

from __future__ import annotations

import pytest
from little_stories import When, article, item, story

from checker.supersede import superseded

DAYS = ("2021-05-03", "2021-05-05")


@pytest.mark.parametrize(
    ("text", "scores", "when", "moved"),
    [
        pytest.param("They took a {} lead in the series.", ("3-1", "3-2"), DAYS, True, id="a series"),
        pytest.param("They took a {} lead in the series.", ("3-2", "3-1"), DAYS, False, id="a series going back"),
        pytest.param("They took a {} lead in the series.", ("3-1", "3-2"), DAYS[:1] * 2, False, id="on one day"),
        pytest.param("They took a {} lead in the series.", ("3-1", "3-2"), (None, DAYS[1]), False, id="a date unknown"),
        pytest.param("He has an {} record.", ("11-2", "12-2"), DAYS, True, id="a record"),
        pytest.param("He has an {} record.", ("11-2", "10-3"), DAYS, False, id="a record of fewer wins"),
        pytest.param("Ardley beat Derwent {} at home.", ("3-1", "3-2"), DAYS, False, id="a result"),
        pytest.param("The council voted {} for it.", ("6-3", "7-3"), DAYS, False, id="a vote"),
    ],
)
def test_played_since(text: str, scores: tuple[str, str], when: tuple[When, When], moved: bool) -> None:
    made = story(*[article(text.format(s), name, day) for name, s, day in zip("ab", scores, when, strict=True)])
    sides = [[item(made, "number", scores[0], "a")], [item(made, "number", scores[1], "b")]]
    why = superseded(sides, made)
    assert (why is not None and "played since" in why) is moved
