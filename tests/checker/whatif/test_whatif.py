"""What would have changed a verdict: every kind says it, each clause true when the comparison is asked again."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from little_stories import article, findings, number

from checker.levels import compare_numbers
from checker.pipeline import check
from checker.settings import Settings, Tolerances
from checker.whatif import clauses, joined
from checker.whatif.number import reach
from reports.model import Finding

LEAD = "A ferry hit the pier at Port Ellen on Monday."
KELLER = "Anna Keller, the mayor of Ardley"


def what_if(*texts: str, kind: str, published: tuple[str, ...] = ()) -> str:
    found = findings(*texts, kinds=(kind,), published=published)
    told: list[Finding] = [f for f in found if len({e.article for e in f.evidence}) > 1]
    assert told, [f.message for f in found]
    return told[0].what_if or ""


def injured(count: str) -> str:
    return f"{LEAD} Police said {count} passengers were injured in the collision at Port Ellen."


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        pytest.param("27", "25", "“about” would not be enough: it reaches ± 0.5, they are 2 apart", id="too far for a hedge"),
        pytest.param("27", "25", "“at least 25” would include 27", id="a bound"),
        pytest.param("30", "33", "“about 30” would have agreed with 33", id="a hedge would do"),
        pytest.param("27", "25", "with a date of publication for", id="no dates of publication"),
        pytest.param("27", "27", "any other figure than 27 would be a conflict", id="an agreement ends at once"),
        pytest.param("27", "at least 25", "any other figure than 27 would", id="a bound that meets a count"),
        pytest.param("about 30", "31", "any other figure than 31", id="the narrower counts"),
        pytest.param("about 30", "about 30", "below 25 or above 35", id="a hedge reaches"),
    ],
)  # fmt: skip
def test_numbers(a: str, b: str, said: str) -> None:
    assert said in what_if(injured(a), injured(b), kind="number")


def test_scores() -> None:
    match = "Ardley beat Derwent {} at Holm Park on Saturday in the last match of the season."
    assert "two scores agree only where both figures do" in what_if(*map(match.format, ("3-1", "3-2")), kind="number")
    assert "would make it superseded" not in what_if(*map(match.format, ("3-1", "3-2")), kind="number")
    assert "any other score than 3–1 would" in what_if(*map(match.format, ("3-1", "3-1")), kind="number")


def test_a_distance_does_not_move_with_time() -> None:
    far = "The Harlow base, {} north of the capital, was handed over to the army on Sunday."
    told = what_if(far.format("17 miles"), far.format("20 km"), kind="number")
    assert "would make it superseded" not in told
    assert "would be a conflict" in what_if(far.format("20 km"), far.format("20 km"), kind="number")


def test_one_figure_in_two_units_tells_the_conversion() -> None:
    far = "The Harlow base, {} north of the capital, was handed over to the army on Sunday."
    assert "that figure would agree" in what_if(far.format("17 miles"), far.format("17 km"), kind="number")


OPENED = "The factory in Harlow was opened by the king {}."
FELL = "The bridge at Harlow fell at {} and killed a driver."


@pytest.mark.parametrize(
    ("text", "a", "b", "said"),
    [
        pytest.param(OPENED, "on May 3, 1998", "on May 4, 1998", "had one side said “around”", id="a day apart"),
        pytest.param(OPENED, "on May 3, 1998", "on May 24, 1998", "“around” would not be enough", id="three weeks apart"),
        pytest.param(OPENED, "on May 3, 1998", "on May 24, 1998", "“in May 1998” in place of", id="the month would do"),
        pytest.param(OPENED, "on May 3, 1998", "on May 3, 1998", "any other day than Sunday 3 May 1998", id="an agreement"),
        pytest.param(OPENED, "on May 3, 1998", "in May 1998", "any other day than Sunday 3 May 1998", id="a month agrees"),
        pytest.param(FELL, "6:10 am", "6:15 am", "had one side said “around”", id="five minutes apart"),
        pytest.param(FELL, "6:10 am", "6:20 am", "had both sides said “around”", id="ten minutes apart"),
        pytest.param(FELL, "6:10 am", "6:35 am", "“around” would not be enough", id="twenty-five minutes apart"),
    ],
)  # fmt: skip
def test_dates(text: str, a: str, b: str, said: str) -> None:
    assert said in what_if(text.format(a), text.format(b), kind="date")


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        pytest.param("We will close the old harbour before the summer", "We will close the new harbour before the summer", "“old” / “new”", id="which words differ"),
        pytest.param("We will never close the harbour before the summer", "We will close the harbour before the summer", "it would be a warning", id="a negation"),
        pytest.param("We will close the old harbour before the summer", "We will close the harbour before the summer", "an ellipsis (…)", id="a word left out"),
        pytest.param("We will close the harbour before the summer", "We will close the harbour before the summer", "would be a warning", id="the same"),
    ],
)  # fmt: skip
def test_quotations(a: str, b: str, said: str) -> None:
    assert said in what_if(f"“{a},” said {KELLER}.", f"“{b},” said {KELLER}.", kind="attribution")


def test_another_speaker() -> None:
    words = "“We will never close the harbour before the summer season ends,” said {}."
    told = what_if(words.format("Mayor Anna Keller"), words.format("Governor Paul Brandt"), kind="attribution")
    assert "Anna Keller" in told
    assert "Paul Brandt" in told


def test_names_tell_letters_and_context() -> None:
    text = "The army said that General Qassem {0} was killed in Baghdad. {0} led the Quds Force."
    told = what_if(text.format("Soleimani"), text.format("Suleimani"), kind="name")
    assert "1 letter apart" in told
    assert "they would be two" in told


def test_what_moved_with_time_tells_its_evidence() -> None:
    toll = "At least {} people were killed in the floods in Andhra Pradesh, officials said."
    told = what_if(toll.format(22), toll.format(31), kind="number", published=("2021-05-03", "2021-05-05"))
    assert "without the evidence of time this would be a contradiction" in told


def test_single_sources_tell_what_would_contradict_them() -> None:
    articles = [article(injured("27"), "a"), article("The minister opened a school in Harlow.", "b")]
    found = [f for f in check(articles, Settings()).findings if f.kind == "number"]
    assert "another source with any other figure than 27" in (found[0].what_if or "")


def test_rules_of_origin_and_credit_tell_their_own() -> None:
    copies = [article(injured("27"), name, origin="North Wire") for name in "ab"]
    (found,) = [f for f in check(copies, Settings()).findings if f.kind == "number"]
    assert (found.what_if or "").startswith("the same from a source of another origin")
    told = what_if(injured("27"), injured("27").replace("Police", "The Harbour Authority"), kind="number")
    assert told.startswith("one authority")


@settings(deadline=None)
@given(st.sampled_from(["27 people", "about 30 people", "5,000 people", "20 km", "1.2 million people", "nearly 7 miles",
                        "$1.2bn", "14 percent", "more than 40 people", "up to 2,000 people"]), st.integers(-30, 30))  # fmt: skip
def test_the_reach_of_a_number_is_where_the_comparison_has_it(phrase: str, steps: int) -> None:
    """A plain figure agrees with a number just where the reach says so."""
    claim = number(phrase)
    found = reach(claim, Tolerances())
    base = claim.low if claim.low is not None else claim.high
    assert found is not None
    assert base is not None
    unit = Decimal(1).scaleb(claim.precision) if claim.precision else max(Decimal(1), base.copy_abs() / 100)
    value = (base + steps * unit).quantize(Decimal(1)) if claim.unit == "1" else base + steps * unit
    other = claim.model_copy(update={"low": value, "high": value, "approx": False, "precision": min(claim.precision, 0),
                                     "low_open": False, "high_open": False})  # fmt: skip
    inside = (found.low is None or found.low <= value) and (found.high is None or value <= found.high)
    level = compare_numbers(claim, other, Settings().tolerances)
    if value > 0 and level.name != "rounded":
        assert (level.relation != "contradiction") == inside or value in (found.low, found.high), (value, found, level)


def test_clauses_and_lines_are_each_others_reverse() -> None:
    assert clauses(joined(["one; two", "three"]) or "") == ["one, two", "three"]
    assert joined([]) is None


def test_places() -> None:
    died = "The explorer Hannah Collier died in {} on Monday."
    assert "an article that has both places" in what_if(died.format("Leeds"), died.format("Hull"), kind="place")
    assert "would contradict" in what_if(died.format("Leeds"), died.format("Leeds"), kind="place")
