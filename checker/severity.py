"""How grave a finding is, and why it is graver or lighter than its rule says.

A contradiction or variant weighs more in a title or first paragraph, where people were hurt, killed
or accused, and inside one origin: two copies of one text differ by a slip of the pen. It weighs less
where a side hedges. A finding of little confidence is a note ("check by hand"), never more. `none`
never moves.
"""

from __future__ import annotations

from checker.model import Fact, Story
from checker.prominence import prominent
from checker.rules import Rule
from checker.settings import Settings
from checker.wording import origin
from reports.model import Severity, Verdict, Why

NOTE_BELOW = 0.5


def find_severity(rule: Rule, fact: Fact, story: Story, settings: Settings) -> tuple[Severity, tuple[Why, ...]]:
    """The severity of a fact's finding under a rule, with what moved it from the rule's own."""
    start = settings.severities.get(rule.id) or rule.severity_of(fact, story)
    if start is Severity.NONE:
        return start, ()
    rank, reasons = start.rank, []
    if fact.verdict in (Verdict.CONTRADICTION, Verdict.VARIANT):
        graver = _graver(fact)
        if graver and rank:
            rank -= 1
            reasons.append(graver)
        if fact.hedged and rank < Severity.NOTE.rank:
            rank += 1
            reasons.append("a side hedges")
    if fact.confidence < NOTE_BELOW and rank < Severity.NOTE.rank:
        rank = Severity.NOTE.rank
        reasons.append("check by hand, it is not sure that they speak of one fact")
    severity = list(Severity)[rank]
    copies = (Why(step="origin", text="two copies of one origin differ: a slip in copying"),) * _copies_differ(fact)
    text = f"{severity.value}, not {start.value}: {'; '.join(reasons)}"
    return severity, (*copies, Why(step="severity", text=text)) if severity is not start else copies


def _graver(fact: Fact) -> str | None:
    """Why a fact weighs more than others of its rule."""
    if fact.stakes:
        return "people are accused, hurt or dead"
    if any(prominent(s) for s in fact.statements):
        return "it stands in a title or first paragraph"
    return "two copies of one origin differ" if _copies_differ(fact) else None


def _copies_differ(fact: Fact) -> bool:
    """Whether two articles of one origin stand on two sides of a contradiction."""
    where = {(origin(s), s.item.article.id, s.side) for s in fact.statements}
    return fact.verdict is Verdict.CONTRADICTION and any(
        one == other and a != b and left != right for one, a, left in where for other, b, right in where
    )
