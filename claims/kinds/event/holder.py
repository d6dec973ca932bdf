"""Who or what is in a state: the noun that a cue speaks of, and the names it goes by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.kinds.event.lexicon import Cue, countries, special

_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass")
_PASSIVE = ("nsubj:pass",)
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PERSONAL = {"he": "m", "him": "m", "she": "f", "her": "f"}
_GROUPS = frozenset(
    {"team", "group", "crew", "pair", "trio", "number", "band", "cell", "member", "dozen", "convoy", "party"}
)
_PHRASE = 70  # characters of a holder's phrase in which its name stands
_BACK = 3  # sentences back in which what a pronoun stands for was told


@dataclass(frozen=True, slots=True)
class Holder:
    """A noun (or name) in a state, and the names it goes by."""

    token: Token
    names: tuple[str, ...]
    person: bool

    @property
    def lemma(self) -> str:
        """The noun's lemma."""
        return self.token.lemma.lower()

    @property
    def plural(self) -> bool:
        """Whether several are meant."""
        return self.token.tag in ("NNS", "NNPS")


def holder_of(analysis: Analysis, field: FieldAnalysis, cue: Cue, first: Token, last: Token) -> Holder | None:
    """The holder of the state that a cue's words tell, None where the clause has none."""
    for token in _candidates(field, cue, first, last):
        found = resolve(analysis, field, token)
        if found is not None:
            return found
    return None


def resolve(analysis: Analysis, field: FieldAnalysis, token: Token, depth: int = 0) -> Holder | None:
    """A noun as a holder, with its names; a pronoun led back to the noun it stands for."""
    if token.pos == "PRON" or token.lower in _RELATIVE:
        earlier = _antecedent(field, token) if token.lower in _RELATIVE else None
        if earlier is None and token.lower in _PERSONAL:
            named = _person_before(analysis, field, token)
            if named is not None:
                return named
            earlier = _noun_before(field, token)
        if earlier is None and token.lower in ("it", "they", "them"):
            earlier = _noun_before(field, token)
        return resolve(analysis, field, earlier, depth + 1) if earlier is not None and depth < _BACK else None
    if token.pos not in _NOUNS and not (token.dep in (*_SUBJECTS, "obj") and token.pos in ("VERB", "ADJ", "X")):
        return None
    token = _members(field, token)
    inside = [
        t for t in field.subtree(token) if abs(t.start - token.start) <= _PHRASE and not _in_clause(field, t, token)
    ]
    names, person = [], False
    for mention in analysis.names.mentions_in(field.field, inside[0].start, inside[-1].end):
        entity = analysis.names.of(mention)
        own = mention.start <= token.start < mention.end
        if not own and (entity.kind == "organization" or entity.name in countries()):
            continue  # "the Aldine News crew" is not Aldine News, a base in Iraq is not Iraq
        if own or entity.kind == "person" or _joined(field, token, mention.start, mention.end):
            names.append(entity.name)
            person = person or entity.kind == "person"
    called = _called(analysis, field, token)
    if called is not None:
        names, person = [*names, called], True
    return Holder(token, tuple(dict.fromkeys(names)), person)


def _called(analysis: Analysis, field: FieldAnalysis, token: Token) -> str | None:
    """The name that a clause beside a noun gives it: "a suspect identified as Ann Lee", "a man named Ann Lee"."""
    for clause in field.children(token):
        if clause.dep == "acl" and clause.lemma.lower() in special("verbs_of_naming"):
            for mention in analysis.names.mentions_in(field.field, clause.end, clause.end + _PHRASE):
                return analysis.names.of(mention).name if analysis.names.of(mention).kind == "person" else None
    return None


def _members(field: FieldAnalysis, token: Token) -> Token:
    """Whom a group is of: "a team of observers" are the observers."""
    if token.lemma.lower() not in _GROUPS:
        return token
    of = [c for c in field.children(token) if c.dep == "nmod" and c.tag == "NNS" and _case(field, c) == "of"]
    return of[0] if of else token


def _in_clause(field: FieldAnalysis, token: Token, top: Token) -> bool:
    """Whether a token stands in a clause of its own below a noun."""
    for _ in range(8):
        if token.i == top.i:
            return False
        if token.dep.split(":")[0] in ("acl", "advcl", "nmod") or token.pos == "VERB":
            return True
        above = field.governor(token)
        if above is None:
            return False
        token = above
    return False


def _joined(field: FieldAnalysis, token: Token, start: int, end: int) -> bool:
    """Whether a name is the noun's own: an apposition, a compound ("the A42 motorway")."""
    inside = field.tokens_in(start, end)
    return any(t.head == token.i and t.dep.split(":")[0] in ("appos", "compound", "flat") for t in inside)


def _candidates(field: FieldAnalysis, cue: Cue, first: Token, last: Token) -> Iterator[Token]:
    if cue.role == "done":
        yield from _patients(field, first)
    elif cue.role == "does":
        yield from _agents(field, first)
    elif cue.role == "is":
        yield from _bearers(field, first, last)
    elif cue.role == "towards":
        above = field.governor(first)  # "a manhunt is under way for the attacker"
        around = field.children(above) if above is not None and first.dep in _SUBJECTS else []
        for child in (*field.children(first), *around):
            if child.dep.partition(":")[0] in ("obl", "nmod") and _case(field, child) == cue.preposition:
                yield child
    else:
        for child in field.children(first):
            if child.dep.partition(":")[0] == "nmod" and (child.dep == "nmod:poss" or _case(field, child) == "of"):
                yield child


def _case(field: FieldAnalysis, token: Token) -> str | None:
    return next((c.lower for c in field.children(token) if c.dep == "case"), None)


def _patients(field: FieldAnalysis, verb: Token) -> Iterator[Token]:
    """Whom a verb is done to: its object, its passive subject, the noun that its participle stands beside."""
    children = field.children(verb)
    passive = [c for c in children if c.dep in _PASSIVE] or _of_helpers(field, verb)
    objects = [c for c in children if c.dep == "obj"]
    yield from passive or objects
    if passive or objects:
        return
    above = field.governor(verb)
    participle = verb.tag == "VBN" or verb.lower.endswith("ed")
    if participle and not any(c.dep == "aux:pass" for c in children):
        yield from (c for c in children if c.dep == "nsubj")  # a headline: "Reporters freed"
    if above is None:
        return
    if participle and verb.dep.split(":")[0] in ("amod", "acl"):
        if verb.dep == "acl:relcl":
            yield from (c for c in children if c.lower in _RELATIVE)
        elif above.pos in _NOUNS:
            yield above
    elif participle and verb.dep in ("conj", "parataxis"):
        yield from (c for c in field.children(above) if c.dep in _PASSIVE)
    elif participle and verb.dep == "xcomp":
        yield from (c for c in field.children(above) if c.dep in (*_PASSIVE, "obj", "nsubj"))


def _of_helpers(field: FieldAnalysis, verb: Token) -> list[Token]:
    """The subject that a helper took: "the gunman has yet to be identified"."""
    if not any(c.dep == "aux:pass" for c in field.children(verb)):
        return []
    helpers = [c for c in field.children(verb) if c.dep == "aux"]
    return [c for helper in helpers for c in field.children(helper) if c.dep in _SUBJECTS]


def patient(field: FieldAnalysis, verb: Token) -> Token | None:
    """Whom a verb is done to, None where the clause does not tell."""
    return next(_patients(field, verb), None)


def _agents(field: FieldAnalysis, verb: Token) -> Iterator[Token]:
    """Who does what a verb tells: its subject, that of the verb it follows, what was allowed to do it."""
    own = [c for c in field.children(verb) if c.dep in _SUBJECTS]
    yield from own
    above = field.governor(verb)
    if own or above is None:
        return
    if verb.dep in ("conj", "xcomp", "advcl"):
        to_do = verb.dep == "xcomp" or (verb.dep == "advcl" and any(c.lower == "to" for c in field.children(verb)))
        objects = [c for c in field.children(above) if c.dep == "obj"] if to_do else []
        yield from objects or (c for c in field.children(above) if c.dep in _SUBJECTS)
    elif verb.dep.startswith("acl") and above.pos in _NOUNS:
        yield above


def _bearers(field: FieldAnalysis, first: Token, last: Token) -> Iterator[Token]:
    """Of whom an adjective or fixed words are said: a subject, the noun beside, the verb's subject or object."""
    token = field.span_root(first.start, last.end) or last
    own = [c for c in field.children(token) if c.dep in _SUBJECTS]
    yield from own
    above = field.governor(token)
    if own or above is None:
        return
    if token.dep.split(":")[0] in ("amod", "acl", "appos", "nmod") and above.pos in _NOUNS:
        yield above
    elif above.pos in ("VERB", "AUX", "ADJ"):
        children = field.children(above)
        objects = [c for c in children if c.dep == "obj"]
        subjects = [c for c in children if c.dep in _SUBJECTS]
        yield from (
            (*objects, *subjects) if above.lemma.lower() in ("find", "leave", "keep", "report", "hold") else subjects
        )
        if not subjects and above.dep == "acl:relcl" and (noun := field.governor(above)) is not None:
            yield noun


def _antecedent(field: FieldAnalysis, token: Token) -> Token | None:
    """What a relative pronoun stands for."""
    verb = field.governor(token)
    for _ in range(4):
        if verb is None:
            return None
        above = field.governor(verb)
        if verb.dep.startswith("acl"):
            return above
        verb = above
    return None


def _person_before(analysis: Analysis, field: FieldAnalysis, token: Token) -> Holder | None:
    """The person that "he" or "she" is: the last one named before, within a few sentences."""
    first = field.sentences[max(0, token.sentence - _BACK)].start
    for mention in reversed(analysis.names.mentions_in(field.field, first, token.start)):
        entity = analysis.names.of(mention)
        if entity.kind == "person" and entity.gender in (None, _PERSONAL[token.lower]):
            at = field.span_root(mention.start, mention.end)
            return Holder(at, (entity.name,), True) if at is not None else None
    return None


def _noun_before(field: FieldAnalysis, token: Token) -> Token | None:
    """The noun that "it" or "they" is: the last subject or object before, else the subject of the sentence before."""
    several = token.lower not in ("it", *_PERSONAL)

    def fits(t: Token) -> bool:
        return (
            t.tag in ("NNS", "NNPS") or any(c.dep == "conj" for c in field.children(t))
        ) == several or t.pos == "PRON"

    same = [t for t in field.sentence_tokens(token.sentence) if t.i < token.i and t.dep in (*_SUBJECTS, "obj")]
    found = next((t for t in reversed(same) if (t.pos in _NOUNS and fits(t)) or t.lower == token.lower), None)
    if found is not None or token.sentence == 0:
        return found
    earlier = field.sentence_tokens(token.sentence - 1)
    return next((t for t in earlier if t.dep in _SUBJECTS and (t.pos in _NOUNS or t.lower == token.lower)), None)
