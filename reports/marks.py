"""Marking spans in a text: a text cut into runs, each with what covers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, the marks that cover it, shortest first, and those that start or end with it."""

    text: str
    marks: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def cut(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """A text as runs whose covering spans do not change within; marks are positions in `spans`.

    Spans may nest or overlap; one that points outside the text is cut to it, an empty one is no
    mark.
    """
    size = len(text)
    clipped = [(max(0, min(start, size)), max(0, min(end, size))) for start, end in spans]
    real = [i for i, (start, end) in enumerate(clipped) if start < end]
    edges = sorted({0, size, *(edge for i in real for edge in clipped[i])})
    opens: dict[int, list[int]] = {}
    for i in real:
        opens.setdefault(clipped[i][0], []).append(i)
    active: list[int] = []
    runs = []
    for start, end in pairwise(edges):
        active = [i for i in active if clipped[i][1] > start] + opens.get(start, [])
        active.sort(key=lambda i: (clipped[i][1] - clipped[i][0], i))
        closed = tuple(i for i in active if clipped[i][1] == end)
        runs.append(Run(text[start:end], tuple(active), tuple(opens.get(start, ())), closed))
    return tuple(runs)
