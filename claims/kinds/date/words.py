"""Words of a text with their classes: what the date grammar's patterns are written in.

Every word gets one character that stands for the set of classes it belongs to, so that a text
becomes a short string and a rule an ordinary regular expression over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from claims.lexicon import load

_TOKEN = re.compile(
    r"""
    (?P<word>(?![QH][1-4]\b|[AaPp]\.\ ?[Mm])[A-Za-z]+)                # nearly all there is: tried first
  | (?P<skip>[$£€¥#]\s?\d[\d.,]*\w*)                                  # money: never a year
  | (?P<iso>\d{4}-\d\d-\d\d(?:[T\ ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
  | (?P<slash>\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\w/])|\d{4}/\d\d?/\d\d?(?![\w/]))
  | (?P<clock>\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?![\d:]|\.\d))
  | (?P<years>\d{4}[-–/]\d\d(?![\d-]))
  | (?P<decade>(?:\d\d|['’])?\d0['’]?s\b)
  | (?P<apos>['’]\d\d\b(?!['’]?s))
  | (?P<quarter>[QH][1-4]\b|\b[1-4][QH]\b)
  | (?P<nth>\d{1,9}(?:st|nd|rd|th)\b)
  | (?P<number>\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9}|½)?|½)
  | (?P<ampm>[AaPp]\.\ ?[Mm]\.?)
  | (?P<poss>['’]s?\b|['’])
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_BLANK = re.compile(r"\n[^\S\n]*\n")
_MARKS = {
    "-": "hyphen",
    "–": "hyphen",
    "—": "dash",
    ",": "comma",
    ".": "dot",
    "/": "slash",
    "(": "open",
    ")": "close",
    "‑": "hyphen",
    "+": "plus",
    "&": "and",
}
_ATOM = re.compile(r"(?:(\w+):)?([A-Za-z][\w|]*)|([()?*])|(\|)")
OTHER = "\x00"


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or words that a rule has put together: its character, span and values by class."""

    char: str
    start: int
    end: int
    values: Mapping[str, Any] = field(default_factory=dict)


class Alphabet:
    """One character for each set of classes that occurs."""

    def __init__(self) -> None:
        self._chars: dict[frozenset[str], str] = {frozenset(): OTHER}
        self._by_class: dict[str, list[str]] = {}

    def char(self, classes: Iterable[str]) -> str:
        """The character of a set of classes."""
        key = frozenset(classes)
        if key not in self._chars:
            self._chars[key] = chr(0xE000 + len(self._chars))
            for name in sorted(key):
                self._by_class.setdefault(name, []).append(self._chars[key])
        return self._chars[key]

    def within(self, names: Iterable[str]) -> str:
        """A regular expression for any character of these classes."""
        return "[" + "".join(char for name in names for char in self._by_class.get(name, ())) + "\x01]"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that the patterns know, in all their cases, with their characters and values.

    `weak` are the characters of words that make no time expression among themselves.
    """

    alphabet: Alphabet
    words: Mapping[str, tuple[str, Mapping[str, Any]]]
    weak: frozenset[str]


def lexicon() -> dict[str, Any]:
    """The date lexicon as it stands in its file."""
    return load("dates")


def zone_minutes(zone: str) -> int | None:
    """Minutes east of Greenwich of a printed zone (GMT, EST, Z, +05:30), None where it is unknown."""
    offset = re.fullmatch(r"([+-])(\d\d):?(\d\d)", zone)
    if offset:
        return (-1 if offset[1] == "-" else 1) * (int(offset[2]) * 60 + int(offset[3]))
    known: dict[str, int] = lexicon()["ZONE"]
    return 0 if zone == "Z" else known.get(zone.lower())


@cache
def before(name: str) -> re.Pattern[str]:
    """Matches at the end of a text where one of a list of words stands there."""
    return re.compile(rf"\b(?:{'|'.join(lexicon()['before'][name])})\.?[\s-]+$", re.IGNORECASE)


@cache
def after(name: str) -> re.Pattern[str]:
    """Matches at the start of a text where one of a list of words stands there."""
    return re.compile(rf"[\s-]+(?:{'|'.join(lexicon()['after'][name])})\b")


def pattern_words(pattern: str) -> list[str]:
    """The literal words (lower case) of a rule's pattern."""
    return [name for _, names, _, _ in _ATOM.findall(pattern) for name in names.split("|") if name and name.islower()]


def compile_pattern(pattern: str, alphabet: Alphabet) -> tuple[re.Pattern[str], frozenset[str], dict[str, list[str]]]:
    """A rule's pattern as a regular expression, characters of which each match has one, its named parts' classes.

    A pattern is words (lower case: themselves; upper case: classes; `a|b` without blanks: any of
    these), named by `name:`, with `( | )`, `?` and `*` as in regular expressions. At least one word
    outside of brackets must be there for a match: only texts that have it are searched.
    """
    out, parts, needed, depth = [], {}, [], 0
    atoms = _ATOM.findall(pattern)
    for (name, names, operator, bar), (_, _, after, _) in pairwise([*atoms, ("", "", "", "")]):
        depth += (operator == "(") - (operator == ")")
        if bar and not depth:
            raise ValueError(f"{pattern!r}: put alternatives in brackets")
        if names:
            classes = names.split("|")
            char = alphabet.within(classes)
            out.append(f"(?P<{name}>{char})" if name else char)
            if not depth and after not in {"?", "*"}:
                needed.append(frozenset(char) - {"[", "]"})
            if name:
                parts[name] = classes
        else:
            out.append("(?:" if operator == "(" else operator or bar)
    return re.compile("".join(out)), min(needed, key=len), parts


def vocabulary(literals: Iterable[str], produced: Iterable[str]) -> Vocabulary:
    """The vocabulary of a grammar: the lexicon's words and the patterns' own."""
    alphabet, table = Alphabet(), lexicon()
    classes: dict[str, dict[str, Any]] = {}
    for name, words in table.items():
        if name.isupper():
            for word, value in words.items():
                classes.setdefault(word, {})[name] = value
    for word in literals:
        classes.setdefault(word, {})[word] = word
    words = {}
    for word, values in classes.items():
        # words of this grammar alone (of, the) have no capital to lack; "may" keeps only what is not a month
        low = {name: value for name, value in values.items() if name.islower()} if word in table["capital"] else values
        forms = {word: low, word.capitalize(): values, word.upper(): values}
        if word in table["capitals"]:
            forms = {word.upper(): values}
        for form, kept in forms.items():
            if kept:
                words[form] = (alphabet.char(kept), kept)
    for name in produced:
        alphabet.char([name])
    numbers = "0 1 13 27 42 60 1000 1995 3000 0604 2500 1,000 1.5 10.15 6.10 30.10 05"
    for sample in numbers.split():
        alphabet.char(_number(sample))
    printed = "ISO ISOTIME SLASH CLOCK YEARSPAN DECADE APOSYEAR QUARTERCODE NTH poss"
    for name in (*printed.split(), *_MARKS.values()):
        alphabet.char([name])
    alphabet.char(["NTH", "DAYNTH"])
    weak = {words[word][0] for word in table["weak"] if word in words} | {
        alphabet.char([mark]) for mark in (*_MARKS.values(), "poss")
    }
    return Vocabulary(alphabet, words, frozenset(weak))


def _number(text: str) -> dict[str, Any]:
    """The classes of a printed number: what it could be of a date."""
    plain = text.replace(",", "").replace("½", ".5")
    values: dict[str, Any] = {"NUM": float(plain) if "." in plain else int(plain)}
    if text.isdecimal():
        number, size = int(text), len(text)
        if size <= 2 and 1 <= number <= 31:
            values["DAYNUM"] = number
        if size <= 2 and number <= 24:
            values["HOUR"] = number
        if size <= 2 and number <= 59:
            values["MINUTE"] = number
        if size == 4 and 1000 <= number <= 2199:
            values["YEAR"] = number
        if size == 4 and number // 100 <= 24 and number % 100 < 60:
            values["HHMM"] = text
    elif re.fullmatch(r"\d{1,2}\.[0-5]\d", text) and float(text) < 24.6:
        values["DOTTED"] = text
    return values


def read(text: str, spans: Iterable[tuple[int, int]], known: Vocabulary) -> list[Item]:
    """The words of spans of a text; stretches that cannot hold a time expression are one item each."""
    items: list[Item] = []
    char = known.alphabet.char
    get, useful = known.words.get, False
    for start, end in spans:
        first, done = len(items), start
        for match in _TOKEN.finditer(text, start, end):
            kind, word = match.lastgroup, match[0]
            if kind == "word":
                entry = get(word)
                if entry is None:
                    if len(items) > first:
                        first, useful = _close(items, first, useful, match.end()), False
                    continue
                item = Item(entry[0], match.start(), match.end(), entry[1])
            else:
                values = _values(kind or "", word, known.words)
                if not values:
                    first, useful = _close(items, first, useful, match.end()), False
                    continue
                item = Item(char(values), match.start(), match.end(), values)
            if item.start - done > 1 and _BLANK.search(text, done, item.start):
                first, useful = _close(items, first, useful, item.start), False
            done = item.end
            useful = useful or item.char not in known.weak
            items.append(item)
        first, useful = _close(items, first, useful, end), False
    return items


def _close(items: list[Item], first: int, useful: bool, at: int) -> int:
    """End a stretch of known words: dropped where all are weak; where the next stretch begins."""
    if not useful:
        del items[first:]
    if items and items[-1].char != OTHER:
        items.append(Item(OTHER, at, at))
    return len(items)


def _values(kind: str, word: str, words: Mapping[str, tuple[str, Mapping[str, Any]]]) -> Mapping[str, Any]:
    """The classes and values of a word that is not of letters only."""
    match kind:
        case "number":
            return _number(word)
        case "mark":
            return {_MARKS[word]: word} if word in _MARKS else {}
        case "ampm":
            return words[word.lower().replace(" ", "")][1]
        case "poss":
            return {"poss": word}
        case "nth":
            number = int(word[:-2])
            return {"NTH": number, "DAYNTH": number} if 1 <= number <= 31 else {"NTH": number}
        case "iso":
            return {"ISO" if len(word) == 10 else "ISOTIME": word}
        case "decade":
            return {"DECADE": re.sub(r"\D", "", word)}
        case "skip":
            return {}
    name = {
        "slash": "SLASH",
        "clock": "CLOCK",
        "years": "YEARSPAN",
        "apos": "APOSYEAR",
        "quarter": "QUARTERCODE",
    }[kind]
    return {name: word}
