"""One person, place or body spelled two ways in one article: Helen Brockmann, then Brokmann.

The spelling of most mentions comes first. Surnames alone, initials, accents, plurals and adjectives
are no drift. Where two articles' spellings already differ, that finding tells it. What to do: settle
the spelling with the person's own or the house's style, and change the others.
"""

from collections.abc import Sequence

from checker.model import Fact, Statement, Story
from checker.rules import Example, Rule
from checker.wording import sentence, sides, who
from claims.kinds.name.model import NameClaim
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Names spelled two ways."""
    return fact.within == "name"


def message(fact: Fact, story: Story) -> str:
    """Both spellings, and how often each stands there."""
    first, second = sides(fact)
    usual, other = (side[0].normalized for side in (first, second))
    return sentence(f"{who(fact.statements)} spells one name two ways: {usual}, and {_times(second)} {other}")


def _times(side: Sequence[Statement]) -> str:
    count = sum(len(s.item.claim.mentions) for s in side if isinstance(s.item.claim, NameClaim))
    return "once" if count < 2 else f"{count} times"


_LEAD = "The lawyer Helen Brockmann told the Harlow court on Monday that she had kept the letters."
RULE = Rule(
    id="name-drift",
    summary="one name, spelled two ways in one article",
    severity=Severity.WARNING,
    precedence=20,
    verdicts=frozenset({Verdict.VARIANT}),
    takes=takes,
    message=message,
    within=True,
    firing=Example((f"{_LEAD} Brokmann said that she had shown them to nobody.", "The Harlow court met on Monday.")),
    quiet=Example((f"{_LEAD} Brockmann said that she had shown them to nobody.", "The Harlow court met on Monday.")),
)
