"""One source alone states it.

No disagreement, and no corroboration. In a draft's first paragraph it is worth a second call.
"""

from checker.model import Fact, Story
from checker.prominence import prominent
from checker.rules import Example, Rule
from checker.wording import sentence, together, topic, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Facts of one source."""
    return fact.verdict is Verdict.SINGLE_SOURCE


def message(fact: Fact, story: Story) -> str:
    """What is stated, and by whom."""
    only = who(fact.statements)
    if fact.kind == "attribution":
        return f"{sentence(topic(fact))} Only {only} reports it."
    return f"{topic(fact)}: only {only} says {sentence(together(fact))}"


def grade(fact: Fact, story: Story) -> Severity:
    """A warning for what a draft's title or first paragraph rests on alone."""
    alone = bool(story.drafts) and any(s.item.article.id in story.drafts and prominent(s) for s in fact.statements)
    return Severity.WARNING if alone else Severity.NONE


RULE = Rule(
    id="single-source",
    summary="one source alone states it",
    severity=Severity.NONE,
    precedence=99,
    verdicts=frozenset({Verdict.SINGLE_SOURCE}),
    takes=takes,
    message=message,
    grade=grade,
    firing=Example(
        (
            "Police said 27 passengers were injured in the collision at Port Ellen.",
            "The minister opened a new school in Harlow yesterday.",
        )
    ),
    quiet=Example(
        (
            "Police said 27 passengers were injured in the collision at Port Ellen.",
            "Police said 27 passengers were injured in the collision at Port Ellen.",
        )
    ),
)
