"""Which spans overlap a place, without looking at all of them: work that grows with the text, not with its square."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
_WIDTH = 512
"""Characters of a stretch of text whose spans are kept together."""


class Overlaps(Generic[T]):
    """Values by their half-open spans, to be asked for those that overlap another span."""

    def __init__(self, spans: Iterable[tuple[int, int, T]]) -> None:
        self._stretches: defaultdict[int, list[tuple[int, int, int, T]]] = defaultdict(list)
        for order, (start, end, value) in enumerate(spans):
            for stretch in range(start // _WIDTH, max(start, end - 1) // _WIDTH + 1):
                self._stretches[stretch].append((order, start, end, value))

    def with_span(self, start: int, end: int) -> list[T]:
        """The values whose spans share a character with [start, end), in the order they were given."""
        found = {
            order: value
            for stretch in range(start // _WIDTH, max(start, end - 1) // _WIDTH + 1)
            for order, first, last, value in self._stretches.get(stretch, ())
            if first < end and start < last
        }
        return [found[order] for order in sorted(found)]
