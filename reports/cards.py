"""View models of articles and findings: what the HTML templates show of each, ready to print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from reports.diff import Change, word_diff
from reports.lines import Line, Timeline, date_line, number_line, timeline
from reports.model import Evidence, Finding, Source, Verdict
from reports.words import (
    SEVERITIES,
    VERDICTS,
    VerdictWords,
    file_name,
    plural,
    show_converted,
    show_published,
    show_published_from,
    without_paths,
)

EXCERPT = 240
"""Characters of a sentence shown on either side of the marked words."""
LONG_WORDS = 320
"""Characters of marked words that are shown before they are cut in the middle."""
BRIEF = 60
"""Characters of a value in a list of facts."""
_PREPOSITION = re.compile(r"^(?:in|near|from|to) ")
MOVING = {Verdict.CONTRADICTION, Verdict.SUPERSEDED}
"""The verdicts whose values may have changed with time."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article: `key` is its anchor, `label` tells it from every other article of the report."""

    key: str
    article: Source
    label: str
    url: str
    published: str
    published_from: str
    file: str
    warnings: tuple[str, ...]

    @property
    def draft(self) -> bool:
        """Whether it is the text that is being checked."""
        return self.article.role == "draft"

    @property
    def when(self) -> str:
        """Its date as shown, or that it has none."""
        return self.published or "undated"


@dataclass(frozen=True, slots=True)
class Row:
    """One article's statement in a card: its words in their sentence, and where they stand."""

    evidence: Evidence
    article: ArticleView
    value: str
    normalized: str
    before: str
    marked: str
    after: str
    anchor: str
    original: str


@dataclass(frozen=True, slots=True)
class Side:
    """The rows that say the same; `letter` is empty where there is one side only."""

    letter: str
    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        """The row that stands for the side."""
        return self.rows[0]

    @property
    def printed(self) -> str:
        """The side's value in the forms it is printed in, most frequent first."""
        forms = Counter(row.value for row in self.rows)
        return " / ".join(form for form, _ in forms.most_common(3))


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation as one side has it, with its changes against the majority's."""

    side: Side
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as it is shown."""

    anchor: str
    number: int
    finding: Finding
    words: VerdictWords
    severity: str
    sides: tuple[Side, ...]
    number_line: Line | None
    date_line: Line | None
    timeline: Timeline | None
    wordings: tuple[Wording, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, side by side."""
        return tuple(row for side in self.sides for row in side.rows)

    @property
    def sure(self) -> str:
        """The confidence in per cent."""
        return f"{round(self.finding.confidence * 100)} %"

    @property
    def topic(self) -> str:
        """What is compared, in a few words."""
        return self.finding.about or self.finding.message

    @property
    def brief(self) -> str:
        """The value in a list of facts: empty where it is the topic itself, or too long for a column."""
        printed = self.sides[0].printed if self.sides else ""
        return "" if printed.casefold() in self.topic.casefold() or len(printed) > BRIEF else printed

    @property
    def sources(self) -> str:
        """How many sources speak of it, or how many articles where they are of one source."""
        sources = len({row.article.article.source for row in self.rows})
        articles = len({row.article.key for row in self.rows})
        return plural(articles, "article") if sources == 1 else plural(sources, "source")

    @property
    def labels(self) -> str:
        """The sources' names for the filter, without spaces within one."""
        return " ".join(dict.fromkeys(re.sub(r"\s+", "_", row.article.label.lower()) for row in self.rows))


def safe_url(url: str | None) -> str:
    """An http or https address, or nothing."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    return (url or "").strip() if parts.scheme.lower() in {"http", "https"} and parts.netloc else ""


def article_views(articles: Sequence[Source]) -> dict[str, ArticleView]:
    """The views by article id, drafts first, then by publication date, undated ones last."""
    names = Counter(article.source for article in articles)
    in_order = sorted(articles, key=lambda a: (a.role != "draft", a.published is None, a.published or "", a.id))
    return {
        article.id: ArticleView(
            key=f"a{number}",
            article=article,
            label=article.source if names[article.source] == 1 else f"{article.source} ({article.id})",
            url=safe_url(article.url),
            published=show_published(article.published),
            published_from=show_published_from(article.published_from),
            file=file_name(article.path) if article.path else "",
            warnings=tuple(without_paths(warning) for warning in article.warnings),
        )
        for number, article in enumerate(in_order, start=1)
    }


def claim_anchor(article: ArticleView, evidence: Evidence) -> str:
    """The anchor of a claim in the reading view."""
    field = "c" if evidence.field == "text" else "t"
    return f"{field}{article.key[1:]}-{evidence.start}-{evidence.end}"


def finding_anchors(findings: Sequence[Finding]) -> list[str]:
    """A stable, unique anchor for each finding, from its id."""
    seen: Counter[str] = Counter()
    anchors = []
    for finding in findings:
        slug = "f-" + (re.sub(r"[^A-Za-z0-9_-]+", "-", finding.id) or "x")[:64]
        seen[slug] += 1
        anchors.append(slug if seen[slug] == 1 else f"{slug}-{seen[slug]}")
    return anchors


def make_card(finding: Finding, number: int, anchor: str, articles: dict[str, ArticleView]) -> Card:
    """The card of a finding; evidence of articles that the report does not carry is left out."""
    evidence = sorted((item for item in finding.evidence if item.article in articles), key=lambda item: item.side)
    several = len({item.side for item in evidence}) > 1
    sides = tuple(
        Side(
            letter=_letter(side) if several else "",
            rows=tuple(_row(item, articles[item.article]) for item in evidence if item.side == side),
        )
        for side in sorted({item.side for item in evidence})
    )
    published = [articles[item.article].article.published for item in evidence]
    agreed = finding.verdict in {Verdict.AGREEMENT, Verdict.SINGLE_SOURCE}
    return Card(
        anchor=anchor,
        number=number,
        finding=finding,
        words=VERDICTS[finding.verdict],
        severity=SEVERITIES[finding.severity][0],
        sides=sides,
        number_line=None if agreed else number_line(evidence),
        date_line=None if agreed else date_line(evidence),
        timeline=timeline(evidence, published) if finding.verdict in MOVING else None,
        wordings=_wordings(sides),
    )


def excerpt(source: Source, evidence: Evidence) -> tuple[str, str, str]:
    """The sentence of a claim in three parts: before the claim's words, the words, after them."""
    text = source.text if evidence.field == "text" else source.title or ""
    start, end = evidence.start, evidence.end
    if text[start:end] != evidence.quote:
        return "", evidence.quote, ""
    first, last = min(evidence.sentence[0], start), max(evidence.sentence[1], end)
    before, marked, after = text[first:start], text[start:end], text[end:last]
    if len(before) > EXCERPT:
        before = "…" + before[-EXCERPT:].partition(" ")[2]
    if len(after) > EXCERPT:
        after = after[:EXCERPT].rpartition(" ")[0] + "…"
    return tuple(re.sub(r"\s+", " ", part) for part in (before.lstrip(), shorten(marked), after.rstrip()))  # type: ignore[return-value]


def shorten(text: str, limit: int = LONG_WORDS) -> str:
    """A text cut in its middle to a limit."""
    if len(text) <= limit:
        return text
    first, last = text[: limit // 2], text[-limit // 2 :]
    return f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"


def _said_already(normalized: str, value: str) -> bool:
    """Whether a normalized value tells no more than the words themselves: "Bristol" / "in Bristol"."""
    bare = _PREPOSITION.sub("", normalized.casefold())
    return f" {bare} " in f" {value.casefold()} "


def _row(evidence: Evidence, view: ArticleView) -> Row:
    before, marked, after = excerpt(view.article, evidence)
    value = shorten(re.sub(r"\s+", " ", evidence.words or evidence.quote))
    normalized = re.sub(r"\s+", " ", evidence.normalized)
    measure = evidence.measure
    if measure and measure.low == measure.high:
        normalized = show_converted(measure.low, measure.unit, f"{value} {normalized}") or normalized
    original = view.url
    if original and "#" not in original and evidence.field == "text":
        words = " ".join(evidence.quote.split()[:8])
        original += "#:~:text=" + percent(words, safe="").replace("-", "%2D")
    return Row(
        evidence=evidence,
        article=view,
        value=value,
        normalized="" if _said_already(normalized, value) else shorten(normalized),
        before=before,
        marked=marked,
        after=after,
        anchor=claim_anchor(view, evidence),
        original=original,
    )


def _wordings(sides: tuple[Side, ...]) -> tuple[Wording, ...]:
    """Each side's quotation with its changes against the first's; nothing where words are missing.

    The first shows, where there is one other, what that other lacks.
    """
    quoted = [side for side in sides if side.first.evidence.words]
    if len(quoted) < 2:
        return ()
    words = [side.first.evidence.words or "" for side in quoted]
    mine = tuple(c for c in word_diff(words[1], words[0]) if c.kind != "removed")
    own = mine if len(quoted) == 2 else (Change("same", words[0]),)
    others = (word_diff(words[0], text) for text in words[1:])
    return tuple(Wording(side, changes) for side, changes in zip(quoted, (own, *others), strict=True))


def _letter(side: int) -> str:
    return chr(ord("A") + side) if 0 <= side < 26 else f"#{side}"
