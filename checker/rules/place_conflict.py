"""One event, two places: two towns, two countries, two airports, or two ends of one country.

Fires only where both places are of one grain and known not to lie in each other, and where neither
article speaks of the other's place at all. A warning where sites (two bridges, two airports) or the
points of the compass differ: a site may have two names. A note where there may be two events: attacks
and storms come in several places on one day, and what is launched or banned is so in many.
What to do: ask who was there.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import rivals, topic
from claims.gazetteer import is_site
from claims.kinds.place.model import PlaceClaim
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Contradicting places of one event."""
    return fact.kind == "place" and fact.verdict is Verdict.CONTRADICTION


def message(fact: Fact, story: Story) -> str:
    """What happened, and who says where."""
    return f"{topic(fact)}: {rivals(fact)}."


def grade(fact: Fact, story: Story) -> Severity:
    """An error where two listed places differ."""
    claims = [s.item.claim for s in fact.statements]
    sites = any(isinstance(claim, PlaceClaim) and is_site(claim.place) for claim in claims)
    return Severity.WARNING if sites or fact.level == "other-quarter" else Severity.ERROR


RULE = Rule(
    id="place-conflict",
    summary="one event, two places",
    severity=Severity.ERROR,
    precedence=50,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    grade=grade,
    firing=Example(
        (
            "The explorer Hannah Collier died in Bristol on Monday.",
            "The explorer Hannah Collier died in Liverpool on Monday.",
        )
    ),
    quiet=Example(
        (
            "The explorer Hannah Collier died in Bristol on Monday.",
            "The explorer Hannah Collier died in England on Monday.",
        )
    ),
)
