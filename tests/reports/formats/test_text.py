"""Text: places first, the sentence last, columns aligned, nothing a terminal would obey."""

from __future__ import annotations

import re

import pytest
from ci_samples import matches_golden
from report_samples import alone, clear, ferries, hostile

from reports.formats.text import FORMAT
from reports.model import Options, Report, Severity
from reports.summary import summarize


def write(report: Report, **options: bool | int) -> str:
    return FORMAT.write(report, Options(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "report"), [("ferries", ferries()), ("draft", ferries(draft=True))], ids=["sources", "draft"]
)
def test_is_the_golden_file(name: str, report: Report) -> None:
    assert matches_golden(f"../reports/{name}.txt", write(report))


@pytest.mark.parametrize("report", [ferries(), clear(), alone(), hostile()], ids=["hold", "clear", "alone", "hostile"])
def test_the_sentence_is_last(report: Report) -> None:
    assert write(report).splitlines()[-1] == summarize(report).sentence


def test_each_finding_starts_with_its_place() -> None:
    heads = [block.splitlines()[0] for block in write(ferries()).split("\n\n")[:-2]]
    assert len(heads) == 7
    assert all(re.match(r"\S+\.txt:\d+:\d+: (error|warning|note) ", head) for head in heads)


def test_agreements_and_single_sources_are_only_counted() -> None:
    short, whole = write(ferries()), write(ferries(), everything=True)
    assert "214 passengers in two sources." not in short
    assert "214 passengers in two sources." in whole
    assert "2 agreements" in short


def test_what_was_not_read_or_waived_is_told() -> None:
    text = write(ferries())
    assert "not read  /home/kim/desk/scan.pdf: " in text
    assert "mind      /home/kim/desk/" in text
    assert re.search(r"^waived    .*until 30 Sep 2026 by R\. Desk", text, re.MULTILINE)


def test_color_only_when_asked_and_without_it_the_same_text() -> None:
    plain, painted = write(ferries()), write(ferries(), color=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain


def test_columns_are_aligned() -> None:
    rows = re.findall(r"^    [AB]  .*$", write(ferries()).split("\n\n")[1], re.MULTILINE)
    assert len(rows) == 4
    assert len({row.rindex("/home/") for row in rows}) == 1


def test_sentences_keep_to_the_width() -> None:
    for width in (60, 100):
        indented = [line for line in write(ferries(), width=width).splitlines() if line.startswith("       ")]
        assert indented
        assert max(map(len, indented)) <= width


def test_control_characters_of_a_source_are_gone() -> None:
    report = ferries()
    found = report.findings[0].model_copy(
        update={"message": "red \x1b[31m and back \x07\u202e", "severity": Severity.ERROR}
    )
    text = write(report.model_copy(update={"findings": (found,)}))
    assert "red  [31m and back" in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", text)
