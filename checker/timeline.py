"""When articles were published, as far as they tell: a moment, a day, a month of the URL, or a weekday of the lead.

An undated article that says "officials said Monday" was written on that Monday or soon after; the story's
dated articles tell which Monday. Such spans order articles only where they do not meet.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from checker import align
from checker.model import Story
from claims.anchor import url_month
from claims.kinds.date.model import DateClaim
from claims.model import Article

SEASON = 42  # days: articles so far apart may tell of two events, two counts
_LEAD = 700  # characters in which an undated report says when it was told
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The earliest and the latest moment at which an article can have been published; `exact` where they are one."""

    first: dt.datetime
    last: dt.datetime

    @property
    def exact(self) -> bool:
        """Whether a time of day is known: midnight is none."""
        return self.first == self.last

    def before(self, other: Span, gap: dt.timedelta = dt.timedelta()) -> bool:
        """Whether this article is surely the older one, by more than a gap where both have a time of day."""
        return self.last + (gap if self.exact and other.exact else dt.timedelta()) < other.first

    def days_from(self, other: Span) -> int:
        """The least number of days between two articles, 0 where they may be of one day."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


def published(article: Article, story: Story) -> Span | None:
    """When an article was published, None where nothing tells; worked out once a story."""
    known = story.spans
    if article.id not in known:
        known[article.id] = _published(article, story)
    return known[article.id]


def _published(article: Article, story: Story) -> Span | None:
    when = article.published
    if isinstance(when, dt.datetime) and when.time() != dt.time():
        moment = when.replace(tzinfo=None)
        return Span(moment, moment)
    if when is not None:
        return _day(when.date() if isinstance(when, dt.datetime) else when)
    month = url_month(article.url)
    if month is not None:
        first = dt.date(month[0], month[1], 1)
        last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
        return Span(dt.datetime.combine(first, dt.time()), _day(last).last)
    return _told_on(article, story)


def _day(day: dt.date) -> Span:
    start = dt.datetime.combine(day, dt.time())
    return Span(start, start + _DAY - dt.timedelta(seconds=1))


def _told_on(article: Article, story: Story) -> Span | None:
    """The weekday on which an undated report's lead says it was told, the one nearest to the dated articles."""
    weekdays = [
        claim.weekday
        for claim in story.claims_of("date", article.id)
        if isinstance(claim, DateClaim)
        and claim.weekday is not None
        and claim.field == "text"
        and claim.start < _LEAD
        and claim.about.predicate is not None
        and claim.about.predicate.lemma in align.saying()
    ]
    known = story.days
    if not weekdays or not known:
        return None
    middle = dt.date.fromisoformat(known[len(known) // 2])
    ahead = (weekdays[0] - middle.weekday()) % 7
    return _day(middle + dt.timedelta(days=ahead if ahead <= 1 else ahead - 7))
