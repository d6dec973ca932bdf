"""Whose a sum, a share, a weight or a speed is: what the grammar or a plain anaphor tells."""

from __future__ import annotations

import pytest

from claims.analysis import Analysis
from claims.kinds.number.read import read_numbers
from claims.model import Article

OWNED = [
    pytest.param("Aldine shares rose 4 percent on Tuesday.", "Aldine", id="a compound"),
    pytest.param("Aldine Corp.'s shares rose 4 percent on Tuesday.", "Aldine Corp", id="a possessive"),
    pytest.param("Shares of Aldine Corp. fell to $12.40.", "Aldine Corp", id="shares of"),
    pytest.param("Shares in Aldine Corp. rose 4 percent on Tuesday.", "Aldine Corp", id="shares in"),
    pytest.param("Sales at Corran Corp. rose 4 percent.", "Corran Corp", id="sales at"),
    pytest.param("Profit for Corran Corp. rose 4 percent.", "Corran Corp", id="profit for"),
    pytest.param("The fund sold its 12 percent stake in Birk Foods.", "Birk Foods", id="a stake in"),
    pytest.param("The fund owns a 12% stake of Birk Foods.", "Birk Foods", id="a stake of"),
    pytest.param("Corran Corp. said net income fell to $20 million.", "Corran Corp", id="a body that says"),
    pytest.param("Ripon Foods PLC reported a loss of $20 million.", "Ripon Foods PLC", id="a body that reports"),
    pytest.param("Karl Hass said Birk Foods earned $20 million.", "Birk Foods", id="the nearest subject"),
    pytest.param("Karl Hass paid $20 million for the ferry.", "Karl Hass", id="a person who pays"),
    pytest.param("Birk Foods makes jam. The company earned $461 million.", "Birk Foods", id="the company"),
    pytest.param(
        "Corran Corp. makes lamps. The firm earned $461 million.", "Corran Corp", id="a legal form tells a body"
    ),
    pytest.param(
        "Corran Corp. bought Birk Foods in May. The company earned $461 million.", "Birk Foods", id="the one named last"
    ),
    pytest.param("Birk Foods makes jam. It earned $461 million.", "Birk Foods", id="it"),
    pytest.param("Birk Foods makes jam. It said profit rose 4 percent.", "Birk Foods", id="it said"),
    pytest.param("Aldine Corp. bid $20 million for Birk Foods.", "Aldine Corp / Birk Foods", id="a deal's two sides"),
    pytest.param("Birk Foods refused Aldine Corp.'s $20 million offer.", "Aldine Corp / Birk Foods", id="an offer"),
    pytest.param("The Corran Star weighs 2,900 pounds.", "Corran Star", id="a weight"),
    pytest.param("The Corran Star reached 40 mph.", "Corran Star", id="a speed"),
]
NOBODYS = [
    pytest.param("Birk Foods refused a bid of $20 million.", id="a deal of which one side is named"),
    pytest.param("The repair of the pier cost $20 million.", id="nobody is named"),
    pytest.param("Officials said unemployment rose 4 percent.", id="officials have no share"),
    pytest.param("Karl Hass said profit rose 4 percent.", id="a person who only says it"),
    pytest.param("Unemployment in Norway rose to 4 percent.", id="a place"),
    pytest.param("France spent $20 million on ferries.", id="a country is a place"),
    pytest.param("The storm hit Leeds. It cost $20 million.", id="it, where no body is named"),
    pytest.param("Birk Foods makes jam. He earned $461 million.", id="he is no body"),
    pytest.param("Birk Foods makes jam. The town spent $461 million.", id="the town is no body"),
]
NOT_OWNED = [
    pytest.param("Birk Foods lies 20 km from Leeds.", id="a length"),
    pytest.param("The Corran Star is 40 feet long.", id="another length"),
    pytest.param("Birk Foods said the strike lasted 20 days.", id="a time"),
    pytest.param("Birk Foods employs 300 people.", id="a count"),
    pytest.param("Birk Foods was the third to close.", id="a rank"),
]


def owners(text: str) -> list[str | None]:
    """Whose every number of a text is."""
    return [claim.about.owner for claim in read_numbers(Analysis(Article(id="a", source="a", text=text)))]


@pytest.mark.parametrize(("text", "owner"), OWNED)
def test_whose_it_is(text: str, owner: str) -> None:
    assert owners(text) == [owner]


@pytest.mark.parametrize("text", NOBODYS)
def test_nobodys(text: str) -> None:
    assert owners(text) == [None]


@pytest.mark.parametrize("text", NOT_OWNED)
def test_what_nobody_has(text: str) -> None:
    assert owners(text) == [None]


def test_each_sum_has_its_own_owner() -> None:
    assert owners("Aldine earned $20 million, and Birk Foods earned $31 million.") == ["Aldine", "Birk Foods"]
