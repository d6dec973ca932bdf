"""The documents are true: every field is explained, every example works, every link leads somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import checker.rules
from checker.model import Check, Comparison, Story
from checker.pipeline import check
from checker.rules import Rule
from checker.settings import Settings
from claims.analysis import Analysis
from claims.extract import extract
from claims.model import Article, Kind, Reader, Unreadable
from reports.model import Format, Options, Report, Tool, Verdict

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("schema", ["reports/schemas/report.schema.json", "claims/schemas/extract.schema.json"])
def test_every_field_of_a_format_is_explained(schema: str) -> None:
    loaded = json.loads((ROOT / schema).read_text(encoding="utf-8"))
    fields = {name for part in loaded["$defs"].values() for name in part.get("properties", ())}
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    page = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    named = {word for code in re.findall(r"`([^`\n]+)`", page) for word in re.findall(r"\w+", code)}
    assert sorted(fields - named) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    local = [target.partition("#")[0] for target in targets if "://" not in target]
    assert [target for target in local if target and not (page.parent / target).exists()] == []


def example(name: str) -> dict[str, Any]:
    """What an example of docs/extending.md defines."""
    page = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
    found = re.search(rf"^```python name={name}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert found
    space: dict[str, Any] = {"__name__": f"example_{name}"}
    exec(compile(found[1], name, "exec", dont_inherit=True), space)  # noqa: S102 - our own page
    return space


def articles(*texts: str) -> list[Article]:
    return [Article(id=f"a{n}", source=f"paper{n}.example", text=text) for n, text in enumerate(texts)]


def test_the_example_of_a_format() -> None:
    made = example("format")["FORMAT"]
    assert isinstance(made, Format)
    report = check(articles("The Vellby mill employs 345 workers.", "The Vellby mill employs 347 workers."), Settings())
    assert "number-conflict,contradiction,error," in made.write(report, Options())
    assert made.write(Report(tool=Tool(version="1")), Options()) == "rule,verdict,severity,message\n"


def test_the_example_of_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = example("rule")["RULE"]
    assert isinstance(rule, Rule)
    known = sorted([rule, *checker.rules.rules().values()], key=lambda one: one.precedence)
    monkeypatch.setattr("checker.pipeline.rules", lambda: {one.id: one for one in known})
    for texts, fires in ((rule.firing.articles, True), (rule.quiet.articles, False)):
        report = check(articles(*texts), Settings())
        assert not report.problems
        assert (rule.id in {finding.rule for finding in report.findings}) is fires


def test_the_example_of_a_check() -> None:
    made = example("check")["CHECK"]
    assert isinstance(made, Check)
    for text, slips in (("Turnout in Vellby reached 104 percent.", 1), ("Turnout in Vellby reached 64 percent.", 0)):
        (article,) = articles(text)
        story = Story("", [article], {article.id: extract(article)})
        assert [fact.within for fact in made.facts(article, story, Settings())] == ["turnout"] * slips


def test_the_example_of_a_reader() -> None:
    reader = example("reader")["READER"]
    assert isinstance(reader, Reader)
    found = list(reader.read(None, "north.example\t2026-05-04\tA fire injured 12.\nbroken\n"))
    assert isinstance(found[0], Article)
    assert found[0].source == "north.example"
    assert isinstance(found[1], Unreadable)
    assert "line 2" in found[1].reason


def test_the_examples_of_a_kind_and_its_comparison() -> None:
    kind, comparison = example("kind")["KIND"], example("comparison")["COMPARISON"]
    assert isinstance(kind, Kind)
    assert isinstance(comparison, Comparison)
    said = articles("The Hotel Larch in Vellby has four rooms and 3 stars.", "The Hotel Larch in Vellby has 4 stars.")
    claims = {article.id: tuple(kind.read(Analysis(article))) for article in said}
    assert [claim.model_dump()["stars"] for found in claims.values() for claim in found] == [3, 4]
    facts = comparison.facts(Story("", said, claims), Settings())
    assert [fact.verdict for fact in facts] == [Verdict.CONTRADICTION]
