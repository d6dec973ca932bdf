"""Numbers of small stories: what is compared, what is kept apart, and how it comes out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from little_stories import article, conflicts, findings, item, quotes, story, verdicts

from checker.compare.number import find_facts
from checker.number_aligner import NumberAligner
from checker.number_reading import told
from checker.settings import Settings, Tolerances
from reports.model import Verdict

CONFLICTS = [
    pytest.param(
        "The army left the Taji base, 20 km north of Baghdad, on Sunday.",
        "The army left the Taji base, 17 miles north of Baghdad, on Sunday.",
        ["20 km", "17 miles"],
        id="a distance in two units",
    ),
    pytest.param(
        "The blast at the market killed 12 people on Monday.",
        "The blast at the market killed 14 people on Monday.",
        ["12", "14"],
        id="a toll",
    ),
    pytest.param(
        "The blast at the market killed 12 people on Monday.",
        "14 people died in the explosion at the market on Monday.",
        ["12", "14"],
        id="a toll in other words",
    ),
    pytest.param(
        "Hannah Weller, 23, drove the car into the river.",
        "Hannah Weller, 25, drove the car into the river.",
        ["23", "25"],
        id="the age of one person",
    ),
    pytest.param(
        "The base lies 17 miles (27 km) north of the capital.",
        "The base lies 20 km north of the capital.",
        ["17 miles", "20 km"],
        id="the bracket is no figure of its own",
    ),
    pytest.param(
        "The limit caps exports of oil at 4 million barrels of oil a year.",
        "The limit caps exports of oil at 7 million barrels.",
        ["4 million barrels", "7 million barrels"],
        id="a rate that is left out",
    ),
    pytest.param(
        "The crash in the woods killed 10 Americans, officials said.",
        "The crash in the woods killed 12 US citizens, officials said.",
        ["10", "12"],
        id="nationals by two nouns",
    ),
    pytest.param(
        "The company will pay $1.1 million for the land in Ardley.",
        "The company will pay $1.1 billion for the land in Ardley.",
        ["$1.1 million", "$1.1 billion"],
        id="a slip of scale",
    ),
]
QUIET = [
    pytest.param(
        "The army left the Taji base, 20 km north of Baghdad.",
        "The K1 base lies 15 km northwest of Kirkuk.",
        id="distances of two bases",
    ),
    pytest.param(
        "There are 7,500 coalition troops in the country, including 5,000 US troops.",
        "There are 5,000 US troops in the country, the general said.",
        id="the whole where the part agrees",
    ),
    pytest.param(
        "The blast at the market killed 12 people on Monday.",
        "The blast at the market injured 14 people on Monday.",
        id="killed and injured",
    ),
    pytest.param(
        "The bus carried 40 people to Lyon. It left the road on Monday.",
        "The bus carried 38 students to Lyon. It left the road on Monday.",
        id="people and some of them",
    ),
    pytest.param(
        "There are 7,500 coalition troops in Iraq, including 5,000 US troops.",
        "The coalition has 7,500 troops in Iraq.",
        id="a part and the whole",
    ),
    pytest.param(
        "Hannah Weller, 23, drove the car into the river.",
        "Mark Dunne, 31, drove the car into the river.",
        id="the ages of two people",
    ),
    pytest.param(
        "The base lies 17 miles (27 km) north of the capital.",
        "The base lies 27 km north of the capital.",
        id="a conversion in brackets",
    ),
    pytest.param(
        "The town lies 12 miles north of the capital.",
        "The town lies 20 km north of the capital.",
        id="a conversion",
    ),
    pytest.param(
        "About 5,000 people marched through Ardley on Friday.",
        "The march through Ardley on Friday had 4,800 people.",
        id="a round figure",
    ),
    pytest.param(
        "At least 30 people were hurt in the crash at Ardley.",
        "In the crash at Ardley, 31 people were hurt.",
        id="a bound that is met",
    ),
    pytest.param(
        "The ferry carried 129 passengers and 14 crew.",
        "The ferry carried 14 crew and 129 passengers.",
        id="two counts in another order",
    ),
    pytest.param(
        "The limit caps exports of oil at 4 million barrels of oil a year.",
        "The limit caps exports of oil at 4 million barrels annually.",
        id="a rate in other words",
    ),
    pytest.param(
        "The rain ended the valley's 24-year-old drought on Friday.",
        "The rain on Friday ended a drought of 24 years in the valley.",
        id="what is so old has lasted so long",
    ),
    pytest.param(
        "The Boeing 737 landed at gate 12 of the airport.",
        "The Boeing 747 landed at gate 14 of the airport.",
        id="models are no numbers",
    ),
]


@pytest.mark.parametrize(("a", "b", "rivals"), CONFLICTS)
def test_rival_values_of_one_thing(a: str, b: str, rivals: list[str]) -> None:
    assert conflicts(a, b) == [rivals]
    assert conflicts(b, a) == [rivals[::-1]]


def test_a_bracket_that_is_no_conversion_stands_against_both_figures() -> None:
    right, wrong = "The line runs on 17 miles (27 km) of track.", "The line runs on 17 miles (72 km) of track."
    within, across = conflicts(right, wrong)  # the bracket by itself, and what the two say
    assert sorted(across) == ["17 miles", "17 miles", "72 km"]
    assert within == ["17 miles", "72 km"]
    assert conflicts(right, right.replace("line", "tram line")) == []


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_values_that_are_no_rivals(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("The base lies 17 miles north of the capital.", "The base lies 17 miles north of the capital.", "agreement"),
        ("The base lies 17 miles north of the capital.", "The base lies 27 km north of the capital.", "compatible"),
        ("At least 30 people were hurt in the crash.", "In the crash, 31 people were hurt.", "compatible"),
    ],
)
def test_values_that_go_together(a: str, b: str, verdict: str) -> None:
    assert verdicts(a, b) == [verdict]


def test_several_sources_are_one_finding_the_majority_first() -> None:
    text = "The blast at the market in Ardley killed {} people on Monday."
    (found,) = findings(*(text.format(n) for n in (12, 14, 14)), kinds=("number",))
    assert quotes(found) == [("b", "14", 0), ("c", "14", 0), ("a", "12", 1)]


def test_a_toll_that_rises_is_superseded() -> None:
    text = "The blast at the market in Ardley killed {} people on Monday."
    told = text.format(12), text.format(14)
    assert verdicts(*told, published=("2020-05-01", "2020-05-03")) == ["superseded"]
    assert verdicts(*told, published=("2020-05-01", "2020-05-01")) == ["contradiction"]


# A guard needs evidence on both sides. Each row: two texts, the quotes in them, and whether they are kept apart.
GUARDS = [
    pytest.param("It killed 12 people.", "12", "It injured 12 people.", "12", True, id="two states"),
    pytest.param("It killed 12 people.", "12", "The bus carried 12 people.", "12", False, id="a state and silence"),
    pytest.param("It killed 12 people.", "12", "Hannah Weller, 12, is here.", "12", True, id="an age and a count"),
    pytest.param("A third of the voters came.", "A third", "3,000 of the voters came.", "3,000", True, id="a share"),
    pytest.param("They paid $5 a barrel.", "$5", "They paid $6 a share.", "$6", True, id="per barrel and per share"),
    pytest.param("Hannah Weller, 23, came.", "23", "Mark Dunne, 31, came.", "31", True, id="the ages of two"),
    pytest.param("Hannah Weller, 23, came.", "23", "Weller, 25, came.", "25", False, id="the ages of one"),
    pytest.param("In 2018 they had 300 cows.", "300", "In 2019 they had 340 cows.", "340", True, id="two years"),
    pytest.param("In 2018 they had 300 cows.", "300", "In May 2018 they had 340 cows.", "340", False, id="one year"),
    pytest.param("It is 5 miles wide.", "5", "It is 7 miles long.", "7", True, id="width and length"),
    pytest.param("It is 5 miles wide.", "5", "It is 7 miles wide.", "7", False, id="two widths"),
    pytest.param("They met 40 people.", "40", "They met 38 students.", "38", True, id="people and students"),
    pytest.param("They met 40 students.", "40", "They met 38 pupils.", "38", False, id="students and pupils"),
    pytest.param("A 42-year-old driver fell.", "42", "A 24-year-old man fell.", "24", False, id="a man may drive"),
    pytest.param("A 42-year-old woman fell.", "42", "A 24-year-old man fell.", "24", True, id="a woman and a man"),
    pytest.param("A 42-year-old driver fell.", "42", "A 24-year-old cook fell.", "24", True, id="two trades"),
    pytest.param(
        "It killed 15 people, including 13 students.", "13", "It killed 31 students.", "31", False, id="a part by name"
    ),
    pytest.param(
        "They have 75 troops, including 50 US forces.", "50", "They have 57 troops.", "57", True, id="a part, one noun"
    ),
]


@pytest.mark.parametrize(("a", "one", "b", "two", "apart"), GUARDS)
def test_guards(a: str, one: str, b: str, two: str, apart: bool) -> None:
    both = story(article(a, "a"), article(b, "b"))
    aligner = NumberAligner(both, Tolerances())
    left, right = item(both, "number", one, "a"), item(both, "number", two, "b")
    assert (aligner.guard(left, right) is not None) is apart
    assert (aligner.guard(right, left) is not None) is apart


def test_what_a_value_tells() -> None:
    made = story(article("The 1,234 guests ate 3 cakes and 25 pies."))
    guests, cakes, pies = (item(made, "number", quote).claim for quote in ("1,234", "3", "25"))
    assert told(guests) > told(pies) > told(cakes) > 0


def test_tolerances_come_from_the_settings() -> None:
    told_ = "About 30 people were hurt in the crash at Ardley.", "In the crash at Ardley, 33 people were hurt."
    assert conflicts(*told_) == []
    tight = findings(
        *told_, kinds=("number",), tolerances=Settings().tolerances.model_copy(update={"number_hedged": Decimal(0)})
    )
    assert [f.verdict.value for f in tight] == ["contradiction"]


TWO_SITES = [
    pytest.param(
        "The Taji base, north of Baghdad, hosted 2,000 soldiers.",
        "The K1 base near Kirkuk hosted 1,400 soldiers.",
        id="soldiers at two bases",
    ),
    pytest.param(
        "The company will cut 530 jobs at its Leeds plant next year.",
        "The company cut 450 jobs at its Leeds plant last year.",
        id="planned and done",
    ),
]


@pytest.mark.parametrize(("a", "b"), TWO_SITES)
def test_two_scopes_are_no_rivals(a: str, b: str) -> None:
    assert conflicts(a, b) == []


def test_a_disagreement_of_headline_and_text_is_one_finding() -> None:
    one = article("Police say 27 people were injured when a ferry hit the pier at Ardley.", "a")
    two = article("A ferry struck the pier at Ardley on Monday and 25 people were injured.", "b")
    one = one.model_copy(update={"title": "Ferry strikes pier at Ardley; 27 hurt"})
    two = two.model_copy(update={"title": "Ferry strikes pier at Ardley; 25 hurt"})
    facts = find_facts(story(one, two), Settings())
    rivals = [fact for fact in facts if fact.verdict is Verdict.CONTRADICTION]
    assert [len(fact.statements) for fact in rivals] == [4]


def test_a_finding_that_tells_nothing_but_what_a_larger_one_tells_is_part_of_it() -> None:
    one = article("Police say 27 people were injured when a ferry hit the pier at Ardley.", "a")
    two = article("A ferry struck the pier at Ardley on Monday and 25 people were injured.", "b")
    three = article("In all 20 people were injured as a ferry struck the pier at Ardley on Monday.", "c")
    titles = ("Ferry strikes pier at Ardley; 27 hurt", "Ferry strikes pier at Ardley; 25 hurt", None)
    told = [made.model_copy(update={"title": title}) for made, title in zip((one, two, three), titles, strict=True)]
    rivals = [fact for fact in find_facts(story(*told), Settings()) if fact.verdict is Verdict.CONTRADICTION]
    assert [len(fact.statements) for fact in rivals] == [5]


FILLERS = (
    "The weather over the valley was mild and dry all that week, and nobody hurried. ",
    "The sky over the coast was mild and dry all that week, and nobody hurried. ",
)
MONTHS = ("2020-01-10", "2020-05-03")


@pytest.mark.parametrize(
    ("other", "verdicts_"),
    [
        pytest.param("Some 900 workers came by bus.", [], id="two things rather than two moments"),
        pytest.param("The plant has 900 workers.", ["superseded"], id="one thing at two moments"),
    ],
)
def test_a_figure_that_moved_needs_one_thing_that_moved(other: str, verdicts_: list[str]) -> None:
    told_ = FILLERS[0] * 8 + "The plant has 300 workers.", FILLERS[1] * 8 + other
    assert verdicts(*told_, published=MONTHS) == verdicts_


def severities(text: str, *figures: str) -> list[tuple[str, str]]:
    found = findings(*(text.format(figure) for figure in figures), kinds=("number",))
    return [(one.verdict.value, one.severity.value) for one in found]


def test_as_many_figures_as_articles_are_a_note() -> None:
    price = "Aldine will pay ${} million for the mill in Leeds."
    assert severities(price, "40", "46", "51") == [("contradiction", "note")]
    assert severities(price, "40", "46", "46") == [("contradiction", "error")]
    toll = "The blast at the market in Ardley killed {} people."
    assert severities(toll, "12", "14", "17") == [("contradiction", "error")]


def test_an_article_that_gives_both_figures_is_a_note_beside_what_all_agree_on() -> None:
    flown = (
        "The plane was flown by {} local pilots, the mayor of Ardley said. He regretted that a crash on Monday killed two"
        " local pilots. They were fathers, and the town will hold a service. The wind was strong."
    )
    crash = (
        "A small plane crashed near Ardley on Monday, killing two local pilots.",
        "Two pilots from the region died near Ardley when their small plane crashed on Monday.",
    )
    found = findings(*crash, flown.format("six"), kinds=("number",))
    told = {one.verdict.value: one for one in found if one.verdict.value in ("agreement", "contradiction")}
    assert told["contradiction"].severity.value == "note"
    assert {e.quote for e in told["contradiction"].evidence} == {"two", "Two", "six"}
    assert [why.text for why in told["contradiction"].why if why.step == "both"] == [
        "c.example gives both figures: one may be of another event"
    ]
    assert {e.quote for e in told["agreement"].evidence} == {"two", "Two"}
    quiet = findings(*crash, flown.format("two"), kinds=("number",))
    assert {one.verdict.value for one in quiet} <= {"agreement", "single-source"}


@pytest.mark.parametrize(
    ("text", "figures", "rivals"),
    [
        pytest.param("Nora Quill, {}, said the bridge shook.", ("34", "37"), 1, id="an age"),
        pytest.param("A {}-year-old driver said the bridge in Leeds shook.", ("34", "37"), 1, id="an age of a noun"),
        pytest.param("{} drivers said the bridge shook.", ("Two", "Three"), 0, id="speakers"),
        pytest.param("The bridge shook, {} sources said.", ("four", "six"), 0, id="sources"),
    ],
)
def test_speakers_are_not_counted_but_have_ages(text: str, figures: tuple[str, str], rivals: int) -> None:
    assert len(conflicts(*map(text.format, figures))) == rivals


def test_a_verb_of_saying_in_another_clause_is_nobody_s_who_was_counted() -> None:
    told = (
        "A plane carrying 10 British tourists, including a family of five from Leeds and a family of four from Kent, as well"
        " as {} South African pilots crashed in northwestern South Africa on Sunday, killing everyone on board, officials said."
    )
    assert ["two", "three"] in conflicts(told.format("two"), told.format("three"))


def test_the_age_of_a_dead_person_does_not_rise() -> None:
    text = "The blast at the market in Ardley killed Nora Quill, {}, on Monday."
    assert verdicts(text.format(34), text.format(37), published=("2020-05-01", "2020-05-03")) == ["contradiction"]
