"""Brackets that are no conversion of what stands before them."""

from __future__ import annotations

import pytest
from little_stories import findings


def slips(text: str) -> list[str]:
    return [f.message for f in findings(text) if f.rule == "conversion-error"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The base lies 17 miles (20 km) north of Harlow.", "17 miles = 27.4 km, not 20 km"),
        ("The 400-pound (281-kg) bear was shot.", "400 pounds = 181 kg, not 281 kg"),
        ("Winds of 100 km/h (90 mph) felled trees.", "100 km/h = 62.1 mph, not 90 mph"),
        ("It was 40 degrees Celsius (140 degrees Fahrenheit) in the shade.", "40°C = 104°F, not 140°F"),
        ("Police found more than 1,300 pounds (100 kg) of it.", "more than 1,300 pounds = 590 kg, not 100 kg"),
        ("The farm has 40 hectares (199 acres).", "40 hectares = 98.8 acres, not 199 acres"),
        ("He climbed to 3,000 feet [about 1,900 metres].", "3,000 feet = 914 meters, not about 1,900 meters"),
    ],
)
def test_a_bracket_that_is_none(text: str, told: str) -> None:
    (message,) = slips(text)
    assert message == f"a.example: {told}."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The base lies 17 miles (27 km) north of Harlow.", id="right"),
        pytest.param("A 12mph (20km/h) limit applies.", id="rounded as people do"),
        pytest.param("The cyclone crossed 5,250 square kilometers (2,000 square miles).", id="rounded to thousands"),
        pytest.param("About 150km (90 miles) of track were lost.", id="hedged"),
        pytest.param("It was minus 40 degrees Celsius (minus 40 degrees Fahrenheit).", id="one degree in both"),
        pytest.param(
            "The world warmed 1.5 degrees Celsius (2.7 degrees Fahrenheit).", id="a difference of temperatures"
        ),
        pytest.param("They lost 100 gallons (455 litres) of it.", id="imperial gallons"),
        pytest.param("They drank 200 pints (114 litres) of it.", id="imperial pints"),
        pytest.param("The ship carried 100 tons (102 tonnes) of it.", id="long tons"),
        pytest.param("The zone reaches 200 miles (370 km) out to sea.", id="nautical miles"),
        pytest.param("He weighed 10 stone 5 pounds (66 kg).", id="a compound measure"),
        pytest.param("The lake is 10 miles long (200 feet) deep.", id="length and depth"),
        pytest.param("Winds of 60–70 mph (97–113 km/h) felled trees.", id="a range"),
        pytest.param("They paid $20 million (£19 million).", id="money is not converted"),
        pytest.param("They worked 10 hours (three days) on it.", id="time"),
        pytest.param("The road is 20 miles long (5 km of it are paved).", id="another length in the bracket"),
        pytest.param("The road is 20 miles (with a 5 km tunnel).", id="a bracket that begins with words"),
        pytest.param("The road is 20 miles, 5 km of them paved.", id="no bracket"),
        pytest.param("More than 20 miles (30 km) of road were lost.", id="a bound and a plain figure"),
    ],
)
def test_what_is_none_of_it(text: str) -> None:
    assert slips(text) == []
