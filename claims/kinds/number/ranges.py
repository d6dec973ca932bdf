"""Two numbers that make one: ranges (10-15, between 10 and 15, two or three) and ratios (one in five)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.number.lexer import BREAK, FIGURE, HYPHENS, WORD, Lexeme
from claims.kinds.number.measure import quantity
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.refuse import is_score, refused_before, year_like
from claims.kinds.number.words import hedges, moves, not_numbers, number_words
from claims.units import dimension

Lexemes = Sequence[Lexeme]
_DASHES = frozenset({"-", "–", "‐", "‑", "−"})
_FAR_STOPS = frozenset({"and", "or", "but", "from", "that", "which", "who", "while", "as"})
_INNER_HEDGES = frozenset(
    {"about", "around", "~", "nearly", "as", "much", "many", "over", "just", "almost", "even", "some", "roughly"}
)


def ratio(t: Lexemes, q: Quantity) -> Quantity | None:
    """One in five · 9 out of 10 · one in every 20: a share of a whole."""
    if not q.bare or q.grouped:
        return None
    j = q.last
    near = t[j].lower == "in"
    if near:
        j += 1
    elif t[j].lower == "out" and t[j + 1].lower == "of":
        j += 2
    else:
        return None
    j += t[j].lower == "every"
    under = quantity(t, j, j) if t[j].kind == FIGURE or t[j].lower in number_words().starters else None
    if under is None or under.first != j or under.unit != "1" or under.plural or under.share or under.ordinal:
        return None
    if not 0 < q.value < under.value or (
        near and (year_like(t, under) or q.value > 10 or (under.value < 3 and q.value > 1))
    ):
        return None
    if not near and not _whole(under):
        return None
    part = q.value / under.value
    return replace(q, last=under.last, low=part, high=part, share=True, precision=-2, names=("ratio", *q.names))


def _whole(q: Quantity) -> bool:
    """Whether a number stands for a whole ("out of 10"); "16 out of 28 provinces" are two counts."""
    digits = f"{q.value:f}".rstrip("0")
    return q.value <= 10 or len(digits) == 1 or digits in ("12", "25")


@dataclass(frozen=True, slots=True)
class _Joint:
    """What joins two numbers: a word or "-", where the second may start, "between" or "from" before the first."""

    word: str
    start: int
    lead: str | None
    lead_first: int


def span(t: Lexemes, low: Quantity, floor: int) -> tuple[Quantity | None, int]:
    """The range that `low` opens, and the lexeme behind it; None and a later lexeme where the pair is no number."""
    if low.ordinal or low.plural:
        return None, low.last
    joint = _joint(t, low, floor)
    if joint is None:
        return None, low.last
    high = quantity(t, _second(t, joint.start), joint.start)
    if high is None or high.ordinal or high.plural or (high.age and low.unit not in ("1", high.unit)):
        return None, low.last
    if joint.word == "-":
        if is_score(t, low, high):
            return None, high.last
        if (
            joint.lead is None
            and high.bare
            and low.bare
            and high.value >= 100
            and high.value > 10 * low.value
            and not _thousands(low, high)
        ):
            return None, low.last if low.value > 31 else high.last
    if joint.word == "to" and joint.lead is None and (low.unit != "1" or high.unit == "1") and _moved(t, low):
        return None, low.last
    joined = _join(low, high, joint)
    if joined is None:
        return None, low.last
    if joined.unit == "1" and year_like(t, low) and year_like(t, high):
        return None, high.last
    return replace(
        joined, first=joint.lead_first if joint.lead else joined.first, core=(high.first, high.last)
    ), high.last


def _joint(t: Lexemes, low: Quantity, floor: int) -> _Joint | None:
    """What stands behind a number and may join it to another."""
    j = low.last
    here = t[j]
    lead, first = _lead(t, low.first, floor)
    if here.text in _DASHES and t[j + 1].kind != BREAK:
        if t[j + 1].lower == "to":  # 10-to-15, 200,000 to-260,000
            return _Joint("to", j + 2 + (t[j + 2].text in HYPHENS), lead, first)
        even = here.spaced == t[j + 1].spaced or here.text != "-" or t[j + 1].text == "~"
        return _Joint("-", j + 1, lead, first) if even else None
    if here.lower in ("to", "or") or (here.lower == "and" and lead == "between"):
        return _Joint(here.lower, j + 1 + (t[j + 1].text in HYPHENS), lead, first)
    if lead == "from":
        far = _far_to(t, j)
        return _Joint("to", far, lead, first) if far is not None else None
    return None


def _lead(t: Lexemes, first: int, floor: int) -> tuple[str | None, int]:
    """Which of "between" and "from" stands before a quantity, over a hedge, and its lexeme."""
    back = hedges().before.match_back(t, first - 1)
    for at in (first - 1, back[1] - 1 if back else first - 1):
        if at >= floor and t[at].lower in ("between", "from"):
            return t[at].lower, at
        if t[at].lower == "of" and t[at - 1].lower in ("age", "ages"):  # between the ages of 10 and 15
            opening = at - 2 - (t[at - 2].lower == "the")
            if opening >= floor and t[opening].lower in ("between", "from"):
                return t[opening].lower, first
    return None, first


def _moved(t: Lexemes, low: Quantity) -> bool:
    """A verb of change before: "rose (by) 18 cents to $2.05" are two numbers; "fell 1 to 2 degrees" is a range."""
    back = hedges().before.match_back(t, low.first - 1)
    before = back[1] - 1 if back else low.first - 1
    if t[before].lower == "by" and low.unit != "1":
        before -= 1
    return t[before].lower in moves()


def _far_to(t: Lexemes, j: int) -> int | None:
    """The lexeme behind "to" where a few words or a date stand between: from 240 in June 2019 to 273."""
    months = not_numbers().months
    k = j
    for _ in range(8):
        here = t[k]
        if here.lower == "to":
            return k + 1
        if here.lower in _FAR_STOPS:
            return None
        if here.kind == FIGURE:
            behind = refused_before(t, k)
            dated = t[k - 1].lower in months or (len(here.text) == 4 and t[k - 1].lower in ("in", "of", "since"))
            if behind == k and not dated:
                return None
            k = max(behind, k + 1)
        elif here.kind == WORD or (here.text == "." and t[k - 1].kind == WORD and len(t[k - 1].text) <= 2):
            k += 1
        else:
            return None
    return None


def _second(t: Lexemes, j: int) -> int:
    """Where the second numeral starts, behind its hedge and currency sign: between 2.0 g and about 7.0 g."""
    for _ in range(4):
        j += t[j].lower in _INNER_HEDGES
    k = j
    while k < j + 4 and t[k].kind not in (FIGURE, BREAK):
        if t[k].kind == WORD and (t[k].lower in number_words().starters or not t[k].text.isupper()):
            return j
        k += 1
    return k if t[k].kind == FIGURE else j


def _shared_unit(low: Quantity, high: Quantity, joint: _Joint) -> str | None:
    """The unit of a range, None where the two numbers' units do not go together."""
    if low.share != high.share and low.unit == high.unit == "1":
        return None
    if low.unit == high.unit:
        return high.unit
    if low.unit == "1" and not low.share:
        # no range: three million to five per cent
        return None if low.scale and not high.scale and joint.word != "-" and joint.lead is None else high.unit
    if high.unit == "1":
        open_ended = joint.lead or low.opened or low.hyphen
        return low.unit if open_ended and not (high.share and dimension(low.unit) != "share") else None
    return high.unit if high.unit.startswith(low.unit + " / ") else None


def _join(low: Quantity, high: Quantity, joint: _Joint) -> Quantity | None:
    """Two quantities as one range, where their units and sizes allow it."""
    unit = _shared_unit(low, high, joint)
    if unit is None:
        return None
    a, b = _scaled(low, high, joint), high.value
    if a > b and (
        joint.word in ("-", "or") or (joint.word == "to" and joint.lead is None and "1" in (low.unit, high.unit))
    ):
        return None
    if joint.word == "or" and (joint.lead or a == b or low.unit != "1" or b > 2 * a + 1 or low.share):
        return None
    change = joint.lead == "from" and joint.word == "to"
    name = {"-": "range", "to": "from-to" if change else "range", "or": "either", "and": "between"}[joint.word]
    sure = low if high.unit == "1" else high
    return replace(
        high, first=low.first, low=min(a, b), high=max(a, b), unit=unit, names=(name, *high.names),
        certain=sure.certain, shared=sure.shared, before=a if change else None, after=b if change else None,
        opened=low.opened or high.opened, age=low.age or high.age, grouped=low.grouped or high.grouped,
        precision=min(low.precision, high.precision),
    )  # fmt: skip


def _thousands(low: Quantity, high: Quantity) -> bool:
    """Whether a range leaves out its first thousands: 5-6,000."""
    return low.bare and high.grouped and not low.grouped and 0 < low.value * 1000 < high.value


def _scaled(low: Quantity, high: Quantity, joint: _Joint) -> Decimal:
    """The first number with the second's magnitude: $3 to 5 billion · 1 to 2 thousand; but $200 to $4 million."""
    a = low.value
    if joint.word == "-" and _thousands(low, high):
        return a * 1000
    if low.scale or not high.scale or a >= 1000:
        return a
    loose = joint.lead == "from" and not low.opened
    return a.scaleb(high.scale) if loose or a < high.value.scaleb(-high.scale) else a
