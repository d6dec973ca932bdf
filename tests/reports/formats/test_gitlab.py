"""GitLab Code Quality: the fields GitLab requires, fingerprints that are unique."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
from ci_samples import desk, many, matches_golden
from report_samples import clear, hostile

from reports.formats.gitlab import FORMAT
from reports.model import Options, Report

# What GitLab's documentation asks of a Code Quality report.
SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(FORMAT.write(report, Options()))
    jsonschema.validate(found, SCHEMA)
    return found


def test_is_the_golden_file() -> None:
    assert matches_golden("draft.gitlab.json", FORMAT.write(desk(draft=True), Options()))


def test_the_worst_comes_first_and_stands_in_the_draft() -> None:
    by_id = {issue["fingerprint"]: issue for issue in issues(desk(draft=True))}
    assert by_id["77aa01"]["location"] == {"path": "drafts/ours.md", "lines": {"begin": 1}}
    assert [i["severity"] for i in issues(desk(draft=True))] == ["critical"] * 4 + ["minor"] * 2 + ["info"]


def test_fingerprints_are_unique() -> None:
    report = desk()
    findings = many(next(f for f in report.findings if f.id == "77aa01"), 50)
    prints = [issue["fingerprint"] for issue in issues(report.model_copy(update={"findings": findings}))]
    assert len(set(prints)) == len(prints) == 50


def test_what_needs_no_settling_is_left_out() -> None:
    assert [issue["fingerprint"] for issue in issues(clear())] == ["up"]


def test_hostile_text_is_only_text() -> None:
    assert len(issues(hostile())) == 1
