"""What speaks for and against two numbers being of one fact: each facet where it fires and where it is silent."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from little_stories import When, pair

from checker.closeness import FARTHEST
from checker.number_aligner import NumberAligner
from checker.number_facets import FACETS, RUNNING
from checker.settings import Tolerances

Told = tuple[str, str]  # a text and a quote in it

DAYS = ("2020-05-04", "2020-05-05")
FIRE = "The fire at the mill killed {} people.", "{}"
PAST = "In 2009 a fire at the mill killed {} people.", "{}"
THIS_MAY = "In May 2020 a fire at the mill killed {} people.", "{}"


def told(sentence: tuple[str, str], figure: str) -> Told:
    return sentence[0].format(figure), sentence[1].format(figure)


def facet(name: str, a: Told, b: Told, published: Sequence[When] = ()) -> float:
    """What a facet says of two numbers, either way round, and in words."""
    made, left, right = pair(a, b, "number", published)
    aligner = NumberAligner(made, Tolerances())
    values = []
    for one, two in ((left, right), (right, left)):
        found = [f for f in aligner.score(one, two, aligner.level(one, two)).facets if f.name == name]
        assert all(f.text for f in found)
        values.append(sum(f.value for f in found))  # what says nothing is not told
    assert name in {reason.name for reason in FACETS}
    assert values[0] == values[1]
    return values[0]


BACKGROUND = [
    pytest.param(told(PAST, "12"), told(FIRE, "14"), DAYS, 1.0, id="a past event and the story's own"),
    pytest.param(told(PAST, "12"), told(PAST, "14"), DAYS, 0.0, id="both of the past"),
    pytest.param(told(FIRE, "12"), told(FIRE, "14"), DAYS, 0.0, id="both of the story"),
    pytest.param(told(THIS_MAY, "12"), told(FIRE, "14"), DAYS, 0.0, id="a time that is the story's"),
    pytest.param(told(PAST, "12"), told(FIRE, "14"), (), 0.0, id="nobody knows the story's days"),
]
SEASON = [
    pytest.param("20", "20", ("2020-01-04", "2020-05-05"), 1.0, id="months apart"),
    pytest.param("20", "20", ("2019-01-04", "2020-05-05"), 2.0, id="a year apart"),
    pytest.param("20", "20", DAYS, 0.0, id="a day apart"),
    pytest.param("20", "25", ("2020-01-04", "2020-05-05"), 0.0, id="rivals"),
    pytest.param("20", "20", ("2020-01-04", None), 0.0, id="one unknown"),
]


@pytest.mark.parametrize(("a", "b", "days", "value"), BACKGROUND)
def test_an_event_long_before_the_story(a: Told, b: Told, days: Sequence[When], value: float) -> None:
    assert facet("background", a, b, days) == value


@pytest.mark.parametrize(("one", "two", "days", "value"), SEASON)
def test_one_figure_in_articles_months_apart(one: str, two: str, days: Sequence[When], value: float) -> None:
    assert facet("season", told(FIRE, one), told(FIRE, two), days) == value


def test_views_and_bids_keep_running() -> None:
    few, many = ("The film had 12,000 views.", "12,000"), ("The film had 950,000 views.", "950,000")
    assert facet("close", few, many) == RUNNING
    guests, crowds = ("The film had 12,000 visitors.", "12,000"), ("The film had 950,000 visitors.", "950,000")
    assert facet("close", guests, crowds) == FARTHEST


AGES = [
    pytest.param("Nora Quill, 20, sang.", "Nora Quill, 26, sang.", "owner", 1.0, id="one name"),
    pytest.param("Nora Quill, 20, sang.", "They told Quill, 26, to sing.", "unheld", 0.0, id="one surname"),
    pytest.param("A 20-year-old sailor was held.", "A 26-year-old sailor was held.", "holder", 1.0, id="one noun"),
    pytest.param(
        "A 20-year-old man was held.", "A 20-year-old student was held.", "holder", 1.0, id="one person maybe"
    ),
    pytest.param(
        "A 20-year-old sailor was held.", "A 26-year-old sailor was held.", "unheld", 0.0, id="held by a noun"
    ),
    pytest.param("A 20-year-old sailor was held.", "A 26-year-old goat was held.", "holder", 0.0, id="two nouns"),
    pytest.param(
        "A 20-year-old sailor was held.", "A 26-year-old goat was held.", "unheld", 1.0, id="nothing in common"
    ),
    pytest.param("A 20-year-old sailor was held.", "A 20-year-old goat was held.", "unheld", 0.0, id="no rivals"),
    pytest.param("A 20-year-old got in.", "A 26-year-old got in.", "unheld", 1.0, id="nobody"),
    pytest.param("The fire hurt 20 people.", "The fire hurt 26 people.", "unheld", 0.0, id="counts have no holder"),
    pytest.param("The fire hurt 20 people.", "The fire hurt 26 people.", "holder", 0.0, id="counted alike, no ages"),
]


@pytest.mark.parametrize(("a", "b", "name", "value"), AGES)
def test_whose_ages(a: str, b: str, name: str, value: float) -> None:
    assert facet(name, (a, "20"), (b, "26" if "26" in b else "20")) == value


def test_a_persons_age_beside_a_name_counts_no_thing() -> None:
    assert facet("head", ("Nora Quill, 20, sang.", "20"), ("A 26-year-old sailor was held.", "26")) == 0.0


MEASURES = [
    pytest.param("unowned", "It drew 40 percent of voters.", "It drew 46 percent of voters.", 1.0, id="nobody's share"),
    pytest.param("unowned", "Aldine lost $40 million.", "The mill lost $46 million.", 1.0, id="one of them nobody's"),
    pytest.param("unowned", "Aldine lost $40 million.", "Aldine lost $46 million.", 0.0, id="both owned"),
    pytest.param("unowned", "It lost $40 million.", "It lost $40 million.", 0.0, id="one sum"),
    pytest.param("unowned", "It hurt 40 people.", "It hurt 46 people.", 0.0, id="people are not owned"),
    pytest.param("owner", "Aldine lost $40 million.", "Aldine Corp. lost $46 million.", 0.5, id="one owner"),
    pytest.param("owner", "Aldine lost $40 million.", "The mill lost $46 million.", 0.0, id="no owner"),
    pytest.param("duration", "The strike lasted 40 days.", "The strike lasted 46 days.", 1.0, id="two times"),
    pytest.param("duration", "The strike lasted 40 days.", "The strike lasted 40 days.", 0.0, id="one time"),
    pytest.param("duration", "The wall is 40 km long.", "The wall is 46 km long.", 0.0, id="lengths are no times"),
    pytest.param("duration", "Nora Quill, 40, sang.", "Nora Quill, 46, sang.", 0.0, id="ages are no times"),
    pytest.param("part", "The fair drew 40 people.", "The fair drew 46 students.", 1.0, id="people and students"),
    pytest.param("part", "The fair drew 40 pupils.", "The fair drew 46 students.", 0.0, id="pupils and students"),
    pytest.param("ordinal", "It is the 40th fire.", "It is the 46th fire.", 1.0, id="two ranks"),
    pytest.param("ordinal", "It is the 40th fire.", "It is the 40th fire.", 0.0, id="one rank"),
    pytest.param("state", "The fire hurt 40 people.", "The fire wounded 46 people.", 1.0, id="one state"),
    pytest.param("state", "The fire hurt 40 people.", "The bus took 46 people.", 0.0, id="a state and none"),
]


@pytest.mark.parametrize(("name", "a", "b", "value"), MEASURES)
def test_facets_of_measures(name: str, a: str, b: str, value: float) -> None:
    quotes = ("40", "46" if "46" in b else "40")
    made = [(text, next(q for q in (f"${n}", n) if q in text)) for text, n in zip((a, b), quotes, strict=True)]
    assert facet(name, made[0], made[1]) == value


OTHERS = [
    pytest.param(("The fire hurt a nurse and 10 others.", "10"), ("The fire hurt 11 people.", "11"), 1.0, id="others"),
    pytest.param(("Another 40 people were hurt.", "40"), ("In all 52 people were hurt.", "52"), 1.0, id="another"),
    pytest.param(("The fire hurt 10 people.", "10"), ("The fire hurt 11 people.", "11"), 0.0, id="all of them"),
]


@pytest.mark.parametrize(("a", "b", "value"), OTHERS)
def test_those_besides_some_already_told_of(a: Told, b: Told, value: float) -> None:
    assert facet("others", a, b) == value


def test_what_two_sentences_share_is_an_amount_and_no_number_word() -> None:
    fire = ("A fire in the old mill hurt seven people on Monday.", "seven")
    longer = ("A fire in the old mill hurt eight people on Monday, the mayor of the town told reporters.", "eight")
    unlike = ("The ferry took seven hours.", "seven")
    assert facet("sentence", fire, longer) > 0.1
    paid = ("The mill paid seven drivers money.", "seven"), ("The town paid eight clerks money.", "eight")
    assert facet("sentence", *paid) > facet("sentence", paid[0], ("The town sent eight clerks home.", "eight"))
    assert facet("sentence", fire, unlike) == facet("sentence", fire, ("The ferry took eight hours.", "eight"))
