"""What the aligners share: levels and windows worked out once, and what speaks against one fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from checker.model import Item, Level, Pair, Story
from checker.settings import Tolerances

R = TypeVar("R")


class Pairwise(Generic[R]):
    """A story's claims of one kind, compared two by two; a kind adds keys, guards and facets."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        self.story = story
        self.tolerances = tolerances
        self.known: dict[Item, R] = {}  # the readings so far
        self._levels: dict[tuple[int, int], Level] = {}

    def reading(self, item: Item) -> R:
        """What comparisons look at in a claim: each kind's own."""
        raise NotImplementedError

    def read(self, item: Item) -> R:
        """The reading of a claim, worked out once: each is asked for in many pairs."""
        found = self.known.get(item)
        if found is None:
            found = self.known[item] = self.reading(item)
        return found

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

    def least(self, a: Item, b: Item, floor: float) -> float:  # noqa: ARG002 - for kinds whose claims compete
        """What a pair must reach, before all are known, to reach a floor then."""
        return floor

    def settle(self, pairs: Sequence[Pair], floor: float) -> Sequence[Pair]:  # noqa: ARG002 - they have reached it
        """The pairs as they are: a kind whose claims compete with each other says more."""
        return pairs

    def rival(self, a: Item, b: Item) -> bool:
        """Whether two claims of two articles contradict each other, were they of one fact."""
        return self.compare(a, b).relation == "contradiction"

    def clash(self, a: Item, b: Item) -> bool:
        """Whether two claims of one article cannot both be right of one fact."""
        return self.compare(a, b).relation in ("contradiction", "incomparable")
