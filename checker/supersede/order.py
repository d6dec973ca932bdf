"""Which of two articles is the later one, and which side of a fact a draft stands on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from checker.model import Item, Story
from checker.timeline import SEASON, published

LATER = dt.timedelta(hours=3)  # two agencies' clocks, two editions of an hour
CLEARLY_LATER = dt.timedelta(hours=20)
MOVED_PLAN = dt.timedelta(days=3)  # sooner, a planned date that differs without a word of moving it is an error


def moment_of(item: Item) -> dt.datetime | None:
    """When an article was published, its first moment where only the day is known."""
    published = item.article.published
    if published is None:
        return None
    if isinstance(published, dt.datetime):
        return published.replace(tzinfo=None)
    return dt.datetime.combine(published, dt.time())


def later(a: Item, b: Item, gap: dt.timedelta = CLEARLY_LATER) -> bool:
    """Whether one article is clearly later than another."""
    x, y = moment_of(a), moment_of(b)
    return x is not None and y is not None and x - y >= gap


def in_order(a: Item, b: Item, story: Story) -> int:
    """1 where b was published after a, −1 before, 0 where that is not known: midnight is no time of day."""
    x, y = published(a.article, story), published(b.article, story)
    if x is None or y is None:
        return 0
    return 1 if x.before(y, LATER) else -1 if y.before(x, LATER) else 0


def months_apart(sides: Sequence[Sequence[Item]], story: Story) -> bool:
    """Whether every article of one side is published six weeks or more from every one of the others."""
    for side in sides:
        others = [item for s in sides if s is not side for item in s]
        gaps = [
            x.days_from(y)
            for a in side
            for b in others
            if (x := published(a.article, story)) and (y := published(b.article, story))
        ]
        if gaps and len(gaps) == len(side) * len(others) and min(gaps) >= SEASON:
            return True
    return False


def draft_is_older(sides: Sequence[Sequence[Item]], story: Story) -> bool:
    """Whether a draft gives another figure or date than the newest source of a fact that moved."""
    dated = [
        (moment, n)
        for n, side in enumerate(sides)
        for item in side
        if item.article.id not in story.drafts and (moment := moment_of(item)) is not None
    ]
    if not dated:
        return False
    newest = max(dated)[1]
    return any(item.article.id in story.drafts for n, side in enumerate(sides) for item in side if n != newest)
