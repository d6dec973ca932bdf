"""One figure, credited to two authorities.

The sources agree on the number and differ on who gave it: the police here, the hospital there.
Both may have given it, or one article credits the wrong one. Takes counts and measures that surely
agree, where two articles each name an authority (police, a ministry, a person) and the names share no
word; "officials", "a statement", "a listing" or "reports" name none. What to do: look up who gave the
figure first.
"""

from collections import defaultdict
from collections.abc import Sequence

from checker.model import Fact, Story
from checker.rules import Example, Rule
from checker.wording import together, topic
from claims.kinds.attribution.model import AttributionClaim
from claims.model import Claim
from reports.model import Severity, Verdict

_NOBODY = frozenset(
    [
        *("a", "an", "the", "of", "and", "he", "she", "they", "it", "some", "several", "local", "senior", "people"),
        *("official", "officials", "authority", "authorities", "source", "sources", "report", "reports", "media"),
        *("statement", "statements", "witness", "witnesses", "spokesman", "spokeswoman", "spokesperson"),
    ]
)


_AUTHORITIES = frozenset({"named", "collective"})
SURE = 0.5


def _authorities(fact: Fact, story: Story) -> dict[str, dict[str, frozenset[str]]]:
    """The authorities that each source credits, with the words that name them; none where only one credits any."""
    found: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    credited = [(s.item.article, name) for s in fact.statements if (name := s.item.claim.about.speaker)]
    for article, name in credited if len(credited) > 1 else ():
        words = frozenset(word.strip(".,’'s") for word in name.lower().split()) - _NOBODY
        if words and name in _named(story.claims_of("attribution", article.id)):
            found[article.source][name] = words
    return found


def _named(claims: Sequence[Claim]) -> set[str]:
    """The speakers of an article that are somebody: no document, no source that wants no name."""
    said = [claim.source for claim in claims if isinstance(claim, AttributionClaim)]
    return {source.name for source in said if source is not None and source.sort in _AUTHORITIES}


def _rival(fact: Fact, story: Story) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """Two sources with the authorities they credit, where nothing that one names is the other's."""
    told = sorted(_authorities(fact, story).items())
    for at, (source, mine) in enumerate(told):
        for other, theirs in told[at + 1 :]:
            if not any(a & b for a in mine.values() for b in theirs.values()):
                return (source, min(mine)), (other, min(theirs))
    return None


def takes(fact: Fact, story: Story) -> bool:
    """Numbers that agree and are credited to two."""
    agreed = fact.verdict in (Verdict.AGREEMENT, Verdict.COMPATIBLE)
    if fact.kind != "number" or not agreed or fact.confidence < SURE:
        return False
    ranks = any(getattr(s.item.claim, "ordinal", False) for s in fact.statements)
    return not ranks and _rival(fact, story) is not None


def message(fact: Fact, story: Story) -> str:
    """The figure, and whom each source credits."""
    rival = _rival(fact, story)
    credit = "; ".join(f"{source} credits {name}" for source, name in rival or ())
    return f"{topic(fact)}: sources agree on {together(fact)}, not on who said so. {credit}."


RULE = Rule(
    id="credit-differs",
    summary="one figure, credited to two authorities",
    severity=Severity.NOTE,
    precedence=85,
    verdicts=frozenset({Verdict.AGREEMENT, Verdict.COMPATIBLE}),
    takes=takes,
    message=message,
    verdict=Verdict.COMPATIBLE,
    otherwise="one authority, or none, in both articles would make it a plain agreement",
    firing=Example(
        (
            "Police said 27 passengers were injured in the collision at Port Ellen.",
            "The Harbour Authority said 27 passengers were injured in the collision at Port Ellen.",
        )
    ),
    quiet=Example(
        (
            "Police said 27 passengers were injured in the collision at Port Ellen.",
            "Officials said 27 passengers were injured in the collision at Port Ellen.",
        )
    ),
)
