"""Text: for a terminal or a log. Each finding starts with its place; the verdict sentence is last."""

from __future__ import annotations

import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterator

from reports.cards import Card, Row, Side
from reports.model import Format, Options, Report, Severity, Verdict
from reports.order import by_id
from reports.plain import cards, first_place, one_line, place, shown, tally
from reports.summary import summarize
from reports.words import show_date, suggested_by

_COLOR = {
    Verdict.CONTRADICTION: "1;31",
    Verdict.VARIANT: "33",
    Verdict.SUPERSEDED: "35",
    Verdict.COMPATIBLE: "33",
    Verdict.AGREEMENT: "34",
    Verdict.SINGLE_SOURCE: "2",
}
_WORD_COLOR = {"Hold": "1;31", "Check": "1;33", "Clear": "1;34", "Cannot vouch": "1"}
VALUE_WIDTH, SOURCE_WIDTH = 30, 30


def write(report: Report, options: Options) -> str:
    """The findings to settle, then what was not read, or read with a doubt, or waived, the counts, the sentence."""
    everything = cards(report)
    blocks = [_finding(card, report, options) for card in everything if shown(card, options)]
    notes = [
        *(f"not read  {one_line(item.path)}: {one_line(item.reason)}" for item in report.unreadable),
        *_doubts(report),
        *(_waived(card, report) for card in everything if card.finding.status == "waived"),
        *(f"problem   {one_line(item.where)}: {one_line(item.message)}" for item in report.problems),
    ]
    summary = summarize(report)
    sentence = _paint(f"{summary.word}:", _WORD_COLOR[summary.word], options) + f" {summary.rest}"
    ends = ["\n".join(notes)] if notes else []
    return "\n\n".join([*blocks, *ends, f"{tally(report)}\n{sentence}"]) + "\n"


def _doubts(report: Report) -> Iterator[str]:
    """What was read with a doubt, by file; of several articles in one file by their ids, too."""
    files = Counter(article.path for article in report.articles)
    for article in report.articles:
        where = article.path or article.id
        where += f" ({article.id})" if article.path and files[article.path] > 1 else ""
        yield from (f"mind      {one_line(where)}: {one_line(warning)}" for warning in article.warnings)


def _finding(card: Card, report: Report, options: Options) -> str:
    finding = card.finding
    verdict = _paint(card.words.one, _COLOR[finding.verdict], options)
    severity = "" if finding.severity is Severity.NONE else f"{finding.severity.value} "
    head = (
        f"{first_place(card, report)}: {severity}{verdict} {one_line(finding.rule)}"
        f" {_paint(f'[{one_line(finding.id)}]', '2', options)} {card.sure}"
    )
    lines = [head]
    lines += textwrap.wrap(
        one_line(finding.message), max(30, options.width - 4), initial_indent="  ", subsequent_indent="  "
    )
    if finding.suggestion:
        lines.append(f"  {suggested_by(finding)}: {one_line(finding.suggestion)}")
    cells = [_cells(side, row, report) for side in card.sides for row in side.rows]
    widths = [max((_width(cell[i]) for cell in cells), default=0) for i in range(4)]
    for number, row in enumerate(card.rows):
        columns = [_pad(cell, width) for cell, width in zip(cells[number], widths, strict=True)]
        lines.append(
            "    " + "  ".join(column for column, width in zip(columns, widths, strict=True) if width).rstrip()
        )
        if row in {side.first for side in card.sides}:
            lines.append(_sentence(row, options, 6 + widths[0]))
    return "\n".join(lines)


def _cells(side: Side, row: Row, report: Report) -> tuple[str, str, str, str]:
    """The columns of a source: side, value, who and when, where."""
    value = f"{row.value} = {row.normalized}" if row.normalized else row.value
    draft = " (draft)" if row.article.draft else ""
    who = _cut(one_line(row.article.label), SOURCE_WIDTH) + draft
    when = f", {one_line(row.article.published)}" if row.article.published else ""
    where = place(row.evidence, by_id(report))
    return side.letter, _cut(one_line(value), VALUE_WIDTH), who + when, where


def _sentence(row: Row, options: Options, indent: int) -> str:
    """A line of the claim's sentence, cut around its words."""
    before, marked, after = (one_line(part) for part in (row.before, row.marked, row.after))
    room = max(30, options.width - indent)
    marked = _cut(marked, room)
    rest = max(0, room - _width(marked))
    left = _cut(before[::-1], max(rest // 2, rest - _width(after)))[::-1]
    right = _cut(after, max(0, rest - _width(left)))
    return " " * indent + _paint(left, "2", options) + _paint(marked, "1", options) + _paint(right, "2", options)


def _waived(card: Card, report: Report) -> str:
    finding, waiver = card.finding, card.finding.waiver
    why = ""
    if waiver:
        by = f" by {one_line(waiver.by)}" if waiver.by else ""
        why = f" (until {show_date(waiver.expires.isoformat())}{by}: {one_line(waiver.reason)})"
    return f"waived    {first_place(card, report)}: {one_line(finding.message)}{why}"


def _paint(text: str, code: str, options: Options) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if options.color and text else text


def _width(text: str) -> int:
    """The columns a terminal needs for a text."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _cut(text: str, width: int) -> str:
    if _width(text) <= width:
        return text
    kept = ""
    for character in text:
        if _width(kept + character) > width - 1:
            break
        kept += character
    return kept.rstrip() + "…" if width else ""


def _pad(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


FORMAT = Format(name="text", suffix=".txt", help="for a terminal or a log", write=write)
