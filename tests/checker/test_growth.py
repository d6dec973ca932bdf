"""The work grows with the articles, not with their square: pairs that are looked at are counted, not seconds."""

import math
import random

import pytest

from checker import facts, name_links, utterances
from checker.blocking import Candidates, candidates
from checker.pipeline import check_story, group_stories
from checker.settings import Settings
from claims.extract import extract_all
from claims.model import Article

PLACES = ("Alden", "Birkfoot", "Corran", "Dunmore", "Elsby", "Farleigh", "Glenrow", "Harwick", "Inverlee", "Kelling")
GIVEN = ("Mara", "Tom", "Ruth", "Ivo", "Nina", "Paul", "Ada")
DAYS = ("Monday", "Tuesday", "Friday", "Sunday")
THINGS = ("ferry", "warehouse", "bridge", "tunnel", "school", "market", "harbour", "mill", "chapel", "quarry")
WORDS = tuple(
    a + b for a in ("cor", "bel", "tan", "mir", "sol", "ver", "dal", "fen") for b in ("age", "ock", "ine", "ort")
)


def written(number: int, event: int) -> str:
    """An article on one of several entangled events, in words of its own."""
    luck = random.Random(number)  # noqa: S311 - the same articles each time
    own = random.Random(-1 - event)  # noqa: S311
    place, thing, word = own.choice(PLACES), own.choice(THINGS), own.choice(WORDS) + own.choice(WORDS)
    person = f"{own.choice(GIVEN)} {WORDS[event % 32].title()}{WORDS[event // 32]}{'s' * luck.randint(0, 1)}"
    toll = own.randint(12, 90) + luck.choice((0, 0, 0, 2))
    return (
        f"{toll} passengers were injured when the {word} {thing} in {place} burned on {own.choice(DAYS)}.\n\n"
        f'"We never saw the {word} so {luck.choice(WORDS)}," {person} said.\n'
    )


@pytest.fixture(scope="module")
def told() -> tuple[list[Article], dict]:
    """A thousand articles, four to an event, and their claims."""
    articles = [Article(id=f"{n:04d}", source=f"s{n % 40}", text=written(n, n // 4)) for n in range(1000)]
    return articles, extract_all(articles)[0]


def looked_at(articles: list[Article], claims: dict, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """What the whole pipeline looks at: pairs of numbers and dates, of quotations, of spellings. Nothing is scored."""
    counts = {"numbers and dates": 0, "quotations": 0, "names": 0}

    def count_claims(*args, **options):
        found = candidates(*args, **options)
        counts["numbers and dates"] += found.looked_at
        return Candidates((), found.looked_at, found.capped)  # what is scored is no more than this

    def count_quotes(*args):
        found = PAIR_QUOTATIONS(*args)
        counts["quotations"] += len(found)
        return []

    def count_names(*args):
        found = NAME_CANDIDATES(*args)
        counts["names"] += len(found)
        return found

    monkeypatch.setattr(facts, "candidates", count_claims)
    monkeypatch.setattr("checker.compare.attribution.pair_quotations", count_quotes)
    monkeypatch.setattr(name_links, "_candidates", count_names)
    for story in group_stories(articles, claims):
        assert check_story(story, Settings())[1] == []
    return counts


PAIR_QUOTATIONS = utterances.pair_quotations
NAME_CANDIDATES = name_links._candidates


def exponent(few: int, many: int, factor: float) -> float:
    """The power of the number of articles that the work grows with."""
    return math.log(max(many, 1) / max(few, 1)) / math.log(factor)


def test_work_grows_with_the_articles(told, monkeypatch):
    articles, claims = told
    few, many = (looked_at(articles[:n], claims, monkeypatch) for n in (100, 1000))
    for what, count in few.items():
        assert count > 10, f"no {what}: the articles prove nothing"
        assert exponent(count, many[what], 10) <= 1.1, (what, count, many[what])
