"""Whether two articles name one speaker."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio as likeness

from claims.kinds.attribution.model import Speaker
from claims.lexicon import load


def same_speaker(a: Speaker | None, b: Speaker | None) -> bool | None:
    """Whether two speakers are one: None where that cannot be told (a spokesman and his company, a pronoun).

    Only two persons named in full or by surname can be two: bodies speak through persons, and
    statements through both.
    """
    if a is None or b is None:
        return None
    first, second = _name_words(a.name), _name_words(b.name)
    if not first or not second:
        return None
    if (
        likeness(first[-1], second[-1]) >= 80
        or likeness(" ".join(first), " ".join(second)) >= 85
        or set(first) & set(second)
    ):
        return True
    if a.sort != "named" or b.sort != "named" or not (_person(a) and _person(b)):
        return None
    return False


@cache
def _bodies() -> frozenset[str]:
    return frozenset(load("reporting")["sources"]["bodies"])


def _person(speaker: Speaker) -> bool:
    words = speaker.name.split()
    return (
        1 < len(words) < 5
        and all(w[:1].isupper() or w.lower() in ("de", "van", "von", "al", "bin", "la", "der", "del") for w in words)
        and not any(w.lower().strip(".") in _bodies() or (w.isupper() and len(w) > 2) for w in words)
    )


@lru_cache(maxsize=1 << 12)  # a speaker is compared with many
def _name_words(name: str) -> tuple[str, ...]:
    return tuple([w.lower().strip(".,'’") for w in name.split() if w[:1].isupper() and len(w) > 1])
