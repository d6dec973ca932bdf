"""GitHub annotations: workflow commands, the worst findings first, as many as GitHub shows of a step."""

from __future__ import annotations

from reports.blocking import ranked
from reports.model import Finding, Format, Options, Report, Severity, Source
from reports.order import by_id, primary
from reports.places import file_of, region_of
from reports.summary import summarize

MAX_EACH = 10
"""GitHub shows ten errors, ten warnings and ten notices of a step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: Report, options: Options) -> str:  # noqa: ARG001 - the same on every terminal
    """One command a line for open findings, how many more there are, and the verdict."""
    articles = by_id(report)
    still_open = [finding for finding in ranked(report) if finding.status == "open"]
    lines = []
    for severity, command in _COMMANDS.items():
        found = [finding for finding in still_open if finding.severity is severity]
        # the last notice is kept for the verdict
        most = MAX_EACH - 1 if severity is Severity.NOTE else MAX_EACH
        lines += [_annotation(command, finding, articles) for finding in found[:most]]
        if len(found) > most:
            lines.append(f"+{len(found) - most} more {severity.value}s")
    broken = [problem for problem in report.problems if problem.kind == "internal"]
    lines += [f"internal error: {_one_line(f'{problem.where}: {problem.message}')}" for problem in broken]
    lines += [f"cannot read {_one_line(f'{item.path}: {item.reason}')}" for item in report.unreadable]
    lines.append(f"::notice title=crosscheck::{_data(summarize(report).sentence)}")
    return "\n".join(lines) + "\n"


def _annotation(command: str, finding: Finding, articles: dict[str, Source]) -> str:
    properties = {"title": f"{finding.rule} ({finding.id})"}
    first = primary(finding, articles)
    if first and first.article in articles:
        article = articles[first.article]
        region = region_of(first, article)
        properties = {"file": file_of(article), "line": str(region.line if region else 1), **properties}
        if region and region.line == region.end_line:
            properties |= {"col": str(region.column), "endColumn": str(region.end_column)}
    text = finding.message + (f"\nMost sources: {finding.suggestion}" if finding.suggestion else "")
    return f"::{command} {','.join(f'{k}={_property(v)}' for k, v in properties.items())}::{_data(text)}"


def _one_line(text: str) -> str:
    """Text that cannot begin a command of its own."""
    return " ".join(text.split()).replace("::", ": :")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(name="github", suffix=".txt", help="GitHub annotations, ten of each level", write=write)
