"""Files are written whole or not at all; a report too large for one page is split by story."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_samples import ferries, large

from reports.formats import html, text
from reports.model import Options
from reports.render import PAGE_BUDGET, OutputError, render, write_files


def test_writes_the_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before")
    assert render(ferries(), text.FORMAT, target) == (target,)
    assert target.read_text(encoding="utf-8") == text.write(ferries(), Options())
    assert list(tmp_path.iterdir()) == [target]


def test_keeps_the_rights_of_the_file(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before")
    target.chmod(0o640)
    write_files({target: "after"})
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["missing/out.txt", "folder"], ids=["no-folder", "is-a-folder"])
def test_all_or_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    first, second = tmp_path / "first.txt", tmp_path / name
    with pytest.raises(OutputError, match=second.name):
        write_files({first: "one", second: "two"})
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_one_page_within_the_budget(tmp_path: Path) -> None:
    assert [p.name for p in render(large(), html.FORMAT, tmp_path / "r.html")] == ["r.html"]


def test_beyond_the_budget_a_page_a_story_and_an_index(tmp_path: Path) -> None:
    report = large(stories=4, articles=40, facts=1200)
    assert len(html.write(report, Options()).encode()) > PAGE_BUDGET
    written = render(report, html.FORMAT, tmp_path / "r.html")
    assert [p.name for p in written] == ["r.html", *(f"r-{n}-story-{n - 1}.html" for n in range(1, 5))]
    index = written[0].read_text(encoding="utf-8")
    assert all(f'href="{path.name}"' in index for path in written[1:])
    assert "too large for one page" in index
    assert 'href="r.html"' in written[1].read_text(encoding="utf-8")
    assert all(path.stat().st_size <= PAGE_BUDGET for path in written)
