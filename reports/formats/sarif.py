"""SARIF 2.1.0: open findings for code scanning. One location, in the draft or the minority; the others are related.

Waived findings are left out, since GitHub shows suppressed results as open, and so is what needs
no settling. A finding's id is its fingerprint, so that moved text keeps its alert.
"""

from __future__ import annotations

import json
import re
from typing import Any

from reports.blocking import ranked
from reports.model import Evidence, Finding, Format, Options, Problem, Report, Severity, Source
from reports.order import by_id, primary
from reports.places import region_of, uri_of
from reports.words import VERDICTS

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MAX_RESULTS = 5000
"""GitHub shows no more results of a run."""
MAX_RELATED = 100
"""GitHub keeps no more related locations of a result."""


def write(report: Report, options: Options) -> str:  # noqa: ARG001 - a log has neither colour nor width
    """The report as a SARIF log with one run."""
    shown = [f for f in ranked(report) if f.status == "open" and f.severity is not Severity.NONE]
    rules = sorted({finding.rule for finding in shown})
    articles = by_id(report)
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": report.tool.name,
                "version": report.tool.version,
                "rules": [_rule(rule, next(f for f in shown if f.rule == rule)) for rule in rules],
            }
        },
        "automationDetails": {"id": "crosscheck/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, len(shown))],
        "artifacts": _artifacts(report),
        "results": [_result(finding, articles, rules) for finding in shown[:MAX_RESULTS]],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str, example: Finding) -> dict[str, Any]:
    meaning = VERDICTS[example.verdict].meaning
    name = "".join(part.capitalize() for part in rule.split("-"))
    return {
        "id": rule,
        "name": name,
        "shortDescription": {"text": rule.replace("-", " ").capitalize()},
        "fullDescription": {"text": f"{rule.replace('-', ' ').capitalize()}: {meaning}."},
        "help": {"text": f"`crosscheck rules {rule}` shows this rule's help page."},
        "properties": {"tags": [example.kind]},
    }


def _artifacts(report: Report) -> list[dict[str, Any]]:
    """The files read, each once: a JSON Lines file holds several articles."""
    found: dict[str, dict[str, Any]] = {}
    for article in report.articles:
        found.setdefault(uri_of(article), {"location": {"uri": uri_of(article)}, "roles": ["analysisTarget"]})
    return list(found.values())


def _result(finding: Finding, articles: dict[str, Source], rules: list[str]) -> dict[str, Any]:
    first = primary(finding, articles)
    others = [evidence for evidence in finding.evidence if evidence is not first][:MAX_RELATED]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": finding.severity.value,
        "message": {"text": _message(finding, others)},
        "locations": [_location(first, articles)] if first else [],
        "partialFingerprints": {"crosscheckFinding/v1": finding.id, "primaryLocationLineHash": f"{finding.id}:1"},
        "rank": round(100 * finding.confidence, 1),
        "properties": {
            "verdict": finding.verdict.value,
            "confidence": finding.confidence,
            "story": finding.story,
            "suggestion": finding.suggestion,
        },
    }
    if others:
        result["relatedLocations"] = [
            {
                "id": i,
                **_location(evidence, articles),
                "message": {"text": _plain(f"{evidence.source}: {evidence.quote}")},
            }
            for i, evidence in enumerate(others, 1)
        ]
    return result


def _message(finding: Finding, others: list[Evidence]) -> str:
    """The plain sentence, then who says what, each a link to its related location."""
    parts = [_plain(finding.message)]
    if finding.suggestion:
        parts.append(f"Most sources: {_plain(finding.suggestion)}.")
    if others:
        links = [f"[{_plain(evidence.source)}]({i}): {_plain(evidence.quote)}" for i, evidence in enumerate(others, 1)]
        parts.append(f"See {'; '.join(links)}.")
    return " ".join(parts)


def _plain(text: str) -> str:
    """Text on one line without the signs that SARIF's messages give a meaning: links and placeholders."""
    return re.sub(r"([\\\[\]])", r"\\\1", " ".join(text.split())).replace("{", "{{").replace("}", "}}")


def _location(evidence: Evidence, articles: dict[str, Source]) -> dict[str, Any]:
    article = articles.get(evidence.article)
    if article is None:
        return {"logicalLocations": [{"name": evidence.article}]}
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri_of(article)}}
    region = region_of(evidence, article)
    if region:
        physical["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
            "snippet": {"text": evidence.quote},
        }
    return {"physicalLocation": physical, "logicalLocations": [{"name": evidence.article, "kind": "article"}]}


def _invocation(report: Report, count: int) -> dict[str, Any]:
    """What could not be done, as notifications: internal errors, unreadable input, waivers, results left out."""
    internal = [problem for problem in report.problems if problem.kind == "internal"]
    notes = [_notification("error", _said(problem)) for problem in internal]
    notes += [_notification("warning", f"cannot read {item.path}: {item.reason}") for item in report.unreadable]
    if count > MAX_RESULTS:
        notes.append(_notification("note", f"+{count - MAX_RESULTS} more results, left out here"))
    others = [_notification("note", _said(problem)) for problem in report.problems if problem.kind != "internal"]
    return {
        "executionSuccessful": not internal,
        "toolExecutionNotifications": notes,
        "toolConfigurationNotifications": others,
    }


def _said(problem: Problem) -> str:
    return f"{problem.where}: {problem.message}"


def _notification(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": _plain(text)}}


FORMAT = Format(name="sarif", suffix=".sarif", help="SARIF 2.1.0, for code scanning", write=write)
