"""Who took part in a dated event, and where: names and nouns from the arguments of its verb or noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.events import listed
from claims.kinds.date.model import Other
from claims.lexicon import load

_MOST = 12
_ARGUMENTS = ("nsubj", "obj", "obl", "iobj", "nmod", "compound", "amod", "xcomp", "flat")
_BELOW = ("nmod", "nmod:poss", "compound", "appos", "flat", "conj", "amod")


def taking_part(
    analysis: Analysis, field: FieldAnalysis, tokens: Iterable[Token], dated: tuple[int, int]
) -> tuple[str, ...]:
    """Canonical names, and lemmas of nouns, of the arguments of an event's words and of theirs.

    Nothing of the date itself (at the span `dated`) and no other word of time is among them.
    """
    words = list(tokens)
    found: list[str] = []
    for token in words:
        own = [c for c in field.children(token) if c.dep.split(":")[0] in _ARGUMENTS and not _is_source(field, c)]
        for argument in (*own, *_shared(field, token)):
            if argument in words:
                continue
            below = [c for c in field.children(argument) if c.dep in _BELOW]
            found += [name for near in (argument, *below) for name in _named(analysis, field, near, dated)]
    return tuple(dict.fromkeys(found))[:_MOST]


def core_of(
    analysis: Analysis, field: FieldAnalysis, words: Sequence[Token], dated: tuple[int, int]
) -> tuple[str, ...]:
    """To whom or what it was done, or who did what is done to nobody: names and lemmas as above, no places."""
    found = [
        name
        for part in _core(field, words)
        for near in (part, *(c for c in field.children(part) if c.dep in ("compound", "appos", "flat", "conj")))
        for name in _named(analysis, field, near, dated)
        if not _is_place(analysis, field, near)
    ]
    return tuple(dict.fromkeys(found))[:_MOST]


def of_persons(analysis: Analysis, field: FieldAnalysis, verb: Token) -> bool:
    """Whether a person by name did it, or it was done to one."""
    near = [c for c in field.children(verb) if c.dep in ("nsubj", "obj", "nsubj:pass")]
    mentions = (m for c in near for m in analysis.names.mentions_in(field.field, c.start, c.end))
    return any(analysis.names.of(mention).kind == "person" for mention in mentions)


def _is_place(analysis: Analysis, field: FieldAnalysis, token: Token) -> bool:
    names = analysis.names
    return any(names.of(m).kind == "place" for m in names.mentions_in(field.field, token.start, token.end))


def _core(field: FieldAnalysis, words: Sequence[Token]) -> list[Token]:
    """The object of a verb, or else its subject; what stands behind a noun's "of"."""
    around = [c for token in words for c in field.children(token) if c not in words]
    upon = [c for c in around if c.dep in ("obj", "nsubj:pass") or (c.dep == "nmod" and _has_of(field, c))]
    return (
        upon
        or [c for c in around if c.dep in ("nsubj", "nmod:poss")]
        or [t for token in words for t in _shared(field, token) if t not in words]
    )


def _has_of(field: FieldAnalysis, token: Token) -> bool:
    return any(c.lower == "of" for c in field.children(token))


def which_other(field: FieldAnalysis, words: Sequence[Token]) -> Other | None:
    """Which other event it is than the one at hand: "the previous crash", "a second suspect was held", aftershocks."""
    nouns = [token for token in words if token.pos == "NOUN"]
    subjects = [c for token in words for c in field.children(token) if c.dep == "nsubj" and c not in words]
    people = [part for part in (*_core(field, words), *subjects) if part.pos == "NOUN"]
    if any(noun.lemma.lower() in listed("repeated") for noun in (*nouns, *people)):
        return "another"
    if _preceded(field, people, listed("another")) or _preceded(field, nouns, frozenset({"another"})):
        return "another"
    return "earlier" if _preceded(field, nouns, listed("other")) else None


def _preceded(field: FieldAnalysis, nouns: Sequence[Token], by: frozenset[str]) -> bool:
    return any(c.lower in by and c.start < noun.start for noun in nouns for c in field.children(noun))


def is_thing(noun: Token) -> bool:
    """Whether a noun can be an event, though the lexicon does not know it: no name, no person."""
    return noun.pos == "NOUN" and noun.lemma.lower() not in listed("time") | _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(load("synonyms")["person"]) | frozenset(load("synonyms")["body_nouns"])


def _is_source(field: FieldAnalysis, token: Token) -> bool:
    """Whether an argument only tells who says so: "according to the channel"."""
    return any(child.lower == "according" for child in field.children(token))


def _shared(field: FieldAnalysis, verb: Token) -> Iterator[Token]:
    """The subject that a verb shares with the one it is joined to, and what its relative clause is about."""
    above = field.governor(verb)
    if above is None or verb.pos not in ("VERB", "AUX"):
        return
    subjects = ("nsubj", "nsubj:pass")
    if verb.dep in ("acl:relcl", "acl"):
        yield above
    elif verb.dep in ("conj", "xcomp", "advcl") and not any(c.dep in subjects for c in field.children(verb)):
        yield from (c for c in field.children(above) if c.dep in subjects)


def _named(analysis: Analysis, field: FieldAnalysis, token: Token, dated: tuple[int, int]) -> Iterator[str]:
    if token.pos not in ("NOUN", "PROPN", "ADJ") or dated[0] <= token.start < dated[1]:
        return
    if token.lemma.lower() in listed("time") or (token.pos == "ADJ" and token.lower in listed("no_party")):
        return
    names = analysis.names
    for mention in names.mentions_in(field.field, token.start, token.end):
        if mention.start <= token.start and token.end <= mention.end:
            yield names.of(mention).name
            return
    if token.pos != "PROPN":
        yield token.lemma.lower()
