"""Which pairs of claims are looked at: those that share two rare keys, never all against all.

Each claim has a few keys (what it counts, names near it, words of its sentence). Its rarest are
joined two by two; claims of different articles that share such a pair become candidates. A pair of
keys that more claims share than a cap tells nothing and is passed over, so that the work grows
with the claims and not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

KEYS_A_CLAIM = 12
BLOCK_CAP = 48


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidate pairs (indexes, the smaller first, sorted), and what it took to find them."""

    pairs: tuple[tuple[int, int], ...]
    looked_at: int
    capped: int


def candidates(
    keys: Sequence[Iterable[Hashable]],
    groups: Sequence[Hashable],
    *,
    per_claim: int = KEYS_A_CLAIM,
    cap: int = BLOCK_CAP,
) -> Candidates:
    """The pairs of claims of different groups (articles) that share two of their rarest keys.

    `keys[i]` are a claim's keys, the first of them always used: it must be shared by a pair
    (its dimension), the others are joined with each other.
    """
    listed = [tuple(dict.fromkeys(k)) for k in keys]
    frequency: Counter[Hashable] = Counter(key for k in listed for key in k)
    rank = {key: n for n, key in enumerate(sorted(frequency, key=lambda key: (frequency[key], repr(key))))}
    common = {n for key, n in rank.items() if frequency[key] > 1}  # what one claim only has joins nothing
    blocks: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for i, (must, *rest) in enumerate([rank[key] for key in k] for k in listed if k):
        rarest = sorted(n for n in rest if n in common)[:per_claim]
        for one, two in combinations(rarest, 2):
            blocks[must, one, two].append(i)
        for key in rarest:  # one shared key is enough where it is rare
            blocks[must, key].append(i)
        blocks[must,].append(i)  # and none in a story so small that its dimension is a block
    found: set[tuple[int, int]] = set()
    looked = capped = 0
    for block in blocks.values():
        if len(block) < 2:
            continue
        if len(block) > cap:
            capped += 1
            continue
        for a, b in combinations(block, 2):
            looked += 1
            if groups[a] != groups[b]:
                found.add((a, b) if a < b else (b, a))
    return Candidates(tuple(sorted(found)), looked, capped)
