"""What a terminal shows: colour, a progress bar."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from newsdesk import CROSSCHECK, result, shell, write

from checker.cli import main


def on_a_terminal(desk: Path, *args: str, **environment: str) -> str:
    """What a command prints where both its outputs are a terminal."""
    import pty

    main_end, command_end = pty.openpty()
    env = {**os.environ, "TERM": "xterm", **environment}
    with subprocess.Popen([*CROSSCHECK, *args], cwd=desk, stdout=command_end, stderr=command_end, env=env):
        os.close(command_end)
        shown = b""
        while True:
            try:
                part = os.read(main_end, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
    os.close(main_end)
    return shown.decode()


def test_colour_is_for_terminals_without_no_color(desk: Path) -> None:
    result(desk)
    args = ["report", "result.json"]
    assert "\x1b[" in on_a_terminal(desk, *args)
    assert "\x1b[" not in on_a_terminal(desk, *args, NO_COLOR="1")
    assert "\x1b[" not in shell(*args, cwd=desk).stdout


def test_a_progress_bar_is_drawn_on_a_terminal_for_more_than_twenty_articles(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for i in range(21):
        write(
            desk / "many" / f"s{i:02}.md", "2026-05-04", f"The council of Dunmore met on Monday for the {i + 2}th time."
        )
    assert "reading articles" in on_a_terminal(desk, "extract", "many", "-f", "jsonl=out.jsonl")
    assert main(["extract", "many", "-f", "jsonl=out.jsonl"]) == 0
    assert capsys.readouterr().err == ""
