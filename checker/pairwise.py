"""What the aligners share: levels and windows worked out once, and what speaks against one fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from checker.model import Item, Level, Story
from checker.settings import Tolerances

T = TypeVar("T")
Self = TypeVar("Self", bound="Pairwise")


def per_item(method: Callable[[Self, Item], T]) -> Callable[[Self, Item], T]:
    """A method that is asked about one claim for each of its pairs, and works the answer out once."""
    name = method.__name__

    @wraps(method)
    def remembered(self: Self, item: Item) -> T:
        known: dict[int, T] = self.remembered[name]
        try:
            return known[item.index]
        except KeyError:
            found = known[item.index] = method(self, item)
            return found

    return remembered


class Pairwise:
    """A story's claims of one kind, compared two by two; a kind adds keys, guards and facets."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        self.story = story
        self.tolerances = tolerances
        self.remembered: defaultdict[str, dict[int, Any]] = defaultdict(dict)
        self._levels: dict[tuple[int, int], Level] = {}

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two values: each kind's own."""
        raise NotImplementedError

    def compare(self, a: Item, b: Item) -> Level:
        """The comparison level of two values, worked out once a pair."""
        key = (a.index, b.index)
        found = self._levels.get(key)
        if found is None:
            found = self._levels[key] = self.level(a, b)
        return found

    def rival(self, a: Item, b: Item) -> bool:
        """Whether two claims of two articles contradict each other, were they of one fact."""
        return self.compare(a, b).relation == "contradiction"

    def clash(self, a: Item, b: Item) -> bool:
        """Whether two claims of one article cannot both be right of one fact."""
        return self.compare(a, b).relation in ("contradiction", "incomparable")
