"""JSON Lines: every finding is one line, the same as in the JSON result."""

from __future__ import annotations

import json

from ci_samples import desk, matches_golden
from report_samples import hostile

from reports.formats import formats
from reports.formats.jsonl import FORMAT
from reports.model import Options, Report, Tool


def test_is_the_golden_file() -> None:
    assert matches_golden("draft.jsonl", FORMAT.write(desk(draft=True), Options()))


def test_lines_are_the_findings_of_the_json_result() -> None:
    for report in (desk(), hostile()):
        lines = FORMAT.write(report, Options()).split("\n")
        assert lines.pop() == ""
        whole = json.loads(formats()["json"].write(report, Options()))
        assert [json.loads(line) for line in lines] == whole["findings"]


def test_no_findings_are_no_lines() -> None:
    assert FORMAT.write(Report(tool=Tool(version="0")), Options()) == ""
