"""The five sample articles: what an editor must be told of them, and what must be left alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from checker.pipeline import check
from checker.settings import Settings
from claims.model import Unreadable
from claims.read import read
from reports.model import Finding, Report, Verdict

SEEDS = Path(__file__).parents[1] / "seeds"
SETTLED = (Verdict.AGREEMENT, Verdict.COMPATIBLE)
Place = tuple[str, str]
"""The number that an article's file begins with, and words that the claim's own span holds."""


@dataclass(frozen=True)
class Expected:
    """Claims of two or more articles that are of one fact, and the verdicts that are right for it."""

    kind: str
    verdicts: tuple[Verdict, ...]
    places: tuple[Place, ...]


FACTS = {
    # one base and one capital: 17 miles are 27.4 km, and neither article hedges
    "distance-of-taji": Expected("number", (Verdict.CONTRADICTION,), (("001", "20 km"), ("002", "17 miles"))),
    # one handover, one sum
    "worth-of-the-equipment": Expected("number", SETTLED, (("001", "$347 million"), ("002", "$347m"))),
    # the most that one camp ever held
    "members-in-the-camp": Expected("number", SETTLED, (("001", "2,000"), ("002", "2,000"))),
    # both hedge one figure for the Americans in the country that summer
    "us-troops-in-2020": Expected("number", SETTLED, (("001", "nearly 5,000"), ("002", "approximately 5,000"))),
    # the allies' troops beside them
    "other-troops-in-2020": Expected("number", SETTLED, (("001", "2,500"), ("002", "2,500"))),
    # that day was a Sunday
    "day-of-the-handover": Expected("date", SETTLED, (("001", "August 23"), ("002", "Sunday"))),
    # one article reports in its own words what the other quotes
    "statement-of-the-coalition": Expected("attribution", SETTLED, (("001", "long-range plan"), ("002", "long-range plan"))),
    # four years later half of them are gone: no contradiction
    "us-troops-since": Expected("number", (Verdict.SUPERSEDED,), (("001", "5,000"), ("003", "2,500"))),
    # one general, three spellings, two of them in one article
    "name-of-the-general": Expected(
        "name", (Verdict.VARIANT,),
        (("000", "Qassem Soleimani"), ("001", "Qassem Soleiman"), ("002", "Qassem Soleimani"), ("004", "Qassem Suleimani")),
    ),
}  # fmt: skip
LOOK_ALIKES = {
    "300-left-two-bases": (("000", "300"), ("001", "300")),
    "two-handovers-of-equipment": (("000", "$1.1 million"), ("001", "$347 million")),
    "third-and-eighth-base": (("000", "third"), ("001", "eighth")),
    "2500-allies-and-2500-americans": (("002", "2,500"), ("003", "2,500")),
    "in-iraq-and-in-syria": (("003", "2,500"), ("003", "900")),
    "two-sundays": (("000", "Sunday"), ("002", "Sunday")),
    "in-the-camp-and-in-the-country": (("001", "2,000"), ("002", "2,500")),
    "two-locations-and-three-bases": (("000", "two"), ("003", "three")),
    "three-prime-ministers": (("002", "al-Kadhimi"), ("003", "al-Sudani"), ("004", "Adel Abdul Mahdi")),
}


@cache
def report() -> Report:
    articles = []
    for item in read([SEEDS]):
        assert not isinstance(item, Unreadable)
        articles.append(item)
    return check(articles, Settings())


def holds(finding: Finding, place: Place) -> bool:
    article, words = place
    return any(e.article.startswith(article) and words in e.quote for e in finding.evidence)


def of(kind: str, places: tuple[Place, ...]) -> list[Finding]:
    return [f for f in report().findings if f.kind == kind and all(holds(f, place) for place in places)]


def test_nothing_went_wrong() -> None:
    assert not report().problems
    assert len(report().articles) == 5


@pytest.mark.parametrize("expected", FACTS.values(), ids=FACTS.keys())
def test_a_fact_of_several_articles_has_its_verdict(expected: Expected) -> None:
    found = {finding.verdict for finding in of(expected.kind, expected.places)}
    assert found & set(expected.verdicts)
    assert Verdict.CONTRADICTION not in found - set(expected.verdicts)


@pytest.mark.parametrize("places", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_what_only_looks_alike_is_not_compared(places: tuple[Place, ...]) -> None:
    pairs = [(a, b) for n, a in enumerate(places) for b in places[n + 1 :]]
    joined = [(f.rule, f.message) for f in report().findings for a, b in pairs if holds(f, a) and holds(f, b)]
    # an utterance may hold both numbers of its sentence; only claims of their own count
    assert not [rule for rule, _ in joined if not rule.startswith(("quote", "speaker"))], joined


def test_every_number_of_a_look_alike_is_read() -> None:
    """Or the test above would pass for want of claims."""
    unread = [p for places in LOOK_ALIKES.values() for p in places if not any(holds(f, p) for f in report().findings)]
    assert [place for place in unread if place not in UNNAMED] == []


UNNAMED = [("002", "al-Kadhimi"), ("003", "al-Sudani"), ("004", "Adel Abdul Mahdi")]
"""Names that one article alone prints are no findings."""


def test_the_distance_is_the_one_contradiction_of_numbers() -> None:
    open_errors = [f for f in report().findings if f.kind == "number" and f.verdict is Verdict.CONTRADICTION]
    assert [sorted(e.quote for e in f.evidence) for f in open_errors] == [["17 miles", "20 km"]]
