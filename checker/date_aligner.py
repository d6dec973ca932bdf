"""How likely two dates date one event: blocking keys, guards and facets."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator

from checker import align, event_likeness, happenings
from checker.date_facets import facets
from checker.date_reading import NEWS_DAYS, PERIODS, Reading, date_of, read
from checker.model import Item, Level, Pair, Score, Story
from checker.moments import compare_bounds, compare_dates
from checker.pairwise import Pairwise
from checker.settings import Tolerances
from checker.weighed import Weighed

__all__ = ["DateAligner", "date_of"]

_COPIED = 0.6  # of the words right around: one sentence in two articles
_WEEK = 7  # days


class DateAligner(Pairwise[Reading]):
    """Guards, facets and levels for dates."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        super().__init__(story, tolerances)
        self._main = happenings.main_kinds(story)
        self._facets = Weighed("date", facets(self._main))

    def reading(self, item: Item) -> Reading:
        """A date with what guards and facets look at."""
        return read(self.story, item, align.window(align.around(item)))

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
        yield from map(align.term_key, about.terms[:14])
        yield f"value {claim.timex.value}"
        if claim.clock:
            yield f"clock {claim.clock}"
        if claim.event:
            yield f"event {align.canonical(claim.event.lemma)}"
            yield from (f"kind {kind}" for kind in claim.event.kinds)

    def guard(self, a: Item, b: Item) -> str | None:
        """Evidence on both sides that two dates are of two events."""
        known = self.known
        left, right = known.get(a) or self.read(a), known.get(b) or self.read(b)
        if not (left.point and right.point):
            return "no point in time"
        if left.negated is not None and right.negated is not None and left.negated != right.negated:
            return "happened / did not happen"
        rival = self.rival(a, b)
        if rival and align.states_exclude(left.states, right.states):
            return f"{left.states[0]} / {right.states[0]}"
        reason = self._no_conflict(left, right) if rival else self._no_agreement(left, right)
        if reason is not None:
            return reason
        apart = _days_apart(left, right)
        if apart > NEWS_DAYS and left.news and right.news:
            return "the news of two times"
        if apart > _WEEK and left.undated and right.undated and (left.bare or right.bare):
            return "relative to two dates of publication"
        return None

    def _no_agreement(self, a: Reading, b: Reading) -> str | None:
        """Why two dates that fit each other are not of one event all the same."""
        if a.event is None or b.event is None or not a.event.role == b.event.role == "statement":
            return None
        two = happenings.two_speakers(a, b) and align.wording(a.window, b.window) < _COPIED
        return "two statements" if two else None

    def _no_conflict(self, a: Reading, b: Reading) -> str | None:
        """Why two rival dates are not of one event, None where they are."""
        if _long_before(a, b) or _long_before(b, a):
            return "the news / long ago"
        reason = happenings.no_conflict(a, b, self._main)
        if reason is not None:
            return reason
        said = a.event and b.event and a.event.role == b.event.role == "statement"
        return "the news of two days" if said and happenings.rolling(a, b) else None

    def score(self, a: Item, b: Item, level: Level, floor: float = -math.inf) -> Score:
        """The sum of what speaks for one event."""
        known = self.known
        return self._facets.score(known.get(a) or self.read(a), known.get(b) or self.read(b), level, floor)

    def likeness(self, a: Item, b: Item) -> float:
        """How alike the two events are by their words."""
        return event_likeness.likeness(self.read(a), self.read(b), self._main)

    def narrower(self, pair: Pair) -> Item | None:
        """The date that another leaves open: the day, beside its month or year or a bound on it; None for equals."""
        if pair.level.name not in ("bounds", "contains"):
            return None
        a, b = self.read(pair.a), self.read(pair.b)
        if (a.bound is None) != (b.bound is None):
            return pair.b if a.bound else pair.a
        wide = [r.claim.grain in PERIODS for r in (a, b)]
        return None if wide[0] == wide[1] else pair.b if wide[0] else pair.a

    def recurring(self, a: Item, b: Item) -> bool:
        """Whether each article may tell of its own day's event of a kind that comes again and again."""
        left, right = self.read(a), self.read(b)
        return happenings.rolling(left, right) and happenings.recurs(left.event, right.event)

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two dates, bounds first."""
        known = self.known
        left, right = known.get(a) or self.read(a), known.get(b) or self.read(b)
        found = compare_bounds(left.bound, left.claim, right.bound, right.claim)
        return found or compare_dates(left.claim, right.claim, self.tolerances)


def _long_before(a: Reading, b: Reading) -> bool:
    """Whether one date is a day of the news ("on Sunday") and the other, as printed, lies far from that."""
    if not (a.news and a.undated) or b.undated or not (a.claim.earliest and b.claim.earliest and b.claim.latest):
        return False
    day = dt.date.fromisoformat(a.claim.earliest[:10])
    ends = (dt.date.fromisoformat(end[:10]) for end in (b.claim.earliest, b.claim.latest))
    return min(abs((day - end).days) for end in ends) > NEWS_DAYS


def _days_apart(a: Reading, b: Reading) -> int:
    """How many days lie between two articles' publication, 0 where one of them is not known."""
    return abs((a.published - b.published).days) if a.published and b.published else 0
