"""The kinds' ways from claims to facts: one module a kind, each with a constant COMPARISON."""

from __future__ import annotations

from functools import cache

from checker.model import Comparison
from claims.discovery import constants


@cache
def comparisons() -> dict[str, Comparison]:
    """Every comparison by the kind of claim, sorted."""
    return constants(__name__, "COMPARISON", Comparison)
