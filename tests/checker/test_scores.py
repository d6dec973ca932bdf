"""Scores and tallies: how near two are, what each is of, and what tells that two are of two things."""

from __future__ import annotations

import pytest
from little_stories import conflicts, findings, number, pair, verdicts

from checker.levels import show
from checker.number_aligner import NumberAligner
from checker.scores import nearness, standing
from checker.settings import Tolerances
from reports.model import Verdict

SHOWN = [("an 8-7 win", "8–7"), ("a 1-3 defeat", "3–1"), ("a 4-4 tie", "4–4"), ("a five-to-four ruling", "5–4")]
SORTS = [
    ("Ardley beat Derwent 3-1.", "3-1", "result"),
    ("It ended in a 2-2 draw.", "2-2", "result"),
    ("Ardley led Derwent 3-1.", "3-1", "lead"),
    ("At 2-0 down they gave up.", "2-0", "lead"),
    ("They came from behind to win 3-2.", "3-2", "result"),
    ("Ardley led 1-0 at half-time and won 3-1.", "1-0", "half-time"),
    ("Ardley led 1-0 at half-time and won 3-1.", "3-1", "result"),
    ("They took a 3-1 lead in the series.", "3-1", "series"),
    ("They won Game 7 of the World Series, beating Derwent 4-2.", "4-2", "result"),
    ("They won the World Series with an 8-7 win over Derwent.", "8-7", "result"),
    ("She won the second set 6-3.", "6-3", "second set"),
    ("She won 6-4, 7-6 (7-4) and 6-1.", "7-6", "second part"),
    ("She won 6-4, 7-6 (7-4) and 6-1.", "6-1", "third part"),
    ("He has an 11-2 record.", "11-2", "record"),
    ("They won 4-2 on penalties.", "4-2", "shoot-out"),
    ("The court struck down the ban with a vote of 2-1.", "2-1", "vote"),
    ("Ardley 2-1 Derwent: a late strike", "2-1", None),
]
APART = [
    pytest.param(("Ardley led Derwent 2-0.", "2-0"), ("Ardley beat Derwent 3-1.", "3-1"), id="a lead and the end"),
    pytest.param(("They took a 3-1 lead in the series.", "3-1"), ("They won 8-7.", "8-7"), id="a series and a game"),
    pytest.param(("She won the first set 6-4.", "6-4"), ("She won the second set 6-3.", "6-3"), id="two sets"),
    pytest.param(("She won 6-4, 6-3.", "6-4"), ("She won 6-4, 6-3.", "6-3"), id="two of a row"),
    pytest.param(
        ("The committee voted 19-15 for it.", "19-15"), ("The House voted 235-190 for it.", "235-190"), id="two bodies"
    ),
    pytest.param(("They won Game 6, 9-3.", "9-3"), ("They won Game 7, 8-7.", "8-7"), id="two games of a series"),
    pytest.param(("They won 3-1 on Friday.", "3-1"), ("They won 4-1 on Sunday.", "4-1"), id="two days"),
    pytest.param(("Ardley beat Derwent 3-1.", "3-1"), ("Ardley beat the Holm Sharks 2-0.", "2-0"), id="two opponents"),
    pytest.param(("Ardley led Derwent 2-0.", "2-0"), ("Ardley led Derwent 2-1.", "2-1"), id="two moments of a game"),
    pytest.param(
        ("A 4-4 ruling would leave the law in place.", "4-4"), ("The court ruled 5-4 on it.", "5-4"), id="supposed"
    ),
    pytest.param(("They won 8-7.", "8-7"), ("The team won 8-6.", "8-6"), id="no name tells whose game"),
    pytest.param(
        ("The Senate voted 68-31 to confirm Hall.", "68-31"), ("The Senate voted 54-45 for Reed.", "54-45"), id="votes"
    ),
    pytest.param(("Ardley led Derwent 1-0.", "1-0"), ("Ardley 2-1 Derwent", "2-1"), id="a lead and a bare score"),
]
TOGETHER = [
    pytest.param(("Ardley beat Derwent 3-1.", "3-1"), ("Derwent saw Ardley win 3-2.", "3-2"), id="two results"),
    pytest.param(
        ("Derwent lost 1-3 to Ardley.", "1-3"), ("Ardley won 3-2 over Derwent.", "3-2"), id="told from either side"
    ),
    pytest.param(("Ardley led 2-1.", "2-1"), ("Ardley led 3-0.", "3-0"), id="no moment leads from one to the other"),
    pytest.param(("It fell by a 5-4 vote.", "5-4"), ("The court ruled 6-3 on it.", "6-3"), id="votes and rulings"),
    pytest.param(("Holm won Game 7, 8-7.", "8-7"), ("Holm won 8-6 on Sunday.", "8-6"), id="a game and silence"),
]


@pytest.mark.parametrize(("phrase", "shown"), SHOWN)
def test_the_larger_figure_is_shown_first(phrase: str, shown: str) -> None:
    assert show(number(phrase)) == shown


def test_how_near_two_scores_are_goes_by_both_figures() -> None:
    won, near, far = (number(f"a {score} win") for score in ("9-7", "9-6", "2-0"))
    assert nearness(won, near) > 0.5
    assert nearness(won, far) < 0
    assert nearness(won, far) == nearness(far, won)
    assert nearness(number("a 131-115 win"), number("a 130-114 win")) > 0.5


@pytest.mark.parametrize(("text", "quote", "sort"), SORTS)
def test_the_sort_of_a_score(text: str, quote: str, sort: str | None) -> None:
    _, item, _ = pair((text, quote), (text, quote), "number")
    found = standing(item)
    assert found is not None
    assert found.sort == sort


def test_other_numbers_have_no_standing() -> None:
    _, item, _ = pair(("It killed 12 people.", "12"), ("It killed 12 people.", "12"), "number")
    assert standing(item) is None


def guard(a: tuple[str, str], b: tuple[str, str]) -> str | None:
    made, left, right = pair(a, b, "number")
    aligner = NumberAligner(made, Tolerances())
    assert (aligner.guard(left, right) is None) == (aligner.guard(right, left) is None)
    return aligner.guard(left, right)


@pytest.mark.parametrize(("a", "b"), APART)
def test_scores_of_two_things(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert guard(a, b) is not None


@pytest.mark.parametrize(("a", "b"), TOGETHER)
def test_scores_that_may_be_of_one_thing(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert guard(a, b) is None


MATCH = (
    "Ardley beat Derwent {} on Saturday in the last match of the season. Some 4,000 people came to Holm Park, "
    "and the coach, Tom Reed, said his team had deserved it."
)
AGAIN = (
    "Derwent went home with nothing on Saturday. Ardley won {} at Holm Park in front of 4,000 people, and Tom "
    "Reed, the coach, spoke of the best match of the season."
)


def test_two_reports_of_one_match() -> None:
    assert conflicts(MATCH.format("3-1"), AGAIN.format("3-2")) == [["3-1", "3-2"]]
    assert conflicts(MATCH.format("3-1"), AGAIN.format("3-1")) == []
    [told] = [f for f in findings(MATCH.format("3-1"), AGAIN.format("3-2")) if f.verdict is Verdict.CONTRADICTION]
    assert [e.normalized for e in told.evidence] == ["3–1", "3–2"]
    assert [e.measure for e in told.evidence] == [None, None]
    assert "3–1" in told.message
    assert "3–2" in told.message


def test_a_report_of_the_first_half() -> None:
    early = "Ardley led Derwent 2-0 at half-time at Holm Park on Saturday, in front of 4,000 people."
    assert conflicts(early, MATCH.format("3-1")) == []


RULING = "The Supreme Court ruled {} on Monday that the city of Ardley may keep the land along the river."
VOTE = "Ardley may keep its land along the river, the Supreme Court said on Monday in a {} decision."


def test_two_reports_of_one_ruling() -> None:
    assert conflicts(RULING.format("5-4"), VOTE.format("6-3")) == [["5-4", "6-3"]]
    assert "agreement" in verdicts(RULING.format("5-4"), VOTE.format("5-to-4"))
