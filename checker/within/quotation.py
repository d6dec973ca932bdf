"""One utterance quoted twice in one article, in other words: "close the harbour" / "close the port".

Only where much is alike and one person speaks: people repeat themselves, and vary what they repeat.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.compare.attribution import about_of, statement_of, steps_between
from checker.model import Check, Fact, Item, Story
from checker.quotes import compare_quotes
from checker.settings import Settings
from checker.utterances import BUCKET, Quoted, pair_quotations, utterances
from checker.within import BY_HAND, at_odds
from claims.kinds.attribution.model import AttributionClaim
from claims.model import Article

_SURE = 0.6  # from which two quotations are of one utterance rather than two sentences of one speaker
_WORD = re.compile(r"[^\W\d_]{4,}")
_FEW = 2  # longer words that two wordings of one utterance share at least


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:  # noqa: ARG001 - words only
    """The utterances that an article quotes in two ways."""
    claims = [c for c in story.claims_of("attribution", article.id) if isinstance(c, AttributionClaim) and c.quoted]
    spoken = [(claim, part) for claim in _alike(claims) for part in utterances(claim)]
    told: set[int] = set()
    for i, j in pair_quotations([Quoted(str(n), part) for n, (_, part) in enumerate(spoken)]):
        (one, first), (two, second) = spoken[i], spoken[j]
        if one is two or _overlap(first, second) or told & {i, j}:
            continue
        found = compare_quotes(first, second)
        if found.level not in ("altered-words", "altered-key") or found.confidence < _SURE:
            continue
        told |= {i, j}
        a, b = Item(i, article, first), Item(j, article, second)
        yield at_odds(
            "quotation",
            "attribution",
            about_of(a),
            [statement_of(a, 0, b), statement_of(b, 1, a)],
            steps_between(a, b, found),
            confidence=min(found.confidence, BY_HAND),
        )


def _alike(claims: Sequence[AttributionClaim]) -> list[AttributionClaim]:
    """The quotations that share some longer words with another one that may be the same speaker's: most share none.

    A word of more than a few quotations brings none of them together, so that the work grows with the words.
    """
    words = [frozenset(_WORD.findall(" ".join(part.quote for part in claim.quoted).lower())) for claim in claims]
    names = [claim.source.name if claim.source else None for claim in claims]
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(words):
        for word in found:
            holding[word].append(n)
    shared = Counter(pair for held in holding.values() if 1 < len(held) <= BUCKET for pair in combinations(held, 2))
    near = {
        n
        for (i, j), count in shared.items()
        if count >= _FEW and (names[i] == names[j] or None in (names[i], names[j]))
        for n in (i, j)
    }
    return [claims[n] for n in sorted(near)]


def _overlap(a: AttributionClaim, b: AttributionClaim) -> bool:
    return a.field == b.field and a.start < b.end and b.start < a.end


def what_if(_: Fact) -> list[str]:
    """What would have kept the two apart."""
    return ["said on two occasions they would be two utterances", "without quotation marks one would be a report"]


CHECK = Check(facts=find_slips, what_if=what_if)
