"""A desk with drafts and sources, and the command line as a user's shell sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from checker.cli import main

SOURCES = {
    "harbour-news": ("2026-05-04", "A fire at the Larch Mill in Dunmore injured 12 workers on Sunday, the county fire service said."),
    "county-wire": ("2026-05-04", "Twelve workers were injured in a fire at the Larch Mill in Dunmore on Sunday, the fire service said."),
}  # fmt: skip
DRAFT = "A fire at the Larch Mill in Dunmore injured {} workers on Sunday, the fire service said."
WAIVE_ALL = [
    "waive",
    "--all",
    "--in",
    "result.json",
    "--reason",
    "x",
    "--expires",
    "2026-06-01",
    "--today",
    "2026-05-10",
]
CROSSCHECK = [sys.executable, "-c", "import sys; from checker.cli import main; sys.exit(main())"]


def write(file: Path, published: str, text: str) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\nsource: {file.stem}.example\npublished: {published}\n---\n{text}\n", encoding="utf-8")
    return str(file)


def shell(*args: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*CROSSCHECK, *args], capture_output=True, text=True, timeout=60, check=False, **more)  # type: ignore[call-overload, no-any-return]


def result(desk: Path) -> str:
    main(["check", "drafts/wrong.md", "--against", "sources", "-f", "json=result.json", "--today", "2026-05-10"])
    findings = json.loads((desk / "result.json").read_text(encoding="utf-8"))["findings"]
    return next(str(f["id"]) for f in findings if f["rule"] == "number-conflict")
