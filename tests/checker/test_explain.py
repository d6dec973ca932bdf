"""What `explain` prints: who says what by side, the steps, the points of an alignment, what would have changed it."""

from __future__ import annotations

import re

import pytest
from little_stories import article

from checker.commands.explain import explained
from checker.pipeline import check
from checker.settings import Settings
from reports.model import Finding, Report

LEAD = "A ferry hit the pier at Port Ellen on Monday."
PEOPLE = LEAD + " Police said {} passengers were injured in the collision at Port Ellen."
KELLER = "“We will never close the {} harbour before the season ends,” said Mayor Anna Keller."
NAMED = "The army said that General Qassem {0} was killed in Baghdad. {0} led the Quds Force."
FELL = "The bridge at Harlow fell at {} and killed a driver."


def reported(*texts: str) -> Report:
    report = check([article(text, "abcdef"[n]) for n, text in enumerate(texts)], Settings())
    assert not report.problems
    return report


def shown(report: Report, finding: Finding) -> str:
    return "\n".join(explained(finding, report))


def first(report: Report, rule: str) -> Finding:
    return next(f for f in report.findings if f.rule == rule)


@pytest.mark.parametrize(
    ("a", "b", "rule", "said"),
    [
        pytest.param(PEOPLE.format(27), PEOPLE.format(25), "number-conflict", ["  A: ", "  B: ", "level: contradiction", "needed to be one fact", "[27] passengers", "[25] passengers"], id="numbers"),
        pytest.param(PEOPLE.format(27), PEOPLE.format(27), "agreement", ["level: same", "any other figure than 27"], id="agreement"),
        pytest.param(FELL.format("6:10 am"), FELL.format("6:45 am"), "date-conflict", ["35 minutes apart", "“around”"], id="times"),
        pytest.param(KELLER.format("old"), KELLER.format("new"), "quote-altered", ["one speaker", "“old” / “new”", "words in common"], id="quotations"),
        pytest.param(NAMED.format("Soleimani"), NAMED.format("Suleimani"), "name-variant", ["1 letter", "both beside", "they would be two"], id="names"),
        pytest.param(PEOPLE.format(27), "The council met in Harlow.", "single-source", ["no other article states anything near enough", "another source"], id="single source"),
    ],
)  # fmt: skip
def test_every_kind_is_explained(a: str, b: str, rule: str, said: list[str]) -> None:
    report = reported(a, b)
    text = "\n".join(shown(report, f) for f in report.findings if f.rule == rule)
    assert [part for part in said if part not in text] == []
    assert "What would have changed the verdict\n  - " in text


def test_every_finding_says_what_would_have_changed_it() -> None:
    report = reported(PEOPLE.format(27), PEOPLE.format(25), KELLER.format("old"), KELLER.format("new"))
    assert report.findings
    assert [f.rule for f in report.findings if not f.what_if] == []


def test_the_points_of_an_alignment_add_up() -> None:
    report = reported(PEOPLE.format(27), PEOPLE.format(25))
    text = shown(report, first(report, "number-conflict"))
    total = re.search(r"alignment: (-?[\d.]+) points", text)
    parts = [float(part) for part in re.findall(r"^ +([+-]\d\.\d\d) ", text, re.MULTILINE)]
    assert total is not None
    assert abs(sum(parts) - float(total[1])) < 0.005 * (len(parts) + 1)


def test_an_explanation_is_the_same_for_any_order_of_the_articles() -> None:
    a, b = article(PEOPLE.format(27), "a"), article(PEOPLE.format(25), "b")
    told = {"\n".join(shown(r, f) for f in r.findings) for r in (check([a, b], Settings()), check([b, a], Settings()))}
    assert len(told) == 1
