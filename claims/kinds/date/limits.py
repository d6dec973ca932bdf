"""Where an event begins or ends: nouns of beginning and ending, periods, "until"."""

from __future__ import annotations

import re

from claims.analysis import FieldAnalysis, Token
from claims.events import base, kinds_of, listed
from claims.kinds.date.model import Phase

_REACH = 16  # words before a verb that the noun it ends may stand in
_UNTIL = re.compile(
    r"\b(?:until|till|through|up to|no later than)\s+(?:(?:at least|the end of|late|early)\s+)?$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)


def is_until(field: FieldAnalysis, start: int) -> bool:
    """Whether a date is the last one of what goes on: "runs *until* 9 April", "*through* September 5"."""
    return _UNTIL.search(field.text, max(0, start - 25), start) is not None


def is_span(field: FieldAnalysis, start: int) -> bool:
    """Whether a date tells from when or until when something goes on."""
    return is_until(field, start) or _FROM.search(field.text, max(0, start - 10), start) is not None


def limited(field: FieldAnalysis, noun: Token, lemma: str) -> Token | None:
    """What a noun of beginning or ending begins or ends: "the end of a *state of emergency*"."""
    if lemma not in listed("first") | listed("last"):
        return None
    chain = [noun]
    for token in chain:
        chain += [c for c in field.children(token) if c.dep == "nmod" and c.pos == "NOUN"]
        if token is not noun and kinds_of(base(token.text, token.lemma)):
            return token
    return None


def slotted(field: FieldAnalysis, noun: Token, lemma: str) -> Token | None:
    """The event that a noun of its time or form stands for: the *launch* window, a *memorial* service."""
    if lemma not in listed("slots"):
        return None
    parts = [c for c in field.children(noun) if c.dep in ("compound", "amod") and c.pos in ("NOUN", "ADJ")]
    return next((c for c in parts if kinds_of(base(c.text, c.lemma))), None)


def phase_of(field: FieldAnalysis, token: Token) -> Phase | None:
    """Whether a noun stands below one of beginning or ending."""
    for _ in range(3):
        above = field.governor(token)
        if above is None or token.dep != "nmod":
            return None
        lemma = base(above.text, above.lemma)
        if lemma in listed("first") | listed("last"):
            return "start" if lemma in listed("first") else "end"
        token = above
    return None


def phase_of_verb(field: FieldAnalysis, lemma: str, start: int) -> Phase | None:
    """Whether a verb begins or ends something at the date, or goes on until it."""
    if lemma in listed("lasting") and is_until(field, start):
        return "end"
    return "start" if lemma in listed("first") else "end" if lemma in listed("last") else None


def ends_period(field: FieldAnalysis, verb: Token, phase: Phase | None) -> bool:
    """Whether a verb only tells where a period ends: "the quarter *ended* Sept. 30"."""
    if phase is None:
        return False
    near = [field.tokens[verb.i - 1]] if verb.i else []
    near += [c for c in field.children(verb) if c.dep == "nsubj"][:1]
    return any(token.lemma.lower() in listed("periods") for token in near)


def planned(field: FieldAnalysis, verb: Token, lemma: str) -> Token | None:
    """The noun of what is to come: a *service* planned for Saturday; the *vote* was called for May."""
    if lemma not in listed("ahead"):
        return None
    subject = next((c for c in field.children(verb) if c.dep in ("nsubj", "nsubj:pass")), None)
    above = field.governor(verb)
    if subject is None and above is not None and verb.dep == "acl":
        subject = above
    if subject is None or kinds_of(base(subject.text, subject.lemma)):
        return event_before(field, verb)
    if lemma not in listed("slating") or verb.tag != "VBN" or subject.dep == "nsubj":
        return None
    return subject if subject.pos == "NOUN" else None


def event_before(field: FieldAnalysis, verb: Token) -> Token | None:
    """The nearest event noun before a verb of beginning or ending whose subject the parser has elsewhere."""
    for token in reversed(field.sentence_tokens(verb.sentence)):
        close = verb.i - _REACH <= token.i < verb.i and token.pos == "NOUN" and token.dep != "nmod"
        if close and kinds_of(base(token.text, token.lemma)):
            return token
    return None
