"""Which clause of its sentence a date belongs to, where the parser may hang it on another one."""

from __future__ import annotations

import re

from claims.analysis import FieldAnalysis, Token
from claims.events import listed

_CLOCK = re.compile(r"\d[:.]?\d*\s*[ap]\.?m|noon|midnight|GMT", re.IGNORECASE)
_SHORTLY = 2  # words before "after" that may tell how soon after
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|that)|['’]s)\s+$", re.IGNORECASE)
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
    """The verb behind a date at the beginning of its sentence, which the parser lets head that."""
    before = [t.pos for t in field.sentence_tokens(date.sentence) if t.end <= start]
    if not {"ADP", "ADV", "DET", "CCONJ"}.issuperset(before):
        return None
    verb = next((c for c in field.children(date) if c.pos == "VERB" and c.start > date.end), None)
    if verb is None or not any(c.lower in ("when", "as", "while") for c in field.children(verb)):
        return verb
    return next((c for c in field.children(verb) if c.dep == "parataxis" and c.pos == "VERB"), verb)


def owned_from(field: FieldAnalysis, start: int, end: int) -> int | None:
    """Where what a date owns begins: Sunday's leap; the Sept. 11, 2001, attacks. None where it owns nothing."""
    if field.text[end : end + 2] in ("'s", "’s"):
        return end + 2
    full = field.text[start:end][-4:].isdigit() and _YEAR_COMMA.match(field.text, end)
    return full.end() if full and _DETERMINED.search(field.text, max(0, start - 10), start) else None


def _has(field: FieldAnalysis, token: Token, role: str) -> bool:
    return any(c.dep == role for c in field.children(token))
