"""Overlaps: the same answer as looking at every span."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.overlap import Overlaps

SPANS = st.tuples(st.integers(0, 3000), st.integers(1, 900)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=30), SPANS)
def test_finds_what_a_full_search_finds(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    found = Overlaps((start, end, i) for i, (start, end) in enumerate(spans)).with_span(*asked)
    assert found == [i for i, (start, end) in enumerate(spans) if start < asked[1] and asked[0] < end]


def test_touching_is_not_overlapping() -> None:
    assert Overlaps([(0, 5, "a"), (10, 12, "b")]).with_span(5, 10) == []


def test_looks_only_at_the_neighbourhood() -> None:
    far = Overlaps((i * 1000, i * 1000 + 5, i) for i in range(10_000))
    assert far.with_span(5_000_000, 5_000_001) == [5000]
    assert max(len(items) for items in far._stretches.values()) == 1
