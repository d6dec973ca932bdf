"""Sources agree, or agree after rounding, hedges, conversion or precision: shown with the arithmetic.

Nothing to do. Articles of one origin count once (see one-origin).
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import sentence, together, topic, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Facts of two or more sources that agree."""
    return fact.verdict in (Verdict.AGREEMENT, Verdict.COMPATIBLE)


def message(fact: Fact, story: Story) -> str:
    """What is agreed, and by whom."""
    sources, agreed = who(list(fact.statements)), fact.verdict is Verdict.AGREEMENT
    if fact.kind == "attribution":
        return f"{sentence(topic(fact))} {'The same words' if agreed else 'One statement'} in {sources}."
    if fact.kind == "name":
        return sentence(
            f"{topic(fact)}: "
            + (f"the same in {sources}" if agreed else f"{sources} use forms of one name, {together(fact)}")
        )
    on = "say" if fact.kind == "place" else "agree on"  # "all say in Bristol"
    said = f"{on} {together(fact)}" if agreed else f"are compatible ({together(fact)}){_arithmetic(fact)}"
    return sentence(f"{topic(fact)}: {sources} {said}")


_ARITHMETIC = ("unit", "zone", "round", "hedge", "bounds", "sum")


def _arithmetic(fact: Fact) -> str:
    """What was converted, rounded or added up, as the steps tell it."""
    told = [why.text for why in fact.why if why.step in _ARITHMETIC]
    return f": {', '.join(told)}" if told else ""


RULE = Rule(
    id="agreement",
    summary="sources agree",
    severity=Severity.NONE,
    precedence=90,
    verdicts=frozenset({Verdict.AGREEMENT, Verdict.COMPATIBLE}),
    takes=takes,
    message=message,
    firing=Example(
        (
            "Police said 27 passengers were injured in the collision at Port Ellen.",
            "Police said 27 passengers were injured in the collision at Port Ellen.",
        )
    ),
    quiet=Example(
        (
            "The collision injured 27 passengers.",
            "The collision injured 14 passengers.",
        )
    ),
)
