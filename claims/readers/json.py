"""JSON and JSON Lines."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from claims.model import Article, Reader, Unreadable


def read(path: Path | None, text: str) -> Iterator[Article | Unreadable]:
    """One article a line, or one object, or a list of objects."""
    for line in text.splitlines():
        row = json.loads(line)
        published = row.get("published")
        value: dt.date | dt.datetime | None = None
        if published:
            value = dt.datetime.fromisoformat(published) if "T" in published else dt.date.fromisoformat(published)
        yield Article(
            id=row["id"], source=row.get("source") or row["id"], title=row.get("title"), url=row.get("url"),
            text=row["text"], story=row.get("story"), published=value,
            published_from="stated" if value else "unknown", path=str(path), reader="json",
        )  # fmt: skip


READER = Reader(name="json", suffixes=(".json", ".jsonl", ".ndjson"), sniff=lambda text: text.lstrip()[:1] in "{[", read=read)
