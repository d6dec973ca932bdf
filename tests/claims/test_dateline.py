"""Datelines: the date between place and agency is the article's own."""

from __future__ import annotations

import pytest

from claims.dateline import is_dateline


@pytest.mark.parametrize(
    ("text", "date", "is_one"),
    [
        ("KABUL, May 5 (Reuters) — Snow fell.", "May 5", True),
        ("NICOSIA, Cyprus, August 8 (Xinhua) -- Snow fell.", "August 8", True),
        ("Snow fell in Kabul on May 5 (see the picture).", "May 5", False),
        ("Kabul was quiet, May 5 was not.", "May 5", False),
    ],
)
def test_a_dateline(text: str, date: str, is_one: bool) -> None:
    start = text.index(date)
    assert is_dateline(text, 0, start, start + len(date)) is is_one
