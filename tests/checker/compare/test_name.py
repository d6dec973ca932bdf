"""Names of small stories: spellings, offices, short forms, and other people."""

from __future__ import annotations

import pytest
from little_stories import findings, quotes

from reports.model import Finding, Verdict


def names(*texts: str) -> list[Finding]:
    return findings(*texts, kinds=("name",))


def variants(*texts: str) -> list[set[str]]:
    found = [f for f in names(*texts) if f.verdict is Verdict.VARIANT]
    return [{e.quote for e in f.evidence} for f in found]


@pytest.mark.parametrize(
    ("a", "b", "spellings"),
    [
        pytest.param(
            "Qassem Soleimani, a general, was killed at the airport. Soleimani led the Quds Force.",
            "Qasem Suleimani, a general, was killed at the airport. Suleimani led the Quds Force.",
            {"Qassem Soleimani", "Qasem Suleimani"},
            id="transliterations",
        ),
        pytest.param(
            "Hannah Collier, the mayor of Ardley, opened the bridge. Collier was glad.",
            "Hannah Colier, the mayor of Ardley, opened the bridge. Colier was glad.",
            {"Hannah Collier", "Hannah Colier"},
            id="a letter lost",
        ),
    ],
)
def test_two_spellings_of_one_person(a: str, b: str, spellings: set[str]) -> None:
    assert spellings in variants(a, b)
    assert spellings in variants(b, a)


def test_two_offices_of_one_person() -> None:
    told = "Anna Keller, the {} of Ardley, opened the bridge on Monday."
    found = [f for f in names(told.format("mayor"), told.format("former mayor")) if f.verdict is Verdict.VARIANT]
    assert [f.rule for f in found] == ["name-variant"]
    assert ["former" in e.normalized for e in found[0].evidence] == [False, True]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "John Carter, a farmer, was hurt. Carter lives in Ardley.",
            "Joan Porter, a nurse, was hurt. Porter lives in Ardley.",
            id="two people",
        ),
        pytest.param(
            "Anna Keller, the mayor, spoke to Paul Keller, a baker.",
            "Paul Keller, a baker, spoke to Anna Keller, the mayor.",
            id="a family",
        ),
        pytest.param(
            "Anna Keller, the mayor, spoke. Keller was calm.",
            "Anna Keller spoke at noon. Keller left.",
            id="short forms",
        ),
        pytest.param("Iran accused Iraq of the raid.", "Iraq accused Iran of the raid.", id="two countries"),
    ],
)
def test_names_that_are_no_variants(a: str, b: str) -> None:
    assert variants(a, b) == []


def test_a_name_in_three_articles_has_its_majority_first() -> None:
    told = "Hannah {0}, the mayor of Ardley, opened the bridge. {0} was glad."
    texts = [told.format(n) for n in ("Colier", "Collier", "Collier")]
    (found,) = (f for f in names(*texts) if f.verdict is Verdict.VARIANT)
    assert {quote for _, quote, side in quotes(found) if side == 0} == {"Hannah Collier"}
    assert {quote for _, quote, side in quotes(found) if side == 1} == {"Hannah Colier"}


def test_one_spelling_is_an_agreement() -> None:
    told = "Anna Keller, the mayor of Ardley, opened the bridge."
    assert {f.about: f.verdict for f in names(told, told)}["Anna Keller"] is Verdict.AGREEMENT


FAR = "The council met in Ardley on Monday.\n\nIt spoke of the harbour for two hours and of the budget for one.\n\n"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param("The {} family runs the old mill. Mayor Anna {} praised it.", "warning", id="nothing at stake"),
        pytest.param("Anna {0}, 34, was killed at the mill. {0} was a miller.", "error", id="dead"),
        pytest.param("Police arrested Anna {0} over the fire at the mill. {0} was a miller.", "error", id="held"),
        pytest.param("The suspect, Anna {0}, was a miller at the mill. {0} is 34.", "error", id="accused"),
    ],
)
def test_a_person_accused_or_dead_is_an_error(text: str, severity: str) -> None:
    found = names(FAR + text.format("Kellner", "Kellner"), FAR + text.format("Kelner", "Kelner"))
    assert {f.severity.value for f in found if f.verdict is Verdict.VARIANT} == {severity}


def test_a_former_mayor_is_no_mayor() -> None:
    (found,) = [
        f
        for f in names(
            FAR + "Mayor Peter Hallam of Ardley was charged with fraud. Hallam said nothing.",
            FAR + "Former mayor Peter Hallam of Ardley was charged with fraud. Hallam said nothing.",
        )
        if f.verdict is Verdict.VARIANT
    ]
    assert (found.rule, found.severity.value) == ("name-variant", "error")
    assert "two offices" in found.message
    assert "gives both offices" in (found.what_if or "")


OFFICES = (
    "Arsen Kovalenko, mayor of Dunmore, told people to stay at home.",
    "Arsen Kovalenko, the former mayor of Dunmore, told people to stay at home.",
)


@pytest.mark.parametrize(
    ("when", "verdict"),
    [
        pytest.param(("2021-05-03", "2022-05-03"), "superseded", id="a year apart"),
        pytest.param(("2021-05-03", "2021-05-06"), "variant", id="of one week"),
        pytest.param((None, None), "variant", id="nothing known"),
    ],
)
def test_two_offices_in_turn(when: tuple[str | None, str | None], verdict: str) -> None:
    found = findings(*OFFICES, published=when, kinds=("name",))
    assert [f.verdict.value for f in found if "former" in f.message] == [verdict]
