"""Sources give one thing two numbers that cannot both be right.

Fires on counts, measures, sums of money, shares, durations and scores of one fact at one scope and time
(27 / 25 injured; 20 km / 17 miles; at least 15 / 12; won 8-7 / 8-6) once rounding by printed precision, bounds,
hedges and unit conversion leave a difference. What to do: ask which source is nearer to the
authority that counted; where both cite one, say so and give both figures.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import rivals, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Contradicting numbers that no more special rule explains."""
    return fact.kind == "number" and fact.verdict is Verdict.CONTRADICTION


def message(fact: Fact, story: Story) -> str:
    """What is counted, and who gives which number."""
    return f"{topic(fact)}: {rivals(fact)}."


_LEAD = "A ferry hit the pier at Port Ellen on Monday."
RULE = Rule(
    id="number-conflict",
    summary="one fact, two numbers",
    severity=Severity.ERROR,
    precedence=50,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    firing=Example(
        (
            f"{_LEAD} Police said 27 passengers were injured in the collision at Port Ellen.",
            f"{_LEAD} Police said 25 passengers were injured in the collision at Port Ellen.",
        )
    ),
    quiet=Example(
        (
            f"{_LEAD} Police said 27 passengers were injured in the collision at Port Ellen.",
            f"{_LEAD} Police said at least 25 passengers were injured in the collision at Port Ellen.",
        )
    ),
)
