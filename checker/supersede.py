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
from checker.timeline import SEASON, published
from claims.kinds.date.model import DateClaim
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load
from claims.units import dimension


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
    return frozenset(align.canonical_noun(word) for word in _words("running_heads"))


_LATER = dt.timedelta(hours=3)  # two agencies' clocks, two editions of an hour
_CLEARLY_LATER = dt.timedelta(hours=20)
_MOVED_PLAN = dt.timedelta(days=3)  # sooner, a planned date that differs without a word of moving it is an error


def superseded(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How the differing sides of a number are explained by time, None where they are not.

    Never in favour of a draft: the sources alone must show that the figure moved, and each of the
    draft's figures must be one that a source gives; else the draft contradicts them.
    """
    sourced = [[item for item in side if item.article.id not in story.drafts] for side in sides]
    if not all(sourced):
        return None
    return (
        _by_as_of(sourced)
        or _by_words(sourced)
        or _by_progress(sourced, story)
        or _by_own_correction(sourced, story)
        or _by_publication(sourced, story)
    )


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


def behind(sides: Sequence[Sequence[Item]], story: Story) -> list[str]:
    """The sources that still give a smaller figure of a growing count clearly after others gave a larger one.

    An article that gives the larger figure, too, tells of the older one as such; so does one that
    says of what time its figure is.
    """
    items = [item for side in sides for item in side if item.article.id not in story.drafts]
    if not items or not all(isinstance(i.claim, NumberClaim) and grows(i.claim) for i in items):
        return []
    highest = {i.article.id: max(_value(o) for o in items if o.article.id == i.article.id) for i in items}
    late = {
        item.article.source
        for side in sides
        for item in side
        if item in items
        and item.claim.about.as_of is None
        and any(
            _later(item, other) and highest[item.article.id] < _value(other)
            for other in items
            if not any(other is mine for mine in side)
        )
    }
    return sorted(late)


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
        and any(_later(a, b, _MOVED_PLAN) for side in sourced for a in side for b in items if b not in side)
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


def _by_progress(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """A text says that a count was raised to the larger figure, or that the smaller is a provisional one.

    Where both say what was reached, and it is no toll, neither is the older figure of the other.
    """
    items = [item for side in sides for item in side]
    if not all(isinstance(item.claim, NumberClaim) and item.claim.field in ("text", "title") for item in items):
        return None
    for item in items:
        claim = item.claim
        text = item.article.title or "" if claim.field == "title" else item.article.text
        others = [o for side in sides if item not in side for o in side]
        start, end = claim.sentence
        raised = _raised(item)
        toll = isinstance(claim, NumberClaim) and grows(claim)
        if (
            raised
            and (toll or not any(map(_raised, others)))
            and all(_value(o) < _value(item) and _order(item, o, story) <= 0 for o in others)
        ):
            return f"“{raised[0]}” in {item.article.source}"
        if _moved_from(item, others, text, story):
            return f"{item.article.source} says that it went from one figure to the other"
        provisional = _pattern("provisional").search(text, start, end)
        if (
            provisional
            and toll
            and all(_value(o) > _value(item) for o in others)
            and any(_order(item, o, story) >= 0 for o in others)
        ):
            return f"“{provisional[0]}” in {item.article.source}, which gives the smaller figure"
    return None


_TO = re.compile(r"\bto\s+(?:about |around |nearly |some )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:about |around |nearly |some )?$", re.IGNORECASE)


def _moved_from(item: Item, others: Sequence[Item], text: str, story: Story) -> bool:
    """Whether a sentence leads to a figure from the others': "raised its price to $57.50 from $50"."""
    claim = item.claim
    if not _TO.search(text, max(claim.sentence[0], claim.start - 12), claim.start):
        return False
    older = {
        _value(Item(0, item.article, c))
        for c in story.claims[item.article.id]
        if isinstance(c, NumberClaim)
        and (c.field, c.sentence) == (claim.field, claim.sentence)
        and _FROM.search(text, max(c.sentence[0], c.start - 14), c.start)
    }
    return bool(others) and all(_value(other) in older for other in others)


def _raised(item: Item) -> re.Match[str] | None:
    """The word right before a figure that tells that a count was raised to it."""
    claim = item.claim
    text = item.article.title or "" if claim.field == "title" else item.article.text
    near = (text, max(claim.sentence[0], claim.start - 20), claim.start)
    toll = isinstance(claim, NumberClaim) and grows(claim)
    return _pattern("raised").search(*near) or (_pattern("reached").search(*near) if toll else None)


def _by_own_correction(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """One article gives both values, one as the older: "initially said 4"."""
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
    return None


def _may_change(claim: NumberClaim) -> bool:
    """Whether a number may be another one some months later: counts, money, shares, ages, times elapsed."""
    return dimension(claim.unit) in ("count", "money", "share") or claim.age


def grows(claim: NumberClaim) -> bool:
    """Whether a count is of a kind that rises while it is counted: tolls, views, bids, signatures, donations.

    The age of a dead person, or a percentage of shares, is no count.
    """
    if dimension(claim.unit) not in ("count", "money"):
        return False
    told = claim.about
    counted = told.head or told.subject  # "the death toll rose to 64": nothing is counted but in the subject
    return bool(set(told.states) & _words("growing_states")) or counted in _words("growing_heads")


def _by_publication(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """The articles of one side are on the whole later, and the figure has moved as such figures do."""
    claims = [item.claim for side in sides for item in side]
    numbers = [c for c in claims if isinstance(c, NumberClaim)]
    if len(numbers) < len(claims):
        return None
    past = all(story.background(c.about.as_of) for c in numbers)
    if not past and not numbers[0].ordinal and _may_change(numbers[0]) and _months_apart(sides, story):
        return "counted at two times: the articles are months apart"
    if all(c.unit == "1" and align.canonical_noun(c.about.head or "") in _running() for c in numbers):
        return "a count that keeps running"
    price = any(map(dimensionless_price, numbers))
    if not price and (not grows(numbers[0]) or any(story.background(c.about.as_of) for c in numbers)):
        return None  # what became of an event of another year no longer changes
    if price:
        times = sorted({m for side in sides for item in side if (m := _moment(item))})
        if len(times) < 2:
            return None
        first, last = (f"{time:%-d %B %Y}" for time in (times[0], times[-1]))
        return (
            f"a price that moves; published {f'at several times of {first}' if first == last else f'{first} to {last}'}"
        )
    ordered = against = 0
    for n, side in enumerate(sides):
        for other in sides[n + 1 :]:
            for a in side:
                for b in other:
                    order = _order(a, b, story)
                    rise = _value(b) - _value(a)
                    if not order or not rise:
                        continue
                    ordered += (order > 0) == (rise > 0)
                    small, large = (side, b) if rise > 0 else (other, a)
                    repeated = any(_order(first, large, story) > 0 for first in small)  # an older figure once more
                    against += (order > 0) != (rise > 0) and not repeated
    return "the later articles give the larger figure, as a rising toll has it" if ordered > against else None


def _value(item: Item) -> Decimal:
    claim = item.claim
    if not isinstance(claim, NumberClaim):
        return Decimal(0)
    known = claim.low if claim.low is not None else claim.high
    return known if known is not None else Decimal(0)


def _order(a: Item, b: Item, story: Story) -> int:
    """1 where b was published after a, −1 before, 0 where that is not known: midnight is no time of day."""
    x, y = published(a.article, story), published(b.article, story)
    if x is None or y is None:
        return 0
    return 1 if x.before(y, _LATER) else -1 if y.before(x, _LATER) else 0


def _months_apart(sides: Sequence[Sequence[Item]], story: Story) -> bool:
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


def dimensionless_price(claim: NumberClaim) -> bool:
    """Whether a number is a price of something traded by the hour, or by how many per cent it rose or fell."""
    about = claim.about
    words = {about.head or "", *about.terms[:4], about.predicate.lemma if about.predicate else ""}
    if claim.unit == "percent":
        return claim.change is not None and bool(words & _words("traded"))
    return len(claim.unit) == 3 and claim.unit.isupper() and bool(words & _words("traded"))


def _moment(item: Item) -> dt.datetime | None:
    published = item.article.published
    if published is None:
        return None
    if isinstance(published, dt.datetime):
        return published.replace(tzinfo=None)
    return dt.datetime.combine(published, dt.time())


def _later(a: Item, b: Item, gap: dt.timedelta = _CLEARLY_LATER) -> bool:
    """Whether one article is clearly later than another."""
    x, y = _moment(a), _moment(b)
    return x is not None and y is not None and x - y >= gap
