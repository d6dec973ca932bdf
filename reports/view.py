"""The whole page as one value for the templates: what each section shows, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.cards import ArticleView, Card, Row, article_views, finding_anchors, make_card
from reports.model import Problem, Report, Severity, Unreadable, Verdict
from reports.order import ordered
from reports.reading import Text, texts
from reports.summary import Summary, counts, summarize
from reports.words import SEVERITIES, VERDICTS, VerdictWords, file_name, parse_moment, plural, show_date, without_paths

ALONE = "alone"
OPEN_FACTS = 12
"""Facts of one source that are listed without folding them."""
NEXT = 4
"""Findings named under the lead."""


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading."""

    key: str
    title: str
    cards: tuple[Card, ...]
    compact: bool

    @property
    def folded(self) -> bool:
        """Whether the group is closed at first: many facts of one source, with nothing to settle."""
        return self.key == ALONE and len(self.cards) > OPEN_FACTS


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A fact's row: for each article what it says, empty where it is silent."""

    card: Card
    cells: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Facts against the articles of one story: shared facts first, then those of one article."""

    story: str
    articles: tuple[ArticleView, ...]
    shared: tuple[MatrixRow, ...]
    alone: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles whose words are of one origin; the first is shown, the others are its copies."""

    name: str
    articles: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the report's page shows."""

    report: Report
    summary: Summary
    title: str
    counts: tuple[tuple[Verdict, VerdictWords, int], ...]
    cards: tuple[Card, ...]
    groups: tuple[Group, ...]
    waived: tuple[Card, ...]
    lead: Card | None
    articles: tuple[ArticleView, ...]
    origins: tuple[Origin, ...]
    unreadable: tuple[Unreadable, ...]
    problems: tuple[Problem, ...]
    matrices: tuple[Matrix, ...]
    texts: tuple[Text, ...]
    timelines: tuple[Card, ...]
    settings: tuple[tuple[str, str], ...]
    tally: dict[str, dict[Verdict, int]]

    @property
    def errors(self) -> dict[Verdict, int]:
        """How many open findings of each verdict are errors: those that the verdict sentence counts."""
        errors = [card for group in self.groups if group.key == Severity.ERROR for card in group.cards]
        return {verdict: sum(card.finding.verdict is verdict for card in errors) for verdict in VERDICTS}

    @property
    def next(self) -> tuple[Card, ...]:
        """The next worst findings that are to be settled, after the lead."""
        todo = [card for group in self.groups if not group.compact for card in group.cards if card is not self.lead]
        return tuple(todo[:NEXT])

    @property
    def dates(self) -> str:
        """The days of the first and the last publication."""
        dates = (view.article.published for view in self.articles)
        known = sorted({date[:10] for date in dates if date and parse_moment(date)})
        return " – ".join(dict.fromkeys(map(show_date, known[:1] + known[-1:])))

    @property
    def pair(self) -> tuple[str, str]:
        """The keys of the two articles to read side by side: those of the worst finding."""
        rows = [side.first for side in self.lead.sides] if self.lead else []
        keys = dict.fromkeys([row.article.key for row in rows] + [view.key for view in self.articles])
        first, second, *_ = [*keys, "", ""]
        return first, second

    @property
    def strip(self) -> str:
        """The strip of squares in words."""
        parts = [plural(count, words.one, words.many) for _, words, count in self.counts if count]
        waived = [f"{len(self.waived)} waived"] if self.waived else []
        return f"{plural(len(self.cards), 'fact')}: {', '.join(parts + waived)}"


def make_page(report: Report) -> Page:
    """The page of a report, every local path in it cut to a file's name."""
    report = without_local(report)
    views = article_views(report.articles)
    findings = ordered(report)
    anchors = finding_anchors(findings)
    cards = tuple(
        make_card(finding, number, anchor, views)
        for number, (finding, anchor) in enumerate(zip(findings, anchors, strict=True), start=1)
    )
    still_open = tuple(card for card in cards if card.finding.status == "open")
    tally = counts(report)
    lead = next((card for card in still_open if card.finding.severity is not Severity.NONE and card.sides), None)
    stories = tuple(dict.fromkeys(view.article.story for view in views.values()))
    return Page(
        report=report,
        summary=summarize(report),
        title=_title(report, stories),
        counts=tuple((verdict, words, tally[verdict]) for verdict, words in VERDICTS.items()),
        cards=cards,
        groups=_groups(still_open),
        waived=tuple(card for card in cards if card.finding.status == "waived"),
        lead=lead,
        articles=tuple(views.values()),
        origins=_origins(tuple(views.values())),
        unreadable=report.unreadable,
        problems=report.problems,
        matrices=tuple(_matrix(story, tuple(views.values()), cards) for story in stories),
        texts=texts(tuple(views.values()), cards),
        timelines=tuple(card for card in cards if card.timeline),
        settings=tuple(_flat(report.settings)),
        tally=_tally(views, still_open),
    )


def without_local(report: Report) -> Report:
    """The report without folders, so that no page tells a user's or a host's name."""
    return report.model_copy(
        update={
            "settings": {key: _clean(value) for key, value in report.settings.items()},
            "unreadable": tuple(
                item.model_copy(update={"path": file_name(item.path), "reason": without_paths(item.reason)})
                for item in report.unreadable
            ),
            "articles": tuple(
                article.model_copy(
                    update={
                        "path": file_name(article.path) if article.path else None,
                        "warnings": tuple(without_paths(warning) for warning in article.warnings),
                    }
                )
                for article in report.articles
            ),
            "problems": tuple(
                item.model_copy(update={"where": without_paths(item.where), "message": without_paths(item.message)})
                for item in report.problems
            ),
        }
    )


def _clean(value: object) -> object:
    if isinstance(value, str):
        return without_paths(value)
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return value


def _title(report: Report, stories: Sequence[str]) -> str:
    """The report's name: its story's, its only draft's title, or how many stories it has."""
    drafts = [article.title for article in report.articles if article.role == "draft" and article.title]
    if len(drafts) == 1:
        return drafts[0]
    if len(stories) > 1:
        return plural(len(stories), "story", "stories")
    return stories[0].replace("-", " ") if stories and stories[0] else ""


def _groups(cards: Sequence[Card]) -> tuple[Group, ...]:
    wanted = [(severity.value, SEVERITIES[severity][1].capitalize(), severity) for severity in list(Severity)[:3]]
    groups = [
        Group(key, title, tuple(card for card in cards if card.finding.severity is severity), compact=False)
        for key, title, severity in wanted
    ]
    settled = [card for card in cards if card.finding.severity is Severity.NONE]
    alone = tuple(card for card in settled if card.finding.verdict is Verdict.SINGLE_SOURCE)
    groups.append(Group("agreed", "Agreed", tuple(card for card in settled if card not in alone), compact=True))
    groups.append(Group(ALONE, "On one source", alone, compact=True))
    return tuple(group for group in groups if group.cards)


def _origins(views: Sequence[ArticleView]) -> tuple[Origin, ...]:
    """Drafts by themselves, then sources by origin; two articles of one source are no copies of each other."""
    groups: list[tuple[tuple[str, str], list[ArticleView]]] = []
    for view in views:
        key = (view.article.origin, view.article.story)
        for known, group in groups:
            if (
                known == key
                and not view.draft
                and not group[0].draft
                and group[0].article.source != view.article.source
            ):
                group.append(view)
                break
        else:
            groups.append((key, [view]))
    return tuple(Origin(key[0], tuple(group)) for key, group in groups)


def _matrix(story: str, views: Sequence[ArticleView], cards: Sequence[Card]) -> Matrix:
    columns = tuple(view for view in views if view.article.story == story)
    rows = []
    for card in cards:
        said: dict[str, list[Row]] = {}
        for row in card.rows:
            said.setdefault(row.article.article.id, []).append(row)
        cells = tuple(tuple(said.get(view.article.id, ())) for view in columns)
        if any(cells):
            rows.append(MatrixRow(card, cells))
    shared = tuple(row for row in rows if row.card.finding.verdict is not Verdict.SINGLE_SOURCE)
    alone = tuple(row for row in rows if row.card.finding.verdict is Verdict.SINGLE_SOURCE)
    return Matrix(story, columns, shared, alone)


def _flat(value: object, name: str = "") -> list[tuple[str, str]]:
    """Settings as dotted names and printed values."""
    if isinstance(value, dict):
        return [pair for key, item in value.items() for pair in _flat(item, f"{name}.{key}" if name else str(key))]
    if isinstance(value, list | tuple):
        return [(name, ", ".join(map(str, value)) or "none")]
    if isinstance(value, bool):
        return [(name, "yes" if value else "no")]
    return [(name, "not set" if value in (None, "") else str(value))]


def _tally(views: dict[str, ArticleView], cards: Sequence[Card]) -> dict[str, dict[Verdict, int]]:
    """For each article, in how many open findings of each verdict it has a part."""
    tally: dict[str, dict[Verdict, int]] = {article: dict.fromkeys(VERDICTS, 0) for article in views}
    for card in cards:
        for article in dict.fromkeys(row.evidence.article for row in card.rows):
            tally[article][card.finding.verdict] += 1
    return tally
