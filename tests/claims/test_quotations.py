"""Quotation marks: which pairs enclose what, over paragraphs, nested, unclosed; speech against scare quotes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.analysis import FieldAnalysis
from claims.model import Article
from claims.quotations import Quotation


def quotations(text: str) -> list[Quotation]:
    """The quotations of an article of this text."""
    return FieldAnalysis(Article(id="a", source="a", text=text), "text").quotations


def inner(text: str, depth: int = 0) -> list[str]:
    """The words inside the marks, of one depth."""
    return [text[q.inner_start : q.inner_end] for q in quotations(text) if q.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We are open,” she said.", ["We are open,"], id="curly"),
        pytest.param('"We are open," she said.', ["We are open,"], id="straight"),
        pytest.param("‘We are open,’ she said.", ["We are open,"], id="single-curly"),
        pytest.param("'We are open,' she said.", ["We are open,"], id="single-straight"),
        pytest.param("``We are open,'' she said.", ["We are open,"], id="typewriter"),
        pytest.param("''We are open,'' she said. ''Now.''", ["We are open,", "Now."], id="two-apostrophes"),
        pytest.param("«Wir sind offen», sagte sie.", ["Wir sind offen"], id="guillemets"),
        pytest.param("„Wir sind offen“, sagte sie.", ["Wir sind offen"], id="german"),
        pytest.param("He said “no” and “never again”.", ["no", "never again"], id="two-in-a-sentence"),
        pytest.param("The ”open door” policy", ["open door"], id="wrong-curl"),
        pytest.param('It is a kind of "we " now', ["we "], id="space-before-the-closing-mark"),
        pytest.param(
            "“They went ... home [to Ohio],” he said", ["They went ... home [to Ohio],"], id="ellipsis-and-brackets"
        ),
        pytest.param('The board is 6" wide and nobody spoke', [], id="inches"),
        pytest.param("It's the workers' fault, y'all", [], id="apostrophes"),
        pytest.param("In the '90s they rocked 'n' rolled", [], id="cut-off-letters"),
        pytest.param(
            "‘It’s the workers’ turn,’ she said", ["It’s the workers"], id="plural-possessive-in-curly-is-ambiguous"
        ),
        pytest.param(
            "'It's the workers' turn,' she said", ["It's the workers' turn,"], id="plural-possessive-in-straight"
        ),
        pytest.param("Nothing is quoted here.", [], id="none"),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    """Each style of marks encloses the words it should."""
    assert inner(text) == expected


def test_nested() -> None:
    """A quotation inside another is one level deeper."""
    text = "“He told me ‘stay away’ and left,” she said."
    assert inner(text) == ["He told me ‘stay away’ and left,"]
    assert inner(text, 1) == ["stay away"]


def test_over_paragraphs() -> None:
    """A speech over paragraphs opens anew in each; each goes on with the one before."""
    text = "“The river rose.\n\n“Then it fell.\n\n“Nobody was hurt,” she said."
    first, second, third = quotations(text)
    assert (first.closed, second.closed, third.closed) == (False, False, True)
    assert (first.continues, second.continues, third.continues) == (None, first.start, second.start)


def test_unclosed_does_not_swallow_the_next_paragraph() -> None:
    """What is never closed ends with its paragraph."""
    text = "“The river rose, he said.\n\nThe town “slept”."
    assert [(q.closed, q.continues) for q in quotations(text)] == [(False, None), (True, None)]


def test_straight_marks_start_afresh_in_each_paragraph() -> None:
    """One mark too many in a paragraph does not turn the next one's quotations inside out."""
    text = '"The river rose, he said.\n\n"It fell," she said. "Good."'
    assert [text[q.inner_start : q.inner_end] for q in quotations(text)[1:]] == ["It fell,", "Good."]


@pytest.mark.parametrize(
    ("words", "speech"),
    [
        pytest.param("We will rebuild the harbour", True, id="clause"),
        pytest.param("It is over.", True, id="short-sentence"),
        pytest.param("Never!", True, id="exclamation"),
        pytest.param("security gap", False, id="term"),
        pytest.param("green", False, id="scare-quote"),
        pytest.param("The Old Man and the Sea", False, id="title"),
        pytest.param("Good Morning Europe", False, id="programme"),
    ],
)
def test_speech(words: str, speech: bool) -> None:
    """A clause is speech; a term, a name, a title is not."""
    (quotation,) = quotations(f"They wrote “{words}” there")
    assert quotation.speech is speech


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab s.,?'\"“”‘’\n", max_size=80))
def test_spans_hold_and_nest(text: str) -> None:
    """Whatever the marks, spans lie in the text, outer ones do not overlap, and inner words lie inside."""
    found = quotations(text)
    for q in found:
        assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text)
    outer = sorted((q.start, q.end) for q in found if q.depth == 0)
    assert all(a[1] <= b[0] for a, b in pairwise(outer))
