"""A figure moved with time: the later article carries the newer one, or the text says so.

Needs evidence: two as-of times, words such as "rose to" or "revised", or a clearly later
publication with a figure that moves as such figures do (tolls rise, prices change). A draft that
gives the older figure is contradicted by its sources instead. What to do: use the newest figure,
with its time.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import in_time, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Numbers that differ, explained by time."""
    return fact.kind == "number" and fact.verdict is Verdict.SUPERSEDED


def message(fact: Fact, story: Story) -> str:
    """What is counted, and how it moved."""
    return f"{topic(fact)}: the figure moved with time. {in_time(fact, story)}."


RULE = Rule(
    id="number-superseded",
    summary="a later figure replaces an earlier one",
    severity=Severity.NOTE,
    precedence=40,
    takes=takes,
    message=message,
    firing=Example(
        (
            "At least 22 people were killed in the floods in Andhra Pradesh, officials said.",
            "The death toll rose, and 31 people were killed in the floods in Andhra Pradesh, officials said.",
        ),
        ("2021-05-03", "2021-05-05"),
    ),
    quiet=Example(
        (
            "At least 22 people were killed in the floods in Andhra Pradesh, officials said.",
            "At least 22 people were killed in the floods in Andhra Pradesh, officials said.",
        ),
        ("2021-05-03", "2021-05-05"),
    ),
)
