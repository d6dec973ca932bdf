"""Dates in an analysed article."""

from __future__ import annotations

from collections.abc import Iterator

from claims.analysis import Analysis
from claims.kinds.date.model import DateClaim


def read_dates(analysis: Analysis) -> Iterator[DateClaim]:
    """Every date and time of an article's title and text, and durations without a number."""
    yield from ()
