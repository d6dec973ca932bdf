"""Whether two rival dates date one event: its role and phase, its kind, who took part, what the story is about.

Words, datelines and states have no day that another article could contradict; two days of one
event can, where it is of one kind, of the same people and places, and no article has both.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache

from checker import align
from checker.date_reading import PERIODS, Reading
from checker.event_likeness import (
    other_participants,
    other_things,
    same_event_word,
    same_participant,
    shared,
    told_beside,
    told_by_both,
)
from checker.model import Story
from claims.events import kinds_in, listed, root
from claims.kinds.date.model import DatedEvent

LEAD = 400  # characters of an article that tell what it is about
_NEXT_DAYS = 3  # ahead of publication that the news of a day may lie
_COPIED = 0.75  # of the words right around: one sentence in two articles
_REWORDED = (0.55, 0.65)  # of the words right around, and of all the sentence's words
_SAME_WORDS = 0.7  # of the words right around: the same words of somebody
_ONE_TOPIC = 0.5  # of the sentence's words
_LIKELY = 0.85  # of words in common, words right around, and who took part, added up: one event, if of unlike verbs
_FITTING = 1.0  # of the same: one event, though one sentence does not tell which


def main_kinds(story: Story) -> frozenset[str]:
    """The kinds of events that a story is about: those that most of its titles and leads name."""
    counted = Counter(kind for a in story.articles for kind in kinds_in(f"{a.title or ''}\n{a.text[:LEAD]}"))
    needed = max(2, 0.5 * len(story.articles))
    return frozenset(kind for kind, n in counted.items() if n >= needed)


class Common:
    """What the sentences of two dates have in common, worked out where it is asked for.

    `copied` is how alike the words right around are, `topic` the share of all words, `fit` both of
    them and who took part or is named: how likely one event is, whatever its verbs.
    """

    def __init__(self, a: Reading, b: Reading) -> None:
        self.a, self.b = a, b
        self.brief = a.brief and b.brief
        self.copied = align.wording(a.window, b.window)
        self._topic: float | None = None

    @property
    def topic(self) -> float:
        """The share of the words of both sentences that they have in common."""
        if self._topic is None:
            self._topic = align.shared(self.a.story, self.a.terms, self.b.terms)
        return self._topic

    @property
    def fit(self) -> float:
        """Words in common, words right around, and names or participants in common, added up."""
        a, b = self.a, self.b
        who = max(shared(a.story, a.event, b.event), align.names(a.story, a.anchors, b.anchors))
        return self.topic + self.copied + who

    @property
    def is_copy(self) -> bool:
        """Whether both dates stand in one sentence, copied or hardly reworded, of the same names."""
        a, b = self.a, self.b
        if self.copied < _REWORDED[0] or (self.topic < _REWORDED[1] and not (self.copied >= _COPIED and self.brief)):
            return False
        return not a.anchors or not b.anchors or align.names(a.story, a.anchors, b.anchors) > 0


def no_conflict(a: Reading, b: Reading, main: frozenset[str]) -> str | None:
    """Why two rival dates need not be of one event, None where they must.

    In a copied sentence even the day of somebody's words is one fact. Texts of a sentence or two
    speak of one thing each, so that there only what is known to be two things keeps them apart.
    """
    both = Common(a, b)
    one, two = a.event, b.event
    if one is not None and two is not None and _are_prices(one, two):
        return "prices of two days"
    if _are_accounts(a, b):
        return "the business of two periods"
    if both.is_copy:
        return (_two_phases(a, b) if one and two else None) or _two_counts(a, b)
    if one is None or two is None:
        return None if both.brief or both.fit >= _FITTING else "no event that is dated"
    reason = _two_roles(one, two, both) or _two_phases(a, b)
    if reason is None and (
        other_participants(a, b) or (recurs(one, two) and not both.brief and other_things(one, two))
    ):
        return "other participants"
    return reason or _two_kinds(one, two, both, main) or _two_terms(a, b)


def _are_prices(a: DatedEvent, b: DatedEvent) -> bool:
    """Whether both dates are of prices and trading, which every day has anew."""
    market = listed("market")
    return all(event.lemma in market or not market.isdisjoint(event.who) for event in (a, b))


def _are_accounts(a: Reading, b: Reading) -> bool:
    """Whether both dates are periods of business, told with what was earned in them."""
    if a.claim.grain not in PERIODS or b.claim.grain not in PERIODS:
        return False
    return not _accounts().isdisjoint(a.near_roots) and not _accounts().isdisjoint(b.near_roots)


@cache
def _accounts() -> frozenset[str]:
    return frozenset(root(word) for word in listed("accounts"))


def _two_roles(one: DatedEvent, two: DatedEvent, both: Common) -> str | None:
    roles = (one.role, two.role)
    if "statement" in roles:
        if roles[0] != roles[1]:
            return "the day of the words / of the event"
        told = both.copied >= _SAME_WORDS or (same_event_word(one, two) and both.topic >= _ONE_TOPIC)
        one_speaker = both.copied >= _SAME_WORDS or not two_speakers(both.a, both.b)
        return None if told and one_speaker else "two statements"
    if "state" in roles and not both.brief:
        if roles[0] == roles[1]:
            return None if both.copied >= _SAME_WORDS else "no event that is dated"
        ends = any(e.role == "state" and e.lemma in listed("last") for e in (one, two))  # the quarter ended Sept. 30
        return None if both.fit >= _FITTING and not ends else "no event that is dated"
    return None


def _two_phases(a: Reading, b: Reading) -> str | None:
    one, two = a.event, b.event
    assert one is not None and two is not None  # noqa: S101, PT018 - asked of two events only
    if one.phase and two.phase and one.phase != two.phase:
        return "beginning / end"
    past = not (a.news or b.news) and a.claim.day is None and b.claim.day is None
    if one.other != two.other and (not past or "another" in (one.other, two.other)):
        return "this one / another one"  # of years long ago "earlier" tells nothing
    if "open" in (one.tense, two.tense) or {one.tense, two.tense} == {"done", "ahead"}:
        return "planned / done"
    return None


def _two_companies(both: Common) -> str | None:
    if both.brief:
        return None
    a, b = both.a, both.b
    others = other_participants(a, b) or (recurs(a.event, b.event) and other_things(a.event, b.event))
    return "other participants" if others else None


def _two_kinds(one: DatedEvent, two: DatedEvent, both: Common, main: frozenset[str]) -> str | None:
    alike = _one_kind(one, two, main)
    if alike is None:
        return None if both.brief or both.copied >= _REWORDED[0] else "what happened is not told"
    known = bool(one.kinds and two.kinds)
    if alike or (not known and (both.brief or both.fit >= _LIKELY)):
        return None  # not known: a verb that the lexicon lacks, or that was misread
    a, b = both.a, both.b
    harm = main & listed("harm")
    hurt = not harm.isdisjoint(one.kinds) and not harm.isdisjoint(two.kinds)
    if told_by_both(a, b) or (told_beside(a, b) and (hurt or both.topic >= _ONE_TOPIC)):
        return None  # parts of one happening: the crash, the deaths in it
    return None if hurt and a.leads and b.leads else f"{one.lemma} / {two.lemma}"


def _one_kind(a: DatedEvent, b: DatedEvent, main: frozenset[str]) -> bool | None:
    """Whether two events are of one kind, as a conflict needs it; None where one is not told."""
    if "main" in (a.role, b.role):
        other = b if a.role == "main" else a
        return True if other.role == "main" or set(other.kinds) & main else None
    return same_event_word(a, b) or bool(set(a.kinds) & set(b.kinds))


def two_speakers(a: Reading, b: Reading) -> bool:
    """Whether the words that two dates are of are not told to be one named person's or body's."""
    first, second = (r.event.who[0] if r.event and r.event.who else "" for r in (a, b))
    return not (first[:1].isupper() and second[:1].isupper() and align.same_name(first, second))


def _two_terms(a: Reading, b: Reading) -> str | None:
    """Why two years or months may be of two events of a kind, or terms of one statistic, where no name is in both.

    What comes once to one thing (its founding, its launch) has no terms. In texts of a sentence or two a
    statistic is told by people at large who took part.
    """
    if a.claim.grain not in PERIODS or b.claim.grain not in PERIODS:
        return None
    if a.names_year and b.names_year:
        return "events of two years"
    one, two = (r.event.who if r.event else () for r in (a, b))
    names = [[word for word in who if word[:1].isupper()] for who in (one, two)]
    if any(same_participant(x, y) for x in names[0] for y in names[1]):
        return None
    if a.brief and b.brief:
        at_large = all(any(align.is_person(word) for word in who) for who in (one, two))
        return "two terms of one statistic" if at_large else None
    if not recurs(a.event, b.event):
        return _two_counts(a, b)
    monthly = a.claim.grain == b.claim.grain == "month"
    if monthly and any(same_participant(x, y) for x in a.anchors for y in b.anchors):
        return None
    return "two terms of one statistic"


def _two_counts(a: Reading, b: Reading) -> str | None:
    """Whether two years or months have counts of their own of what happens to many: 8,600 / 9,000 deaths."""
    if a.claim.grain not in PERIODS or b.claim.grain not in PERIODS or not a.counts or not b.counts:
        return None
    two = a.counts.isdisjoint(b.counts) and _is_tolled(a) and _is_tolled(b)
    return "two terms of one statistic" if two else None


def _is_tolled(reading: Reading) -> bool:
    """Whether an event is of a kind that happens to many: deaths, births, arrests."""
    return reading.event is None or bool(set(reading.event.kinds) & (listed("harm") | listed("tolled")))


def rolling(a: Reading, b: Reading) -> bool:
    """Whether each date lies as far from its own article's publication: the news of two days, not of one event."""
    days = [_day(r) for r in (a, b)]
    if None in days or a.published is None or b.published is None or a.published == b.published:
        return False
    lags = [r.published - d for r, d in zip((a, b), days, strict=True) if d is not None and r.published is not None]
    return abs((lags[0] - lags[1]).days) <= 1 and min(lags).days >= -_NEXT_DAYS


def recurs(a: DatedEvent | None, b: DatedEvent | None) -> bool:
    """Whether what two dates have in common is of a kind that comes again and again; it begins and ends but once."""
    if a and b and a.phase and a.phase == b.phase:
        return False
    kinds = (set(a.kinds) & set(b.kinds)) if a and b else set()
    return not kinds & listed("once")


def _day(reading: Reading) -> dt.date | None:
    earliest = reading.claim.earliest
    return dt.date.fromisoformat(earliest[:10]) if earliest else None
