"""What would have changed a verdict on somebody's words: which of them differ, and what would be no difference."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Fact, Statement, Story
from checker.quotes import compare_quotes
from checker.settings import Settings
from checker.whatif import sides, time_clause
from checker.wording import shorten
from claims.kinds.attribution.model import AttributionClaim
from reports.model import Verdict

MOST = 3
"""Changed places that a clause names."""
_QUOTED = "another word between the quotation marks would be a warning, another number, negation or name an error"


def what_if(fact: Fact, story: Story, settings: Settings) -> Sequence[str]:  # noqa: ARG001 - words need no tolerance
    """What would have changed the verdict on an utterance."""
    if fact.verdict is Verdict.SUPERSEDED:
        return time_clause(fact)
    if fact.verdict is Verdict.CONTRADICTION:
        first, second = (side[0] for side in sides(fact)[:2])
        return _other_speaker(first, second) if fact.level == "other-speaker" else _altered(fact, first, second)
    if fact.verdict is Verdict.SINGLE_SOURCE:
        if _speech(fact.statements[0]).quoted:
            return ["the same words of this speaker in another source would be an agreement, altered words a conflict"]
        return ["a quotation or report of the same words in another source would be an agreement"]
    if fact.level == "paraphrase":
        return [
            "another number or date in the report would make them two statements",
            "in quotation marks on both sides, the words that differ would be an alteration",
        ]
    return [_QUOTED]


def _speech(statement: Statement) -> AttributionClaim:
    assert isinstance(statement.item.claim, AttributionClaim)  # noqa: S101 - a fact of attributions holds no other
    return statement.item.claim


def _other_speaker(first: Statement, second: Statement) -> list[str]:
    one, two = first.speaker or "nobody", second.speaker or "nobody"
    return [
        f"were {one} and {two} one person, or one the body that the other speaks for, it would be an agreement",
        "fewer words in common (four telling ones) would be two people who speak alike",
    ]


def _altered(fact: Fact, first: Statement, second: Statement) -> list[str]:
    changes = [op for op in compare_quotes(_speech(first), _speech(second)).alignment if op[0] in _CHANGED]
    told = [_change(kind, a, b) for kind, a, b in changes[:MOST]]
    more = f" and {len(changes) - MOST} more" if len(changes) > MOST else ""
    clauses = [f"without the difference {', '.join(told)}{more} they would agree"] if told else []
    if any(kind in ("delete", "insert") for kind, _, _ in changes):
        clauses.append("an ellipsis (…) in place of the missing words would make it an excerpt")
    clauses.append("house spelling, punctuation, brackets and contractions would be compatible")
    clauses.append("outside of quotation marks it would be a paraphrase")
    if fact.level == "altered-key":
        clauses.append("were no number, negation or name among the changed words, it would be a warning")
    return clauses


_CHANGED = frozenset({"replace", "insert", "delete"})


def _change(kind: str, a: str, b: str) -> str:
    if kind == "replace":
        return f"“{shorten(a, 40)}” / “{shorten(b, 40)}”"
    return f"“{shorten(a or b, 40)}” (in one only)"
