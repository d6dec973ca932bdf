"""What competes with a pair for either claim takes from its score."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.contest import FITS, Contest
from checker.model import Item, Level, Pair, Score
from claims.kinds.number.model import NumberClaim
from claims.model import Article

CONSTANT = -1.0
WEIGHT = -0.5
LEVEL = Level("contradiction", "contradiction", "")


def said(name: str, value: int, index: int) -> Item:
    claim = NumberClaim(low=value, high=value, start=index, end=index + 1, quote=str(value), sentence=(0, 9))
    return Item(index, Article(id=name, source=name, text=""), claim)


def pair(a: Item, b: Item, points: float) -> Pair:
    return Pair(a, b, Score(points, points, points), LEVEL)


def contest(crowd: int = 1) -> Contest:
    return Contest(WEIGHT, CONSTANT, lambda _: crowd, lambda item: item.claim.quote)


ONE, TWO, OTHER, AGAIN = said("a", 5, 0), said("b", 9, 1), said("b", 7, 2), said("b", 9, 3)


def test_a_pair_without_competitors_keeps_its_score() -> None:
    (settled,) = contest().settle([pair(ONE, TWO, 2.0)])
    assert settled.score[:3] == (2.0, 2.0, 2.0)
    assert not settled.score.facets


def test_each_number_of_the_other_article_competes_a_little() -> None:
    (settled,) = contest(crowd=10).settle([pair(ONE, TWO, 2.0)])
    assert settled.score.total == pytest.approx(2.0 + 2 * WEIGHT * math.log(10), abs=0.001)
    (facet,) = settled.score.facets
    assert facet.points == pytest.approx(settled.score.total - 2.0)


def test_what_fits_as_well_competes_by_how_well_it_fits() -> None:
    first, second = contest().settle([pair(ONE, TWO, 2.0), pair(ONE, OTHER, 1.0)])
    assert first.score.total == pytest.approx(2.0 + WEIGHT * math.log(1 + math.exp(1.0 - CONSTANT)), abs=0.001)
    assert second.score.total == pytest.approx(1.0 + WEIGHT * math.log(1 + math.exp(2.0 - CONSTANT)), abs=0.001)
    assert first.score.total - second.score.total > 1.0  # the better fits stand out


def test_what_hardly_fits_and_what_restates_do_not_compete() -> None:
    weak = pair(ONE, OTHER, CONSTANT + FITS - 0.1)
    first, _ = contest().settle([pair(ONE, TWO, 2.0), weak])
    assert first.score.total == 2.0
    first, again = contest().settle([pair(ONE, TWO, 2.0), pair(ONE, AGAIN, 2.0)])
    assert first.score.total == again.score.total == 2.0


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(5, 9), st.floats(-1, 4)), max_size=12), st.randoms())
def test_the_order_of_the_pairs_does_not_matter(told: list[tuple[int, int, float]], dice: random.Random) -> None:
    left = [said("a", n, n) for n in range(5)]
    right = [said("b", n, n) for n in range(5, 10)]
    pairs = list({(i, j): pair(left[i], right[j - 5], points) for i, j, points in told}.values())

    def found(order: list[Pair]) -> set[tuple[int, int, float]]:
        return {(p.a.index, p.b.index, p.score.total) for p in contest(3).settle(order)}

    mixed = pairs.copy()
    dice.shuffle(mixed)
    assert found(pairs) == found(mixed)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(5, 9), st.floats(-1, 4)), max_size=12), st.integers(1, 30))
def test_what_is_given_up_early_would_not_have_stood_nor_competed(
    told: list[tuple[int, int, float]], crowd: int
) -> None:
    left = [said("a", n, n) for n in range(5)]
    right = [said("b", n, n) for n in range(5, 10)]
    pairs = list({(i, j): pair(left[i], right[j - 5], points) for i, j, points in told}.values())
    judge, floor = contest(crowd), -0.6
    promising = [p for p in pairs if p.score.total >= judge.least(crowd * crowd, floor)]

    def standing(some: list[Pair]) -> list[tuple[int, int, float]]:
        return [(p.a.index, p.b.index, p.score.total) for p in judge.settle(some) if p.score.total >= floor]

    assert standing(promising) == standing(pairs)
