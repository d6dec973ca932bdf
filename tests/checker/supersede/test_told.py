"""Figures that another article says were left behind."""

from __future__ import annotations

import pytest
from little_stories import findings

from reports.model import Verdict

EARLY = "The town of Ardley put its old ferry up for auction. The price has gone from 90 cents to $341.07 in an hour."
LATE = "Offers for the ferry of Ardley jumped from $341.07 to $2,260 before the auction was closed."


def superseded(*texts: str) -> list[list[tuple[str, str]]]:
    found = findings(*texts, kinds=("number",))
    return [[(e.article, e.normalized) for e in f.evidence] for f in found if f.verdict is Verdict.SUPERSEDED]


def test_a_figure_that_a_later_text_starts_from() -> None:
    assert superseded(EARLY, LATE) == [[("a", "$341.07"), ("b", "from $341.07 to $2,260")]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(EARLY, LATE.replace("341.07", "338.07"), id="another figure before"),
        pytest.param(EARLY, "Offers for the ferry of Ardley ranged between $341.07 and $2,260.", id="a range is no move"),
        pytest.param(EARLY + " It later drew $2,260.", LATE, id="the article knows both"),
        pytest.param(
            "Nine buses ran on Sunday.", "The number of buses in Ardley rose from nine to 14.", id="a small figure tells too little"
        ),
    ],
)  # fmt: skip
def test_what_is_no_move(one: str, two: str) -> None:
    assert superseded(one, two) == []
