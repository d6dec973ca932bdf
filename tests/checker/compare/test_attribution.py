"""Quotations of small stories: other speakers, altered words, excerpts, paraphrases, other statements."""

from __future__ import annotations

import pytest
from little_stories import findings, quotes

KELLER = "Anna Keller, the mayor of Ardley"
BRANDT = "Paul Brandt, the fire chief"
RIVER = "The river rose faster than any of us had expected"


def quoted(words: str, who: str) -> str:
    return f"“{words},” said {who}."


def rules(*texts: str) -> list[tuple[str, str]]:
    return [(f.rule, f.verdict.value) for f in findings(*texts, kinds=("attribution",))]


CASES = [
    pytest.param(quoted(RIVER, KELLER), quoted(RIVER, KELLER), "agreement", "agreement", id="the same words"),
    pytest.param(
        quoted(RIVER, KELLER), quoted(RIVER, BRANDT), "speaker-conflict", "contradiction", id="another speaker"
    ),
    pytest.param(
        quoted(RIVER, KELLER),
        quoted(RIVER.replace("faster", "slower"), KELLER),
        "quote-altered",
        "contradiction",
        id="a word altered",
    ),
    pytest.param(
        quoted("We had warned them on three of the days before the storm", KELLER),
        quoted("We had warned them on four of the days before the storm", KELLER),
        "quote-altered",
        "contradiction",
        id="a number altered",
    ),
    pytest.param(
        quoted(f"{RIVER}, and we had no time to warn the farms", KELLER),
        quoted("We had no time to warn the farms", KELLER),
        "agreement",
        "compatible",
        id="an excerpt",
    ),
    pytest.param(
        quoted("We recognise that the grey harbour was not ready for the storm", KELLER),
        quoted("We recognize that the gray harbor was not ready for the storm", KELLER),
        "agreement",
        "compatible",
        id="house spelling",
    ),
    pytest.param(
        quoted(RIVER, KELLER),
        "Anna Keller said that the river rose faster than any of them had expected.",
        "agreement",
        "compatible",
        id="a report of the words",
    ),
]


@pytest.mark.parametrize(("a", "b", "rule", "verdict"), CASES)
def test_one_utterance_in_two_articles(a: str, b: str, rule: str, verdict: str) -> None:
    assert rules(a, b) == rules(b, a) == [(rule, verdict)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            quoted(RIVER, KELLER), quoted("Nobody in the valley slept that night", KELLER), id="two statements"
        ),
        pytest.param(quoted("Yes", KELLER), quoted("No", BRANDT), id="a word each"),
        pytest.param(
            quoted("The dam will hold for another hundred years", KELLER),
            quoted("The dam is a danger to all of us in the valley", BRANDT),
            id="two people who disagree",
        ),
    ],
)
def test_statements_that_are_not_compared(a: str, b: str) -> None:
    assert not [verdict for _, verdict in rules(a, b) if verdict == "contradiction"]


def test_the_speakers_are_the_evidence() -> None:
    (found,) = findings(quoted(RIVER, KELLER), quoted(RIVER, BRANDT), kinds=("attribution",))
    assert [e.speaker for e in found.evidence] == ["Anna Keller", "Paul Brandt"]
    assert [side for _, _, side in quotes(found)] == [0, 1]


def test_the_altered_words_are_shown() -> None:
    (found,) = findings(
        quoted(RIVER, KELLER), quoted(RIVER.replace("faster", "slower"), KELLER), kinds=("attribution",)
    )
    shown = " ".join(step.text for step in found.why)
    assert "faster" in shown
    assert "slower" in shown


BLAST = "The blast at the mill in Ardley"


@pytest.mark.parametrize(
    ("a", "b", "verdicts"),
    [
        pytest.param(
            f"Police said that {BLAST.lower()} injured 27 workers and a guard.",
            f"Police said that {BLAST.lower()} injured 12 workers and a guard.",
            [], id="a report with another number",
        ),
        pytest.param(
            quoted("The blast at the mill in Ardley injured 27 workers and a guard", KELLER),
            "Anna Keller said that the blast at the mill in Ardley injured 12 workers and a guard.",
            [], id="a quotation and a report with another number",
        ),
        pytest.param(
            f"Police said that {BLAST.lower()} happened on Monday, before the shift of the workers.",
            f"Police said that {BLAST.lower()} happened on Tuesday, before the shift of the workers.",
            [], id="a report with another day",
        ),
        pytest.param(
            f"Police said that {BLAST.lower()} injured at least 12 workers and a guard.",
            f"Police said that {BLAST.lower()} injured 27 workers and a guard.",
            [], id="a report with a bound that the other number meets",
        ),
        pytest.param(
            f"Police said that {BLAST.lower()} injured 27 workers and a guard.",
            f"Police said that {BLAST.lower()} injured nearly 30 workers and a guard.",
            ["compatible"], id="a report with a hedged number",
        ),
        pytest.param(
            f"Police said that {BLAST.lower()} injured 27 workers and a guard.",
            f"Police said that {BLAST.lower()} injured 27 workers and a guard, the worst of 15 years.",
            ["compatible"], id="a report with one number more",
        ),
    ],
)  # fmt: skip
def test_a_report_with_other_figures_is_no_agreement(a: str, b: str, verdicts: list[str]) -> None:
    assert [verdict for _, verdict in rules(a, b)] == verdicts


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Our thoughts and prayers go out to the victims and their families", [], id="what everybody says"),
        pytest.param("The dam will hold for another hundred winters", ["speaker-conflict"], id="words of one's own"),
        pytest.param("We are all heartbroken about the loss of the tiger", ["speaker-conflict"], id="a whole sentence"),
        pytest.param("It was terrible", [], id="too short"),
    ],
)
def test_the_same_words_of_two_people(words: str, expected: list[str]) -> None:
    found = [rule for rule, _ in rules(quoted(words, KELLER), quoted(words, BRANDT))]
    assert [rule for rule in found if rule == "speaker-conflict"] == expected


def test_a_third_article_joins_no_two_speakers() -> None:
    words = "It was terrible to see the dam go"
    nobody = f"“{words}.” The words went round in Ardley."
    found = findings(quoted(words, KELLER), quoted(words, BRANDT), nobody, kinds=("attribution",))
    for one in found:
        speakers = {e.speaker for e in one.evidence if e.speaker}
        assert len(speakers) < 2 or one.verdict.value == "contradiction"


def test_one_quoted_word_of_one_speaker_agrees() -> None:
    a = "Mayor Anna Keller condemned the attack on the mill as “outrageous.”"
    b = "Mayor Anna Keller called the attack “outrageous”, and went home."
    assert rules(a, b) == [("agreement", "agreement")]
    assert rules(a, b.replace("Anna Keller", "Paul Brandt")) == []


def test_a_deed_in_words_agrees_where_one_speaker_does_it() -> None:
    a = "Mayor Anna Keller praised the rescuers."
    b = "Mayor Anna Keller praised the rescuers, but stopped short of promising more money."
    assert [verdict for _, verdict in rules(a, b)] == ["compatible"]


NIGHT = "The river rose faster than any of us in the valley had expected that night"
CHIEF = "Paul Brandt, the fire chief, stood on the dam. "


@pytest.mark.parametrize(
    ("other", "found"),
    [
        pytest.param(quoted(NIGHT, BRANDT), [("speaker-conflict", "error")], id="named beside the words"),
        pytest.param(CHIEF + quoted(NIGHT, "Brandt"), [("speaker-conflict", "error")], id="by the surname"),
        pytest.param(CHIEF + f"“{NIGHT},” he said.", [("speaker-conflict", "note")], id="only as he"),
        pytest.param(f"“{NIGHT},” he said.", [], id="nobody named"),
        pytest.param(f"“{NIGHT},” an official said.", [], id="an office"),
    ],
)
def test_another_speaker_is_an_error_where_both_are_named_beside_the_words(
    other: str, found: list[tuple[str, str]]
) -> None:
    for texts in ((quoted(NIGHT, KELLER), other), (other, quoted(NIGHT, KELLER))):
        rivals = [f for f in findings(*texts, kinds=("attribution",)) if f.verdict.value == "contradiction"]
        assert [(f.rule, f.severity.value) for f in rivals] == found


def test_a_state_as_two_houses_print_it_alters_no_words() -> None:
    words = "We will mend the old mill in Ripon, {}, before the summer is over"
    assert rules(quoted(words.format("Virginia"), KELLER), quoted(words.format("Va."), KELLER)) == [
        ("agreement", "compatible")
    ]
    altered = words.format("Va.").replace("old", "new")
    assert rules(quoted(words.format("Virginia"), KELLER), quoted(altered, KELLER)) == [
        ("quote-altered", "contradiction")
    ]
