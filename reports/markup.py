"""The marks of Markdown that a reader need not see: of headings, round words, and where links lead."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^(?P<open>[ ]{0,3}#{1,6}[ \t]+)(?=\S)[^\n]*?(?P<close>[ \t]+#+)?[ \t]*$", re.MULTILINE)
_ROUND = re.compile(
    r"(?<![\w*\\])(?P<star>\*{1,3})(?=[^\s*])[^*\n]+?(?<=[^\s*\\])(?P<star_end>(?P=star))(?![\w*])"
    r"|(?<![\w\\])(?P<line>_)(?=[^\s_])[^_\n]+?(?<=[^\s_\\])(?P<line_end>_)(?!\w)"
)
_LINK = re.compile(r"(?P<open>!?\[)[^\[\]\n]+(?P<target>\]\((?:[^()\s]|\([^()\s]*\))+(?:[ \t]\"[^\"\n]*\")?\))")
_CODE = re.compile(r"(`+)[^`\n]+?\1")
_GROUPS = (
    (_HEADING, ("open", "close")),
    (_ROUND, ("star", "star_end", "line", "line_end")),
    (_LINK, ("open", "target")),
)


def marks(text: str) -> list[tuple[int, int]]:
    """Where the marks stand, in order; words and figures are never among them, but for a link's target."""
    code = [match.span() for match in _CODE.finditer(text)]
    found: set[tuple[int, int]] = set()
    for pattern, groups in _GROUPS:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in code):
                found |= {match.span(group) for group in groups if match[group] is not None}
    return sorted(found)


def is_heading(line: str) -> bool:
    """Whether a line is a heading."""
    return _HEADING.match(line) is not None
