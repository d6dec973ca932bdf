"""Articles from paths: picks the reader by suffix, then by content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from claims.model import Article, Unreadable
from claims.readers import readers


def read(paths: Iterable[Path | str]) -> Iterator[Article | Unreadable]:
    """Every article under the paths (files, folders), sorted within folders, and what could not be read."""
    for path in map(Path, paths):
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            text = file.read_text(encoding="utf-8-sig")
            reader = next((r for r in readers().values() if file.suffix in r.suffixes), readers()["text"])
            yield from reader.read(file, text)
