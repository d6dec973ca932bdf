"""What became of one utterance in two articles: levels, alignment, pairs, and what must stay quiet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.quotes import compare_quotes
from checker.utterances import BUCKET, Quoted, pair_quotations, utterances
from claims.kinds.attribution.model import AttributionClaim, Part, Speaker
from claims.model import About


def said(
    text: str, who: str | None = "Ann Berger", *, indirect: bool = False, day: str | None = None
) -> AttributionClaim:
    """An attribution of these words."""
    part = Part(start=0, end=len(text), quote=text)
    return AttributionClaim(
        mode="indirect" if indirect else "direct",
        source=Speaker(start=0, end=0, quote=who, name=who) if who else None,
        cue=None,
        content=(part,),
        quoted=() if indirect else (part,),
        start=0,
        end=len(text),
        quote=text,
        sentence=(0, len(text)),
        about=About(as_of=day),
    )


LEVELS = [
    pytest.param("The bridge will reopen in spring.", "the bridge will reopen in spring", "same", id="case-and-stop"),
    pytest.param("“The bridge”, he said", "The bridge, he said", "same", id="punctuation"),
    pytest.param(
        "We climbed onto the grey roof of the harbour",
        "We climbed on to the gray roof of the harbor",
        "spelling",
        id="house",
    ),
    pytest.param(
        "We recognise the programme isn’t ready", "We recognize the program is not ready", "spelling", id="contraction"
    ),
    pytest.param(
        "We counted twelve lorries at the gate", "We counted 12 lorries at the gate", "spelling", id="numeral-word"
    ),
    pytest.param(
        "They told us [the crew] to leave the ship", "They told us to leave the ship", "spelling", id="bracket-added"
    ),
    pytest.param(
        "They told the captain to leave the ship",
        "They told [him] to leave the ship",
        "spelling",
        id="bracket-for-words",
    ),
    pytest.param(
        "The ferry was late ... and full of water",
        "The ferry was late, overloaded and full of water",
        "spelling",
        id="ellipsis",
    ),
    pytest.param("a mix-up of boarding passes", "a mix up of boarding passes", "same", id="hyphen"),
    pytest.param("The bridge will reopen in spring", "The bridge will reopen", "excerpt", id="end-left-out"),
    pytest.param("So the pilots did everything right", "The pilots did everything right", "excerpt", id="leading-so"),
    pytest.param(
        "The dam held. Nobody was hurt in the valley.",
        "Nobody was hurt in the valley.",
        "excerpt",
        id="one-of-two-sentences",
    ),
    pytest.param(
        "The safety of passengers comes first",
        "The safety of passengers always matters first",
        "altered-words",
        id="words",
    ),
    pytest.param(
        "A greedy, cold, selfish and vain man", "a greedy, cold and vain man", "altered-words", id="word-dropped-inside"
    ),
    pytest.param("We lost 40 houses in the fire", "We lost 14 houses in the fire", "altered-key", id="number"),
    pytest.param("We will not close the school", "We will close the school", "altered-key", id="negation"),
    pytest.param(
        "We never spoke with Mr Ortega about bribes",
        "We never spoke with Mr Salas about bribes",
        "altered-key",
        id="name",
    ),
    pytest.param("The dam held all night long", "Taxes are far too high this year", "unrelated", id="other-words"),
    pytest.param("It is a sad day", "It is a good day", "unrelated", id="too-little-in-common"),
]


@pytest.mark.parametrize(("a", "b", "level"), LEVELS)
def test_level(a: str, b: str, level: str) -> None:
    """Each pair has the level an editor would give it."""
    assert compare_quotes(said(a), said(b)).level == level


@pytest.mark.parametrize(("a", "b", "level"), LEVELS)
def test_level_is_symmetric(a: str, b: str, level: str) -> None:
    """Which article comes first does not matter."""
    assert compare_quotes(said(b), said(a)).level == level


def test_negation_in_one_of_two_sentences() -> None:
    """A short sentence counts where its neighbour is the same."""
    compared = compare_quotes(
        said("We will not leave. We have twelve crews at the river."),
        said("We will leave. We have twelve crews at the river."),
    )
    assert compared.level == "altered-key"


def test_alignment_shows_the_changed_words() -> None:
    """The alignment names what was put for what."""
    compared = compare_quotes(said("We lost 40 houses in the fire"), said("We lost 14 houses in the fire"))
    assert ("replace", "40", "14") in compared.alignment


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        pytest.param("Ann Berger", "Carl Novak", "other-speaker", id="two-persons"),
        pytest.param("Ann Berger", "Berger", "same", id="surname"),
        pytest.param("Ann Berger", "Ann Burger", "same", id="spelling-of-a-name"),
        pytest.param("Ann Berger", "the ministry", "same", id="a-body-speaks-through-a-person"),
        pytest.param("Ann Berger", None, "same", id="unknown"),
        pytest.param("Ann Berger", "a spokeswoman", "same", id="description"),
    ],
)
def test_speaker_comes_before_wording(a: str, b: str | None, level: str) -> None:
    """The same long words of two named persons conflict; a description or a body does not."""
    words = "The storm tore every roof off the northern villages within minutes"
    assert compare_quotes(said(words, a), said(words, b)).level == level


def test_two_people_with_like_words_are_no_conflict() -> None:
    """A stock phrase is nobody's own."""
    assert (
        compare_quotes(said("We are working on it", "Ann Berger"), said("We are working on it", "Carl Novak")).level
        == "unrelated"
    )


def test_two_days_are_two_utterances() -> None:
    """Like words on two days are not an altered quotation."""
    first = said("We lost 40 houses in the fire", day="2021-05-03")
    second = said("We lost 52 houses in the fire", day="2021-05-05")
    assert compare_quotes(first, second).level == "unrelated"


def test_reported_against_quoted() -> None:
    """The same content in reported speech is a paraphrase, other content is not."""
    quoted = said("The valley bridge will reopen to lorries in spring")
    assert (
        compare_quotes(quoted, said("the valley bridge would reopen to lorries next spring", indirect=True)).level
        == "paraphrase"
    )
    assert (
        compare_quotes(quoted, said("taxes on diesel would rise sharply next year", indirect=True)).level == "unrelated"
    )


WORDS = st.lists(
    st.sampled_from(
        ["river", "bridge", "storm", "roof", "mayor", "crew", "valley", "school", "not", "never", "12", "40"]
    ),
    min_size=3,
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_a_quotation_is_the_same_as_itself(words: list[str]) -> None:
    """Whatever is quoted, quoting it again changes nothing."""
    text = " ".join(words)
    assert compare_quotes(said(text), said(text)).level in ("same", "unrelated")
    assert compare_quotes(said(text), said(text.upper())).level in ("same", "unrelated")


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_alignment_holds_all_words(a: list[str], b: list[str]) -> None:
    """Nothing is lost: one sentence's words stand in the alignment in order."""
    compared = compare_quotes(said(" ".join(a)), said(" ".join(b)))
    if compared.alignment:
        assert " ".join(x for _, x, _ in compared.alignment if x) == " ".join(a)
        assert " ".join(x for _, _, x in compared.alignment if x) == " ".join(b)


def test_pairs_are_of_two_articles_with_words_in_common() -> None:
    """Candidates share rare words; one article's own quotations are not paired."""
    quoted = [
        Quoted("a", said("The storm tore every roof off the northern villages")),
        Quoted("a", said("The storm tore every roof off the northern villages at dawn")),
        Quoted("b", said("the storm ripped every roof off the northern hamlets", indirect=True)),
        Quoted("c", said("Diesel prices doubled within a fortnight")),
    ]
    assert pair_quotations(quoted) == [(0, 2), (1, 2)]


def test_pairs_grow_with_the_number_of_quotations() -> None:
    """Ten times as many quotations give about ten times as many pairs, though all share a phrase."""

    def pairs(n: int) -> int:
        quoted = [
            Quoted(f"{i}-{copy}", said(f"ladies and gentlemen the town{i} school{i} reopened after flood{i}"))
            for i in range(n)
            for copy in "ab"
        ]
        return len(pair_quotations(quoted))

    assert pairs(10 * BUCKET) <= 12 * pairs(BUCKET)
    assert pairs(BUCKET) >= BUCKET


def test_utterances_are_sentences_at_their_places() -> None:
    """A long quotation is one claim a sentence, each with its own span; a single sentence stays."""
    text = "The dam held. Nobody was hurt … in the valley! Mr. Ito left"
    parts = utterances(said(text))
    assert [p.quote for p in parts] == ["The dam held", "Nobody was hurt … in the valley", "Mr. Ito left"]
    assert all(text[p.start : p.end] == p.quote == p.quoted[0].quote for p in parts)
    assert utterances(said("The dam held.")) == [said("The dam held.")]
    assert utterances(said("the dam held", indirect=True)) == [said("the dam held", indirect=True)]
