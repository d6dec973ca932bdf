"""What the text and Markdown formats share: which findings they show, and where those stand."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath

from reports.cards import Card, article_views, finding_anchors, make_card
from reports.model import Evidence, Options, Report, Severity, Source, Verdict
from reports.order import by_id, ordered, primary
from reports.summary import counts, waived
from reports.words import VERDICTS, file_name, plural

_ALWAYS = {Verdict.CONTRADICTION, Verdict.VARIANT, Verdict.SUPERSEDED}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def cards(report: Report) -> tuple[Card, ...]:
    """Every finding as a card, worst first, numbered as on the HTML page."""
    views, findings = article_views(report.articles), ordered(report)
    numbered = enumerate(zip(findings, finding_anchors(findings), strict=True), start=1)
    return tuple(make_card(finding, number, anchor, views) for number, (finding, anchor) in numbered)


def shown(card: Card, options: Options) -> bool:
    """Whether a card is written out, not only counted; a waived one is listed apart."""
    finding = card.finding
    told = finding.verdict in _ALWAYS or finding.severity in {Severity.ERROR, Severity.WARNING}
    return finding.status == "open" and (options.everything or told)


def place(evidence: Evidence, articles: dict[str, Source], *, bare: bool = False) -> str:
    """Where a claim stands, "path:line:column"; `bare` cuts an absolute path to its file's name.

    A claim of a title that the file's text does not hold is named by "title" for its line.
    """
    article = articles.get(evidence.article)
    path = (article.path if article else None) or evidence.article
    if bare and (PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()):
        path = file_name(path)
    line = "title" if evidence.field == "title" else str(evidence.line)
    return f"{one_line(path)}:{line}:{evidence.column}"


def first_place(card: Card, report: Report, *, bare: bool = False) -> str:
    """Where to look first for a finding."""
    articles = by_id(report)
    evidence = primary(card.finding, articles)
    return place(evidence, articles, bare=bare) if evidence else ""


def one_line(text: str) -> str:
    """A source's text without line ends and control or direction characters, which a terminal would obey."""
    return _CONTROL.sub(" ", text)


def tally(report: Report) -> str:
    """Such as "4 contradictions, 1 variant, 3 single source; 1 waived"."""
    parts = [plural(count, VERDICTS[v].one, VERDICTS[v].many) for v, count in counts(report).items() if count]
    set_aside = waived(report)
    return (", ".join(parts) or "no facts") + (f"; {set_aside} waived" if set_aside else "")
