"""Whether differing numbers are one figure that moved with time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations, product

from checker import align
from checker.model import Item, Story
from checker.supersede.elapsed import grown_older, time_passed
from checker.supersede.order import in_order, later, moment_of, months_apart
from checker.supersede.played import played_since
from checker.supersede.signs import figure, grows, is_past, is_traded, may_change, running, shifts
from checker.supersede.standing import priced_now
from checker.supersede.tolls import fell, leapt, settled, taken_back
from checker.supersede.worded import by_as_of, by_own_correction, by_progress, by_words
from claims.kinds.number.model import NumberClaim

FEW = 3  # figures up to which each must follow from the others; more are of several events, half of them
REASONS = 3  # what explains a fact's sides is told up to so many


def superseded(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How the differing sides of a number are explained by time, None where they are not.

    Two sides are compared at a time; the sides that time explains must hang together, so that a
    figure which nothing leads to stays a contradiction. Never in favour of a draft: the sources
    alone must show that the figure moved, and each of the draft's figures must be one that a
    source gives; else the draft contradicts them.
    """
    sourced = [[item for item in side if item.article.id not in story.drafts] for side in sides]
    if not all(sourced):
        return None
    falls = [pair for pair in permutations(sourced, 2) if fell(*pair)] if len(sourced) <= FEW else []
    if any(_moved(pair, story) is None for pair in falls):
        return None
    stray = {n for n, side in enumerate(sourced) if taken_back(side, sourced) or leapt(side, sourced)}
    joined = [{n} for n in range(len(sourced))]
    reasons: dict[str, None] = {}
    for n, m in combinations([n for n in range(len(sourced)) if n not in stray], 2):
        why = _moved((sourced[n], sourced[m]), story)
        if why:
            reasons[why] = None
            both = joined[n] | joined[m]
            for member in both:
                joined[member] = both
    if len(joined[0]) < len(sourced):
        return None
    told = list(reasons)
    return "; ".join(told if len(told) <= REASONS else [*told[:REASONS], f"{len(told) - REASONS} more"])


def _moved(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """How time explains two differing figures; an age grows by the time that passes, and by no more."""
    if any(isinstance(item.claim, NumberClaim) and item.claim.age for side in sides for item in side):
        return by_own_correction(sides, story) or grown_older(sides, story)
    return (
        by_as_of(sides)
        or by_words(sides)
        or by_progress(sides, story)
        or by_own_correction(sides, story)
        or time_passed(sides, story)
        or played_since(sides, story)
        or _by_moment(sides, story)
        or _by_publication(sides, story)
    )


def behind(sides: Sequence[Sequence[Item]], story: Story) -> list[str]:
    """The sources that still give a smaller figure of a growing count clearly after others gave a larger one.

    An article that gives the larger figure, too, tells of the older one as such; so does one that
    says of what time its figure is.
    """
    items = [item for side in sides for item in side if item.article.id not in story.drafts]
    if not items or not all(isinstance(i.claim, NumberClaim) and grows(i.claim) for i in items):
        return []
    highest = {i.article.id: max(figure(o) for o in items if o.article.id == i.article.id) for i in items}
    late = {
        item.article.source
        for side in sides
        for item in side
        if item in items
        and item.claim.about.as_of is None
        and any(
            later(item, other) and highest[item.article.id] < figure(other)
            for other in items
            if not any(other is mine for mine in side)
        )
    }
    return sorted(late)


def _by_moment(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """All are prices of one thing at the moment of writing."""
    things = {priced_now(item, story) for side in sides for item in side}
    return "prices of the moment of writing" if len(things) == 1 and None not in things else None


def _by_publication(sides: Sequence[Sequence[Item]], story: Story) -> str | None:
    """The articles of one side are on the whole later, and the figure has moved as such figures do."""
    claims = [item.claim for side in sides for item in side]
    numbers = [c for c in claims if isinstance(c, NumberClaim)]
    if len(numbers) < len(claims):
        return None
    one, two = ({item.article.id for item in side} for side in sides)
    if one <= two or two <= one or settled(*sides):
        return None  # who gives both figures at one time has not seen it move
    past = all(story.background(c.about.as_of) for c in numbers)
    over = past or numbers[0].ordinal or all(is_past(item) for side in sides for item in side)
    if not over and may_change(numbers[0]) and months_apart(sides, story):
        return "counted at two times: the articles are months apart"
    if all(c.unit == "1" and align.canonical_noun(c.about.head or "") in running() for c in numbers):
        return "a count that keeps running"
    if not past and all(map(shifts, numbers)) and _one_after_another(sides, story):
        return "a figure that changes from day to day; the articles follow each other"
    price = any(map(is_traded, numbers))
    if not price and (not grows(numbers[0]) or any(story.background(c.about.as_of) for c in numbers)):
        return None  # what became of an event of another year no longer changes
    if price:
        times = sorted({m for side in sides for item in side if (m := moment_of(item))})
        if len(times) < 2:
            return None
        first, last = (f"{time:%-d %B %Y}" for time in (times[0], times[-1]))
        return (
            f"a price that moves; published {f'at several times of {first}' if first == last else f'{first} to {last}'}"
        )
    ordered, against = _in_order_of_size(sides, story)
    if ordered > against:
        return "the later articles give the larger figure, as a rising toll has it"
    if not against and _only_bounds(numbers):
        return "a growing count, so far: the smaller figures are lower bounds, which the largest leaves true"
    return None


def _in_order_of_size(sides: Sequence[Sequence[Item]], story: Story) -> tuple[int, int]:
    """How many pairs of two sides are published in the order of their figures, and how many the other way round."""
    ordered = against = 0
    for a, b in product(*sides):
        order = in_order(a, b, story)
        rise = figure(b) - figure(a)
        if not order or not rise:
            continue
        ordered += (order > 0) == (rise > 0)
        small, large = (sides[0], b) if rise > 0 else (sides[1], a)
        repeated = any(in_order(first, large, story) > 0 for first in small)  # an older figure once more
        against += (order > 0) != (rise > 0) and not repeated
    return ordered, against


def _one_after_another(sides: Sequence[Sequence[Item]], story: Story) -> bool:
    """Whether all articles of one of two sides were published before those of the other."""
    return len({in_order(a, b, story) for a, b in product(*sides)} - {0}) == 1


def _only_bounds(claims: Sequence[NumberClaim]) -> bool:
    """Whether all figures are lower bounds: "at least 40" is no less true where "more than 50" are counted."""
    return len({c.low for c in claims}) > 1 and all(
        c.low is not None and c.high is None and not c.approx for c in claims
    )
