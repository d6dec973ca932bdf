"""The reading view: each article's text with its claims marked, each claim linked to its counterpart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports import markup
from reports.cards import ArticleView, Card, claim_anchor
from reports.marks import Run, cut
from reports.model import Evidence

_FILES = ("text", "")  # readers of files as they were written; "": of results that tell no reader


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim in a text: its card, its anchor, and the anchor of what it is compared with."""

    card: Card
    anchor: str
    other: str


@dataclass(frozen=True, slots=True)
class Text:
    """An article to read: its title and paragraphs as runs; a run's marks point into `marks`.

    `metadata` is what its file says of it before and between them: front matter, a date, comments. Marks of
    Markdown are left out of a file's paragraphs; `headings` are the positions of those that are headings.
    """

    article: ArticleView
    metadata: str
    title: tuple[Run, ...]
    paragraphs: tuple[tuple[Run, ...], ...]
    headings: frozenset[int]
    title_marks: tuple[Mark, ...]
    marks: tuple[Mark, ...]


def texts(views: Sequence[ArticleView], cards: Sequence[Card]) -> tuple[Text, ...]:
    """The articles to read, in the views' order; a claim of several findings is marked for the worst."""
    marks: dict[str, dict[tuple[str, int, int], Mark]] = {view.article.id: {} for view in views}
    for card in cards:
        for row in card.rows:
            item = row.evidence
            here = marks[item.article]
            here.setdefault((item.field, item.start, item.end), Mark(card, row.anchor, _other(card, item)))
    return tuple(_text(view, marks[view.article.id]) for view in views)


def _other(card: Card, item: Evidence) -> str:
    """The claim that this one is compared with: another article's, of another side if there is one; else the card.

    Where one article is at odds with itself, it is the other side's.
    """
    elsewhere = [row for row in card.rows if row.evidence.article != item.article]
    rivals = [row for row in elsewhere or card.rows if row.evidence.side != item.side] or elsewhere
    return claim_anchor(rivals[0].article, rivals[0].evidence) if rivals else card.anchor


def _text(view: ArticleView, marks: dict[tuple[str, int, int], Mark]) -> Text:
    title, body = ([(key, mark) for key, mark in marks.items() if key[0] == field] for field in ("title", "text"))
    spans = [(start, end) for (_, start, end), _ in body]
    article = view.article
    plain = article.reader in _FILES
    hidden = sorted([*article.metadata, *(markup.marks(article.text) if plain else ())])
    lines = [(m, _outside(hidden, *m.span())) for m in re.finditer(r"[^\n]+", article.text)]
    lines = [(m, line) for m, line in lines if any(not article.text[start:end].isspace() for start, end in line)]
    return Text(
        article=view,
        metadata="\n".join(article.text[start:end].strip() for start, end in article.metadata),
        title=cut(article.title or "", [(start, end) for (_, start, end), _ in title]),
        paragraphs=tuple(
            tuple(run for piece in line for run in _runs(article.text, spans, *piece)) for _, line in lines
        ),
        headings=frozenset(n for n, (m, _) in enumerate(lines) if plain and markup.is_heading(m[0])),
        title_marks=tuple(mark for _, mark in title),
        marks=tuple(mark for _, mark in body),
    )


def _outside(hidden: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a stretch that are neither metadata nor marks."""
    parts = []
    for first, last in hidden:
        if first < min(last, end):
            if start < first:
                parts.append((start, first))
            start = max(start, last)
    return [*parts, (start, end)] if start < end else parts


def _runs(text: str, spans: Sequence[tuple[int, int]], first: int, last: int) -> Iterator[Run]:
    """A stretch of a text as runs; a mark that reaches over its edge starts or ends elsewhere."""
    inside = [(s - first, e - first) if s < last and e > first else (0, 0) for s, e in spans]
    for run in cut(text[first:last], inside):
        yield replace(
            run,
            starts=tuple(i for i in run.starts if spans[i][0] >= first),
            ends=tuple(i for i in run.ends if spans[i][1] <= last),
        )
