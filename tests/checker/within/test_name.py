"""Names spelled two ways in one article."""

from __future__ import annotations

import pytest
from little_stories import findings

LEAD = "The lawyer Helen Brockmann told the Harlow court on Monday that she had kept the letters."


def slips(text: str) -> list[tuple[str, list[str]]]:
    return [(f.message, [e.quote for e in f.evidence]) for f in findings(text) if f.rule == "name-drift"]


def test_a_letter_left_out() -> None:
    (found,) = slips(f"{LEAD} Brokmann said that she had shown them to nobody.")
    assert found[0] == "a.example spells one name two ways: Helen Brockmann, and once Brokmann."
    assert found[1] == ["Helen Brockmann", "Brokmann"]


@pytest.mark.parametrize(
    "text",
    [
        "Donald Merrick met voters in Harlow on Monday. “I will win,” Donand Merrick told them.",
        "The tram crashed near Sandilands. Sandilands station was shut, and trams turned before Sandlilands.",
        "Anna Clifton spoke in Harlow. Ben Clifton, her brother, was there. Clifton lost. Mrs. Cliton said so.",
    ],
)
def test_more_of_them(text: str) -> None:
    assert len(slips(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{LEAD} Brockmann said that she had shown them to nobody.", id="a surname"),
        pytest.param(f"{LEAD} The Brockmanns live in Harlow.", id="a plural"),
        pytest.param("Helen Brown met Helen Browne in Harlow. Brown and Browne are cousins; Browne is 40.", id="two"),
        pytest.param("Korea and Korean officials met. Korean officials spoke of Korea.", id="an adjective"),
        pytest.param("José Marin spoke on Monday. Jose Marin said that the pier was shut.", id="an accent"),
        pytest.param("Anna Marten spoke. Marten won. Marten left. Mr. Martens stayed.", id="a surname with an s"),
        pytest.param("Anna Brown spoke. Brown won. Brown left. The Crown appealed.", id="another first letter"),
        pytest.param("Boris Johnson spoke. Johnson won. Johnson left. Alex Johnston disagreed.", id="two surnames"),
        pytest.param("Julia Stone and her daughter Julie Stone were there. Julia Stone spoke.", id="one sentence"),
        pytest.param("Sergei Petrov was jailed. His wife, Svetlana Petrova, fled. Petrova spoke.", id="feminine"),
        pytest.param("Bitcoin fell on Monday. Bitcoins were sold by many.", id="many of it"),
    ],
)
def test_what_is_none_of_it(text: str) -> None:
    assert slips(text) == []
