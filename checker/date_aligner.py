"""How likely two dates date one event: blocking keys, guards and facets."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from functools import lru_cache

from checker import align, happenings
from checker.model import Item, Level, Score, Story
from checker.moments import compare_bounds, compare_dates, is_clock, only_relative
from checker.pairwise import Pairwise, per_item
from checker.settings import Tolerances
from claims.kinds.date.model import DateClaim

LEAD = 600  # characters of an article that its main event stands in
_COPIED = 0.6  # of the words right around: one sentence in two articles
_GRAIN_DAYS = {"week": 7.0, "month": 30.4, "year": 365.25}
_FAR_DAYS = 31.6
_FAR_PERIODS = 4.0
NEWS_DAYS = 45  # days round its publication that an article's own news is of


def date_of(item: Item) -> DateClaim:
    """An item's claim, which is a date."""
    assert isinstance(item.claim, DateClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


class DateAligner(Pairwise):
    """Guards, facets and levels for dates."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        super().__init__(story, tolerances)
        self._main = happenings.main_kinds(story)

    def keys(self, item: Item) -> Iterator[str]:
        """Clock time or calendar; then the event's verb and noun, names and words near by, and the value."""
        claim = date_of(item)
        about = claim.about
        yield "date"
        if about.predicate:
            yield f"verb {align.canonical(about.predicate.lemma)}"
        if about.head:
            yield f"head {align.canonical(about.head)}"
        for name in about.anchors[:4]:
            yield f"name {name.split()[-1].lower()}"
        for term in about.terms[:14]:
            yield f"term {align.canonical(term)}"
        yield f"value {claim.timex.value}"
        if claim.clock:
            yield f"clock {claim.clock}"
        if claim.event:
            yield f"event {align.canonical(claim.event.lemma)}"
            yield from (f"kind {kind}" for kind in claim.event.kinds)

    def guard(self, a: Item, b: Item) -> str | None:
        """Evidence on both sides that two dates are of two events."""
        left, right = date_of(a), date_of(b)
        one, two = left.about, right.about
        if left.timex.type in ("SET", "DURATION") or right.timex.type in ("SET", "DURATION"):
            return "no point in time"
        if one.predicate and two.predicate and one.predicate.negated != two.predicate.negated:
            return "happened / did not happen"
        if self.rival(a, b) and align.states_exclude(one.states, two.states):
            return f"{one.states[0]} / {two.states[0]}"
        reason = self._no_conflict(a, b) if self.rival(a, b) else self._no_agreement(a, b)
        if reason is not None:
            return reason
        if _own_news(left, a) and _own_news(right, b) and self._published_apart(a, b):
            return "the news of two times"
        relative = all(only_relative(c) and c.clock is None for c in (left, right))
        if relative and (_rests_on_anchor(left) or _rests_on_anchor(right)):
            x, y = self.story.published_day(a.article), self.story.published_day(b.article)
            if x and y and abs((dt.date.fromisoformat(x) - dt.date.fromisoformat(y)).days) > 7:
                return "relative to two dates of publication"
        return None

    def _no_agreement(self, a: Item, b: Item) -> str | None:
        """Why two dates that fit each other are not of one event all the same."""
        if all(event is not None and event.role == "statement" for event in map(happenings.event_of, (a, b))):
            copied = align.wording(self.window(a), self.window(b))
            return "two statements" if happenings.two_speakers(a, b) and copied < _COPIED else None
        return None

    def _no_conflict(self, a: Item, b: Item) -> str | None:
        """Why two rival dates are not of one event, None where they are."""
        copied = align.wording(self.window(a), self.window(b))
        reason = happenings.no_conflict(a, b, self.story, self._main, copied)
        if reason is not None:
            return reason
        if happenings.counted_by_period(a, b):
            return "two terms of one statistic"
        if happenings.rolling(a, b, self.story) and happenings.recurs(happenings.event_of(a), happenings.event_of(b)):
            return "the news of two days"
        return None

    def score(self, a: Item, b: Item, level: Level) -> Score:
        """The explained sum of what speaks for one event."""
        left, right = date_of(a), date_of(b)
        one, two = left.about, right.about
        values = [
            ("state", 1.0 if set(one.states) & set(two.states) else 0.0, "what became of people"),
            ("event", happenings.likeness(left.event, right.event, self._main), f"{_event(left)} / {_event(right)}"),
            ("who", happenings.shared(self.story, left.event, right.event), f"{_who(left)} / {_who(right)}"),
            (
                "anchors",
                align.anchors(self.story, one, two),
                f"{', '.join(one.anchors[:3])} / {', '.join(two.anchors[:3])}",
            ),
            ("terms", align.overlap(self.story, one.terms, two.terms), "words of the two sentences in common"),
            ("wording", align.wording(self.window(a), self.window(b)), "the words right around"),
            ("clock", -1.0 if (left.clock is None) != (right.clock is None) else 0.0, "a clock time / a day"),
            ("main", self._main_events(a, b), "both date the main event"),
            ("brief", align.brief(a, b), "two texts of a sentence or two: the best match decides"),
            (
                "close",
                closeness(left, right) if level.relation == "contradiction" else min(told(left), told(right)),
                "how near the dates are",
            ),
        ]
        return align.total("date", values)

    def _published_apart(self, a: Item, b: Item) -> bool:
        x, y = self.story.published_day(a.article), self.story.published_day(b.article)
        return bool(x and y and abs((dt.date.fromisoformat(x) - dt.date.fromisoformat(y)).days) > NEWS_DAYS)

    def _main_events(self, a: Item, b: Item) -> float:
        """1 where both date the main event in title or lead, or both give it a clock time."""
        if self._leads(a) and self._leads(b):
            return 1.0
        clocks = date_of(a).clock is not None and date_of(b).clock is not None
        return float(clocks and happenings.both_main(date_of(a).event, date_of(b).event, self._main))

    @per_item
    def _leads(self, item: Item) -> bool:
        """Whether a date stands in title or lead, beside the words that most of the story's articles use."""
        claim = date_of(item)
        text = item.article.text
        if claim.field == "text" and claim.start > LEAD and text.count("\n", 0, claim.start) > 3:
            return False
        if claim.about.predicate and claim.about.predicate.lemma in align.saying():
            return False
        central = [
            term for term in claim.about.terms if self.story.central(align.canonical(term)) or self.story.central(term)
        ]
        return len(central) >= 2

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two dates, bounds first."""
        one, two = date_of(a), date_of(b)
        return compare_bounds(_bound(a), one, _bound(b), two) or compare_dates(one, two, self.tolerances)


_BOUND = re.compile(
    r"(?<!just )(?<!shortly )(?<!soon )(?<!little )(?<!immediately )"
    r"\b(?:(after|since|later than|following)|(before|until|prior to|earlier than|up to))\s+$",
    re.IGNORECASE,
)


# before Tuesday's vote; after the weekend incident; after the Nov. 6 election
_OWNING = re.compile(
    r"['’]s\b|\s(?!(?:and|or|in|on|at|of|that|when|as|but|by|for|with|to|after|before|until|from)\b)[a-z]{4,}"
)


@lru_cache(maxsize=1 << 12)  # each date is compared with many
def _bound(item: Item) -> str | None:
    """The side on which an article bounds an event's date: "after" or "before" ("after 7 July")."""
    text = item.article.title or "" if item.claim.field == "title" else item.article.text
    match = _BOUND.search(text, max(0, item.claim.start - 20), item.claim.start)
    if not match or _OWNING.match(text, item.claim.end, item.claim.end + 20):
        return None
    return "after" if match[1] else "before"


def _own_news(claim: DateClaim, item: Item) -> bool:
    """Whether a resolved date lies within the weeks round its article's publication."""
    published = item.article.published
    if published is None or not claim.earliest or not claim.latest:
        return False
    return _days_from(published, claim.earliest, claim.latest) <= NEWS_DAYS


@lru_cache(maxsize=1 << 12)  # each date is compared with many
def _days_from(published: dt.date, earliest: str, latest: str) -> int:
    """How many days a span of time is from a date of publication, by its nearer end."""
    day = published.date() if isinstance(published, dt.datetime) else published
    ends = dt.date.fromisoformat(earliest[:10]), dt.date.fromisoformat(latest[:10])
    return min(abs((end - day).days) for end in ends)


def _rests_on_anchor(claim: DateClaim) -> bool:
    return only_relative(claim) and claim.weekday is None and claim.clock is None


def told(claim: DateClaim) -> float:
    """How much it tells that two articles give one date: 1 for a clock time, little for a weekday or a year."""
    if claim.clock is not None:
        return 1.0 if claim.clock[-2:] not in ("00", "30") else 0.7
    if claim.month is not None and claim.day is not None:
        return 0.8
    if claim.month is not None:
        return 0.6
    return 0.4 if claim.grain == "year" else 0.2


def closeness(a: DateClaim, b: DateClaim) -> float:
    """How near two different dates are: 1 for neighbours of their grain (days, months, years), −1 for years of days.

    Two times of one day as printed lie nearest (1.6): both tell of that day.
    """
    if _one_day(a, b):
        return 1.6
    if is_clock(a) and is_clock(b):
        return 0.7
    if not a.earliest or not b.earliest:
        return _closeness_in_parts(a, b)
    x, y = dt.date.fromisoformat(a.earliest[:10]), dt.date.fromisoformat(b.earliest[:10])
    days = abs((x - y).days)
    if a.grain == b.grain and a.grain in _GRAIN_DAYS:
        return _fading(round(days / _GRAIN_DAYS[a.grain]), _FAR_PERIODS)
    if a.day is not None and b.day is not None and x.day == y.day:
        return 0.4  # a slip of the month or the year
    return _fading(days, _FAR_DAYS)


def _closeness_in_parts(a: DateClaim, b: DateClaim) -> float:
    """The same where a year is not known: by month and day, or by weekday; 0 where that cannot be told."""
    if a.month and b.month and a.day and b.day:
        return _fading(abs((a.month - b.month) * 30 + a.day - b.day), _FAR_DAYS)
    if a.weekday is None or b.weekday is None:
        return 0.0
    return 1.0 if abs(a.weekday - b.weekday) in (1, 6) else 0.0


def _fading(apart: float, far: float) -> float:
    """1 for neighbours, 0 where they lie `far` apart, −1 at its square."""
    return max(-1.0, 1.0 - math.log(max(1.0, apart), far))


def _one_day(a: DateClaim, b: DateClaim) -> bool:
    """Whether two dates print one day and differ in the time of it: "Monday morning" / "Monday afternoon"."""
    printed = all(c.weekday is not None or c.day is not None for c in (a, b))
    if not printed or a.grain == "day" or b.grain == "day":
        return False
    if a.weekday is not None and b.weekday is not None:
        return a.weekday == b.weekday
    return a.earliest is not None and b.earliest is not None and a.earliest[:10] == b.earliest[:10]


def _event(claim: DateClaim) -> str:
    return claim.event.lemma or "?" if claim.event else "?"


def _who(claim: DateClaim) -> str:
    return ", ".join(claim.event.who[:3]) or "?" if claim.event else "?"
