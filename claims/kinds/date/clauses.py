"""Which clause of its sentence a date belongs to, where the parser may hang it on another one."""

from __future__ import annotations

import re

from claims.analysis import FieldAnalysis, Token
from claims.events import listed

_CLOCK = re.compile(r"\d[:.]?\d*\s*[ap]\.?m|noon|midnight|GMT", re.IGNORECASE)
_SHORTLY = 2  # words before "after" that may tell how soon after
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|that)|['’]s)\s+$", re.IGNORECASE)
_FUNCTION = frozenset({"ADP", "ADV", "DET", "CCONJ", "PUNCT"})
_SUBORDINATE = frozenset({"when", "as", "while", "who", "which", "that", "after", "before", "since", "if", "because"})
_YEAR_COMMA = re.compile(r",\s(?=\w)")


def is_aside(field: FieldAnalysis, verb: Token) -> bool:
    """Whether a verb tells what something was for, or lacked: signed it to *launch*, erupted without *warning*."""
    above = field.governor(verb)
    marks = {c.lower for c in field.children(verb)}
    if above is None or "without" in marks:
        return above is not None
    if "to" not in marks:
        return False
    return verb.dep in ("acl", "advcl") or (verb.dep == "xcomp" and _has(field, above, "obj"))


def main_verb(field: FieldAnalysis, verb: Token, start: int, end: int) -> Token:
    """The verb that a date dates where it hangs on one that only stands beside it.

    On Monday lawmakers, *angered* by the delay, *voted*; they *vanished* shortly after *crossing* on Thursday;
    the car was *found abandoned* in May.
    """
    above = field.governor(verb)
    if above is None or above.pos != "VERB" or verb.pos != "VERB":
        return verb
    if verb.dep == "xcomp" and verb.tag == "VBN" and above.lemma.lower() in listed("finding"):
        return above
    if verb.tag not in ("VBG", "VBN") or verb.dep not in ("advcl", "acl"):
        return verb
    if end < verb.start < above.start:
        between = [t.pos in ("NOUN", "PROPN") for t in field.tokens_in(end, verb.start) if end <= t.start < verb.start]
        return above if any(between) and "," in field.text[end : end + 2] else verb
    return above if _shortly(field, verb) and not _CLOCK.search(field.text[start:end]) else verb


def _shortly(field: FieldAnalysis, verb: Token) -> bool:
    """Whether a verb stands behind "shortly after", "minutes before": what both tell of was on one day."""
    before = [t.lower for t in field.tokens[max(0, verb.i - 1 - _SHORTLY) : verb.i]]
    return bool(before) and before[-1] in ("after", "before") and not listed("soon").isdisjoint(before[:-1])


def going_on(field: FieldAnalysis, noun: Token) -> Token | None:
    """The verb of what happened during an event, and on its day: it was *found* during a search on Thursday."""
    above = field.governor(noun)
    if above is None or above.pos != "VERB" or noun.dep != "obl" or above.lemma.lower() in listed("speech"):
        return None
    before = above.start < noun.start
    return above if before and any(c.lower == "during" for c in field.children(noun)) else None


def told_of(field: FieldAnalysis, date: Token, start: int) -> Token | None:
    """The first verb behind a date at the beginning of its sentence that stands in no clause of its own.

    On Friday, when the frost set in, a lorry driven by two brothers *crashed*.
    """
    words = field.sentence_tokens(date.sentence)
    if not _FUNCTION.issuperset(t.pos for t in words if t.end <= start):
        return None
    verbs = (t for t in words if t.start > date.start and t.pos == "VERB" and t.tag in ("VBD", "VBN", "VBZ", "VBP"))
    return next((verb for verb in verbs if not _is_apart(field, verb)), None)


def _is_apart(field: FieldAnalysis, verb: Token) -> bool:
    """Whether a verb is a participle beside its noun ("driven by two brothers"), or stands behind "when", "who"."""
    agent = [t.lower for t in field.tokens[verb.i + 1 : verb.i + 2]] == ["by"] and verb.dep.startswith("acl")
    return agent or verb.dep == "amod" or any(c.lower in _SUBORDINATE for c in field.children(verb))


def owned_from(field: FieldAnalysis, start: int, end: int) -> int | None:
    """Where what a date owns begins: Sunday's leap; the Sept. 11, 2001, attacks. None where it owns nothing."""
    if field.text[end : end + 2] in ("'s", "’s"):
        return end + 2
    full = field.text[start:end][-4:].isdigit() and _YEAR_COMMA.match(field.text, end)
    return full.end() if full and _DETERMINED.search(field.text, max(0, start - 10), start) else None


def _has(field: FieldAnalysis, token: Token, role: str) -> bool:
    return any(c.dep == role for c in field.children(token))
