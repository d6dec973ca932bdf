"""Whether two rival dates date one event: its role and phase, its kind, who took part, what the story is about.

Words, datelines and states have no day that another article could contradict; two days of one
event can, where it is of one kind, of the same people and places, and no article has both.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter

from checker import align
from checker.date_reading import Reading
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

_PERIODS = frozenset({"week", "month", "quarter", "season", "half", "year"})
LEAD = 400  # characters of an article that tell what it is about
_NEXT_DAYS = 3  # ahead of publication that the news of a day may lie
_COPIED = 0.75  # of the words right around: one sentence in two articles
_REWORDED = (0.55, 0.65)  # of the words right around, and of all the sentence's words
_ONE_TOPIC = 0.5  # of the sentence's words
_SOME_TOPIC = 0.2
_ONE_MATTER = 0.6  # of the sentence's words and of those who took part, added up


def main_kinds(story: Story) -> frozenset[str]:
    """The kinds of events that a story is about: those that most of its titles and leads name."""
    counted = Counter(kind for a in story.articles for kind in kinds_in(f"{a.title or ''}\n{a.text[:LEAD]}"))
    needed = max(2, 0.5 * len(story.articles))
    return frozenset(kind for kind, n in counted.items() if n >= needed)


def no_conflict(a: Reading, b: Reading, main: frozenset[str]) -> str | None:
    """Why two rival dates need not be of one event, None where they must.

    In a copied sentence even the day of somebody's words is one fact. Texts of a sentence or two
    speak of one thing each, so that there only what is known to be two things keeps them apart.
    """
    copied = align.wording(a.window, b.window)
    topic = align.shared(a.story, a.terms, b.terms)
    one, two = a.event, b.event
    if one is not None and two is not None and _are_prices(one, two):
        return "prices of two days"
    if _are_accounts(a, b):
        return "the business of two periods"
    if is_copy(a, b, copied, topic):
        return _two_phases(a, b)
    brief = a.brief and b.brief
    if one is None or two is None:
        fits = brief or (told_beside(a, b) and topic >= _ONE_TOPIC)
        return None if fits else "no event that is dated"
    if other_participants(a, b) or (recurs(one, two) and not brief and other_things(one, two)):
        return "other participants"
    reason = _two_roles(a, b, copied, topic, brief=brief) or _two_phases(a, b)
    return reason or _two_kinds(a, b, main, copied, topic, brief=brief) or _two_terms(a, b)


def is_copy(a: Reading, b: Reading, copied: float, topic: float) -> bool:
    """Whether two dates stand in one sentence, copied or hardly reworded, of the same names."""
    if copied < _COPIED and not (copied >= _REWORDED[0] and topic >= _REWORDED[1]):
        return False
    if topic < _REWORDED[1] and not (a.brief and b.brief):
        return False
    return not a.anchors or not b.anchors or align.names(a.story, a.anchors, b.anchors) > 0


def _are_prices(a: DatedEvent, b: DatedEvent) -> bool:
    """Whether both dates are of prices and trading, which every day has anew."""
    return all(event.lemma in listed("market") or set(event.who) & listed("market") for event in (a, b))


def _are_accounts(a: Reading, b: Reading) -> bool:
    """Whether both dates are periods of business, told with what was earned in them."""
    accounts = frozenset(root(word) for word in listed("accounts"))
    return all(r.claim.grain in _PERIODS and not accounts.isdisjoint(r.near_roots) for r in (a, b))


def _two_roles(a: Reading, b: Reading, copied: float, topic: float, *, brief: bool) -> str | None:
    assert a.event is not None and b.event is not None  # noqa: S101, PT018 - asked of two events only
    roles = (a.event.role, b.event.role)
    if "statement" in roles:
        if roles[0] != roles[1]:
            return "the day of the words / of the event"
        fits = copied >= 0.8 or (topic >= _ONE_TOPIC and same_event_word(a.event, b.event) and not two_speakers(a, b))
        return None if fits else "two statements"
    if "state" in roles and not brief:
        fits = copied >= 0.8 if roles[0] == roles[1] else told_beside(a, b) and topic >= _ONE_TOPIC
        return None if fits else "no event that is dated"
    return None


def _two_phases(a: Reading, b: Reading) -> str | None:
    one, two = a.event, b.event
    if one is None or two is None:
        return None
    if one.phase and two.phase and one.phase != two.phase:
        return "beginning / end"
    if one.other != two.other and (a.news or b.news or "another" in (one.other, two.other)):
        return "this one / another one"  # while of what is long ago "earlier" tells nothing
    if "open" in (one.tense, two.tense) or {one.tense, two.tense} == {"done", "ahead"}:
        return "planned / done"
    return None


def _two_kinds(a: Reading, b: Reading, main: frozenset[str], copied: float, topic: float, *, brief: bool) -> str | None:
    one, two = a.event, b.event
    assert one is not None and two is not None  # noqa: S101, PT018 - asked of two events only
    alike = _one_kind(one, two, main)
    if alike is None:
        return None if brief or copied >= 0.6 else "what happened is not told"
    known = bool(one.kinds and two.kinds)
    if alike or (brief and not known):
        return None
    harm = main & listed("harm")
    beside = told_beside(a, b)
    if set(one.kinds) & harm and set(two.kinds) & harm and (beside or (a.leads and b.leads)):
        return None  # parts of one happening: the crash, the deaths in it
    if told_by_both(a, b) or (beside and topic >= _ONE_TOPIC):
        return None
    if not known and topic >= _SOME_TOPIC and topic + shared(a.story, one, two) >= _ONE_MATTER:
        return None  # a verb that the lexicon lacks, or that was misread
    return f"{one.lemma} / {two.lemma}"


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
    """Why two years or months are of two events of a kind.

    Whether two years or months may be terms of one statistic ("8,600 died in 2013"): no name is in both events.

    What comes once to one thing (its founding, its launch) has no terms. In texts of a sentence or two a
    statistic is told by people at large who took part.
    """
    if a.claim.grain not in _PERIODS or b.claim.grain not in _PERIODS:
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
    if not recurs(a.event, b.event) and not (a.counts and b.counts and _is_tolled(a) and _is_tolled(b)):
        return None
    monthly = a.claim.grain == b.claim.grain == "month"
    if monthly and any(same_participant(x, y) for x in a.anchors for y in b.anchors):
        return None
    return "two terms of one statistic"


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
