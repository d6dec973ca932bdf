"""Waivers: what an editor has settled, until when, and why.

They stand in a TOML file, one `[[waiver]]` a finding, and inline in Markdown drafts:

    <!-- crosscheck: ignore[number-conflict] reason="both counts are right" until=2027-01-31 -->

An inline waiver covers evidence in the paragraph it stands in, or, alone in its paragraph, in the
next one. Reason and expiry are required. Editing keeps the file's comments.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit
from pydantic import Field, ValidationError
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from reports.model import Finding, Frozen, Problem, Report, Severity, Source, Waiver


class WaiverError(Exception):
    """A waiver file that cannot be read, or a waiver that cannot be given; the message says what to do."""


class Entry(Frozen):
    """A waiver as it stands in the file.

    `added` is the day it was given, from which its length counts (else today). `about` is the
    finding's message, for readers of the file. `articles` are the finding's: a waiver counts as
    unused only in a run that reads them all.
    """

    id: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    by: str | None = None
    added: dt.date | None = None
    expires: dt.date
    about: str = ""
    articles: tuple[str, ...] = ()

    def expired(self, today: dt.date) -> bool:
        """Whether its last day is past; it still holds on the day it names."""
        return self.expires < today

    def too_long(self, today: dt.date, days: int) -> bool:
        """Whether it lasts longer than a waiver may, or says it was given in the future."""
        start = self.added or today
        return start > today or (self.expires - start).days > days


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers of a file; `place` is how messages name it."""

    entries: tuple[Entry, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Inline:
    """A waiver in an article's text: the rules it names and the characters [start, end) it covers."""

    article: str
    rules: tuple[str, ...]
    waiver: Waiver
    start: int
    end: int
    line: int


def load(path: Path, place: str = "") -> Waivers:
    """The waivers of a file, none where there is no file. Raises WaiverError."""
    place = place or str(path)
    if not path.exists():
        return Waivers((), place)
    document = _document(path, place).unwrap()
    unknown = set(document) - {"waiver"}
    if unknown:
        raise WaiverError(f"{place}: unknown key {min(unknown)!r}; each waiver is a table [[waiver]]")
    tables = document.get("waiver", [])
    if not isinstance(tables, list):
        raise WaiverError(f"{place}: waiver is {tables!r}; each waiver is a table [[waiver]]")
    entries = []
    for i, table in enumerate(tables, 1):
        try:
            entries.append(Entry.model_validate(table))
        except ValidationError as error:
            first = error.errors()[0]
            name = table.get("id", "without id") if isinstance(table, dict) else "not a table"
            raise WaiverError(
                f"{place}: waiver {i} ({name}): {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}"
            ) from error
    ids = [entry.id for entry in entries]
    twice = next((i for i in ids if ids.count(i) > 1), None)
    if twice:
        raise WaiverError(f"{place}: waiver {twice} stands twice; keep one")
    return Waivers(tuple(entries), place)


def apply(report: Report, waivers: Waivers, today: dt.date, *, days: int = 90) -> Report:
    """The report with waived findings marked, and a problem for each waiver that is expired, refused or unused.

    A finding whose waiver has expired stays open and carries it. Inline waivers count in drafts;
    in a run without drafts, in every Markdown article.
    """
    inline, faults = _inline(report)
    problems = [*report.problems, *faults]
    by_id = {entry.id: entry for entry in waivers.entries if not entry.too_long(today, days)}
    used: set[int] = set()
    findings = []
    for finding in report.findings:
        covering = [i for i, item in enumerate(inline) if _covers(item, finding)]
        used.update(covering)
        entry = by_id.get(finding.id)
        given = [Waiver(reason=entry.reason, by=entry.by, expires=entry.expires)] if entry else []
        given += [inline[i].waiver for i in covering if (inline[i].waiver.expires - today).days <= days]
        findings.append(_settled(finding, given, today))
    problems += _complaints(waivers, report, today, days)
    for i, item in enumerate(inline):
        where = f"{item.article}:{item.line}"
        if (item.waiver.expires - today).days > days:
            problems.append(_problem(where, f"inline waiver not honoured: it lasts more than {days} days"))
        elif i not in used:
            problems.append(_problem(where, f"inline waiver unused: no {' or '.join(item.rules)} where it stands"))
        elif item.waiver.expires < today:
            problems.append(_problem(where, f"inline waiver expired on {item.waiver.expires}: {item.waiver.reason}"))
    return report.model_copy(update={"findings": tuple(findings), "problems": tuple(problems)})


def unused(waivers: Waivers, report: Report) -> tuple[Entry, ...]:
    """The waivers that a report holds no finding for though it read all articles that they name."""
    found = {finding.id for finding in report.findings}
    present = {article.id for article in report.articles}
    return tuple(e for e in waivers.entries if e.id not in found and set(e.articles) <= present)


def _settled(finding: Finding, given: Sequence[Waiver], today: dt.date) -> Finding:
    """A finding as its waivers leave it: the first that still holds counts, else it stays open with the first."""
    if not given:
        return finding
    valid = next((waiver for waiver in given if waiver.expires >= today), None)
    return finding.model_copy(update={"status": "waived" if valid else "open", "waiver": valid or given[0]})


def _complaints(waivers: Waivers, report: Report, today: dt.date, days: int) -> list[Problem]:
    """What is to be said of the file's waivers: refused, unused, expired."""
    idle = unused(waivers, report)
    found = {finding.id for finding in report.findings}
    problems = []
    for entry in waivers.entries:
        if entry.too_long(today, days):
            problems.append(_problem(waivers.place, f"{entry.id}: not honoured: it lasts more than {days} days"))
        elif entry in idle:
            problems.append(_problem(waivers.place, f"{entry.id}: unused: nothing found goes by this id any more"))
        elif entry.id not in found:
            continue
        elif entry.expired(today):
            problems.append(_problem(waivers.place, f"{entry.id}: expired on {entry.expires}: {entry.reason}"))
    return problems


def _problem(where: str, message: str) -> Problem:
    return Problem(kind="waiver", where=where, message=message)


# --- inline ---------------------------------------------------------------------------------------

_COMMENT = re.compile(r"<!--\s*crosscheck\s*:(?P<body>[^<>]*?)-->")
_BODY = re.compile(r"\s*ignore\[(?P<rules>[^\]]*)\](?P<rest>(?:\s+\w+=(?:\"[^\"]*\"|[^\s\"]+))*)\s*")
_PAIR = re.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s\"]+))")
_GAP = re.compile(r"\n[ \t]*\n")


def _inline(report: Report) -> tuple[list[Inline], list[Problem]]:
    drafts = any(article.role == "draft" for article in report.articles)
    found: list[Inline] = []
    faults: list[Problem] = []
    for article in report.articles:
        if (drafts and article.role != "draft") or not _is_markdown(article):
            continue
        for match in _COMMENT.finditer(article.text):
            line = article.text.count("\n", 0, match.start()) + 1
            item = _read_comment(article, match, line)
            if item:
                found.append(item)
            else:
                message = 'inline waiver not understood; write ignore[RULE] reason="…" until=YYYY-MM-DD'
                faults.append(_problem(f"{article.id}:{line}", message))
    return found, faults


def _is_markdown(article: Source) -> bool:
    return bool(article.path) and str(article.path).lower().endswith((".md", ".markdown"))


def _read_comment(article: Source, match: re.Match[str], line: int) -> Inline | None:
    body = _BODY.fullmatch(match["body"])
    if not body:
        return None
    rules = tuple(name.strip() for name in body["rules"].split(",") if name.strip())
    given = {name: quoted or bare for name, quoted, bare in _PAIR.findall(body["rest"])}
    if not rules or not given.get("reason") or set(given) - {"reason", "until", "by"}:
        return None
    try:
        expires = dt.date.fromisoformat(given.get("until", ""))
    except ValueError:
        return None
    waiver = Waiver(reason=given["reason"], by=given.get("by"), expires=expires, inline=True)
    start, end = _paragraph(article.text, match.start())
    if not _COMMENT.sub("", article.text[start:end]).strip():
        start, end = _paragraph(article.text, _next_text(article.text, end))
    return Inline(article=article.id, rules=rules, waiver=waiver, start=start, end=end, line=line)


def _next_text(text: str, position: int) -> int:
    match = re.compile(r"\S").search(text, position)
    return match.start() if match else len(text)


def _paragraph(text: str, position: int) -> tuple[int, int]:
    """The stretch between empty lines that a position lies in."""
    start = 0
    for gap in _GAP.finditer(text):
        if gap.start() >= position:
            return start, gap.start()
        start = gap.end()
    return start, len(text)


def _covers(item: Inline, finding: Finding) -> bool:
    return finding.rule in item.rules and any(
        evidence.article == item.article and evidence.field == "text" and item.start <= evidence.start < item.end
        for evidence in finding.evidence
    )


# --- writing --------------------------------------------------------------------------------------


def give(
    text: str, findings: Iterable[Finding], *, reason: str, expires: dt.date, today: dt.date, by: str | None = None
) -> str:
    """A waiver file's text with waivers for the findings added, or renewed where they stand already."""
    document = tomlkit.parse(text)
    tables = document.get("waiver")
    if not isinstance(tables, AoT):
        tables = tomlkit.aot()
        document["waiver"] = tables
    standing = {str(table.get("id")): table for table in tables}
    for finding in findings:
        table = standing.get(finding.id)
        if table is None:
            table = tomlkit.table()
            table["id"] = finding.id
            tables.append(table)
        table["about"] = finding.message
        table["reason"] = reason
        if by:
            table["by"] = by
        table["added"] = today
        table["expires"] = expires
        table["articles"] = sorted({evidence.article for evidence in finding.evidence})
    return tomlkit.dumps(document)


def prune(text: str, gone: Iterable[str]) -> str:
    """A waiver file's text without the waivers of these ids."""
    document = tomlkit.parse(text)
    tables = document.get("waiver")
    names = set(gone)
    if isinstance(tables, AoT):
        for i in reversed(range(len(tables))):
            if str(tables[i].get("id")) in names:
                del tables[i]
        if not tables:
            del document["waiver"]
    return tomlkit.dumps(document)


def waivable(report: Report) -> tuple[Finding, ...]:
    """What `waive --all` takes: open findings that some `--fail-on` would gate on."""
    return tuple(f for f in report.findings if f.status == "open" and f.severity is not Severity.NONE)


def _document(path: Path, place: str) -> Any:
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise WaiverError(f"{place}: {error}") from error
