"""The words of a quotation as they are compared: state names, initials, and where a sentence ends."""

from __future__ import annotations

import pytest

from checker.wordings import sentence_spans, sentences


def norms(text: str) -> list[list[str]]:
    """The compared words of a text, sentence by sentence."""
    return [[word.norm for word in sentence] for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Virginia", "Va."),
        ("Virginia", "VA"),
        ("West Virginia", "W.Va."),
        ("West Virginia", "W. Va."),
        ("North Carolina", "N.C."),
        ("North Carolina", "NC"),
        ("New York", "N.Y."),
        ("California", "Calif."),
    ],
)
def test_a_state_as_two_houses_print_it(one: str, two: str) -> None:
    text = "The mill in Ripon, {}, was sold last year."
    assert norms(text.format(one)) == norms(text.format(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("West Virginia", "Virginia"),
        ("West Virginia", "Va."),
        ("Virginia", "Maryland"),
        ("North Carolina", "South Carolina"),
        ("Kansas", "Arkansas"),
    ],
)
def test_two_states(one: str, two: str) -> None:
    text = "The mill in Ripon, {}, was sold last year."
    assert norms(text.format(one)) != norms(text.format(two))


def test_words_that_are_codes_stay_words() -> None:
    assert norms("Tell me in a day or so, or hi from me") == [
        ["tell", "me", "in", "a", "day", "or", "so", "or", "hi", "from", "me"]
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("The mill in Ripon, Va., was sold.", 1, id="a comma behind"),
        pytest.param("The mill in Va. was sold.", 1, id="lower case behind"),
        pytest.param("The mill of John F. Orton was sold.", 1, id="an initial"),
        pytest.param("The mill of Mr. Orton was sold.", 1, id="a title"),
        pytest.param("The mill was sold. Nobody was glad.", 2, id="two sentences"),
        pytest.param("So it was I. Nobody was glad.", 2, id="I is no initial"),
        pytest.param("The mill was sold! and nobody was glad.", 2, id="another mark"),
    ],
)
def test_where_a_sentence_ends(text: str, number: int) -> None:
    assert len(sentences(text)) == len(sentence_spans(text)) == number
