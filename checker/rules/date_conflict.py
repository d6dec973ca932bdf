"""One event, two days, months, years or clock times.

Fires after weekdays and zones are resolved and precision is allowed for ("May 2014" and
"5 May 2014" agree; "Sunday" agrees with 23 August 2020). What to do: look for the document that
dates the event, not for the most copied article.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import rivals, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Contradicting dates of one event."""
    return fact.kind == "date" and fact.verdict is Verdict.CONTRADICTION


def message(fact: Fact, story: Story) -> str:
    """What is dated, and who gives which date."""
    return f"{topic(fact)}: {rivals(fact)}."


RULE = Rule(
    id="date-conflict",
    summary="one event, two dates",
    severity=Severity.ERROR,
    precedence=50,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    firing=Example(
        (
            "The factory in Harlow was opened by the king on May 3, 1998.",
            "The factory in Harlow was opened by the king on May 4, 1998.",
        )
    ),
    quiet=Example(
        (
            "The factory in Harlow was opened by the king on May 3, 1998.",
            "The factory in Harlow was opened by the king in May 1998.",
        )
    ),
)
