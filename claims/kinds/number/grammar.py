"""The number grammar on plain text: quantities with their bounds and hedges, ranges, ratios, ages.

    expression = [hedge] (range | ratio | quantity) [hedge]
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
from typing import NamedTuple

from claims.kinds.number.lexer import BREAK, FIGURE, MARGIN, WORD, Lexeme, lex
from claims.kinds.number.cardinal import HYPHENS
from claims.kinds.number.measure import feet_and_inches, quantity
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.refuse import is_score, refused, refused_before
from claims.kinds.number.words import hedges, moves, not_numbers, number_words
from claims.units import dimension

Lexemes = Sequence[Lexeme]
_DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})
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
        skip = refused_before(t, i)
        if skip > i:
            i = floor = skip
            continue
        q, last = expression(t, i, floor)
        if q is not None:
            found.append(q if q.core[1] else replace(q, core=(q.first, q.last)))
        i = max(i + 1, last)
        if last > floor and (q is not None or last > i):
            floor = last
    return found


def expression(t: Lexemes, i: int, floor: int) -> tuple[Quantity | None, int]:
    """The number expression whose first numeral starts at lexeme `i`, and the lexeme behind it; None where it is refused."""
    first = feet_and_inches(t, i) or quantity(t, i, floor)
    if first is None:
        return None, i
    ratio = _ratio(t, first)
    if ratio is not None:
        return _hedged(t, ratio, floor), ratio.last
    spanned, last = _range(t, first, floor)
    if spanned is None and last > first.last:
        return None, last
    whole = spanned or first
    whole = _age(t, whole)
    if refused(t, whole):
        return None, whole.last
    whole = _hedged(t, whole, floor)
    return whole, whole.last


def _ratio(t: Lexemes, q: Quantity) -> Quantity | None:
    """one in five · 9 out of 10: a share of a whole."""
    if not q.bare or q.grouped:
        return None
    j = q.last
    if t[j].lower == "in":
        j += 1
    elif t[j].lower == "out" and t[j + 1].lower == "of":
        j += 2
        j += t[j].lower == "every"
    else:
        return None
    j += t[j].lower == "every"
    under = quantity(t, j, j) if t[j].kind == FIGURE or t[j].lower in number_words().starters else None
    if under is None or under.first != j or under.unit != "1" or under.plural or under.share or under.ordinal:
        return None
    if not 0 < q.value < under.value or (t[q.last].lower == "in" and _year_like(t, under)):
        return None
    if t[q.last].lower == "in" and (q.value > 10 or under.value < 3 and q.value > 1):
        return None
    return replace(q, last=under.last, low=q.value / under.value, high=q.value / under.value, share=True, precision=-2,
                   names=("ratio", *q.names))  # fmt: skip


def _year_like(t: Lexemes, q: Quantity) -> bool:
    return bool(
        not q.grouped and not q.words and t[q.last - 1].kind == FIGURE and 1500 <= q.value <= 2100 and q.value % 100
    )


def _range(t: Lexemes, low: Quantity, floor: int) -> tuple[Quantity | None, int]:
    """The range that `low` opens and the lexeme behind it; (None, further) where the pair is a score and no number at all."""
    if low.ordinal or low.plural:
        return None, low.last
    j = low.last
    here = t[j]
    lead, lead_first = _lead(t, low.first, floor)
    joint = here.lower
    if here.text in _DASHES and t[j + 1].kind != BREAK:
        j += 1
        if t[j].lower == "to":  # 10-to-15
            j += 1
            j += t[j].text in HYPHENS
            joint = "to"
        else:
            joint = "-"
            if here.text == "—" or (here.spaced != t[j].spaced and here.text == "-" and not t[j].text in ("~",)):
                return None, low.last
    elif joint in ("to", "or") or (joint == "and" and lead == "between"):
        j += 1
        j += t[j].text in HYPHENS
    elif lead == "from" and (far := _far_to(t, j)):
        j, joint = far, "to"
    else:
        return None, low.last
    start = j
    j = _skip_hedge(t, j)
    j = _skip_currency(t, j)
    high = quantity(t, j, start)
    if high is None or high.ordinal or high.plural or high.age and not (low.unit in ("1", high.unit)):
        return None, low.last
    if joint == "-" and is_score(t, low, high):
        return None, high.last
    if (
        joint == "-"
        and lead is None
        and high.unit == "1"
        and low.bare
        and high.value >= 100
        and high.value / 10 > low.value
        and not high.scale
    ):
        return None, low.last if low.value > 31 else high.last
    if joint == "to" and lead is None and (low.unit != "1" or high.unit == "1") and _moved(t, low):
        return None, low.last
    joined = _join(low, high, joint, lead)
    if joined is None:
        return None, low.last
    if _year_like(t, low) and _year_like(t, high) and joined.unit == "1":
        return None, high.last
    first = lead_first if lead else joined.first
    return replace(joined, first=first, core=(high.first, high.last)), high.last


def _lead(t: Lexemes, first: int, floor: int) -> tuple[str | None, int]:
    """ "between" or "from" before a quantity, over a hedge: which, and its lexeme."""
    back = hedges().before.match_back(t, first - 1)
    for at in (first - 1, back[1] - 1 if back else first - 1):
        if at >= floor and t[at].lower in ("between", "from"):
            return t[at].lower, at
    return None, first


def _moved(t: Lexemes, low: Quantity) -> bool:
    """A verb of change before: "rose (by) 18 cents to $2.05" are two numbers; "fell 1 to 2 degrees" is a range."""
    back = hedges().before.match_back(t, low.first - 1)
    before = back[1] - 1 if back else low.first - 1
    if t[before].lower == "by" and low.unit != "1":
        before -= 1
    return t[before].lower in moves()


_FAR_STOPS = frozenset({"and", "or", "but", "from", "that", "which", "who", "while", "as"})


def _far_to(t: Lexemes, j: int) -> int | None:
    """The lexeme behind "to" where a few words stand between: from 240 (in June | people a day) to 273."""
    k, words = j, 0
    while words < 8:
        here = t[k]
        words += 1
        if here.lower == "to" and here.kind == WORD:
            return k + 1
        if here.lower in _FAR_STOPS:
            return None
        if here.kind == FIGURE:
            behind = refused_before(t, k)
            year = len(here.text) == 4 and t[k - 1].lower in ("in", "of", "since", *not_numbers().months)
            date = t[k - 1].lower in not_numbers().months
            if behind == k and not (year or date):
                return None
            k = max(behind, k + 1)
            continue
        if here.kind != WORD and not (here.text == "." and t[k - 1].kind == WORD and len(t[k - 1].text) <= 2):
            return None
        k += 1
    return None


def _skip_hedge(t: Lexemes, j: int) -> int:
    """The second number's own hedge: between 2.0 g and about 7.0 g · 2 - ~7 grams."""
    while t[j].lower in (
        "about",
        "around",
        "~",
        "nearly",
        "as",
        "much",
        "many",
        "over",
        "just",
        "almost",
        "even",
        "some",
        "roughly",
    ):
        j += 1
    return j


def _skip_currency(t: Lexemes, j: int) -> int:
    """Behind the currency sign of the second number."""
    k = j
    while k < j + 4 and t[k].kind not in (FIGURE, BREAK):
        if t[k].kind == WORD and (t[k].lower in number_words().starters or not t[k].text.isupper()):
            return j
        k += 1
    return k if t[k].kind == FIGURE and k > j else j


def _join(low: Quantity, high: Quantity, joint: str, lead: str | None) -> Quantity | None:
    """Two quantities as one range, where their units allow it."""
    a, b = low.value, high.value
    unit, bare_low = high.unit, low.unit == "1" and not low.share
    if bare_low and high.unit != "1":
        if low.scale and not high.scale and joint != "-" and lead is None:
            return None
    elif low.unit != "1" and high.unit == "1":
        if not (lead or low.opened or low.hyphen) or (high.share and dimension(low.unit) != "share"):
            return None
        if low.opened and not lead and joint not in ("-", "to", "or"):
            return None
        unit = low.unit
    elif low.unit != high.unit:
        base = high.unit.split(" / ")[0]
        if low.unit != base:
            return None
        unit = high.unit
    # the first takes the second's magnitude: $3 to 5 billion · 1 to 2 thousand · but $200 to $4 million
    shift = high.scale - low.scale if low.scale == 0 and high.scale else 0
    mantissa = b.scaleb(-high.scale)
    if shift and (a < mantissa or (lead == "from" and a < 1000 and not low.opened)) and a < 1000:
        a = a.scaleb(shift)
    if joint == "or" and (lead or not a < b or low.unit != "1" or b > 2 * a + 1 or low.share or high.share):
        return None
    if joint == "-" and a > b:
        return None
    if joint == "to" and a > b and lead is None and (low.unit == "1" or high.unit == "1"):
        return None
    if low.share != high.share and low.unit == high.unit == "1":
        return None
    ends = (a, b) if lead == "from" and joint == "to" else (None, None)
    name = {"-": "range", "to": "from-to" if lead == "from" else "range", "or": "either", "and": "between"}[joint]
    return replace(
        high, first=low.first, low=min(a, b), high=max(a, b), unit=unit, names=(name, *high.names), before=ends[0], after=ends[1],
        certain=high.certain if high.unit != "1" else low.certain, shared=high.shared if high.unit != "1" else low.shared,
        opened=low.opened or high.opened, age=low.age or high.age, grouped=low.grouped or high.grouped,
        precision=min(low.precision + (shift if a != low.value else 0), high.precision),
    )  # fmt: skip


def _age(t: Lexemes, q: Quantity) -> Quantity:
    """Ages without a unit: aged 24 · ages 18 to 24 · "Ann Lee, 24," · he is 35."""
    if not q.bare or not 0 < q.value < 120 or q.precision or q.age:
        return q
    before = t[q.first - 1]
    if _turned(t, q):
        return _aged(q)
    if before.lower in not_numbers().age_before or (before.lower == "of" and t[q.first - 2].lower in ("age", "ages")):
        return _aged(q)
    if q.words or q.low != q.high:
        return q
    after = t[q.last]
    name = t[q.first - 2]
    if before.text == "," and name.kind == WORD and name.text[0].isupper() and name.lower not in not_numbers().months:
        closed = (
            after.text in (",", ".", ";", ")", "—", "–")
            or after.kind == BREAK
            or after.lower in ("and", "who", "of", "from", "was", "is", "has", "said")
        )
        if closed and q.value >= 1 and not (after.text == "," and t[q.last + 1].kind == FIGURE and False):
            return _aged(q)
    return q


def _turned(t: Lexemes, q: Quantity) -> bool:
    """She turned 17 · he is 3. · who will be 35 by the end: an age without a noun."""
    after = t[q.last]
    if after.kind == WORD and after.lower not in _BEHIND_AGE:
        return False
    before = t[q.first - 1].lower
    if before in ("turned", "turns", "turn", "turning"):
        return after.text not in ("-", "%")
    k = q.first - 1
    k -= t[k].lower in ("now", "just", "only", "still")
    if t[k].lower == "be" and t[k - 1].lower in ("will", "would"):
        k -= 1
    elif t[k].lower == "s" and t[k - 1].text in ("'", "’"):
        k -= 1
    elif t[k].lower not in ("is", "was"):
        return False
    return t[k - 1].lower in ("he", "she", "who") and after.text not in ("-", "%", ":", "/")


_BEHIND_AGE = frozenset(
    {
        "on",
        "in",
        "when",
        "at",
        "and",
        "but",
        "or",
        "just",
        "only",
        "this",
        "last",
        "next",
        "by",
        "today",
        "yesterday",
        "as",
        "years",
        "now",
    }
)


def _aged(q: Quantity) -> Quantity:
    return replace(q, unit="year", age=True, names=("age", *q.names))


_EFFECTS = {
    "over": {"low_open": True, "high": None},
    "from_": {"high": None},
    "under": {"high_open": True, "low": None},
    "up_to": {"low": None},
    "approx": {"approx": True},
    "just_over": {"approx": True},
    "just_under": {"approx": True},
    "exact": {},
}  # fmt: skip


def _hedged(t: Lexemes, q: Quantity, floor: int) -> Quantity:
    """A quantity with the bounds and hedges before and behind it."""
    if q.ordinal:
        return q
    first = kept = q.first
    effects: list[str] = []
    for _ in range(3):
        back = hedges().before.match_back(t, first - 1)
        if back is None or back[1] < floor:
            break
        sort, first = back
        if sort != "exact":
            kept = first
            effects.append(sort)
    last = q.last
    ahead = hedges().after.match(t, last)
    if (
        ahead is not None
        and not (t[last].text == "+" and t[last].spaced)
        and not (t[ahead[1] - 1].lower == "plus" and t[ahead[1]].kind == FIGURE)
    ):
        sort, last = ahead
        effects.append(sort)
    if not effects:
        return q
    names = q.names
    for sort in effects:
        if q.low != q.high and not q.plural and sort != "approx":  # a bound before a range bounds neither end
            sort = "approx"
        q = replace(q, **_EFFECTS[sort])  # type: ignore[arg-type]
        names = (*names, sort.strip("_").replace("_", " "))
    return replace(q, first=kept, last=last, names=names, core=q.core if q.core[1] else (q.first, q.last))
