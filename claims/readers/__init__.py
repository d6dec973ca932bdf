"""The input formats: one module a format, each with a constant READER."""

from __future__ import annotations

from functools import cache

from claims.discovery import constants
from claims.model import Reader


@cache
def readers() -> dict[str, Reader]:
    """Every reader by name, sorted."""
    return constants(__name__, "READER", Reader)
