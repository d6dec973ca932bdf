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

from checker.model import Item, Story
from claims.kinds.number.model import NumberClaim

_MOVED = re.compile(
    r"\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s|ing)|grew|grown|growing|increased|went up|up from|jumped|soared|swelled|reached|revised|updated|"
    r"now stands?|later (?:said|rose|put|raised|lowered)|initially|originally|earlier (?:reported|said|put)|at first|first reported|so far|"
    r"currently|is now|has now|as of)\b",
    re.IGNORECASE,
)
_RESCHEDULED = re.compile(
    r"\b(?:postpon\w+|reschedul\w+|delay\w*|brought forward|moved (?:to|from|forward|back)|put off|pushed back|advanced to|extended|revised)\b",
    re.IGNORECASE,
)
_GROWING = frozenset({"dead", "injured", "missing", "held", "displaced", "rescued", "infected", "treated", "charged", "freed"})
_GROWING_HEADS = frozenset(
    {"view", "hit", "bid", "signature", "like", "share", "follower", "download", "donation", "tweet", "retweet", "case", "arrest", "toll"}
)
_CLEARLY_LATER = dt.timedelta(hours=20)


def superseded(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How the differing sides of a number are explained by time, None where they are not."""
    if any(item.article.id in story.drafts for side in sides for item in side):
        return None
    reason = _by_as_of(sides) or _by_words(sides)
    return reason or _by_publication(sides)


def superseded_date(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How differing dates are explained by time, None where they are not: a date that was moved."""
    if any(item.article.id in story.drafts for side in sides for item in side):
        return None
    for side in sides:
        for item in side:
            if item.claim.field != "text":
                continue
            match = _RESCHEDULED.search(item.article.text[item.claim.sentence[0] : item.claim.sentence[1]])
            others = [o for s in sides if s is not side for o in s]
            if match and not any(_later(o, item) for o in others):
                return f"“{match[0]}” in {item.article.source}"
    planned = [all(i.claim.about.predicate is not None and i.claim.about.predicate.planned for i in side) for side in sides]
    items = [item for side in sides for item in side]
    if all(planned) and any(_later(a, b) for a in sides[0] for b in items if b not in sides[0]):
        return "a planned date, given anew by a later article"
    return None


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
            match = _MOVED.search(near)
            others = [o for s in sides if s is not side for o in s]
            if match and any(_later(item, o) for o in others) and not any(_later(o, item) for o in others):
                return f"“{match[0]}” in the newer article ({item.article.source})"
    return None


def _by_publication(sides: Sequence[Sequence[Item]]) -> str | None:
    """Every article of a newer side is clearly later, and the figure has grown as such figures do."""
    if not all(isinstance(item.claim, NumberClaim) for side in sides for item in side):
        return None
    claims = [(item, item.claim) for side in sides for item in side if isinstance(item.claim, NumberClaim)]
    about = claims[0][1].about
    price = dimensionless_price(claims[0][1])
    if not price and not set(about.states) & _GROWING and about.head not in _GROWING_HEADS:
        return None
    dated = sorted(
        ((_moment(item), claim.low if claim.low is not None else claim.high, item) for item, claim in claims if _moment(item)),
        key=lambda row: (row[0] or dt.datetime.min, row[2].key),
    )
    if len(dated) < len(claims) or len(dated) < 2:
        return None
    first, last = dated[0], dated[-1]
    if first[0] is None or last[0] is None or last[0] - first[0] < _CLEARLY_LATER or first[1] is None or last[1] is None:
        return None
    values = [row[1] for row in dated if row[1] is not None]
    if price:
        return f"a price that moves; published {first[0]:%-d %B %Y} / {last[0]:%-d %B %Y}"
    if last[1] > first[1] and all(b >= a for a, b in zip(values, values[1:], strict=False)):
        return f"the figure has grown; published {first[0]:%-d %B %Y} / {last[0]:%-d %B %Y}"
    return None


def dimensionless_price(claim: NumberClaim) -> bool:
    """Whether a number is a price of something traded by the hour."""
    words = {claim.about.head or "", *(claim.about.terms[:4]), claim.about.predicate.lemma if claim.about.predicate else ""}
    return len(claim.unit) == 3 and claim.unit.isupper() and bool(words & {"bitcoin", "share", "trade", "price", "stock", "barrel", "currency"})


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
