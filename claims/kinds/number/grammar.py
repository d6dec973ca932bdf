"""The number grammar on plain text: quantities with their bounds and hedges, ranges, ratios, ages.

    expression = score | [hedge] (range | ratio | quantity) [hedge]
    score      = figure "-" figure | number [noun] "to" number             (scores.py)
    range      = quantity ("-" | "to" | "or") quantity | "between" quantity "and" quantity
               | "from" quantity … "to" quantity
    ratio      = number ("in" | "out of") number
    quantity   = [currency] numeral [unit] [rate]                          (quantity.py)
    numeral    = figure [magnitude] | number words | fraction | ordinal    (numeral.py)

One pass from left to right: every production looks a bounded number of lexemes ahead and back,
and what was taken is not read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from claims.kinds.number.ages import with_age
from claims.kinds.number.lexer import FIGURE, MARGIN, WORD, Lexeme, lex
from claims.kinds.number.measure import feet_and_inches, quantity, race_time
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.ranges import ratio, span
from claims.kinds.number.refuse import refused, refused_before
from claims.kinds.number.scores import score
from claims.kinds.number.words import hedges, number_words
from claims.units import dimension

Lexemes = Sequence[Lexeme]
_SIGNS = frozenset({"-", "−", "–", "+"})


class Found(NamedTuple):
    """A quantity with its span, and the span of its core: number and unit without bounds and hedges."""

    q: Quantity
    start: int
    end: int
    core_start: int
    core_end: int


def find_quantities(text: str) -> list[Found]:
    """Every quantity of a text, in order, not overlapping."""
    t = lex(text)
    return [Found(q, t[q.first].start, t[q.last - 1].end, t[q.core[0]].start, t[q.core[1] - 1].end) for q in read(t)]


def read(t: Lexemes) -> list[Quantity]:
    """Every quantity of a list of lexemes (as `lex` makes it)."""
    words = number_words()
    starters, glyphs = words.starters, words.glyphs
    found: list[Quantity] = []
    i, floor, end = MARGIN, MARGIN, len(t) - MARGIN
    while i < end:
        here = t[i]
        kind = here.kind
        if kind == WORD:
            if here.lower not in starters:
                i += 1
                continue
        elif kind != FIGURE and here.text not in glyphs and not (here.text in _SIGNS and t[i + 1].kind == FIGURE):
            i += 1
            continue
        pair = score(t, i, floor) or race_time(t, i)
        if pair is not None:
            found.append(pair)
            i = floor = pair.last
            continue
        skip = refused_before(t, i)
        if skip > i:
            i = floor = skip
            continue
        q, last = expression(t, i, floor)
        if q is not None:
            if found and q.unit != "1" and found[-1].unit == "1":
                found[-1] = _of_the_same(t, found[-1], q)
            found.append(q if q.core[1] else replace(q, core=(q.first, q.last)))
        i = max(i + 1, last)
        if last > floor and (q is not None or last > i):
            floor = last
    return found


def _of_the_same(t: Lexemes, part: Quantity, whole: Quantity) -> Quantity:
    """A number of the measure it is part of: 280 million of the 1.5 billion shekels."""
    between = [x.lower for x in t[part.last : whole.first]]
    if len(between) != 2 or between[0] != "of" or not part.scale or part.ordinal or dimension(whole.unit) == "time":
        return part
    return replace(part, unit=whole.unit, certain=whole.certain, shared=whole.shared)


def expression(t: Lexemes, i: int, floor: int) -> tuple[Quantity | None, int]:
    """The expression whose first numeral starts at lexeme `i`, or None where it is no number; the lexeme behind it."""
    first = feet_and_inches(t, i) or quantity(t, i, floor)
    if first is None:
        return None, i
    part = ratio(t, first)
    if part is not None:
        return _hedged(t, part, floor), part.last
    spanned, last = span(t, first, floor)
    if spanned is None and last > first.last:
        return None, last
    whole = with_age(t, spanned or first)
    if refused(t, whole):
        return None, whole.last
    whole = _hedged(t, whole, floor)
    return whole, whole.last


_EFFECTS: dict[str, dict[str, Any]] = {
    "over": {"low_open": True, "high": None},
    "from_": {"high": None},
    "under": {"high_open": True, "low": None},
    "up_to": {"low": None},
    "approx": {"approx": True},
    "just_over": {"approx": True},
    "just_under": {"approx": True},
}


def _hedged(t: Lexemes, q: Quantity, floor: int) -> Quantity:
    """A quantity with the bounds and hedges before and behind it."""
    if q.ordinal:
        return q
    first, effects = _hedges_before(t, q.first, floor)
    last = q.last
    ahead = hedges().after.match(t, last)
    if ahead is not None and not (t[last].text == "+" and t[last].spaced) and t[ahead[1]].kind != FIGURE:
        last = ahead[1]
        effects.append(ahead[0])
    # a bound before a range bounds neither end, "up to hundreds" no number: both only hedge
    spread = q.low != q.high
    for sort in effects:
        opens_up = sort in ("over", "from_")
        effect = "approx" if spread and not (q.plural and opens_up) else sort
        q = replace(q, **_EFFECTS[effect], names=(*q.names, sort.strip("_").replace("_", " ")))
    return replace(q, first=first, last=last, core=q.core if q.core[1] else (q.first, q.last))


def _hedges_before(t: Lexemes, first: int, floor: int) -> tuple[int, list[str]]:
    """The first lexeme of what bounds or hedges from before, and its sorts, nearest first.

    "Exactly" and "another" only let others through: at least another ten.
    """
    table = hedges()
    effects: list[str] = []
    kept = first
    for _ in range(3):
        back = table.before.match_back(t, first - 1)
        if back is None or back[1] < floor or (t[first - 1].lower == "over" and t[first - 2].lower in table.particles):
            break
        sort, first = back
        if sort != "exact":
            kept = first
            effects.append(sort)
    return kept, effects
