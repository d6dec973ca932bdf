"""Findings from facts: severity, lines and columns, identity."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.evidence import Draft, Lines, with_ids, write_finding
from checker.model import Fact, Item, Statement, Story
from checker.pipeline import check
from checker.prominence import prominent
from checker.rules import Rule, rules
from checker.settings import Settings
from checker.severity import find_severity
from claims.model import Article, Claim, FieldName, Span
from reports.model import Severity, Verdict

FAR = "Word " * 200


def fact(
    *, verdict: Verdict = Verdict.CONTRADICTION, kind: str = "number", level: str = "apart", origins: tuple[str, ...] = ("North", "South"),
    start: int = 700, field: FieldName = "text", stakes: bool = False, hedged: bool = False, confidence: float = 0.9,
    sides: tuple[int, ...] = (0, 1),
) -> Fact:  # fmt: skip
    """A fact of one statement an origin."""
    statements = []
    for n, (origin, side) in enumerate(zip(origins, sides, strict=True)):
        article = Article(id=f"a{n}", source=f"paper{n}.example", origin=origin, title=FAR, text=f"Lead.\n\n{FAR}")
        claim = Claim(
            kind=kind,
            field=field,
            start=start,
            end=start + 4,
            quote=article.text[start : start + 4],
            sentence=(start, start + 4),
        )
        statements.append(Statement(Item(n, article, claim), side, f"value {side}"))
    return Fact(
        kind=kind, about="workers", verdict=verdict, level=level, confidence=confidence, statements=tuple(statements),
        stakes=stakes, hedged=hedged,
    )  # fmt: skip


def severity(rule: Rule, made: Fact, settings: Settings, drafts: frozenset[str] = frozenset()) -> Severity:
    """The severity of a fact's finding in a story of its own articles."""
    found, reasons = find_severity(rule, made, Story("", [], {}, drafts), settings)
    start = settings.severities.get(rule.id) or rule.severity_of(made, Story("", [], {}, drafts))
    assert any(why.step == "severity" for why in reasons) == (found is not start)  # what moves is told
    return found


@pytest.mark.parametrize(
    ("rule", "made", "expected"),
    [
        pytest.param("number-conflict", fact(), Severity.ERROR, id="the-rules-own"),
        pytest.param("number-conflict", fact(hedged=True), Severity.WARNING, id="hedged-falls"),
        pytest.param("number-conflict", fact(stakes=True), Severity.ERROR, id="never-above-error"),
        pytest.param("number-conflict", fact(hedged=True, stakes=True), Severity.WARNING, id="rise-is-capped-before-the-fall"),
        pytest.param("number-conflict", fact(confidence=0.49), Severity.NOTE, id="unsure-is-a-note"),
        pytest.param("number-conflict", fact(confidence=0.49, stakes=True, start=0), Severity.NOTE, id="unsure-never-rises"),
        pytest.param("quote-altered", fact(kind="attribution", level="altered-words"), Severity.WARNING, id="graded"),
        pytest.param("quote-altered", fact(kind="attribution", level="altered-words", start=0), Severity.ERROR, id="lead-rises"),
        pytest.param("quote-altered", fact(kind="attribution", level="altered-words", field="title"), Severity.ERROR, id="title-rises"),
        pytest.param(
            "quote-altered", fact(kind="attribution", level="altered-words", origins=("Wire", "Wire")), Severity.ERROR,
            id="copies-of-one-origin-rise",
        ),
        pytest.param(
            "quote-altered",
            fact(kind="attribution", level="altered-words", origins=("Wire", "Wire", "South"), sides=(0, 0, 1)),
            Severity.WARNING, id="copies-on-one-side-do-not",
        ),
        pytest.param("name-variant", fact(kind="name", verdict=Verdict.VARIANT), Severity.WARNING, id="variant"),
        pytest.param("name-variant", fact(kind="name", verdict=Verdict.VARIANT, stakes=True), Severity.ERROR, id="variant-of-the-dead"),
        pytest.param(
            "name-variant", fact(kind="name", verdict=Verdict.VARIANT, origins=("Wire", "Wire")), Severity.WARNING,
            id="two-spellings-of-one-origin-are-no-conflict",
        ),
        pytest.param("number-superseded", fact(verdict=Verdict.SUPERSEDED, stakes=True, start=0), Severity.NOTE, id="superseded-stays"),
        pytest.param("agreement", fact(verdict=Verdict.AGREEMENT, stakes=True, start=0, sides=(0, 0)), Severity.NONE, id="none-never-moves"),
        pytest.param("one-origin", fact(verdict=Verdict.AGREEMENT, origins=("W", "W"), sides=(0, 0)), Severity.WARNING, id="one-origin"),
        pytest.param("one-origin", fact(verdict=Verdict.AGREEMENT, kind="name", origins=("W", "W"), sides=(0, 0)), Severity.NONE, id="one-origin-name"),
    ],
)  # fmt: skip
def test_severity(rule: str, made: Fact, expected: Severity) -> None:
    assert severity(rules()[rule], made, Settings()) is expected


def test_a_drafts_first_paragraph_that_rests_on_it_alone_is_a_warning() -> None:
    alone = fact(verdict=Verdict.SINGLE_SOURCE, origins=("North",), sides=(0,), start=0)
    below = fact(verdict=Verdict.SINGLE_SOURCE, origins=("North",), sides=(0,))
    rule = rules()["single-source"]
    assert severity(rule, alone, Settings(), frozenset({"a0"})) is Severity.WARNING
    assert severity(rule, below, Settings(), frozenset({"a0"})) is Severity.NONE
    assert severity(rule, alone, Settings()) is Severity.NONE


def test_a_first_paragraph_begins_behind_metadata_and_headings() -> None:
    text = "date 2020-08-23\n\nTroops leave the base\n\nThe troops left on Sunday.\n\nMore of it stands here."
    article = Article(id="a", source="a", text=text, masked=(Span(start=0, end=15),))
    for words, expected in (("Troops", True), ("Sunday", True), ("More", False)):
        at = text.index(words)
        claim = Claim(kind="number", start=at, end=at + 4, quote=text[at : at + 4], sentence=(at, at + 4))
        assert prominent(Statement(Item(0, article, claim), 0, "x")) is expected


def test_a_setting_gives_the_severity_to_start_from() -> None:
    noted = Settings(severities={"number-conflict": Severity.NOTE})
    assert severity(rules()["number-conflict"], fact(), noted) is Severity.NOTE
    assert severity(rules()["number-conflict"], fact(stakes=True), noted) is Severity.WARNING
    off = Settings(severities={"number-conflict": Severity.NONE})
    assert severity(rules()["number-conflict"], fact(stakes=True), off) is Severity.NONE


@given(st.text(alphabet="ab\n\r\u2028é", max_size=60))
def test_lines_and_columns_lead_back_to_the_offset(text: str) -> None:
    """Only line feeds end a line, as in editors and in SARIF."""
    table = Lines(text)
    lines = text.split("\n")
    for offset in range(len(text) + 1):
        line, column = table.at(offset)
        assert sum(len(before) + 1 for before in lines[: line - 1]) + column - 1 == offset
        assert 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [("one", 0, (1, 1)), ("one\ntwo", 3, (1, 4)), ("one\ntwo", 4, (2, 1)), ("\n\nx", 2, (3, 1)), ("", 0, (1, 1))],
)
def test_place_of_an_offset(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).at(offset) == place


def draft(
    subject: str, *values: tuple[str, str], rule: str = "number-conflict", story: str = "", start: int = 0
) -> Draft:
    """A finding of articles that give rival values, before it has its id."""
    statements = tuple(
        Statement(Item(n, Article(id=article, source=article, text=FAR), claim(start)), n, value)
        for n, (article, value) in enumerate(values)
    )
    made = Fact("number", subject, Verdict.CONTRADICTION, "apart", 1.0, statements)
    return write_finding(made, rules()[rule], Story(story, [], {}), Settings(), {})


def claim(start: int) -> Claim:
    """A claim of four characters in a text of nothing but words."""
    return Claim(
        kind="thing",
        field="text",
        start=start,
        end=start + 4,
        quote=FAR[start : start + 4],
        sentence=(start, start + 4),
    )


def ids(*drafts: Draft) -> list[str]:
    """The ids that drafts of one report get."""
    return [finding.id for finding in with_ids(drafts)]


BASE = draft("workers", ("a", "12"), ("b", "15"))


def test_an_id_outlives_moved_text_and_order() -> None:
    moved = draft("workers", ("a", "12"), ("b", "15"), start=40)
    turned = draft("workers", ("b", "15"), ("a", "12"))
    assert ids(moved) == ids(turned) == ids(BASE)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(draft("workers", ("a", "12"), ("b", "16")), id="value"),
        pytest.param(draft("workers", ("a", "12"), ("c", "15")), id="article"),
        pytest.param(draft("miners", ("a", "12"), ("b", "15")), id="what-is-compared"),
        pytest.param(draft("workers", ("a", "12"), ("b", "15"), rule="scale-slip"), id="rule"),
        pytest.param(draft("workers", ("a", "12"), ("b", "15"), story="mill"), id="story"),
    ],
)
def test_another_disagreement_has_another_id(other: Draft) -> None:
    assert ids(BASE) != ids(other)


def test_ids_are_unique_within_a_report() -> None:
    copies = [draft("workers", ("a", "12"), ("b", "15"), start=start) for start in (0, 40, 80)]
    assert len(set(ids(*copies))) == 3
    assert ids(*copies)[0] == ids(BASE)[0]


def test_findings_come_worst_first() -> None:
    """By severity, then by place, in whatever order they were written."""
    later = draft("workers", ("a", "12"), ("b", "15"), start=40)
    lighter = draft("workers", ("a", "12"), ("b", "15"), rule="number-superseded")
    found = with_ids([lighter, later, BASE])
    assert [(f.severity, f.evidence[0].start) for f in found] == [
        (Severity.ERROR, 0),
        (Severity.ERROR, 40),
        (Severity.WARNING, 0),
    ]


def test_copies_of_one_origin_corroborate_nothing() -> None:
    """The finding of a fact whose articles share an origin is single-source, whatever the order."""
    text = "The county council bought 345 buses in May 2019."
    articles = [Article(id=name, source=f"{name}.example", origin="North Wire", text=text) for name in "ab"]
    for order in itertools.permutations(articles):
        found = [f for f in check(order, Settings()).findings if f.kind == "number"]
        assert [(f.rule, f.verdict) for f in found] == [("one-origin", Verdict.SINGLE_SOURCE)]


def test_copies_of_one_origin_that_differ_are_a_slip_in_copying() -> None:
    text = "The county council bought {} buses in May 2019."
    articles = [
        Article(id=name, source=f"{name}.example", origin="North Wire", text=text.format(count))
        for name, count in (("a", 345), ("b", 354))
    ]
    (found,) = [f for f in check(articles, Settings()).findings if f.kind == "number"]
    assert (found.rule, found.severity) == ("number-conflict", Severity.ERROR)
    assert "a slip in copying" in next(step.text for step in found.why if step.step == "origin")
