"""Which pairs of claims are looked at: those that share keys, never all against all.

Each claim has a few keys: first one that a pair must share (its dimension), then what it counts,
names near it, words of its sentence. Claims that share the first are a block; where it holds more
than a cap, it falls apart by each single key, and where that still holds more, by each two of
those keys. What even two keys leave too large tells nothing and is passed over. Where more than a
few claims share no more than the first key, two of them need one more in common.

In one giant story the small blocks fill up in their turn. Each claim therefore looks for partners
in its smallest blocks first, and stops once it has seen enough of them: the work grows with the
claims and not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

KEYS_A_CLAIM = 12
BLOCK_CAP = 48
PARTNERS = 64
FEW = 12  # claims that are paired whatever keys they share

_Block = list[int]


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
    partners: int = PARTNERS,
) -> Candidates:
    """The pairs of claims of different groups (articles) that share a block, each claim's smallest first.

    `keys[i]` are a claim's keys, the first of them the one that a pair must share. The others are
    read only where the claims of the first are more than `cap`.
    """
    readers = [iter(found) for found in keys]
    by_first: defaultdict[Hashable, _Block] = defaultdict(list)
    for i, reader in enumerate(readers):
        for first in reader:
            by_first[first].append(i)
            break
    pairs: list[tuple[int, int]] = []
    looked = capped = 0
    for members in by_first.values():
        if len(members) <= cap:
            looked += len(members) * (len(members) - 1) // 2
            met = [(a, b) for a, b in combinations(members, 2) if groups[a] != groups[b]]
            if len(members) > FEW:
                others = {i: frozenset(readers[i]) for i in members}
                met = [(a, b) for a, b in met if not others[a].isdisjoint(others[b])]
            pairs += met
            continue
        blocks = _blocks({i: frozenset(readers[i]) for i in members}, per_claim, cap)
        capped += sum(len(block) > cap for block in blocks.values())
        seen, found = meet(blocks, groups, cap=cap, partners=partners)
        looked += seen
        pairs += found
    return Candidates(tuple(sorted(pairs)), looked, capped)


def _blocks(keys: dict[int, frozenset[Hashable]], per_claim: int, cap: int) -> dict[tuple[int, ...], _Block]:
    """The claims that share one of their rarest keys, or two where one is too common."""
    frequency: Counter[Hashable] = Counter(key for found in keys.values() for key in found)
    shared = sorted((key for key, count in frequency.items() if count > 1), key=lambda key: (frequency[key], repr(key)))
    rank = {key: n for n, key in enumerate(shared)}
    rarest = {i: sorted(rank[key] for key in found if key in rank)[:per_claim] for i, found in keys.items()}
    single: defaultdict[tuple[int, ...], _Block] = defaultdict(list)
    double: defaultdict[tuple[int, ...], _Block] = defaultdict(list)
    for i, found in rarest.items():
        for key in found:
            single[key,].append(i)
    for i, found in rarest.items():
        for two in combinations([key for key in found if len(single[key,]) > cap], 2):
            double[two].append(i)
    return {name: block for name, block in single.items() if len(block) <= cap} | double


def meet(
    blocks: Mapping[Any, Sequence[int]], groups: Sequence[Hashable], *, cap: int, partners: int
) -> tuple[int, set[tuple[int, int]]]:
    """How many pairs are looked at, and those of two groups, the smaller index first.

    Each member looks at the others of its smallest blocks, one block after the other, as long as it
    has seen fewer than `partners` in all; blocks of more than `cap` are passed over. The members of
    a block are in order.
    """
    in_turn = sorted([(size, name) for name, block in blocks.items() if 1 < (size := len(block)) <= cap])
    seen: defaultdict[int, int] = defaultdict(int)
    met: set[tuple[int, int]] = set()
    looked = 0
    for size, name in in_turn:
        block = blocks[name]
        looking = [a for a in block if (before := seen[a]) == 0 or before + size <= partners]
        for a in looking:
            seen[a] += size - 1
        looked += len(looking) * (size - 1)
        pairs = [(a, b) for a, b in combinations(block, 2) if groups[a] != groups[b]]
        if len(looking) < size:
            pairs = [(a, b) for a, b in pairs if a in looking or b in looking]
        met.update(pairs)
    return looked, met
