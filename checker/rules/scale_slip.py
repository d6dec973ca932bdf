"""The same digits, another magnitude: $1.1 million in one source, $1.1 billion in another.

Almost always a slip of the pen (million / billion, a lost comma) rather than two findings of
fact. What to do: check the magnitude against a second figure in either article.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import rivals, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Contradicting numbers with the same digits."""
    return fact.kind == "number" and fact.verdict is Verdict.CONTRADICTION and fact.level == "scale-slip"


def message(fact: Fact, story: Story) -> str:
    """What is measured, and who gives which magnitude."""
    return f"{topic(fact)}: the same digits, another magnitude. {rivals(fact)}."


RULE = Rule(
    id="scale-slip",
    summary="the same digits, another magnitude",
    severity=Severity.ERROR,
    precedence=10,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    firing=Example(
        (
            "Equipment worth $1.1 million was handed over to the army at the Harlow base on Sunday.",
            "Equipment worth $1.1 billion was handed over to the army at the Harlow base on Sunday.",
        )
    ),
    quiet=Example(
        (
            "Equipment worth $1.1 million was handed over to the army at the Harlow base on Sunday.",
            "Equipment worth $1,100,000 was handed over to the army at the Harlow base on Sunday.",
        )
    ),
)
