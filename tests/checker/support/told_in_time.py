"""Articles that give one figure or date in two ways, and what explains it."""

from __future__ import annotations

from collections.abc import Sequence

from little_stories import When, article, item, story

from checker.model import Item, Story
from checker.supersede import superseded

TOLL = "The blast at the market killed {} people in Ardley."
JOBS = "The plant in Ardley has {} workers."


def sides(kind: str, *told: tuple[str, str, When], drafts: Sequence[str] = ()) -> tuple[list[list[Item]], Story]:
    """Articles a, b, c …, each of a text, the quote in it and when it was published: one side each."""
    names = "abcdef"
    rows = [article(text, names[n], when) for n, (text, _, when) in enumerate(told)]
    made = story(*rows, drafts=drafts)
    return [[item(made, kind, quote, names[n])] for n, (_, quote, _) in enumerate(told)], made


def numbers(one: str, two: str, values: tuple[str, str], when: tuple[When, When], **more: Sequence[str]) -> str | None:
    return superseded(*sides("number", (one, values[0], when[0]), (two, values[1], when[1]), **more))


def tolls(first: str, second: str, *when: When, text: str = TOLL, **more: Sequence[str]) -> str | None:
    return numbers(text.format(first), text.format(second), (first, second), (when[0], when[1]), **more)
