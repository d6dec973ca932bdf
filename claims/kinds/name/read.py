"""Names in an analysed article, as claims."""

from __future__ import annotations

from collections.abc import Iterator

from claims.analysis import Analysis
from claims.kinds.name.model import NameClaim


def read_names(analysis: Analysis) -> Iterator[NameClaim]:
    """One claim a spelling of each named referent."""
    yield from ()
