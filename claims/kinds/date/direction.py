"""Whether a date's clause speaks of the past or the future."""

from __future__ import annotations

from claims.analysis import FieldAnalysis, Token
from claims.kinds.date.words import before

_FUTURE = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "ca", "can", "may", "could", "might", "should", "must", "would", "'d", "’d"}
)


def direction(field: FieldAnalysis, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where the clause does not tell.

    The first verb above the date tells by its tense; an infinitive looks ahead, as do "until" and
    "as early as", unless the verb is in the past perfect (until Friday they had not come).
    """
    ahead = before("ahead").search(field.text[max(0, start - 30) : start]) is not None
    token = field.span_root(start, end)
    for _ in range(12):
        if token is None:
            break
        if ahead and (token.pos in ("VERB", "AUX") or token.dep == "root"):
            return -1 if any(c.lower == "had" for c in field.children(token)) else 1
        told = None if ahead else _tense(field, token)
        if told is not None:
            return told
        token = field.governor(token)
    return int(ahead)


def _tense(field: FieldAnalysis, token: Token) -> int | None:
    """What a verb's tense tells; None for words that are no verb or have no tense."""
    helpers = [c for c in field.children(token) if c.dep in ("aux", "aux:pass", "cop")]
    if token.pos not in ("VERB", "AUX") and not helpers:
        return None
    tags = {c.tag for c in helpers}
    words = {c.lower for c in helpers}
    if "MD" in tags or words & _FUTURE:
        return -1 if words & {"have", "'ve"} else 1
    if token.tag == "VBD" or "VBD" in tags:
        return -1
    if token.tag in ("VBN", "VBD") and words & {"has", "have", "'ve", "'s", "having"}:
        return -1
    if "to" in words or any(c.lower == "to" and c.end <= token.start for c in field.children(token)):
        plan = field.governor(token)
        return -1 if plan is not None and any(c.lower in ("had", "'d") for c in field.children(plan)) else 1
    if token.tag in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return 0
    return None
