"""What keeps two numbers apart, by the evidence on both sides, and what they are looked up by."""

from __future__ import annotations

import pytest
from little_stories import article, item, pair, story

from checker.number_aligner import NumberAligner
from checker.settings import Tolerances

Told = tuple[str, str]  # a text and a quote in it

APART = [
    pytest.param(
        ("A 6-year-old girl was found.", "6-year"),
        ("A 6-month-old girl was found.", "6-month"),
        "an age in years / in months",
        id="years and months",
    ),
    pytest.param(
        ("Nora Quill, 6, was found.", "6"),
        ("Nora Quill, aged six months, was found.", "six"),
        "an age in years / in months",
        id="years and months of one name",
    ),
    pytest.param(
        ("Delfin Gonz, 62, drove.", "62"),
        ("Manuel Gonz, 59, drove.", "59"),
        "of Delfin Gonz / of Manuel Gonz",
        id="two persons of one surname",
    ),
    pytest.param(
        ("A 62-year-old farmer drove.", "62"),
        ("A 59-year-old nurse drove.", "59"),
        "of farmer / of nurse",
        id="two nouns",
    ),
    pytest.param(
        ("A 62-year-old farmer drove.", "62"),
        ("Delfin Gonz, 59, drove.", "59"),
        "of farmer / of Delfin Gonz",
        id="a noun and a name",
    ),
    pytest.param(
        ("Birk Foods had third-quarter profit of $20 million.", "$20"),
        ("Birk Foods had profit of $61 million in the first nine months.", "$61"),
        "of the third_quarter / of the nine_months",
        id="a quarter and nine months",
    ),
    pytest.param(
        ("Aldine will buy the mill for $20 million including debt.", "$20"),
        ("Aldine will buy the mill for $17 million.", "$17"),
        "debt / plain",
        id="debt and plain",
    ),
    pytest.param(
        ("Aldine will buy the mill for $20 million in cash.", "$20"),
        ("Aldine will buy the mill for $17 million in stock.", "$17"),
        "cash / stock",
        id="cash and stock",
    ),
    pytest.param(
        ("Aldine earned $20 million.", "$20"),
        ("Birk Foods earned $31 million.", "$31"),
        "of Aldine / of Birk Foods",
        id="two owners of money",
    ),
    pytest.param(
        ("Aldine shares rose 4 percent.", "4"),
        ("Shares in Birk Foods rose 4 percent.", "4"),
        "of Aldine / of Birk Foods",
        id="two owners of one figure",
    ),
    pytest.param(
        ("The Corran Star weighs 2,900 pounds.", "2,900"),
        ("The Baltic Pearl weighs 3,100 pounds.", "3,100"),
        "of Corran Star / of Baltic Pearl",
        id="two weights",
    ),
]
TOGETHER = [
    pytest.param(
        ("The fire hurt a nurse and 10 others.", "10"), ("The fire hurt a nurse and 12 others.", "12"), id="two others"
    ),
    pytest.param(("The fire hurt 10 others.", "10"), ("The fire hurt 10 people.", "10"), id="others, one figure"),
    pytest.param(("Delfin Gonz, 62, drove.", "62"), ("Gonz, 59, drove.", "59"), id="a surname alone"),
    pytest.param(("Delfin Gonz, 62, drove.", "62"), ("D. Gonz, 59, drove.", "59"), id="an initial"),
    pytest.param(("A 62-year-old farmer drove.", "62"), ("A 59-year-old farmer drove.", "59"), id="one noun"),
    pytest.param(("A 62-year-old farmer drove.", "62"), ("A 62-year-old nurse drove.", "62"), id="two nouns, one age"),
    pytest.param(
        ("Birk Foods had third-quarter profit of $20 million.", "$20"),
        ("Birk Foods had a profit of $25 million in Q3.", "$25"),
        id="one quarter in two words",
    ),
    pytest.param(
        ("Birk Foods had third-quarter profit of $20 million.", "$20"),
        ("Birk Foods had a profit of $25 million.", "$25"),
        id="a period and silence",
    ),
    pytest.param(
        ("Birk Foods had third-quarter profit of $20 million.", "$20"),
        ("Birk Foods had a profit of $20 million in the first nine months.", "$20"),
        id="two periods, one figure",
    ),
    pytest.param(
        ("Birk Foods hired 300 people in the third quarter.", "300"),
        ("Birk Foods hired 900 people in nine months.", "900"),
        id="people are no results",
    ),
    pytest.param(
        ("Aldine will buy the mill for $20 million in cash.", "$20"),
        ("Aldine will buy the mill for $17 million in cash.", "$17"),
        id="one term",
    ),
    pytest.param(
        ("Aldine will buy the mill for $20 million including debt.", "$20"),
        ("Aldine will buy the mill for $20 million.", "$20"),
        id="two terms, one figure",
    ),
    pytest.param(
        ("Aldine Corp. earned $20 million.", "$20"), ("Aldine earned $31 million.", "$31"), id="an owner's short name"
    ),
    pytest.param(
        ("The mill earned $20 million.", "$20"), ("Birk Foods earned $31 million.", "$31"), id="an owner and silence"
    ),
    pytest.param(("Karl Hass had 20 cows.", "20"), ("Bob Roy had 31 cows.", "31"), id="counts have no owner"),
]


@pytest.mark.parametrize(("a", "b", "why"), APART)
def test_two_things(a: Told, b: Told, why: str) -> None:
    made, left, right = pair(a, b, "number")
    aligner = NumberAligner(made, Tolerances())
    assert aligner.guard(left, right) == why
    assert aligner.guard(right, left) is not None


@pytest.mark.parametrize(("a", "b"), TOGETHER)
def test_maybe_one_thing(a: Told, b: Told) -> None:
    made, left, right = pair(a, b, "number")
    aligner = NumberAligner(made, Tolerances())
    assert aligner.guard(left, right) is None
    assert aligner.guard(right, left) is None


def test_what_a_number_is_looked_up_by() -> None:
    made = story(article("The fire at the Leeds mill killed 14 workers."))
    keys = list(NumberAligner(made, Tolerances()).keys(item(made, "number", "14")))
    assert keys[0] == "count"
    assert {"head person", "state dead", "value 14"} <= set(keys)
    assert any(key.startswith("term ") for key in keys)


def test_a_number_is_read_once() -> None:
    made = story(article("The fire at the Leeds mill killed 14 workers."))
    aligner = NumberAligner(made, Tolerances())
    told = item(made, "number", "14")
    assert aligner.read(told) is aligner.read(told)
