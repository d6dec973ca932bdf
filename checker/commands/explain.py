"""`crosscheck explain`: how a finding was reached, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.commands import common

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.model import Evidence, Finding, Report


@click.command("explain", short_help="Show how a finding was reached.")
@click.argument("finding", metavar="ID")
@common.result_option
def command(finding: str, result: str) -> int:
    """Show a finding's evidence in its sentences, and every step that led to its verdict."""
    report = common.load_result(result)
    common.print_text("".join(f"{common.harmless(line)}\n" for line in explained(find(report, finding), report)))
    return 0


def find(report: Report, name: str) -> Finding:
    """The finding of an id; a usage error, with a suggestion, where the result holds none."""
    from checker.settings import did_you_mean

    found = next((finding for finding in report.findings if finding.id == name), None)
    if found is None:
        raise click.UsageError(f"no finding {name} in the result{did_you_mean(name, (f.id for f in report.findings))}")
    return found


def explained(finding: Finding, report: Report) -> Iterable[str]:
    """The lines of an explanation."""
    yield f"{finding.id}  {finding.rule}: {finding.verdict.value}, {finding.severity.value}"
    yield finding.message
    yield f"confidence {finding.confidence:.2f}" + (f"; about: {finding.about}" if finding.about else "")
    if finding.suggestion:
        yield f"most sources say: {finding.suggestion}"
    yield ""
    yield "Who says what"
    for evidence in finding.evidence:
        yield f"  {evidence.source} ({evidence.article}, line {evidence.line}, column {evidence.column}):"
        yield f"    {evidence.quote} = {evidence.normalized}" + (
            f", says {evidence.speaker}" if evidence.speaker else ""
        )
        yield f"    … {_sentence(evidence, report)} …"
    if finding.why:
        yield ""
        yield "Why"
        for i, why in enumerate(finding.why, 1):
            yield f"  {i}. {why.step}: {why.text}"
    if finding.what_if:
        yield ""
        yield f"What would change it: {finding.what_if}"
    if finding.waiver:
        state = "waived" if finding.status == "waived" else "no longer waived"
        by = f" by {finding.waiver.by}" if finding.waiver.by else ""
        yield ""
        yield f"{state}{by}, until {finding.waiver.expires}: {finding.waiver.reason}"


def _sentence(evidence: Evidence, report: Report) -> str:
    """The sentence of a piece of evidence on one line, the span in [brackets]."""
    article = next((article for article in report.articles if article.id == evidence.article), None)
    text = "" if article is None else (article.title or "") if evidence.field == "title" else article.text
    start, end = evidence.sentence
    marked = f"{text[start : evidence.start]}[{text[evidence.start : evidence.end]}]{text[evidence.end : end]}"
    return " ".join(marked.split())
