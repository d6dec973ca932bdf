"""The dateline of a report: "KABUL, May 5 (Reuters) —"."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"[^a-z\n]{0,3}[A-Z][A-Za-z.'’/ -]{1,40}(?:,\s+[A-Z][A-Za-z.'’ -]{1,30})?\s*[,(–—-]+\s*$")
_BEHIND = re.compile(r"\s*(?:\([A-Z][\w/.& -]{1,30}\)\s*)?(?:[-–—]+|\(|:)")


def is_dateline(text: str, line: int, start: int, end: int) -> bool:
    """Whether a date at a span is that of a dateline on a line that begins at `line`."""
    return _BEFORE.fullmatch(text, line, start) is not None and _BEHIND.match(text, end) is not None
