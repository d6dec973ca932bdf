"""One article gives one fact two values: a person at two ages, an utterance quoted in two ways.

Ages count where both stand right beside the person's name. Both are notes, to be looked at by hand:
people have namesakes and birthdays, and repeat in other words what they said. What to do: ask which
of the two was changed last, and keep one.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import from_difference, sentence, topic, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Facts that one article states twice."""
    return fact.within in ("age", "quotation")


def message(fact: Fact, story: Story) -> str:
    """What it is, and both values."""
    first, second = fact.statements
    one, two = from_difference(first.normalized, second.normalized)
    if fact.within == "quotation":
        speaker = next((s.speaker for s in fact.statements if s.speaker), None)
        return sentence(f"{who(fact.statements)} quotes {speaker or 'one speaker'} in two ways: {one}; {two}")
    return sentence(f"{topic(fact)}: {who(fact.statements)} says {one} and {two}")


_LEAD = "The skipper Anna Keller, 41, was rescued from the ferry at Port Ellen on Monday."
RULE = Rule(
    id="self-conflict",
    summary="one article gives one fact two values",
    severity=Severity.NOTE,
    precedence=50,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    within=True,
    firing=Example((f"{_LEAD} Keller, 47, had sailed for years.", "A ferry sank at Port Ellen.")),
    quiet=Example((f"{_LEAD} Her mate Ben Lowe, 47, had sailed for years.", "A ferry sank at Port Ellen.")),
)
