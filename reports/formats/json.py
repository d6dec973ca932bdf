"""JSON: the whole result, every finding and the articles' text. Its schema ships with the package."""

from __future__ import annotations

from reports.model import Format, Options, Report
from reports.wire import dump


def write(report: Report, options: Options) -> str:  # noqa: ARG001 - JSON always holds everything
    """The report as one JSON object, two spaces deep, keys in the model's order."""
    return dump(report)


FORMAT = Format(name="json", suffix=".json", help="the whole result; `report` renders it again", write=write)
