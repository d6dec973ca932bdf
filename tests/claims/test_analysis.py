"""One article analysed once: sentences and tokens that cover the text, a sound tree, batches, masked metadata."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.analysis import Analysis, FieldAnalysis, parse
from claims.model import Article, Span

TEXT = (
    "A ferry hit the pier\n\nA ferry hit the pier at Port Ellen on Monday. Police said 27 passengers were hurt.\n\n"
    "“We heard a bang,” said Ann Berger. The ferry was late."
)


def analysed(text: str = TEXT, title: str | None = None) -> FieldAnalysis:
    return Analysis(Article(id="a", source="a", text=text, title=title)).text


@pytest.fixture(scope="module")
def field() -> FieldAnalysis:
    return analysed()


def test_sentences_do_not_cross_blocks(field: FieldAnalysis) -> None:
    assert [TEXT[s.start : s.end] for s in field.sentences] == [
        "A ferry hit the pier",
        "A ferry hit the pier at Port Ellen on Monday.",
        "Police said 27 passengers were hurt.",
        "“We heard a bang,” said Ann Berger.",
        "The ferry was late.",
    ]


def test_a_character_lies_in_its_sentence_or_in_none(field: FieldAnalysis) -> None:
    for sentence in field.sentences:
        assert field.sentence_at(sentence.start) is sentence
        assert field.sentence_at(sentence.end - 1) is sentence
    assert field.sentence_at(TEXT.index("\n")) is None
    assert field.sentence_at(len(TEXT) + 5) is None


def sound(field: FieldAnalysis) -> None:
    """Tokens are exact and in order, each within its sentence, governed from within it, one root a tree's end."""
    for n, token in enumerate(field.tokens):
        sentence = field.sentences[token.sentence]
        assert token.i == n
        assert field.text[token.start : token.end] == token.text
        assert sentence.start <= token.start
        assert token.end <= sentence.end
        assert field.tokens[token.head].sentence == token.sentence
        seen = {token.i}
        while token.head != token.i:
            token = field.tokens[token.head]  # noqa: PLW2901 - up the tree
            assert token.i not in seen, "a circle"
            seen.add(token.i)
    assert all(a.end <= b.start for a, b in pairwise(field.tokens))


def test_tokens_are_exact_and_make_trees(field: FieldAnalysis) -> None:
    sound(field)
    assert [t.text for t in field.sentence_tokens(2)] == ["Police", "said", "27", "passengers", "were", "hurt", "."]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["ferry", "27", "Ann", "said", "“", "”", ".", "\n", "\n\n", "$5m", "it's"]), max_size=25)
)
def test_any_words_make_trees(words: list[str]) -> None:
    sound(analysed(" ".join(words)))


def test_children_governors_and_subtrees(field: FieldAnalysis) -> None:
    number = next(t for t in field.tokens if t.text == "27")
    noun = field.governor(number)
    assert noun is not None
    assert noun.text == "passengers"
    assert number in field.children(noun)
    assert [t.text for t in field.subtree(noun)] == ["27", "passengers"]
    assert field.span_root(number.start, noun.end) is noun
    root = next(t for t in field.sentence_tokens(2) if t.dep == "root")
    assert field.governor(root) is None
    assert field.subtree(root) == field.sentence_tokens(2)


def test_tokens_of_a_span_are_those_that_overlap_it(field: FieldAnalysis) -> None:
    start = TEXT.index("27 passengers")
    assert [t.text for t in field.tokens_in(start, start + 4)] == ["27", "passengers"]
    assert [t.text for t in field.tokens_in(start + 1, start + 2)] == ["27"]


def test_a_batch_reads_what_one_alone_reads() -> None:
    texts = [TEXT, "The bridge fell on 5 May 2014.", ""]
    together = [analysed(text) for text in texts]
    parse(together)
    for text, field in zip(texts, together, strict=True):
        assert [(t.text, t.lemma, t.tag, t.dep, t.head) for t in field.tokens] == [
            (t.text, t.lemma, t.tag, t.dep, t.head) for t in analysed(text).tokens
        ]


def test_metadata_is_not_read() -> None:
    text = " date 2020-08-23\nA ferry hit the pier at Port Ellen on Monday."
    article = Article(id="a", source="a", text=text, masked=(Span(start=0, end=17),))
    assert [text[s.start : s.end] for s in Analysis(article).text.sentences] == [text[17:]]


def test_a_title_is_a_field_of_its_own_and_may_be_missing() -> None:
    both = Analysis(Article(id="a", source="a", text=TEXT, title="Ferry hits pier"))
    assert [t.text for t in both.title.tokens] == ["Ferry", "hits", "pier"]
    assert [f.field for f in both.fields] == ["title", "text"]
    none = Analysis(Article(id="a", source="a", text=TEXT))
    assert none.title.sentences == []
    assert none.title.tokens == []


def test_quotations_and_names_are_found_once(field: FieldAnalysis) -> None:
    assert len(field.quotations) == 1
    assert field.quotations is field.quotations
    whole = Analysis(Article(id="a", source="a", text=TEXT))
    assert whole.names is whole.names
