"""The word lists hold what the rest counts on."""

import pytest

from claims.naming.fold import fold
from claims.naming.words import aliases, boundaries, given_names, known_names, organizations, places, titles


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("Iraqi", "Iraq"),
        ("North Koreans", "North Korea"),
        ("U.K.", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("Thai", "Thailand"),
    ],
)
def test_countries_by_name_and_demonym(form, country):
    assert places().country_of[fold(form)] == country


@pytest.mark.parametrize(
    "name", ["Tehran", "N.Y.", "São Paulo", "Sao Paulo", "West Bank", "Andhra Pradesh", "EU", "NATO", "Daesh"]
)
def test_known_names(name):
    assert fold(name) in known_names()


def test_demonyms_are_no_places():
    assert not places().demonyms & places().known


def test_small_words_are_no_names():
    assert not boundaries().never & given_names().gender.keys()
    assert boundaries().starters <= boundaries().never


def test_short_forms_of_given_names_are_given_names_of_some_kind():
    assert "robert" in given_names().forms["bob"]
    assert given_names().gender["leslie"] is None
    assert given_names().gender["laura"] == "f"


def test_organizations_lead_to_one_name():
    canonical = organizations().canonical
    assert canonical[fold("U.N.")] == canonical[fold("United Nations")] == "United Nations"
    assert canonical["isis"] == "Islamic State"


def test_titles_by_their_last_word():
    assert {"minister", "general", "spokesman", "col", "mr"} <= titles().before
    assert "of" not in titles().before


def test_exonyms_and_house_forms():
    assert aliases().exonym["kiev"] == aliases().exonym["kyiv"]
    assert aliases().same["centre"] == aliases().same["center"]
