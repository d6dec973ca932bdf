"""The helpers of tests/checker/support are imported by their bare name; the folder that commands are tried in."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "support"))

from newsdesk import DRAFT, SOURCES, write


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two sources that agree, a draft that does not, and one that does; the working directory."""
    for name, (published, text) in SOURCES.items():
        write(tmp_path / "sources" / f"{name}.md", published, text)
    write(tmp_path / "drafts" / "wrong.md", "2026-05-04", DRAFT.format(15))
    write(tmp_path / "drafts" / "right.md", "2026-05-04", DRAFT.format(12))
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("CROSSCHECK_")]:
        monkeypatch.delenv(name)
    return tmp_path
