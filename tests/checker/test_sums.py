"""Sums: what counts as an enumeration of one state, that a sum only agrees, that its parts rival no total."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from little_stories import article, conflicts, findings, story

from checker.pipeline import check
from checker.settings import Settings
from checker.sums import Sum, SumAligner, is_sum, sums_of
from reports.model import Verdict

LEAD = "A ferry hit the pier at Port Ellen on Monday."


def sums(text: str) -> list[str]:
    items = story(article(text)).items("number")
    return [item.claim.arithmetic for item, _ in sums_of(items) if isinstance(item.claim, Sum)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Four people were seriously and 20 slightly hurt in the collision.", "4 + 20 = 24", id="by gravity"),
        pytest.param("The collision left four seriously and 20 slightly hurt.", "4 + 20 = 24", id="no noun"),
        pytest.param("Police said four people were seriously injured and 20 suffered minor injuries.", "4 + 20 = 24", id="two verbs"),
        pytest.param("Thirteen students and two teachers died in the crash.", "13 + 2 = 15", id="two groups"),
        pytest.param("The blast killed three men, two women and a child.", "3 + 2 + 1 = 6", id="three parts, one a single child"),
        pytest.param("Two women and the driver died in the crash.", "2 + 1 = 3", id="the driver"),
        pytest.param("A plane with 10 passengers and two pilots crashed near the coast.", "10 + 2 = 12", id="two groups of people"),
    ],
)  # fmt: skip
def test_counts_that_one_sentence_joins(text: str, expected: str) -> None:
    assert sums(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The attack killed 12 people and injured 27.", id="two states"),
        pytest.param("The fighting left four dead and 12 wounded.", id="two states, one verb"),
        pytest.param(
            "Twelve people died, eight of them soldiers and four police officers.", id="parts of a stated total"
        ),
        pytest.param("Two tourists were injured in the attack, one seriously.", id="one of them"),
        pytest.param("Seven people were injured, including three children.", id="including"),
        pytest.param("Three people were killed and a man was arrested.", id="another verb"),
        pytest.param("The firm has 300 workers in Ardley and 200 in Harlow.", id="two places"),
        pytest.param("Two people died on Monday and three died on Tuesday.", id="two days"),
        pytest.param("About 20 people were seriously and four slightly hurt.", id="a hedge"),
        pytest.param("The children are between 10 and 15, and two are girls.", id="ages"),
        pytest.param("The first and the third of the workers died.", id="ranks"),
        pytest.param("Four trucks and 12 cars were burned.", id="things"),
    ],
)
def test_counts_that_are_no_sum(text: str) -> None:
    assert sums(text) == []


PARTS = f"{LEAD} Police said four passengers were seriously and 20 slightly injured in the collision at Port Ellen."
TOTAL = LEAD + " Police said {} passengers were injured in the collision at Port Ellen."


def test_a_sum_agrees_with_its_total_and_shows_the_arithmetic() -> None:
    found = findings(PARTS, TOTAL.format(24), kinds=("number",))
    (one,) = [f for f in found if "24" in f.message]
    assert (one.rule, one.verdict) == ("agreement", Verdict.COMPATIBLE)
    assert "4 + 20 = 24" in one.message
    assert [w.text for w in one.why if w.step == "sum"] == ["4 + 20 = 24"]
    assert one.evidence[0].quote == "four passengers were seriously and 20"


@pytest.mark.parametrize("total", [3, 5, 19, 21, 22, 25, 27, 40])
def test_another_total_contradicts_neither_the_sum_nor_a_part(total: int) -> None:
    assert conflicts(PARTS, TOTAL.format(total)) == []


def test_one_group_of_a_sum_still_contradicts_the_same_group() -> None:
    ship = "A ship hit the bridge at Port Ellen on Monday, and tugs took {} passengers and 26 crew members ashore."
    other = "A ship hit the bridge at Port Ellen on Monday, and tugs took {} passengers ashore."
    assert conflicts(ship.format(103), other.format(130)) == [["103", "130"]]
    assert conflicts(ship.format(103), other.format(103)) == []


def test_the_zeros_of_a_sum_are_no_rounding() -> None:
    parts = PARTS.replace("four", "40").replace("20 slightly", "60 slightly")
    assert not [f for f in findings(parts, TOTAL.format(90), kinds=("number",)) if "+" in f.message]
    assert [f for f in findings(parts, TOTAL.format(100), kinds=("number",)) if "40 + 60 = 100" in f.message]


def test_totals_still_contradict_each_other() -> None:
    found = conflicts(PARTS, TOTAL.format(24), TOTAL.format(27))
    assert found
    assert all({"24", "27"} <= set(quotes) for quotes in found)


def test_a_sum_alone_is_no_fact() -> None:
    texts = [article(PARTS, "a"), article("The minister opened a new school in Harlow.", "b")]
    shown = [e.normalized for f in check(texts, Settings()).findings if f.kind == "number" for e in f.evidence]
    assert not any("+" in text for text in shown)


def test_the_order_of_articles_changes_nothing() -> None:
    rows = [(PARTS, "a"), (TOTAL.format(24), "b"), (TOTAL.format(27), "c")]
    told = {
        tuple(f.id for f in check([article(text, name) for text, name in order], Settings()).findings)
        for order in itertools.permutations(rows)
    }
    assert len(told) == 1


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 49), st.integers(2, 49), st.integers(2, 99))
def test_a_sum_is_its_parts_added_up_and_never_contradicts(one: int, two: int, other: int) -> None:
    text = f"Police said {one} people were seriously injured and {two} suffered minor injuries."
    made = story(article(text, "a"), article(f"Police said {other} people were injured.", "b"))
    items = made.items("number")
    found_sums = sums_of(items)
    (found,) = found_sums
    total, parts = found
    assert is_sum(total)
    assert isinstance(total.claim, Sum)
    assert total.claim.low == one + two == sum(total.claim.parts)
    assert len({item.index for item in (*items, total)}) == len(items) + 1
    aligner = SumAligner(made, Settings().tolerances).knowing(found_sums)
    (rival,) = [item for item in items if item.article.id == "b"]
    level = aligner.compare(total, rival)
    assert (level.name == "sum") == (other == one + two)
    assert level.relation != "contradiction"
    for part in parts:
        assert part.claim.quote == rival.claim.quote or aligner.guard(part, rival) is not None
