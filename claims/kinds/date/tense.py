"""Whether a dated event is done, lies ahead or is left open, from its verb's helpers."""

from __future__ import annotations

from claims.analysis import FieldAnalysis, Token
from claims.events import base, listed
from claims.kinds.date.model import Tense


def tense_of(field: FieldAnalysis, verb: Token, phrase: str = "") -> Tense | None:
    """A verb's: "fell" is done, "will begin" lies ahead, "may come", "offered to go" are open; None for others."""
    lemma = phrase or verb.lemma.lower()  # "set out" is no plan, "set" may be one
    helpers = {c.lower for c in field.children(verb) if c.dep.split(":")[0] in ("aux", "mark", "cop")}
    above = field.governor(verb)
    if lemma in listed("planning") and verb.tag in ("VBN", "VBD"):
        return "ahead"  # what was rescheduled for Friday is still to come
    if helpers & listed("modal"):
        return _of_modal(helpers)
    if "to" in helpers and above is not None:
        return _of_infinitive(field, above)
    if verb.dep == "conj" and above is not None and above.pos == "VERB" and verb.tag == "VB":
        return tense_of(field, above)
    if verb.tag == "VBD" or (verb.tag == "VBN" and helpers) or (verb.dep.startswith("acl") and verb.tag == "VBN"):
        return "done"
    return "ahead" if lemma in listed("ahead") else None


def _of_modal(helpers: set[str]) -> Tense:
    if helpers & {"have", "'ve", "’ve"}:
        return "done"
    return "ahead" if helpers & listed("will") else "open"


def _of_infinitive(field: FieldAnalysis, above: Token) -> Tense | None:
    """That of "to leave" behind its head: set to leave; began to leave; offered to leave."""
    if above.lemma.lower() in listed("factive"):
        return tense_of(field, above)
    return "ahead" if above.lemma.lower() in listed("ahead") or above.lower in listed("planned") else "open"


def tense_of_noun(field: FieldAnalysis, noun: Token, verb: Token | None) -> Tense | None:
    """That of an event that a noun names, by its adjectives ("the planned launch") or by the verb that tells of it."""
    if {c.lower for c in field.children(noun)} & listed("planned"):
        return "ahead"
    if verb is None:
        return None
    return "ahead" if base(verb.text, verb.lemma) in listed("ahead") else tense_of(field, verb)
