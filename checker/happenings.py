"""Whether two dates date one event: its kind, who took part, and what the story is about.

Words, datelines and states have no day that another article could contradict; two days of one
event can, where it is of one kind, of the same people and places, and no article has both.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import lru_cache

from rapidfuzz import fuzz

from checker import align
from checker.model import Item, Story
from claims.events import kinds_in, listed
from claims.kinds.date.model import DateClaim, DatedEvent

_SPELLED_ALIKE = 88  # of 100
_PERIODS = frozenset({"week", "month", "quarter", "season", "half", "year"})
LEAD = 400  # characters of an article that tell what it is about


def main_kinds(story: Story) -> frozenset[str]:
    """The kinds of events that a story is about: those that most of its titles and leads name."""
    counted = Counter(kind for a in story.articles for kind in kinds_in(f"{a.title or ''}\n{a.text[:LEAD]}"))
    needed = max(2, 0.5 * len(story.articles))
    return frozenset(kind for kind, n in counted.items() if n >= needed)


def event_of(item: Item) -> DatedEvent | None:
    """The event that an item dates, None where its article does not tell."""
    claim = item.claim
    return claim.event if isinstance(claim, DateClaim) else None


def likeness(a: DatedEvent | None, b: DatedEvent | None, main: frozenset[str]) -> float:
    """How alike two events are: 1 for one verb or noun, 0.8 for one kind, −0.6 for two kinds, 0 where one is not told.

    What only points at the main event is like one of the story's kinds (0.6), as are two of those kinds (0.5: the
    crash and the deaths in it); the day of words is no day of an event.
    """
    if a is None or b is None:
        return 0.0
    if (a.role == "statement") != (b.role == "statement"):
        return -0.6
    if "main" in (a.role, b.role):
        other = b if a.role == "main" else a
        return 0.6 if other.role == "main" or set(other.kinds) & main else 0.0
    if align.same_word(a.lemma, b.lemma) == 1.0:
        return 1.0
    if set(a.kinds) & set(b.kinds):
        return 0.8
    if set(a.kinds) & main and set(b.kinds) & main:
        return 0.5
    return -0.6 if a.kinds and b.kinds else -0.3


def both_main(a: DatedEvent | None, b: DatedEvent | None, main: frozenset[str]) -> bool:
    """Whether both events are what the story is about."""
    return all(e is not None and not e.other and (e.role == "main" or set(e.kinds) & main) for e in (a, b))


def _one_kind(a: DatedEvent, b: DatedEvent, main: frozenset[str]) -> bool | None:
    """Whether two events are of one kind, as a conflict needs it; None where one is not told."""
    if "main" in (a.role, b.role):
        other = b if a.role == "main" else a
        return True if other.role == "main" or set(other.kinds) & main else None
    return align.same_word(a.lemma, b.lemma) == 1.0 or bool(set(a.kinds) & set(b.kinds))


def shared(story: Story, a: DatedEvent | None, b: DatedEvent | None) -> float:
    """How much of the participants two events have in common, by rarity; −0.3 where both tell of some and share none.

    "The president" may be anybody's name: names are missed among names, nouns among nouns.
    """
    if a is None or b is None or not a.who or not b.who:
        return 0.0
    common = [word for word in a.who if any(_same(word, other) for other in b.who)]
    if not common:
        named = [any(word[:1].isupper() for word in e.who) for e in (a, b)]
        return -0.3 if named[0] == named[1] else 0.0
    return min(1.0, sum(0.25 + 0.5 * story.rarity(word) for word in common))


def _same(a: str, b: str) -> bool:
    if a[:1].isupper() or b[:1].isupper():
        return _same_name(a.lower(), b.lower())
    return align.same_word(a, b) == 1.0


@lru_cache(maxsize=1 << 14)  # each event is compared with many
def _same_name(a: str, b: str) -> bool:
    """Whether one name is the other or its part; a last word in common makes no one of two ("North", "South Korea")."""
    one, two = set(a.split()), set(b.split())
    return one <= two or two <= one or fuzz.ratio(a, b) >= _SPELLED_ALIKE


def _are_prices(a: DatedEvent, b: DatedEvent) -> bool:
    """Whether both dates are of prices and trading, which every day has anew."""
    return all(event.lemma in listed("market") or set(event.who) & listed("market") for event in (a, b))


def no_conflict(a: Item, b: Item, story: Story, main: frozenset[str], copied: float) -> str | None:
    """Why two rival dates need not be of one event, None where they must.

    `copied` tells how alike the words right around the two are: in a copied sentence even the day
    of somebody's words is one fact. Texts of a sentence or two speak of one thing each, so that
    there only what is known to be two things keeps them apart.
    """
    one, two = event_of(a), event_of(b)
    brief = align.brief(a, b) > 0
    if one is None or two is None:
        return None if brief or copied >= 0.75 else "no event that is dated"
    reason = _two_roles(one, two, copied, brief=brief) or _two_phases(one, two)
    return reason or _two_kinds(one, two, story, main, copied, brief=brief)


def _two_roles(a: DatedEvent, b: DatedEvent, copied: float, *, brief: bool) -> str | None:
    roles = (a.role, b.role)
    if "statement" in roles:
        if a.role != b.role:
            return "the day of the words / of the event"
        return None if copied >= 0.8 else "two statements"
    if "state" in roles and not brief and (a.role != b.role or copied < 0.8):
        return "no event that is dated"
    return None


def _two_phases(a: DatedEvent, b: DatedEvent) -> str | None:
    if _are_prices(a, b):
        return "prices of two days"
    if a.phase and b.phase and a.phase != b.phase:
        return "beginning / end"
    if a.other != b.other:
        return "this one / another one"
    if "open" in (a.tense, b.tense) or {a.tense, b.tense} == {"done", "ahead"}:
        return "planned / done"
    return None


def _two_kinds(
    a: DatedEvent, b: DatedEvent, story: Story, main: frozenset[str], copied: float, *, brief: bool
) -> str | None:
    alike = _one_kind(a, b, main)
    if alike is None:
        return None if brief or copied >= 0.6 else "what happened is not told"
    known = bool(a.kinds and b.kinds)
    if alike or (brief and not known):
        return None
    if not known and copied >= 0.55 and shared(story, a, b) >= 0.5:
        return None  # a copied sentence in which one verb was misread
    return f"{a.lemma} / {b.lemma}"


def two_speakers(a: Item, b: Item) -> bool:
    """Whether the words that two dates are of are not told to be one named person's or body's."""
    first, second = (event.who[0] if event and event.who else "" for event in (event_of(a), event_of(b)))
    return not (first[:1].isupper() and second[:1].isupper() and align.same_name(first, second))


def counted_by_period(a: Item, b: Item) -> bool:
    """Whether two years or months may be terms of one statistic ("8,600 died in 2013"): no name is in both events.

    In texts of a sentence or two that is told by people at large who took part.
    """
    if not all(isinstance(i.claim, DateClaim) and i.claim.grain in _PERIODS for i in (a, b)):
        return False
    one, two = (e.who if e else () for e in (event_of(a), event_of(b)))
    names = [[word for word in who if word[:1].isupper()] for who in (one, two)]
    if any(_same(x, y) for x in names[0] for y in names[1]):
        return False
    if align.brief(a, b):
        return all(any(align.is_person(word) for word in who) for who in (one, two))
    monthly = all(isinstance(i.claim, DateClaim) and i.claim.grain == "month" for i in (a, b))
    near = [i.claim.about.anchors for i in (a, b)]
    return not (monthly and any(_same(x, y) for x in near[0] for y in near[1]))


def rolling(a: Item, b: Item, story: Story) -> bool:
    """Whether each date lies as far from its own article's publication: the news of two days, not of one event."""
    days = [_day(item) for item in (a, b)]
    published = [story.published_day(item.article) for item in (a, b)]
    if None in days or None in published or published[0] == published[1]:
        return False
    lags = [dt.date.fromisoformat(str(p)) - d for p, d in zip(published, days, strict=True) if d is not None]
    return abs((lags[0] - lags[1]).days) <= 1


def recurs(a: DatedEvent | None, b: DatedEvent | None) -> bool:
    """Whether what two dates have in common is of a kind that comes again and again; it begins and ends but once."""
    if a and b and a.phase and a.phase == b.phase:
        return False
    kinds = (set(a.kinds) & set(b.kinds)) if a and b else set()
    return not kinds & listed("once")


def _day(item: Item) -> dt.date | None:
    claim = item.claim
    if not isinstance(claim, DateClaim) or not claim.earliest:
        return None
    return dt.date.fromisoformat(claim.earliest[:10])
