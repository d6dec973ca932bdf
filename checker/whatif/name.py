"""What would have changed a verdict on names: the letters and the context that make two spellings one referent."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Fact, Statement, Story
from checker.settings import Settings
from checker.whatif import sides
from claims.kinds.name.model import NameClaim
from claims.naming.spelling import name_key, relate
from reports.model import Verdict


def what_if(fact: Fact, story: Story, settings: Settings) -> Sequence[str]:  # noqa: ARG001 - names have no tolerance
    """What would have changed the verdict on a referent."""
    if fact.verdict is Verdict.SUPERSEDED:
        return ["between articles of one season two offices would be a variant"]
    if fact.verdict is Verdict.VARIANT and fact.level.endswith("role"):
        return [
            "an article that gives both offices would make the one former: compatible",
            "two people of one name would need two given names, or ages more than two years apart",
        ]
    if fact.verdict is Verdict.VARIANT:
        return _spellings(fact)
    if any(_name(s).entity == "person" for s in fact.statements):
        return ["another letter in the surname would be a variant, another given name or age another person"]
    return ["another letter in the name would be a variant"]


def _name(statement: Statement) -> NameClaim:
    assert isinstance(statement.item.claim, NameClaim)  # noqa: S101 - a fact of names holds no other
    return statement.item.claim


def _spellings(fact: Fact) -> list[str]:
    first, second = (_name(side[0]).printed for side in sides(fact)[:2])
    found = relate(name_key(first), name_key(second))
    told = (
        [f"without the words that stand beside both ({beside}) they would be two"] if (beside := _beside(fact)) else []
    )
    if any(_name(s).entity == "person" for s in fact.statements):
        told.append("one article that names two people so, or ages more than two years apart, would keep them apart")
    else:
        told.append("one article that uses both for two things would keep them apart")
    if found is not None and found.kind == "variant":
        apart = f"{found.distance} letter{'s' * (found.distance != 1)}"
        told.append(f"{' / '.join(found.words)} are {apart} apart: accents, hyphens or a title would be no variant")
    return told


def _beside(fact: Fact) -> str:
    """The context that joins the spellings, as the steps tell it."""
    step = next((why.text for why in fact.why if why.step == "context"), "")
    return ", ".join(step.removeprefix("both beside ").split(", ")[:MOST_WORDS])


MOST_WORDS = 3
"""Words of the context that a clause names."""
