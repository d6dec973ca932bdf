"""What became of those that a number counts: killed, hurt, missing; from the grammar, else from the words beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.analysis import FieldAnalysis, Token
from claims.lexicon import load

_OF_NOUN = frozenset({"amod", "acl", "compound", "nmod", "conj"})
_TELLING = frozenset({"xcomp", "obl", "advcl", "ccomp"})  # "reported killed", "left wounded", "taken to hospital"
_NEAR = 6  # tokens before a claim in which what its verb governs may stand
_AMONG = frozenset({"among", "including", "include"})
_SKIPPED = frozenset({"ADV", "AUX", "PART"})
_OF_THOSE = frozenset({"of", "those", "who"})  # "three of those killed"
_BEHIND = frozenset({"aboard", "fatally", "missing"})
_ALL_BUT = re.compile(r"\b[Aa]ll but $")  # "all but two of them died"
_REACH = 5  # tokens behind a noun among which its participle stands
_TAGS = ("VBN", "VBD", "JJ", "VB", "VBP")
_OBJECTS = ("NUM", "DET", "NOUN", "PROPN", "PRON")


@cache
def _table() -> dict[str, str]:
    """A lemma's state ("kill" -> "dead")."""
    return {lemma: state for state, lemmas in load("states")["states"].items() for lemma in lemmas}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("states")[name])


@cache
def _people() -> frozenset[str]:
    return frozenset(load("synonyms")["person"])


@cache
def _somebody() -> frozenset[str]:
    """Nouns of one person, none of groups or of the dead: a mother, a commander."""
    titles = load("titles")
    nouns = _people().union(titles["kin"].split(), titles["offices"].split())
    return nouns.difference(load("totals")["groups"], _table(), ("life", "people", "personnel"))


def all_states() -> frozenset[str]:
    """Every lemma that tells a state."""
    return frozenset(_table())


def tells_state(token: Token) -> bool:
    """Whether a word tells a state: *dead*, *injured*, *missing*."""
    return token.lemma.lower() in _table() or token.lower in _table()


def noun_states(noun: Token) -> tuple[str, ...]:
    """The states that a noun tells by itself: a *toll*, *bodies*."""
    found: list[str] = []
    if noun.lemma.lower() not in _words("beside_only"):
        _add(found, noun)
    return tuple(found)


def states_of(
    field: FieldAnalysis, at: Token, head: Token | None, predicate: Token | None, span: tuple[int, int]
) -> tuple[str, ...]:
    """The states that the noun, its participles and its verb give what is counted at a span, nearest first."""
    if not _tells(field, at.sentence) or _ALL_BUT.search(field.text, max(0, span[0] - 12), span[0]):
        return ()
    found: list[str] = []
    alone = _of_others_noun(field, at, span[0])
    beside = _beside(field, head, *span, alone=alone)
    for token in beside:
        _add(found, token)
    if found and (head is None or head.start < span[1]):
        return tuple(found)  # "12 dead and 40 injured": no noun, and the word beside says it
    for token in _by_grammar(field, at, head, None if alone else predicate, told=bool(found)):
        _add(found, token)
    if _loses_life(field, predicate, head):
        found.append("dead")
    if head is not None and head.lemma.lower() in _people() and (_carry(beside) or _carried(field, head)):
        found.append("aboard")
    return tuple(dict.fromkeys(found))


def _tells(field: FieldAnalysis, sentence: int) -> bool:
    """Whether any word of a sentence tells a state; most sentences have none."""
    memo: dict[int, bool] = field.memo.setdefault("tells", {})
    if sentence not in memo:
        table = _table()
        memo[sentence] = any(
            (lemma := t.lemma.lower()) in table or t.lower in table or lemma == "life" or lemma in _words("carrying")
            for t in field.sentence_tokens(sentence)
        )
    return memo[sentence]


def _add(found: list[str], token: Token) -> None:
    lemma = token.lemma.lower()
    state = _table().get(lemma) or _table().get(token.lower)  # "are missing" is of no verb "to miss"
    if state and state not in found and (token.pos == "VERB" or lemma not in _words("verbs_only")):
        found.append(state)


def _by_grammar(
    field: FieldAnalysis, at: Token, head: Token | None, predicate: Token | None, *, told: bool
) -> list[Token]:
    """The words that may tell a state by the parse; without those of the verb where it is told already."""
    near: list[Token] = []
    if head is not None:
        if head.lemma.lower() in _words("beside_only"):
            return near
        near.append(head)
        near += [c for c in field.children(head) if c.dep.split(":")[0] in _OF_NOUN and not _of_others(field, c)]
    near.append(at)
    above = field.governor(at)
    if above is not None and at.dep == "conj" and head is not None:
        if tells_state(head):  # "12 deaths and 40 injuries"
            above = None
        elif above.dep == "nmod" and head.lemma.lower() in _people():  # "the bodies of 12 men and three women"
            above = field.governor(above)
    if above is not None and above.pos in ("NOUN", "ADJ", "VERB", "NUM") and above is not predicate:
        near.append(above)
    if predicate is not None and not told:
        if not _apart(field, predicate, at):
            near.append(predicate)
        if at.dep == "obj" and predicate.lemma.lower() == "include":  # "the dead included six children"
            near += [c for c in field.children(predicate) if c.dep == "nsubj"]
        near += [
            c
            for c in field.children(predicate)
            if c.dep in _TELLING and c.i > at.i - _NEAR and not _has_own(field, c, at)
        ]
    return near


def _of_others(field: FieldAnalysis, token: Token) -> bool:
    """Whether a word on a noun tells of others: 12 dead and 40 *injured*; two trains, *injuring* one."""
    children = field.children(token)
    if token.dep == "conj":
        return any(c.dep == "nummod" or c.pos == "NUM" for c in children)
    return token.tag == "VBG" and any(c.dep == "obj" for c in children)


def _apart(field: FieldAnalysis, verb: Token, at: Token) -> bool:
    """Whether a verb's state is not of what is counted: *three* gunmen killed 12; killed after a *boy* fell."""
    if at.head != verb.i:
        return False
    if at.dep == "obl":
        return not any(c.dep == "case" and c.lower in _AMONG for c in field.children(at))
    return at.dep == "nsubj" and any(c.dep == "obj" for c in field.children(verb))


def _of_others_noun(field: FieldAnalysis, at: Token, start: int) -> bool:
    """Whether what is counted but tells whose somebody is, or of how many some are: what befalls them is not its own.

    The mother of *two boys* was hurt; a commander of *500 troops* died; five of the *40 passengers* survived.
    """
    above = field.governor(at)
    if above is None or at.dep != "nmod":
        return False
    if above.pos in ("NUM", "PRON"):
        return above.end <= start
    return above.tag == "NN" and above.lemma.lower() in _somebody()


def _carried(field: FieldAnalysis, noun: Token) -> bool:
    """Whether somebody is carried: a plane carrying 72 *people* and six *crew*."""
    first = field.governor(noun)
    if noun.dep == "conj" and first is not None:
        noun = first
    verb = field.governor(noun)
    return verb is not None and noun.dep == "obj" and _carry([verb])


def _carry(verbs: Sequence[Token]) -> bool:
    return any(verb.pos == "VERB" and verb.lemma.lower() in _words("carrying") for verb in verbs)


def _has_own(field: FieldAnalysis, token: Token, at: Token) -> bool:
    """Whether a clause tells of others than what is counted: "40 were hurt, with *five* trapped"."""
    if token.dep not in ("advcl", "ccomp"):
        return False
    return any(
        c.i != at.i and c.dep.split(":")[0] in ("nsubj", "obj") and c.pos in ("NOUN", "PROPN", "NUM")
        for c in field.children(token)
    )


def _loses_life(field: FieldAnalysis, verb: Token | None, head: Token | None) -> bool:
    """Whether lives are lost: 16 lost their *lives*, it cost the *lives* of 16, 16 *lives* were claimed."""
    lives: list[Token | None] = [c for c in field.children(verb) if c.dep == "obj"] if verb is not None else []
    if head is not None:
        lives += [head, field.governor(head)]
    taking = _words("taking_life")
    for life in lives:
        if life is None or life.lemma.lower() != "life":
            continue
        above = field.governor(life)
        if (verb is not None and verb.lemma.lower() in taking) or (above is not None and above.lemma.lower() in taking):
            return True
    return False


def _beside(field: FieldAnalysis, head: Token | None, start: int, end: int, *, alone: bool) -> list[Token]:
    """The participle right behind a noun ("16 men *killed* in") or verb right before a number ("*trapping* five").

    `alone` stops at an auxiliary, whose verb is not of the noun: the mother of two boys *was* killed.
    """
    sentence = field.sentence_at(start)
    if sentence is None:
        return []
    at = head.end if head is not None and head.start >= end else end
    behind = [t for t in field.tokens_in(at, min(sentence.end, at + 60)) if t.start >= at][: _REACH + 1]
    for i, token in enumerate(behind):
        if token.lower in _BEHIND and token.lower in _table():  # "300 people aboard", "three fatally"
            return [token]
        if token.tag in (("VBN", "JJ") if alone else _TAGS) and token.lemma.lower() in _table():
            acts = token.tag not in ("VBN", "JJ") and behind[i + 1 : i + 2]
            if not acts or behind[i + 1].pos not in _OBJECTS:
                return [token]
            break
        if (token.pos not in _SKIPPED and token.lower not in _OF_THOSE) or (alone and token.pos == "AUX"):
            break
    before = [t for t in field.tokens_in(max(sentence.start, start - 24), start) if t.end <= start and t.pos != "ADV"]
    return [t for t in before[-1:] if t.pos == "VERB" and t.tag in ("VBG", "VBD", "VBZ", "VB", "VBN")]
