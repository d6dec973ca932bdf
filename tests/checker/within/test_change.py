"""Changes in per cent that the figures beside them do not bear out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from little_stories import findings


def slips(text: str) -> list[str]:
    return [f.message for f in findings(text) if f.rule == "change-mismatch"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sales rose 20% to $1.3 million from $1 million.", "from $1 million to $1.3 million is 30% up, not 20%"),
        (
            "Profit rose to $1.45 billion from $1.37 billion, up 16.2%.",
            "from $1.37 billion to $1.45 billion is 5.8% up, not 16.2%",
        ),
        ("The crowd fell 40% from 1,000 to 800.", "from 1,000 to 800 is 20% down, not 40%"),
        ("Exports fell from 200 tons to 100 tons, a 20% drop.", "from 200 tons to 100 tons is 50% down, not 20%"),
        ("Rents rose from $100 to $150, or 20 percent.", "from $100 to $150 is 50% up, not 20%"),
    ],
)
def test_a_change_that_does_not_fit(text: str, told: str) -> None:
    assert slips(text) == [f"a.example: {told}."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sales rose 30% to $1.3 million from $1 million.", id="right"),
        pytest.param("Sales rose 6.2% to $1.45 billion from $1.37 billion.", id="reckoned with finer figures"),
        pytest.param("Earnings fell 8% to $859.5 million from $930.2 million.", id="rounded"),
        pytest.param("The toll increased 20% from 1,000 to 1,200.", id="from first"),
        pytest.param("Losses widened 20% to $120 million from $100 million.", id="a loss that went up"),
        pytest.param("Sales grew from $100 million to $200 million, or 7% a year.", id="a rate a year"),
        pytest.param("Sales rose 5% a year to $200 from $100.", id="a rate, first"),
        pytest.param("Jobs rose from 100 to 150, or 20% of the staff.", id="of something else"),
        pytest.param("Sales rose from $100 million to $150 million, up 20% from last year.", id="from another time"),
        pytest.param("Turnout rose from 4 to 6, up 2 percent.", id="points"),
        pytest.param("In real terms wages rose 1% to $540 from $500.", id="reckoned otherwise"),
        pytest.param("About 20% of sales went to Harlow, $1 million from $1.5 million.", id="a share"),
        pytest.param("Its share rose 20% to 30% from 20%.", id="points of a share"),
        pytest.param("Sales rose 20% in June. In July they went to $1.3 million from $1 million.", id="two sentences"),
        pytest.param("Sales rose 20%, profit to $1.3 million from $1 million.", id="of another thing"),
    ],
)
def test_what_is_none_of_it(text: str) -> None:
    assert slips(text) == []


@given(st.integers(200, 9_000), st.integers(5, 95))
def test_a_change_reckoned_from_its_figures_is_quiet(old: int, percent: int) -> None:
    new = round(old * (100 + percent) / 100)
    assert slips(f"Sales rose {percent}% to {new:,} tons from {old:,} tons.") == []
