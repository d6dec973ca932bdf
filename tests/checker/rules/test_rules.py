"""Every rule fires on its own example, keeps quiet on the other, and has a help page."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.pipeline import check
from checker.rules import Example, Rule, rules
from checker.settings import Settings
from claims.model import Article
from reports.model import Report


def run(example: Example) -> Report:
    articles = [
        Article(
            id=f"a{i}", source=f"paper{i}.example", text=text, title=(example.titles[i] or None) if example.titles else None,
            published=dt.date.fromisoformat(example.published[i]) if example.published else None,
            published_from="stated" if example.published else "unknown",
            origin=example.origins[i] if example.origins else None,
        )
        for i, text in enumerate(example.articles)
    ]  # fmt: skip
    return check(articles, Settings())


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_fires_on_its_example(rule: Rule) -> None:
    report = run(rule.firing)
    assert not report.problems
    assert rule.id in {finding.rule for finding in report.findings}


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_is_quiet_on_its_quiet_example(rule: Rule) -> None:
    report = run(rule.quiet)
    assert not report.problems
    assert rule.id not in {finding.rule for finding in report.findings}


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_has_a_help_page(rule: Rule) -> None:
    first, _, rest = rule.help.partition("\n")
    assert first.endswith(".")
    assert len(rest.split()) >= 8
    assert rule.summary
    assert not rule.summary.endswith(".")
