"""What two sentences of a story have in common: each shared word by how few sentences have it.

The amount counts, not the share of it: of two long sentences that report one thing, half the words
may differ. Words that tell a number are left out, so that the values have no say in it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from claims.lexicon import load

_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLING_NUMBERS = ("cardinals", "tens", "magnitudes", "groups", "ordinals")
_FULL = 20.0  # nats: two sentences that share so much tell the same


class Sentences:
    """The sentences of a story that make claims, each a set of words."""

    def __init__(self, texts: Iterable[str]) -> None:
        numbers = _number_words()
        self._words = {text: frozenset(_WORD.findall(text.lower())) - numbers for text in texts}
        seen = Counter(word for words in self._words.values() for word in words)
        self._weight = {word: math.log((1 + len(self._words)) / count) for word, count in seen.items()}
        self._shared: dict[tuple[str, str], float] = {}

    def shared(self, a: str, b: str) -> float:
        """How much two sentences share, from 0 for nothing to 1 for sentences that tell the same."""
        key = (a, b) if a <= b else (b, a)
        found = self._shared.get(key)
        if found is None:
            both = self._words[a] & self._words[b]
            told = math.fsum([self._weight[word] for word in both])  # exact, whatever the order
            found = self._shared[key] = min(1.0, told / _FULL)
        return found


@cache
def _number_words() -> frozenset[str]:
    table = load("number_words")
    return frozenset(word for name in _TELLING_NUMBERS for word in table[name])
