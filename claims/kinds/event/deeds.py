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
_NONE = frozenset({"no", "nobody", "none", "no-one", "one", "neither"})
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
    verb = _claiming(field, token)
    deed = _deed(field, token) or (_deed(field, above) if above is not None else None)
    if verb is not None and (deed is not None or verb.lemma.lower() == "claim"):
        told = asserted(field, verb)
        who = _claimant(analysis, field, verb)
        nobody = (
            who is None or _SHORT_OF.search(field.text, max(0, verb.start - 12), verb.start) or who[1].lower() in _NONE
        )
        if told != "said" or nobody:
            if told == "said" and who is None:
                return
            near = who is not None and 0 < verb.start - who[0].start < _REACH
            yield Told("responsibility", "unclaimed", who[0] if near and who else verb, token, deed)
        elif who is not None:
            near = verb.start - who[0].start < _REACH
            yield Told("responsibility", "claimed", who[0] if near else verb, token, deed, who[1])
    elif above is not None and above.lemma.lower() == "claim" and above.pos == "NOUN":
        up = field.governor(above)
        none = any(c.lower == "no" for c in field.children(above)) or (
            up is not None and up.pos in ("VERB", "AUX") and asserted(field, up) == "denied"
        )
        if none:
            yield Told("responsibility", "unclaimed", above, token, deed)


def _claiming(field: FieldAnalysis, token: Token) -> Token | None:
    """The verb of claiming whose object the word is, or that stands right before it."""
    above = field.governor(token)
    if above is not None and token.dep == "obj" and above.lemma.lower() in special("verbs_of_claiming"):
        return above
    before = field.tokens[max(0, token.i - 2) : token.i]
    return next((t for t in before if t.lemma.lower() in special("verbs_of_claiming") and t.tag.startswith("V")), None)


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


def _claimant(analysis: Analysis, field: FieldAnalysis, verb: Token) -> tuple[Token, str] | None:
    """Who claims it: the first word, and the name or the noun as printed."""
    subject = next((c for c in field.children(verb) if c.dep == "nsubj"), None)
    if subject is None:  # a clause that the parser took for something else: the words right before the verb
        before = [
            t for t in field.sentence_tokens(verb.sentence) if t.i < verb.i and t.pos not in ("AUX", "ADV", "PUNCT")
        ]
        subject = before[-1] if before else None
    if subject is None or subject.pos not in ("NOUN", "PROPN", "PRON", "DET"):
        return None
    if any(c.lower == "no" for c in field.children(subject)):
        return subject, "no"
    holder: Holder | None = resolve(analysis, field, subject)
    if holder is None:
        return (subject, subject.lower) if subject.lower in _NONE else None
    return subject, holder.names[0] if holder.names else holder.token.text
