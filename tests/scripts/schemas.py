"""Write the JSON Schemas of both wire formats from the models; with --check, only say whether they are current.

`make schemas` runs it; a test runs it with --check.
"""

from __future__ import annotations

import json
import sys
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from claims.kinds import kinds
from claims.model import Article
from reports.model import Report

ROOT = Path(__file__).resolve().parent.parent.parent
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, Any]:
    """The schema of `check -f json`."""
    return {"$schema": DIALECT, **Report.model_json_schema(mode="serialization")}


def extract_schema() -> dict[str, Any]:
    """The schema of one line of `extract`."""
    claim: Any = reduce(or_, [kind.model for kind in kinds().values()])
    schema = TypeAdapter(claim).json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions = schema.pop("$defs")
    article = Article.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions |= article.pop("$defs", {})
    definitions.pop("Span", None)
    shown = ("id", "source", "title", "published", "published_from", "path", "sha256")
    properties = {name: article["properties"][name] for name in shown}
    return {
        "$schema": DIALECT,
        "title": "A line of crosscheck extract",
        "description": "One article and its claims. Spans are half-open and count code points of their field.",
        "type": "object",
        "additionalProperties": False,
        "required": ["article", "claims"],
        "properties": {
            "article": {
                "type": "object",
                "additionalProperties": False,
                "required": list(shown),
                "properties": properties,
            },
            "claims": {"type": "array", "items": schema},
        },
        "$defs": dict(sorted(definitions.items())),
    }


def main(argv: list[str]) -> int:
    """Write both files, or compare them with what would be written."""
    files = {
        ROOT / "reports" / "schemas" / "report.schema.json": report_schema(),
        ROOT / "claims" / "schemas" / "extract.schema.json": extract_schema(),
    }
    stale = []
    for path, schema in files.items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        if "--check" not in argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
    for path in stale:
        sys.stderr.write(f"{path.relative_to(ROOT)} is not current; run `make schemas`\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
