"""Who did it: claims of responsibility and their absence, deeds of one or of several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.kinds.event.asserted import asserted
from claims.kinds.event.holder import Holder, resolve
from claims.kinds.event.lexicon import special
from claims.kinds.event.written import Told

TRIGGERS = frozenset(
    {"responsibility", "claims", "claim", "silent", "lone", "alone", "accomplices", "orchestrated", "masterminded"}
)
_REACH = 40
_NO = re.compile(r"\b(?:no|without|any|nor)\b[^.;]{0,24}$", re.IGNORECASE)
_SHORT_OF = re.compile(r"\bshort of\s*$", re.IGNORECASE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(special(name))})\b", re.IGNORECASE)


def read_deeds(analysis: Analysis, field: FieldAnalysis, token: Token) -> Iterator[Told]:
    """What a word says of who did it."""
    if token.lower == "responsibility":
        yield from _responsibility(analysis, field, token)
    elif token.lower in ("claim", "claims"):
        yield from _claims_made(field, token)
    elif token.lower == "silent":
        yield from _silence(field, token)
    else:
        yield from _authors(field, token)


def _responsibility(analysis: Analysis, field: FieldAnalysis, token: Token) -> Iterator[Told]:
    above = field.governor(token)
    if above is None:
        return
    deed = _deed(field, token) or _deed(field, above)
    if token.dep == "obj" and above.lemma.lower() in special("verbs_of_claiming"):
        told = asserted(field, above)
        if told == "open" or _SHORT_OF.search(field.text, max(0, above.start - 12), above.start):
            told = "denied"
        who = _claimant(analysis, field, above)
        subject = next((c for c in field.children(above) if c.dep == "nsubj"), None)
        first = subject if subject is not None and 0 < above.start - subject.start < _REACH else above
        state = "claimed" if told == "said" else "unclaimed"
        if state == "unclaimed" or who is not None:
            yield Told("responsibility", state, first, token, deed, who if state == "claimed" else None)
    elif above.lemma.lower() == "claim" and above.pos == "NOUN":
        up = field.governor(above)
        none = any(c.lower == "no" for c in field.children(above)) or (
            up is not None and up.pos in ("VERB", "AUX") and asserted(field, up) == "denied"
        )
        if none:
            yield Told("responsibility", "unclaimed", above, token, deed)


def _claims_made(field: FieldAnalysis, token: Token) -> Iterator[Told]:
    """No claims made: "did not make any claims for the assault"."""
    above, deed = field.governor(token), _deed(field, token)
    if above is not None and deed is not None and above.lemma.lower() == "make" and asserted(field, above) == "denied":
        yield Told("responsibility", "unclaimed", above, token, deed)


def _silence(field: FieldAnalysis, token: Token) -> Iterator[Told]:
    """No claim where one was awaited: "has been silent about the attack"."""
    deed = _deed(field, token)
    if deed is not None:
        yield Told("responsibility", "unclaimed", token, deed, deed)


def _authors(field: FieldAnalysis, token: Token) -> Iterator[Told]:
    """Of one or of several: "a lone operator" / "with the help of accomplices"."""
    sentence = field.sentences[token.sentence]
    low = max(sentence.start, token.start - _REACH)
    for state, name in (("alone", "alone"), ("with others", "with_others")):
        for match in _pattern(name).finditer(field.text, low, min(sentence.end, token.end + _REACH)):
            if not match.start() <= token.start < match.end():
                continue
            if _NO.search(field.text, low, match.start() + 1):
                continue
            inside = field.tokens_in(match.start(), match.end())
            yield Told("authors", state, inside[0], inside[-1], None)


def _deed(field: FieldAnalysis, token: Token) -> Token | None:
    """The deed that is claimed: "for the attack", "about the killing"."""
    near = [c for c in field.children(token) if c.dep.partition(":")[0] in ("nmod", "obl", "obj")]
    return next((c for c in near if c.lemma.lower() in special("deeds")), None)


def _claimant(analysis: Analysis, field: FieldAnalysis, verb: Token) -> str | None:
    """Who claims it, by name or as printed."""
    subject = next((c for c in field.children(verb) if c.dep == "nsubj"), None)
    if subject is None:
        return None
    holder: Holder | None = resolve(analysis, field, subject)
    if holder is None:
        return None
    return holder.names[0] if holder.names else holder.token.text
