"""The sides of a fact: its claims by what they say, the majority first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.facts import Cluster
from checker.model import Item, Level, Story


def sides_of(items: Sequence[Item], compare: Callable[[Item, Item], Level], story: Story) -> list[list[Item]]:
    """A fact's claims grouped by what they say; the majority first, ties to the earlier published, then the smaller id.

    Equal values are joined first; a hedged or bounded value then joins the largest group that it is compatible with.
    """
    if len(items) == 1:
        return [list(items)]
    groups: list[list[Item]] = []
    for item in items:
        for group in groups:
            if compare(group[0], item).relation == "agreement":
                group.append(item)
                break
        else:
            groups.append([item])
    if len(groups) == 1:
        return groups

    def weight(group: list[Item]) -> tuple[int, str, tuple[str, str, int, int]]:
        origins = {story.origin(item.article) for item in group}
        first = min((story.published_day(item.article) or "9999" for item in group), default="9999")
        return (-len(origins), first, min(item.key for item in group))

    groups.sort(key=weight)
    sides: list[list[Item]] = []
    for group in groups:
        for side in sides:
            if all(compare(other, group[0]).relation in ("agreement", "compatible") for other in side):
                side.extend(group)
                break
        else:
            sides.append(list(group))
    sides.sort(key=weight)
    return sides


def by_side(group: Cluster, sides: Sequence[Sequence[Item]]) -> list[Cluster]:
    """A cluster's sides as clusters of their own, those that two articles or more share."""
    parts = []
    for side in sides:
        if len({item.article.id for item in side}) > 1 and len(side) < len(group.items):
            inside = {item.index for item in side}
            pairs = tuple(p for p in group.pairs if p.a.index in inside and p.b.index in inside)
            parts.append(Cluster(tuple(sorted(side, key=lambda item: item.key)), pairs))
    return parts
