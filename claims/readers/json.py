"""JSON (an article, a list of articles, or {"articles": [...]}) and JSON Lines (an article a line)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.fields import Number, build
from claims.model import Article, Reader, Unreadable

_SHAPE = "expected an object with the field `text`, a list of such objects, or one such object a line"


class _NotJsonError(ValueError):
    """Text that is no JSON; the message says where and what is wrong."""


def read(path: Path | None, text: str) -> Iterator[Article | Unreadable]:
    """Every article of a document. A bad line or entry is unreadable with its number, the rest goes on."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and _is_record(lines[0][1]):
        yield from _read_lines(path, lines)
        return
    try:
        value = _parse(text)
    except _NotJsonError as error:
        if len(lines) > 1 and ((path and path.suffix.lower() in {".jsonl", ".ndjson"}) or _looks_like_record(lines)):
            yield from _read_lines(path, lines)
        else:
            yield Unreadable(path=_place(path), reason=f"not JSON: {error}")
        return
    if isinstance(value, dict) and isinstance(value.get("articles"), list) and "text" not in value:
        value = value["articles"]
    if isinstance(value, dict):
        yield build(value, reader="json", path=path)
    elif isinstance(value, list) and value:
        for number, row in enumerate(value, 1):
            yield _record(path, row, f"entry {number}: ", f":{number}", json.dumps(row, ensure_ascii=True))
    elif isinstance(value, list):
        yield Unreadable(path=_place(path), reason="an empty list: no articles in it")
    else:
        yield Unreadable(path=_place(path), reason=f"JSON, but no article: {_SHAPE}")


def _read_lines(path: Path | None, lines: list[tuple[int, str]]) -> Iterator[Article | Unreadable]:
    for number, line in lines:
        try:
            row = _parse(line)
        except _NotJsonError as error:
            yield Unreadable(path=_place(path), reason=f"line {number}: not JSON: {error}")
        else:
            yield _record(path, row, f"line {number}: ", f":{number}", line.strip())


def _record(path: Path | None, row: object, where: str, number: str, raw: str) -> Article | Unreadable:
    if not isinstance(row, dict):
        return Unreadable(path=_place(path), reason=f"{where}expected an object with the field `text`")
    sha256 = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    return build(row, reader="json", path=path, where=where, number=number, sha256=sha256)


def _parse(text: str) -> Any:
    try:
        return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=Number)
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}" if "\n" in text.strip() else f"column {error.colno}"
        raise _NotJsonError(f"{error.msg.removesuffix(' at')} at {at}") from None
    except RecursionError:
        raise _NotJsonError("nested too deeply") from None


def _is_record(line: str) -> bool:
    if not line.lstrip().startswith("{"):
        return False
    try:
        return isinstance(_parse(line), dict)
    except _NotJsonError:
        return False


def _looks_like_record(lines: list[tuple[int, str]]) -> bool:
    """Whether most lines are bracketed as records are, though the first is broken."""
    return 2 * sum(line.strip().startswith("{") and line.strip().endswith("}") for _, line in lines) > len(lines)


def _place(path: Path | None) -> str:
    return str(path) if path else "-"


def _sniff(text: str) -> bool:
    start = text.lstrip()[:40]
    return start.startswith("{") or (start.startswith("[") and start[1:].lstrip()[:1] in {"{", "]", "["})


READER = Reader(name="json", suffixes=(".json", ".jsonl", ".ndjson"), sniff=_sniff, read=read)
