"""Quotations: what stands between quotation marks, over paragraphs, nested, speech or scare quote."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims.analysis import FieldAnalysis
    from claims.blocks import Block


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: its span with the marks, the span of the words inside, its nesting depth.

    `speech` is False for scare quotes, titles and names in quotation marks. `continues` is the
    start of the quotation of the same speech that this one goes on with (a further paragraph).
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    speech: bool = True
    closed: bool = True
    continues: int | None = None


_MARK = re.compile(r"''|``|[\"“”„‟«»‘’‚‛'‹›＂]")
_DOUBLE = frozenset({'"', "“", "”", "„", "‟", "«", "»", "''", "``", "＂"})
_OPENS = frozenset({"“", "„", "‟", "«", "``", "‘", "‚", "‛", "‹"})
_CLOSES = frozenset({"”", "»", "’", "›"})
# what is cut off at a word's start: an apostrophe there opens nothing
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_BEFORE_OPENING = " \t\u00a0\u2009\u200a\u202f([{<-–—/:>*_|"
_AFTER_CLOSING = " \t\u00a0\u2009\u200a\u202f)]}.,;:!?…-–—/<*_|"
_BEGINS = frozenset("\"'“.…[$£€(")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "vs",
        "de",
        "la",
        "von",
    ]
)


def find_quotations(field: FieldAnalysis) -> list[Quotation]:
    """The quotations of a field's paragraphs and headings, in order of their starts."""
    found: list[Quotation] = []
    open_from: int | None = None  # the start of a quotation that the last paragraph left open
    for block in field.blocks:
        if block.kind not in ("paragraph", "heading"):
            continue
        here = _in_block(field.text, block)
        if open_from is not None and here and here[0].start == block.start and here[0].depth == 0:
            here[0] = replace(here[0], continues=open_from, speech=True)
        last = next((q for q in reversed(here) if q.depth == 0), None)
        open_from = last.start if last and not last.closed and last.end == block.end else None
        found += here
    return found


def speech_chain(quotations: list[Quotation]) -> dict[int, list[Quotation]]:
    """The outer quotations of each speech by its first one's start: a speech over three paragraphs is one chain."""
    chains: dict[int, list[Quotation]] = {}
    first: dict[int, int] = {}
    for quotation in quotations:
        if quotation.depth:
            continue
        origin = first.get(quotation.continues, quotation.start) if quotation.continues is not None else quotation.start
        first[quotation.start] = origin
        chains.setdefault(origin, []).append(quotation)
    return chains


def _in_block(text: str, block: Block) -> list[Quotation]:
    """The quotations of one block; what stays open ends with the block, or where its mark opens anew."""
    found: list[Quotation] = []
    opened: list[tuple[str, int, int]] = []  # mark, its start, its end
    for mark, start, end, side in _marks(text, block):
        double = mark in _DOUBLE
        if side == "close":
            level = next((i for i in range(len(opened) - 1, -1, -1) if (opened[i][0] in _DOUBLE) == double), None)
            if level is None:
                continue
            _, a, b = opened[level]
            del opened[level:]  # an inner one left open is dropped: it was an apostrophe
            found.append(_quotation(text, (a, b), (start, end), level))
        elif opened and (opened[-1][0] in _DOUBLE) == double:
            # the same mark opens anew: the earlier one was never closed
            _, a, b = opened.pop()
            stop = start
            while stop > b and text[stop - 1].isspace():
                stop -= 1
            if double and stop > b:
                found.append(replace(_quotation(text, (a, b), (stop, stop), len(opened)), closed=False))
            opened.append((mark, start, end))
        else:
            opened.append((mark, start, end))
    if opened and opened[0][0] in _DOUBLE and block.end > opened[0][2]:
        _, a, b = opened[0]
        found.append(replace(_quotation(text, (a, b), (block.end, block.end), 0), closed=False))
    return sorted(found, key=lambda q: (q.start, -q.end))


def _marks(text: str, block: Block) -> Iterator[tuple[str, int, int, str]]:
    """Each quotation mark of a block with its side; apostrophes, inches and minutes are left out."""
    is_open = {True: False, False: False}
    for match in _MARK.finditer(text, block.start, block.end):
        mark, start, end = match.group(), match.start(), match.end()
        double = mark in _DOUBLE
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if mark == "''" and before.isalnum() and after.isalnum():
            continue
        side = _side(mark, before, after, is_open[double])
        letters = before.isalnum() and after.isalnum()
        if side is None or (not double and (letters or _apostrophe(text, end, side, is_open=is_open[False]))):
            continue
        is_open[double] = side == "open"
        yield mark, start, end, side


def _side(mark: str, before: str, after: str, is_open: bool) -> str | None:
    """Whether a mark opens or closes, by its shape unless its neighbours speak clearly against it; else None."""
    may_open = (before in _BEFORE_OPENING or not (before.isalnum() or before in ".,!?…;%)]")) and not after.isspace()
    may_close = not before.isspace() and (after in _AFTER_CLOSING or not after.isalnum())
    if before.isspace() and after.isspace():  # 'a kind of "we" ' set off by spaces: what can only close
        return "close" if is_open else None
    if mark in _OPENS:
        return "close" if is_open and may_close and not may_open else "open"
    if mark in _CLOSES:
        return "open" if not is_open and may_open and not may_close else "close"
    if may_open and may_close:
        return "close" if is_open else "open"
    if may_open:
        return "open"
    if is_open:  # `word"word`: the space was lost
        return "close" if may_close or before in ".,!?" else None
    return None


def _apostrophe(text: str, end: int, side: str, *, is_open: bool) -> bool:
    """Whether a single mark at a word's edge is an apostrophe: for cut-off letters, or closing what nothing opened."""
    after = text[end : end + 1]
    if side == "open":
        return _ELIDED.match(text, end) is not None or not (after.isalnum() or after in _BEGINS)
    if not is_open:
        return True
    # a plural's possessive inside a quotation: 'the workers' pay is low'
    plural = text[end - 2 : end - 1] == "s" and after == " " and text[end + 1 : end + 2].islower()
    return plural and "'" in text[end + 1 : end + 120]


def _quotation(text: str, opening: tuple[int, int], closing: tuple[int, int], depth: int) -> Quotation:
    inner = text[opening[1] : closing[0]]
    return Quotation(opening[0], closing[1], opening[1], closing[0], depth, speech=_is_speech(inner))


def _is_speech(inner: str) -> bool:
    """Whether words in quotation marks look like speech: a clause, not a name, a title or a short term."""
    words = _WORD.findall(inner)
    if len(words) < 2:
        return inner.rstrip()[-1:] in "!?" and bool(words)
    large = [w for w in words if w.lower() not in _SMALL]
    if large and all(not w[0].islower() for w in large) and not inner.isupper() and len(words) < 12:
        return False
    return len(words) > 3 or inner.rstrip()[-1:] in ".!?,…"
