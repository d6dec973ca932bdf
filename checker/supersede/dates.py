"""Whether differing dates are one that was moved: postponed, rescheduled, given anew."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model import Item, Story
from checker.moments import only_relative
from checker.supersede.order import MOVED_PLAN, later
from checker.supersede.signs import pattern
from claims.kinds.date.model import DateClaim


def superseded_date(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How differing dates are explained by time, None where they are not: a date that was moved.

    Never in favour of a draft, as with numbers: each of its dates must be one that a source gives.
    """
    sourced = [[item for item in side if item.article.id not in story.drafts] for side in sides]
    if not all(sourced):
        return None
    for side in sourced:
        for item in side:
            match = _moved(item)
            others = [o for s in sourced if s is not side for o in s]
            if match and not any(later(o, item) for o in others):
                return f"“{match[0]}” in {item.article.source}"
    items = [item for side in sourced for item in side]
    printed = any(isinstance(i.claim, DateClaim) and not only_relative(i.claim) for i in items)
    if (
        printed
        and all(map(_lies_ahead, items))
        and any(later(a, b, MOVED_PLAN) for side in sourced for a in side for b in items if b not in side)
    ):
        return "a planned date, given anew by a later article"
    return None


def _moved(item: Item) -> re.Match[str] | None:
    """The word in a date's sentence that tells that it moved: "postponed", "brought forward"."""
    claim = item.claim
    return pattern("rescheduled").search(item.article.text, *claim.sentence) if claim.field == "text" else None


def _lies_ahead(item: Item) -> bool:
    """Whether a date is of something planned, and not itself of a plan that was moved."""
    claim = item.claim
    if _moved(item):
        return False
    if isinstance(claim, DateClaim) and claim.event and claim.event.tense:
        return claim.event.tense == "ahead"
    return claim.about.predicate is not None and claim.about.predicate.planned
