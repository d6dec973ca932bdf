"""A quantity at its place in a text, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.quantity import Quantity

NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Placed:
    """A quantity at its place in a field: its span, the span of its number and unit, its sentence."""

    q: Quantity
    start: int
    end: int
    core: tuple[int, int]
    sentence: int
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with what it counts: `head` by its own clause, `noun` also where it is understood from before.

    `part_of` is the quote of the larger number it is part of; `conversion` tells that it says the
    number before it again in another unit.
    """

    placed: Placed
    head: Token | None
    noun: Token | None
    part_of: str | None = None
    conversion: bool = False


def tokens_before(field: FieldAnalysis, placed: Placed, count: int) -> list[Token]:
    """The last tokens of the sentence before a quantity."""
    near = field.tokens_in(max(placed.span[0], placed.start - 16 * count), placed.start)
    return [t for t in near if t.end <= placed.start][-count:]


def tokens_after(field: FieldAnalysis, placed: Placed, count: int) -> list[Token]:
    """The first tokens of the sentence behind a quantity."""
    near = field.tokens_in(placed.end, min(placed.span[1], placed.end + 16 * count))
    return [t for t in near if t.start >= placed.end][:count]


def wordy(token: Token) -> bool:
    """Whether a token is a word, not a currency sign that the parser took for a noun."""
    return token.text[0].isalpha()
