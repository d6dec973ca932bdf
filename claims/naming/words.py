"""The word lists of names, folded, read once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from claims.lexicon import load
from claims.naming.fold import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word.replace("_", " ")) for word in text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(fold(part) for line in text.splitlines() for part in line.split(";") if part.strip())


def _groups(text: str, separator: str | None) -> tuple[tuple[str, ...], ...]:
    lines = (line.split(separator) for line in text.splitlines() if line.strip())
    return tuple(tuple(part.strip() for part in line if part.strip()) for line in lines)


@dataclass(frozen=True, slots=True)
class Boundaries:
    """What matters to where a name starts and ends; all folded."""

    particles: frozenset[str]
    prefixes: frozenset[str]
    carriers: frozenset[str]
    possessors: frozenset[str]
    compounds: frozenset[str]
    events: frozenset[str]
    calendar: frozenset[str]
    bearable: frozenset[str]
    never: frozenset[str]
    starters: frozenset[str]
    openers: frozenset[str]
    context_stop: frozenset[str]
    initialisms: frozenset[str]


@cache
def boundaries() -> Boundaries:
    """Particles, links and words that are capitalised without being names."""
    table = load("name_words")
    names = [field.name for field in fields(Boundaries) if field.name != "initialisms"]
    initialisms = frozenset(load("organizations")["not_names"].split())
    return Boundaries(**{name: _words(table[name]) for name in names}, initialisms=initialisms)


@dataclass(frozen=True, slots=True)
class Titles:
    """Words beside a person's name; phrases of several words are keyed by their last word, too."""

    male: frozenset[str]
    female: frozenset[str]
    honorifics: frozenset[str]
    ranks: frozenset[str]
    offices: frozenset[str]
    office_words: frozenset[str]
    suffixes: frozenset[str]
    portfolios: frozenset[str]
    kin: frozenset[str]
    abbreviations: frozenset[str]
    in_full: dict[str, str]
    rival: frozenset[str]
    before: frozenset[str]


@cache
def titles() -> Titles:
    """Honorifics, ranks and offices; `before` is every word that may stand right before a name."""
    table = load("titles")
    male, female, other = (_words(table[k]) for k in ("honorifics_m", "honorifics_f", "honorifics"))
    ranks, offices = _words(table["ranks"]), _words(table["offices"])
    before = frozenset(phrase.split()[-1] for phrase in male | female | other | ranks | offices)
    full = dict(line.split(maxsplit=1) for line in table["in_full"].strip().splitlines())
    return Titles(
        male, female, male | female | other, ranks, offices, _words(table["office_words"]), _words(table["suffixes"]),
        _words(table["portfolios"]), _words(table["kin"]), _words(table["abbreviations"]), full,
        _words(table["rival"]), before
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Places:
    """Known places. `country_of` leads from a country's names and demonyms, folded, to its name.

    `wide` are the known countries and parts of the world, folded.
    """

    known: frozenset[str]
    wide: frozenset[str]
    country_of: dict[str, str]
    demonyms: frozenset[str]
    tails: frozenset[str]
    heads: frozenset[str]
    prepositions: frozenset[str]


@cache
def places() -> Places:
    """Countries, regions, cities, wider regions, and the words that mark a place."""
    table = load("places")
    known = set(_phrases(table["regions"]) | _phrases(table["wide"]) | _phrases(table["cities"]))
    country_of: dict[str, str] = {}
    demonyms = set(_words(load("countries")["adjectives"]))
    wide = set(_phrases(table["wide"]))
    for line in load("countries")["table"].strip().splitlines():
        name, capital, people, others = (part.strip() for part in line.split("|"))
        forms = [name, *(part.strip() for part in others.split(";"))]
        adjectives = [word.replace("_", " ") for word in people.split()]
        demonyms.update(map(fold, adjectives))
        known.update(fold(form) for form in [*forms, capital] if form)
        wide.update(fold(form) for form in forms if form)
        country_of.update({fold(form): name for form in [*forms, *adjectives] if form})
    for line in table["us_states"].strip().splitlines():
        name, *others = (part.strip() for part in line.split("|"))
        known.add(fold(name))
        known.update(fold(other) for other in others if "." in other)
    return Places(
        frozenset(known), frozenset(wide), country_of, frozenset(demonyms),
        _words(table["tails"]), _words(table["heads"]), _words(table["prepositions"])
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organizations:
    """Words that mark an organization; `canonical` leads from a known form, folded, to the first of its line."""

    legal: frozenset[str]
    corporate: frozenset[str]
    heads: frozenset[str]
    canonical: dict[str, str]
    publishers: frozenset[str]


@cache
def organizations() -> Organizations:
    """Legal forms, heads, known organizations with their short forms."""
    table = load("organizations")
    canonical = {fold(form): group[0] for group in _groups(table["aliases"], ";") for form in group}
    return Organizations(
        _words(table["legal"]),
        _words(table["corporate"]),
        _words(table["heads"]),
        canonical,
        _phrases(table["publishers"]),
    )


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Common given names with their gender, and forms of one name ("Bob" and "Robert")."""

    gender: dict[str, str | None]
    forms: dict[str, frozenset[str]]


@cache
def given_names() -> GivenNames:
    """Given names: gender None where both bear them."""
    table = load("given_names")
    male, female = _words(table["male"]), _words(table["female"])
    gender = {name: None if name in male and name in female else "m" if name in male else "f" for name in male | female}
    forms: dict[str, frozenset[str]] = {}
    for short, *long in _groups(table["forms"], None):
        key = fold(short)
        forms[key] = forms.get(key, frozenset()) | {fold(name) for name in long}
    return GivenNames(gender, forms)


@dataclass(frozen=True, slots=True)
class Aliases:
    """`exonym` leads from an accepted form of a place's name to its group; `same` from a mere form to the first."""

    exonym: dict[str, str]
    same: dict[str, str]


@cache
def aliases() -> Aliases:
    """Exonyms, house spellings and abbreviations of name words."""
    table = load("aliases")
    exonym = {fold(form): fold(group[0]) for group in _groups(table["exonyms"], ";") for form in group}
    same = {fold(form): fold(group[-1]) for group in _groups(table["same"], ";") for form in group}
    return Aliases(exonym, same)


@cache
def known_names() -> frozenset[str]:
    """Every place and organization known by name, folded: a name even where capitals say nothing."""
    return places().known | frozenset(organizations().canonical)
