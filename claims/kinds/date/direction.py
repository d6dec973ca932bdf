"""Whether a date's clause speaks of the past or the future."""

from __future__ import annotations

from claims.analysis import FieldAnalysis, Token
from claims.kinds.date.words import before, lexicon

_FUTURE = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "ca", "can", "may", "could", "might", "should", "must", "would", "'d", "’d"}
)


def direction(field: FieldAnalysis, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where the clause does not tell.

    The first verb above the date tells by its tense; an infinitive looks ahead where its own head
    plans or expects, as do "until" and "as early as", unless the verb is in the past perfect
    (until Friday they had not come). Of a date that belongs to a noun (Friday's vote) only "will"
    and the past tense tell.
    """
    text = field.text[max(0, start - 30) : start]
    if before("gone").search(text):
        return -1
    ahead = before("ahead").search(text) is not None
    token = field.span_root(start, end)
    above = field.governor(token) if token is not None else None
    nominal = above is not None and above.pos in ("NOUN", "PROPN") and not _helpers(field, above)
    if above is not None and any(c.lower in lexicon()["verbs"]["coming"] for c in field.children(above)):
        return 1
    nominal = nominal or field.text[end : end + 2] in ("'s", "’s")
    for _ in range(12):
        if token is None:
            break
        if ahead and (token.pos in ("VERB", "AUX") or token.dep == "root"):
            return -1 if any(c.lower == "had" for c in field.children(token)) else 1
        told = None if ahead else _tense(field, token, nominal=nominal)
        if told is not None:
            return told
        token = field.governor(token)
    return int(ahead)


def _helpers(field: FieldAnalysis, token: Token) -> list[Token]:
    return [c for c in field.children(token) if c.dep in ("aux", "aux:pass", "cop")]


def _tense(field: FieldAnalysis, token: Token, *, nominal: bool) -> int | None:
    """What a verb's tense tells; None for words that are no verb or have no tense."""
    helpers = _helpers(field, token)
    if token.pos not in ("VERB", "AUX") and not helpers:
        # a noun with its own clause: the attacks in November that killed many
        return -1 if any(c.dep.startswith("acl") and c.tag == "VBD" for c in field.children(token)) else None
    tags = {c.tag for c in helpers}
    words = {c.lower for c in helpers}
    if "MD" in tags or words & _FUTURE:
        if words & {"have", "'ve"}:
            return -1
        if "could" in words and any(c.lower in ("not", "n't", "n’t") for c in field.children(token)):
            return -1  # could not be reached on Sunday
        return 1 if not nominal or words & {"will", "shall", "'ll", "’ll"} else 0
    if token.tag == "VBD" or "VBD" in tags:
        return -1
    if token.tag in ("VBN", "VBD") and words & {"has", "have", "'ve", "'s", "having"}:
        return -1
    if "to" in words or any(c.lower == "to" and c.end <= token.start for c in field.children(token)):
        return 0 if nominal else _infinitive(field, token)
    if token.tag in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return 0
    return None


def _infinitive(field: FieldAnalysis, token: Token) -> int:
    """Where an infinitive lies, by its head: planned to leave; had planned to leave; declined to say."""
    head = field.governor(token)
    if head is None:
        return 1
    if any(c.lower in ("had", "'d") for c in field.children(head)):
        return -1
    if head.lemma.lower() in lexicon()["verbs"]["plan"] or head.lower in lexicon()["verbs"]["plan"]:
        return 1
    return -1 if head.tag == "VBD" else 1
