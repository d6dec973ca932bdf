"""Which places are of one grain, which lie in which, and under which names an article may speak of one."""

from __future__ import annotations

from functools import cache, lru_cache

from claims.lexicon import load
from claims.naming.fold import fold
from claims.naming.words import places

_REACHED = 1 << 14  # a story's places meet again and again


@lru_cache(maxsize=_REACHED)
def grains(name: str) -> frozenset[str]:
    """Of what grain a place is: "country", "state", "region", "city", the word of a site; none where it is not known.

    Several where several places have the name: Washington is a city and a state.
    """
    key = fold(name)
    found = {grain for grain, names in _listed().items() if key in names}
    words = key.split()
    if not found and len(words) > 1 and words[-1] in load("places")["grain"]["sites"]:
        found.add(words[-1])
    return frozenset(found)


def is_site(name: str) -> bool:
    """Whether a place is known by a word of its name only, so that it may have other names."""
    return grains(name).isdisjoint(_listed())


@lru_cache(maxsize=_REACHED)
def touching(a: str, b: str) -> bool:
    """Whether one of two places is known to lie in the other, or to run into it, or is named after the other."""
    one, two = fold(a), fold(b)
    if set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split()):
        return True  # Kansas and Kansas City
    return two in _inside().get(one, ()) or one in _inside().get(two, ())


@lru_cache(maxsize=_REACHED)
def called(name: str) -> frozenset[str]:
    """The names of a place as they are printed: its own, its exonyms, a country's other forms and adjectives."""
    key = fold(name)
    return frozenset({name, *_forms().get(key, ()), *_forms().get(fold(places().country_of.get(key, "")), ())})


@cache
def _listed() -> dict[str, frozenset[str]]:
    """The names of the known places by grain, folded."""
    table = load("places")
    countries = [[part.strip() for part in line.split("|")] for line in _lines(load("countries")["table"])]
    return {
        "country": frozenset(fold(row[0]) for row in countries),
        "state": frozenset(fold(line.split("|")[0]) for line in _lines(table["us_states"])),
        "region": _names(table["regions"]),
        "city": _names(table["cities"]) | {fold(row[1]) for row in countries if row[1]},
    }


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


def _names(text: str) -> frozenset[str]:
    return frozenset(fold(part) for line in _lines(text) for part in line.split(";"))


@cache
def _inside() -> dict[str, frozenset[str]]:
    return {fold(name): frozenset(map(fold, parts)) for name, parts in load("places")["inside"].items()}


@cache
def _forms() -> dict[str, frozenset[str]]:
    """The printed forms of places by each of them, folded."""
    groups: list[set[str]] = []
    for table in ("exonyms", "same"):
        groups += [{form.strip() for form in line.split(";")} for line in _lines(load("aliases").get(table, ""))]
    for line in _lines(load("countries")["table"]):
        name, _, people, others = (part.strip() for part in line.split("|"))
        forms = (part.strip() for part in others.split(";"))
        groups.append({name, *(word.replace("_", " ") for word in people.split()), *(form for form in forms if form)})
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for form in group:
            found[fold(form)] = found.get(fold(form), frozenset()) | group
    return found
