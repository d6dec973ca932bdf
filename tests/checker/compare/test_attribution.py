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
