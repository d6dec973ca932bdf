"""A date moved: postponed, rescheduled, brought forward, revised.

A warning where a draft gives the older date; a draft whose date no source gives is contradicted
instead. What to do: give the newest date; say that it moved where readers may know the old one.
"""

from checker.model import OLDER_DRAFT, Fact, Story
from checker.rules import Example, Rule, grade_of_superseded
from checker.wording import in_time, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Dates that differ, explained by time."""
    return fact.kind == "date" and fact.verdict is Verdict.SUPERSEDED


def message(fact: Fact, story: Story) -> str:
    """What is dated, and how it moved."""
    how = "the draft gives the older date" if OLDER_DRAFT in fact.flags else "the date moved"
    return f"{topic(fact)}: {how}. {in_time(fact, story)}."


RULE = Rule(
    id="date-superseded",
    summary="a date moved",
    severity=Severity.NOTE,
    precedence=40,
    verdicts=frozenset({Verdict.SUPERSEDED}),
    takes=takes,
    message=message,
    grade=grade_of_superseded,
    firing=Example(
        (
            "The launch of the Orion rocket is planned for June 3, 2021.",
            "The launch of the Orion rocket was postponed; the launch of the rocket is now planned for June 9, 2021.",
        ),
        ("2021-05-03", "2021-05-20"),
    ),
    quiet=Example(
        (
            "The launch of the Orion rocket is planned for June 3, 2021.",
            "The launch of the Orion rocket is planned for June 3, 2021.",
        ),
        ("2021-05-03", "2021-05-20"),
    ),
)
