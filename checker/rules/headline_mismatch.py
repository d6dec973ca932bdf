"""A figure of the title that the text gives otherwise: "12 killed" above a text that counts ten.

Fires where no figure of the text bears the title out, nor a sum or difference of its figures of the same
thing, and one of the first paragraphs counts that thing otherwise. Ranks, shares, and what is told of
an earlier time or as "more" are left alone. What to do: ask which of the two was changed last.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import topic, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Titles that their own text does not bear out."""
    return fact.within == "headline"


def message(fact: Fact, story: Story) -> str:
    """What is counted, and both figures."""
    title, text = fact.statements
    return f"{topic(fact)}: {who([title])} says {title.normalized} in the title and {text.normalized} in the text."


_TEXT = "The ferry hit the pier at Port Ellen on Monday. Ten passengers were killed, the police said."
RULE = Rule(
    id="headline-mismatch",
    summary="the text gives the title's figure otherwise",
    severity=Severity.ERROR,
    precedence=20,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    within=True,
    firing=Example((_TEXT, "A ferry hit the pier."), titles=("Twelve passengers killed in Port Ellen ferry crash", "")),
    quiet=Example((_TEXT, "A ferry hit the pier."), titles=("Ten passengers killed in Port Ellen ferry crash", "")),
)
