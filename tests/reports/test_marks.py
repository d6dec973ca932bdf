"""Cutting a text at marks keeps the text, and every mark's words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reports.marks import cut

SPANS = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40)), max_size=8)


@given(st.text(max_size=30), SPANS)
def test_nothing_is_lost(text: str, spans: list[tuple[int, int]]) -> None:
    runs = cut(text, spans)
    assert "".join(run.text for run in runs) == text
    for i, (start, end) in enumerate(spans):
        inside = "".join(run.text for run in runs if i in run.marks)
        expected = text[max(0, start) : max(0, end)] if start < end else ""
        assert inside == expected
        assert sum(i in run.starts for run in runs) == sum(i in run.ends for run in runs) == bool(expected)


def test_the_shortest_mark_comes_first() -> None:
    runs = cut("he said 20 km today", [(0, 19), (8, 13)])
    assert [(run.text, run.marks) for run in runs] == [("he said ", (0,)), ("20 km", (1, 0)), (" today", (0,))]
