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
            match = _moved_to(item)
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


_REACH = 60  # characters between a word of moving and the date that it leads to
_TO = re.compile(r"\b(?:to|for|until|till|by)\s+(?:\w+,?\s+)?$")


def _moved_to(item: Item) -> re.Match[str] | None:
    """The word that tells that something was moved to a date: "postponed the vote to 12 May".

    "The vote, postponed by the storm, will be held on 12 May" tells it, too, "the match, delayed by
    rain, was on 12 May" does not.
    """
    claim = item.claim
    if claim.field != "text":
        return None
    text, start = item.article.text, max(claim.sentence[0], claim.start - _REACH)
    words = list(pattern("rescheduled").finditer(text, start, claim.start))
    return words[-1] if words and (_TO.search(text, words[-1].start(), claim.start) or _is_ahead(item)) else None


def _moved(item: Item) -> re.Match[str] | None:
    """The word in a date's sentence that tells that it moved: "postponed", "brought forward"."""
    claim = item.claim
    return pattern("rescheduled").search(item.article.text, *claim.sentence) if claim.field == "text" else None


def _lies_ahead(item: Item) -> bool:
    """Whether a date is of something planned, and not itself of a plan that was moved."""
    return not _moved(item) and _is_ahead(item)


def _is_ahead(item: Item) -> bool:
    claim = item.claim
    if isinstance(claim, DateClaim) and claim.event and claim.event.tense:
        return claim.event.tense == "ahead"
    return claim.about.predicate is not None and claim.about.predicate.planned
