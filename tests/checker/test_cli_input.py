"""Where the command line takes articles and settings from: standard input, folders, settings files."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from newsdesk import DRAFT, SOURCES, WAIVE_ALL, shell, write

from checker.cli import main


def test_standard_input_can_be_a_draft(desk: Path) -> None:
    done = shell("check", "-", "--against", "sources", "-f", "json", cwd=desk, input=DRAFT.format(15))
    assert done.returncode == 1
    assert [a["role"] for a in json.loads(done.stdout)["articles"]].count("draft") == 1


def test_a_draft_in_the_folder_of_its_sources_is_a_draft_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(desk / "sources" / "ours.md", "2026-05-05", DRAFT.format(15))
    assert main(["check", "sources/ours.md", "--against", "sources", "-f", "json"]) == 1
    roles = {a["id"]: a["role"] for a in json.loads(capsys.readouterr().out)["articles"]}
    assert roles == {"ours": "draft", "harbour-news": "source", "county-wire": "source"}


def test_sources_inside_a_folder_of_drafts_are_sources(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(desk / "story" / "ours.md", "2026-05-05", DRAFT.format(12))
    write(desk / "story" / "wires" / "agency.md", "2026-05-05", SOURCES["county-wire"][1])
    assert main(["check", "story", "--against", "story/wires", "-f", "json"]) == 0
    roles = {a["id"]: a["role"] for a in json.loads(capsys.readouterr().out)["articles"]}
    assert roles == {"ours": "draft", "agency": "source"}


@pytest.mark.parametrize("head", ["---\npublished: 0001-01-01\n---\n", "Published 31 December 9999\n\n"])
def test_a_placeholder_for_a_date_breaks_nothing(desk: Path, capsys: pytest.CaptureFixture[str], head: str) -> None:
    (desk / "sources" / "crawled.md").write_text(head + DRAFT.format(15), encoding="utf-8")
    assert main(["check", "sources", "-f", "json"]) == 1
    result = json.loads(capsys.readouterr().out)
    assert result["problems"] == []
    assert {a["id"]: a["published"] for a in result["articles"]}["crawled"] is None


def test_our_own_files_in_a_folder_are_no_articles(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "crosscheck.toml").write_text(
        "# The desk of Dunmore has agreed on all of these settings.\n", encoding="utf-8"
    )
    (desk / "crosscheck-waivers.toml").write_text(
        "# The desk of Dunmore has waived nothing so far.\n", encoding="utf-8"
    )
    for _ in range(2):  # the second run finds the first one's output
        assert main(["check", ".", "-f", "json=result.json", "--strict"]) in (0, 1)
        result = json.loads((desk / "result.json").read_text(encoding="utf-8"))
        assert {a["id"] for a in result["articles"]} == {"county-wire", "harbour-news", "right", "wrong"}
    assert main(["extract", "crosscheck.toml"]) == 0  # named, it is read
    assert '"crosscheck"' in capsys.readouterr().out


def test_drafts_and_sources_come_from_the_settings(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "crosscheck.toml").write_text('drafts = ["drafts/*.md"]\nsources = ["sources/**/*.md"]\n', encoding="utf-8")
    assert main(["check", "-f", "json"]) == 1
    assert sorted(a["role"] for a in json.loads(capsys.readouterr().out)["articles"]) == ["draft"] * 2 + ["source"] * 2
    assert main(["check", "drafts/right.md", "-f", "json"]) == 0
    roles = {a["id"]: a["role"] for a in json.loads(capsys.readouterr().out)["articles"]}
    assert roles == {"right": "draft", "harbour-news": "source", "county-wire": "source"}
    (desk / "crosscheck.toml").write_text('drafts = ["drafts/*.txt"]\nsources = ["sources/*.md"]\n', encoding="utf-8")
    assert main(["check"]) == 2
    assert "drafts: no file matches 'drafts/*.txt'" in capsys.readouterr().err


def test_settings_are_found_from_a_folder_below(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "crosscheck.toml").write_text(
        'drafts = ["drafts/wrong.md"]\nsources = ["sources/*.md"]\n', encoding="utf-8"
    )
    monkeypatch.chdir(desk / "drafts")
    assert main(["check", "-f", "json=result.json"]) == 1
    assert main(WAIVE_ALL) == 0
    assert (desk / "crosscheck-waivers.toml").is_file()
    assert main(["check", "--today", "2026-05-10"]) == 0
    (desk / "crosscheck-waivers.toml").unlink()
    ignore = '[per-file-ignores]\n"drafts/*.md" = ["number-conflict"]\n'
    with (desk / "crosscheck.toml").open("a", encoding="utf-8") as file:
        file.write(ignore)
    assert main(["check"]) == 0


def test_config_show_is_toml_and_says_where_each_value_came_from(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "crosscheck.toml").write_text(
        'strict = true\n[per-file-ignores]\n"old/*.md" = ["agreement"]\n', encoding="utf-8"
    )
    monkeypatch.setenv("CROSSCHECK_WAIVER_DAYS", "30")
    assert main(["config", "show", "--set", "fail-on=note"]) == 0
    shown = capsys.readouterr().out
    assert tomllib.loads(shown)["per-file-ignores"] == {"old/*.md": ["agreement"]}
    assert 'fail-on = "note"  # flag --fail-on' in shown
    assert "waiver-days = 30  # environment CROSSCHECK_WAIVER_DAYS" in shown
    assert "strict = true  # crosscheck.toml" in shown
    assert "fail-on-sources = false  # default" in shown
