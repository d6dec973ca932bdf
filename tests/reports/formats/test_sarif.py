"""SARIF: valid by its published schema, one location in the draft, the others related and linked."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest
from ci_samples import desk, many, matches_golden, published_schema
from report_samples import alone, clear, ferries, hostile

from reports.formats.sarif import FORMAT, MAX_RELATED, MAX_RESULTS
from reports.model import Options, Problem, Report


def log(report: Report) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(FORMAT.write(report, Options()))
    jsonschema.Draft7Validator(published_schema("sarif")).validate(loaded)
    return loaded


def results(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(report)["runs"][0]["results"]
    return found


def test_is_the_golden_file() -> None:
    assert matches_golden("draft.sarif", FORMAT.write(desk(draft=True), Options()))


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(desk(draft=True), id="draft"),
        pytest.param(ferries(), id="absolute-paths"),
        pytest.param(clear(), id="clear"),
        pytest.param(alone(), id="one-article"),
        pytest.param(hostile(), id="hostile"),
        pytest.param(Report(tool=ferries().tool), id="empty"),
    ],
)
def test_is_valid_by_the_published_schema(report: Report) -> None:
    assert log(report)["version"] == "2.1.0"


def test_the_one_location_is_in_the_draft_where_a_draft_takes_part() -> None:
    by_id = {r["partialFingerprints"]["crosscheckFinding/v1"]: r for r in results(desk(draft=True))}
    (location,) = by_id["77aa01"]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "drafts/ours.md"
    region = location["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 1, 14)
    assert {r["physicalLocation"]["artifactLocation"]["uri"] for r in by_id["77aa01"]["relatedLocations"]} == {
        "sources/courier.md",
        "sources/wire.md",
        "sources/copy.md",
    }


def test_every_link_in_a_message_is_a_related_location() -> None:
    for result in results(desk(draft=True)):
        linked = [int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])]
        assert linked == [related["id"] for related in result.get("relatedLocations", [])]


def test_waived_findings_and_settled_facts_are_left_out() -> None:
    found = {result["partialFingerprints"]["crosscheckFinding/v1"] for result in results(desk())}
    assert "role7" not in found
    assert not found & {"ok1", "ok2", "ok3", "one1", "one2"}
    assert found == {"9f1c2ab0", "77aa01", "5b7e", "c0ffee", "name1", "up", "one0"}


def test_fingerprints_are_the_findings_ids_and_do_not_move_with_the_text() -> None:
    report = desk()
    moved = report.model_copy(
        update={"articles": tuple(a.model_copy(update={"text": "\n\n" + a.text}) for a in report.articles)}
    )
    prints = [[r["partialFingerprints"] for r in results(r)] for r in (report, moved)]
    assert prints[0] == prints[1]


def test_levels_are_the_severities() -> None:
    assert {r["ruleId"]: r["level"] for r in results(desk())} == {
        "number-conflict": "error", "quote-altered": "error", "date-conflict": "error", "name-variant": "warning",
        "one-origin": "warning", "number-superseded": "note",
    }  # fmt: skip


def test_an_internal_error_is_an_unsuccessful_execution() -> None:
    problem = Problem(kind="internal", where="rule number-conflict in a", message="ValueError: x [y]")
    run = log(desk().model_copy(update={"problems": (problem,)}))["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert any("ValueError" in n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"])


def test_is_bounded() -> None:
    first = next(f for f in desk().findings if f.id == "77aa01")
    wide = first.model_copy(update={"evidence": first.evidence * 60})
    report = desk().model_copy(update={"findings": (*many(first, MAX_RESULTS + 7), wide)})
    run = json.loads(FORMAT.write(report, Options()))["runs"][0]  # too long to be validated here
    assert len(run["results"]) == MAX_RESULTS
    assert all(len(r["relatedLocations"]) <= MAX_RELATED for r in run["results"])
    assert any("+8 more" in n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"])


def test_a_json_file_gets_no_region_since_its_lines_are_not_the_texts() -> None:
    report = desk()
    report = report.model_copy(
        update={"articles": tuple(a.model_copy(update={"path": "in.jsonl"}) for a in report.articles)}
    )
    assert all("region" not in r["locations"][0]["physicalLocation"] for r in results(report))
