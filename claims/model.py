"""What an article is, what it claims, and the two extension points of this package.

All values are frozen. A span is half-open and counts code points of the field it points into.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, field_validator

if TYPE_CHECKING:
    from pathlib import Path

    from claims.analysis import Analysis

PublishedFrom = Literal["stated", "dateline", "url", "inferred", "unknown"]
FieldName = Literal["text", "title"]
FIRST_YEAR, LAST_YEAR = 1600, 2999
"""The years in which an article can have been published."""


class Frozen(BaseModel):
    """A value: immutable, and nothing in it that its model does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """A half-open range of characters."""

    start: int
    end: int


class Article(Frozen):
    """One article by one source, as it was read.

    `text` is the decoded file without its byte-order mark, otherwise unchanged; `masked` are the
    parts of it that are metadata (front matter, a first line such as ` date 2020-08-23`), from
    which no claim is taken. `published` lies within the years of newspapers (ValueError otherwise):
    crawlers write 0001-01-01 where they know no date.
    """

    id: str
    source: str
    origin: str | None = None
    story: str | None = None
    title: str | None = None
    url: str | None = None
    published: dt.datetime | dt.date | None = None
    published_from: PublishedFrom = "unknown"
    path: str | None = None
    sha256: str = ""
    text: str
    masked: tuple[Span, ...] = ()
    reader: str = ""
    warnings: tuple[str, ...] = ()

    @field_validator("published")
    @classmethod
    def _plausible(cls, published: dt.datetime | dt.date | None) -> dt.datetime | dt.date | None:
        if published is not None and not FIRST_YEAR <= published.year <= LAST_YEAR:
            raise ValueError(f"published in the year {published.year:04d}, which no article was")
        return published


class Unreadable(Frozen):
    """Something that was named as input and could not be read as an article, and why."""

    path: str
    reason: str


class Predicate(Frozen):
    """The event that a claim speaks of: its verb's lemma, and how it is asserted."""

    lemma: str
    negated: bool = False
    planned: bool = False
    hedged: bool = False


class About(Frozen):
    """What makes two claims comparable, as far as the article tells.

    `head` is the lemma of what is counted, measured or dated; `modifiers` its modifiers' lemmas;
    `states` the states of people it speaks of (killed, injured, …); `anchors` names the clause is
    tied to, aliases resolved; `owner` the name right beside the claim ("Hannah Collier, 23"), whose
    it is; `part_of` the quote of the larger number this one is part of;
    `terms` other content lemmas of the sentence, near ones first.
    """

    head: str | None = None
    modifiers: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    predicate: Predicate | None = None
    subject: str | None = None
    object: str | None = None
    relation: str | None = None
    anchors: tuple[str, ...] = ()
    owner: str | None = None
    place: str | None = None
    as_of: str | None = None
    speaker: str | None = None
    part_of: str | None = None
    terms: tuple[str, ...] = ()


class Claim(Frozen):
    """Something an article states that can be compared: the envelope all kinds share.

    `quote` is exactly `article.<field>[start:end]`; `sentence` the span of its sentence in the
    same field; `found_by` the names of the productions that read it.
    """

    id: str = ""
    kind: str
    field: FieldName = "text"
    start: int
    end: int
    quote: str
    sentence: tuple[int, int]
    found_by: str = ""
    about: About = About()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim: its name (= its module's), its model and what reads it from an article."""

    name: str
    model: type[Claim]
    read: Callable[[Analysis], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Reader:
    """An input format: its name (= its module's), suffixes, and what reads articles from bytes.

    `sniff` says of a text without a known suffix whether it looks like this format.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[str], bool]
    read: Callable[[Path | None, str], Iterator[Article | Unreadable]]
