"""Sentences by rule."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one block of text: half-open spans, stripped of white space, in order."""
    cuts = [start, *(m.end() for m in _END.finditer(text, start, end)), end]
    spans = []
    for a, b in zip(cuts, cuts[1:], strict=False):
        piece = text[a:b]
        left = len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.append((a + left, a + len(piece.rstrip())))
    return spans
