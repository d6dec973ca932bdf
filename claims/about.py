"""What a claim is about: the facets that alignment compares, read from the parse and the names."""

from __future__ import annotations

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.model import About


def describe(analysis: Analysis, field: FieldAnalysis, start: int, end: int, head: Token | None) -> About:
    """The facets of a claim at a span; `head` is the token of what is counted, measured or dated."""
    return About(head=head.lemma.lower() if head else None)
