"""The date grammar: plain text in, time expressions with their unresolved meaning out. No parser needed.

The rules run in levels over the string of word classes; what a level finds is one word for the
next. Within a level the leftmost, then the longest, then the earliest rule wins. Every rule reads
the string once, so the whole is linear in the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.kinds.date import words
from claims.kinds.date.nodes import Node
from claims.kinds.date.words import Item, Vocabulary

_END = re.compile(r"\s*(?:[.,;:)!?\"”’]|$)")
_START = re.compile(r"(?:^|[.!?]\s+|[“\"])$")


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match: the values of its named parts, and the words around it."""

    text: str
    items: Sequence[Item]
    first: int
    last: int
    parts: dict[str, tuple[Item, list[str]]]

    def __getitem__(self, name: str) -> Any:
        """The value of a named part that is there."""
        return self.get(name)

    def get(self, name: str) -> Any:
        """The value of a named part, None where the part is missing."""
        if name not in self.parts:
            return None
        item, classes = self.parts[name]
        return next((item.values[c] for c in classes if c in item.values), None)

    def item(self, name: str) -> Item:
        """The word of a named part."""
        return self.parts[name][0]

    @property
    def words(self) -> Sequence[Item]:
        """The matched words."""
        return self.items[self.first : self.last]

    @property
    def phrase(self) -> str:
        """The matched text in small letters."""
        return self.text[self.words[0].start : self.words[-1].end].lower()

    def before(self, letters: int = 24) -> str:
        """The text just before the match."""
        start = self.words[0].start
        return self.text[max(0, start - letters) : start]

    def after(self, letters: int = 24) -> str:
        """The text just after the match."""
        end = self.words[-1].end
        return self.text[end : end + letters]

    def preceded(self, by: str) -> bool:
        """Whether one of a list of words in the lexicon stands just before the match."""
        return words.before(by).search(self.before()) is not None

    def followed(self, by: str) -> bool:
        """Whether one of a list of words in the lexicon stands just after the match."""
        return words.after(by).match(self.after()) is not None

    @property
    def ends(self) -> bool:
        """Whether the match ends its clause: a mark or nothing follows."""
        return _END.match(self.after()) is not None

    @property
    def starts(self) -> bool:
        """Whether the match starts its sentence or quotation."""
        return _START.search(self.before()) is not None


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A rule's value that holds only the first so many of the words it looked at."""

    value: Any
    words: int


Build = Callable[[Found], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A production: the class it makes, its patterns, and what builds its value (None refuses the match)."""

    makes: str
    patterns: tuple[str, ...]
    build: Build


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression in a text: its span (TimeML's extent), meaning and rule."""

    start: int
    end: int
    node: Node
    rule: str


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    pattern: re.Pattern[str]
    needed: frozenset[str]
    parts: dict[str, list[str]]


_SHORT = frozenset({"MON", "WKD"})


class Rules:
    """A level of rules, filled by its decorator."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def __call__(self, makes: str, *patterns: str) -> Callable[[Build], Build]:
        """Add a rule: the class that it makes, and its patterns, one a line."""

        def add(build: Build) -> Build:
            self.rules.append(
                Rule(
                    makes, tuple(line.strip() for text in patterns for line in text.splitlines() if line.strip()), build
                )
            )
            return build

        return add


@cache
def _grammar() -> tuple[Vocabulary, tuple[tuple[_Compiled, ...], ...]]:
    """The vocabulary and the compiled rules of every level."""
    from claims.kinds.date.rules import levels

    rules = [rule for level in levels() for rule in level]
    literals = [word for rule in rules for pattern in rule.patterns for word in words.pattern_words(pattern)]
    known = words.vocabulary(literals, {rule.makes for rule in rules})
    compiled = tuple(
        tuple(
            _Compiled(rule, *words.compile_pattern(pattern, known.alphabet))
            for rule in level
            for pattern in rule.patterns
        )
        for level in levels()
    )
    return known, compiled


def find(text: str, start: int = 0, end: int | None = None) -> list[Expression]:
    """The time expressions of a stretch of text, in order, not overlapping."""
    return find_in(text, [(start, len(text) if end is None else end)])


def find_in(text: str, spans: Iterable[tuple[int, int]]) -> list[Expression]:
    """The time expressions within spans of a text (sentences), in order; none reaches over a span's end."""
    from claims.kinds.date.rules import RESULTS

    known, levels = _grammar()
    items = words.read(text, spans, known)
    for level in levels:
        items = _apply(level, text, items, known)
    return [
        Expression(item.start, item.end, item.values[name], item.values["rule"])
        for item in items
        for name in RESULTS
        if name in item.values
    ]


def _apply(level: Sequence[_Compiled], text: str, items: list[Item], known: Vocabulary) -> list[Item]:
    """The words after a level's rules have put some of them together."""
    string = "".join([item.char for item in items])
    there = set(string)
    matches = [
        (match.start(), -match.end(), number, match)
        for number, compiled in enumerate(level)
        if not compiled.needed.isdisjoint(there)
        for match in compiled.pattern.finditer(string)
    ]
    matches.sort(key=lambda m: m[:3])
    out: list[Item] = []
    done = 0
    for start, minus_end, number, match in matches:
        if start < done:
            continue
        end = -minus_end
        compiled = level[number]
        parts = {
            name: (items[match.start(name)], classes)
            for name, classes in compiled.parts.items()
            if match[name] is not None
        }
        while end - start > 1 and "dot" in items[end - 1].values and not _SHORT & items[end - 2].values.keys():
            end -= 1  # a sentence's full stop, not a short form's
        value = compiled.rule.build(Found(text, items, start, end, parts))
        if value is None:
            continue
        out += items[done:start]
        if isinstance(value, Trimmed):
            value, end = value.value, start + value.words
        rule = compiled.rule.build.__name__
        first, last = items[start], items[end - 1]
        makes = compiled.rule.makes
        out.append(Item(known.alphabet.char([makes]), first.start, last.end, {makes: value, "rule": rule}))
        done = end
    return out + items[done:]
