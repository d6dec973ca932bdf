"""The lexicons of number words, units, currencies and hedges, in the shape the grammar reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from claims.kinds.number.lexer import EDGE, FIGURE, Lexeme, lex
from claims.lexicon import load

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Number words by what they do; magnitudes and abbreviations as powers of ten."""

    cardinals: dict[str, int]
    tens: dict[str, int]
    magnitudes: dict[str, int]
    glued: dict[str, int]
    spaced: dict[str, int]
    money: dict[str, int]
    groups: dict[str, int]
    pairs: dict[str, int]
    plurals: dict[str, int]
    ordinals: dict[str, int]
    fractions: dict[str, int]
    glyphs: dict[str, Decimal]
    starters: frozenset[str]


@cache
def number_words() -> NumberWords:
    """The number words of number_words.toml."""
    table = load("number_words")
    abbreviations = table["abbreviations"]
    glyphs = {}
    for glyph, fraction in table["glyphs"].items():
        over, _, under = fraction.partition("/")
        glyphs[glyph] = Decimal(over) / Decimal(under)
    words = {
        key: table[key]
        for key in ("cardinals", "tens", "magnitudes", "groups", "pairs", "plurals", "ordinals", "fractions")
    }
    opening = ("cardinals", "tens", "plurals", "ordinals")
    starters = frozenset(
        {"a", "an", "half", "quarter", "minus", "negative", "no", "none", "nobody", "several"}.union(
            glyphs, *(words[key] for key in opening)
        )
    )
    return NumberWords(
        **words, **{key: abbreviations[key] for key in ("glued", "spaced", "money")}, glyphs=glyphs, starters=starters
    )


@dataclass(frozen=True, slots=True)
class Nothing:
    """Words around "no", "none" and "no one" that tell a count of zero."""

    casualties: frozenset[str]
    of: frozenset[str]
    auxiliaries: frozenset[str]
    harmed: frozenset[str]


@cache
def nothing() -> Nothing:
    """The table of zero counts of number_words.toml."""
    return Nothing(**{key: frozenset(words) for key, words in load("number_words")["nothing"].items()})


@cache
def _nouns() -> tuple[frozenset[str], frozenset[str]]:
    table = load("number_words")["nouns"]
    return frozenset(table["plural"]), frozenset(table["not_plural"])


def plural_noun(word: str) -> bool:
    """Whether a lower-case word looks like the plural of what is counted."""
    plural, none = _nouns()
    return word in plural or (len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in none)


class Trie:
    """Phrases of lexemes, looked up from a place in a list of them, longest first."""

    def __init__(self, phrases: Iterable[tuple[Phrase, Any]], *, keep_case: bool = False) -> None:
        self.keep_case = keep_case
        self.first: dict[str, list[tuple[Phrase, Any]]] = {}
        for parts, value in phrases:
            self.first.setdefault(parts[0], []).append((parts[1:], value))
        for found in self.first.values():
            found.sort(key=lambda item: -len(item[0]))

    def match(self, t: Sequence[Lexeme], i: int) -> tuple[Any, int] | None:
        """The value of the longest phrase that starts at lexeme `i`, and the lexeme behind it."""
        return self._match(t, i, 1)

    def match_back(self, t: Sequence[Lexeme], i: int) -> tuple[Any, int] | None:
        """The value of the longest phrase, kept backwards, that ends at lexeme `i`, and its first lexeme."""
        found = self._match(t, i, -1)
        return None if found is None else (found[0], found[1] + 1)

    def _match(self, t: Sequence[Lexeme], i: int, step: int) -> tuple[Any, int] | None:
        keep = self.keep_case
        for parts, value in self.first.get(t[i].text if keep else t[i].lower, ()):
            j = i
            for part in parts:
                j += step
                here = t[j]
                # a figure within a symbol is glued: "ft2" is a square foot, "6 ft 2 in" is not
                if (here.text if keep else here.lower) != part or (here.spaced and here.kind == FIGURE):
                    break
            else:
                return value, j + step
        return None


def form(text: str, *, keep_case: bool = False) -> Phrase:
    """The lexemes' texts of a phrase."""
    return tuple(x.text if keep_case else x.lower for x in lex(text) if x is not EDGE)


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Forms of units and currencies: `words` in lower case; `symbols` and `glued` with their case."""

    words: Trie
    symbols: Trie
    glued: Trie
    prefixes: Trie


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the grammar meets it: its name, whether it is money, and whether its form is sure.

    `shared` names the table of currencies that have the form in common ("$"); `weak` forms are
    other words, too, and need a large figure before them.
    """

    name: str
    money: bool = False
    shared: str | None = None
    weak: bool = False
    certain: bool = True


@cache
def unit_words() -> UnitWords:
    """The forms of units.toml and currencies.toml."""
    words: list[tuple[Phrase, Unit]] = []
    symbols: list[tuple[Phrase, Unit]] = []
    glued: list[tuple[Phrase, Unit]] = []
    prefixes: list[tuple[Phrase, Unit]] = []
    for row in load("units")["unit"]:
        unit = Unit(row["name"])
        words += [(form(text), unit) for text in row.get("words", ())]
        symbols += [(form(text, keep_case=True), unit) for text in row.get("symbols", ())]
        glued += [(form(text, keep_case=True), unit) for text in row.get("glued", ())]
    table = load("currencies")
    weak, not_codes = set(table["weak"]), set(table["not_codes"])
    for code, row in table["currency"].items():
        unit = Unit(code, money=True)
        words += [(form(text), Unit(code, money=True, weak=text in weak)) for text in row["names"]]
        signs = [
            form(text, keep_case=True) for text in (*row.get("symbols", ()), *([] if code in not_codes else [code]))
        ]
        symbols += [(sign, unit) for sign in signs]
        prefixes += [(sign, unit) for sign in signs]
        prefixes += [
            (form(sign, keep_case=True), Unit(code, money=True, weak=True)) for sign in row.get("transliterated", ())
        ]
    for row in table["coin"]:
        unit = Unit(row["name"], money=True, certain=row.get("certain", True))
        words += [(form(text), unit) for text in row.get("words", ())]
        symbols += [(form(text, keep_case=True), unit) for text in row.get("symbols", ())]
        glued += [(form(text, keep_case=True), unit) for text in row.get("glued", ())]
    for name, row in table["shared"].items():
        unit = Unit(row["default"], money=True, shared=name, certain=False)
        words += [(form(text), unit) for text in row["names"]]
        symbols += [(form(text, keep_case=True), unit) for text in row["symbols"]]
        prefixes += [(form(text, keep_case=True), unit) for text in row["symbols"]]
    # Money's signs are looked up from the figure backwards.
    backwards = Trie(((tuple(reversed(sign)), unit) for sign, unit in prefixes), keep_case=True)
    return UnitWords(Trie(words), Trie(symbols, keep_case=True), Trie(glued, keep_case=True), backwards)


@dataclass(frozen=True, slots=True)
class Hedges:
    """Phrases that bound or hedge `before` (written backwards) and `after` a number; verbs that "over" belongs to."""

    before: Trie
    after: Trie
    particles: frozenset[str]


@cache
def hedges() -> Hedges:
    """The phrases of hedges.toml."""
    table = load("hedges")
    before = [(tuple(reversed(form(text))), sort) for sort, texts in table["before"].items() for text in texts]
    after = [(form(text), sort) for sort, texts in table["after"].items() for text in texts]
    return Hedges(Trie(before), Trie(after), frozenset(table["particles"]))


@dataclass(frozen=True, slots=True)
class NotNumbers:
    """The words of not_numbers.toml, by what they tell."""

    months: frozenset[str]
    clock: frozenset[str]
    before_year: frozenset[str]
    numbered: frozenset[str]
    streets: frozenset[str]
    score: frozenset[str]
    not_after_one: frozenset[str]
    not_before_one: frozenset[str]
    openers: frozenset[str]
    age_before: frozenset[str]
    age_adverbs: frozenset[str]
    of_age: frozenset[str]
    lasting: frozenset[str]
    groups: frozenset[str]
    at_age: frozenset[str]
    models: frozenset[str]
    rankings: frozenset[str]
    codes: frozenset[str]
    dialled: frozenset[str]


@cache
def not_numbers() -> NotNumbers:
    """The words of not_numbers.toml."""
    return NotNumbers(**{key: frozenset(words) for key, words in load("not_numbers").items()})


@cache
def living() -> frozenset[str]:
    """The nouns, in the singular, of a being whose age may stand beside it: "the boy, three,"."""
    titles, holders = load("titles"), load("changing_states")["holders"]
    beings = {noun for sort in ("person", "animal", "resident") for noun in holders[sort]}
    beings.update(load("synonyms")["anyone"], titles["offices"].split(), titles["kin"].split())
    return frozenset(beings.union(not_numbers().of_age).difference(not_numbers().groups))


@dataclass(frozen=True, slots=True)
class RateWords:
    """The words of rates: times ("a day"), adverbs by the time they mean; what may stand behind them."""

    times: frozenset[str]
    adverbs: dict[str, str]
    no_rate: frozenset[str]
    behind_adverb: frozenset[str]
    before_noun: frozenset[str]


@cache
def rate_words() -> RateWords:
    """The words of rates of units.toml."""
    table = load("units")["per"]
    lists = {name: frozenset(table[name]) for name in ("times", "no_rate", "behind_adverb", "before_noun")}
    return RateWords(adverbs=table["adverbs"], **lists)


@cache
def per_nouns() -> frozenset[str]:
    """What "a" or "an" may stand before to mean "per", units apart."""
    return frozenset(load("units")["per"]["nouns"])


@cache
def moves() -> frozenset[str]:
    """Forms of the verbs that move a figure up or down: rose, fell, jumped, added."""
    found: set[str] = set()
    for row in (load("changes")["up"], load("changes")["down"]):
        found.update(row["forms"])
        for verb in row["verbs"]:
            stem = verb.removesuffix("e")
            found.update(
                (
                    verb,
                    verb + "s",
                    verb + "es",
                    stem + "ed",
                    stem + "ing",
                    verb + verb[-1] + "ed",
                    verb + verb[-1] + "ing",
                )
            )
    return frozenset(found)
