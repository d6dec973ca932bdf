"""Extension points by walking a folder: each module defines one constant of a known name."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TypeVar

T = TypeVar("T")


def constants(package: str, constant: str, of: type[T]) -> dict[str, T]:
    """The constant of each module of a package, by module name with `-` for `_`, sorted.

    Raises TypeError where a module lacks the constant or holds something else: an extension that
    is silently left out is worse than none.
    """
    found: dict[str, T] = {}
    for module in sorted(pkgutil.iter_modules(importlib.import_module(package).__path__), key=lambda m: m.name):
        value = getattr(importlib.import_module(f"{package}.{module.name}"), constant, None)
        if not isinstance(value, of):
            raise TypeError(f"{package}.{module.name} must define {constant}, a {of.__name__}")
        found[module.name.replace("_", "-")] = value
    return found
