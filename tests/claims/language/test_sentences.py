"""Sentences end where a reader would say, and every character belongs to one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.language.sentences import LONGEST, split


def pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["The fire spread quickly.", "Nobody was hurt."], id="plain"),
        pytest.param(["Mr. Hale met Dr. Osei and Gen. Lund."], id="titles"),
        pytest.param(["GEN. LUND LEFT.", "MR. HALE STAYED."], id="titles in capitals"),
        pytest.param(["J. K. Marsh and George W. Pine spoke."], id="initials"),
        pytest.param(["He read about Malcolm X.", "The film follows."], id="an initial at the end"),
        pytest.param(["They drank vitamin C.", "That helped."], id="a letter at the end"),
        pytest.param(["The U.S. Senate voted."], id="an acronym inside"),
        pytest.param(["She moved to the U.S.", "In May she came back."], id="an acronym at the end"),
        pytest.param(["They met at 5 p.m. Monday in Salem, Ore."], id="clock time inside"),
        pytest.param(["They met at 5 p.m.", "The mayor spoke."], id="clock time at the end"),
        pytest.param(["Room No. 5 burned on Jan. 7."], id="before a number"),
        pytest.param(["Was it arson?", "The answer is no.", "The police agree."], id="no. at the end"),
        pytest.param(["Prices rose 3.5 percent to $4.20."], id="decimals"),
        pytest.param(["It fell to 12.", "20 people left."], id="numbers on both sides"),
        pytest.param(["It fell.", "$5 million was lost."], id="money opens"),
        pytest.param(["“We won.", "We stay,” she said."], id="inside a quotation"),
        pytest.param(["“We won.”", "“You lost.”"], id="two quotations"),
        pytest.param(['"Why?" Ms. Lane asked.', '"I forgot."'], id="a question and its speaker"),
        pytest.param(["“Unless they pay us back.” Marsh said."], id="a full stop and its speaker"),
        pytest.param(["“Unless they pay.”", "Marsh said later that he had left."], id="a sentence of the speaker's own"),
        pytest.param(["He left (by car.)", "She stayed."], id="brackets"),
        pytest.param(["It was over.[12]", "They left."], id="a footnote mark"),
        pytest.param(["The attacks ... in the north go on."], id="an omission"),
        pytest.param(["I wonder...", "Then again, no."], id="trailing off"),
        pytest.param(["It ended.", "eBay closed the auction."], id="a name in lower case"),
        pytest.param(["Read it at example.com or in Node.js today."], id="addresses"),
        pytest.param(["1. Close the door.", "2. Leave."], id="list numbers"),
        pytest.param(["â\x80\x9cWe came.â\x80\x9d", "He left."], id="quotes in the wrong encoding"),
        pytest.param(["It was cold.", "• It rained."], id="bullets"),
    ],
)  # fmt: skip
def test_sentences(sentences: list[str]):
    assert pieces(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She said.The man left.", ["She said.", "The man left."], id="letters"),
        pytest.param(
            "They met on Friday.Meanwhile, it rained.", ["They met on Friday.", "Meanwhile, it rained."], id="comma"
        ),
        pytest.param("He flew on ThePointsPlane.com today.", ["He flew on ThePointsPlane.com today."], id="an address"),
        pytest.param("The U.S.Army left.", ["The U.S.Army left."], id="an acronym"),
        pytest.param("They saw St.George there.", ["They saw St.George there."], id="an abbreviation"),
    ],
)
def test_missing_space(text: str, expected: list[str]):
    assert pieces(text) == expected


def test_only_the_block_is_split():
    text = "One. Two. Three. Four."
    assert [text[a:b] for a, b in split(text, 5, 16)] == ["Two.", "Three."]


def test_a_text_without_full_stops_is_cut_at_white_space():
    text = "word " * LONGEST
    spans = split(text, 0, len(text))
    assert max(b - a for a, b in spans) <= LONGEST
    assert {w for a, b in spans for w in text[a:b].split()} == {"word"}


@pytest.mark.parametrize("unit", ["...", ".[1]", '."', ". ", "\t.", "! a", "Mr. "])
def test_work_grows_with_length_only(unit: str):
    """A run of marks is one candidate, not one a mark: this would take minutes otherwise."""
    text = unit * (200_000 // len(unit))
    assert re.sub(r"\s", "", "".join(pieces(text))) == re.sub(r"\s", "", text)


TEXTS = st.lists(
    st.sampled_from(
        ["The", "he", "U.S.", "Mr.", "No.", "5", "3.5", "a.m.", "said", "“", "”", '"', ".", "?", "!", "...", "…", "(", ")", " ", " ", " ", "\n",
         "X.", "eBay", "[1]", "•", "â\x80\x9d", "Trump", "Inc.", "-", ","]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(TEXTS | st.text(max_size=80), st.data())
def test_every_character_lies_in_one_sentence_in_order(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = split(text, start, end)
    edges = [start, *(edge for span in spans for edge in span), end]
    assert edges == sorted(edges)
    assert all(a < b for a, b in spans)
    assert all(not text[a].isspace() and not text[b - 1].isspace() for a, b in spans)
    assert sum(not c.isspace() for a, b in spans for c in text[a:b]) == sum(not c.isspace() for c in text[start:end])


@given(TEXTS)
def test_a_sentence_is_one_sentence(text: str):
    for a, b in split(text, 0, len(text)):
        assert split(text, a, b) == [(a, b)]
