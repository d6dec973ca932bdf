"""Scores and tallies ("won 8-7", "voted 52 to 48"): pairs of figures that are the same or not, and what they are of.

What sort of score it is, which body voted and which of several games it was are read from the words of its own
clause; two scores that both tell one of these, and tell it differently, are of two things. Sports pages hold many
scores that are alike: those that differ are compared only where names tie them to each other.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from checker.model import Item, Level
from claims.kinds.number.model import SCORE, NumberClaim
from claims.lexicon import load
from reports.model import Why

PLAYED = frozenset({"series", "aggregate", "record"})  # what moves on from game to game

_SETTLED = PLAYED | {"result", "vote", "majority", "shoot-out"}
_MOST_WON = 5  # games that win a series
_PAIR = r"\d{1,3}(?:[-–‑‐−]| to |-to-)\d{1,3}"
_ROW_BEFORE = re.compile(rf"(?:(?<!\d){_PAIR}(?: ?\([\d\-–/]+\))?(?:, and |,? and |, | ))+$")
_ROW_BEHIND = re.compile(rf"(?: ?\([\d\-–/]+\))?(?:(?:, and |,? and |, | ){_PAIR}(?!\d)(?: ?\([\d\-–/]+\))?)+")
_ANY_PAIR = re.compile(rf"(?<!\d){_PAIR}(?!\d)")
_CUT = re.compile(r"[;:()“”\"]|\b(?:and|but|after|before|while|when|then|until|having|who|which)\b", re.IGNORECASE)
_CAPITALIZED = re.compile(r"\b[A-Z][\w-]{2,}")
_SUPPOSED = re.compile(r"\b(?:would|could|might|may|if|potential|possible|likely)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)")
_COMMA = re.compile(r",")

_SAME = Level("same", "agreement", "the same score", (Why(step="compare", text="the same score"),))
_OTHER = Level("incomparable", "incomparable", "a score is no other number")


class Standing(NamedTuple):
    """What a score is of, as far as its clause tells.

    Its sort ("result", "lead", "vote", "first set"), the bodies that voted, which game of several, against
    whom and when; the capitalized words of its sentence; whether it is only `supposed` ("would be a 4-4 tie").
    """

    claim: NumberClaim
    text: str
    sort: str | None
    bodies: frozenset[str]
    game: str | None
    opponent: str | None
    days: frozenset[str]
    names: frozenset[str]
    supposed: bool


def is_score(claim: NumberClaim) -> bool:
    """Whether a number is a score or a tally."""
    return claim.unit == SCORE


def shown(claim: NumberClaim) -> str:
    """A score as a person writes it, the larger figure first: 8–7."""
    return f"{claim.high:,f}–{claim.low:,f}"


def score_level(a: NumberClaim, b: NumberClaim) -> Level:
    """Two scores are the same, or they differ: neither bounds nor rounding lie between."""
    if a.unit != b.unit:
        return _OTHER
    if (a.low, a.high) == (b.low, b.high):
        return _SAME
    text = f"two scores: {shown(a)} / {shown(b)}"
    steps = (Why(step="compare", text=text),)
    return Level("contradiction", "contradiction", "scores that cannot both be right", steps)


def nearness(a: NumberClaim, b: NumberClaim) -> float:
    """How near two scores are, by how far their figures differ in all: 8–7 / 8–6 are near, 8–7 / 2–0 are not."""
    one, other = _figures(a), _figures(b)
    apart = sum(abs(x - y) for x, y in zip(one, other, strict=True))
    return max(-2.0, 1.0 - apart / (1 + math.sqrt(max(sum(one), sum(other)) / 2)))


def _figures(claim: NumberClaim) -> tuple[float, float]:
    return float(claim.low or 0), float(claim.high or 0)


def standing(item: Item) -> Standing | None:
    """What a score is of, None for any other number."""
    claim = item.claim
    if not isinstance(claim, NumberClaim) or not is_score(claim):
        return None
    row = _row(item.text, claim)
    start, end = _clause(item.text, claim, row)
    before, behind = item.text[start : row.start], item.text[row.end : end]
    around = f"{before} {behind}"
    bodies = _named("bodies", around)
    sort = row.part or _sort(before, behind, claim)
    met = _met().search(around) if sort != "vote" else None
    return Standing(
        claim,
        item.article.text,
        sort,
        frozenset({"committee"}) if "committee" in bodies else bodies,
        _first(_tables()["games"], before, behind),
        met[1] if met else None,
        _named("days", around),
        frozenset(_CAPITALIZED.findall(item.text, *claim.sentence)) - _nameless(),
        _SUPPOSED.search(around) is not None,
    )


def two_games(a: Standing, b: Standing) -> str | None:
    """Why two scores are of two things, None where they may be of one.

    What both clauses tell must be the same; scores that differ must, moreover, have a name and the opponent in common.
    """
    if a.sort and b.sort and a.sort != b.sort:
        return f"a score: {a.sort} / {b.sort}"
    if a.bodies and b.bodies and a.bodies.isdisjoint(b.bodies):
        return f"by the {' and '.join(sorted(a.bodies))} / by the {' and '.join(sorted(b.bodies))}"
    if a.game and b.game and a.game != b.game:
        return f"of {a.game} / of {b.game}"
    if a.days and b.days and a.days.isdisjoint(b.days):
        return f"of {min(a.days)} / of {min(b.days)}"
    x, y = a.claim, b.claim
    differ = (x.low, x.high) != (y.low, y.high)
    for one, other in ((a, b), (b, a)):
        if one.opponent and (differ or other.opponent) and not _speaks_of(other.text, one.opponent):
            return f"against {one.opponent} / against {other.opponent or 'others'}"
    if not differ:
        return None
    if a.supposed != b.supposed:
        return "supposed / done"
    if "vote" not in (a.sort, b.sort) and a.names.isdisjoint(b.names):
        return "scores without a name in common"
    moves = _in_play(a.sort, b.sort) and (played_on(x, y) or played_on(y, x))
    return f"two moments of a game: {shown(x)} / {shown(y)}" if moves else None


def _in_play(a: str | None, b: str | None) -> bool:
    """Whether two scores may be of two moments of a game: two leads, or one in play and one that tells no sort."""
    return a == b == "lead" or (a != b and None in (a, b) and (a or b) not in _SETTLED)


@cache
def _nameless() -> frozenset[str]:
    """Capitalized words that are no names: those that open sentences, days and months."""
    table = load("not_numbers")
    return frozenset(word.capitalize() for word in (*table["openers"], *table["months"], *load("standings")["days"]))


def common(name: str) -> bool:
    """Whether a name tells nothing of which vote it was: the Senate, the Republicans."""
    return bool(_tables()["common"]["voters"].search(name) or any(p.search(name) for p in _tables()["bodies"].values()))


def played_on(older: NumberClaim, newer: NumberClaim) -> bool:
    """Whether a score can have become another: neither of its figures has fallen."""
    return all(x <= y for x, y in zip(_figures(older), _figures(newer), strict=True))


def _speaks_of(text: str, name: str) -> bool:
    """Whether an article has a word of a name: who plays against whom, a report of the game tells somewhere."""
    return re.search(rf"\b(?:{'|'.join(map(re.escape, name.split()))})\b", text) is not None


@cache
def _met() -> re.Pattern[str]:
    words = "|".join(load("standings")["opponents"]["before"])
    days = "|".join(load("standings")["days"])
    return re.compile(rf"\b(?i:{words})\s+(?i:the )?(?!(?i:{days}))([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")


class _Row(NamedTuple):
    """Where the row that a score stands in begins and ends, and which of it the score is: won 6-4, 6-3."""

    start: int
    end: int
    part: str | None


def _row(text: str, claim: NumberClaim) -> _Row:
    before = _ROW_BEFORE.search(text, claim.sentence[0], claim.start)
    behind = _ROW_BEHIND.match(text, claim.end, claim.sentence[1])
    if not before and not behind:
        return _Row(claim.start, claim.end, None)
    place = len(_ANY_PAIR.findall(_BRACKETS.sub("", before[0]))) if before else 0
    part = f"{_ORDINALS[min(place, len(_ORDINALS) - 1)]} part"
    return _Row(before.start() if before else claim.start, behind.end() if behind else claim.end, part)


def _clause(text: str, claim: NumberClaim, row: _Row) -> tuple[int, int]:
    """Where the words about a score begin and end: its clause; beside other scores, its part between commas."""
    start, end = claim.sentence
    for cut in _CUT, _ANY_PAIR:
        start = max([start, *(m.end() for m in cut.finditer(text, start, row.start))])
        end = min([end, *(m.start() for m in cut.finditer(text, row.end, end))])
    if _ANY_PAIR.search(text, claim.sentence[0], row.start):
        start = max([start, *(m.end() for m in _COMMA.finditer(text, start, row.start))])
    if _ANY_PAIR.search(text, row.end, claim.sentence[1]):
        end = min([end, *(m.start() for m in _COMMA.finditer(text, row.end, end))])
    return start, end


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _sort(before: str, behind: str, claim: NumberClaim) -> str | None:
    """The sort of a score: what stands anywhere in its clause and rules out others, else what stands nearest."""
    table = _tables()
    for name, pattern in table["whole"].items():
        if (pattern.search(before) or pattern.search(behind)) and not (
            name == "series" and ((claim.high or 0) > _MOST_WON or _first(table["games"], before, behind))
        ):
            return name
    return _nearest(table["near"], before, behind)


def _nearest(patterns: Mapping[str, re.Pattern[str]], before: str, behind: str) -> str | None:
    """The entry of a table whose word stands nearest to a score, behind it rather than before."""
    found = [(m.start(), 0, name) for name, p in patterns.items() if (m := p.search(behind))]
    found += [(len(before) - m.end(), 1, name) for name, p in patterns.items() for m in p.finditer(before)]
    return min(found)[2] if found else None


def _first(patterns: Mapping[str, re.Pattern[str]], before: str, behind: str) -> str | None:
    return next((name for name, p in patterns.items() if p.search(before) or p.search(behind)), None)


def _named(table: str, words: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _tables()[table].items() if pattern.search(words))


@cache
def _tables() -> dict[str, dict[str, re.Pattern[str]]]:
    """The tables of standings.toml, each entry one pattern of whole words."""
    return {
        table: {name: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for name, words in rows.items()}
        for table, rows in load("standings").items()
    }
