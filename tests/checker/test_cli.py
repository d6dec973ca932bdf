"""The command line, as a user's shell sees it: help, what is printed where, the commands beside check."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from newsdesk import CROSSCHECK, shell

from checker.cli import main


@pytest.mark.parametrize(
    "args", [["--version"], ["--help"], ["-h"], ["check", "--help"], ["waivers", "check", "--help"], []]
)
def test_nothing_heavy_is_imported_for_help(args: list[str]) -> None:
    code = (
        "import sys; from checker.cli import main; code = main(sys.argv[1:]);"
        "heavy = {'spacy', 'pydantic', 'numpy', 'jinja2', 'rapidfuzz', 'tomlkit'} & set(sys.modules);"
        "assert not heavy, heavy; sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=False)
    assert done.returncode == (0 if args else 2), done.stderr
    assert done.stdout or not args


def test_the_version_is_the_projects(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"crosscheck {project['project']['version']}\n"


def test_help_names_every_command_with_its_own_summary(capsys: pytest.CaptureFixture[str]) -> None:
    from checker.cli import _COMMANDS, cli

    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for name, summary in _COMMANDS.items():
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert command.short_help == summary
        assert re.search(rf"^  {name} +{re.escape(summary)}$", shown, re.MULTILINE)


def test_stats_say_how_much_was_looked_at(desk: Path) -> None:
    quiet = shell("check", "sources", "-f", "json", cwd=desk)
    done = shell("check", "sources", "-f", "json", "--stats", cwd=desk)
    assert done.stdout == quiet.stdout
    stats = json.loads(done.stdout)["stats"]
    assert stats["candidate pairs"] >= stats["scored pairs"] > 0
    assert f"{stats['candidate pairs']:,} candidate pairs" in done.stderr
    assert "candidate pairs" not in quiet.stderr


def test_results_go_to_standard_output_and_all_else_to_standard_error(desk: Path) -> None:
    done = shell("check", "drafts/wrong.md", "--against", "sources", "-f", "json", "-f", "html=out.html", cwd=desk)
    assert done.returncode == 1
    assert json.loads(done.stdout)["schema_version"] == 1
    assert "1 open finding at or above 'error' (exit code 1)" in done.stderr
    assert (desk / "out.html").read_text(encoding="utf-8").startswith("<!")


def test_an_earlier_result_renders_the_same_page(desk: Path) -> None:
    outputs = [f"-f{name}={name}.out" for name in ("json", "html", "sarif", "junit", "markdown", "github", "gitlab")]
    assert main(["check", "drafts/wrong.md", "--against", "sources", *outputs]) == 1
    before = {file.name: file.read_bytes() for file in desk.glob("*.out")}
    assert len(before) == 7
    (desk / "json.out").rename(desk / "result.json")
    assert main(["report", "result.json", *outputs]) == 0
    assert {file.name: file.read_bytes() for file in desk.glob("*.out")} == before


def test_extract_prints_a_line_an_article(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "sources", "-f", f"jsonl={desk / 'claims.jsonl'}"]) == 0
    lines = [json.loads(line) for line in (desk / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["article"]["id"] for line in lines] == ["county-wire", "harbour-news"]
    assert any(c["kind"] == "number" and c["low"] == 12 for c in lines[0]["claims"])
    assert capsys.readouterr().out == ""
    (desk / "empty.txt").write_text("", encoding="utf-8")
    assert main(["extract", "empty.txt"]) == 3
    assert main(["extract", "sources", "empty.txt"]) == 0
    assert main(["extract", "sources", "empty.txt", "--strict"]) == 3


def test_rules_lists_all_and_shows_the_help_of_one(capsys: pytest.CaptureFixture[str]) -> None:
    from checker.rules import rules

    assert main(["rules"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == sorted(rules())
    assert main(["rules", "number-conflict"]) == 0
    assert rules()["number-conflict"].help in capsys.readouterr().out


@pytest.mark.parametrize(
    ("shell_name", "marker"), [("bash", "complete -o nosort"), ("zsh", "compdef"), ("fish", "complete --no-files")]
)
def test_completion_scripts(shell_name: str, marker: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell_name]) == 0
    assert marker in capsys.readouterr().out


def test_completion_knows_commands_formats_and_rules(desk: Path) -> None:
    def complete(words: str) -> set[str]:
        environment = {
            **os.environ,
            "_CROSSCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": f"crosscheck {words}",
            "COMP_CWORD": str(len(words.split())),
        }
        done = subprocess.run(CROSSCHECK, capture_output=True, text=True, env=environment, cwd=desk, check=False)
        return {line.partition(",")[2] for line in done.stdout.splitlines()}

    assert complete("wai") == {"waive", "waivers"}
    assert complete("check -f sar") == {"sarif"}
    assert complete("rules number-c") == {"number-conflict"}
