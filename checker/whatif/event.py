"""What would have changed a verdict on states: another holder, the other order of publication."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Fact, Story
from checker.settings import Settings
from checker.states.scales import goes_back
from claims.kinds.event.model import EventClaim
from reports.model import Verdict


def what_if(fact: Fact, story: Story, settings: Settings) -> Sequence[str]:  # noqa: ARG001 - states have no tolerance
    """What would have changed the verdict on a holder's states."""
    claim = fact.statements[0].item.claim
    if not isinstance(claim, EventClaim):
        return []
    if fact.verdict is not Verdict.SUPERSEDED:
        return ["a later article that tells the next state would make this one superseded"]
    told = []
    if not goes_back(claim.scale):
        told.append("had the article that tells the earlier state come clearly later, the two would not be compared")
    return [*told, "two holders of different names would be two facts"]
