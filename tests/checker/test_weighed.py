"""Facets added up: a pair is given up early only where its whole sum could not have told anything."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from checker.compare import comparisons
from checker.date_aligner import DateAligner
from checker.facts import TELLING
from checker.model import Item, Story
from checker.number_aligner import NumberAligner
from checker.settings import Settings
from claims.extract import extract_all
from claims.model import Article
from claims.read import read

ALIGNERS = {"number": NumberAligner, "date": DateAligner}


@pytest.fixture(scope="module")
def story() -> Story:
    """The five sample articles."""
    articles = [a for a in read([str(Path(__file__).parents[2] / "seeds")]) if isinstance(a, Article)]
    return Story("all", articles, extract_all(articles)[0])


@pytest.fixture(params=ALIGNERS)
def aligned(request: pytest.FixtureRequest, story: Story):
    """An aligner, and every pair of its kind's claims that can be compared."""
    kind = request.param
    assert kind in comparisons()
    aligner = ALIGNERS[kind](story, Settings().tolerances)
    items: list[Item] = list(story.items(kind))
    pairs = [(a, b, aligner.compare(a, b)) for a, b in combinations(items, 2)]
    return aligner, [(a, b, level) for a, b, level in pairs if level.relation != "incomparable"]


def test_what_a_facet_says_lies_between_its_ends_and_needs_what_it_needs(aligned) -> None:
    aligner, pairs = aligned
    assert len(pairs) > 100
    for reason, _ in aligner._facets._reasons:
        for a, b, level in pairs:
            if reason.rivals and level.relation != "contradiction":
                continue
            one, two = aligner.read(a), aligner.read(b)
            value = reason.value(one, two, level)
            assert reason.least <= round(value, 3) <= reason.greatest, (reason.name, a, b)
            if reason.needs and not (reason.needs(one) and reason.needs(two)):
                assert not value, (reason.name, a, b)
            if reason.either and not (reason.either(one) or reason.either(two)):
                assert not value, (reason.name, a, b)


def test_a_pair_is_given_up_only_where_its_whole_sum_does_not_reach_the_floor(aligned) -> None:
    aligner, pairs = aligned
    given_up = 0
    for a, b, level in pairs:
        whole, floored = aligner.score(a, b, level), aligner.score(a, b, level, TELLING)
        assert whole.total == pytest.approx(
            whole.facets and aligner._facets._constant + sum(f.points for f in whole.facets)
        )
        if max(whole.total, whole.context) >= TELLING:
            assert whole[:3] == floored[:3]
        else:
            assert max(floored.total, floored.context) < TELLING
            given_up += whole[:3] != floored[:3]
    assert given_up > 20
