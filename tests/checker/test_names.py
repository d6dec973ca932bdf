"""Names across articles: one referent in two spellings, and everybody who only looks like one."""

import random

import pytest

from checker.names import NameFact, link_names
from claims.analysis import Analysis
from claims.kinds.name import KIND
from claims.model import Article


def link(*texts: str, order: list[int] | None = None) -> tuple[NameFact, ...]:
    said = [
        (f"a{number}", claim)
        for number, text in enumerate(texts)
        for claim in KIND.read(Analysis(Article(id=f"a{number}", source=f"a{number}", text=text)))
    ]
    if order is not None:
        random.Random(order[0]).shuffle(said)  # noqa: S311
    return link_names(said)


def spelled(facts: tuple[NameFact, ...], difference: str = "spelling") -> list[set[str]]:
    """The spellings of each variant, one a side."""
    found = []
    for fact in facts:
        if fact.verdict == "variant" and fact.difference == difference:
            sides: dict[int, str] = {}
            for (_, claim), side in zip(fact.claims, fact.sides, strict=True):
                if side >= 0:
                    sides.setdefault(side, claim.printed)
            found.append(set(sides.values()))
    return found


VARIANTS = [
    pytest.param(
        "The strike killed General Farid Solemani, who led the guard. Solemani was 62.",
        "The strike killed the Iranian general Farid Sulemani, leader of the guard.",
        {"Farid Solemani", "Farid Sulemani"},
        id="transliteration",
    ),
    pytest.param(
        "Police spokesman Anan Thammarak said the bus driver fell asleep.",
        "Police spokesman Anan Thamarak said the bus driver may have fallen asleep.",
        {"Anan Thammarak", "Anan Thamarak"},
        id="surname",
    ),
    pytest.param(
        "Triple killer Joanne Harte, 31, was jailed for life by a judge in London.",
        "The judge jailed triple killer Joanna Harte, 31, for life.",
        {"Joanne Harte", "Joanna Harte"},
        id="given name",
    ),
    pytest.param(
        "The tram came off the tracks near Sandilow junction in heavy rain.",
        "The tram left the tracks near the Sandlilow junction as rain fell.",
        {"Sandilow", "Sandlilow"},
        id="a place by its context",
    ),
    pytest.param(
        "The tram is run by FirstLine, which apologised.",
        "The tram operator First Line apologised to passengers.",
        {"FirstLine", "First Line"},
        id="a space more",
    ),
    pytest.param(
        "The Rail Accident Inquiry Branch sent a team.",
        "A team of the Rail Accidents Inquiry Branch arrived.",
        {"Rail Accident Inquiry Branch", "Rail Accidents Inquiry Branch"},
        id="a plural inside",
    ),
    pytest.param(
        "The World Forest Fund called the death a shame.",
        "According to the World Forest Federation, few are left.",
        {"World Forest Fund", "World Forest Federation"},
        id="another head, the same initials",
    ),
    pytest.param(
        "Hundreds in Odessa buried Vladimir Orlin, a local politician, beside the trade union building.",
        "In Odessa the grave of the politician Viktor Orlin, 44, faced the burnt trade union building.",
        {"Vladimir Orlin", "Viktor Orlin"},
        id="two given names for one man",
    ),
]


@pytest.mark.parametrize(("one", "two", "expected"), VARIANTS)
def test_variants(one, two, expected):
    facts = link(one, two)
    assert expected in spelled(facts)
    fact = next(f for f in facts if f.verdict == "variant")
    assert fact.why
    assert 0.5 <= fact.confidence < 1


QUIET = [
    pytest.param("President François Dufour spoke in Lyon.", "President Francois Dufour spoke in Lyon.", id="accent"),
    pytest.param("The leader, Kim Jong-un, watched.", "The leader, Kim Jong Un, watched.", id="hyphen"),
    pytest.param("Mayor Clara Reyes spoke.", "Reyes, the mayor, spoke. Mayor Clara M. Reyes left.", id="short forms"),
    pytest.param("Larkin Foods Corp. paid.", "Larkin Foods paid.", id="legal form"),
    pytest.param("The European Union agreed.", "The EU agreed.", id="initialism"),
    pytest.param("It was shelled near Kiev.", "It was shelled near Kyiv.", id="exonym"),
    pytest.param("The World Peace Organisation left.", "The World Peace Organization left.", id="house spelling"),
    pytest.param("Troops left Iraq after the war.", "Troops left Iran after the war.", id="two countries"),
    pytest.param(
        "Prime Minister Mustafa al-Kadhimi welcomed the withdrawal from Iraq.",
        "Prime Minister Mohammed Shia al-Sudani welcomed the withdrawal from Iraq.",
        id="successive holders of one office",
    ),
    pytest.param(
        "Bruce Steinfeld and Irene Steinfeld died with their sons Matthew Steinfeld and William Steinfeld.",
        "Relatives mourned Irene Steinfeld, a mother of three from Harrowgate.",
        id="a family",
    ),
    pytest.param(
        "Mario Conti, 20, and his sister Maria Conti, 18, were rescued. Mario Conti thanked the crew, Maria Conti slept.",
        "Maria Conti, 18, was rescued by the crew. Mario Conti, 20, was rescued later.",
        id="brother and sister",
    ),
    pytest.param("The Unha-3 rocket was launched.", "The Unha-4 rocket was launched.", id="a series"),
    pytest.param("The University of Dunmore agreed.", "The University of Kilbride agreed.", id="two universities"),
    pytest.param("The RAIB sent a team.", "The RAIL sent a team.", id="initials"),
]


@pytest.mark.parametrize(("one", "two"), QUIET)
def test_no_variants(one, two):
    assert spelled(link(one, two)) == []


def test_agreement_and_mere_forms():
    facts = link("Mayor Clara Reyes spoke in Lagos.", "In Lagos, Clara M. Reyes spoke.")
    assert {f.name: f.verdict for f in facts} == {"Clara M. Reyes": "compatible", "Lagos": "agreement"}


def test_the_majority_is_side_0_and_a_bare_surname_takes_none():
    facts = link(
        "General Farid Solemani led the guard.",
        "General Farid Sulemani led the guard.",
        "General Farid Solemani led the guard.",
    )
    fact = next(f for f in facts if f.verdict == "variant")
    assert {c.printed: side for (_, c), side in zip(fact.claims, fact.sides, strict=True)} == {
        "Farid Solemani": 0, "Farid Sulemani": 1,
    }  # fmt: skip
    assert fact.name == "Farid Solemani"


def test_offices_held_and_left():
    held = "Arsen Kovalenko, mayor of Dunmore, told people to stay at home."
    left = "Arsen Kovalenko, the former mayor of Dunmore, told people to stay at home."
    assert len(spelled(link(held, left), "role")) == 1
    assert spelled(link(held, held), "role") == []
    assert spelled(link(left, left), "role") == []


@pytest.mark.parametrize("seed", range(5))
def test_order_does_not_matter(seed):
    texts = [one for case in VARIANTS[:5] for one in case.values[:2]]
    assert link(*texts, order=[seed]) == link(*texts)


def test_one_article_alone_gives_no_fact():
    assert link("Clara Reyes met Martin Reyes in Lyon. Reyes left for Dunmore.") == ()


def test_candidate_pairs_grow_with_the_names_not_their_square():
    from checker import name_links

    def pairs(count: int) -> int:
        rng = random.Random(3)  # noqa: S311
        names = ["".join(rng.choices("bcdfglmnprst", k=1) + rng.choices("aeioubdgklmnrst", k=7)) for _ in range(count)]
        keys = {(name, other) for name, other in zip(names, reversed(names), strict=True)}
        nodes = {key: name_links.Node(key) for key in keys}
        return len(name_links._candidates(nodes))

    small, large = pairs(500), pairs(2000)
    assert large <= 8 * max(small, 500)
