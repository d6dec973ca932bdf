"""From a cluster and its sides to a verdict, its decisive pair and its confidence; the same for numbers and dates."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import product

from checker.facts import Cluster
from checker.model import Item, Level, Pair, Score
from claims.kinds.date.model import DateClaim
from claims.kinds.number.model import NumberClaim
from reports.model import Verdict, Why


def decisive_pair(group: Cluster, sides: Sequence[Sequence[Item]]) -> Pair | None:
    """The pair that the verdict rests on: the best conflict where sides differ, else the best of unequal values.

    Where all say the same it is the best pair.
    """
    if len(sides) > 1:
        side = {item.index: n for n, members in enumerate(sides) for item in members}
        for pair in group.pairs:
            if side[pair.a.index] != side[pair.b.index] and pair.conflict:
                return pair
    unequal = (pair for pair in group.pairs if pair.level.relation == "compatible")
    return next(unequal, group.pairs[0]) if group.pairs else None


def weigh(
    group: Cluster, sides: Sequence[Sequence[Item]], compare: Callable[[Item, Item], Level]
) -> tuple[Verdict, str]:
    """A fact's verdict and the level that decided it; time is not considered yet."""
    if len({item.article.id for item in group.items}) < 2:
        return Verdict.SINGLE_SOURCE, "single"
    for n, side in enumerate(sides):
        for a, b in product(side, (item for other in sides[n + 1 :] for item in other)):
            level = compare(a, b)
            if level.relation == "contradiction" and a.article.id != b.article.id:
                return Verdict.CONTRADICTION, level.name
    levels = [compare(group.items[0], item) for item in group.items[1:]]
    names = {level.name for level in levels if level.relation != "agreement"}
    if not names:
        return Verdict.AGREEMENT, "same"
    return Verdict.COMPATIBLE, min(names)


def steps_of(pair: Pair, agree_from: float, conflict_from: float) -> list[Why]:
    """How a decisive pair's values compare: what was done, the level that matched; then how they were aligned."""
    level = Why(step="level", text=f"{pair.level.name}: {pair.level.label}")
    return [*pair.level.steps, level, alignment_step(pair.score, conflict_from if pair.conflict else agree_from)]


def alignment_step(score: Score, needed: float) -> Why:
    """The facets of an alignment, strongest first, and what all sums start from."""
    facets = [(facet.points, facet) for facet in score.facets]
    told = sorted([row for row in facets if row[0]], key=lambda row: -abs(row[0]))
    start = score.total - sum([points for points, _ in facets])
    text = "; ".join([*[f"{facet.name} {points:+.2f} ({facet.text})" for points, facet in told], f"start {start:+.2f}"])
    return Why(step="alignment", text=f"{score.total:.2f} points, {needed:.2f} needed: {text}")


def hedges(claim: NumberClaim | DateClaim) -> bool:
    """Whether an article hedges a value: "about 30", "30 may have died"."""
    return claim.approx or (claim.about.predicate is not None and claim.about.predicate.hedged)


def confidence(pair: Pair | None, even: float = 1.2) -> float:
    """How sure the alignment is: a logistic of its points, 0.5 at `even`; 1 for a claim that stands alone."""
    return 1.0 if pair is None else 1 / (1 + math.exp(-2.0 * (pair.score.total - even)))
