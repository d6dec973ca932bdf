"""A state changed: the missing are found, the hunted held, the unknown named, the closed reopened.

Two articles tell states of one person, place or thing that follow each other; the article that
tells the earlier one is out of date. Nothing contradicts: both were right when they were written.
So with two offices of one person, told months apart.
A warning where a draft tells the earlier state. What to do: give the newest state.
"""

from checker.model import OLDER_DRAFT, Fact, Story
from checker.rules import Example, Rule, grade_of_superseded
from checker.wording import in_time, topic
from claims.kinds.event.model import EventClaim
from claims.kinds.name.model import NameClaim
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """States that follow each other, and offices of one person."""
    return fact.verdict is Verdict.SUPERSEDED and isinstance(fact.statements[0].item.claim, EventClaim | NameClaim)


def message(fact: Fact, story: Story) -> str:
    """Whose state or office it is, and how it changed."""
    what = "office" if isinstance(fact.statements[0].item.claim, NameClaim) else "state"
    how = f"the draft tells the earlier {what}" if OLDER_DRAFT in fact.flags else f"the {what} changed"
    return f"{topic(fact)}: {how}. {in_time(fact, story)}."


RULE = Rule(
    id="state-superseded",
    summary="a later state replaces an earlier one",
    severity=Severity.NOTE,
    precedence=40,
    verdicts=frozenset({Verdict.SUPERSEDED}),
    takes=takes,
    message=message,
    grade=grade_of_superseded,
    firing=Example(
        (
            "Police are hunting the gunman who shot at the tram in Ardley.",
            "The gunman who shot at the tram in Ardley was arrested on Tuesday.",
        ),
        ("2021-05-03", "2021-05-05"),
    ),
    quiet=Example(
        (
            "The gunman who shot at the tram in Ardley was arrested.",
            "Police arrested the gunman who shot at the tram in Ardley.",
        ),
        ("2021-05-03", "2021-05-05"),
    ),
)
