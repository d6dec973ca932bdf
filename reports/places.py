"""Where evidence stands in its file, as CI systems want to be told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PureWindowsPath
from urllib.parse import quote

from reports.model import Evidence, Source

_CONTAINERS = (".json", ".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns of a file, from 1; the last column is the one after the span. Columns count code points."""

    line: int
    column: int
    end_line: int
    end_column: int


def file_of(article: Source) -> str:
    """The path of an article's file with forward slashes; its id for one without a file."""
    if not article.path or article.path == "-":
        return article.id if article.id != "-" else "stdin"
    path = article.path
    if "\\" in path:
        path = PureWindowsPath(path).as_posix()
    return path.removeprefix("./")


def uri_of(article: Source) -> str:
    """The file as a URI reference: relative where the path is, else a file URI."""
    path = file_of(article)
    if len(path) > 1 and path[1] == ":":
        return "file:///" + quote(path, safe="/:")
    return ("file://" if path.startswith("/") else "") + quote(path)


def region_of(evidence: Evidence, article: Source) -> Region | None:
    """Where a piece of evidence stands in its file; None where the file holds the text encoded (JSON).

    A title is looked for in the text; one that does not stand there has no region, either.
    """
    if file_of(article).lower().endswith(_CONTAINERS):
        return None
    start, end = evidence.start, evidence.end
    if evidence.field == "title":
        at = article.text.find(article.title) if article.title else -1
        if at < 0:
            return None
        start, end = at + start, at + end
    line, column = _position(article.text, start)
    end_line, end_column = _position(article.text, end)
    return Region(line, column, end_line, end_column)


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
