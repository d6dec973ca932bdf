"""A change in per cent and the two figures it lies between: up 20% to 1,300 from 1,000.

All three stand side by side in one sentence. Each is taken for whatever it may have been before it
was rounded: sales that rose 6.2% to $1.45 billion from $1.37 billion rose by 5.1 to 6.6 per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import NamedTuple

from checker.compare.number import about_of
from checker.levels import show
from checker.model import Check, Fact, Item, Statement, Story
from checker.quantities import grains_of
from checker.settings import Settings
from checker.within import at_odds
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load
from claims.model import Article
from claims.units import dimension
from reports.model import Why

_AN = r"(?:(?:a|an|the)\s+(?:\w+\s+)?)?"
_TO = re.compile(rf",?\s+to\s+{_AN}", re.IGNORECASE)
_FROM = re.compile(rf"\s+from\s+{_AN}", re.IGNORECASE)
_BESIDE = re.compile(r",?\s+")  # "rose 20% from 1,000 to 1,200": both ends are one claim, which begins with "from"
_HALF = Decimal("0.5")
_TWO_DIGITS = Decimal("0.05")  # of a value, the most that a figure is rounded by: nobody writes 1 million for 1.3
_MARGIN = Decimal("0.5")  # points: newspapers reckon with figures that they round differently in print


class _Change(NamedTuple):
    """A stated change, the claims that its ends stand in, and the ends with how far each may have been rounded."""

    share: NumberClaim
    claims: tuple[NumberClaim, ...]
    old: Decimal
    new: Decimal
    old_reach: Decimal
    new_reach: Decimal

    @property
    def up(self) -> bool:
        """The way of the figures: a loss that widened went up, whatever the words about it."""
        return self.new >= self.old

    def percent(self, old: Decimal, new: Decimal) -> Decimal:
        """The change between two figures in per cent, counted in the way that the figures go."""
        return (new / old - 1) * (100 if self.up else -100)

    @property
    def limits(self) -> tuple[Decimal, Decimal]:
        """The least and the most that it can be, as the figures were rounded."""
        ends = (
            self.percent(self.old + self.old_reach, self.new - self.new_reach),
            self.percent(self.old - self.old_reach, self.new + self.new_reach),
        )
        return min(ends), max(ends)


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:  # noqa: ARG001 - arithmetic
    """The changes of an article that do not fit the figures they lie between."""
    claims = [c for c in story.claims_of("number", article.id) if isinstance(c, NumberClaim)]
    claims.sort(key=lambda c: (c.field, c.sentence, c.start, c.end))
    for (field, sentence), inside in groupby(claims, key=lambda c: (c.field, c.sentence)):
        text = article.title or "" if field == "title" else article.text
        if _other_basis().search(text, *sentence):
            continue
        for n, change in enumerate(_changes(list(inside), text)):
            if _fits(change):
                continue
            stated_by = (change.share, *change.claims)
            items = [Item(len(stated_by) * n + at, article, claim) for at, claim in enumerate(stated_by)]
            yield at_odds(
                "change",
                "number",
                about_of(items[0]),
                [
                    Statement(item, min(at, 1), _ends(stated_by[at]) or show(stated_by[at]))
                    for at, item in enumerate(items)
                ],
                [Why(step="arithmetic", text=_told(change))],
            )


def _changes(claims: Sequence[NumberClaim], text: str) -> Iterator[_Change]:
    """The changes of a sentence that stand right beside both their ends."""

    def between(a: NumberClaim, b: NumberClaim, words: re.Pattern[str]) -> bool:
        return words.fullmatch(text, a.end, b.start) is not None

    for n, share in enumerate(claims):
        if share.unit != "percent" or share.low is None or share.low != share.high or share.per is not None:
            continue
        behind, before = claims[n + 1 : n + 3], claims[max(0, n - 2) : n]
        told = share.change is not None
        if told and len(behind) == 2 and between(share, behind[0], _TO) and between(behind[0], behind[1], _FROM):
            yield from _between(share, behind[1], behind[0])
        elif told and behind and behind[0].before is not None and between(share, behind[0], _BESIDE):
            yield from _along(share, behind[0])
        elif len(before) == 2 and between(before[0], before[1], _FROM) and _sums_up(before[1], share, text):
            yield from _between(share, before[1], before[0])
        elif before and before[-1].before is not None and _sums_up(before[-1], share, text):
            yield from _along(share, before[-1])


@cache
def _other_basis() -> re.Pattern[str]:
    """Words of a change that is reckoned otherwise than from the figures as printed: in real terms, like-for-like."""
    return re.compile(rf"\b(?:{'|'.join(load('changes')['basis']['words'])})\b", re.IGNORECASE)


@cache
def _aside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind a change that sums up the two figures before it, and ends there.

    ", up 20%." · ", or 20 percent," · ", a 20% drop." · ", a rise of 20%;" but not "or 7% a year", "or 20% of the
    staff", "up 20% from last year": these are rates of other things.
    """
    ways = load("changes")
    nouns = "|".join(sorted({noun for way in ("up", "down") for noun in ways[way]["nouns"]}))
    words = "|".join(sorted({word for way in ("up", "down") for word in ways[way]["before"]}))
    before = rf",?\s+(?:or\s+)?(?:(?:{words})\s+|(?:a|an)\s+(?:(?:{nouns})\s+of\s+)?)?"
    behind = rf"(?:\s+(?:{nouns}))?\s*(?:[.,;:)—–]|\Z)"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)


def _sums_up(figure: NumberClaim, share: NumberClaim, text: str) -> bool:
    """Whether a change is told as an aside behind the last of its figures."""
    before, behind = _aside()
    return bool(before.fullmatch(text, figure.end, share.start) and behind.match(text, share.end))


def _between(share: NumberClaim, old: NumberClaim, new: NumberClaim) -> Iterator[_Change]:
    """A change between two claims, where both are plain sums or measures of one unit."""
    if old.unit != new.unit or dimension(old.unit) == "share":
        return
    if old.low is None or old.low != old.high or new.low is None or new.low != new.high or old.low <= 0:
        return
    yield _Change(share, (old, new), old.low, new.low, _reach(old.low, old), _reach(new.low, new))


def _along(share: NumberClaim, ends: NumberClaim) -> Iterator[_Change]:
    """A change beside a claim of both its ends."""
    old, new = ends.before, ends.after
    if old is not None and new is not None and old > 0 and dimension(ends.unit) != "share":
        yield _Change(share, (ends,), old, new, _reach(old, ends), _reach(new, ends))


def _reach(value: Decimal, claim: NumberClaim) -> Decimal:
    """How far a figure may have been rounded, to two digits at least."""
    grain, hedge = grains_of(claim.precision, value)
    return min(hedge if claim.approx else grain, abs(value) * _TWO_DIGITS) * _HALF


def _fits(change: _Change) -> bool:
    """Whether a change is what lies between its ends, as far as printed figures tell."""
    stated = change.share.low or Decimal(0)
    if abs(change.new - change.old) == stated:
        return True  # "from 4 to 6, up 2 percent": points of a rate
    reach = grains_of(change.share.precision, stated)[change.share.approx] * _HALF + _MARGIN
    least, most = change.limits
    return least <= stated + reach and stated - reach <= most


def _ends(claim: NumberClaim) -> str | None:
    return " ".join(claim.quote.split()) if claim.before is not None else None


def _told(change: _Change) -> str:
    """What the change is by the figures: "from 1,000 to 1,300 is 30% up"."""
    between = change.percent(change.old, change.new)
    way = "up" if change.up else "down"
    if len(change.claims) == 1:
        ends = " ".join(change.claims[0].quote.split())
    else:
        ends = f"from {show(change.claims[0])} to {show(change.claims[1])}"
    return f"{ends} is {between:.{max(0, -change.share.precision)}f}% {way}"


def what_if(fact: Fact) -> list[str]:
    """What would have fitted."""
    return [f"{fact.why[0].text.rpartition(' is ')[2]} would have fitted the two figures"]


CHECK = Check(facts=find_slips, what_if=what_if, certain=True)
