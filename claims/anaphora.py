"""Which names stand behind descriptions and pronouns: "the base" is Taji, "the company" Aldine, "he" Ann Lee's son.

A description takes the name that its noun had last, in the same text: "the Taji base", "a base near Taji",
"Taji, a base", "Taji Air Base". A country, a city, a company also take the last name of that sort; "he" and
"she" the person who was last a subject. Where no earlier name fits, a description stands for none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.lexicon import load
from claims.naming import Entity, Mention
from claims.naming.fold import fold
from claims.naming.words import places

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_LINKS = frozenset({"of", "in", "at", "near", "outside", "on"})
_NAMING = ("compound", "nmod", "amod", "appos", "flat")
_POINTING = ("NOUN", "PRON")
_SUBJECTS = ("nsubj", "nsubj:pass")
_BACK = 8  # sentences back in which a pronoun's person was named


@dataclass(frozen=True, slots=True)
class StandIn:
    """A description or pronoun with the entity that it stands for."""

    token: Token
    entity: Entity

    @property
    def site(self) -> bool:
        """Whether it is a place that one stands on: a base, a zoo; no country or town, which hold many."""
        wide = _lists()["countries"] | _lists()["towns"]
        return self.entity.kind == "place" and self.token.pos == "NOUN" and self.token.lemma.lower() not in wide


@dataclass(slots=True)
class _Scene:
    """What was named so far: by the nouns that names had, by the last person of each gender."""

    by_noun: dict[str, Entity]
    persons: dict[str, tuple[Entity, int]]


def stand_ins(analysis: Analysis, field: FieldAnalysis, sentence: int) -> tuple[StandIn, ...]:
    """The descriptions and pronouns of a sentence that stand for a name, in order."""
    found: dict[int, tuple[StandIn, ...]] | None = field.memo.get("stand_ins")
    if found is None:
        scene = _Scene({}, {})
        found = field.memo["stand_ins"] = {
            s.index: tuple(_read(analysis, field, s.index, scene)) for s in field.sentences
        }
    return found.get(sentence, ())


@cache
def _nouns() -> dict[str, str]:
    """A noun's news synonyms, by the first: base = facility = site."""
    return {word: words[0] for words in load("synonyms")["nouns"] for word in words}


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = load("anaphora")
    lists = {name: frozenset(words) for name, words in table.items()}
    return lists | {"bodies": frozenset(load("synonyms")["body_nouns"])}


def _key(lemma: str) -> str:
    return _nouns().get(lemma.lower(), lemma.lower())


def _read(analysis: Analysis, field: FieldAnalysis, sentence: int, scene: _Scene) -> Iterator[StandIn]:
    """A sentence's stand-ins; what it names is added to the scene, in order."""
    span, names = field.sentences[sentence], analysis.names
    mentions = names.mentions_in(field.field, span.start, span.end)
    inside = {t.i for m in mentions for t in field.tokens_in(m.start, m.end)}
    todo = iter(mentions)
    mention = next(todo, None)
    for token in field.sentence_tokens(sentence):
        while mention is not None and mention.end <= token.start:
            _name(field, mention, names.of(mention), sentence, scene)
            mention = next(todo, None)
        if token.pos not in _POINTING or token.i in inside:
            continue
        entity = _behind(field, token, inside, sentence, scene)
        if entity is not None:
            yield StandIn(token, entity)
    while mention is not None:
        _name(field, mention, names.of(mention), sentence, scene)
        mention = next(todo, None)


def _behind(field: FieldAnalysis, token: Token, inside: set[int], sentence: int, scene: _Scene) -> Entity | None:
    """The entity that a pronoun or a definite description without a name of its own stands for."""
    if token.pos == "PRON":
        gender = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(token.lower)
        person, at = scene.persons.get(gender or "", (None, 0))
        return person if sentence - at <= _BACK else None
    entity = scene.by_noun.get(_key(token.lemma))
    if entity is None or token.lemma.lower() in _lists()["generic"]:
        return None
    children = field.children(token)
    if not any(c.dep == "det" and c.lower in _DEFINITE for c in children):
        return None
    if any(c.dep.split(":")[0] in _NAMING and (c.i in inside or c.dep == "compound") for c in children):
        return None  # it has a name of its own, or is another sort: "the emergency services"
    if _is_country(entity) and any(fold(c.text) in places().demonyms for c in children):
        return None  # "the Iraqi forces"
    return entity


def _name(field: FieldAnalysis, mention: Mention, entity: Entity, sentence: int, scene: _Scene) -> None:
    """Add a name to the scene under the nouns that it goes by."""
    root = field.span_root(mention.start, mention.end)
    if root is None:
        return
    if entity.kind == "person":
        if root.dep in _SUBJECTS or entity.gender not in scene.persons:
            for gender in (entity.gender,) if entity.gender else ("m", "f"):
                scene.persons[gender] = (entity, sentence)
        return
    for noun in _nouns_of(field, mention, root) if not _is_country(entity) else ():
        if noun not in _lists()["generic"]:
            scene.by_noun[_key(noun)] = entity
    for sort in _sorts(entity):
        scene.by_noun[_key(sort)] = entity


def _is_country(entity: Entity) -> bool:
    return entity.kind == "place" and fold(entity.name) in places().country_of


def _sorts(entity: Entity) -> frozenset[str]:
    if entity.kind == "place":
        if _is_country(entity):
            return _lists()["countries"]
        return _lists()["towns"] if fold(entity.name.split()[-1]) not in places().tails else frozenset()
    return _lists()["bodies"] if entity.kind == "organization" else frozenset()


def _nouns_of(field: FieldAnalysis, mention: Mention, root: Token) -> Iterator[str]:
    """The nouns that a name is printed with: "Taji *base*", "Taji, a *base*", "a *base* near Taji"; its last word."""
    words = mention.text.split()
    if len(words) > 1:
        yield words[-1].lower()
    yield from (c.lemma.lower() for c in field.children(root) if c.dep == "appos" and c.pos == "NOUN")
    link = next((c for c in field.children(root) if c.dep == "case"), None)
    case = link.lower if link is not None else None
    if link is not None and link.i and root.dep == "obl" and case in _LINKS:
        before = field.tokens[link.i - 1]  # "left a *base* near Taji", whatever the parser hangs the place on
        if before.pos == "NOUN" and before.sentence == link.sentence:
            yield before.lemma.lower()
    token = root
    for _ in range(3):
        above = field.governor(token)
        if above is None or above.pos != "NOUN":
            return
        relation = token.dep.split(":")[0]
        if relation in ("compound", "amod", "appos", "flat") or (relation == "nmod" and case in _LINKS):
            yield above.lemma.lower()
        if relation != "compound":
            return
        token = above
