"""Whether a text is English: by script, then by its function words. Small, offline, deterministic."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from claims.lexicon import load

_SAMPLE = 20_000
_WORD = re.compile(r"\b[^\W\d_]{2,}(?:['’][^\W\d_]+)?\b")
_ADDRESS = re.compile(r"//|www\.|@")


@cache
def _languages() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in load("languages").items()}


def not_english(text: str) -> str | None:
    """Why a text is not English, or None: it is, or it is too short to tell.

    A quarter to a half of English running text is function words of `lexicon/languages.toml`; a
    text is refused where another script prevails, where another language's function words
    outnumber the English ones clearly, or where a longer text has next to no English ones.
    """
    words = _WORD.findall(" ".join(part for part in text[:_SAMPLE].split() if not _ADDRESS.search(part)))
    if script := _other_script(words):
        return f"not English: mostly {script} script"
    ordinary = [word for word in words if not word.isupper()]  # acronyms (WAR, DES, LA) tell nothing
    lower = [word.lower() for word in (ordinary if 2 * len(ordinary) > len(words) else words)]
    if len(lower) < 5:
        return None
    counts = Counter(lower)
    hits = {name: sum(counts[word] for word in known) for name, known in _languages().items()}
    english = hits.pop("English")
    name, other = max(hits.items(), key=lambda item: (item[1], item[0]))
    if other >= 3 and other > 1.5 * english and other >= 0.12 * len(lower):
        return f"not English: its function words are {name} ({other} of {len(lower)} words; English ones: {english})"
    if len(lower) >= 60 and english < 0.06 * len(lower):
        return f"not English: only {english} of {len(lower)} words are English function words"
    return None


def _other_script(words: list[str]) -> str | None:
    """The script, other than Latin, of most letters."""
    scripts: Counter[str] = Counter()
    for letter, times in Counter("".join(words)).items():
        if letter < "ɐ":  # Latin as far as its extensions go
            scripts["Latin"] += times
        else:
            scripts[unicodedata.name(letter, "UNKNOWN").split()[0].split("-")[0].title()] += times
    if not scripts:
        return None
    script, times = max(scripts.items(), key=lambda item: (item[1], item[0]))
    # a Han or kana letter is about a word, so a text with two fifths of them is no English text
    return script if script != "Latin" and 5 * times > 2 * sum(scripts.values()) else None
