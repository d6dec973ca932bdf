"""A figure moved with time: the later article carries the newer one, or the text says so.

Needs evidence: two as-of times, words such as "rose to" or "revised", or a clearly later
publication with a figure that moves as such figures do (tolls rise, prices change). A warning
where a draft, or an article that came later, gives the older figure; a draft whose figure no source
gives is contradicted instead. What to do: use the newest figure, with its time.
"""

from checker.model import OLDER_DRAFT, OLDER_LATER, Fact, Story
from checker.rules import Example, Rule, grade_of_superseded
from checker.wording import in_time, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Numbers that differ, explained by time."""
    return fact.kind == "number" and fact.verdict is Verdict.SUPERSEDED


def message(fact: Fact, story: Story) -> str:
    """What is counted, and how it moved."""
    how = "the figure moved with time"
    if OLDER_DRAFT in fact.flags:
        how = "the draft uses an older figure"
    elif OLDER_LATER in fact.flags:
        how = "the figure moved with time, and a later article gives the older one"
    return f"{topic(fact)}: {how}. {in_time(fact, story)}."


RULE = Rule(
    id="number-superseded",
    summary="a later figure replaces an earlier one",
    severity=Severity.NOTE,
    precedence=40,
    verdicts=frozenset({Verdict.SUPERSEDED}),
    takes=takes,
    message=message,
    grade=grade_of_superseded,
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
