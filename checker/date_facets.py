"""The facets of two dates: each says how much speaks for one event, and puts it into words where that is asked for.

A facet is a function of two readings and a row of the table; its weight stands in weights.toml.
"""

from __future__ import annotations

import datetime as dt
import math

from checker import align, event_likeness
from checker.date_reading import Reading
from checker.date_words import is_clock
from checker.model import Level
from checker.weighed import Reason
from claims.kinds.date.model import DateClaim

_GRAIN_DAYS = {"week": 7.0, "month": 30.4, "year": 365.25}
_FAR_DAYS = 31.6
_FAR_PERIODS = 4.0


def facets(main: frozenset[str]) -> tuple[Reason[Reading], ...]:
    """The facets in a story of these main kinds of events."""

    def event(a: Reading, b: Reading, _: Level) -> float:
        """How alike the events are."""
        return event_likeness.likeness(a, b, main)

    def main_events(a: Reading, b: Reading, _: Level) -> float:
        """1 where both date the main event in title or lead, or both give it a clock time."""
        if a.leads and b.leads:
            return 1.0
        clocks = a.claim.clock is not None and b.claim.clock is not None
        return float(clocks and event_likeness.both_main(a.event, b.event, main))

    return (
        Reason("state", _state, lambda _a, _b: "what became of people", needs=lambda r: r.states),
        Reason("event", event, lambda a, b: f"{_event(a)} / {_event(b)}", least=-0.6, needs=lambda r: r.event),
        Reason(
            "who", _who, lambda a, b: f"{_names(a)} / {_names(b)}", least=-0.3, needs=lambda r: r.event and r.event.who
        ),
        Reason(
            "anchors",
            _anchors,
            lambda a, b: f"{', '.join(a.anchors[:3])} / {', '.join(b.anchors[:3])}",
            least=-0.5,
            needs=lambda r: r.anchors,
        ),
        Reason("terms", _terms, lambda _a, _b: "words of the two sentences in common", needs=lambda r: r.terms),
        Reason("wording", _wording, lambda _a, _b: "the words right around"),
        Reason("clock", _clock, lambda _a, _b: "a clock time / a day", least=-1.0, greatest=0.0),
        Reason("main", main_events, lambda _a, _b: "both date the main event"),
        Reason(
            "brief",
            _brief,
            lambda _a, _b: "two texts of a sentence or two: the best match decides",
            needs=lambda r: r.brief,
        ),
        Reason("close", _close, lambda _a, _b: "how near the dates are", of_values=True, least=-1.0, greatest=1.6),
    )


def _state(a: Reading, b: Reading, _: Level) -> float:
    """1 where a state of people is shared."""
    return 0.0 if set(a.states).isdisjoint(b.states) else 1.0


def _who(a: Reading, b: Reading, _: Level) -> float:
    """How much of the participants is shared."""
    return event_likeness.shared(a.story, a.event, b.event)


def _anchors(a: Reading, b: Reading, _: Level) -> float:
    """Shared names by rarity, less where both name some and share none."""
    return align.names(a.story, a.anchors, b.anchors)


def _terms(a: Reading, b: Reading, _: Level) -> float:
    """The share of the words around that both have, rare words telling more."""
    return align.shared(a.story, a.terms, b.terms)


def _wording(a: Reading, b: Reading, _: Level) -> float:
    """How alike the words right around are."""
    return align.wording(a.window, b.window)


def _clock(a: Reading, b: Reading, _: Level) -> float:
    """−1 where one is a clock time and the other a day, with no part of the day told."""
    clocks = [r.claim.clock is not None for r in (a, b)]
    parts = "part" in (a.claim.grain, b.claim.grain)
    return -1.0 if clocks[0] != clocks[1] and not parts else 0.0


def _brief(a: Reading, b: Reading, _: Level) -> float:
    """1 where both texts are so short that no word of them is rare or common."""
    return 1.0 if a.brief and b.brief else 0.0


def _close(a: Reading, b: Reading, level: Level) -> float:
    """What the values tell: how near rivals are, how telling an agreement is."""
    return closeness(a.claim, b.claim) if level.relation == "contradiction" else min(a.told, b.told)


def _event(reading: Reading) -> str:
    return reading.event.lemma or "?" if reading.event else "?"


def _names(reading: Reading) -> str:
    return ", ".join(reading.event.who[:3]) or "?" if reading.event else "?"


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
    if a.day is not None and b.day is not None and (x.year, x.month) == (y.year, y.month) and _slip(x.day, y.day):
        return 0.8
    return _fading(days, _FAR_DAYS)


def _closeness_in_parts(a: DateClaim, b: DateClaim) -> float:
    """The same where a year is not known: by month and day, or by weekday; 0 where that cannot be told."""
    if a.month and b.month and a.day and b.day:
        if a.month == b.month and _slip(a.day, b.day):
            return 0.8
        return _fading(abs((a.month - b.month) * 30 + a.day - b.day), _FAR_DAYS)
    if a.weekday is None or b.weekday is None:
        return 0.0
    return 1.0 if abs(a.weekday - b.weekday) in (1, 6) else 0.0


def _slip(a: int, b: int) -> bool:
    """Whether two days of a month are a digit apart as printed (8 / 18, 13 / 23), or have their digits exchanged."""
    x, y = sorted((str(a), str(b)), key=len)
    return (len(x) < len(y) and x in y) or sum(p != q for p, q in zip(x, y, strict=False)) < len(y) - 1 or x == y[::-1]


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
