"""Prices of the moment: "Aldine coin was trading at $6,562" / "Aldine coin is currently valued at $7,348"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from checker.model import Item, Story
from checker.supersede.signs import figure, pattern
from claims.kinds.number.model import NumberClaim
from claims.units import dimension

_REACH = 36  # characters before a price in which the words stand that make it one of the moment
_NAMED = re.compile(r"\b([A-Z]\w+)(?: (?:is|was|are|were|has|had|have|been|currently|now))+ $")


def quotes(items: Sequence[Item], story: Story) -> list[list[list[Item]]]:
    """The prices of the moment of one thing in one currency, by their values in the order of publication.

    Each has two articles and two values at least.
    """
    by_thing: defaultdict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        thing = priced_now(item, story)
        if thing is not None:
            by_thing[thing].append(item)
    found = []
    for _, own in sorted(by_thing.items()):
        values: dict[object, list[Item]] = {}
        for item in sorted(own, key=lambda item: (story.published_day(item.article) or "9999", item.key)):
            values.setdefault(figure(item), []).append(item)
        if len(values) > 1 and len({item.article.id for item in own}) > 1:
            found.append(list(values.values()))
    return found


def priced_now(item: Item, story: Story) -> tuple[str, str] | None:
    """The thing whose price of the moment a number is, with the currency; None where it is none."""
    claim = item.claim
    if not isinstance(claim, NumberClaim) or claim.field != "text" or dimension(claim.unit) != "money":
        return None
    if claim.change is not None or claim.low is None or story.background(claim.about.as_of):
        return None
    text = item.article.text
    words = pattern("quoted").search(text, max(claim.sentence[0], claim.start - _REACH), claim.start)
    if words is None or text[words.end() : claim.start].strip(" $£€US"):
        return None
    named = _NAMED.search(text, max(claim.sentence[0], words.start() - _REACH), words.start())
    thing = claim.about.subject or claim.about.owner or (named[1] if named else None)
    return (thing.lower(), claim.unit[-1]) if thing else None
