"""Times that went on between two articles."""

from __future__ import annotations

import pytest
from little_stories import When, article, item, story

from checker.supersede import superseded


def told(text: str, values: tuple[str, str], *when: When) -> str | None:
    made = story(*[article(text.format(v), name, day) for name, v, day in zip("ab", values, when, strict=True)])
    return superseded([[item(made, "number", values[0], "a")], [item(made, "number", values[1], "b")]], made)


@pytest.mark.parametrize(
    ("text", "values", "when", "passed"),
    [
        pytest.param("The boy has been missing for {} days.", ("5", "7"), ("2021-05-03", "2021-05-05"), True, id="two days on"),
        pytest.param("The boy has been missing for {} days.", ("5", "9"), ("2021-05-03", "2021-05-05"), False, id="too long"),
        pytest.param("The boy has been missing for {} days.", ("7", "5"), ("2021-05-03", "2021-05-05"), False, id="shorter"),
        pytest.param("The boy has been missing for {} days.", ("5", "7"), (None, "2021-05-05"), False, id="a date unknown"),
        pytest.param("It was the {} night of protests.", ("third", "fourth"), ("2021-05-03", "2021-05-04"), True, id="nights"),
        pytest.param("It was the {} night of protests.", ("third", "fourth"), ("2021-05-03", "2021-05-03"), False, id="one day"),
        pytest.param("The trip took {} days.", ("5", "7"), ("2021-05-03", "2021-05-05"), False, id="a length of its own"),
        pytest.param("It is the {} bridge.", ("third", "fourth"), ("2021-05-03", "2021-05-04"), False, id="a rank"),
    ],
)  # fmt: skip
def test_time_passed(text: str, values: tuple[str, str], when: tuple[When, When], passed: bool) -> None:
    why = told(text, values, *when)
    assert (why is not None and "passed" in why) is passed
