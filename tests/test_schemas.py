"""The JSON Schemas that ship: current, and true of real output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.cli import main

ROOT = Path(__file__).parents[1]
ARTICLES = {
    "one.md": "---\ntitle: Twelve hurt in mill fire\npublished: 2026-05-04\n---\nA fire at the Larch Mill in Dunmore injured at least 12 workers "
    'on Sunday. "It spread in minutes," manager Ada Brennock, 52, said.\n',
    "two.md": "---\npublished: 2026-05-04\n---\nFifteen workers were injured in a fire at the Larch Mill in Dunmore on Sunday. "
    "Damage was put at $1.1 million; repairs may take six weeks.\n",
}


def schema(path: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "three.md").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_files_are_current() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tests" / "scripts" / "schemas.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_result_is_valid(desk: Path) -> None:
    main(["check", *ARTICLES, "three.md", "-f", "json=out.json"])
    result = json.loads((desk / "out.json").read_text(encoding="utf-8"))
    assert result["findings"]
    assert result["unreadable"]
    jsonschema.Draft202012Validator(schema("reports/schemas/report.schema.json")).validate(result)


def test_a_result_with_an_unknown_field_is_not(desk: Path) -> None:
    main(["check", *ARTICLES, "-f", "json=out.json"])
    result = json.loads((desk / "out.json").read_text(encoding="utf-8"))
    result["findings"][0]["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(result, schema("reports/schemas/report.schema.json"))


def test_extracted_claims_are_valid(desk: Path) -> None:
    assert main(["extract", *ARTICLES, "-f", "jsonl=out.jsonl"]) == 0
    validator = jsonschema.Draft202012Validator(schema("claims/schemas/extract.schema.json"))
    lines = [json.loads(line) for line in (desk / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    for line in lines:
        validator.validate(line)
    assert {claim["kind"] for line in lines for claim in line["claims"]} == {
        "number",
        "date",
        "attribution",
        "name",
        "event",
        "place",
    }
