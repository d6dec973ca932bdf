"""What a toll does not do: fall back in the later articles, or leap after it has stood for a week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from checker.model import Item
from checker.supersede.order import later, moment_of
from checker.supersede.signs import figure, grows
from claims.kinds.number.model import NumberClaim

RETURNED = 2  # later articles with less, from which a larger figure is an error
SETTLED = dt.timedelta(days=7)  # after so long the hurt are counted
LATE_DEATHS = Decimal(2)  # by how much it still rises: somebody dies of his wounds
LATE_SHARE = Decimal("0.05")


def taken_back(side: Sequence[Item], sides: Sequence[Sequence[Item]]) -> bool:
    """Whether no later article has a growing count's figure, and two or more have less: "257", "527", "258", "259".

    One later article may be behind; an error is what nobody else repeats.
    """
    if not _tolls(side):
        return False
    highest: dict[str, Decimal] = {}
    for other in (item for s in sides if s is not side for item in s):
        if all(later(other, item) for item in side):
            highest[other.article.id] = max(figure(other), highest.get(other.article.id, figure(other)))
    return len(highest) >= RETURNED and max(highest.values()) < figure(side[0])


def fell(small: Sequence[Item], large: Sequence[Item]) -> bool:
    """Whether a growing count's smaller figure is a new one, clearly after the larger: "30", the next day "20"."""
    if not (_tolls(small) and _tolls(large)) or figure(small[0]) >= figure(large[0]):
        return False
    return all(later(item, other) for item in small for other in large)


def settled(one: Sequence[Item], two: Sequence[Item]) -> bool:
    """Whether a growing count's smaller figure had stood for a week before a far larger one came: "10", "10", "50"."""
    small, large = sorted((one, two), key=lambda side: figure(side[0]))
    if not (_tolls(small) and _tolls(large)):
        return False
    low, high = figure(small[0]), figure(large[0])
    if high - low <= max(LATE_DEATHS, low * LATE_SHARE):
        return False
    dated = [(moment, n) for n, item in enumerate(small) if (moment := moment_of(item))]
    first = small[min(dated)[1]] if dated else None
    if first is None or not all(later(item, first, SETTLED) for item in large):
        return False
    return any(later(item, first, SETTLED) for item in small)


def leapt(side: Sequence[Item], sides: Sequence[Sequence[Item]]) -> bool:
    """Whether one article alone has a toll's figure, far above one that had stood for a week."""
    if len({item.article.id for item in side}) > 1 or not all(item.claim.about.states for item in side):
        return False
    return any(figure(other[0]) < figure(side[0]) and settled(other, side) for other in sides if other is not side)


def _tolls(side: Sequence[Item]) -> bool:
    return all(isinstance(item.claim, NumberClaim) and grows(item.claim) for item in side)
