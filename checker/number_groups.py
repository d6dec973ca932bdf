"""Clusters of numbers as findings want them: joined, taken apart, put in order of their values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.facts import Cluster
from checker.model import Fact, Item
from checker.number_reading import number_of
from checker.supersede import grows

SCATTERED = 3


def one_of_each(groups: Sequence[Cluster]) -> list[Cluster]:
    """The clusters, those joined of which one tells nothing but rival figures of people that the other tells, too.

    A disagreement that stands in headlines and again in the texts is one finding.
    """
    found: list[Cluster] = []
    places: dict[tuple[str, str], list[tuple[int, _Told]]] = {}
    for group in sorted(groups, key=lambda group: -len(group.items)):
        mine = _rivals(group)
        like = places.setdefault(mine.sort, []) if mine else []
        whole = next((n for n, theirs in like if mine and mine.figures <= theirs.figures), None)
        if whole is not None:
            found[whole] = _both(found[whole], group)
            continue
        if mine:
            like.append((len(found), mine))
        found.append(group)
    return sorted(found, key=lambda group: group.items[0].key)


class _Told(NamedTuple):
    """What sort of people rivals count, and which article gives which figure."""

    sort: tuple[str, str]
    figures: frozenset[tuple[str, Decimal | None, Decimal | None]]


def _rivals(group: Cluster) -> _Told | None:
    """The figures of a cluster of rivals that count what became of people, None for any other cluster."""
    first = number_of(group.items[0])
    if len(group.items) == 1 or not first.about.states:
        return None
    figures = frozenset((i.article.id, number_of(i).low, number_of(i).high) for i in group.items)
    several = len({(low, high) for _, low, high in figures}) > 1
    return _Told((first.unit, first.about.states[0]), figures) if several else None


def _both(one: Cluster, two: Cluster) -> Cluster:
    return Cluster(
        tuple(sorted((*one.items, *two.items), key=lambda item: item.key)),
        tuple(sorted((*one.pairs, *two.pairs), key=lambda p: (-p.score.total, p.a.key, p.b.key))),
        one.capped or two.capped,
    )


def apart(group: Cluster, fact: Fact) -> list[Cluster]:
    """The sides of a fact as clusters of their own."""
    sides: dict[int, set[int]] = {}
    for statement in fact.statements:
        sides.setdefault(statement.side, set()).add(statement.item.index)
    return [
        Cluster(
            tuple(item for item in group.items if item.index in inside),
            tuple(p for p in group.pairs if p.a.index in inside and p.b.index in inside),
        )
        for _, inside in sorted(sides.items())
    ]


def scattered(sides: Sequence[Sequence[Item]]) -> bool:
    """Whether three figures or more stand against each other, of what is no toll: a list, or several things."""
    return len(sides) >= SCATTERED and not grows(number_of(sides[0][0]))


def is_twofold(sides: Sequence[Sequence[Item]]) -> bool:
    """Whether all who differ from the first side give its value, too: one event may hide another there."""
    first = {item.article.id for item in sides[0]} if sides else set()
    return len(sides) > 1 and all(item.article.id in first for side in sides[1:] for item in side)


def by_value(items: Sequence[Item]) -> list[list[Item]]:
    """A fact's claims by their exact values, smallest first."""
    groups: dict[Decimal, list[Item]] = {}
    for item in items:
        claim = number_of(item)
        known = claim.low if claim.low is not None else claim.high
        groups.setdefault(known if known is not None else Decimal(0), []).append(item)
    return [groups[value] for value in sorted(groups)]


def rising(values: Sequence[Sequence[Item]]) -> bool:
    """Whether exact values stand against lower bounds, as of a toll that is still counted."""
    claims = [number_of(item) for side in values for item in side]
    return any(c.high is None and c.low is not None for c in claims) and grows(claims[0])
