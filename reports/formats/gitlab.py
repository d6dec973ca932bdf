"""GitLab Code Quality: open findings as a JSON array, each with its id as the fingerprint."""

from __future__ import annotations

import json

from reports.blocking import ranked
from reports.model import Finding, Format, Options, Report, Severity, Source
from reports.order import by_id, primary
from reports.places import file_of, region_of

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report, options: Options) -> str:  # noqa: ARG001 - JSON has neither colour nor width
    """The report as a Code Quality array; waived findings and what needs no settling are left out."""
    articles = by_id(report)
    issues = [
        _issue(finding, articles)
        for finding in ranked(report)
        if finding.status == "open" and finding.severity in _SEVERITIES
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, articles: dict[str, Source]) -> dict[str, object]:
    first = primary(finding, articles)
    article = articles.get(first.article) if first else None
    region = region_of(first, article) if first and article else None
    suggestion = f" Most sources: {finding.suggestion}." if finding.suggestion else ""
    return {
        "description": finding.message + suggestion,
        "check_name": finding.rule,
        "fingerprint": finding.id,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": file_of(article) if article else finding.story or "story",
            "lines": {"begin": region.line if region else 1},
        },
    }


FORMAT = Format(name="gitlab", suffix=".json", help="GitLab Code Quality", write=write)
