"""Figures that another article says were left behind: "bids jumped from $238.03 to $2,075" / "$238.03"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.levels import show
from checker.model import Item, Level, Score
from checker.number_reading import told
from claims.kinds.number.model import NumberClaim
from claims.units import dimension

PRECISE = 1.0  # how telling a figure is of itself from three digits on
PLAUSIBLE = 0.0  # points: so precise a figure needs few words in common


class Move(NamedTuple):
    """A number that an article says went from one figure to another, and who still gives the first."""

    newer: Item
    older: tuple[Item, ...]
    score: Score


def moves(
    items: Sequence[Item],
    compare: Callable[[NumberClaim, NumberClaim], Level],
    guard: Callable[[Item, Item], str | None],
    score: Callable[[Item, Item, Level], Score],
) -> list[Move]:
    """The moves that a text tells of, where other articles give the figure before it and not the one after."""
    moving = [item for item in items if _number(item).before is not None]
    stated: defaultdict[tuple[str, Decimal | None], list[Item]] = defaultdict(list)
    for item in items if moving else ():
        stated[_dimension(item), _number(item).low].append(item)
    found = []
    for item in moving:
        claim = _number(item)
        if claim.before is None or claim.after is None or claim.before == claim.after:
            continue
        first = _at(claim, claim.before)
        if told(first) < PRECISE:
            continue
        newer = {o.article.id for o in stated[_dimension(item), claim.after]}
        older = [
            (score(item, o, level), o)
            for o in stated[_dimension(item), claim.before]
            if o.article.id not in newer | {item.article.id}
            and (level := compare(first, _number(o))).relation == "agreement"
            and guard(item, o) is None
        ]
        older = [row for row in older if row[0].total >= PLAUSIBLE]
        if older:
            best = max(older, key=lambda row: (row[0].total, row[1].key))[0]
            found.append(Move(item, tuple(o for _, o in older), best))
    return found


def show_move(claim: NumberClaim) -> str:
    """A figure as a person writes it, a move with both of its ends: "from $238.03 to $2,075"."""
    if claim.before is None or claim.after is None:
        return show(claim)
    return f"from {show(_at(claim, claim.before))} to {show(_at(claim, claim.after))}"


def _number(item: Item) -> NumberClaim:
    assert isinstance(item.claim, NumberClaim)  # noqa: S101 - the number's comparison passes no other
    return item.claim


def _dimension(item: Item) -> str:
    unit = _number(item).unit
    return "money" if unit.isupper() else dimension(unit)


def _at(claim: NumberClaim, value: Decimal) -> NumberClaim:
    """One end of a change as a number of its own."""
    return claim.model_copy(update={"low": value, "high": value, "before": None, "after": None, "change": None})
