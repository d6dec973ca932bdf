"""Waivers at the command line: given, listed, checked, pruned, voided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from newsdesk import DRAFT, WAIVE_ALL, result, write

from checker.cli import main


def test_waive_explain_list_check_prune(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = result(desk)
    assert main(["explain", name, "--in", "result.json"]) == 0
    assert "[15] workers on Sunday" in capsys.readouterr().out
    waive = ["waive", name, "--in", "result.json", "--reason", "the mayor counts three more", "--by", "R. Desk"]
    assert main([*waive, "--expires", "2026-06-01", "--today", "2026-05-10"]) == 0
    check = ["check", "drafts/wrong.md", "--against", "sources", "-f", "json", "--today"]
    capsys.readouterr()
    assert main([*check, "2026-06-01"]) == 0
    waived = next(f for f in json.loads(capsys.readouterr().out)["findings"] if f["id"] == name)
    assert (waived["status"], waived["waiver"]["by"]) == ("waived", "R. Desk")
    assert main([*check, "2026-06-02"]) == 1
    assert "expired on 2026-06-01" in capsys.readouterr().err
    assert main(["waivers", "list", "--today", "2026-05-10"]) == 0
    assert f"{name}  until 2026-06-01 (22 days): the mayor counts three more (R. Desk)" in capsys.readouterr().out
    assert main(["waivers", "check", "--today", "2026-05-10", "--expiring-in", "10"]) == 0
    assert main(["waivers", "check", "--today", "2026-05-10", "--expiring-in", "30"]) == 1
    assert name in capsys.readouterr().out
    assert main(["waivers", "prune", "--today", "2026-06-01"]) == 0
    assert name in (desk / "crosscheck-waivers.toml").read_text(encoding="utf-8")
    assert main(["waivers", "prune", "--today", "2026-06-02"]) == 0
    assert name not in (desk / "crosscheck-waivers.toml").read_text(encoding="utf-8")


def test_moving_text_keeps_a_waiver_and_another_number_voids_it(desk: Path) -> None:
    result(desk)
    assert main(WAIVE_ALL) == 0
    check = ["check", "drafts/wrong.md", "--against", "sources", "--today", "2026-05-10"]
    write(desk / "drafts" / "wrong.md", "2026-05-04", "The mill stands by the river.\n\n" + DRAFT.format(15))
    assert main(check) == 0
    write(desk / "drafts" / "wrong.md", "2026-05-04", DRAFT.format(17))
    assert main(check) == 1


def test_an_inline_waiver_in_the_draft_settles_its_paragraph(desk: Path) -> None:
    note = '<!-- crosscheck: ignore[number-conflict] reason="the wire has 12 only" until=2026-06-01 -->'
    check = ["check", "drafts/wrong.md", "--against", "sources", "--today"]
    write(desk / "drafts" / "wrong.md", "2026-05-04", f"{note}\n{DRAFT.format(15)}")
    assert main([*check, "2026-05-10"]) == 0
    assert main([*check, "2026-06-02"]) == 1


def test_hostile_text_cannot_command_the_terminal(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = result(desk)
    text = (desk / "result.json").read_text(encoding="utf-8")
    (desk / "result.json").write_text(text.replace("Larch Mill", "Larch \\u001b[31m\\u202eMill"), encoding="utf-8")
    capsys.readouterr()
    assert main(["explain", name, "--in", "result.json"]) == 0
    shown = capsys.readouterr().out
    assert "Larch \ufffd[31m\ufffdMill" in shown
    assert main(["check", "sources", "\x1b[2J.md"]) == 2
    assert "\x1b" not in shown + capsys.readouterr().err


def test_waive_all_is_a_baseline(desk: Path) -> None:
    result(desk)
    waive = [
        "waive",
        "--all",
        "--in",
        "result.json",
        "--reason",
        "before the gate",
        "--expires",
        "2026-06-01",
        "--today",
        "2026-05-10",
    ]
    assert main(waive) == 0
    check = ["check", "--against", "sources", "--today", "2026-05-11", "--fail-on", "note"]
    assert main([*check, "drafts/wrong.md"]) == 0
    write(desk / "drafts" / "new.md", "2026-05-06", DRAFT.format(16))
    assert main([*check, "drafts/new.md"]) == 1


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(["--reason", "x", "--expires", "2026-12-01"], id="too-long"),
        pytest.param(["--reason", "x", "--expires", "2026-05-09"], id="past"),
        pytest.param(["--reason", " ", "--expires", "2026-05-20"], id="an-empty-reason"),
        pytest.param(["--expires", "2026-05-20"], id="no-reason"),
        pytest.param(["--reason", "x"], id="no-expiry"),
        pytest.param(["--reason", "x", "--expires", "2026-05-20", "--all"], id="ids-and-all"),
    ],
)
def test_a_waiver_that_cannot_be_given_is_2(desk: Path, more: list[str]) -> None:
    name = result(desk)
    assert main(["waive", name, "--in", "result.json", "--today", "2026-05-10", *more]) == 2
    assert not (desk / "crosscheck-waivers.toml").exists()


def test_a_waiver_file_with_a_mistake_is_2(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "crosscheck-waivers.toml").write_text('[[waiver]]\nid = "x"\nreason = "y"\n', encoding="utf-8")
    assert main(["check", "sources"]) == 2
    assert "crosscheck-waivers.toml: waiver 1 (x): expires: field required" in capsys.readouterr().err
