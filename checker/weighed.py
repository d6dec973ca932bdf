"""How likely two claims speak of one fact: an explained sum of facets, with the weights of weights.toml.

A guard keeps two claims apart for good and needs evidence on both sides; silence is no conflict.
What is left is scored facet by facet; never as one ratio of two sentences, since a sentence and its
negation are 99 % alike. A pair is given up once no facet that is left can make up for the others.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import Generic, NamedTuple, TypeVar

from checker.model import Facet, Level, Score

T = TypeVar("T")


@cache
def weights(kind: str) -> dict[str, float]:
    """The facets' weights for a kind of claim, from weights.toml."""
    table = tomllib.loads(files("checker").joinpath("weights.toml").read_text(encoding="utf-8"))
    return {name: float(value) for name, value in table[kind].items()}


@dataclass(frozen=True, slots=True)
class Reason(Generic[T]):
    """A facet of two claims: its name in weights.toml, how much it says, and what it says in words.

    `rivals` tells that it says something of rivals only, `of_values` that it speaks of the values and not of
    what is told around them, `needs` of which claims it says anything: 0 unless of both; `either` the
    same, 0 unless of one of the two at least. `least` and `greatest` are the ends of what it can say, by
    which a pair is given up that can no longer become one fact.
    """

    name: str
    value: Callable[[T, T, Level], float]
    text: Callable[[T, T], str]
    rivals: bool = False
    of_values: bool = False
    least: float = 0.0
    greatest: float = 1.0
    needs: Callable[[T], object] | None = None
    either: Callable[[T], object] | None = None


class _Row(NamedTuple):
    """A facet as it is added up: its place among the others, the most points that it gives, and how far they swing."""

    place: int
    weight: float
    most: float
    swing: float


class _Table(NamedTuple):
    """The facets that can say something of some pairs, what decides most first; and the most that all can reach."""

    rows: list[_Row]
    most: float


@cache
def _tables(_kind: str) -> dict[tuple[int, bool], _Table]:
    """A kind's tables as they come up: by which facets can say something, and whether the two are rivals."""
    return {}


_GIVEN_UP = Score(-math.inf, -math.inf, -math.inf)
_ROUNDING = 1e-6  # more than adding up in another order can differ


class Weighed(Generic[T]):
    """The facets of a kind with their weights: adds them up for a pair, explains the sum where that is asked for."""

    def __init__(self, kind: str, reasons: Sequence[Reason[T]]) -> None:
        table = weights(kind)
        self._constant = table["constant"]
        self._reasons = [(reason, table[reason.name]) for reason in reasons if reason.name in table]
        asked = [reason.needs or reason.either for reason, _ in self._reasons]
        self._needs = [(1 << n, needs) for n, needs in enumerate(asked) if needs]
        self._either = sum(1 << n for n, (reason, _) in enumerate(self._reasons) if reason.either)
        names = [reason.name for reason, _ in self._reasons]
        self._brief = names.index("brief")
        self._told = [n for n, (reason, _) in enumerate(self._reasons) if reason.of_values]
        self._silent = [0.0] * len(names)
        self._able: dict[T, int] = {}
        self._values = [reason.value for reason, _ in self._reasons]
        self._tables = _tables(kind)

    def _of(self, claim: T) -> int:
        """Which of the facets that need something of a claim can say something of this one, a bit each."""
        able = self._able.get(claim)
        if able is None:
            able = self._able[claim] = sum([bit for bit, needs in self._needs if needs(claim)])
        return able

    def _of_both(self, a: T, b: T) -> int:
        """Which of the facets that need something can say something of a pair, a bit each."""
        one, other = self._able.get(a) or self._of(a), self._able.get(b) or self._of(b)
        return one & other | (one | other) & self._either

    def _table(self, able: int, rivals: bool) -> _Table:
        """The facets that can say something of a pair of which some of those can that need something."""
        rows = []
        for place, (reason, weight) in enumerate(self._reasons):
            if weight and _may_say(reason, able >> place & 1, rivals):
                low, high = sorted((reason.least * weight, reason.greatest * weight))
                rows.append(_Row(place, weight, max(0.0, high), high - low))
        rows.sort(key=lambda row: -row.swing)
        table = self._tables[able, rivals] = _Table(rows, self._constant + sum(row.most for row in rows))
        return table

    def score(self, a: T, b: T, level: Level, floor: float = -math.inf) -> Score:
        """The sum of a pair's facets; where it cannot reach a floor, not even in its context, the least of all.

        The facets that decide most are asked first, and no more once those that are left cannot make up for them.
        """
        able, rivals = self._of_both(a, b), level.relation == "contradiction"
        table = self._tables.get((able, rivals)) or self._table(able, rivals)
        most, points, told, values = table.most, self._silent.copy(), self._told, self._values
        floor -= _ROUNDING
        for place, weight, greatest, _ in table.rows:
            said = values[place](a, b, level)
            if said:
                said = points[place] = _rounded(said) * weight
                most += (said if said > 0 or place not in told else 0.0) - greatest
            else:
                most -= greatest
            if most < floor:
                return _GIVEN_UP
        brief, points[self._brief] = points[self._brief], 0.0
        of_values = 0.0
        for place in told:
            of_values += points[place]
            points[place] = 0.0
        copied = self._constant + sum(points)
        context = copied + brief
        return Score(context + of_values, context, copied, partial(self._facets, a, b, level))

    def _facets(self, a: T, b: T, level: Level) -> tuple[Facet, ...]:
        able, rivals = self._of_both(a, b), level.relation == "contradiction"
        said = [
            (reason, _rounded(reason.value(a, b, level)), weight)
            for place, (reason, weight) in enumerate(self._reasons)
            if _may_say(reason, able >> place & 1, rivals)
        ]
        return tuple([Facet(reason.name, value, weight, reason.text(a, b)) for reason, value, weight in said if value])


def _may_say(reason: Reason[T], able: int, rivals: bool) -> bool:
    """Whether a facet can say something of a pair: of rivals, and of what it needs."""
    return (rivals or not reason.rivals) and (not (reason.needs or reason.either) or bool(able))


@lru_cache(maxsize=1 << 14)  # few different values, many pairs
def _rounded(value: float) -> float:
    return round(value, 3)
