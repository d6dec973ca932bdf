"""The JSON form of a report, written and read again."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from reports.model import SCHEMA_VERSION, Report


class WireError(Exception):
    """A result file that cannot be read again; the message says why and what to do."""


def dump(report: Report) -> str:
    """A report as JSON text with a newline at its end; numbers stay numbers."""
    return json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=2, default=str) + "\n"


def load(text: str) -> Report:
    """A report from its JSON text, also one written by a version that knew fewer fields.

    Raises WireError.
    """
    try:
        data: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise WireError(f"not JSON (line {error.lineno}: {error.msg}); give the file that -f json=… wrote") from error
    if not isinstance(data, dict) or "schema_version" not in data:
        raise WireError("not a crosscheck result (no schema_version); give the file that -f json=… wrote")
    if data["schema_version"] != SCHEMA_VERSION:
        raise WireError(f"schema_version {data['schema_version']} is not {SCHEMA_VERSION}, the one this version reads")
    try:
        return Report.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise WireError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
