"""Utterances quoted in two ways in one article: a note."""

from __future__ import annotations

import pytest
from little_stories import findings

from reports.model import Severity


def slips(text: str) -> list[tuple[str, Severity]]:
    return [(f.message, f.severity) for f in findings(text) if f.rule == "self-conflict"]


def test_two_wordings_are_a_note() -> None:
    ((message, severity),) = slips(
        "“We will close the northern harbour before the summer season ends,” Mayor Anna Keller said on Monday.\n\n"
        "The council was surprised.\n\n"
        "“We will sell the northern harbour before the summer season ends,” Keller said."
    )
    assert message.startswith("a.example quotes Anna Keller in two ways: “We will close the northern harbour")
    assert severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "“We will close the northern harbour before the summer season ends,” Anna Keller said. "
            "“We will close the northern harbour,” she repeated.",
            id="a part of it",
        ),
        pytest.param(
            "“We will close the northern harbour. We will close the northern pier,” Anna Keller said.",
            id="two sentences of one quotation",
        ),
        pytest.param(
            "“We will close the northern harbour before the season ends,” Anna Keller said. "
            "“They will close the southern school before the winter comes,” Ben Lowe said.",
            id="two people",
        ),
    ],
)
def test_what_is_none_of_it(text: str) -> None:
    assert slips(text) == []
