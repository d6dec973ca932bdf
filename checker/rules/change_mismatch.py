"""A change in per cent that does not fit the figures it lies between: up 20% to 1,300 from 1,000.

Fires within one sentence that gives the change beside both its ends; whatever the figures were rounded
by is granted, and half a point besides. What to do: reckon it anew from the source's own figures; it
may be the change of another period.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import sentence, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Changes that their ends do not bear out."""
    return fact.within == "change"


def message(fact: Fact, story: Story) -> str:
    """What the figures give, and what the text says."""
    return sentence(f"{who(fact.statements)}: {fact.why[0].text}, not {fact.statements[0].normalized}")


RULE = Rule(
    id="change-mismatch",
    summary="a change in per cent does not fit the figures beside it",
    severity=Severity.ERROR,
    precedence=10,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    within=True,
    firing=Example(("Sales of the Harlow mill rose 20% to $1.3 million from $1 million.", "The Harlow mill grew.")),
    quiet=Example(("Sales of the Harlow mill rose 30% to $1.3 million from $1 million.", "The Harlow mill grew.")),
)
