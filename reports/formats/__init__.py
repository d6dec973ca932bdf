"""The output formats: one module a format, each with a constant FORMAT."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from reports.model import Format


@cache
def formats() -> dict[str, Format]:
    """Every format by name, sorted."""
    found = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name):
        value = getattr(importlib.import_module(f"{__name__}.{module.name}"), "FORMAT", None)
        if not isinstance(value, Format):
            raise TypeError(f"{__name__}.{module.name} must define FORMAT, a Format")
        found[value.name] = value
    return found
