"""One person at two ages in one article.

Only ages that stand right beside the person's name: whom "he, 23" means is our reading, and "Keller was
19 when" is another year's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.align import same_person
from checker.levels import show
from checker.model import Check, Fact, Item, Statement, Story
from checker.settings import Settings
from checker.within import BY_HAND, YEAR, at_odds
from claims.kinds.number.model import NumberClaim
from claims.model import Article
from claims.naming.fold import fold
from claims.naming.words import titles
from reports.model import Why

_NAMES = r"(?:[A-Z][\w’'.-]+ )*"
_CLOSED = re.compile(r"[,)](?! (?:then|at the time|when)\b)")


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:
    """The people of an article who are of two ages."""
    first: dict[str, list[Item]] = {}  # by surname: whoever else bears it stays apart by the given name
    told: set[str] = set()
    for n, claim in enumerate(story.claims_of("number", article.id)):
        if not isinstance(claim, NumberClaim) or not claim.age or claim.unit != "year":
            continue
        item = Item(n, article, claim)
        owner = _owner(item)
        if owner is None or owner in told:
            continue
        near = first.setdefault(owner.split()[-1], [])
        other = next((o for o in near if same_person(owner, _number(o).about.owner or "")), None)
        if other is None:
            near.append(item)
        elif _apart(_number(other), claim, settings.tolerances.age_years):
            told.add(owner)
            yield at_odds(
                "age",
                "number",
                f"age of {owner}",
                [Statement(other, 0, show(_number(other))), Statement(item, 1, show(claim))],
                [Why(step="owner", text=f"both stand beside the name of {owner}")],
                confidence=BY_HAND,
            )


def _apart(a: NumberClaim, b: NumberClaim, granted: int) -> bool:
    return a.low is not None and b.low is not None and abs(a.low - b.low) > granted


def _number(item: Item) -> NumberClaim:
    assert isinstance(item.claim, NumberClaim)  # noqa: S101 - only numbers are asked for
    return item.claim


def _owner(item: Item) -> str | None:
    """Whose age stands right beside the name, of now and unhedged: "Keller, 41,", "41-year-old Anna Keller".

    A given name beside it must be the owner's: "Anna Keller, 41, and Ben Keller, 12". A surname alone must open its
    clause: "her son, Keller, 12" is nobody known.
    """
    claim, text = _number(item), item.text
    owner = claim.about.owner
    if owner is None or claim.low != claim.high or claim.approx or YEAR.search(item.sentence):
        return None
    given, _, name = owner.rpartition(" ")
    start, end = claim.sentence
    behind = re.match(rf"(?: [a-z’'-]+){{0,3}} ({_NAMES}){re.escape(name)}\b", text[claim.end : end])
    if behind is not None:
        return owner if behind[1].strip() in (given, given.split(" ")[0]) else None
    before = re.search(rf"(^|[^\w’'-])({_NAMES}){re.escape(name)}(?:, (?:aged )?| \()$", text[start : claim.start])
    if before is None or not _CLOSED.match(text, claim.end, end):
        return None
    if before[2]:
        said = before[2].strip()
        return owner if said in (given, given.split(" ")[0]) or fold(said.rstrip(".")) in titles().before else None
    return owner if not text[start : start + before.start()].rstrip().endswith(",") else None


def what_if(_: Fact) -> list[str]:
    """What would have kept the two apart."""
    return [
        "two given names would make two people of them",
        "the setting tolerances.age-years grants a year or two",
    ]


CHECK = Check(facts=find_slips, what_if=what_if)
