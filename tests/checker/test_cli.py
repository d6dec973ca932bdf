"""The command line, as a user's shell sees it: what is printed where, and the exit codes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from newsdesk import CROSSCHECK, DRAFT, SOURCES, shell, write

from checker.cli import main

# --- without work ---------------------------------------------------------------------------------


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


# --- exit codes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param(["drafts/wrong.md", "--against", "sources"], 1, id="the-draft-contradicts"),
        pytest.param(["drafts/wrong.md", "--against", "sources", "--fail-on", "never"], 0, id="never"),
        pytest.param(["drafts/right.md", "--against", "sources"], 0, id="the-draft-agrees"),
        pytest.param(["sources"], 0, id="sources-agree"),
        pytest.param(["sources", "drafts/wrong.md"], 1, id="all-are-sources"),
        pytest.param(
            ["drafts/right.md", "--against", "sources/harbour-news.md", "--against", "drafts/wrong.md"],
            1,
            id="two-sources",
        ),
        pytest.param(
            ["drafts/wrong.md", "--against", "sources", "--severity", "number-conflict=note"], 0, id="severity"
        ),
        pytest.param(
            ["drafts/wrong.md", "--against", "sources", "--ignore", "number-conflict,scale-slip"], 0, id="ignored"
        ),
        pytest.param(["drafts/wrong.md", "--against", "sources", "--set", "fail-on=never"], 0, id="set"),
        pytest.param(["sources/harbour-news.md"], 3, id="one-article"),
        pytest.param(["drafts/wrong.md", "empty.md", "--against", "sources"], 3, id="an-unreadable-draft"),
        pytest.param(["sources", "drafts/wrong.md", "empty.md"], 1, id="an-unreadable-source"),
        pytest.param(["sources", "drafts/wrong.md", "empty.md", "--strict"], 3, id="strict"),
        pytest.param(["sources/harbour-news.md", "other.md"], 3, id="nothing-to-compare"),
        pytest.param(["nowhere.md", "sources"], 2, id="a-path-that-does-not-exist"),
        pytest.param([], 2, id="no-path"),
        pytest.param(["sources", "--bogus"], 2, id="no-such-option"),
        pytest.param(["sources", "--fail-on", "loud"], 2, id="no-such-severity"),
        pytest.param(["sources", "--set", "fail-onn=note"], 2, id="no-such-setting"),
        pytest.param(["sources", "--select", "number-conflct"], 2, id="no-such-rule"),
        pytest.param(["sources", "-f", "jsonn"], 2, id="no-such-format"),
        pytest.param(["sources", "-f", "json", "-f", "text"], 2, id="two-outputs-to-one-place"),
        pytest.param(["sources", "-f", "json=nowhere/out.json"], 2, id="an-output-without-a-folder"),
        pytest.param(["sources", "-f", "json=sources"], 2, id="an-output-that-is-a-folder"),
        pytest.param(["sources", "--template-dir", "nowhere"], 2, id="templates-that-are-not-there"),
        pytest.param(["sources", "--today", "05/10/2026"], 2, id="not-a-date"),
        pytest.param(["sources", "--config", "none.toml"], 2, id="a-settings-file-that-does-not-exist"),
        pytest.param(["sources", "--language-model", "no_such_model"], 2, id="a-model-that-is-not-there"),
    ],
)
def test_check_ends_with(desk: Path, args: list[str], code: int) -> None:
    (desk / "empty.md").write_text("", encoding="utf-8")
    (desk / "other.md").write_text(
        "The choir of Vellby sang in the old chapel and many people came to listen.\n", encoding="utf-8"
    )
    assert main(["check", *args]) == code


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "command", [["chek"], ["rules", "number-conflct"], ["explain", "x", "--in", "none.json"], ["report", "none.json"]]
)
def test_other_commands_misuse_is_2(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 2
    assert capsys.readouterr().err


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("args", "suggestion"),
    [
        pytest.param(["chekc"], "did you mean 'check'?", id="command"),
        pytest.param(["rules", "number-conflct"], "did you mean 'number-conflict'?", id="rule"),
        pytest.param(["check", "sources", "-f", "sarfi"], "did you mean 'sarif'?", id="format"),
        pytest.param(["check", "sources", "--set", "waiver-day=3"], "did you mean 'waiver-days'?", id="setting"),
    ],
)
def test_a_misspelling_gets_a_suggestion(args: list[str], suggestion: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 2
    assert suggestion in capsys.readouterr().err


def test_an_exception_in_a_rule_is_2_and_the_rest_of_the_report_stands(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from dataclasses import replace

    from checker import pipeline
    from checker.rules import rules

    def broken(*_: object) -> bool:
        raise ValueError("a bug")

    known = rules()
    monkeypatch.setattr(
        pipeline, "rules", lambda: {**known, "number-conflict": replace(known["number-conflict"], takes=broken)}
    )
    assert main(["check", "drafts/wrong.md", "--against", "sources", "-f", "json=out.json"]) == 2
    assert "rule number-conflict" in capsys.readouterr().err
    result = json.loads((desk / "out.json").read_text(encoding="utf-8"))
    assert {"number-conflict"} == {re.findall(r"rule (\S+)", p["where"])[0] for p in result["problems"]}
    assert {f["verdict"] for f in result["findings"]} & {"agreement", "compatible"}


def test_an_exception_in_a_kind_is_2_and_names_the_kind_and_the_article(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from dataclasses import replace

    from claims import extract
    from claims.kinds import kinds

    def broken(analysis: object) -> list[object]:
        raise RuntimeError("a bug in " + type(analysis).__name__)

    known = kinds()
    monkeypatch.setattr(extract, "kinds", lambda: {**known, "date": replace(known["date"], read=broken)})
    assert main(["check", "sources", "-f", f"json={desk / 'out.json'}"]) == 2
    assert "date in county-wire: RuntimeError: a bug" in capsys.readouterr().err
    assert main(["extract", "sources"]) == 2
    said = capsys.readouterr()
    assert "internal error: date in county-wire" in said.err
    assert {c["kind"] for line in said.out.splitlines() for c in json.loads(line)["claims"]} >= {"number", "name"}


@pytest.mark.usefixtures("desk")
def test_an_exception_anywhere_else_is_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from checker import pipeline

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(pipeline, "check", broken)
    assert main(["check", "sources"]) == 2
    assert "internal error, not a finding: ZeroDivisionError: a bug" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody can write to, not even root")
def test_an_output_that_cannot_be_written_is_2(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "sources", "-f", "html=out.html", "-f", "json=/proc/out.json"]) == 2
    assert "/proc/out.json: cannot be written" in capsys.readouterr().err
    assert [file.name for file in desk.glob(".*")] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "args", [["--help"], ["rules"], ["extract", "sources"], ["check", "sources", "drafts/wrong.md"]]
)
def test_a_full_device_is_2(desk: Path, args: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*CROSSCHECK, *args], stdout=full, stderr=subprocess.PIPE, text=True, cwd=desk, check=False
        )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("args", [["--help"], ["rules"], ["check", "sources", "drafts/wrong.md"]])
def test_a_closed_pipe_is_2_and_quiet(desk: Path, args: list[str]) -> None:
    read, written = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*CROSSCHECK, *args], stdout=written, stderr=subprocess.PIPE, text=True, cwd=desk, check=False
    )
    os.close(written)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_closed_standard_output_is_2(desk: Path) -> None:
    command = " ".join(f"'{part}'" for part in CROSSCHECK)
    done = subprocess.run(["bash", "-c", f"{command} rules >&-"], cwd=desk, capture_output=True, text=True, check=False)
    assert done.returncode == 2


def test_ctrl_c_is_130_and_leaves_no_output(desk: Path) -> None:
    code = (
        "import signal, sys, time; from checker import pipeline; from checker.cli import main;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"  # a shell's background jobs ignore it
        "pipeline.check = lambda *a, **k: (print('started', file=sys.stderr, flush=True), time.sleep(30));"
        "sys.exit(main(['check', 'sources', '-f', 'json=out.json']))"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=desk, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        while "started" not in running.stderr.readline():
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        said = running.stderr.read()
    assert running.returncode == 130
    assert "interrupted" in said
    assert "Traceback" not in said
    assert not (desk / "out.json").exists()


# --- inputs and outputs ---------------------------------------------------------------------------


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
    waive = [
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
    assert main(waive) == 0
    assert (desk / "crosscheck-waivers.toml").is_file()
    assert main(["check", "--today", "2026-05-10"]) == 0
    (desk / "crosscheck-waivers.toml").unlink()
    ignore = '[per-file-ignores]\n"drafts/*.md" = ["number-conflict"]\n'
    with (desk / "crosscheck.toml").open("a", encoding="utf-8") as file:
        file.write(ignore)
    assert main(["check"]) == 0


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
