"""Articles from paths: finds the files, decodes them, picks the reader by suffix, then by content."""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from claims.anchor import dated
from claims.decoding import DecodingError, decode
from claims.fields import unmasked
from claims.language.detect import not_english
from claims.model import Article, Unreadable
from claims.readers import readers

LONGEST = 500_000
"""Characters of an article's text beyond which it is refused: about 80,000 words, a book."""

_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


class PathError(Exception):
    """A path named by the user that does not exist; the message says which."""


def read(
    paths: Iterable[Path | str], stdin: Callable[[], bytes] | None = None, *, without: Iterable[Path] = ()
) -> Iterator[Article | Unreadable]:
    """Every article under the paths, and what could not be read, each with its reason.

    Folders are walked, sorted, without hidden files and those of `without` (settings, outputs),
    which are read only where they are named; `-` reads what `stdin` returns. Raises
    PathError, before anything is read, for a path that does not exist. Whatever the files hold,
    nothing else is raised.
    """
    named = [Path(path) for path in paths]
    for path in named:
        if str(path) == "-":
            if stdin is None:
                raise PathError("-: there is no standard input to read here")
        elif not os.path.lexists(path):
            raise PathError(f"{path}: no such file or folder")
    items: list[Article | Unreadable] = []
    seen: set[Path] = set()
    passed_over = {path.resolve() for path in without}
    for path in named:
        if str(path) == "-" and stdin:
            items += _from_bytes(None, stdin())
            continue
        for file in _files(path):
            if isinstance(file, Unreadable):
                items.append(file)
                continue
            real = file.resolve()
            if real not in seen and (real not in passed_over or file in named):
                seen.add(real)
                items += _from_file(file)
    for item in _one_origin(_identified(items)):
        yield dated(item) if isinstance(item, Article) else item


def _files(path: Path) -> Iterator[Path | Unreadable]:
    """The files under a path: itself, or a folder's, sorted, without hidden ones."""
    try:
        path.stat()
        folder = path.is_dir()
    except (OSError, RuntimeError) as error:
        yield Unreadable(path=str(path), reason=_reason(path, error))
        return
    if not folder:
        yield path
        return
    found = False
    for item in _walk(path, ()):
        found = True
        yield item
    if not found:
        yield Unreadable(
            path=str(path), reason="a folder without articles: give text, Markdown, JSON or JSON Lines files"
        )


def _walk(folder: Path, above: tuple[Path, ...]) -> Iterator[Path | Unreadable]:
    real = folder.resolve()
    if real in above:
        yield Unreadable(path=str(folder), reason="a symbolic link back to a folder it lies in: not followed")
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Unreadable(path=str(folder), reason=_reason(folder, error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            entry.stat()
        except (OSError, RuntimeError) as error:
            yield Unreadable(path=str(entry), reason=_reason(entry, error))
            continue
        if entry.is_dir():
            yield from _walk(entry, (*above, real))
        elif entry.is_file():
            yield entry
        else:
            yield Unreadable(path=str(entry), reason="neither a file nor a folder: name it to read it")


def _reason(path: Path, error: Exception) -> str:
    if path.is_symlink():
        return "a symbolic link that leads nowhere or back to itself"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"


def _from_file(path: Path) -> list[Article | Unreadable]:
    try:
        data = path.read_bytes()
    except OSError as error:
        return [Unreadable(path=str(path), reason=_reason(path, error))]
    return _from_bytes(path, data)


def _from_bytes(path: Path | None, data: bytes) -> list[Article | Unreadable]:
    """The articles of one file; `path` None is standard input."""
    place = str(path) if path else "-"
    if not data:
        return [Unreadable(path=place, reason="the file is empty" if path else "standard input is empty")]
    try:
        text, warnings = decode(data)
    except DecodingError as error:
        return [Unreadable(path=place, reason=str(error))]
    if not text.strip():
        return [Unreadable(path=place, reason="nothing but white space in it")]
    if _HTML.match(text):
        return [
            Unreadable(
                path=place,
                reason="HTML is not read: give the article's text, or JSON with the fields title, published, text",
            )
        ]
    suffix = path.suffix.lower() if path else ""
    known = readers()
    reader = next((r for r in known.values() if suffix in r.suffixes), None)
    reader = reader or next((r for r in known.values() if r.sniff(text)), known["text"])
    return [_checked(item, data, warnings) for item in reader.read(path, text)]


def _checked(item: Article | Unreadable, data: bytes, warnings: tuple[str, ...]) -> Article | Unreadable:
    """An article with its checksum and warnings; unreadable where it is too long or not English."""
    if isinstance(item, Unreadable):
        return item
    label = f"article {item.id.removeprefix(':')}: " if item.id else ""
    if len(item.text) > LONGEST:
        return Unreadable(
            path=item.path or "-",
            reason=f"{label}a text of {len(item.text)} characters, and more than {LONGEST} is no article: "
            "give one article a file",
        )
    if reason := not_english(unmasked(item.text, item.masked)):
        return Unreadable(path=item.path or "-", reason=label + reason)
    sha256 = item.sha256 or hashlib.sha256(data).hexdigest()
    return item.model_copy(update={"sha256": sha256, "warnings": (*warnings, *item.warnings)})


def _identified(items: list[Article | Unreadable]) -> list[Article | Unreadable]:
    """Every article with an id and a source; those that share an id become unreadable.

    An article without an id takes its file's stem, behind its folder's name where stems clash; a
    record of a file with several takes its number, too.
    """
    unnamed = [item for item in items if isinstance(item, Article) and (not item.id or item.id.startswith(":"))]
    stems: dict[str, set[str]] = defaultdict(set)
    for article in unnamed:
        stems[_stem(article)].add(article.path or "-")
    named: list[Article | Unreadable] = []
    taken: dict[str, list[str]] = defaultdict(list)
    for item in items:
        if isinstance(item, Article):
            name = item.id
            if not name or name.startswith(":"):
                stem = _stem(item)
                folder = Path(item.path or "-").absolute().parent.name
                name = (f"{folder}/{stem}" if len(stems[stem]) > 1 and folder else stem) + name
            named.append(item.model_copy(update={"id": name, "source": item.source or name}))
            taken[name].append(item.path or "-")
        else:
            named.append(item)
    return [_unless_taken(item, taken) for item in named]


def _stem(article: Article) -> str:
    return "stdin" if article.path in {None, "-"} else Path(str(article.path)).stem


def _unless_taken(item: Article | Unreadable, taken: dict[str, list[str]]) -> Article | Unreadable:
    if isinstance(item, Unreadable) or len(taken[item.id]) == 1:
        return item
    where = ", ".join(sorted(set(taken[item.id])))
    return Unreadable(
        path=item.path or "-",
        reason=f"duplicate id {item.id!r} ({len(taken[item.id])} articles, in {where}): give each its own `id`",
    )


def _one_origin(items: list[Article | Unreadable]) -> list[Article | Unreadable]:
    """Articles of the same words, said so, and given one origin: the copies' words are nobody's second source."""
    same: dict[tuple[str | None, str], list[Article]] = defaultdict(list)
    for item in items:
        if isinstance(item, Article):
            same[item.story, _words(item)].append(item)
    copies: dict[str, list[Article]] = {
        article.id: sorted(group, key=lambda a: a.id) for group in same.values() if len(group) > 1 for article in group
    }
    return [
        _as_copy(item, copies[item.id]) if isinstance(item, Article) and item.id in copies else item for item in items
    ]


def _as_copy(article: Article, group: list[Article]) -> Article:
    others = ", ".join(other.id for other in group if other.id != article.id)
    origin = article.origin or next((a.origin for a in group if a.origin), None) or group[0].source
    warning = f"the same words as {others}: counted as one origin"
    return article.model_copy(update={"origin": origin, "warnings": (*article.warnings, warning)})


def _words(article: Article) -> str:
    words = unmasked(article.text, article.masked).split()
    return hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()
