"""Places across articles: which cannot both be right, and which are one, wide or of two events."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from little_stories import When, findings, quotes

from reports.model import Finding, Severity, Verdict

TRAIN = "A passenger train derailed in {} on Monday, killing 12 people, officials said."


def rivals(*texts: str, published: Sequence[When] = ()) -> list[Finding]:
    return [f for f in findings(*texts, published=published) if f.rule == "place-conflict"]


FIRING = [
    pytest.param(
        "The explorer Hannah Collier died in Bristol on Monday.",
        "Hannah Collier, who crossed the ice alone, died in Liverpool at the age of 81.",
        Severity.ERROR,
        id="two towns where one person died",
    ),
    pytest.param(
        "Hannah Collier was born in Leeds in 1931.",
        "Hannah Collier was born in Hull.",
        Severity.ERROR,
        id="born in two",
    ),
    pytest.param(
        "Karim Haddad was arrested in Germany on Tuesday, police said.",
        "Police said that Karim Haddad had been arrested in France.",
        Severity.ERROR,
        id="two countries",
    ),
    pytest.param(TRAIN.format("Norway"), TRAIN.format("Sweden"), Severity.ERROR, id="the event that both lead with"),
    pytest.param(
        "Hannah Collier died in Orvel Palace on Monday.",
        "Hannah Collier died in Timber Palace on Monday.",
        Severity.ERROR,
        id="two sites, in the first paragraph",
    ),
    pytest.param(
        TRAIN.format("northern Norway"), TRAIN.format("southern Norway"), Severity.ERROR, id="two ends of a country"
    ),
    pytest.param(
        "A bomb exploded in Leeds on Monday, killing 12 people, police said.",
        "A bomb exploded in Hull on Monday, killing 12 people, police said.",
        Severity.NOTE,
        id="bombs may explode in two towns",
    ),
    pytest.param(
        "The plane took off from Leeds with 40 passengers and crashed.",
        "The plane took off from Hull with 40 passengers and crashed.",
        Severity.NOTE,
        id="planes take off from many",
    ),
]


@pytest.mark.parametrize(("a", "b", "severity"), FIRING)
def test_two_places(a: str, b: str, severity: Severity) -> None:
    (finding,) = rivals(a, b)
    assert finding.kind == "place"
    assert finding.verdict is Verdict.CONTRADICTION
    assert finding.severity is severity
    assert {side for _, _, side in quotes(finding)} == {0, 1}


QUIET = [
    pytest.param("Bristol", "England", id="a town and its country"),
    pytest.param("Brooklyn", "New York City", id="a borough and its city"),
    pytest.param("Bombay", "Mumbai", id="two names of one town"),
    pytest.param("Georgia", "Atlanta", id="a name of two places"),
    pytest.param("Ardley", "Bristol", id="a place that nobody knows"),
    pytest.param("northern Norway", "north-western Norway", id="points of the compass that meet"),
    pytest.param("northern Norway", "Norway", id="a part and the whole"),
    pytest.param("Bristol", "Bristol", id="one place"),
]


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_one_place_or_none_to_compare(one: str, other: str) -> None:
    assert not rivals(f"Hannah Collier died in {one} on Monday.", f"Hannah Collier died in {other} on Monday.")


OTHER_EVENTS = [
    pytest.param(
        "Hannah Collier died in Bristol on Monday.",
        "Hannah Collier died in Hull on Monday, days after a speech in Bristol.",
        id="an article that has both places",
    ),
    pytest.param(
        "Hannah Collier died in Bristol on Monday.", "Hannah Collier was buried in Hull on Monday.", id="two events"
    ),
    pytest.param("Hannah Collier died in Bristol.", "Paul Renner died in Hull.", id="two people"),
    pytest.param("Hannah Collier died in Bristol.", "Hannah Collier did not die in Hull.", id="a denial"),
    pytest.param(
        "Karim Haddad was arrested in Germany in 2010.", "Karim Haddad was arrested in France in 2015.", id="two years"
    ),
    pytest.param("A ferry sank off Norway, killing 12.", "A ferry sank off Sweden, killing 12.", id="near both"),
    pytest.param("The train left for Oslo from Bergen.", "The train left for Bergen from Oslo.", id="both ways"),
]


@pytest.mark.parametrize(("a", "b"), OTHER_EVENTS)
def test_nothing_contradicts(a: str, b: str) -> None:
    assert not rivals(a, b)


def test_events_of_two_seasons_are_a_note_at_most() -> None:
    found = rivals(TRAIN.format("Norway"), TRAIN.format("Sweden"), published=("2021-05-03", "2021-09-03"))
    assert all(finding.severity is Severity.NOTE for finding in found)


def test_a_third_article_has_both_places_beside_each_other() -> None:
    third = "Leeds and Hull mourned Hannah Collier, who was born in Leeds, not far from Hull."
    assert not rivals("Hannah Collier died in Leeds on Monday.", "Hannah Collier died in Hull on Monday.", third)


def test_the_majority_comes_first() -> None:
    (finding,) = rivals(TRAIN.format("Sweden"), TRAIN.format("Norway"), TRAIN.format("Norway"))
    assert [article for article, _, side in quotes(finding) if side == 0] == ["b", "c"]


def test_two_articles_agree() -> None:
    found = [f for f in findings(TRAIN.format("Norway"), TRAIN.format("Norway")) if f.kind == "place"]
    assert [f.verdict for f in found] == [Verdict.AGREEMENT]
    assert all(f.what_if for f in found)
