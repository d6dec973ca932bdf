"""A fragment inside a report against the sentence that another article quotes whole."""

from __future__ import annotations

import pytest
from little_stories import findings

WHOLE = "“I sold the boats to see how far the harbour would go, to see if it was as rich as I thought it was,” said Mayor Anna Keller."
REPORT = "Mayor Anna Keller said that she sold the boats to see if the harbour was “{}” and went home."


def altered(a: str, b: str) -> list[str]:
    """The changed words of altered quotations."""
    found = [f for f in findings(a, b, kinds=("attribution",)) if f.rule == "quote-altered"]
    return [step.text for f in found for step in f.why if step.step == "alignment"]


@pytest.mark.parametrize(
    ("fragment", "changes"),
    [
        pytest.param("as rich as I thought", [], id="an excerpt"),
        pytest.param("as rich as I felt", ["felt"], id="another word"),
        pytest.param("rich", [], id="a word alone"),
        pytest.param("worth a second look", [], id="other words"),
    ],
)
def test_a_fragment_and_the_whole_sentence(fragment: str, changes: list[str]) -> None:
    found = altered(REPORT.format(fragment), WHOLE)
    assert len(found) == len(changes)
    assert all(change in text for change, text in zip(changes, found, strict=True))
    assert altered(WHOLE, REPORT.format(fragment)) == found or not changes


def test_a_fragment_of_another_sentence_is_left_alone() -> None:
    other = "“The harbour was as rich as it had ever been when my father ran it,” said Mayor Anna Keller."
    assert altered(REPORT.format("as rich as I felt"), other) == []


def test_another_speakers_sentence_is_left_alone() -> None:
    assert altered(REPORT.format("as rich as I felt"), WHOLE.replace("Anna Keller", "Paul Brandt")) == []


def test_two_fragments_of_one_report_keep_their_context() -> None:
    report = "Mayor Anna Keller said that she sold the boats to see if the harbour was “as rich as I felt” and that it grew “dull”."
    assert len(altered(report, WHOLE)) == 1
