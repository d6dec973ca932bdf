"""Text to lexemes: figures, words, symbols. One pass, linear; everything else works on its list."""

from __future__ import annotations

import re
from typing import NamedTuple

# Alternatives are bounded or possessive, so that no input makes one start scan far and fail. No group repeats
# possessively: in Python 3.11.2, which Debian 12 has, such a repeat keeps what it read of a repetition that failed.
_LEX = re.compile(
    r"""
    (?P<d>
        [0-9]{1,3}(?:,[0-9]{3}){1,7}(?![0-9]|,[0-9]{3})(?:\.[0-9]++)?             # 1,234.5
      | [0-9]{1,2}(?:,[0-9]{2}(?![0-9])){1,6},[0-9]{3}(?![0-9])(?:\.[0-9]++)?    # 12,34,567: lakhs and crores
      | [0-9]{1,3}(?:[\u2009\u202f\u00a0][0-9]{3}){1,7}                          # 1 234 with thin or no-break spaces
        (?![0-9]|[\u2009\u202f\u00a0][0-9]{3})(?:\.[0-9]++)?
      | [0-9]++(?:\.[0-9]++)*
      | (?<![\w.])\.[0-9]++
    )
  | (?P<w>[^\W\d_]++(?:['’](?![sS]\b)[^\W\d_]++)*)
  | (?P<n>\n)
  | (?P<s>(?:,{4,}+|\.{4,}+|-{4,}+|_{4,}+|={4,}+|\*{4,}+|\${4,}+)|\S)           # rules and leaders are one symbol
    """,
    re.VERBOSE,
)
FIGURE, WORD, BREAK, SYMBOL = "d", "w", "n", "s"
HYPHENS = frozenset({"-", "‐", "‑"})
_MAX_DIGITS = 24  # more are an identifier, not a number


class Lexeme(NamedTuple):
    """A figure ("d"), word ("w"), line break ("n") or symbol ("s"); `lower` is its lower-case text.

    `spaced` tells that white space stands before it. Figures too long to be numbers are words.
    """

    kind: str
    text: str
    lower: str
    start: int
    end: int
    spaced: bool


EDGE = Lexeme(BREAK, "", "", -1, -1, True)  # stands before the first and behind the last lexeme
MARGIN = 12  # how far a production may look without asking whether the text ends


def lex(text: str) -> list[Lexeme]:
    """The lexemes of a text, between `MARGIN` edges on either side."""
    found = [EDGE] * MARGIN
    add = found.append
    last = 0
    for match in _LEX.finditer(text):
        kind, word = match.lastgroup, match.group()
        start, end = match.span()
        if kind == FIGURE and end - start > _MAX_DIGITS:
            kind = WORD
        add(Lexeme(kind or SYMBOL, word, word.lower(), start, end, start > last))
        last = end
    found += [EDGE] * MARGIN
    return found
