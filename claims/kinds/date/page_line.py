"""Whether a date is the article's, the page's or a picture's own."""

from __future__ import annotations

import re

from claims.analysis import FieldAnalysis
from claims.dateline import is_dateline

_PAGE_LINE = re.compile(
    r"\W*(?:last\s+)?(?:published|posted|updated|modified|filed|photos?|photograph|picture|file|copyright|©|taken|date)\b"
    r"[^.\n]{0,40}",
    re.IGNORECASE,
)


def is_page_line(field: FieldAnalysis, start: int, end: int) -> bool:
    """Whether a date is the article's, the page's or a picture's own: dateline, "Updated at", "Photo:"."""
    if field.field == "title":
        return False
    line = field.text.rfind("\n", 0, start) + 1
    sentence = field.sentence_at(start)
    first = max(line, sentence.start if sentence else line)
    return is_dateline(field.text, line, start, end) or _PAGE_LINE.fullmatch(field.text, first, start) is not None
