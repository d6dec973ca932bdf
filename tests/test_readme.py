"""Every command in the README and the docs is run, in order, in a folder of its own with the sample articles.

A fence `console` holds commands after `$ ` and what they print, a fence `sh` or `bash` only
commands. `# exit N` is the exit code (else 0; for `check` without it, 0 or 1). A line of output
must be printed; `…` in it stands for anything. A fence with `file=PATH` is written as that file.
A word `ID` is the id of a finding of the newest JSON result.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.cli import main

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
EXIT = re.compile(r"\s+#\s*exit (\d+)\s*$")
ELSEWHERE = {
    "make",
    "git",
    "cd",
    "pip",
    "pipx",
    "uv",
    "uvx",
    "apt-get",
    "sudo",
    "bash",
    "pre-commit",
    "python3",
    "python",
    "docker",
}


@dataclass(frozen=True)
class Step:
    """A file to write, or a command with what it prints and its exit codes."""

    line: int
    text: str
    file: str = ""
    output: tuple[str, ...] = ()
    codes: tuple[int, ...] = (0,)


def steps(text: str) -> Iterator[Step]:
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 2
        language, *attributes = match["info"].split() or [""]
        body = re.sub(rf"^{match['indent']}", "", match["body"], flags=re.MULTILINE)
        named = next((a.removeprefix("file=") for a in attributes if a.startswith("file=")), "")
        if named:
            yield Step(line, body, file=named)
        elif language in ("console", "sh", "bash", "shell"):
            yield from commands(body, line, prompted=language == "console")


def commands(body: str, line: int, *, prompted: bool) -> Iterator[Step]:
    pending: list[str] = []
    found: list[tuple[int, str, list[str]]] = []
    for i, row in enumerate(body.splitlines()):
        if pending or row.startswith("$ ") or (not prompted and row.strip() and not row.lstrip().startswith("#")):
            pending.append(row.removeprefix("$ ").rstrip("\\") if row.endswith("\\") else row.removeprefix("$ "))
            if not row.endswith("\\"):
                found.append((line + i, " ".join(pending), []))
                pending = []
        elif prompted and found and row.strip():
            found[-1][2].append(row)
    for at, command, output in found:
        stated = EXIT.search(command)
        plain = EXIT.sub("", command).strip()
        usual = (0, 1) if "crosscheck check" in plain else (0,)
        yield Step(at, plain, output=tuple(output), codes=(int(stated[1]),) if stated else usual)


def program(command: str) -> str:
    words = [word for word in shlex.split(command, comments=True) if not re.fullmatch(r"[A-Z_]+=.*", word)]
    return words[0] if words else ""


def with_ids(command: str, folder: Path) -> str:
    if not re.search(r"\bID\b", command) or program(command) != "crosscheck":
        return command
    results = sorted(folder.rglob("*.json"), key=lambda file: file.stat().st_mtime)
    result = next(r for r in (json.loads(f.read_text("utf-8")) for f in reversed(results)) if "findings" in r)
    worst = next((f for f in result["findings"] if f["severity"] == "error"), result["findings"][0])
    return re.sub(r"\bID\b", str(worst["id"]), command)


def run(
    command: str, folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> tuple[int, str]:
    """A command's exit code and what it printed. A plain call of crosscheck is made in this process, to save its start."""
    command = with_ids(command, folder)
    capfd.readouterr()
    words = shlex.split(command, comments=True)
    if words[0] == "crosscheck" and not re.search(r"[|<>;&$`*?]", re.sub(r"\"[^\"]*\"", "", command)):
        monkeypatch.chdir(folder)
        code = main(words[1:])
    else:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        code = subprocess.run(
            ["bash", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, check=False, timeout=120
        ).returncode
    said = capfd.readouterr()
    return code, said.out + said.err


def known_elsewhere(command: str) -> bool:
    """Whether a command that is not run here names things that exist: make's targets, our distribution, our script."""
    words = shlex.split(command, comments=True)
    if program(command) == "make":
        targets = [word for word in words[1:] if "=" not in word] or ["report"]
        rules = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
        return set(targets) <= set(rules)
    if program(command) in ("pip", "pipx", "uv", "uvx"):
        name = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["name"]
        return name in command or " . " in f"{command} " or "-e ." in command or "-r " in command
    if program(command) == "bash":
        return (ROOT / words[1]).is_file()
    return True


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_command_of(
    document: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    for step in steps(document.read_text(encoding="utf-8")):
        place = f"{document.name}:{step.line}: {step.text.splitlines()[0] if step.text else ''}"
        if step.file:
            target = tmp_path / step.file
            assert target.resolve().is_relative_to(tmp_path.resolve()), place
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(step.text, encoding="utf-8")
        elif program(step.text) in ELSEWHERE:
            assert known_elsewhere(step.text), place
        else:
            code, printed = run(step.text, tmp_path, capfd, monkeypatch)
            assert code in step.codes, f"{place}: exit code {code}\n{printed}"
            for line in step.output:
                pattern = r"\s*".join(".*".join(map(re.escape, part.split("…"))) for part in line.split())
                assert re.search(pattern, printed), f"{place}: does not print {line!r}\n{printed}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("```console\n$ crosscheck rules\n```\n", [("crosscheck rules", (), (0,))], id="plain"),
        pytest.param(
            "```console\n$ crosscheck check x  # exit 3\nout\n…\n```\n",
            [("crosscheck check x", ("out", "…"), (3,))],
            id="exit-and-output",
        ),
        pytest.param(
            "```sh\n# a comment\ncrosscheck \\\n  rules\n```\n", [("crosscheck    rules", (), (0,))], id="continued"
        ),
        pytest.param("```text\n$ crosscheck rules\n```\n", [], id="only-shown"),
        pytest.param(
            "  ```console\n  $ crosscheck check x\n  ```\n", [("crosscheck check x", (), (0, 1))], id="indented"
        ),
    ],
)
def test_what_a_fence_means(text: str, expected: list[tuple[str, tuple[str, ...], tuple[int, ...]]]) -> None:
    assert [(step.text, step.output, step.codes) for step in steps(text)] == expected


@pytest.mark.parametrize(
    ("command", "known"),
    [
        ("make test", True),
        ("make nosuchtarget", False),
        ("pip install crosscheck-news", True),
        ("pip install other", False),
        ("bash .ci/run", True),
        ("bash nope.sh", False),
    ],
)
def test_what_is_not_run_must_at_least_exist(command: str, known: bool) -> None:
    assert known_elsewhere(command) is known
