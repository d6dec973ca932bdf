"""What the parser often gets wrong in news, set right by the order of words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.analysis import Token

_NOUNS = ("NOUN", "PROPN")
_ROLES = ("nsubj", "nsubj:pass", "obj", "obl", "nmod")
_AUXILIARIES = frozenset({"was", "were", "is", "are", "had", "have", "has"})
_TAKEN = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
_LOOSE = frozenset({"obj", "conj", "nmod", "obl", "dep", "appos", "parataxis", "list", "ccomp"})
_ASIDE = 16  # tokens of an aside between commas


def repair(tokens: Sequence[Token]) -> None:
    """Set a parse right in place."""
    _join_compounds(tokens)
    _give_subjects(tokens)


def _join_compounds(tokens: Sequence[Token]) -> None:
    """Make one phrase of two neighbouring nouns that the parser gave one role: "2,500 coalition" "troops" remain.

    The first becomes the second's compound, and what hung on its left hangs on the second.
    """
    for first, second in itertools.pairwise(tokens):
        if (
            first.dep == second.dep
            and first.head == second.head
            and first.dep in _ROLES
            and first.pos in _NOUNS
            and second.pos == "NOUN"
            and first.end + 1 == second.start
        ):
            for token in reversed(tokens[max(0, first.i - 8) : first.i]):
                if token.head == first.i:
                    token.head = second.i
            first.head, first.dep = second.i, "compound"


def _give_subjects(tokens: Sequence[Token]) -> None:
    """Give a participle behind "was" or "were" the noun before them as subject, where the parser gave it none.

    "A ship struck a bridge and 25 *people* were *injured*": no part of what was struck. "Officials said
    84 *people*, including children, were *killed*": not what was said.
    """
    first: dict[int, Token] = {}
    taken: set[int] = set()
    for token in tokens:
        dep = token.dep
        if dep in _TAKEN:
            taken.add(token.head)
        elif token.head > token.i and dep in ("aux", "aux:pass") and token.lower in _AUXILIARIES:
            first.setdefault(token.head, token)
    for at, auxiliary in first.items():
        verb = tokens[at]
        if at in taken or verb.tag != "VBN":
            continue
        noun = _noun_before(tokens, auxiliary)
        if noun is not None and noun.dep in _LOOSE and noun.head != noun.i:
            _make_subject(tokens, noun, verb)


def _noun_before(tokens: Sequence[Token], auxiliary: Token) -> Token | None:
    """The noun whose phrase ends before an auxiliary, over adverbs and an aside between commas."""
    at = auxiliary.i - 1
    while at >= 0 and tokens[at].pos == "ADV":
        at -= 1
    if at >= 0 and tokens[at].text in (",", "—", "–"):
        opening = next((i for i in range(at - 1, max(-1, at - _ASIDE), -1) if tokens[i].text == tokens[at].text), None)
        if opening is None:
            return None
        at = opening - 1
    if at < 0 or tokens[at].sentence != auxiliary.sentence or tokens[at].pos not in _NOUNS:
        return None
    noun = tokens[at]
    for _ in range(4):  # "25 people in the boat": the phrase's head
        above = tokens[noun.head]
        if noun.dep.split(":")[0] not in ("nmod", "flat", "compound", "acl") or above.i >= noun.i:
            break
        if above.pos not in _NOUNS:
            break
        noun = above
    return noun


def _make_subject(tokens: Sequence[Token], noun: Token, verb: Token) -> None:
    above = verb
    for _ in range(len(tokens)):
        if above.i == noun.i:  # the verb hung on its subject: it takes its place
            verb.head, verb.dep = noun.head, noun.dep
            break
        if above.head == above.i:
            break
        above = tokens[above.head]
    if noun.dep in ("obj", "ccomp") and verb.dep == "conj" and verb.head == noun.head:
        verb.dep = "ccomp"
    passive = any(t.head == verb.i and t.dep == "aux:pass" for t in tokens[max(0, verb.i - 6) : verb.i])
    noun.head, noun.dep = verb.i, "nsubj:pass" if passive else "nsubj"
