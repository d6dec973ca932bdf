"""Whose a measure is: the named body, person or thing whose price, profit, weight or share a number tells.

"Aldine shares rose 4 %" · "a stake in Birk Foods" · "Corran Corp. said net income fell to $20 million" ·
"The company earned $461 million" (the body named last before). Only what the grammar or a plain
anaphor tells; a number of which it does not is nobody's.
"""

from __future__ import annotations

from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.lexicon import load
from claims.naming import Mention

_CLIMB = 5  # governors between a number and the subject of its sentence
_SIDES = 2  # of a deal
_BACK = 400  # characters back in which a body was named last
_INSIDE = ("nmod", "compound", "flat", "appos", "amod")
_ARGUMENTS = ("nsubj", "obj", "obl", "nmod", "compound")
_OF = frozenset({"of", "in", "for", "by", "at"})


@cache
def _anaphors() -> frozenset[str]:
    return frozenset(load("synonyms")["body_nouns"])


@cache
def _deals() -> frozenset[str]:
    return frozenset(load("synonyms")["deals"])


@cache
def saying() -> frozenset[str]:
    """The verbs of saying, by lemma: what follows them is said, not theirs."""
    return frozenset(load("synonyms")["saying"])


def possessor(analysis: Analysis, field: FieldAnalysis, start: int, end: int, head: Token | None) -> str | None:
    """Whose the measure at a span is, by its canonical name in the article, or None; a deal's is of its two sides."""
    mentions = _mentions(analysis, field, start, end)
    if _of_deal(field, head or field.span_root(start, end)):
        sides = sorted({analysis.names.of(m).name for m in mentions if analysis.names.of(m).kind != "person"})
        return " / ".join(sides) if len(sides) == _SIDES else None
    if head is not None:
        found = _within(analysis, field, head, mentions)
        if found is not None or "-" in field.text[start:end]:  # "a 400-pound gorilla" is nobody else's
            return found
    token = head or field.span_root(start, end)
    for _ in range(_CLIMB):
        if token is None:
            return None
        subject = next((c for c in field.children(token) if c.dep in ("nsubj", "nsubj:pass")), None)
        if subject is not None and not start <= subject.start < end:
            found = _within(analysis, field, subject, mentions) or _anaphor(analysis, field, subject)
            if found is not None:
                return found if token.lemma.lower() not in saying() or _is_body(analysis, found) else None
            if subject.pos == "PRON" or token.lemma.lower() in saying():
                return None
        token = field.governor(token)
    return None


def _of_deal(field: FieldAnalysis, token: Token | None) -> bool:
    """Whether a sum is told of a deal, which has two sides: "Aldine bid $5m for Birk", "Birk refused the $5m offer"."""
    for _ in range(_CLIMB):
        if token is None:
            return False
        told = (token, *(c for c in field.children(token) if c.dep.split(":")[0] in _ARGUMENTS))
        if any(word.lemma.lower() in _deals() for word in told):
            return True
        if token.pos == "VERB":
            return False
        token = field.governor(token)
    return False


def _mentions(analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> list[Mention]:
    """The names of the claim's sentence that are no places."""
    names = analysis.names
    sentence = field.sentence_at(start)
    if sentence is None:
        return []
    found = names.mentions_in(field.field, sentence.start, sentence.end)
    return [m for m in found if names.of(m).kind != "place" and not start <= m.start < end]


def _within(analysis: Analysis, field: FieldAnalysis, noun: Token, mentions: list[Mention]) -> str | None:
    """The name that a noun is or has: *Aldine*, *Aldine* shares, *Aldine's* shares, shares of *Aldine*."""
    todo, held = [noun], []
    while todo:
        token = todo.pop()
        held.append(token)
        for child in field.children(token):
            relation = child.dep.split(":")[0]
            if relation not in _INSIDE or abs(child.i - noun.i) > 8:
                continue
            case = next((c.lower for c in field.children(child) if c.dep == "case"), None)
            if case is None or case in _OF or case in ("'s", "’s", "'", "’"):
                todo.append(child)
    held.sort(key=lambda t: (abs(t.i - noun.i), t.i))
    for token in held:
        for mention in mentions:
            if mention.start <= token.start < mention.end:
                return analysis.names.of(mention).name
    return None


def _anaphor(analysis: Analysis, field: FieldAnalysis, subject: Token) -> str | None:
    """The body that "the company" or "it" stands for: the one named last before, by itself."""
    if subject.lower != "it" and subject.lemma.lower() not in _anaphors():
        return None
    names = analysis.names
    before = names.mentions_in(field.field, max(0, subject.start - _BACK), subject.start)
    bodies = [names.of(m) for m in before if names.of(m).kind == "organization"]
    return bodies[-1].name if bodies else None


def _is_body(analysis: Analysis, name: str) -> bool:
    return any(e.name == name and e.kind in ("organization", "other") for e in analysis.names.entities)
