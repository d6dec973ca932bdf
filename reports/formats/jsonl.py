"""JSON Lines: one finding a line, as the JSON format writes it, for `jq`, log shippers and databases."""

from __future__ import annotations

import json

from reports.model import Format, Options, Report


def write(report: Report, options: Options) -> str:  # noqa: ARG001 - JSON Lines always hold everything
    """Every finding on a line of its own, in the report's order; nothing for a report without findings."""
    return "".join(
        json.dumps(finding.model_dump(mode="json"), ensure_ascii=False, allow_nan=False) + "\n"
        for finding in report.findings
    )


FORMAT = Format(name="jsonl", suffix=".jsonl", help="one finding a line", write=write)
