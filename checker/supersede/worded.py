"""What the articles themselves say of a number that moved: as-of times, "rose to", "initially said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from checker import align
from checker.model import Item, Story
from checker.supersede.order import in_order, later
from checker.supersede.signs import figure, grows, pattern
from claims.kinds.number.model import NumberClaim

_BESIDE = 400  # characters within which a correction gives both figures


def by_as_of(sides: Sequence[Sequence[Item]]) -> str | None:
    """Each side is of other times than the rest."""
    times = [{item.claim.about.as_of for item in side if item.claim.about.as_of} for side in sides]
    if all(times) and not set.intersection(*times):
        return "the figures are of " + " / ".join(min(t) for t in times)
    return None


def by_words(sides: Sequence[Sequence[Item]]) -> str | None:
    """A word of change stands beside a figure, and its article is not older than the others."""
    for side in sides:
        for item in side:
            claim = item.claim
            if claim.field != "text":
                continue
            others = [o for s in sides if s is not side for o in s]
            if not any(later(item, o) for o in others) or any(later(o, item) for o in others):
                continue
            near = item.article.text[max(claim.sentence[0], claim.start - 60) : min(claim.sentence[1], claim.end + 40)]
            match = pattern("moved").search(near)
            fell = any(figure(o) > figure(item) for o in others)
            if match and not (fell and pattern("rising").fullmatch(match[0])):
                return f"“{match[0]}” in the newer article ({item.article.source})"
    return None


def by_progress(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """A text says that a count was raised to the larger figure, or that the smaller is a provisional one.

    Where both say what was reached, and it is no toll, neither is the older figure of the other.
    """
    items = [item for side in sides for item in side]
    if not all(isinstance(item.claim, NumberClaim) and item.claim.field in ("text", "title") for item in items):
        return None
    for item in items:
        claim = item.claim
        text = item.text
        others = [o for side in sides if item not in side for o in side]
        start, end = claim.sentence
        toll = isinstance(claim, NumberClaim) and grows(claim)
        largest = all(figure(o) < figure(item) and in_order(item, o, story) <= 0 for o in others)
        raised = _raised(item) if largest else None
        if raised and (toll or not any(map(_raised, others))):
            return f"“{raised[0]}” in {item.article.source}"
        if _moved_from(item, others, text, story):
            return f"{item.article.source} says that it went from one figure to the other"
        smallest = toll and all(figure(o) > figure(item) for o in others)
        if smallest and any(in_order(item, o, story) >= 0 for o in others):
            provisional = pattern("provisional").search(text, start, end)
            if provisional:
                return f"“{provisional[0]}” in {item.article.source}, which gives the smaller figure"
    return None


_TO = re.compile(r"\bto\s+(?:about |around |nearly |some )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:about |around |nearly |some )?$", re.IGNORECASE)


def _moved_from(item: Item, others: Sequence[Item], text: str, story: Story) -> bool:
    """Whether a sentence leads to a figure from the others': "raised its price to $57.50 from $50"."""
    claim = item.claim
    if not _TO.search(text, max(claim.sentence[0], claim.start - 12), claim.start):
        return False
    older = {
        figure(Item(0, item.article, c))
        for c in story.claims_of("number", item.article.id)
        if isinstance(c, NumberClaim)
        and (c.field, c.sentence) == (claim.field, claim.sentence)
        and _FROM.search(text, max(c.sentence[0], c.start - 14), c.start)
    }
    return bool(others) and all(figure(other) in older for other in others)


def _raised(item: Item) -> re.Match[str] | None:
    """The word right before a figure that tells that a count was raised to it."""
    claim = item.claim
    text = item.text
    near = (text, max(claim.sentence[0], claim.start - 20), claim.start)
    toll = isinstance(claim, NumberClaim) and grows(claim)
    return pattern("raised").search(*near) or (pattern("reached").search(*near) if toll else None)


def by_own_correction(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """One article gives the values of two sides for one thing near each other, one as the older: "initially said 4"."""
    claim = sides[0][0].claim
    if not isinstance(claim, NumberClaim):
        return None
    values = [{figure(item) for item in side} for side in sides]
    known = frozenset().union(*values)
    claims = {item.claim.id for side in sides for item in side}
    heads = {align.canonical_noun(head) for side in sides for item in side if (head := item.claim.about.head)}
    for name in sorted({item.article.id for side in sides for item in side}):
        like = [
            c
            for c in story.claims_of("number", name)
            if isinstance(c, NumberClaim)
            and c.low in known
            and (c.unit, c.age, c.field) == (claim.unit, claim.age, "text")
        ]
        sentences = {c.sentence for c in like if c.id in claims}
        stated = [c for c in like if c.sentence in sentences or align.canonical_noun(c.about.head or "") in heads]
        one, other = ([c for c in stated if c.low in side] for side in values)
        article = next(item.article for side in sides for item in side if item.article.id == name)
        for told in (c for pair in product(one, other) if abs(pair[0].start - pair[1].start) <= _BESIDE for c in pair):
            match = pattern("earlier").search(article.text[told.sentence[0] : told.sentence[1]])
            if match:
                return f"“{match[0]}” in {article.source}, which gives both figures"
    return None
