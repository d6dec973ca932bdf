"""The only corroboration shares its origin with what it corroborates.

Several articles say so, and all of them print one origin's words: five sites with one agency's
copy are one source. An article's origin is its `origin` field, else its source; articles of
identical words are taken for one origin. Shared names are counted, but need no second source.
What to do: find a source of its own, or credit the agency.
"""

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import origins, sentence, together, topic, who
from reports.model import Severity, Verdict


def takes(fact: Fact, story: Story) -> bool:
    """Facts that two or more articles agree on, all of one origin."""
    agreed = fact.verdict in (Verdict.AGREEMENT, Verdict.COMPATIBLE)
    return agreed and len(origins(fact)) == 1 and len({s.item.article.id for s in fact.statements}) > 1


def message(fact: Fact, story: Story) -> str:
    """What is stated, and whose words all of it goes back to."""
    statements = list(fact.statements)
    articles = len({s.item.article.id for s in statements})
    sources = who(statements)
    print_it = (
        f"{articles} articles of {sources}" if sources in origins(fact) else f"{sources} print {min(origins(fact))}"
    )
    said = topic(fact) if fact.kind in ("attribution", "name") else f"{topic(fact)}: {together(fact)}"
    return f"{sentence(said)} It rests on one origin: {print_it}."


def grade(fact: Fact, story: Story) -> Severity:
    """Nothing for a name: that two copies spell it alike was never a corroboration."""
    return Severity.NONE if fact.kind == "name" else Severity.WARNING


_TEXT = "Police said 27 passengers were injured in the collision at Port Ellen."
RULE = Rule(
    id="one-origin",
    summary="the only corroboration is a copy",
    severity=Severity.WARNING,
    precedence=80,
    verdicts=frozenset({Verdict.AGREEMENT, Verdict.COMPATIBLE}),
    takes=takes,
    message=message,
    grade=grade,
    verdict=Verdict.SINGLE_SOURCE,
    otherwise="the same from a source of another origin would be a corroboration",
    firing=Example((_TEXT, _TEXT), origins=("North Wire", "North Wire")),
    quiet=Example((_TEXT, _TEXT), origins=("North Wire", "South Wire")),
)
