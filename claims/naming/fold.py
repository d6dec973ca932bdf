"""One form for a name's printed forms: case, accents, hyphens, apostrophes and points folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘ʼ`´"
_POSSESSIVE = re.compile(r"['’][sS]$|(?<=s)['’]$")
_SPLIT = re.compile(r"[\s\-‐‑–—/]+")
_DROPPED = re.compile(r"[.,'’‘ʼ`´\"“”()]")
# Letters that Unicode does not decompose into a letter and a mark.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A text in lower case, without accents, points, apostrophes and quotation marks, hyphens as spaces."""
    text = text.lower()
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()  # "ᴬ" decomposes into "A"
    return " ".join(part for part in _SPLIT.split(_DROPPED.sub("", text)) if part)


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold(text).split())


def without_possessive(text: str) -> str:
    """A word without its possessive 's or final apostrophe."""
    return _POSSESSIVE.sub("", text)
