"""Markdown: for a pull request or a chat. Lists, no tables: chats show those, too."""

from __future__ import annotations

import re

from reports.cards import Card, Row, Wording
from reports.model import Format, Options, Report
from reports.order import by_id
from reports.plain import cards, one_line, place, shown, tally
from reports.summary import summarize
from reports.words import file_name, show_date, show_published, without_paths

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")
_AT_START = re.compile(r"^(?:([-+=])|(\d+)([.)])(?=\s|$))")


def write(report: Report, options: Options) -> str:
    """The verdict sentence, the findings to settle, the rest as a list, the sources."""
    everything = cards(report)
    open_cards = [card for card in everything if card.finding.status == "open"]
    full = [card for card in open_cards if shown(card, options) and card.finding.severity.value != "none"]
    brief = [card for card in open_cards if shown(card, options) and card not in full]
    waived = [card for card in everything if card.finding.status == "waived"]
    blocks = [f"## {summarize(report).sentence}", tally(report), *(_finding(card, report) for card in full)]
    if brief:
        blocks += ["### Nothing to settle", "\n".join(map(_brief, brief))]
    if waived:
        blocks += ["### Waived", "\n".join(map(_waived, waived))]
    blocks += ["### Sources", "\n".join(_sources(report))]
    if report.problems:
        problems = (
            f"- {item.kind}: {escape(without_paths(f'{item.where}: {item.message}'))}" for item in report.problems
        )
        blocks += ["### Problems in this run", "\n".join(problems)]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """A source's text on one line, with nothing in it that Markdown, HTML or a mention would act on."""
    text = _SPECIAL.sub(r"\\\1", one_line(text).strip())
    text = _AT_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", text)
    return text.replace("@", "@\u200b").replace("://", ":\u200b//").replace("www.", "www\u200b.")


def _finding(card: Card, report: Report) -> str:
    finding = card.finding
    head = f"### {card.number}. {card.words.glyph} {escape(finding.message)}"
    facts = (
        f"{card.words.one} · {finding.severity.value} · {_code(finding.rule)} · {_code(finding.id)} · {card.sure} sure"
    )
    suggestion = [f"Most sources: **{escape(finding.suggestion)}**"] if finding.suggestion else []
    rows = [_row(row, side.letter, report, quoted=bool(card.wordings)) for side in card.sides for row in side.rows]
    wordings = [_wording(wording) for wording in card.wordings]
    why = [f"Why: {'; '.join(escape(step.text) for step in finding.why)}"] if finding.why else []
    return "\n\n".join([head, facts, *suggestion, *(["\n".join(wordings)] if wordings else []), "\n".join(rows), *why])


def _row(row: Row, letter: str, report: Report, *, quoted: bool) -> str:
    value = escape(row.value) + (f" = {escape(row.normalized)}" if row.normalized else "")
    said = "" if quoted else f"**{value}**, "
    name = escape(row.article.label) + (" (draft)" if row.article.draft else "")
    who = f"[{name}](<{_target(row.article.url)}>)" if row.article.url else name
    when = f", {escape(row.article.published)}" if row.article.published else ""
    speaker = f", per {escape(row.evidence.speaker)}" if row.evidence.speaker else ""
    where = _code(place(row.evidence, by_id(report), bare=True))
    sentence = f"{_lead(row.before)}**{escape(row.marked)}**{_tail(row.after)}"
    return f"- {f'{letter}: ' if letter else ''}{said}{who}{when}{speaker} ({where})\n  > {sentence}"


def _wording(wording: Wording) -> str:
    parts = []
    for change in wording.changes:
        text = escape(change.text)
        parts.append(f"~~{text}~~" if change.kind == "removed" else f"**{text}**" if change.kind == "added" else text)
    return f"- {wording.side.letter}: “{' '.join(part for part in parts if part.strip('*~'))}”"


def _brief(card: Card) -> str:
    value = escape(card.sides[0].printed) if card.sides else ""
    who = escape(card.rows[0].article.label) if len(card.rows) == 1 else card.sources
    return f"- {card.words.glyph} {card.words.one}: {escape(card.topic)}: **{value}** ({who})"


def _waived(card: Card) -> str:
    waiver = card.finding.waiver
    why = ""
    if waiver:
        by = f" by {escape(waiver.by)}" if waiver.by else ""
        why = f" (until {show_date(waiver.expires.isoformat())}{by}: {escape(waiver.reason)})"
    return f"- {card.words.glyph} {escape(card.finding.message)}{why}"


def _sources(report: Report) -> list[str]:
    views = {row.article.article.id: row.article for card in cards(report) for row in card.rows}
    lines = []
    for article in report.articles:
        view = views.get(article.id)
        draft = " (draft)" if article.role == "draft" else ""
        when = f", {escape(show_published(article.published))}" if article.published else ", undated"
        lines.append(f"- {escape(view.label if view else article.source)}{draft}{when}")
    lines += [
        f"- not read: {escape(file_name(item.path))}: {escape(without_paths(item.reason))}"
        for item in report.unreadable
    ]
    return lines


def _lead(text: str) -> str:
    """The words before a bold one, the space before it kept."""
    return escape(text) + (" " if text.endswith(" ") else "")


def _tail(text: str) -> str:
    return (" " if text.startswith(" ") else "") + escape(text)


def _target(url: str) -> str:
    return re.sub(r"[<>\s\\]", lambda match: f"%{ord(match.group()):02X}", url)


def _code(text: str) -> str:
    return f"`{one_line(text).replace('`', '´')}`"


FORMAT = Format(name="markdown", suffix=".md", help="for a pull request or a chat", write=write)
