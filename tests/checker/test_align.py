"""The facets of an alignment: synonyms, states that exclude, parts of people, overlap, wording; explained sums."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from little_stories import article, item, story

from checker import align
from checker.date_facets import facets
from checker.model import Story
from checker.number_aligner import NumberAligner
from checker.number_facets import FACETS
from checker.settings import Tolerances
from checker.weighed import weights

WORDS = st.text("abcdefgh", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("a", "b"), [("soldier", "troop"), ("kill", "die"), ("hurt", "wound"), ("truck", "lorry"), ("blast", "explosion")]
)
def test_news_synonyms_are_one_word(a: str, b: str) -> None:
    assert align.same_word(a, b) == align.same_word(b, a) == 1.0
    assert align.canonical(a) == align.canonical(b)


@pytest.mark.parametrize(("a", "b"), [("kill", "injure"), ("soldier", "truck"), ("car", "cat"), ("rise", "fall")])
def test_other_words_are_none(a: str, b: str) -> None:
    assert align.same_word(a, b) == 0.0


@pytest.mark.parametrize(
    ("head", "modifiers", "country"),
    [
        ("american", (), "United States"),
        ("citizen", ("us",), "United States"),
        ("national", ("british",), "United Kingdom"),
        ("briton", (), "United Kingdom"),
        ("citizen", ("senior",), None),
        ("tourist", ("american",), None),
        (None, (), None),
    ],
)
def test_nationals_by_whatever_noun(head: str | None, modifiers: tuple[str, ...], country: str | None) -> None:
    found = align.national(head, modifiers)
    assert found == (country and f"national of {country}")
    assert found is None or align.is_person(found)


def test_two_spellings_of_a_word_are_nearly_one() -> None:
    assert 0 < align.same_word("labourer", "laborer") < 1


@pytest.mark.parametrize(
    ("a", "b", "exclude"),
    [
        (["dead"], ["injured"], True),
        (["dead"], ["missing"], True),
        (["held"], ["freed"], True),
        (["dead"], ["dead"], False),
        (["dead", "injured"], ["injured"], False),
        (["treated"], ["injured"], False),
        (["dead"], [], False),
        ([], [], False),
        (["treated"], ["dead"], False),
    ],
)
def test_states_exclude_only_with_evidence_on_both_sides(a: list[str], b: list[str], exclude: bool) -> None:
    assert align.states_exclude(a, b) is align.states_exclude(b, a) is exclude


@pytest.mark.parametrize(
    ("a", "b", "some"),
    [
        ("people", "student", True),
        ("person", "soldier", True),
        ("soldier", "student", True),
        ("soldier", "troop", False),
        ("people", "person", False),
        ("people", "passenger", False),
        ("people", "truck", False),
        ("people", None, False),
    ],
)
def test_a_noun_for_some_of_the_people(a: str, b: str | None, some: bool) -> None:
    assert align.subset(a, b) is align.subset(b, a) is some


@pytest.mark.parametrize(
    ("a", "b", "like"),
    [
        ("soldier", "troop", 1.0),
        ("people", "passenger", 0.4),
        ("people", "truck", -1.0),
        ("soldier", None, 0.0),
        ("death", "people", 0.0),
    ],
)
def test_heads(a: str, b: str | None, like: float) -> None:
    assert align.head_likeness(a, b) == align.head_likeness(b, a) == like


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Hannah Weller", "Weller", True),
        ("Soleimani", "Suleimani", True),
        ("Port Ellen", "port ellen", True),
        ("Hannah Weller", "Mark Dunne", False),
        ("Taji", "Kirkuk", False),
    ],
)
def test_names(a: str, b: str, same: bool) -> None:
    assert align.same_name(a, b) is align.same_name(b, a) is same


@pytest.fixture(scope="module")
def ferry() -> Story:
    return story(
        article(
            "A ferry hit the pier at Port Ellen on Monday. Police said 27 passengers were hurt at Port Ellen.", "a"
        ),
        article(
            "A ferry hit the pier at Port Ellen on Monday. Police said 25 passengers were hurt at Port Ellen.", "b"
        ),
        article("The ferry of the island was late. A cannon from 1588 was raised by 14 divers.", "c"),
        article("A ferry sank. The owner of the boat, a baker, had 3 dogs.", "d"),
    )


def overlap(story: Story, a: Sequence[str], b: Sequence[str]) -> float:
    return align.shared(story, align.canonicals(tuple(a)), align.canonicals(tuple(b)))


def test_rare_words_tell_more_than_common_ones(ferry: Story) -> None:
    assert ferry.rarity("cannon") > ferry.rarity("ferry") >= 0.35
    assert ferry.rarity("unheard") == 1.0
    assert overlap(ferry, ["ferry", "cannon"], ["cannon"]) > overlap(ferry, ["ferry", "cannon"], ["ferry"])


def test_overlap_counts_synonyms_and_needs_words_on_both_sides(ferry: Story) -> None:
    assert overlap(ferry, ["soldier", "blast"], ["troop", "explosion"]) > 0
    assert overlap(ferry, ["soldier"], ["truck"]) == 0
    assert overlap(ferry, [], ["truck"]) == 0


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_overlap_is_a_share_and_has_no_order(a: list[str], b: list[str]) -> None:
    nobody = Story("", [], {})
    assert 0 <= overlap(nobody, a, b) <= 1
    assert overlap(nobody, a, b) == pytest.approx(overlap(nobody, b, a))
    assert overlap(nobody, a, b) == pytest.approx(overlap(nobody, a[::-1], b[::-1]))


def test_shared_names_speak_for_other_names_against_none_for_nothing(ferry: Story) -> None:
    here = ("Port Ellen",)
    assert align.names(ferry, here, ("Port Ellen", "Islay")) > 0
    assert align.names(ferry, here, ("Kirkuk",)) < 0
    assert align.names(ferry, here, ()) == 0


def test_the_words_right_around(ferry: Story) -> None:
    one, two, other = item(ferry, "number", "27"), item(ferry, "number", "25", "b"), item(ferry, "number", "14", "c")
    first, second, third = (align.window(align.around(i)) for i in (one, two, other))
    copied = align.wording(first, second)
    assert copied == pytest.approx(1.0)
    assert align.wording(first, third) < copied / 2


@given(
    st.tuples(st.text("ab ", max_size=12), st.text("ab ", max_size=12)),
    st.tuples(st.text("ab ", max_size=12), st.text("ab ", max_size=12)),
)
def test_wording_is_a_share_and_has_no_order(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert 0 <= align.wording(a, b) <= 1
    assert align.wording(a, b) == pytest.approx(align.wording(b, a))


def test_every_facet_has_a_weight_and_every_weight_a_facet() -> None:
    assert {reason.name for reason in FACETS} == weights("number").keys() - {"constant", "contest"}
    assert {reason.name for reason in facets(frozenset())} == weights("date").keys() - {"constant"}


def test_the_facets_of_a_pair_are_put_into_words_with_what_they_add(ferry: Story) -> None:
    aligner = NumberAligner(ferry, Tolerances())
    one, two = item(ferry, "number", "27"), item(ferry, "number", "25", "b")
    score = aligner.score(one, two, aligner.compare(one, two))
    names = [f.name for f in score.facets]
    assert names == [reason.name for reason in FACETS if reason.name in names]
    assert "close" in names
    assert all(f.text and f.value for f in score.facets)
    assert score.total == pytest.approx(weights("number")["constant"] + sum(f.points for f in score.facets))
    assert score.total - score.context == pytest.approx(sum(f.points for f in score.facets if f.name == "close"))
    assert score.context - score.copied == pytest.approx(sum(f.points for f in score.facets if f.name == "brief"))
