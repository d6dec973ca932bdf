"""The article's own date: what its relative dates ("on Sunday", "last month") are counted from.

`published` as stated; else the dateline ("KABUL, May 5 (Reuters) —"); else the URL (/2016/11/09/);
else dated lines of the page, or a weekday printed with its full date. Needs no parser.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from claims.dateline import is_dateline
from claims.kinds.date.grammar import find
from claims.kinds.date.nodes import Calendar, Timed
from claims.kinds.date.written import url_day
from claims.model import FIRST_YEAR, LAST_YEAR, Article, PublishedFrom

_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?:/|$)")
_LONG = 140  # letters: a longer line is no page furniture
_EDGE = 12  # lines at either end of a page that may be furniture
_PAGE = re.compile(
    r"(?:^|\n|[:|–—]|\b(?:published|posted|updated|modified|date|dated))[\s:|–—-]*(?:at\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """An article's own date, and what tells it."""

    published: dt.datetime | dt.date | None
    published_from: PublishedFrom


def dated(article: Article) -> Article:
    """The article with `published` and `published_from` filled in as far as its text and URL tell."""
    found = anchor(article)
    if (found.published, found.published_from) == (article.published, article.published_from):
        return article
    return article.model_copy(update={"published": found.published, "published_from": found.published_from})


def anchor(article: Article) -> Anchor:
    """An article's own date by the first of: stated, dateline, URL, dated lines of its page."""
    if article.published is not None:
        from_ = article.published_from if article.published_from != "unknown" else "stated"
        return Anchor(article.published, from_)
    line = _dateline(article.text)
    from_url = url_day(article.url)
    if line is not None:
        year = line.year or (from_url.year if from_url else _url_year(article.url))
        day = _day(line, year)
        if day is not None and line.year is None and from_url is not None and (day - from_url).days > 180:
            day = _day(line, day.year - 1)  # a dateline of December under a URL of January
        if day is not None:
            return Anchor(day, "dateline")
    if from_url is not None:
        return Anchor(from_url, "url")
    inferred = _inferred(article)
    return Anchor(inferred, "inferred" if inferred else "unknown")


def url_month(url: str | None) -> tuple[int, int] | None:
    """The year and month in a URL's path (/2014/03/), None where it has none."""
    match = _URL_MONTH.search(urlsplit(url).path) if url else None
    return (int(match[1]), int(match[2])) if match and 1 <= int(match[2]) <= 12 else None


def _url_year(url: str | None) -> int | None:
    match = _URL_MONTH.search(urlsplit(url).path) if url else None
    return int(match[1]) if match else None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield match.start(), match.end()


def _dateline(text: str) -> Calendar | None:
    """The day in the dateline of one of the first lines."""
    for number, (start, end) in enumerate(_lines(text)):
        if number > 5:
            break
        for found in find(text, start, min(end, start + 120))[:1]:
            if isinstance(found.node, Calendar) and found.node.day and is_dateline(text, start, found.start, found.end):
                return found.node
    return None


def _inferred(article: Article) -> dt.date | None:
    """The latest day of the page's dated lines, or of a weekday printed with its full date and again alone.

    None where the text names a later year: then the line tells of the past, not of the page.
    """
    text, days, years = article.text, [], []
    alone = {e.node.weekday for e in find(text) if isinstance(e.node, Calendar) and e.node.day is None}
    lines = list(_lines(text))
    for number, (start, end) in enumerate(lines):
        edge = number < _EDGE or number >= len(lines) - _EDGE
        for found in find(text, start, end):
            node = found.node.day if isinstance(found.node, Timed) else found.node
            if not isinstance(node, Calendar) or node.year is None:
                continue
            years.append(node.year)
            day = _day(node, node.year)
            page_line = (
                edge
                and end - start <= _LONG
                and text[end - 1] not in ".!?"
                and _PAGE.search(text, start, found.start) is not None
            )
            if day is not None and (page_line or (node.weekday == day.weekday() and node.weekday in alone)):
                days.append(day)
    return max(days) if days and max(years) <= max(days).year else None


def _day(node: Calendar, year: int | None) -> dt.date | None:
    """A calendar day of a year, None where it does not exist or no article can be of that year."""
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, node.month, node.day) if node.month and node.day else None
    except ValueError:
        return None
