"""The version of the installed distribution."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed


@cache
def version() -> str:
    """The version, "0" where crosscheck runs from a checkout that is not installed."""
    try:
        return installed("crosscheck-news")
    except PackageNotFoundError:
        return "0"
