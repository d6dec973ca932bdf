"""What kind of thing a name names, by evidence: its words, and what stands round it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from claims.naming.fold import tokens
from claims.naming.words import boundaries, given_names, organizations, places

if TYPE_CHECKING:
    from claims.naming import EntityKind
    from claims.naming.roles import Beside
    from claims.naming.spelling import Key
    from claims.naming.spot import Spot

_SAY = re.compile(
    r"\s*,?\s*(?:said|says|told|added|tweeted|wrote|asked|explained|insisted|testified)\b|\s*,\s*who\b|\s+who\b"
)
_SAID = re.compile(r"\b(?:said|says|told|added|according to)\s+$")
_DATELINE = re.compile(r"\s*(?:\(|[-–—]|,\s*[A-Z])")
_KINDS: dict[str, EntityKind] = {"person": "person", "place": "place", "organization": "organization", "event": "event"}


def weigh_mention(score: Counter[str], text: str, spot: Spot, near: Beside) -> None:
    """What stands round one mention says of its kind."""
    if near.person:
        score["person"] += 3
    lead = text[max(spot.sentence.start, spot.start - 24) : spot.start]
    if _SAY.match(text, spot.end, spot.sentence.end) or _SAID.search(lead):
        score["person"] += 1
    before = re.search(r"(\w+) (?:the )?$", lead)
    if before and before[1].lower() in places().prepositions:
        score["at"] += 1 if before[1].lower() in ("to", "from", "at") else 2
    words = tokens(text[spot.start : spot.end])
    if len(words) > 1 and words[-1] in organizations().legal:  # the key, by which names are grouped, is without it
        score["organization"] += 6
    opens = spot.start == spot.sentence.block.start and text[spot.start : spot.end].isupper()
    if opens and _DATELINE.match(text, spot.end):
        score["place"] += 2


def weigh_words(score: Counter[str], key: Key) -> None:
    """What the words of a name say of its kind."""
    joined = " ".join(key)
    known_place, known_organization = joined in places().known, joined in organizations().canonical
    if known_place:
        score["place"] += 6
    if known_organization or joined in organizations().publishers:
        score["organization"] += 8
    head = next((key[i - 1] for i, word in enumerate(key) if i and word in ("of", "for")), key[-1])
    if len(key) > 1:
        if head in organizations().heads or key[0] in organizations().heads or key[-1] in organizations().heads:
            score["organization"] += 6
        given = key[0] in given_names().gender
        if key[-1] in places().tails or key[0] in places().heads:
            score["place"] += 3 if given else 6
        if key[-1] in boundaries().events or key[0] in boundaries().events:
            score["event"] += 6
        if given and score["organization"] < 6 and not known_place:
            score["person"] += 4
    elif key[0] in given_names().gender and not known_place:
        score["person"] += 2


def kind_of(score: Counter[str]) -> EntityKind:
    """The kind with most evidence, "other" where there is too little."""
    kind, best = max(score.items(), key=lambda item: (item[1], item[0]), default=("other", 0))
    return _KINDS.get(kind, "other") if best >= 2 else "other"
