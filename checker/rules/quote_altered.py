"""One speaker, one occasion, other words between the quotation marks.

An error where a number, a negation or a name differs, a warning for other words. Ellipsis, case,
punctuation and house spelling are no difference, nor is a shorter excerpt. Translated speech
often differs in words: a warning then asks which translation is used. What to do: check the
recording or the transcript; paraphrase without quotation marks where neither is at hand.
"""

from checker.model import Fact, Statement, Story
from checker.rules import Example, Rule
from checker.wording import from_difference, sentence, sides, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Quotations of one utterance with other words."""
    return fact.kind == "attribution" and fact.verdict is Verdict.CONTRADICTION and fact.level.startswith("altered")


def message(fact: Fact, story: Story) -> str:
    """Whose words, and how each prints them."""
    speaker = next((s.speaker for s in fact.statements if s.speaker), None)
    first, *others = [side for side in sides(fact) if side]
    parts: list[str] = []
    for other in others:
        mine, theirs = from_difference(first[0].normalized, other[0].normalized)
        parts += [] if parts else [f"{_quotes(first)} {mine}"]
        parts.append(f"{_quotes(other)} {theirs}")
    return sentence(f"The words of {speaker or 'one speaker'} differ: {'; '.join(parts)}")


def _quotes(side: list[Statement]) -> str:
    return f"{who(side)} {'quotes' if len({s.item.article.source for s in side}) == 1 else 'quote'}"


def grade(fact: Fact, story: Story) -> Severity:
    """An error where the change can turn the meaning."""
    return Severity.ERROR if fact.level == "altered-key" else Severity.WARNING


RULE = Rule(
    id="quote-altered",
    summary="one utterance, other words between the quotation marks",
    severity=Severity.ERROR,
    precedence=50,
    verdicts=frozenset({Verdict.CONTRADICTION}),
    takes=takes,
    message=message,
    grade=grade,
    firing=Example(
        (
            "“We will never close the harbour before the summer season ends,” said Mayor Anna Keller on Monday.",
            "“We will close the harbour before the summer season ends,” said Mayor Anna Keller on Monday.",
        )
    ),
    quiet=Example(
        (
            "“We will never close the grey harbour before the summer season ends,” said Mayor Anna Keller on Monday.",
            "“We will never close the gray harbor before the summer season ends”, Mayor Anna Keller said on Monday.",
        )
    ),
)
