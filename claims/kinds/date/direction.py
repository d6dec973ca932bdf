"""Whether a date's clause speaks of the past or the future."""

from __future__ import annotations

from claims.analysis import FieldAnalysis, Token

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})


def direction(field: FieldAnalysis, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where the clause does not tell; read from the governing verb's tense."""
    token = field.span_root(start, end)
    seen = 0
    while token is not None and seen < 12:
        told = _tense(field, token)
        if told is not None:
            return told
        token = field.governor(token)
        seen += 1
    return 0


def _tense(field: FieldAnalysis, token: Token) -> int | None:
    """What one verb tells, None where the token is none or tells nothing by itself."""
    if token.pos not in ("VERB", "AUX") and not any(c.dep in ("cop", "aux", "aux:pass") for c in field.children(token)):
        return None
    helpers = [c for c in field.children(token) if c.dep in ("aux", "aux:pass", "cop")]
    words = {c.lower for c in helpers}
    if words & _FUTURE:
        return 1
    if token.tag == "VBD" or any(c.tag == "VBD" and c.lower not in ("would", "could", "might") for c in helpers):
        return -1
    if any(c.tag == "MD" for c in helpers):
        return None
    if token.tag == "VBN" and words & {"has", "have", "had", "'ve", "'s"}:
        return -1
    if token.tag in ("VB", "VBG") and any(c.lower == "to" for c in field.children(token)):
        return None
    return None
