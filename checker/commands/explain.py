"""`crosscheck explain`: how a finding was reached, step by step."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import click

from checker.commands import common
from checker.whatif import clauses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.model import Evidence, Finding, Report, Why


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
        newest = finding.verdict.value == "superseded"
        yield f"{'the newest source says' if newest else 'most sources say'}: {finding.suggestion}"
    yield ""
    yield "Who says what"
    yield from _said(finding, report)
    yield ""
    yield "Why"
    if not finding.why:
        yield "  no other article states anything near enough to be the same fact"
    for why in finding.why:
        yield from _step(why)
    if finding.what_if:
        yield ""
        yield "What would have changed the verdict"
        yield from (f"  - {clause}" for clause in clauses(finding.what_if))
    if finding.waiver:
        state = "waived" if finding.status == "waived" else "no longer waived"
        by = f" by {finding.waiver.by}" if finding.waiver.by else ""
        yield ""
        yield f"{state}{by}, until {finding.waiver.expires}: {finding.waiver.reason}"


def _said(finding: Finding, report: Report) -> Iterable[str]:
    """Each value once, with the sentences that give it, side by side: A is the majority."""
    several = len({evidence.side for evidence in finding.evidence}) > 1
    groups: defaultdict[tuple[int, str], list[Evidence]] = defaultdict(list)
    for evidence in finding.evidence:
        groups[evidence.side, " ".join(evidence.normalized.split())].append(evidence)
    for side, value in sorted(groups, key=lambda group: group[0]):
        yield f"  {chr(ord('A') + min(side, 25))}: {value}" if several else f"  {value}"
        yield from (line for evidence in groups[side, value] for line in _place(evidence, finding, report))


def _place(evidence: Evidence, finding: Finding, report: Report) -> Iterable[str]:
    """Where a value stands, and its sentence."""
    where = evidence.source if evidence.source == evidence.article else f"{evidence.source}, {evidence.article}"
    title = "title, " if evidence.field == "title" else ""
    by = f", says {evidence.speaker}" if evidence.speaker and finding.kind != "name" else ""
    yield f"    {where} ({title}line {evidence.line}, column {evidence.column}{by}):"
    yield f"      … {_sentence(evidence, report)} …"


_FACET = re.compile(r"; (?=[a-z-]+ [+-]\d)")


def _step(why: Why) -> Iterable[str]:
    """A step on its line; the facets of an alignment each on one, with what they add."""
    points, between, facets = why.text.partition(" needed: ")
    if why.step != "alignment" or not between:
        yield f"  {why.step}: {why.text}"
        return
    yield f"  {why.step}: {points} needed to be one fact"
    for facet in _FACET.split(facets):
        name, value, *text = facet.split(" ", 2)
        yield f"    {value:>6} {name:<10} {''.join(text).removeprefix('(').removesuffix(')')}".rstrip()


def _sentence(evidence: Evidence, report: Report) -> str:
    """The sentence of a piece of evidence on one line, the span in [brackets]."""
    article = next((article for article in report.articles if article.id == evidence.article), None)
    text = "" if article is None else (article.title or "") if evidence.field == "title" else article.text
    start, end = min(evidence.sentence[0], evidence.start), max(evidence.sentence[1], evidence.end)
    marked = f"{text[start : evidence.start]}[{text[evidence.start : evidence.end]}]{text[evidence.end : end]}"
    return " ".join(marked.split())
