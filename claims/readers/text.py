"""Plain text and Markdown, one article a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from claims.fields import build, unmasked
from claims.model import Article, Reader, Span, Unreadable

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*?))?[ \t]*")
_DATE_LINE = re.compile(
    r"\s*(?:date|published)[ \t]*:?[ \t]+"
    r"(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)(?=\s|\Z)\s*",
    re.IGNORECASE,
)
_FIELDS = ("id", "title", "source", "published", "url", "story", "origin")


def read(path: Path | None, text: str) -> Iterator[Article | Unreadable]:
    """The file's article: its text is the whole file, its front matter or date line and its comments masked.

    Front matter stands between lines `---`: `title: …`, `source: …`, `published: …` (or `date: …`),
    `url: …`, `story: …`, `origin: …`, `id: …`; other entries are passed over.
    """
    fields: dict[str, object] = {}
    masked: tuple[Span, ...] = ()
    if (matter := _FRONT_MATTER.match(text)) and (entries := _entries(matter[1])):
        fields = {name: entries[name] for name in _FIELDS if name in entries}
        fields.setdefault("published", entries.get("date"))
        masked = (Span(start=0, end=matter.end()),)
    elif line := _DATE_LINE.match(text):
        fields = {"published": line[1]}
        masked = (Span(start=0, end=line.end()),)
    body = masked[0].end if masked else 0
    masked += tuple(_comments(text, body))
    if masked and not unmasked(text, masked).strip():
        yield Unreadable(path=str(path) if path else "-", reason="nothing but metadata in it: no text")
        return
    yield build({**fields, "text": text}, reader="text", path=path, masked=masked)


def _comments(text: str, start: int) -> Iterator[Span]:
    """The HTML comments (Markdown's, too) from an offset on; one that is never closed is text."""
    while (opened := text.find("<!--", start)) >= 0 and (closed := text.find("-->", opened + 4)) >= 0:
        start = closed + 3
        yield Span(start=opened, end=start)


def _entries(block: str) -> dict[str, str]:
    """The `key: value` lines of a front matter, keys in lower case, quotes round a value removed."""
    found: dict[str, str] = {}
    for line in block.splitlines():
        if entry := _ENTRY.fullmatch(line):
            value = entry[2] or ""
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            found[entry[1].lower()] = value
    return found


READER = Reader(
    name="text",
    suffixes=(".txt", ".text", ".md", ".markdown"),
    sniff=lambda text: bool(_FRONT_MATTER.match(text)),
    read=read,
)
