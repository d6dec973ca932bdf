"""What one article says against itself: who is asked, what is told once, and that all of it is found in any company."""

from __future__ import annotations

import random

import pytest
from little_stories import article

from checker.gate import Code, judge
from checker.pipeline import check
from checker.rules import rules
from checker.settings import Settings
from checker.within import checks
from claims.model import Article
from reports.formats.text import FORMAT
from reports.model import Finding, Options, Verdict
from reports.summary import summarize

SLIPS = {
    "conversion-error": "The Harlow base lies 17 miles (72 km) north of the capital.",
    "weekday-mismatch": "The ferry sank on Monday, December 14, 2012.",
    "change-mismatch": "Sales of the Harlow mill rose 20% to $1.5 million from $1 million.",
    "name-drift": "The lawyer Helen Brockmann told the Harlow court so. Brokmann said that she had kept the letters.",
    "self-conflict": "The skipper Anna Keller, 41, was rescued on Monday. Keller, 47, had sailed for years.",
}
FERRY = "Ten passengers were killed when a ferry hit the pier at Port Ellen on Monday."
ELSEWHERE = "A ferry hit the pier at Port Ellen on Monday morning."


def found(*articles: Article, drafts: tuple[Article, ...] = (), **settings: object) -> list[Finding]:
    report = check(articles, Settings(**settings), drafts=drafts)
    assert not report.problems
    return [f for f in report.findings if f.rule in SLIPS]


@pytest.mark.parametrize("rule", SLIPS)
def test_a_slip_is_found_in_an_article_alone_and_in_company(rule: str) -> None:
    slip, other = article(SLIPS[rule], "a"), article(ELSEWHERE, "b")
    for articles in (slip,), (slip, other):
        assert [f.rule for f in found(*articles)] == [rule]
        assert {e.article for f in found(*articles) for e in f.evidence} == {"a"}


@pytest.mark.parametrize("rule", SLIPS)
def test_what_would_have_changed_it_is_told(rule: str) -> None:
    (finding,) = found(article(SLIPS[rule]))
    assert finding.why
    assert finding.what_if


def test_with_drafts_only_they_are_asked() -> None:
    slip, other = article(SLIPS["conversion-error"], "a"), article(ELSEWHERE, "b")
    assert [f.rule for f in found(other, drafts=(slip,))] == ["conversion-error"]
    assert found(slip, drafts=(other,)) == []


def test_a_rule_can_be_ignored_and_no_other_takes_its_fact() -> None:
    slip = article(SLIPS["weekday-mismatch"])
    assert found(slip, ignore=("weekday-mismatch",)) == []
    assert all(
        f.verdict is Verdict.SINGLE_SOURCE for f in check([slip], Settings(ignore=("weekday-mismatch",))).findings
    )


def test_a_spelling_that_two_articles_differ_about_is_told_once() -> None:
    drifting = article(SLIPS["name-drift"], "a")
    right = article("The lawyer Helen Brockmann told the Harlow court that she had kept the letters.", "b")
    report = check([drifting, right], Settings())
    assert [f.rule for f in report.findings if f.verdict is Verdict.VARIANT] == ["name-variant"]


def test_the_same_whatever_the_order() -> None:
    articles = [article(text, f"a{n}") for n, text in enumerate([*SLIPS.values(), ELSEWHERE])]
    expected = check(articles, Settings()).findings
    for seed in range(3):
        shuffled = list(articles)
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, no secret
        assert check(shuffled, Settings()).findings == expected


def test_a_run_that_compared_nothing_says_what_it_found_all_the_same() -> None:
    report = check([article(SLIPS["conversion-error"], "a"), article(ELSEWHERE, "b")], Settings())
    assert judge(report, Settings()).code is Code.INCONCLUSIVE
    assert summarize(report).sentence.endswith("1 contradiction within one article.")
    assert "17 miles = 27.4 km, not 72 km" in FORMAT.write(report, Options())


def test_every_check_has_a_rule() -> None:
    found = check([article(text, f"a{n}") for n, text in enumerate(SLIPS.values())], Settings()).findings
    titled = Article(id="t", source="t.example", title="Twelve ferry passengers killed", text=FERRY)
    found += check([titled], Settings()).findings
    told = {f.rule for f in found if rules()[f.rule].within}
    assert told == {rule.id for rule in rules().values() if rule.within}
    assert set(checks()) == {
        "age",
        "change",
        "conversion",
        "headline",
        "name",
        "quotation",
        "weekday",
    }
