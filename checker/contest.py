"""How contested a pair is: what else in the two articles either claim could be paired with.

A pair is as likely as it fits better than its competitors: "five people were trapped" meets "nine
people were trapped" in an article of thirty counts as surely as in one of three, where none of the
thirty fits about as well. The measure is that of a choice among alternatives: the logarithm of the
sum of what they weigh. An alternative that hardly fits weighs 1, whichever it is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from checker.model import Facet, Item, Pair, Score

_ROUNDING = 0.001
FITS = 0.6  # points without the constant: a claim that fits less weighs as any other of its article


class Contest:
    """Takes from the score of each pair what its competitors weigh.

    `weight` is what a unit of the measure takes (negative), `constant` what all scores start from,
    `crowd` tells how many claims of a claim's sort its article makes, `value` what a claim states: what
    repeats a claim does not compete with it.
    """

    def __init__(
        self, weight: float, constant: float, crowd: Callable[[Item], int], value: Callable[[Item], object]
    ) -> None:
        self._weight = weight
        self._constant = constant
        self._crowd = crowd
        self._value = value

    def least(self, crowds: int, floor: float) -> float:
        """What a pair's scores must reach before they are settled, to reach a floor then or to compete themselves.

        `crowds` are those of its two claims, multiplied.
        """
        return min(self._constant + FITS, floor - (math.log(crowds) - _ROUNDING) * self._weight)

    def settle(self, pairs: Sequence[Pair], floor: float = -math.inf) -> list[Pair]:
        """The pairs with what competitors take from their scores: those whose total or context reaches a floor."""
        fitting: defaultdict[tuple[int, str], list[tuple[object, float]]] = defaultdict(list)
        for a, b, score, _ in pairs:
            strength = score.copied - self._constant
            if strength >= FITS:
                weight = math.exp(strength)
                fitting[a.index, b.article.id].append((self._value(b), weight))
                fitting[b.index, a.article.id].append((self._value(a), weight))
        settled = []
        for a, b, score, level in pairs:
            measure = round(self._against(a, b, fitting) + self._against(b, a, fitting), 3)
            points = measure * self._weight
            if score.total + points >= floor or score.context + points >= floor:
                settled.append(Pair(a, b, self._less(score, measure, points), level))
        return settled

    def _against(self, item: Item, chosen: Item, fitting: dict[tuple[int, str], list[tuple[object, float]]]) -> float:
        """What competes with one claim for another: the logarithm of the summed weights."""
        others = fitting.get((item.index, chosen.article.id))
        if others is None:
            return math.log(self._crowd(chosen))
        value = self._value(chosen)
        weights = [weight for other, weight in others if other != value]
        return math.log(self._crowd(chosen) + math.fsum(weights))

    def _less(self, score: Score, measure: float, points: float) -> Score:
        return Score(
            score.total + points,
            score.context + points,
            score.copied + points,
            partial(_explained, score, measure, self._weight),
        )


def _explained(score: Score, measure: float, weight: float) -> tuple[Facet, ...]:
    against = Facet("contest", measure, weight, "what else in the two articles fits either")
    return (*score.facets, against) if measure else score.facets
