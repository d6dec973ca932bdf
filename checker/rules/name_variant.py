"""One person, place or body under two spellings, or with two offices.

Soleimani / Suleimani / Soleiman; SpaceX / Space X; mayor / former mayor. Surnames alone, titles,
middle initials and common short forms (EU, Corp.) are no variants, and two people of one surname
are not one. What to do: settle the spelling with the person's own or the house's style.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import count_of, rivals, sentence, sides, topic
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Referents with two spellings or offices."""
    return fact.kind == "name" and fact.verdict is Verdict.VARIANT


def message(fact: Fact, story: Story) -> str:
    """Who is meant, and who prints which form."""
    what = "offices" if fact.level.endswith("role") else "spellings"
    count = count_of(sum(1 for side in sides(fact) if side))
    return sentence(f"{topic(fact)} has {count} {what}: {rivals(fact, 'prints', 'print')}")


RULE = Rule(
    id="name-variant",
    summary="one name, two spellings or roles",
    severity=Severity.WARNING,
    precedence=30,
    verdicts=frozenset({Verdict.VARIANT}),
    takes=takes,
    message=message,
    firing=Example(
        (
            "The army said that General Qassem Soleimani was killed in Baghdad. Soleimani led the Quds Force.",
            "The army said that General Qassem Suleimani was killed in Baghdad. Suleimani led the Quds Force.",
        )
    ),
    quiet=Example(
        (
            "The army said that General Qassem Soleimani was killed in Baghdad. Soleimani led the Quds Force.",
            "The army said that Soleimani was killed in Baghdad. General Soleimani led the Quds Force.",
        )
    ),
)
