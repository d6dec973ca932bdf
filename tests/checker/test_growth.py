"""The work grows with the articles, not with their square: pairs that are looked at are counted, not seconds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from many_claims import MAKERS, many

from checker import facts, name_links, quotes
from checker.blocking import Candidates, candidates
from checker.compare import comparisons
from checker.pipeline import group_stories
from checker.settings import Settings
from claims.extract import extract_all
from claims.model import Article, Claim
from claims.read import read

FEW, MANY = 100, 10_000
STORIES: dict[str, Callable[[int], str]] = {
    "many stories": str,
    "one story of many events": lambda _: "all",
}
PAIR_QUOTATIONS = quotes.pair_quotations
NAME_CANDIDATES = name_links._candidates


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """What is looked at, and what is left to be scored; numbers and dates are not scored here, quotations not compared."""
    found: Counter[str] = Counter()

    def count_claims(*args, **options):
        told = candidates(*args, **options)
        found["looked at"] += told.looked_at
        found["to be scored"] += len(told.pairs)
        return Candidates((), told.looked_at, told.capped)

    def count_quotations(*args):
        found["looked at"] += len(PAIR_QUOTATIONS(*args))
        return []

    def count_names(*args):
        told = NAME_CANDIDATES(*args)
        found["looked at"] += len(told)
        return told

    monkeypatch.setattr(facts, "candidates", count_claims)
    monkeypatch.setattr("checker.compare.attribution.pair_quotations", count_quotations)
    monkeypatch.setattr(name_links, "_candidates", count_names)
    return found


def looked_at(kind: str, articles: list[Article], claims: dict[str, tuple[Claim, ...]], counts: Counter[str]) -> dict:
    """The counts for the claims of one kind in some articles."""
    counts.clear()
    for story in group_stories(articles, claims):
        comparisons()[kind].facts(story, Settings())
    return dict(counts)


def assert_grows_slowly(few: dict[str, int], many: dict[str, int], factor: float) -> None:
    """Each count grows no faster than the number of articles to the 1.1."""
    assert few
    for what, count in few.items():
        assert count > 20, f"nothing {what}: the articles prove nothing"
        exponent = math.log(many[what] / count) / math.log(factor)
        assert exponent <= 1.1, (what, count, many[what], exponent)


@pytest.mark.parametrize("stories", STORIES)
@pytest.mark.parametrize("kind", MAKERS)
def test_work_grows_with_the_articles(kind: str, stories: str, counts: Counter[str]) -> None:
    small, large = (looked_at(kind, *many(kind, n, STORIES[stories]), counts) for n in (FEW, MANY))
    assert_grows_slowly(small, large, MANY / FEW)


@pytest.mark.parametrize("kind", ["number", "date"])
def test_work_grows_with_the_articles_on_one_event(kind: str, counts: Counter[str], monkeypatch) -> None:
    """Everybody writes of one thing, in words that all use."""
    monkeypatch.setattr("many_claims.PER_EVENT", MANY)
    small, large = (looked_at(kind, *many(kind, n, STORIES["many stories"]), counts) for n in (FEW, MANY))
    assert_grows_slowly(small, large, MANY / FEW)


@pytest.fixture(scope="module")
def real() -> tuple[list[Article], dict[str, tuple[Claim, ...]]]:
    """The five sample articles and their claims."""
    articles = [a for a in read([str(Path(__file__).parents[2] / "seeds")]) if isinstance(a, Article)]
    return articles, extract_all(articles)[0]


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("story", [None, "all"], ids=["many stories", "one story"])
def test_work_grows_with_copies_of_real_articles(real, kind: str, story: str | None, counts: Counter[str]) -> None:
    def copied(times: int) -> tuple[list[Article], dict[str, tuple[Claim, ...]]]:
        articles = [
            article.model_copy(update={"id": f"{n:04}-{article.id}", "story": story or str(n)})
            for n in range(times)
            for article in real[0]
        ]
        return articles, {article.id: real[1][article.id[5:]] for article in articles}

    small, large = (looked_at(kind, *copied(times), counts) for times in (20, 400))
    assert_grows_slowly(small, large, 20)
