"""Word differences between two wordings of a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TOKEN = re.compile(r"(?:\w+(?:['’.,-]\w+)*|[^\w\s])\s*")
_ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that both wordings have, that only the first has (removed) or only the second (added)."""

    kind: Literal["same", "removed", "added"]
    text: str


def word_diff(first: str, second: str) -> tuple[Change, ...]:
    """The changes from one wording to another, word by word, in reading order.

    Case and the shape of quotation marks and dashes are no change. What is the same is given in
    the second's own characters, so that its words can be read off the runs that are not removed.
    """
    a, b = _TOKEN.findall(first), _TOKEN.findall(second)
    matcher = SequenceMatcher(None, [_key(token) for token in a], [_key(token) for token in b], autojunk=False)
    changes: list[Change] = []
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            changes.append(Change("same", "".join(b[b0:b1])))
            continue
        if a1 > a0:
            changes.append(Change("removed", "".join(a[a0:a1])))
        if b1 > b0:
            changes.append(Change("added", "".join(b[b0:b1])))
    return tuple(changes)


def _key(token: str) -> str:
    return token.strip().translate(_ALIKE).casefold()
