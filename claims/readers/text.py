"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from claims.model import Article, Reader, Span, Unreadable

_DATE_LINE = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})\s")


def read(path: Path | None, text: str) -> Iterator[Article | Unreadable]:
    """One article a file."""
    import datetime as dt

    stem = path.stem if path else "-"
    match = _DATE_LINE.match(text)
    yield Article(
        id=stem, source=stem, text=text, path=str(path) if path else None, reader="text",
        published=dt.date.fromisoformat(match[1]) if match else None,
        published_from="stated" if match else "unknown",
        masked=(Span(start=0, end=match.end()),) if match else (),
    )  # fmt: skip


READER = Reader(name="text", suffixes=(".txt", ".md", ".markdown"), sniff=lambda text: True, read=read)
