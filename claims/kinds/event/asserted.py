"""Whether an article says that something happened, that it did not (yet), or leaves it open."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from claims.analysis import FieldAnalysis, Token
from claims.lexicon import load

Assertion = Literal["said", "denied", "open"]

_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl", "conj", "csubj", "obl"})
_HELPERS = frozenset({"aux", "mark", "advmod", "cop", "cc", "case"})  # a tagger may take "to" for a preposition
_YET_TO = re.compile(r"\byet to(?: have)?(?: be)?\s*$", re.IGNORECASE)
_CLIMB = 4  # governors above a verb that may deny or plan what it tells


@cache
def words(name: str) -> frozenset[str]:
    """A list of the words that tell whether something happened."""
    return frozenset(load("changing_states")["assertion"][name])


def asserted(field: FieldAnalysis, token: Token) -> Assertion:
    """How a verb or predicate is told: "has been freed" said, "was not freed" denied, "may be freed" open.

    A plan is a denial: what is "expected to reopen" is closed.
    """
    for _ in range(_CLIMB):
        helpers = {c.lower for c in field.children(token) if _plain(c) in _HELPERS}
        told = _helped(field, token, helpers)
        above = field.governor(token)
        if told is not None or above is None or _plain(token) not in _CLAUSES:
            return told or "said"
        told = _governed(field, token, above, infinitive="to" in helpers)
        if told is not None:
            return told
        token = above
    return "said"


def asserted_noun(field: FieldAnalysis, token: Token) -> Assertion:
    """How an event is told that a noun names: "his release" said, "demanded his release" denied."""
    above = field.governor(token)
    if above is None:
        return "said"
    lemma = above.lemma.lower()
    if lemma in words("ahead") or lemma in words("refused") or any(c.lower == "no" for c in field.children(token)):
        return "denied"
    return asserted(field, above) if above.pos == "VERB" else "said"


def _plain(token: Token) -> str:
    return token.dep.partition(":")[0]


def _helped(field: FieldAnalysis, token: Token, helpers: set[str]) -> Assertion | None:
    """What the words of the verb's own clause say, None where they leave it to those above."""
    if helpers & words("conditions"):
        return "open"
    if helpers & words("negative") or _no_subject(field, token) or _yet_to(field, token):
        return "denied"
    if helpers & words("may"):
        return "open"
    if helpers & words("will"):
        return "open" if "have" in helpers else "denied"
    return None


def _governed(field: FieldAnalysis, token: Token, above: Token, *, infinitive: bool) -> Assertion | None:
    """What the clause above says of a verb, None where that hangs on what says it of the clause above."""
    lemma = above.lemma.lower()
    if infinitive:
        if lemma in words("refused") or lemma in words("ahead") or above.lower in words("ahead"):
            return "denied"
        return None if lemma in words("done_so") else "open"
    if token.dep in ("ccomp", "acl") and _unsure(field, above):
        return "open"
    if token.dep == "xcomp":
        return "denied" if lemma in words("refused") else None
    if token.dep == "conj":  # "will be tried and sentenced", "if he were arrested and charged"
        helpers = {c.lower for c in field.children(above) if _plain(c) in _HELPERS}
        return "open" if helpers & words("conditions") else None if token.tag == "VB" else "said"
    return "said"


def is_hedged(field: FieldAnalysis, token: Token) -> bool:
    """Whether the words of a verb or of those above it hedge: "reportedly", "is believed to have been"."""
    above = field.governor(token)
    near = [*field.children(token), *([above, *field.children(above)] if above is not None else [])]
    return any(t.lower in words("hedges") for t in near)


def _unsure(field: FieldAnalysis, above: Token) -> bool:
    """Whether what is told is denied as told: "would not confirm reports that", "denied that"."""
    up = field.governor(above)
    tellers = [above, up] if up is not None and above.pos == "NOUN" else [above]
    return any(
        t.lemma.lower() in words("refused")
        or any(c.lower in words("negative") for c in field.children(t) if c.dep == "advmod")
        for t in tellers
    )


def _no_subject(field: FieldAnalysis, token: Token) -> bool:
    """Whether the verb's subject or object is none: "no suspects have been arrested", "nobody was found"."""
    return any(
        child.lower in words("negative") or any(c.lower == "no" for c in field.children(child) if c.dep == "det")
        for child in field.children(token)
        if child.dep in ("nsubj", "nsubj:pass", "obj")
    )


def _yet_to(field: FieldAnalysis, token: Token) -> bool:
    return bool(_YET_TO.search(field.text, max(0, token.start - 20), token.start))
