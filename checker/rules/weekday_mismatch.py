"""A weekday that is not that date's, or a date that no calendar has: Monday, Dec. 14, 2012; 31 June.

Fires within one article. Either part may be the wrong one: both are marked. A date without a year is
that of the weeks round publication, and a note where it would be right a year earlier or later. What
to do: look at a calendar, and ask which of the two the source gave.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import sentence, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Dates that are none, or go with another weekday."""
    return fact.within == "weekday"


def message(fact: Fact, story: Story) -> str:
    """What the calendar says."""
    return sentence(f"{who(fact.statements)}: {fact.why[0].text}")


RULE = Rule(
    id="weekday-mismatch",
    summary="a weekday is not that date's, or there is no such date",
    severity=Severity.ERROR,
    precedence=10,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    within=True,
    firing=Example(("The ferry sank on Monday, December 14, 2012.", "A ferry sank off Port Ellen.")),
    quiet=Example(("The ferry sank on Friday, December 14, 2012.", "A ferry sank off Port Ellen.")),
)
