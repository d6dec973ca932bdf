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
from itertools import chain

from claims.lexicon import load

_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLING_NUMBERS = ("cardinals", "tens", "magnitudes", "groups", "ordinals")
_FULL = 20.0  # nats: two sentences that share so much tell the same


class Sentences:
    """The sentences of a story that make claims, each a set of words."""

    def __init__(self, texts: Iterable[str]) -> None:
        numbers = _number_words()
        self._number = {text: n for n, text in enumerate(dict.fromkeys(texts))}
        self._words = [frozenset(_WORD.findall(text.lower())) - numbers for text in self._number]
        seen = Counter(chain.from_iterable(self._words))
        self._weight = {word: math.log((1 + len(self._words)) / count) for word, count in seen.items()}
        self._shared: dict[int, float] = {}

    def number(self, text: str) -> int:
        """The number of a sentence, by which it is asked for."""
        return self._number[text]

    def shared(self, a: int, b: int) -> float:
        """How much two sentences share, from 0 for nothing to 1 for sentences that tell the same."""
        key = (a * len(self._words) + b) if a <= b else (b * len(self._words) + a)
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
