"""Two offices of one person: which exclude each other, and which are one office in other words."""

import pytest

from checker.name_offices import clashes, read_office

CLASHES = [
    pytest.param("mayor of Dunmore", "former mayor of Dunmore", id="held and left"),
    pytest.param("Colonel", "Capt.", id="two ranks"),
    pytest.param("zoo director", "zoo president", id="two heads of one body"),
]
FRIENDS = [
    pytest.param("Interior Minister", "Ukrainian interior minister", id="nationality"),
    pytest.param("police Lt. Col.", "Police Lieutenant Colonel", id="abbreviated rank"),
    pytest.param("General", "Lieutenant General", id="a shorter rank"),
    pytest.param("acting interior minister", "Interior minister", id="acting"),
    pytest.param("former mayor of Dunmore", "mayor of Kilbride", id="two towns"),
    pytest.param("zoo director", "vice president of the zoo", id="deputy"),
    pytest.param("president of the region", "mayor of Dunmore", id="two bodies"),
    pytest.param("mother of two", "former teacher", id="no office"),
    pytest.param("director general of civil aviation", "director of civil aviation", id="director general"),
]


def found(one: str, two: str) -> list[tuple[str, str]]:
    held = [(name, [office for office in (read_office(role),) if office]) for name, role in (("a", one), ("b", two))]
    return list(clashes(held))


@pytest.mark.parametrize(("one", "two"), CLASHES)
def test_clashes(one, two):
    assert len(found(one, two)) == 1
    assert len(found(two, one)) == 1


@pytest.mark.parametrize(("one", "two"), FRIENDS)
def test_no_clash(one, two):
    assert found(one, two) == []


def test_an_article_that_gives_both_offices_explains_the_other():
    mayor, former = read_office("mayor of Dunmore"), read_office("former mayor of Dunmore")
    assert mayor is not None
    assert former is not None
    assert list(clashes([("a", [mayor, former]), ("b", [former])])) == []
