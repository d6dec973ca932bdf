"""GitHub annotations and the step summary: ranked, bounded, and never a command of a source's making."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from ci_samples import desk, many, matches_golden
from report_samples import clear, hostile, large

from reports.formats import github_summary
from reports.formats.github import FORMAT
from reports.model import Options, Report, Severity


def lines(report: Report) -> list[str]:
    return FORMAT.write(report, Options()).splitlines()


@pytest.mark.parametrize("draft", [pytest.param(True, id="draft"), pytest.param(False, id="sources")])
def test_is_the_golden_file(draft: bool) -> None:
    name = "draft" if draft else "sources"
    assert matches_golden(f"{name}.github.txt", FORMAT.write(desk(draft=draft), Options()))
    assert matches_golden(f"{name}.github-summary.md", github_summary.FORMAT.write(desk(draft=draft), Options()))


def test_an_annotation_stands_in_the_draft_at_its_span() -> None:
    found = [line for line in lines(desk(draft=True)) if "77aa01" in line]
    assert len(found) == 1
    assert found[0].startswith(
        "::error file=drafts/ours.md,line=1,title=number-conflict (77aa01),col=1,endColumn=14::27 people"
    )
    assert found[0].endswith("%0AMost sources: 27")


def test_at_most_ten_of_a_level_the_surest_first_and_how_many_more() -> None:
    report = desk()
    error = next(f for f in report.findings if f.id == "77aa01")
    warning = next(f for f in report.findings if f.id == "name1")
    mixed = (*many(error, 13), *(f.model_copy(update={"id": f"w{f.id}"}) for f in many(warning, 12)))
    found = lines(report.model_copy(update={"findings": mixed}))
    errors = [line for line in found if line.startswith("::error ")]
    assert len(errors) == 10
    assert len([line for line in found if line.startswith("::warning ")]) == 10
    assert "+3 more errors" in found
    assert "+2 more warnings" in found
    assert [re.findall(r"\((\w+)\)", line)[0] for line in errors] == [f"{i:012x}" for i in range(10)]


def test_what_holds_the_draft_back_comes_before_what_the_sources_dispute_among_themselves() -> None:
    assert "77aa01" in lines(desk(draft=True))[0]


def test_waived_and_settled_findings_are_not_annotated() -> None:
    text = FORMAT.write(desk(), Options())
    assert "role7" not in text
    assert "(ok1)" not in text


def test_nothing_found_is_the_verdict_alone() -> None:
    report = clear()
    quiet = report.model_copy(update={"findings": tuple(f for f in report.findings if f.severity is Severity.NONE)})
    assert [line[:26] for line in lines(quiet)] == ["::notice title=crosscheck::"[:26]]


def test_hostile_text_cannot_start_a_command() -> None:
    base = desk()
    evil = "31\n::error::pwned\r\n::add-mask::x % ,:"
    finding = next(f for f in base.findings if f.id == "77aa01").model_copy(
        update={"message": evil, "suggestion": evil, "id": "a:b,c"}
    )
    unreadable = base.unreadable[0].model_copy(update={"path": "x\n::stop-commands::y", "reason": evil})
    found = lines(base.model_copy(update={"findings": (finding,), "unreadable": (unreadable,)}))
    commands = [line for line in found if line.startswith("::")]
    assert [c.split("::")[1].split(" ")[0] for c in commands] == ["error", "notice"]
    assert not any("::" in line for line in found if not line.startswith("::"))


@pytest.mark.parametrize("report", [pytest.param(hostile(), id="hostile"), pytest.param(large(facts=400), id="large")])
def test_the_summary_stays_under_githubs_limit(report: Report) -> None:
    findings = report.findings * (1 + 6000 // len(report.findings))
    wide = tuple(replace_message(f, i) for i, f in enumerate(findings))
    text = github_summary.FORMAT.write(report.model_copy(update={"findings": wide}), Options())
    assert len(text.encode()) < 1_048_576
    assert re.search(r"^\+\d+ more$", text, re.MULTILINE)


def replace_message(finding, i):  # type: ignore[no-untyped-def]
    return finding.model_copy(update={"id": str(i), "severity": Severity.ERROR, "message": f"{i} " + "number " * 60})


def test_the_summary_shows_hostile_text_as_text() -> None:
    text = github_summary.FORMAT.write(hostile(), replace(Options(), everything=True))
    assert "<script" not in text
    assert "<img" not in text
    assert all(row.count(" | ") == 3 for row in text.splitlines() if row.startswith("| ≠"))
