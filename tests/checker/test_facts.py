"""Clusters: nothing lost, no article with two values, half of the cross pairs, explained-away conflicts, caps, sides."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from little_stories import day

from checker.facts import COPY_FROM, FACT_CAP, Cluster, align, cluster
from checker.levels import compare_numbers
from checker.model import Item, Level, Pair, Score, Story
from checker.settings import Tolerances
from checker.sides import by_side, sides_of
from claims.kinds.number.model import NumberClaim
from claims.model import Article

TOLERANCES = Tolerances()
COPIED, SURE, LIKELY, UNLIKELY = COPY_FROM, COPY_FROM - 0.1, 1.0, -1.0


def said(name: str, value: int | str, index: int, published: str | None = None, at: int | None = None) -> Item:
    """A count in an article; a string is a bound ("20+") or hedged ("~20")."""
    text = str(value)
    amount = Decimal(text.strip("+~"))
    start = index * 10 if at is None else at
    claim = NumberClaim(
        low=amount,
        high=None if text.endswith("+") else amount,
        approx=text.startswith("~"),
        start=start,
        end=start + 2,
        quote=text,
        sentence=(start, start + 2),
    )
    return Item(index, Article(id=name, source=name, text="", published=day(published)), claim)


def many(*told: tuple[str, int | str]) -> list[Item]:
    return [said(name, value, n) for n, (name, value) in enumerate(told)]


def compare(a: Item, b: Item) -> Level:
    assert isinstance(a.claim, NumberClaim)
    assert isinstance(b.claim, NumberClaim)
    return compare_numbers(a.claim, b.claim, TOLERANCES)


def rival(a: Item, b: Item) -> bool:
    return compare(a, b).relation == "contradiction"


def pair(a: Item, b: Item, points: float = SURE) -> Pair:
    return Pair(a, b, Score(points, points, points), compare(a, b))


def every_pair(items: Sequence[Item], points: float = SURE) -> list[Pair]:
    across = [(a, b) for n, a in enumerate(items) for b in items[n + 1 :] if a.article.id != b.article.id]
    return in_order([pair(a, b, points) for a, b in across])


def in_order(pairs: Iterable[Pair]) -> list[Pair]:
    """As `align` gives them: best first."""
    return sorted(pairs, key=lambda p: (-p.score.total, p.a.key, p.b.key))


def groups(found: Iterable[Cluster]) -> set[tuple[str, ...]]:
    return {tuple(f"{i.article.id}{i.claim.quote}" for i in c.items) for c in found}


def facts(items: Sequence[Item], pairs: Sequence[Pair]) -> set[tuple[str, ...]]:
    return groups(cluster(items, pairs, rival, rival))


def test_agreeing_claims_are_one_fact() -> None:
    items = many(("a", 27), ("b", 27), ("c", 27))
    assert facts(items, every_pair(items)) == {("a27", "b27", "c27")}


def test_a_likely_conflict_is_one_fact_with_both_values() -> None:
    items = many(("a", 27), ("b", 25))
    assert facts(items, every_pair(items)) == {("a27", "b25")}


def test_an_unlikely_pair_joins_nothing() -> None:
    items = many(("a", 27), ("b", 27), ("c", 25))
    assert facts(items, every_pair(items, UNLIKELY)) == {("a27",), ("b27",), ("c25",)}


def test_a_conflict_with_an_article_that_gives_this_value_too_is_explained_away() -> None:
    items = many(("a", 27), ("b", 27), ("b", 25))
    assert facts(items, every_pair(items)) == {("a27", "b27"), ("b25",)}


def test_a_copied_sentence_with_another_value_is_not_explained_away() -> None:
    items = many(("a", 27), ("b", 27), ("b", 25))
    edges = in_order([pair(items[0], items[1]), pair(items[0], items[2], COPIED)])
    assert facts(items, edges) == {("a27", "b27", "b25")}


def test_a_bound_neither_explains_a_conflict_of_what_it_leaves_open_nor_keeps_it_out() -> None:
    items = many(("a", 27), ("b", "20+"), ("b", 25))
    twentyseven, bound, rival_of_it = items
    edges = in_order([pair(twentyseven, bound), pair(twentyseven, rival_of_it)])
    assert groups(cluster(items, edges, rival, rival)) == {("a27", "b20+"), ("b25",)}

    def narrower(of: Pair) -> Item | None:
        return next((i for i in (of.a, of.b) if i is not bound), None) if bound in (of.a, of.b) else None

    assert ("a27", "b25") in {
        tuple(sorted(name for name in group if "+" not in name))
        for group in groups(cluster(items, edges, rival, rival, narrower=narrower))
    }


def test_what_a_bound_leaves_open_explains_the_conflicts_of_the_bound() -> None:
    items = many(("a", "20+"), ("b", 27), ("b", 10))
    bound, within, outside = items
    edges = in_order([pair(bound, within), pair(bound, outside)])
    assert groups(cluster(items, edges, rival, rival, narrower=lambda p: within if within in (p.a, p.b) else None)) == {
        ("a20+", "b27"),
        ("b10",),
    }


ODD = 0.3


@pytest.mark.parametrize(
    ("told", "points", "odd_from", "expected"),
    [
        pytest.param(("a", "b"), SURE, ODD, {("a27", "b27", "b25")}, id="no other article has 25"),
        pytest.param(("a", "b"), SURE, None, {("a27", "b27"), ("b25",)}, id="not asked for"),
        pytest.param(("a", "b"), ODD - 0.1, ODD, {("a27", "b27"), ("b25",)}, id="too unlike"),
        pytest.param(("a", "b", "c"), SURE, ODD, {("a27", "b27"), ("b25", "c25")}, id="another article has 25"),
    ],
)
def test_a_value_that_no_other_article_supports(
    told: tuple[str, ...], points: float, odd_from: float | None, expected: set[tuple[str, ...]]
) -> None:
    items = many(("a", 27), ("b", 27), *((name, 25) for name in told[2:]), ("b", 25))
    a, b, *_, odd = items
    edges = [pair(a, b), pair(a, odd, points), *(pair(c, odd) for c in items[2:-1])]
    assert groups(cluster(items, in_order(edges), rival, rival, odd_from=odd_from)) == expected


def test_only_the_best_conflict_of_a_value_that_no_other_article_supports() -> None:
    items = many(("a", 27), ("a", 21), ("b", 27), ("b", 21), ("b", 25))
    a27, a21, b27, b21, odd = items
    edges = [pair(a27, b27), pair(a21, b21), pair(a27, odd, LIKELY), pair(a21, odd, LIKELY - 0.2)]
    assert groups(cluster(items, in_order(edges), rival, rival, odd_from=ODD)) == {
        ("a27", "b27", "b25"),
        ("a21", "b21"),
    }


def test_both_articles_giving_both_values_have_two_facts() -> None:
    items = many(("a", 27), ("a", 25), ("b", 27), ("b", 25))
    assert facts(items, every_pair(items)) == {("a27", "b27"), ("a25", "b25")}


def test_only_mutual_best_pairs_conflict() -> None:
    items = many(("a", 27), ("b", 25), ("b", 25))
    near, far = pair(items[0], items[1], SURE), pair(items[0], items[2], LIKELY)
    found = cluster(items, in_order([near, far]), rival, rival)
    assert [[i.index for i in c.items] for c in found] == [[0, 1], [2]]


def test_an_agreement_far_worse_than_another_of_its_claim_is_none() -> None:
    items = many(("a", 27), ("b", 27), ("b", 27))
    right, wrong = pair(items[0], items[1], SURE), pair(items[0], items[2], LIKELY - 0.3)
    found = cluster(items, in_order([right, wrong]), rival, rival)
    assert sorted(len(c.items) for c in found) == [1, 2]


def test_two_groups_with_one_edge_between_them_stay_two() -> None:
    items = many(("a", 27), ("b", 27), ("c", 27), ("d", 27))
    a, b, c, d = items
    edges = [pair(a, b), pair(c, d), pair(b, c, LIKELY)]
    assert facts(items, in_order(edges)) == {("a27", "b27"), ("c27", "d27")}
    half = [*edges, pair(a, d, LIKELY)]
    assert facts(items, in_order(half)) == {("a27", "b27", "c27", "d27")}


def test_no_article_gets_two_values() -> None:
    items = many(("a", 27), ("b", 27), ("c", "20+"), ("a", 25))
    a, b, bound, other = items
    edges = in_order([pair(a, b), pair(b, bound), pair(bound, other)])
    assert not any({"a27", "a25"} <= set(found) for found in facts(items, edges))


def test_a_fact_beyond_the_cap_is_flagged() -> None:
    items = many(*((f"{n:03}", 27) for n in range(FACT_CAP + 1)))
    edges = in_order(pair(a, b) for n, a in enumerate(items) for b in items[n + 1 :])
    found = cluster(items, edges, rival, rival)
    assert max(len(c.items) for c in found) <= FACT_CAP
    assert [c.capped for c in found if len(c.items) == FACT_CAP] == [True]
    full = many(*((f"{n:03}", 27) for n in range(FACT_CAP)))
    assert not any(c.capped for c in cluster(full, every_pair(full), rival, rival))


class Counts:
    """An aligner of counts: near ones are likely one fact."""

    def keys(self, item: Item) -> Iterable[str]:
        return ("count", item.claim.quote)

    def guard(self, a: Item, b: Item) -> str | None:
        return "13 is unlucky" if "13" in (a.claim.quote, b.claim.quote) else None

    def score(self, a: Item, b: Item, level: Level, floor: float = 0.0) -> Score:  # noqa: ARG002 - the protocol's
        apart = abs(int(a.claim.quote) - int(b.claim.quote))
        points = SURE - apart / 2 - (a.claim.start + b.claim.start) % 3 / 10
        return Score(points, points, points)

    def compare(self, a: Item, b: Item) -> Level:
        return compare(a, b)

    def least(self, a: Item, b: Item, floor: float) -> float:  # noqa: ARG002 - the protocol's
        return floor

    def settle(self, pairs: Sequence[Pair], floor: float) -> Sequence[Pair]:  # noqa: ARG002 - the protocol's
        return pairs


TOLD = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(10, 16)), max_size=12)


@given(TOLD, st.randoms(), st.sampled_from([None, ODD]))
def test_the_order_of_the_claims_does_not_matter(
    told: list[tuple[str, int]], dice: random.Random, odd_from: float | None
) -> None:
    def found(order: Sequence[int]) -> tuple[list[tuple[float, tuple[object, ...]]], set[tuple[object, ...]]]:
        items = [said(*told[n], index, at=n * 10) for index, n in enumerate(order)]
        pairs = align(items, Counts())
        clusters = cluster(items, pairs, rival, rival, odd_from=odd_from)
        return (
            [(p.score.total, (p.a.key, p.b.key)) for p in pairs],
            {tuple(i.key for i in c.items) for c in clusters},
        )

    straight = list(range(len(told)))
    shuffled = straight.copy()
    dice.shuffle(shuffled)
    assert found(shuffled) == found(straight)


@given(TOLD)
def test_nothing_is_lost_nothing_is_told_twice_and_no_article_gets_two_values(told: list[tuple[str, int]]) -> None:
    items = many(*told)
    clusters = cluster(items, align(items, Counts()), rival, rival)
    assert sorted(i.index for c in clusters for i in c.items) == list(range(len(items)))
    for found in clusters:
        assert not any(a.article.id == b.article.id and rival(a, b) for a in found.items for b in found.items)


@given(TOLD)
def test_what_a_guard_keeps_apart_is_no_pair_and_pairs_are_of_two_articles(told: list[tuple[str, int]]) -> None:
    for found in align(many(*told), Counts()):
        assert "13" not in (found.a.claim.quote, found.b.claim.quote)
        assert found.a.article.id != found.b.article.id
        assert found.a.key < found.b.key


def story(items: Sequence[Item], origins: dict[str, str] | None = None) -> Story:
    told = {i.article.id: i.article for i in items}
    rows = [a.model_copy(update={"origin": (origins or {}).get(a.id)}) for a in told.values()]
    return Story("", rows, {})


def shown(sides: list[list[Item]]) -> list[list[str]]:
    return [sorted(f"{i.article.id}{i.claim.quote}" for i in side) for side in sides]


def test_the_majority_is_the_first_side() -> None:
    items = many(("a", 25), ("b", 27), ("c", 27))
    assert shown(sides_of(items, compare, story(items))) == [["b27", "c27"], ["a25"]]


def test_a_tie_goes_to_the_earlier_published_then_to_the_smaller_id() -> None:
    items = [said("a", 25, 0, "2020-08-24"), said("b", 27, 1, "2020-08-23")]
    assert shown(sides_of(items, compare, story(items))) == [["b27"], ["a25"]]
    unknown = many(("b", 27), ("a", 25))
    assert shown(sides_of(unknown, compare, story(unknown))) == [["a25"], ["b27"]]


def test_copies_of_one_origin_are_no_majority() -> None:
    items = many(("a", 27), ("b", 25), ("c", 25))
    wire = [
        Item(i.index, i.article.model_copy(update={"origin": "wire" if i.article.id in "bc" else None}), i.claim)
        for i in items
    ]
    assert shown(sides_of(wire, compare, story(wire)))[0] == ["a27"]


@pytest.mark.parametrize("bound", ["20+", "~27"])
def test_what_is_compatible_joins_a_side(bound: str) -> None:
    items = many(("a", 27), ("b", 27), ("c", bound), ("d", 13))
    assert shown(sides_of(items, compare, story(items))) == [["a27", "b27", f"c{bound}"], ["d13"]]


def test_no_side_holds_two_values_that_exclude_each_other() -> None:
    items = many(("a", "20+"), ("b", 25), ("c", 31))
    sides = sides_of(items, compare, story(items))
    assert not any(rival(a, b) for side in sides for a in side for b in side)
    assert len(sides) == 2


def test_sides_that_two_articles_share_are_facts_of_their_own() -> None:
    items = many(("a", 27), ("b", 27), ("c", 25))
    (found,) = cluster(items, every_pair(items), rival, rival)
    parts = by_side(found, sides_of(found.items, compare, story(items)))
    assert groups(parts) == {("a27", "b27")}
    assert all(not p.conflict for part in parts for p in part.pairs)
