"""The names of an article: where they stand, whom they name, what is said beside them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.analysis import Analysis
from claims.model import Article
from claims.naming import Entity, Names


def read(text: str, title: str | None = None) -> Names:
    return Analysis(Article(id="a", source="a", text=text, title=title)).names


def entity(names: Names, name: str) -> Entity:
    found = [e for e in names.entities if e.name == name]
    assert found, [e.name for e in names.entities]
    return found[0]


PRINTED = [
    pytest.param("The envoy met Abu Mahdi al-Muhandis near Taji.", "Abu Mahdi al-Muhandis", id="particle"),
    pytest.param("Critics praised Ludwig van der Merwe on Friday.", "Ludwig van der Merwe", id="small words inside"),
    pytest.param("It was signed by Conor O'Neill yesterday.", "Conor O'Neill", id="apostrophe inside"),
    pytest.param("They followed Conor O’Neill’s lead.", "Conor O’Neill", id="possessive cut off"),
    pytest.param(
        "He cited the Center for Rural Health and Nutrition in a letter.",
        "Center for Rural Health and Nutrition",
        id="of, for, and",
    ),
    pytest.param("A unit of Larkin & Sons was sold.", "Larkin & Sons", id="ampersand"),
    pytest.param('The crew left the "Baltic Pearl" at noon.', "Baltic Pearl", id="in quotation marks"),
    pytest.param("A Super Lynx Q-TRDL ditched off the coast.", "Super Lynx Q-TRDL", id="an aircraft's letters"),
    pytest.param(
        "The flight belongs to All Pacific Airways, an official said.", "All Pacific Airways", id="small word in front"
    ),
    pytest.param("Fans of Łukasz Żółkowski waited.", "Łukasz Żółkowski", id="other letters"),
    pytest.param("They ran past Dunmore Children's Hospital.", "Dunmore Children's Hospital", id="possessive inside"),
    pytest.param("A note from the Kestrel-based firm Orvane Systems came.", "Orvane Systems", id="beside a compound"),
    pytest.param("The bank Tobin’s announced that it would close.", "Tobin’s", id="an 's that owns nothing"),
]


@pytest.mark.parametrize(("text", "name"), PRINTED)
def test_printed_names(text, name):
    assert name in [m.text for e in read(text).entities for m in e.mentions]


NOT_NAMES = [
    pytest.param("However, the plan failed. Nobody was hurt. Police left.", id="sentence openers"),
    pytest.param("The vote is on Monday, not in October, I think.", id="days, months, I"),
    pytest.param("The French and American soldiers left.", id="demonyms"),
    pytest.param("It was seen at 5 PM GMT on TV.", id="initialisms of no body"),
    pytest.param("Write to @KestrelNews or see www.kestrel.com for more.", id="handles and addresses"),
]


@pytest.mark.parametrize("text", NOT_NAMES)
def test_no_names(text):
    assert [e.name for e in read(text).entities] == []


def test_a_person_under_surname_title_and_full_name_is_one():
    names = read(
        "U.S. Army Colonel Myles Hartigan III spoke first. Hartigan said the base was quiet. "
        "Reporters asked Mr. Hartigan about the convoy."
    )
    person = entity(names, "Myles Hartigan III")
    assert [m.text for m in person.mentions] == ["Myles Hartigan III", "Hartigan", "Hartigan"]
    assert person.kind == "person"
    assert person.gender == "m"
    assert person.roles == ("U.S. Army Colonel",)


def test_initialisms_join_what_they_abbreviate():
    names = read("The European Union met. The EU agreed. Larkin Ocean Rescue (LOR) helped, and LOR left.")
    assert [m.text for m in entity(names, "European Union").mentions] == ["European Union", "EU"]
    assert [m.text for m in entity(names, "Larkin Ocean Rescue").mentions] == ["Larkin Ocean Rescue", "LOR", "LOR"]


def test_two_of_one_surname_are_two_and_a_bare_surname_is_the_last_one():
    names = read("Martin Reyes founded the firm. Reyes left in May. Clara Reyes runs it now. Reyes said sales rose.")
    assert [m.start for m in entity(names, "Martin Reyes").mentions] == [0, 31]
    assert len(entity(names, "Clara Reyes").mentions) == 2


def test_a_misspelling_inside_an_article_is_the_same_person():
    names = read(
        "General Farid Solemani was buried. Crowds mourned Soleman in the north. Solemani led the force, and Solemani "
        "had enemies."
    )
    assert "Soleman" in entity(names, "Farid Solemani").aliases


ROLES = [
    pytest.param("Interior Minister Arsen Kovalenko resigned.", "Arsen Kovalenko", "Interior Minister", id="in front"),
    pytest.param("The former police spokesman Arsen Kovalenko resigned.", "Arsen Kovalenko", "former police spokesman", id="lower case"),
    pytest.param("Arsen Kovalenko, 44, the mayor of Dunmore, resigned.", "Arsen Kovalenko", "mayor of Dunmore", id="in apposition"),
    pytest.param("In recent days President Arsen Kovalenko resigned.", "Arsen Kovalenko", "President", id="not the days before"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_roles(text, name, role):
    assert entity(read(text), name).roles == (role,)


def test_another_person_in_apposition_is_no_role():
    assert (
        entity(read("They thanked Dora Kent, Rabbi Jacob Lustig of Temple Beth and others."), "Dora Kent").roles == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Arsen Kovalenko, 44, resigned.",
        "The 44-year-old Arsen Kovalenko resigned.",
        "Arsen Kovalenko, a 44-year-old, resigned.",
    ],
    ids=["behind", "before", "in apposition"],
)
def test_ages(text):
    assert entity(read(text), "Arsen Kovalenko").age == 44


KINDS = [
    pytest.param("The talks in Damascus failed.", "Damascus", "place", id="gazetteer"),
    pytest.param("The Dunmore Zoo reopened.", "Dunmore Zoo", "place", id="last word"),
    pytest.param("The Ministry of Public Works paid.", "Ministry of Public Works", "organization", id="head"),
    pytest.param("Shares in Kestrel Corp. fell on Friday.", "Kestrel Corp", "organization", id="legal form"),
    pytest.param("Mrs. Okafor left.", "Okafor", "person", id="honorific"),
    pytest.param("They recalled the Kestrel Uprising of 1911.", "Kestrel Uprising", "event", id="event"),
    pytest.param("They liked Vexolin a lot.", "Vexolin", "other", id="left open"),
]


@pytest.mark.parametrize(("text", "name", "expected"), KINDS)
def test_kinds(text, name, expected):
    assert entity(read(text), name).kind == expected


def test_headlines_hold_only_known_names():
    names = read(
        "The ferry Baltic Pearl sank off Norway on Monday.",
        title="Rescuers Search Baltic Pearl After Ferry Sinks Near Norway",
    )
    assert [m.text for e in names.entities for m in e.mentions if m.field == "title"] == ["Baltic Pearl", "Norway"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Lawmakers Rip Ann Berger", ["Ann Berger"]),
        ("Clara Needs To Quit, Friends of Norway Say", ["Norway"]),
        ("Norway Is Right, Says Minister Who Left", ["Norway"]),
    ],
)
def test_a_headline_s_capitals_make_no_name(title, names):
    """Neither a verb behind a name nor a small word is a name, in a short headline, too."""
    found = read("The ferry sank on Monday.", title=title)
    assert [m.text for e in found.entities for m in e.mentions if m.field == "title"] == names


def test_mentions_are_exact_and_found_by_span():
    text = "Nurse Ada Obi told Reuters that Obi’s ward in Lagos was full."
    names = read(text)
    for found in names.entities:
        for mention in found.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert names.of(mention) is found
            assert mention in names.mentions_in("text", mention.start, mention.end)
    assert names.mentions_in("text", len(text) - 2, len(text)) == []


def test_reading_twice_gives_the_same():
    text = "Clara Reyes met Martin Reyes in Lyon. Reyes told the Lyon Tribune. The Reyes family left."
    assert read(text).entities == read(text).entities


PIECES = ["Mr.", "Gen.", "President", "of", "the", "and", "'s", "-", "al-", "Al", "bin", "John", "SMITH", "O'Neill", "\n", '"', "“", "(",
          ")", ",", ".", "U.S.", "12", "A", "É", "İ", "ﬁ", "🙂", "â\x80\x99s", "@x", "St.", "&", "I", "May", "Iraqi", "EU", "Union", "Jr.",
          "known", "as", "44,", "-year-old", "d'", "iPhone", "\u00a0", " ", " "]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_any_text_gives_exact_mentions(text):
    names = read(text)
    for index, found in enumerate(names.entities):
        assert found.index == index
        assert found.mentions
        for mention in found.mentions:
            assert text[mention.start : mention.end] == mention.text == mention.text.strip() != ""
