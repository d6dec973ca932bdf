"""docs/rules.md says what the rules say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from checker.rules import rules

ROOT = Path(__file__).parents[1]


def test_the_page_is_current() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tests" / "scripts" / "rules_page.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_page_has_a_section_a_rule_and_the_readme_counts_them() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert all(f"\n## {rule}\n" in page for rule in rules())
    words = {
        12: "Twelve",
        13: "Thirteen",
        14: "Fourteen",
        15: "Fifteen",
        16: "Sixteen",
        21: "Twenty-one",
        22: "Twenty-two",
    }
    assert f"{words[len(rules())]} rules" in (ROOT / "README.md").read_text(encoding="utf-8")
