"""The work grows with the articles, not with their square: pairs that are looked at are counted, not seconds."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

import pytest
from giant_story import giant
from many_claims import MAKERS, many

from checker import facts, name_links, utterances
from checker.blocking import Candidates, candidates
from checker.compare import comparisons
from checker.pipeline import group_stories
from checker.settings import Settings
from claims.extract import extract_all
from claims.model import Article, Claim
from claims.read import read

FEW, MANY = 100, 10_000
PAIR_QUOTATIONS = utterances.pair_quotations
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
    for kind in ("number", "date", "attribution"):  # what would be made of the pairs is not counted
        monkeypatch.setattr(f"checker.compare.{kind}.cluster", lambda *_args, **_options: [])
    return found


def looked_at(kind: str, articles: list[Article], claims: dict[str, tuple[Claim, ...]], counts: Counter[str]) -> dict:
    """The counts for the claims of one kind in some articles."""
    counts.clear()
    for story in group_stories(articles, claims):
        comparisons()[kind].facts(story, Settings())
    return dict(counts)


def _one_story(_: int) -> str:
    return "all"


def assert_grows_slowly(few: dict[str, int], many: dict[str, int], factor: float) -> None:
    """Each count grows no faster than the number of articles to the 1.1."""
    assert few
    for what, count in few.items():
        assert count > 20, f"nothing {what}: the articles prove nothing"
        exponent = math.log(many[what] / count) / math.log(factor)
        assert exponent <= 1.1, (what, count, many[what], exponent)


@pytest.mark.parametrize("kind", MAKERS)
def test_work_grows_with_the_articles_of_many_stories(kind: str, counts: Counter[str]) -> None:
    small, large = (looked_at(kind, *many(kind, n, str), counts) for n in (FEW, MANY))
    assert_grows_slowly(small, large, MANY / FEW)


@pytest.mark.parametrize(("kind", "articles_an_event"), [("number", 5), ("date", 5), ("number", MANY)])
def test_work_grows_with_the_articles_of_one_story(kind: str, articles_an_event: int, counts: Counter[str]) -> None:
    """All articles are of one story: of events with words and names of their own, or of one event, in words that all use."""
    small, large = (looked_at(kind, *many(kind, n, _one_story, articles_an_event), counts) for n in (FEW, MANY))
    assert_grows_slowly(small, large, MANY / FEW)


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        ("attribution", utterances.PARTNERS + utterances.BUCKET),
        ("name", name_links.PARTNERS + name_links.BUCKET_CAP),
    ],
)
def test_a_claim_is_compared_with_so_many_others_at_most(kind: str, most: int, counts: Counter[str]) -> None:
    articles, claims = many(kind, 2000, _one_story)
    assert 0 < looked_at(kind, articles, claims, counts)["looked at"] <= most * sum(map(len, claims.values()))


@pytest.fixture(scope="module")
def real() -> tuple[list[Article], dict[str, tuple[Claim, ...]]]:
    """The five sample articles and their claims."""
    articles = [a for a in read([str(Path(__file__).parents[2] / "seeds")]) if isinstance(a, Article)]
    return articles, extract_all(articles)[0]


@pytest.mark.parametrize("kind", MAKERS)
def test_work_grows_with_copies_of_real_stories(real, kind: str, counts: Counter[str]) -> None:
    def copied(times: int) -> tuple[list[Article], dict[str, tuple[Claim, ...]]]:
        articles = [
            article.model_copy(update={"id": f"{n:04}-{article.id}", "story": str(n)})
            for n in range(times)
            for article in real[0]
        ]
        return articles, {article.id: real[1][article.id[5:]] for article in articles}

    small, large = (looked_at(kind, *copied(times), counts) for times in (20, 200))
    assert_grows_slowly(small, large, 10)


@pytest.mark.parametrize("kind", MAKERS)
def test_work_grows_with_the_articles_of_one_giant_story_of_real_sentences(
    real, kind: str, counts: Counter[str]
) -> None:
    small, large = (looked_at(kind, *giant(kind, *real, n), counts) for n in (FEW, MANY))
    assert_grows_slowly(small, large, MANY / FEW)
