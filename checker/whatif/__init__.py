"""What would have changed a verdict: one module a kind, each a function from a fact to short clauses.

Every clause is worked out with the comparison itself: the values are compared once more as they
would have to stand. A clause is a sentence without its full stop and holds no semicolon, so that
`joined` and `clauses` are each other's reverse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model import Fact, Level, Statement, Story
from claims.model import Claim

_BETWEEN = "; "


def joined(clauses: Sequence[str]) -> str | None:
    """The clauses as one line, None where there are none."""
    return _BETWEEN.join([clause.replace(_BETWEEN, ", ") for clause in clauses]) or None


def clauses(what_if: str) -> list[str]:
    """The clauses of a line."""
    return what_if.split(_BETWEEN)


def time_clause(fact: Fact) -> list[str]:
    """For what moved with time: the evidence without which it would be a contradiction."""
    told = next((step.text for step in fact.why if step.step == "time"), None)
    return [f"without the evidence of time this would be a contradiction: {told}"] if told else []


def sides(fact: Fact) -> list[list[Statement]]:
    """The statements by side, the majority first."""
    count = 1 + max(s.side for s in fact.statements)
    return [found for n in range(count) if (found := [s for s in fact.statements if s.side == n])]


def rivals(fact: Fact, compare: Callable[[Claim, Claim], Level]) -> tuple[Claim, Claim]:
    """The claims of the two first sides that contradict each other, else the first of either."""
    first, second = sides(fact)[:2]
    pairs = [(a.item.claim, b.item.claim) for a in first for b in second]
    return next((pair for pair in pairs if compare(*pair).relation == "contradiction"), pairs[0])


def day_clause(fact: Fact, story: Story, later: str) -> list[str]:
    """What dates of publication would have to be for the later value to replace the earlier one."""
    if any(s.item.article.id in story.drafts for s in fact.statements):
        return ["time excuses no draft whose value none of its sources gives"]
    unknown = sorted({s.item.article.source for s in fact.statements if story.published_day(s.item.article) is None})
    if unknown:
        return [f"with a date of publication for {unknown[0]} {later}"]
    days = {story.published_day(s.item.article) for s in fact.statements}
    if len(days) == 1:
        return [f"all are published on {min(map(str, days))}: on two days {later}"]
    return []
