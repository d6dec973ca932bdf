"""The larger number that a count is part of: 7,500 troops, *including 5,000* US forces; *two of the 12* victims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.placed import NOUNS, Counted, Placed, tokens_after, tokens_before
from claims.states import tells_state

_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|his|her|all|those|these|at least|some|about|around|\s)*")
_AMONG_THE = re.compile(r"\s+[^.,;:()\d]{1,40}?\bamong\s+(?:the|its|their|at least|some|about|around|\s)*")
_OUT_OF = re.compile(r"(?:^|[.,;—–]\s+)(?:Out )?[Oo]f\s+(?:the|its|their|all|those|these|\s)*$")
_OUT_OF_THOSE = re.compile(r"(?:^|[.,;—–]\s+)[Aa]mong\s+(?:the|its|their|all|those|these|\s)*$")
_PARTS = frozenset({"including", "include", "includes", "included", "whom", "which", "comprising", "counting"})
_ARE = frozenset({"are", "is", "was", "were"})
_WHOLES = frozenset({"them", "whom", "which", "those", "these"})


def part_of(field: FieldAnalysis, placed: Placed, earlier: Sequence[Counted]) -> str | None:
    """The quote of the larger number this one is part of ("7,500 troops, including 5,000 US forces"), or None.

    `earlier` are the sentence's numbers before this one.
    """
    if placed.q.ordinal or not earlier or placed.q.unit != "1":
        return None
    last = earlier[-1]
    before = [t for t in tokens_before(field, placed, 4) if t.start >= last.placed.end]
    near = [t.lower for t in before]
    among = "among" in near and near[-1] in ("them", "whom", "those", ":", ",")
    if among or any(word in _PARTS for word in near):
        return _larger(field, placed, earlier)
    if _OUT_OF.search(field.text, placed.span[0], last.placed.start) and last.placed.q.value >= placed.q.value:
        return field.text[last.placed.start : last.placed.end]  # "of the 200 hurt, 18 are"
    if _OUT_OF_THOSE.search(field.text, placed.span[0], last.placed.start) and near[-1:] and near[-1] in _ARE:
        return _larger(field, placed, earlier)  # "among the 12 dead were three"
    if last.part_of is not None and _goes_on(field, placed, before, last):
        return last.part_of
    after = [t.lower for t in tokens_after(field, placed, 2)]
    return _larger(field, placed, earlier) if after[:1] == ["of"] and after[-1] in _WHOLES else None


def of_whole(field: FieldAnalysis, part: Placed, whole: Placed) -> bool:
    """Whether a count is said to be so many of the next: 10 of the 12 victims."""
    if not all(p.q.unit == "1" and not p.q.ordinal and not p.q.share for p in (part, whole)):
        return False
    between = (field.text, part.end, whole.start)
    return part.q.value <= whole.q.value and bool(_OF_THE.fullmatch(*between) or _AMONG_THE.fullmatch(*between))


def _goes_on(field: FieldAnalysis, placed: Placed, before: Sequence[Token], last: Counted) -> bool:
    """Whether a count goes on with the list of parts before it: including two women *and three men*.

    A clause of its own is none: including two women, *and 20 were hurt*; including two women were killed *and
    six injured*.
    """
    if not before or before[-1].lower not in (",", "and"):
        return False
    words = [t for t in before if t.lower not in (",", "and")]
    if words and words[-1].pos in ("VERB", "AUX") and words[-1].start >= last.placed.end and last.head is not None:
        return False
    after = tokens_after(field, placed, 6)
    nouns = 0
    while nouns < len(after) and after[nouns].pos in ("ADJ", *NOUNS) and not tells_state(after[nouns]):
        nouns += 1
    behind = after[nouns] if nouns < len(after) else None
    if behind is None:
        return True
    if nouns:  # "two women, and 30 men were hurt"
        apart = [t.lower for t in before[-2:]] == [",", "and"]
        return not (apart and behind.pos in ("AUX", "VERB"))
    return behind.pos != "AUX" and not (last.head is not None and tells_state(behind))


def _larger(field: FieldAnalysis, placed: Placed, earlier: Sequence[Counted]) -> str | None:
    """The nearest earlier count that is not smaller and itself no part."""
    for other in reversed(earlier):
        q = other.placed.q
        if q.unit == "1" and not q.ordinal and other.part_of is None and q.value >= placed.q.value:
            return field.text[other.placed.start : other.placed.end]
    return None
