"""The kinds of claims: one module or folder a kind, each with a constant KIND."""

from __future__ import annotations

from functools import cache

from claims.discovery import constants
from claims.model import Kind


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by name, in the order of their names."""
    return constants(__name__, "KIND", Kind)
