"""Candidate pairs grow with the claims, not with their square."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.blocking import BLOCK_CAP, FEW, candidates, meet


def story_keys(articles: int, seed: int = 1) -> tuple[list[tuple[str, ...]], list[int]]:
    """Keys of three claims an article: Zipf-like words, a few names, as news has them."""
    random_ = random.Random(seed)  # noqa: S311 - the same words each time
    keys, groups = [], []
    for article in range(articles):
        event = article // 6
        for _ in range(3):
            words = [f"w{int(random_.paretovariate(0.6)) % 50000}" for _ in range(8)]
            names = [f"e{event}n{random_.randrange(6)}" for _ in range(3)]
            keys.append((random_.choice(["count", "money", "length"]), *words, *names))
            groups.append(article)
    return keys, groups


def test_growth_exponent_is_at_most_one_and_a_tenth() -> None:
    """From 100 to 10,000 articles the pairs looked at grow no faster than the articles to the 1.1."""
    small = candidates(*story_keys(100)).looked_at
    large = candidates(*story_keys(10_000)).looked_at
    assert small > 0
    assert math.log(large / small) / math.log(100) <= 1.1


@pytest.mark.parametrize("copies", [BLOCK_CAP + 1, 5000], ids=["just over the cap", "far over"])
def test_a_key_that_everything_shares_makes_no_pairs(copies: int) -> None:
    found = candidates([("count", "a", "b")] * copies, list(range(copies)))
    assert found.pairs == ()
    assert found.capped > 0


def test_two_claims_of_one_article_are_no_pair() -> None:
    assert candidates([("count", "a", "b"), ("count", "a", "b")], [7, 7]).pairs == ()


def test_another_dimension_is_no_pair() -> None:
    assert candidates([("count", "a", "b"), ("money", "a", "b")], [1, 2]).pairs == ()


def test_shared_rare_keys_make_a_pair_among_many() -> None:
    """Beyond a block's cap only shared keys pair claims; below it a dimension is a block."""
    keys = [("count", "a", "b"), ("count", "b", "a"), *(("count", f"c{n}") for n in range(BLOCK_CAP))]
    assert candidates(keys, list(range(len(keys)))).pairs == ((0, 1),)
    assert candidates(keys[1:4], [1, 2, 3]).pairs == ((0, 1), (0, 2), (1, 2))


def test_among_more_than_a_few_a_pair_shares_a_key_beside_the_first() -> None:
    few = [("count", f"c{n}") for n in range(FEW)]
    assert len(candidates(few, list(range(FEW))).pairs) == FEW * (FEW - 1) // 2
    more = [*few, ("count", "c0")]
    assert candidates(more, list(range(FEW + 1))).pairs == ((0, FEW),)


def test_a_claim_sees_the_partners_of_its_smallest_blocks_first_and_no_more_than_its_measure() -> None:
    blocks = {"rare": [0, 1], "usual": list(range(20)), "common": list(range(40))}
    looked, met = meet(blocks, range(40), cap=48, partners=24)
    assert (0, 1) in met
    assert (0, 19) in met
    assert (0, 39) in met  # looked at by 39, which has seen nobody yet
    assert (2, 3) in met
    assert looked <= 40 * 40
    assert meet({"common": range(49)}, range(49), cap=48, partners=24) == (0, set())


def test_keys_are_read_only_where_the_first_is_shared_by_more_than_a_few() -> None:
    def keys(n: int) -> Iterator[str]:
        yield "count"
        raise AssertionError(n)

    assert candidates([keys(n) for n in range(FEW)], [0] * FEW).pairs == ()


@given(
    st.lists(st.tuples(st.just("count"), st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=30),
    st.randoms(),
)
def test_the_pairs_do_not_depend_on_the_order(keys: list[tuple[str, ...]], random_: random.Random) -> None:
    order = list(range(len(keys)))
    random_.shuffle(order)
    straight = {frozenset(pair) for pair in candidates(keys, list(range(len(keys)))).pairs}
    shuffled = candidates([keys[i] for i in order], order).pairs
    assert {frozenset((order[a], order[b])) for a, b in shuffled} == straight
