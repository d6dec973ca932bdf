"""Word diffs lose nothing and mark only words that differ."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.diff import word_diff


@pytest.mark.parametrize(
    ("first", "second", "changes"),
    [
        pytest.param("we will not guess", "we will guess", [("removed", "not ")], id="negation"),
        pytest.param("on 12 ships", "on 21 ships", [("removed", "12 "), ("added", "21 ")], id="number"),
        pytest.param("“It’s over”, he said", '"It\'s Over", he said', [], id="quiet-house-style"),
        pytest.param("a – b", "a — b", [], id="quiet-dashes"),
        pytest.param("same", "same", [], id="quiet-same"),
        pytest.param("", "new", [("added", "new")], id="from-nothing"),
    ],
)
def test_changes(first: str, second: str, changes: list[tuple[str, str]]) -> None:
    assert [(c.kind, c.text) for c in word_diff(first, second) if c.kind != "same"] == changes


WORDS = st.lists(st.sampled_from(["the", "ship", "12", "not", "sank", ",", "“", "it’s"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_off(first: str, second: str) -> None:
    changes = word_diff(first, second)
    assert "".join(c.text for c in changes if c.kind != "removed") == second
    kept = "".join(c.text for c in changes if c.kind != "added")
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", first)
