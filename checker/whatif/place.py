"""What would have changed a verdict on places: another event, a place within the other."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Fact, Story
from checker.settings import Settings
from reports.model import Verdict


def what_if(fact: Fact, story: Story, settings: Settings) -> Sequence[str]:  # noqa: ARG001 - places have no tolerance
    """What would have changed the verdict on an event's places."""
    if fact.verdict is not Verdict.CONTRADICTION:
        return ["another place of the same sort in one of the articles, and nowhere in the others, would contradict"]
    return [
        "an article that has both places would have left it open whether one lies in the other",
        "other people or things that it was done to would make two events of it",
    ]
