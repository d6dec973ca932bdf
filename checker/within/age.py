"""One person at two ages in one article.

Only ages that stand right beside the person's name: whom "he, 23" means is our reading, and "Keller was
19 when" is another year's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.align import same_person
from checker.levels import show
from checker.model import Check, Fact, Item, Statement, Story
from checker.settings import Settings
from checker.within import at_odds
from claims.kinds.number.model import NumberClaim
from claims.model import Article
from reports.model import Why

_APART = 8  # characters between a name and the age behind it: "Keller, aged 41"
_TITLE = 40  # characters of what may stand between an age and the name behind it


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:
    """The people of an article who are of two ages."""
    aged = [
        Item(n, article, claim)
        for n, claim in enumerate(story.claims_of("number", article.id))
        if isinstance(claim, NumberClaim) and claim.age and claim.unit == "year"
    ]
    told: set[str] = set()
    for a, b in combinations([item for item in aged if _named(item)], 2):
        one, two = _number(a), _number(b)
        owner, other = one.about.owner or "", two.about.owner or ""
        if owner in told or not same_person(owner, other):
            continue
        if one.low is None or two.low is None or abs(one.low - two.low) <= settings.tolerances.age_years:
            continue
        told.add(owner)
        yield at_odds(
            "age",
            "number",
            f"age of {owner}",
            [Statement(a, 0, show(one)), Statement(b, 1, show(two))],
            [Why(step="owner", text=f"both stand beside the name of {owner}")],
            confidence=0.8,
        )


def _number(item: Item) -> NumberClaim:
    assert isinstance(item.claim, NumberClaim)  # noqa: S101 - only numbers are asked for
    return item.claim


def _named(item: Item) -> bool:
    """Whether an age stands right beside its owner's name, and is plain: "Keller, 41,", "41-year-old Anna Keller"."""
    claim = _number(item)
    if claim.about.owner is None or claim.low != claim.high or claim.approx:
        return False
    name = claim.about.owner.split()[-1]
    before = item.text[max(0, claim.start - len(name) - _APART) : claim.start]
    behind = item.text[claim.end : claim.end + len(name) + _TITLE]
    return re.search(rf"{re.escape(name)}(?:, (?:aged )?| \()$", before) is not None or (
        re.match(rf"(?: [\w’'-]+){{0,3}}? {re.escape(name)}\b", behind) is not None
    )


def what_if(fact: Fact) -> list[str]:
    """What would have kept the two apart."""
    one, two = (_number(statement.item).low or 0 for statement in fact.statements)
    return [
        "two given names would make two people of them",
        f"the setting tolerances.age-years = {abs(one - two)} would have granted the difference",
    ]


CHECK = Check(facts=find_slips, what_if=what_if)
