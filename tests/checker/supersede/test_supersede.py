"""When values that differ are one fact that moved with time: every kind of evidence, and what is none."""

from __future__ import annotations

import pytest
from little_stories import When, article, findings, item, story
from told_in_time import JOBS, TOLL, numbers, sides, tolls

from checker.supersede import grows, superseded
from claims.kinds.number.model import NumberClaim
from reports.model import Verdict


def test_a_later_and_larger_toll() -> None:
    why = tolls("12", "14", "2020-05-01", "2020-05-03")
    assert why is not None
    assert "later" in why


@pytest.mark.parametrize(
    "when",
    [
        pytest.param(("2020-05-03", "2020-05-01"), id="the later is smaller"),
        pytest.param(("2020-05-01", "2020-05-01"), id="one day"),
        pytest.param((None, "2020-05-03"), id="one unknown"),
        pytest.param((None, None), id="both unknown"),
        pytest.param(("2020-05-01", "2020-05-01T14:30"), id="a day and a time in it: a date is not midnight"),
        pytest.param(("2020-05-01T00:00", "2020-05-01T14:30"), id="midnight orders nothing within its day"),
    ],
)
def test_no_order_no_rise_no_evidence(when: tuple[When, When]) -> None:
    assert tolls("12", "14", *when) is None


def test_clock_times_of_one_day_order() -> None:
    assert tolls("12", "14", "2020-05-01T09:00", "2020-05-01T14:30") is not None


def test_a_count_that_does_not_grow_is_not_excused_by_the_date() -> None:
    assert tolls("300", "340", "2020-05-01", "2020-05-03", text=JOBS) is None


@pytest.mark.parametrize("drafts", [["a"], ["b"], ["a", "b"]])
def test_never_with_a_draft(drafts: list[str]) -> None:
    assert tolls("12", "14", "2020-05-01", "2020-05-03", drafts=drafts) is None


def test_what_a_past_event_cost_no_longer_rises() -> None:
    text = "In 2009 a blast at the market killed {} people in Ardley."
    assert tolls("12", "14", "2020-05-01", "2020-05-03", text=text) is None


def test_an_undated_report_was_written_on_the_weekday_that_it_names() -> None:
    early = "The blast at the market killed 12 people in Ardley, police said Monday."
    late = TOLL.format("14")
    assert numbers(early, late, ("12", "14"), (None, "2020-05-06")) is not None  # a Wednesday
    assert numbers(early, late, ("12", "14"), (None, "2020-05-04")) is None  # that Monday


def test_a_figure_that_nothing_leads_to_is_not_excused_by_two_others() -> None:
    corrected = "The plant in Ardley has 340 workers. The firm initially said that it had 300 workers."
    told = ((JOBS.format("300"), "300", None), (corrected, "340", None), (JOBS.format("560"), "560", None))
    assert superseded(*sides("number", *told[:2])) is not None
    assert superseded(*sides("number", *told)) is None


def test_steps_of_a_toll_hang_together() -> None:
    told = ("12", "14", "19")
    days = ("2020-05-01", "2020-05-03", "2020-05-05")
    rows = [(TOLL.format(n), n, day) for n, day in zip(told, days, strict=True)]
    assert superseded(*sides("number", *rows)) is not None


def test_counts_of_articles_months_apart() -> None:
    assert tolls("300", "340", "2020-01-10", "2020-05-03", text=JOBS) is not None
    assert tolls("300", "340", "2020-04-10", "2020-05-03", text=JOBS) is None


def test_a_length_does_not_change_in_months() -> None:
    assert tolls("20 km", "25 km", "2020-01-10", "2020-05-03", text="The base is {} north of Ardley.") is None


@pytest.mark.parametrize(
    ("texts", "values", "moves"),
    [
        pytest.param(
            ("Nora Quill, 34, sang.", "Nora Quill, 35, sang."), ("34", "35"), True, id="an age grows in months"
        ),
        pytest.param(
            ("Nora Quill, 34, sang.", "Nora Quill, 43, sang."), ("34", "43"), False, id="no age grows so much"
        ),
        pytest.param(
            ("Nora Quill, 35, sang.", "Nora Quill, 34, sang."), ("35", "34"), False, id="nobody grows younger"
        ),
        pytest.param(
            ("The mill cost $20 million.", "The mill cost $30 million."), ("$20", "$30"), True, id="money may change"
        ),
        pytest.param(
            ("In 2009 it had 300 workers.", "In 2009 it had 340 workers."), ("300", "340"), False, id="a past count"
        ),
        pytest.param(
            ("It had 300 workers.", "There were 340 workers."), ("300", "340"), False, id="a count that is over"
        ),
        pytest.param(("It had 300 workers.", "It has 340 workers."), ("300", "340"), True, id="a count then, and now"),
        pytest.param(
            ("It is the third fire.", "It is the fifth fire."), ("third", "fifth"), False, id="ranks are two events"
        ),
    ],
)
def test_what_may_be_another_figure_some_months_later(
    texts: tuple[str, str], values: tuple[str, str], moves: bool
) -> None:
    apart = numbers(*texts, values, ("2020-01-10", "2020-05-03"))
    assert (apart is not None and "months apart" in apart) is moves
    assert numbers(*texts, values, ("2020-05-01", "2020-05-03")) is None


@pytest.mark.parametrize(
    ("text", "values", "moves"),
    [
        pytest.param("The film had {} views.", ("12,000", "950,000"), True, id="views"),
        pytest.param("The lamp drew {} bids.", ("120", "95"), True, id="bids"),
        pytest.param("The film had {} visitors.", ("12,000", "950,000"), False, id="visitors"),
        pytest.param("The film won {} of all views.", ("12 percent", "9 percent"), False, id="a percentage of them"),
    ],
)
def test_counts_that_keep_running_need_no_date(text: str, values: tuple[str, str], moves: bool) -> None:
    told = [text.format(value) for value in values]
    for when in [(None, None), ("2020-05-03", "2020-05-01")]:
        assert (numbers(told[0], told[1], values, when) is not None) is moves


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        pytest.param("Bitcoin fell {} percent in a day.", True, id="a coin"),
        pytest.param("Aldine shares fell {} percent in a day.", True, id="shares"),
        pytest.param("The size of the herd fell {} percent in a day.", False, id="nothing traded"),
        pytest.param("Aldine holds {} percent of the shares.", False, id="a stake, no change"),
    ],
)
def test_percentages_of_what_is_traded_move(text: str, moves: bool) -> None:
    told = text.format(4), text.format(9)
    assert (numbers(*told, ("4", "9"), ("2020-05-01", "2020-05-03")) is not None) is moves
    assert numbers(*told, ("4", "9"), (None, None)) is None


def test_a_price_moves_between_two_times() -> None:
    one, two = "The price of the share was $12.50 at noon.", "The price of the share was $11.80 at noon."
    assert numbers(one, two, ("$12.50", "$11.80"), ("2020-05-01", "2020-05-03")) is not None
    assert numbers(one, two, ("$12.50", "$11.80"), (None, None)) is None


@pytest.mark.parametrize(
    ("text", "quote", "growing"),
    [
        (TOLL.format(12), "12", True),
        ("The blast injured 12 people.", "12", True),
        ("The film had 12,000 views.", "12,000", True),
        ("The fund drew donations of $12,000.", "$12,000", True),
        ("The death toll in Ardley rose to 12.", "12", True),
        (JOBS.format(12), "12", False),
        ("Nora Quill, 12, was killed.", "12", False),
        ("Aldine holds 12 percent of the shares.", "12", False),
        ("The base is 12 km away.", "12", False),
    ],
)
def test_what_rises_while_it_is_counted(text: str, quote: str, growing: bool) -> None:
    made = story(article(text))
    assert grows(item(made, "number", quote).claim) is growing


FLOODS = "At least {} people were killed in the floods in Andhra Pradesh, officials said."


@pytest.mark.parametrize(
    ("tolls", "days", "severity"),
    [
        pytest.param((22, 31), ("2021-05-03", "2021-05-05"), "note", id="the later has the newer"),
        pytest.param((22, 31, 22), ("2021-05-03", "2021-05-05", "2021-05-08"), "warning", id="a later with the older"),
        pytest.param((22, 31, 22), ("2021-05-03", "2021-05-05T10:00", "2021-05-05T14:00"), "note", id="hours later is not clearly later"),
    ],
)  # fmt: skip
def test_a_later_article_with_the_older_figure_is_a_warning(tolls: tuple[int, ...], days: tuple[str, ...], severity: str) -> None:  # fmt: skip
    found = findings(*(FLOODS.format(n) for n in tolls), published=days, kinds=("number",))
    (moved,) = [f for f in found if f.verdict is Verdict.SUPERSEDED]
    assert moved.severity.value == severity
    assert ("still with the older figure" in " ".join(w.text for w in moved.why)) == (severity == "warning")


@pytest.mark.parametrize(
    ("values", "when", "moves"),
    [
        pytest.param(
            ("at least 40", "more than 50"), ("2020-05-01", "2020-05-01T18:00"), True, id="two bounds of a day"
        ),
        pytest.param(("at least 40", "more than 50"), (None, None), True, id="two bounds, nothing known of the times"),
        pytest.param(("at least 40", "52"), ("2020-05-01", "2020-05-01T18:00"), False, id="a bound and a count"),
        pytest.param(("at least 50", "40"), (None, None), False, id="the smaller is no bound"),
        pytest.param(("about 40", "more than 50"), (None, None), False, id="an estimate is no bound"),
        pytest.param(("at least 40", "more than 50"), ("2020-05-03", "2020-05-01"), False, id="the larger was older"),
    ],
)
def test_lower_bounds_of_a_count_that_grows(values: tuple[str, str], when: tuple[When, When], moves: bool) -> None:
    assert (tolls(*values, *when) is not None) is moves


def test_lower_bounds_of_what_does_not_grow() -> None:
    assert tolls("at least 300", "more than 340", None, None, text=JOBS) is None


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        pytest.param("The fire near Ardley has burned {} acres.", True, id="acres burned"),
        pytest.param("After the landslide {} people are missing in Ardley.", True, id="the missing"),
        pytest.param("The storm had winds of {} kilometers an hour.", True, id="winds"),
        pytest.param("The plant in Ardley has {} workers.", False, id="workers"),
    ],
)
@pytest.mark.parametrize("values", [("240", "310"), ("310", "240")], ids=["rises", "falls"])
def test_figures_that_change_from_day_to_day(text: str, moves: bool, values: tuple[str, str]) -> None:
    assert (tolls(*values, "2020-05-01", "2020-05-03", text=text) is not None) is moves
    assert tolls(*values, "2020-05-01", "2020-05-01", text=text) is None


@pytest.mark.parametrize(
    ("text", "grown"),
    [
        ("The brigade sent {} crews to the fire.", True),
        ("The brigade has {} crews.", False),
        ("An appeal has raised ${} for the victims.", True),
    ],
)
def test_what_grows_while_it_is_told(text: str, grown: bool) -> None:
    _, made = sides("number", (text.format(12), "$12" if "$" in text else "12", None))
    claim = made.items("number")[0].claim
    assert isinstance(claim, NumberClaim)
    assert grows(claim) is grown


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fire near Ardley is {} percent contained.", id="a fire contained"),
        pytest.param("Ballots counted so late gave her {} percent in Ardley.", id="votes counted"),
        pytest.param("The storm left {} customers without power in Ardley.", id="homes without power"),
    ],
)
def test_shares_and_counts_that_change_from_day_to_day(text: str) -> None:
    assert tolls("45", "30", "2020-05-01", "2020-05-03", text=text) is not None
    assert tolls("45", "30", "2020-05-01", "2020-05-01", text=text) is None


def test_people_who_sign() -> None:
    text = "In Ardley {} people have signed a petition."
    assert tolls("2,000", "30,000", "2020-05-01", "2020-05-03", text=text) is not None
