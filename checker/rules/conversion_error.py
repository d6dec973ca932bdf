"""A bracket that is not the conversion of the measure before it: 17 miles (20 km).

Fires within one article, on lengths, areas, weights, speeds and the like; half of the last digit of both
figures is granted, or a tenth of the value. Sums of money are not converted: rates move. What to do: find
which of the two the source gave, and convert it anew.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import sentence, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Brackets that convert wrongly."""
    return fact.within == "conversion"


def message(fact: Fact, story: Story) -> str:
    """What the measure is in the other unit, and what the bracket says."""
    return sentence(f"{who(fact.statements)}: {fact.why[0].text}, not {fact.statements[1].normalized}")


RULE = Rule(
    id="conversion-error",
    summary="a bracket is not the conversion of what stands before it",
    severity=Severity.ERROR,
    precedence=10,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    within=True,
    firing=Example(("The Harlow base lies 17 miles (20 km) north of the capital.", "The Harlow base was handed over.")),
    quiet=Example(("The Harlow base lies 17 miles (27 km) north of the capital.", "The Harlow base was handed over.")),
)
