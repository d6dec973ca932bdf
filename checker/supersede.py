"""Whether differing values are one fact that moved with time, not a contradiction.

Evidence is needed: other as-of times; words (rose to, revised, now stands at); or, between
sources only, a clearly later publication with a figure that moves as such figures do (tolls rise,
prices change by the hour). Never in favour of a draft. Midnight or unknown times order nothing
within a day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from checker import align
from checker.model import Item, Story
from checker.moments import only_relative
from claims.kinds.date.model import DateClaim
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A list of the time words as one pattern of whole words."""
    return re.compile(rf"\b(?:{'|'.join(load('time_words')[name])})\b", re.IGNORECASE)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("time_words")[name])


@cache
def _running() -> frozenset[str]:
    """What a page counts on and on, by the synonyms' first members."""
    return frozenset(align.canonical(word) for word in _words("running_heads"))


_CLEARLY_LATER = dt.timedelta(hours=20)


def superseded(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How the differing sides of a number are explained by time, None where they are not.

    Never in favour of a draft: the sources alone must show that the figure moved, and each of the
    draft's figures must be one that a source gives; else the draft contradicts them.
    """
    sourced = [[item for item in side if item.article.id not in story.drafts] for side in sides]
    if not all(sourced):
        return None
    return _by_as_of(sourced) or _by_words(sourced) or _by_own_correction(sourced, story) or _by_publication(sourced)


def draft_is_older(sides: Sequence[Sequence[Item]], story: Story) -> bool:
    """Whether a draft gives another figure or date than the newest source of a fact that moved."""
    dated = [
        (moment, n)
        for n, side in enumerate(sides)
        for item in side
        if item.article.id not in story.drafts and (moment := _moment(item)) is not None
    ]
    if not dated:
        return False
    newest = max(dated)[1]
    return any(item.article.id in story.drafts for n, side in enumerate(sides) for item in side if n != newest)


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
            if match and not any(_later(o, item) for o in others):
                return f"“{match[0]}” in {item.article.source}"
    items = [item for side in sourced for item in side]
    printed = any(isinstance(i.claim, DateClaim) and not only_relative(i.claim) for i in items)
    if (
        printed
        and all(map(_lies_ahead, items))
        and any(_later(a, b) for side in sourced for a in side for b in items if b not in side)
    ):
        return "a planned date, given anew by a later article"
    return None


def _moved(item: Item) -> re.Match[str] | None:
    """The word in a date's sentence that tells that it moved: "postponed", "brought forward"."""
    claim = item.claim
    return _pattern("rescheduled").search(item.article.text, *claim.sentence) if claim.field == "text" else None


def _lies_ahead(item: Item) -> bool:
    """Whether a date is of something planned, and not itself of a plan that was moved."""
    claim = item.claim
    if _moved(item):
        return False
    if isinstance(claim, DateClaim) and claim.event and claim.event.tense:
        return claim.event.tense == "ahead"
    return claim.about.predicate is not None and claim.about.predicate.planned


def _by_as_of(sides: Sequence[Sequence[Item]]) -> str | None:
    times = [{item.claim.about.as_of for item in side if item.claim.about.as_of} for side in sides]
    if all(times) and not set.intersection(*times):
        return "the figures are of " + " / ".join(min(t) for t in times)
    return None


def _by_words(sides: Sequence[Sequence[Item]]) -> str | None:
    """A word of change stands beside a figure, and its article is not older than the others."""
    for side in sides:
        for item in side:
            claim = item.claim
            if claim.field != "text":
                continue
            near = item.article.text[max(claim.sentence[0], claim.start - 60) : min(claim.sentence[1], claim.end + 40)]
            match = _pattern("moved").search(near)
            others = [o for s in sides if s is not side for o in s]
            if match and any(_later(item, o) for o in others) and not any(_later(o, item) for o in others):
                return f"“{match[0]}” in the newer article ({item.article.source})"
    return None


def _by_own_correction(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """One article gives both values: one as the older ("initially said 4"), or of a toll that was rising."""
    claim = sides[0][0].claim
    if not isinstance(claim, NumberClaim):
        return None
    values = [{_value(item) for item in side} for side in sides]
    for name in sorted({item.article.id for side in sides for item in side}):
        stated = [
            c
            for c in story.claims[name]
            if isinstance(c, NumberClaim)
            and (c.unit, c.age, c.field) == (claim.unit, claim.age, "text")
            and c.low is not None
        ]
        held = [[c for c in stated if c.low in side] for side in values]
        if sum(map(bool, held)) < 2:
            continue
        article = next(item.article for side in sides for item in side if item.article.id == name)
        for told in (c for group in held for c in group):
            match = _pattern("earlier").search(article.text[told.sentence[0] : told.sentence[1]])
            if match:
                return f"“{match[0]}” in {article.source}, which gives both figures"
        if grows(claim) and len({n for n, side in enumerate(sides) for item in side if item.article.id == name}) > 1:
            return f"{article.source} gives both figures of a toll that was rising"
    return None


def grows(claim: NumberClaim) -> bool:
    """Whether a count is of a kind that rises while it is counted: tolls, views, bids, signatures."""
    return bool(set(claim.about.states) & _words("growing_states")) or claim.about.head in _words("growing_heads")


def _by_publication(sides: Sequence[Sequence[Item]]) -> str | None:
    """The articles of one side are on the whole later, and the figure has moved as such figures do."""
    claims = [item.claim for side in sides for item in side]
    numbers = [c for c in claims if isinstance(c, NumberClaim)]
    if len(numbers) < len(claims):
        return None
    if _months_apart(sides) and numbers[0].unit in ("1", "percent") and not numbers[0].ordinal:
        return "counted at two times: the articles are months apart"
    if any(align.canonical(c.about.head or "") in _running() for c in numbers):
        return "a count that keeps running"
    price = dimensionless_price(numbers[0])
    if not price and not grows(numbers[0]):
        return None
    if price:
        times = sorted({m for side in sides for item in side if (m := _moment(item))})
        return (
            f"a price that moves; published {times[0]:%-d %B %Y} to {times[-1]:%-d %B %Y}" if len(times) > 1 else None
        )
    ordered = against = 0
    for n, side in enumerate(sides):
        for other in sides[n + 1 :]:
            for a in side:
                for b in other:
                    order = _order(a, b)
                    rise = _value(b) - _value(a)
                    if order and rise:
                        ordered += (order > 0) == (rise > 0)
                        against += (order > 0) != (rise > 0)
    return "the later articles give the larger figure, as a rising toll has it" if ordered > against else None


def _value(item: Item) -> Decimal:
    claim = item.claim
    if not isinstance(claim, NumberClaim):
        return Decimal(0)
    known = claim.low if claim.low is not None else claim.high
    return known if known is not None else Decimal(0)


def _order(a: Item, b: Item) -> int:
    """1 where b was published after a, −1 before, 0 where that is not known: midnight is no time of day."""
    x, y = _moment(a), _moment(b)
    if x is None or y is None or x == y:
        return 0
    if x.date() == y.date() and dt.time() in (x.time(), y.time()):
        return 0
    return 1 if y > x else -1


def _months_apart(sides: Sequence[Sequence[Item]]) -> bool:
    """Whether every article of one side is published six weeks or more from every one of the others."""
    for side in sides:
        others = [item for s in sides if s is not side for item in s]
        gaps = [(x, y) for a in side for b in others if (x := _moment(a)) and (y := _moment(b))]
        if gaps and len(gaps) == len(side) * len(others) and all(abs((x - y).days) >= 42 for x, y in gaps):
            return True
    return False


def dimensionless_price(claim: NumberClaim) -> bool:
    """Whether a number is a price of something traded by the hour."""
    words = {
        claim.about.head or "",
        *(claim.about.terms[:4]),
        claim.about.predicate.lemma if claim.about.predicate else "",
    }
    return len(claim.unit) == 3 and claim.unit.isupper() and bool(words & _words("traded"))


def _moment(item: Item) -> dt.datetime | None:
    published = item.article.published
    if published is None:
        return None
    if isinstance(published, dt.datetime):
        return published.replace(tzinfo=None)
    return dt.datetime.combine(published, dt.time())


def _later(a: Item, b: Item) -> bool:
    """Whether one article is clearly later than another."""
    x, y = _moment(a), _moment(b)
    return x is not None and y is not None and x - y >= _CLEARLY_LATER
