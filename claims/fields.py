"""An article from named fields, validated: what all readers share."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from claims.model import FIRST_YEAR, LAST_YEAR, Article, Span, Unreadable

ALIASES = {
    "id": ("id",),
    "source": ("source", "source_domain"),
    "origin": ("origin",),
    "story": ("story",),
    "title": ("title",),
    "url": ("url",),
    "published": ("published", "date_publish"),
    "text": ("text", "maintext"),
}
"""Our fields, and the names they go by: ours first, then news-please's."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_NAMES = {list: "a list", dict: "an object", bool: "true or false", tuple: "a list"}


class Number(str):
    """A number of a JSON document, as it is written there (so that a huge one costs nothing)."""

    __slots__ = ()


class FieldError(ValueError):
    """A field that cannot be used; the message names it and says what to do."""


def build(
    fields: Mapping[str, object],
    *,
    reader: str,
    path: Path | None,
    where: str = "",
    number: str = "",
    sha256: str = "",
    masked: Iterable[Span] = (),
) -> Article | Unreadable:
    """The article that the fields describe, or why there is none.

    `where` ("line 3: ") opens the reason; `number` tells records of one file apart. An article
    without an `id` gets the id `number` here, one without a source the source ""; `claims.read`
    completes both. A date that cannot be read costs the date, not the article: it is a warning.
    """
    place = str(path) if path else "-"
    warnings: list[str] = []
    try:
        found = {name: _text(fields, name, warnings) for name in ALIASES}
    except FieldError as error:
        return Unreadable(path=place, reason=f"{where}{error}")
    if found["text"] is None:
        return Unreadable(path=place, reason=f"{where}no text: the article's words belong in the field `text`")
    if not found["text"].strip():
        return Unreadable(path=place, reason=f"{where}its text is empty")
    url = found["url"]
    if url is not None and _parts(url) is None:
        warnings.append(f"{where}`url` is {_shown(url)}, which is no URL: write https://host/path")
        url = None
    published = None
    if found["published"] is not None:
        try:
            published = moment(found["published"])
        except FieldError as error:
            warnings.append(f"{where}{error}")
    return Article(
        id=found["id"] or number,
        source=found["source"] or host(url),
        origin=found["origin"],
        story=found["story"],
        title=found["title"],
        url=url,
        published=published,
        published_from="stated" if published else "unknown",
        path=place,
        sha256=sha256,
        text=found["text"],
        masked=tuple(masked),
        reader=reader,
        warnings=tuple(warnings),
    )


def _text(fields: Mapping[str, object], name: str, warnings: list[str]) -> str | None:
    """A field's text under any of its names; None where it is absent, null or (but for `text`) blank."""
    for alias in ALIASES[name]:
        value = fields.get(alias)
        if value is None:
            continue
        if not isinstance(value, str) or (isinstance(value, Number) and name in {"text", "title", "url"}):
            kind = "a number" if isinstance(value, Number) else _NAMES.get(type(value), type(value).__name__)
            raise FieldError(f"`{alias}` must be text in quotes, not {kind}")
        text = str(value)
        if _SURROGATE.search(text):
            text = _SURROGATE.sub("\ufffd", text)
            warnings.append(f"`{alias}` holds halves of characters (\\ud800 to \\udfff); read as \ufffd")
        if name == "text":
            return text
        if text.strip():
            return text.strip()
    return None


def moment(value: str) -> dt.date | dt.datetime:
    """A date or date-time in ISO 8601 (a space may stand for its T), in a year in which there were newspapers.

    Raises FieldError for anything else: crawlers write 0001-01-01 where they know no date.
    """
    text = value.strip()
    found = None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            found = dt.date.fromisoformat(text)
        elif re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", text):
            found = dt.datetime.fromisoformat(text)
    except ValueError:
        pass
    if found is not None and FIRST_YEAR <= found.year <= LAST_YEAR:
        return found
    if found is not None:
        raise FieldError(f"`published` is {_shown(text)}, a year in which no article was published: passed over")
    raise FieldError(f"`published` is {_shown(text)}, which is no date: write 2020-08-23 or 2020-08-23T14:05:00+02:00")


def host(url: str | None) -> str:
    """A URL's host without `www.`; "" where it has none."""
    parts = _parts(url or "")
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def _parts(url: str) -> SplitResult | None:
    """A URL's parts; None for what is no URL at all."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _shown(value: str) -> str:
    return repr(value if len(value) <= 40 else value[:40] + "…")


def unmasked(text: str, masked: Iterable[Span]) -> str:
    """What is left of a text without its masked parts, which stand in order."""
    spans = list(masked)
    starts = [0, *(span.end for span in spans)]
    ends = [*(span.start for span in spans), len(text)]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))
