"""The same figure in another unit or currency: 17 km / 17 miles, $5m / £5m, percent / percentage points.

A unit was exchanged without converting the figure. Currencies are never converted: rates move.
What to do: find the unit in which the figure was first given.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import rivals, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Contradicting quantities of one figure."""
    return fact.kind == "number" and fact.verdict is Verdict.CONTRADICTION and fact.level == "unit-conflict"


def message(fact: Fact, story: Story) -> str:
    """What is measured, and who gives which unit."""
    return f"{topic(fact)}: one figure, two units. {rivals(fact)}."


RULE = Rule(
    id="unit-conflict",
    summary="the same figure in another unit or currency",
    severity=Severity.ERROR,
    precedence=20,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    firing=Example(
        (
            "The Harlow base, 17 miles north of the capital, was handed over to the army on Sunday.",
            "The Harlow base, 17 km north of the capital, was handed over to the army on Sunday.",
        )
    ),
    quiet=Example(
        (
            "The Harlow base, 17 miles north of the capital, was handed over to the army on Sunday.",
            "The Harlow base, 27 km north of the capital, was handed over to the army on Sunday.",
        )
    ),
)
