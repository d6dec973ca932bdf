"""The exit codes of the command line, and what is said with each."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from newsdesk import CROSSCHECK

from checker.cli import main


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
        pytest.param(["sources/harbour-news.md", "other.md", "--select", "date-conflict"], 3, id="nor-by-one-rule"),
        pytest.param(["sources", "--select", "date-conflict"], 0, id="a-rule-that-finds-nothing"),
        pytest.param(["drafts/right.md", "--against", "sources", "--select", "unit-conflict"], 0, id="nor-in-a-draft"),
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
