"""Attributions in an analysed article."""

from __future__ import annotations

from collections.abc import Iterator

from claims.analysis import Analysis
from claims.kinds.attribution.model import AttributionClaim


def read_attributions(analysis: Analysis) -> Iterator[AttributionClaim]:
    """Every attribution and attributed quotation of an article."""
    yield from ()
