"""The same words in the mouths of two speakers.

Fires where two articles quote (nearly) the same words and name two different people. A person
and the body that they speak for are one. What to do: find the original statement.
"""

from checker.model import Fact, Statement, Story
from checker.rules import Example, Rule
from checker.wording import shorten, who
from checker.wording import sides as by_side
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """One quotation, two speakers."""
    return fact.kind == "attribution" and fact.verdict is Verdict.CONTRADICTION and fact.level == "other-speaker"


def message(fact: Fact, story: Story) -> str:
    """The words, and whom each source gives them to."""
    given = "; ".join(_names(side) for side in by_side(fact) if side)
    return f"Who said {shorten(fact.statements[0].normalized)}? {given}."


def _names(side: list[Statement]) -> str:
    alone = len({s.item.article.source for s in side}) == 1
    return f"{who(side)} {'names' if alone else 'name'} {side[0].speaker or 'nobody'}"


RULE = Rule(
    id="speaker-conflict",
    summary="the same words, another speaker",
    severity=Severity.ERROR,
    precedence=40,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    firing=Example(
        (
            "“We will never close the harbour before the summer season ends,” said Mayor Anna Keller on Monday.",
            "“We will never close the harbour before the summer season ends,” said Governor Paul Brandt on Monday.",
        )
    ),
    quiet=Example(
        (
            "“We will never close the harbour before the summer season ends,” said Mayor Anna Keller on Monday.",
            "“We will never close the harbour before the summer season ends,” Keller said on Monday.",
        )
    ),
)
