"""Sources agree, or agree after rounding, hedges, conversion or precision: shown with the arithmetic.

Nothing to do. Articles of one origin count once (see one-origin).
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import together
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Facts of two or more sources that agree."""
    return fact.verdict in (Verdict.AGREEMENT, Verdict.COMPATIBLE)


def message(fact: Fact, story: Story) -> str:
    """What is agreed, and by whom."""
    how = "agreed" if fact.verdict is Verdict.AGREEMENT else "compatible"
    return f"{fact.about}: {how}. {together(fact)}."


RULE = Rule(
    id="agreement", summary="sources agree", severity=Severity.NONE, precedence=90, takes=takes, message=message,
    firing=Example((
        "Police said 27 passengers were injured in the collision at Port Ellen.",
        "Police said 27 passengers were injured in the collision at Port Ellen.",
    )),
    quiet=Example((
        "Police said 27 passengers were injured in the collision at Port Ellen.",
        "Police said 14 passengers were injured in the collision at Port Ellen.",
    )),
)  # fmt: skip
