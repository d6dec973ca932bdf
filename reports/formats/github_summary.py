"""A GitHub step summary: Markdown under GitHub's limit of 1 MiB, the worst findings first."""

from __future__ import annotations

import re

from reports.blocking import ranked
from reports.model import Finding, Format, Options, Report, Severity, Source
from reports.order import by_id
from reports.places import file_of
from reports.summary import summarize
from reports.words import VERDICTS

MAX_BYTES = 1_000_000
_TAIL = 2_000
_CELL = 300


def write(report: Report, options: Options) -> str:  # noqa: ARG001 - Markdown has neither colour nor width
    """The verdict and a table of the findings that want settling, cut where GitHub would refuse it."""
    articles = by_id(report)
    shown = [finding for finding in ranked(report) if finding.severity is not Severity.NONE]
    head = [f"### {_cell(summarize(report).sentence)}", ""]
    if shown:
        head += ["| | rule | finding | who says what |", "|---|---|---|---|"]
    lines, size, left = list(head), sum(len(line.encode()) + 1 for line in head), len(shown)
    for finding in shown:
        row = _row(finding, articles)
        if size + len(row.encode()) + 1 > MAX_BYTES - _TAIL:
            break
        lines.append(row)
        size += len(row.encode()) + 1
        left -= 1
    lines += ["", f"+{left} more"] if left else []
    trouble = [f"cannot read {item.path}: {item.reason}" for item in report.unreadable]
    trouble += [f"{problem.where}: {problem.message}" for problem in report.problems]
    for i, text in enumerate(trouble):
        line = f"* {_cell(text)}"
        if size + len(line.encode()) > MAX_BYTES - _TAIL // 2:
            lines.append(f"* +{len(trouble) - i} more")
            break
        lines += ([""] if i == 0 else []) + [line]
        size += len(line.encode()) + 2
    return "\n".join(lines) + "\n"


def _row(finding: Finding, articles: dict[str, Source]) -> str:
    who = "<br>".join(
        f"{_cell(evidence.source)}: {_cell(evidence.quote)} "
        f"({_cell(file_of(articles[evidence.article]))}:{evidence.line})"
        for evidence in finding.evidence[:10]
        if evidence.article in articles
    )
    more = f"<br>+{len(finding.evidence) - 10} more" if len(finding.evidence) > 10 else ""
    state = "waived" if finding.status == "waived" else finding.severity.value
    glyph = VERDICTS[finding.verdict].glyph
    suggestion = f"<br>Most sources: {_cell(finding.suggestion)}" if finding.suggestion else ""
    return f"| {glyph} {state} | `{finding.rule}` | {_cell(finding.message)}{suggestion} | {who}{more} |"


def _cell(text: str) -> str:
    """Hostile text as a Markdown table's cell: no markup, no line break, no mention, not too long."""
    line = " ".join(text.split())
    line = line if len(line) <= _CELL else line[: _CELL - 1] + "…"
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")
    return re.sub(r"([\\`*_\[\]|#~!])", r"\\\1", line)


FORMAT = Format(name="github-summary", suffix=".md", help="Markdown for a GitHub step summary", write=write)
