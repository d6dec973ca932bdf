"""Who said what: cue, source, content, mode and speaker of attributions in sentences of every shape."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.analysis import Analysis
from claims.kinds.attribution.lexicon import verbs
from claims.kinds.attribution.model import AttributionClaim
from claims.kinds.attribution.read import read_attributions
from claims.lexicon import load
from claims.model import Article


def read(text: str, title: str | None = None) -> list[AttributionClaim]:
    """The attributions of an article of this text."""
    return list(read_attributions(Analysis(Article(id="a", source="a", text=text, title=title))))


def shown(claim: AttributionClaim) -> tuple[str | None, list[str]]:
    """Source and contents as printed."""
    return (claim.source.quote if claim.source else None, [part.quote for part in claim.content])


CASES = [
    pytest.param("The mayor said the bridge would reopen in May.", "The mayor", ["the bridge would reopen in May"], "indirect", id="zero-that"),
    pytest.param("The mayor said that the bridge was closed.", "The mayor", ["that the bridge was closed"], "indirect", id="that"),
    pytest.param("“The bridge is closed,” the mayor said.", "the mayor", ["“The bridge is closed,”"], "direct", id="quotation-first"),
    pytest.param("“The bridge is closed,” said the mayor.", "the mayor", ["“The bridge is closed,”"], "direct", id="inverted"),
    pytest.param("The mayor said: “The bridge is closed.”", "The mayor", ["“The bridge is closed.”"], "direct", id="colon"),
    pytest.param(
        "“The bridge is closed,” the mayor said. “It will open in May.”", "the mayor",
        ["“The bridge is closed,”", "“It will open in May.”"], "direct", id="goes-on-behind-its-attribution",
    ),
    pytest.param(
        "“The bridge,” the mayor said, “will open in May.”", "the mayor", ["“The bridge,”", "“will open in May.”"], "direct", id="interrupted",
    ),
    pytest.param(
        "The mayor said the bridge was “a disgrace” to the town.", "The mayor", ["the bridge was “a disgrace” to the town"], "mixed", id="mixed",
    ),
    pytest.param("The bridge will reopen in May, the mayor said.", "the mayor", ["The bridge will reopen in May"], "indirect", id="set-off-behind"),
    pytest.param("The bridge will reopen in May, said the mayor.", "the mayor", ["The bridge will reopen in May"], "indirect", id="set-off-inverted"),
    pytest.param(
        "The bridge, the mayor said, will reopen in May.", "the mayor", ["The bridge", "will reopen in May"], "indirect", id="set-off-inside",
    ),
    pytest.param(
        "The bridge will close for a year, as the mayor said on Monday.", "the mayor", ["The bridge will close for a year"], "indirect",
        id="as-she-said",
    ),
    pytest.param(
        "According to the fire service, the bridge burned for two hours.", "the fire service", ["the bridge burned for two hours"],
        "indirect", id="according-to-first",
    ),
    pytest.param(
        "The bridge burned for two hours, according to the fire service.", "the fire service", ["The bridge burned for two hours"],
        "indirect", id="according-to-last",
    ),
    pytest.param(
        "The minister told reporters that taxes would rise.", "The minister", ["that taxes would rise"], "indirect", id="hearer",
    ),
    pytest.param("Officials warned of floods in the north.", "Officials", ["floods in the north"], "indirect", id="warned-of"),
    pytest.param("The union accused the airline of lying.", "The union", ["the airline of lying"], "indirect", id="accused-of"),
    pytest.param("The president called for new elections.", "The president", ["new elections"], "indirect", id="called-for"),
    pytest.param("The company promised to refund all passengers.", "The company", ["to refund all passengers"], "indirect", id="infinitive"),
    pytest.param(
        "General Ruth Adler, chairwoman of the joint staff, said the convoy had left.", "General Ruth Adler, chairwoman of the joint staff",
        ["the convoy had left"], "indirect", id="behind-a-long-apposition",
    ),
    pytest.param(
        "The plan was criticized by doctors.", "doctors", ["The plan"], "indirect", id="passive",
    ),
    pytest.param("“Never again,” the singer crooned.", "the singer", ["“Never again,”"], "direct", id="any-verb-behind-a-quotation"),
    pytest.param("“We lost everything.” ― Maria Lopez", "Maria Lopez", ["“We lost everything.”"], "direct", id="signed"),
    pytest.param("Her claim that the vote was rigged fell flat.", "Her", ["that the vote was rigged"], "indirect", id="noun"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content", "mode"), CASES)
def test_reads(text: str, source: str, content: list[str], mode: str) -> None:
    """Each shape gives its source, its content and its mode."""
    claims = read(text)
    assert (source, content) in [shown(c) for c in claims]
    assert next(c.mode for c in claims if shown(c) == (source, content)) == mode


@pytest.mark.parametrize("text", [pytest.param(case.values[0], id=case.id) for case in CASES])
def test_spans(text: str) -> None:
    """Every part is what the text has at its place, and the claim spans its parts."""
    for claim in read(text):
        parts = [p for p in (claim.source, claim.cue, *claim.content) if p is not None]
        assert all(text[p.start : p.end] == p.quote for p in (*parts, *claim.quoted))
        assert (claim.start, claim.end) == (min(p.start for p in parts), max(p.end for p in parts))
        assert claim.quote == text[claim.start : claim.end]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge is 300 metres long and made of steel.", id="nothing-said"),
        pytest.param("The so-called “green” bridge opened in May.", id="scare-quote"),
        pytest.param("They sang “The Long Road Home” at the opening.", id="title"),
        pytest.param("The train left at nine and arrived at ten.", id="no-reporting-verb"),
    ],
)
def test_quiet(text: str) -> None:
    """Where nobody says anything there is no attribution."""
    assert read(text) == []


def test_what_is_quoted_inside_speech_is_the_speakers() -> None:
    """A reporting verb inside a quotation makes no attribution of its own."""
    (claim,) = read("“My wife said it was raining and I believed her,” the driver said.")
    assert shown(claim) == ("the driver", ["“My wife said it was raining and I believed her,”"])


def test_speech_over_paragraphs_is_one_attribution() -> None:
    """A further paragraph of the same speech belongs to it."""
    (claim,) = read("The mayor said: “The river rose at night.\n\n“By dawn it was gone.”")
    assert [p.quote for p in claim.quoted] == ["The river rose at night.", "By dawn it was gone."]


def test_a_paragraph_of_speech_continues_the_speaker() -> None:
    """A quotation that nobody claims goes to who spoke right before."""
    claims = read("“The river rose at night,” the mayor said.\n\n“By dawn it was gone.”")
    assert [shown(c) for c in claims] == [("the mayor", ["“The river rose at night,”", "“By dawn it was gone.”"])]


def test_a_new_speaker_ends_reported_speech() -> None:
    """What the next one says is not the first one's."""
    claims = read("The minister said the talks had failed, while the union said they would go on.")
    assert [shown(c) for c in claims] == [
        ("The minister", ["the talks had failed"]),
        ("the union", ["they would go on"]),
    ]


def test_negated() -> None:
    """What was not said is marked."""
    (claim,) = read("The company did not say that the plant would close.")
    assert claim.negated


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("The mayor said on Monday that the bridge was closed.", "2021-06-07", id="weekday-of-the-saying"),
        pytest.param("The mayor said the bridge would close on Monday.", None, id="weekday-of-what-is-said"),
        pytest.param("The mayor said the bridge was closed.", None, id="none"),
    ],
)
def test_occasion(text: str, day: str | None) -> None:
    """The day it was said, not the day that is spoken of."""
    article = Article(id="a", source="a", text=text, published=dt.date(2021, 6, 9))
    (claim,) = read_attributions(Analysis(article))
    assert claim.about.as_of == day


def test_as_without_a_saying_is_no_aside() -> None:
    """“As the search continues” speaks of a circumstance."""
    claims = read("Officials said they would send more boats, as the search continues.")
    assert [c.source.quote for c in claims if c.source] == ["Officials"]


def test_title() -> None:
    """Headlines attribute, too."""
    claims = read("The town slept.", title="Bridge to reopen in May, mayor says")
    assert [(c.field, shown(c)) for c in claims] == [("title", ("mayor", ["Bridge to reopen in May"]))]


SPEAKERS = [
    pytest.param("Anna Weber lost her house. “It is gone,” she said.", "she", "Anna Weber", id="she"),
    pytest.param(
        "“It burned,” said Colonel Mark Dietz. The fire was out by noon. “Nobody was hurt,” Dietz added.", "Dietz", "Mark Dietz", id="surname",
    ),
    pytest.param(
        "“It burned,” a senior fire official said. “It is out,” the official added.", "the official", "senior fire official", id="the-official",
    ),
    pytest.param("Rovers head coach Anna Weber said the match was lost.", "Rovers head coach Anna Weber", "Anna Weber", id="title-before-name"),
    pytest.param("Anna Weber, who backs Peter Novak, said it was late.", "Anna Weber, who backs Peter Novak", "Anna Weber", id="name-in-a-clause"),
    pytest.param("A statement said the plant was safe. It added that it would open.", "It", "statement", id="it"),
    pytest.param(
        "“I saw it,” said Peter Novak, who said he had called the police.", "Peter Novak", "Peter Novak", id="with-a-relative-clause",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "printed", "name"), SPEAKERS)
def test_speaker(text: str, printed: str, name: str) -> None:
    """Pronouns, surnames and descriptions lead back to who is meant."""
    sources = [c.source for c in read(text) if c.source]
    assert name in [s.name for s in sources if s.quote == printed]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        pytest.param("Anna Weber said the house was gone.", "named", id="person"),
        pytest.param("A senior official said the house was gone.", "anonymous", id="official"),
        pytest.param("Residents said the house was gone.", "collective", id="many"),
        pytest.param("Police said the house was gone.", "collective", id="body"),
        pytest.param("The report said the house was gone.", "document", id="document"),
    ],
)
def test_sort(text: str, sort: str) -> None:
    """Sources are named, anonymous, collective or documents."""
    assert [c.source.sort for c in read(text) if c.source] == [sort]


PIECES = st.sampled_from(
    ["the mayor", "Anna Weber", " said ", " told ", "that", " “", "” ", '"', "'", ",", ".", ":", "\n\n", " it was late", " according to ",
     " who ", " adding ", "— ", " and ", " not ", "claim", " was expected to ", "’s "]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, max_size=16))
def test_any_text_is_read(pieces: list[str]) -> None:
    """However broken the text, reading it neither fails nor points outside of it."""
    text = "".join(pieces)
    for claim in read(text):
        parts = [p for p in (claim.source, claim.cue, *claim.content, *claim.quoted) if p is not None]
        assert all(text[p.start : p.end] == p.quote and p.quote for p in parts)


def test_speech_that_nothing_attributes_is_a_claim() -> None:
    """Its words can be compared, though the speaker is open."""
    (claim,) = read("These are the findings:\n\n“The brakes failed on the steep road to the valley.”")
    assert (claim.source, claim.cue, claim.mode) == (None, None, "direct")


def test_lexicon_is_large_and_its_frames_are_known() -> None:
    """150 reporting verbs or more, each group with frames that the reader knows."""
    groups = load("reporting")["verbs"]
    lemmas = {lemma for group in groups for lemma in group["lemmas"]}
    known = {
        "quote",
        "clause",
        "to",
        "noun",
        "hearer",
        "passive",
        "aside",
        "colon",
        "of",
        "about",
        "for",
        "on",
        "to+noun",
        "against",
        "at",
        "with",
        "in",
    }
    assert len(lemmas) >= 150
    assert all(set(group["frames"]) <= known for group in groups)


@pytest.mark.parametrize(
    "form", ["said", "told", "wrote", "denied", "admitted", "showed", "tweeted", "goes", "vowing", "slammed"]
)
def test_forms(form: str) -> None:
    """Regular and irregular forms of reporting verbs are known."""
    assert form in verbs()
