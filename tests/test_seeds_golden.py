"""The whole reports of the sample articles, byte for byte; UPDATE_GOLDEN=1 writes them anew, to be read before they are kept."""

from __future__ import annotations

import os
import re
from itertools import permutations
from pathlib import Path

import pytest

from checker.cli import main
from checker.version import version

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden" / "seeds"
FORMATS = {"html": "page.html", "json": "result.json", "text": "report.txt"}


def run(paths: list[str], folder: Path) -> dict[str, bytes]:
    """What the command writes, by format, with exit code 1 for the one contradiction."""
    folder.mkdir()
    outputs = [word for name, file in FORMATS.items() for word in ("-f", f"{name}={folder / file}")]
    assert main(["check", *paths, "--today", "2026-01-01", *outputs]) == 1
    return {name: (folder / file).read_bytes() for name, file in FORMATS.items()}


def scrubbed(content: bytes) -> str:
    """Without the version, which each release changes; of the style and script, tested elsewhere, only that they are there."""
    text = re.sub(rf'("version": ?"|crosscheck )({re.escape(version())})', r"\1X", content.decode("utf-8"))
    text = re.sub(r"sha256-[\w+/=]+", "sha256-X", text)
    return re.sub(r"(<(style|script)>).*?(</\2>)", r"\1…\3", text, flags=re.DOTALL)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return run(["seeds"], tmp_path_factory.mktemp("golden") / "once")


@pytest.mark.parametrize("name", FORMATS)
def test_is_the_golden_file(once: dict[str, bytes], name: str) -> None:
    file, text = GOLDEN / FORMATS[name], scrubbed(once[name])
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def test_the_same_run_writes_the_same_bytes(
    once: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["seeds"], tmp_path / "again") == once


@pytest.mark.parametrize("turn", [60, 119], ids=["shuffled", "reversed"])
def test_the_order_of_the_articles_changes_no_byte(
    once: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    monkeypatch.chdir(ROOT)
    files = sorted(path.as_posix() for path in Path("seeds").iterdir())
    order = list(list(permutations(files))[turn])
    assert order != files
    assert run(order, tmp_path / "turned") == once
