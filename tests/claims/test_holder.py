"""Whose an age is: the name and the noun that it stands beside or is said of."""

from __future__ import annotations

import pytest

from claims.analysis import Analysis
from claims.kinds.number.read import read_numbers
from claims.model import Article

Told = tuple[str | None, str | None]

NAMED = [
    pytest.param("Ann Lee, 24, steered the ferry.", ["Ann Lee"], id="between commas"),
    pytest.param("Ann Lee, aged 24, steered the ferry.", ["Ann Lee"], id="aged"),
    pytest.param("The suspect, identified as Karl Hass, 31, was held.", ["Karl Hass"], id="the nearer of two nouns"),
    pytest.param("Nora Quill, who was 35, sang on the ship.", ["Nora Quill"], id="who was"),
    pytest.param("Nora Quill turned 35 on Friday.", ["Nora Quill"], id="subject of turned"),
    pytest.param("Nora Quill died at the age of 35.", ["Nora Quill"], id="at the age of"),
    pytest.param(
        "Officers arrested Owen Moss on Monday. The 43-year-old told them nothing.",
        ["Owen Moss"],
        id="the person named last",
    ),
    pytest.param("Nora Quill sang. She was 35 at the time.", ["Nora Quill"], id="a pronoun"),
    pytest.param(
        "Ann Lee sang. It rained, said Nora Quill, who left when she was 35.", ["Nora Quill"], id="the nearest"
    ),
    pytest.param("Nora Quill sang. At 35, she was the oldest.", ["Nora Quill"], id="at, and a pronoun"),
    pytest.param("Nora Quill sang. At 35, Nora Quill is the oldest.", ["Nora Quill"], id="at, and a name"),
    pytest.param("Nora Quill sang. Quill is 35.", ["Nora Quill"], id="a name that is so old"),
    pytest.param("Nora Quill sang. The 35-year-old Norwegian bowed.", ["Nora Quill"], id="the country of one named"),
    pytest.param("Nora Quill (35) sang.", ["Nora Quill"], id="in brackets"),
    pytest.param("Nora Quill, then aged 35, sang.", ["Nora Quill"], id="then aged"),
    pytest.param(
        "Ann Lee, 24, Bob Roy, 31, and Cy Day, 40, were rescued.", ["Ann Lee", "Bob Roy", "Cy Day"], id="a list"
    ),
]
NOUN = [
    pytest.param("A 26-year-old sailor was rescued.", "sailor", id="a noun behind"),
    pytest.param("Her 6-month-old son slept.", "son", id="in months"),
    pytest.param("The boy, who turned 4 in May, fell into the pond.", "boy", id="relative clause"),
    pytest.param("The girl, aged six, was found asleep.", "girl", id="aged"),
    pytest.param("The girl, six, was found asleep.", "girl", id="beside its noun"),
    pytest.param("A 45-year-old Ripon United fan fell.", "fan", id="a club is nobody"),
    pytest.param("The boy, aged 18 months, slept.", "boy", id="aged, in months"),
    pytest.param("The camp is for students, aged 10 to 15, from Ripon.", "student", id="aged, a range"),
    pytest.param("The victims were aged between 19 and 30.", "victim", id="subject of were aged"),
    pytest.param(
        "Among the dead were a 40-year-old teacher and Karl Hass.", "teacher", id="a name that only comes next"
    ),
    pytest.param("The keeper said a 3-year-old got in through the fence.", "child", id="no noun: a child"),
    pytest.param("The 12-year-old's mother came.", "child", id="no noun: a child's mother"),
    pytest.param("His mother says he is 3 and fond of goats.", "child", id="a pronoun is no mother"),
]
BOTH = [
    pytest.param("Police shot a 17-year-old goat named Bramble.", "Bramble", "goat", id="named"),
    pytest.param("A 58-year-old nurse called Ruth Orton found it.", "Ruth Orton", "nurse", id="called"),
    pytest.param("A 17-year-old female goat, Bramble, was shot.", "Bramble", "goat", id="apposition behind"),
    pytest.param("The driver, Karl Hass, a 31-year-old father, ran.", "Karl Hass", "father", id="apposition before"),
    pytest.param("Police held Karl Hass, a 31-year-old mechanic.", "Karl Hass", "mechanic", id="apposition at the end"),
    pytest.param(
        "Fans cheered the 42-year-old Ripon United manager Ruth Orton.", "Ruth Orton", "manager", id="of a club"
    ),
    pytest.param("Nora Quill is a 17-year-old singer.", "Nora Quill", "singer", id="what she is"),
    pytest.param("He sat by his 62-year-old brother, Dan Moss, at noon.", "Dan Moss", "brother", id="possessive"),
]
NOBODY = [
    pytest.param("A 45-year-old got in through the fence.", id="no noun, no child"),
    pytest.param("The 43-year-old told them nothing.", id="nobody named before"),
    pytest.param("The suspect, a 29-year-old from Ripon, was held.", id="a place is nobody"),
    pytest.param("In Leeds, officials said he is 35 now.", id="a pronoun, no child"),
    pytest.param("Nora Quill sang. She feels as good as a 30-year-old.", id="whom somebody is like"),
    pytest.param("Nora Quill sang. Among those aged 18 to 25, Quill leads.", id="those"),
]


def holders(text: str) -> list[Told]:
    """The owner and the head of every age of a text."""
    found = read_numbers(Analysis(Article(id="a", source="a", text=text)))
    return [(claim.about.owner, claim.about.head) for claim in found if claim.age]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_persons_by_name(text: str, names: list[str]) -> None:
    assert holders(text) == [(name, None) for name in names]


@pytest.mark.parametrize(("text", "noun"), NOUN)
def test_persons_by_a_noun(text: str, noun: str) -> None:
    assert holders(text) == [(None, noun)]


@pytest.mark.parametrize(("text", "name", "noun"), BOTH)
def test_persons_by_name_and_noun(text: str, name: str, noun: str) -> None:
    assert holders(text) == [(name, noun)]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert holders(text) == [(None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee sailed for 24 years.",
        "The boy was held for 18 months.",
        "The rain ended a 24-year-old drought.",
        "Ann Lee is 24 points clear.",
        "Ann Lee was 24 in the rankings.",
        "Ann Lee (3) won the first set.",
    ],
)
def test_the_length_of_a_time_has_no_holder(text: str) -> None:
    assert holders(text) == []
