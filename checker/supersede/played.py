"""Scores that move on from game to game: a 3-1 lead in a series, two days later 3-2; a record, an aggregate."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from checker.model import Item, Story
from checker.scores import PLAYED, played_on, standing
from checker.supersede.order import in_order


def played_since(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How two scores follow each other in the articles' order, None where they do not."""
    for a, b in product(*sides):
        order = in_order(a, b, story)
        older, newer = map(standing, (a, b) if order > 0 else (b, a))
        if not order or older is None or newer is None:
            return None
        if older.sort not in PLAYED or not played_on(older.claim, newer.claim):
            return None
    return "a score that games played since have moved"
