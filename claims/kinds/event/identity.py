"""Who it was: a person not identified yet, or known by name."""

from __future__ import annotations

from collections.abc import Iterator

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.kinds.event.asserted import asserted
from claims.kinds.event.holder import patient, resolve
from claims.kinds.event.lexicon import special
from claims.kinds.event.written import Told

TRIGGERS = frozenset(
    {"identify", "identified", "identifying", "name", "named", "naming", "identity", "unidentified", "unnamed"}
)
_MOST = 3  # mentions of a name beside which a role is looked for


def read_identity(analysis: Analysis, field: FieldAnalysis, token: Token) -> Iterator[Told]:
    """What a word says of who somebody was."""
    if token.lower in ("identity", "identities") or (token.lower == "name" and token.pos == "NOUN"):
        yield from _identity(analysis, field, token)
    elif token.lower in special("unidentified"):
        noun = field.tokens[token.i + 1] if token.i + 1 < len(field.tokens) else token
        if noun.tag == "NN" and noun.lemma.lower() in special("identified"):
            yield Told("identity", "unidentified", token, noun, noun)
    elif token.pos == "VERB":
        yield from _naming(analysis, field, token)


def _identity(analysis: Analysis, field: FieldAnalysis, token: Token) -> Iterator[Told]:
    """An identity kept or unknown: "the identity of the driver was not clear", "did not release the victim's name"."""
    whose = next(
        (c for c in field.children(token) if c.dep.partition(":")[0] == "nmod" and c.pos in ("NOUN", "PRON")), None
    )
    above = field.governor(token)
    if whose is None or above is None or token.dep not in ("nsubj", "nsubj:pass", "obj"):
        return
    lemma = above.lemma.lower()
    hidden = lemma in special("untold") or above.lower in special("untold")
    if not hidden and not (
        (lemma in special("told") or above.lower in special("told")) and asserted(field, above) == "denied"
    ):
        return
    holder = resolve(analysis, field, whose)
    if holder is not None and holder.lemma in special("identified"):
        first, last = sorted((token, above), key=lambda t: t.start)
        yield Told("identity", "unidentified", first, last if last.end - first.start < 80 else whose, holder.token)


def _naming(analysis: Analysis, field: FieldAnalysis, verb: Token) -> Iterator[Told]:
    """A person named or not: "has not been identified", "named the gunman as Ann Lee"."""
    whom = patient(field, verb)
    if whom is None:
        return
    holder = resolve(analysis, field, whom)
    if holder is None:
        return
    told = asserted(field, verb)
    if told == "denied" and holder.lemma in {*special("identified"), "man", "woman"} and not holder.plural:
        near = abs(holder.token.start - verb.start) < 48
        yield Told(
            "identity", "unidentified", holder.token if near and holder.token.i < verb.i else verb, verb, holder.token
        )
    if told != "said":
        return
    for child in (*field.children(verb), *field.children(whom)):
        if child.dep.partition(":")[0] not in ("obl", "xcomp", "nmod") or not any(
            c.lower == "as" for c in field.children(child)
        ):
            continue
        name = _person(analysis, field, child)
        if name is not None and holder.lemma in special("identified"):
            yield Told("identity", "named", child, _end(field, child), holder.token, name, (name,))
        elif holder.person and child.lemma.lower() in special("identified"):
            yield Told("identity", "named", holder.token, child, child, holder.names[0], holder.names)


def _person(analysis: Analysis, field: FieldAnalysis, token: Token) -> str | None:
    mentions = analysis.names.mentions_in(field.field, token.start, token.end)
    return next((analysis.names.of(m).name for m in mentions if analysis.names.of(m).kind in ("person", "other")), None)


def _end(field: FieldAnalysis, token: Token) -> Token:
    """The last token of a name."""
    flat = [c for c in field.children(token) if c.dep == "flat"]
    return flat[-1] if flat else token


def read_roles(analysis: Analysis, field: FieldAnalysis) -> Iterator[Told]:
    """The persons whom a role beside their name identifies: "the attacker, Ann Lee", "gunman Ann Lee"."""
    for entity in analysis.names.entities:
        if entity.kind != "person":
            continue
        for mention in [m for m in entity.mentions if m.field == field.field][:_MOST]:
            token = field.span_root(mention.start, mention.end)
            role = _role(field, token) if token is not None else None
            if token is not None and role is not None:
                yield Told("identity", "named", token, _end(field, token), role, entity.name, (entity.name,))
                break


def _role(field: FieldAnalysis, token: Token) -> Token | None:
    """The noun of a role that stands beside a name."""
    above = field.governor(token)
    beside = [c for c in field.children(token) if c.dep in ("appos", "nmod:desc", "compound") and c.pos == "NOUN"]
    if above is not None and token.dep in ("appos", "nmod:desc", "flat") and above.pos == "NOUN":
        beside.append(above)
    return next((t for t in beside if t.lemma.lower() in special("identified") and t.tag != "NNS"), None)
