"""Numbers in an analysed article."""

from __future__ import annotations

from collections.abc import Iterator

from claims.analysis import Analysis
from claims.kinds.number.model import NumberClaim


def read_numbers(analysis: Analysis) -> Iterator[NumberClaim]:
    """Every number of an article's title and text, as a claim."""
    yield from ()
