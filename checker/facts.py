"""Facts: guarded, weighted clusters of claims that speak of one thing.

Agreements are settled first. A conflict counts only where nothing explains it away: where the
other article states this value, too, for something that fits about as well, the two claims are of
two things. Only mutual best pairs conflict. Clusters grow edge by edge, and merge only where half
of the pairs between them hold and no article gets two values; bare connected components would
join everything in the end. The result does not depend on the order of the input.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple, Protocol

from checker.blocking import candidates
from checker.model import Item, Level, Pair, Score

FACT_CAP = 60
AGREE_FROM = 0.3
AGREE_MARGIN = 0.5
CONFLICT_FROM = -0.6
COPY_FROM = 2.5  # points of context: one sentence in two articles, whatever else they say
EXPLAIN_MARGIN = 0.1
TELLING = -0.6  # points: a pair with less joins nothing, and explains no conflict away


class Aligner(Protocol):
    """What a kind of claim brings to the alignment."""

    def keys(self, item: Item) -> Iterable[str]:
        """The blocking keys, the first of which two claims must share."""

    def guard(self, a: Item, b: Item) -> str | None:
        """Why two claims cannot be of one fact, or None."""

    def score(self, a: Item, b: Item, level: Level, floor: float = ...) -> Score:
        """How likely two claims are of one fact; where it cannot reach a floor, the least of all."""

    def compare(self, a: Item, b: Item) -> Level:
        """How two values compare."""

    def least(self, a: Item, b: Item, floor: float) -> float:
        """What a pair must reach, before all are known, to reach a floor once they are settled."""

    def settle(self, pairs: Sequence[Pair], floor: float) -> Sequence[Pair]:
        """The pairs once all are known, with what competes with each taken into account: those that reach a floor."""


class Cluster(NamedTuple):
    """The claims of one fact in the order of their keys, and the pairs that join them, best first."""

    items: tuple[Item, ...]
    pairs: tuple[Pair, ...]
    capped: bool = False


def align(items: Sequence[Item], aligner: Aligner, counted: Counter[str] | None = None) -> list[Pair]:
    """The candidate pairs that no guard keeps apart and that tell something, scored and compared, best first.

    How many were candidates, and how many were scored, is added to what is `counted`.
    """
    ordered = sorted(items, key=_key)
    found = candidates([aligner.keys(item) for item in ordered], [item.article.id for item in ordered])
    guard, compare, score_of, least = aligner.guard, aligner.compare, aligner.score, aligner.least
    pairs: list[Pair] = []
    scored = 0
    for i, j in found.pairs:
        a, b = ordered[i], ordered[j]
        if guard(a, b) is not None:
            continue
        level = compare(a, b)
        if level.relation == "incomparable":
            continue
        scored += 1
        score = score_of(a, b, level, least(a, b, TELLING))
        if _tells(score):
            pairs.append(Pair(a, b, score, level))
    if counted is not None:
        counted.update(candidates=len(found.pairs), scored=scored)
    settled = aligner.settle(pairs, TELLING)
    return sorted(settled, key=lambda pair: -pair.score.total)  # equals stay in the order of their claims


_key = attrgetter("key")


def _tells(score: Score) -> bool:
    """Whether a pair can join claims or explain a conflict away."""
    return score.total >= TELLING or score.context >= TELLING


def cluster(
    items: Sequence[Item],
    pairs: Sequence[Pair],
    clash: Callable[[Item, Item], bool],
    rival: Callable[[Item, Item], bool],
    *,
    agree_from: float = AGREE_FROM,
    conflict_from: float = CONFLICT_FROM,
    odd_from: float | None = None,
    narrower: Callable[[Pair], Item | None] = lambda _: None,
) -> list[Cluster]:
    """The facts among a story's claims; single claims are facts, too.

    `clash` says whether two claims of one article cannot be of one fact, `rival` whether two claims of
    two articles have values that cannot both be right. From `odd_from` points on a value that no other
    article supports joins the claims that it contradicts, even where its own article gives theirs, too.
    `narrower` names the claim of an agreement that the other merely leaves open (a day, of a year): such an
    agreement joins last, and does not explain that claim's conflicts away.
    """
    sided = [(pair, pair.conflict, _sides(pair)) for pair in pairs]
    agreements = _fitting_agreements(sided, agree_from)
    firm, wide = [p for p in agreements if narrower(p) is None], [p for p in agreements if narrower(p) is not None]
    standing = _standing_conflicts(sided, conflict_from, narrower)
    odd = _odd_ones(pairs, odd_from)
    conflicts = sorted({id(p): p for p in (*standing, *odd)}.values(), key=lambda p: (-p.score.total, p.a.key, p.b.key))
    alone = {id(pair) for pair in odd}
    links = {
        (pair.a.index, pair.b.index): pair
        for pair, conflict, _ in sided
        if pair.score.total >= (conflict_from if conflict else agree_from)
    }
    member: dict[int, int] = {item.index: item.index for item in items}
    groups: dict[int, list[Item]] = {item.index: [item] for item in items}
    capped: set[int] = set()
    for pair in (*firm, *conflicts, *wide):
        left, right = member[pair.a.index], member[pair.b.index]
        if left == right:
            continue
        if len(groups[left]) + len(groups[right]) > FACT_CAP:
            capped.update((left, right))
            continue
        merges = _may_merge(groups[left], groups[right], pair, links=links, clash=clash, rival=rival)
        if not merges and id(pair) not in alone:
            continue
        keep, drop = min(left, right), max(left, right)
        groups[keep] += groups.pop(drop)
        for item in groups[keep]:
            member[item.index] = keep
        if drop in capped:
            capped.add(keep)
    held: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in (*agreements, *conflicts):
        if member[pair.a.index] == member[pair.b.index]:
            held[member[pair.a.index]].append(pair)
    return [
        Cluster(tuple(sorted(group, key=_key)), tuple(held[name]), name in capped)
        if len(group) > 1
        else Cluster((group[0],), ())
        for name, group in sorted(groups.items())
    ]


_Side = tuple[int, str]  # a claim by its index, and an article that it is compared with
_Sided = tuple[Pair, bool, tuple[_Side, _Side]]  # a pair, whether it is a conflict, and each claim's side


def _fitting_agreements(pairs: Sequence[_Sided], threshold: float) -> list[Pair]:
    """The agreements whose surroundings fit: neither claim has one in the other article that fits far better."""
    best: dict[_Side, float] = {}
    for pair, _, sides in pairs:
        context = pair.score.context
        for side in sides:
            if context > best.get(side, _NONE):
                best[side] = context
    return [
        pair
        for pair, conflict, (one, other) in pairs
        if not conflict
        and pair.score.total >= threshold
        and best.get(one, _NONE) - pair.score.context <= AGREE_MARGIN
        and best.get(other, _NONE) - pair.score.context <= AGREE_MARGIN
    ]


_NONE = -9.0  # points: less than any pair that is kept


def _sides(pair: Pair) -> tuple[_Side, _Side]:
    """Each of a pair's claims, with the other's article."""
    return (pair.a.index, pair.b.article.id), (pair.b.index, pair.a.article.id)


def _standing_conflicts(
    pairs: Sequence[_Sided], threshold: float, narrower: Callable[[Pair], Item | None]
) -> list[Pair]:
    """The conflicts that nothing explains away: mutual best pairs whose values stand in one article only."""
    agreed: dict[_Side, float] = {}
    best: dict[_Side, float] = {}
    for pair, conflict, sides in pairs:
        total, context = pair.score.total, pair.score.context
        fine = None if conflict else narrower(pair)
        for side in sides:
            if total > best.get(side, _NONE):
                best[side] = total
            open_ended = fine is not None and fine.index == side[0]
            if not conflict and not open_ended and context > agreed.get(side, _NONE):
                agreed[side] = context
    standing = []
    for pair, conflict, sides in pairs:
        score = pair.score.total
        if score < threshold or not conflict:
            continue
        if pair.score.copied < COPY_FROM:
            fits = pair.score.context - EXPLAIN_MARGIN
            if any(agreed.get(side, _NONE) >= fits or best.get(side, _NONE) > score for side in sides):
                continue
        standing.append(pair)
    return standing


def _odd_ones(pairs: Sequence[Pair], threshold: float | None) -> list[Pair]:
    """The best conflicts of values that no other article supports for anything: "six pilots" where all say two.

    That the article itself gives the others' value elsewhere explains nothing then: what it tells of
    besides is seldom told by it alone, and in the same words.
    """
    if threshold is None:
        return []
    supported = {item.index for pair in pairs if not pair.conflict for item in (pair.a, pair.b)}
    best: dict[_Side, float] = {}
    odd = []
    for pair in pairs:  # the best first
        if not pair.conflict or pair.score.total < threshold:
            continue
        sides = _sides(pair)
        if {pair.a.index, pair.b.index} - supported and all(best.get(s, _NONE) <= pair.score.total for s in sides):
            odd.append(pair)
        for side in sides:
            best.setdefault(side, pair.score.total)
    return odd


def _may_merge(
    left: list[Item],
    right: list[Item],
    edge: Pair,
    *,
    links: dict[tuple[int, int], Pair],
    clash: Callable[[Item, Item], bool],
    rival: Callable[[Item, Item], bool],
) -> bool:
    """Whether half of the pairs between two groups hold, and more of them speak as the edge does than against it."""
    if edge.conflict and edge.score.copied >= COPY_FROM:
        return True  # an article that copies the sentence with another value contradicts the rest, itself included
    agreed = conflicting = across = opposed = 0
    for a in left:
        for b in right:
            if a.article.id == b.article.id:
                if clash(a, b):
                    return False
                continue
            across += 1
            opposed += rival(a, b)
            link = links.get((a.index, b.index)) or links.get((b.index, a.index))
            if link is not None:
                agreed += not link.conflict
                conflicting += link.conflict
    if 2 * (agreed + conflicting) < across:
        return False
    return conflicting > agreed if edge.conflict else agreed > opposed
