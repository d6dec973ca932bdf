"""Who a source is: pronouns, descriptions and surnames led back to a named or described speaker."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.kinds.attribution.model import Speaker
from claims.lexicon import load
from claims.naming import Entity, Mention

_SINGULAR = {"he": "m", "she": "f", "him": "m", "her": "f", "himself": "m", "herself": "f"}
_PLURAL = frozenset({"they", "them", "both", "themselves", "we", "all"})
_THING = frozenset({"it", "this", "itself"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_RESTRICTED = re.compile(r",| who | which | that ")
_NEAR = 700
"""How far back (characters) the last speaker is looked for before other persons are."""


@cache
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(load("reporting")["sources"][kind])


@dataclass(frozen=True, slots=True)
class _Spoke:
    """Somebody who spoke earlier: the speaker, where, who by name, and the noun that described them."""

    speaker: Speaker
    at: int
    entity: Entity | None
    noun: str | None
    plural: bool


class Speakers:
    """The speakers of one field, in the order of the text; each one is remembered for those that follow."""

    def __init__(self, analysis: Analysis, field: FieldAnalysis) -> None:
        self.analysis, self.field = analysis, field
        self.names = analysis.names
        self.spoke: list[_Spoke] = []

    def resolve(self, start: int, end: int) -> Speaker:
        """The speaker that a source names, describes or points back to; a name cut in two is made whole."""
        for mention in self.names.mentions_in(self.field.field, start, end):
            if mention.start < start < mention.end:
                start = mention.start
        head = self._head(start, end)
        quote = self.field.text[start:end]
        found = self._named(start, end, head) if head is not None else None
        if found is None and head is not None:
            found = self._pointed_back(start, end, head)
        if found is None:
            found = self._described(quote, start, end, head)
        self.spoke.append(found)
        return found.speaker

    def _head(self, start: int, end: int) -> Token | None:
        inside = [t for t in self.field.tokens_in(start, end) if t.pos not in ("PUNCT", "SPACE")]
        if not inside:
            return None
        root = self.field.span_root(start, end)
        return root if root is not None and root.pos in ("NOUN", "PROPN", "PRON", "NUM") else inside[0]

    def _named(self, start: int, end: int, head: Token) -> _Spoke | None:
        """A source that prints a name: the person, else the body that the source's head names."""
        mentions = self.names.mentions_in(self.field.field, start, end)
        mentions = [m for m in mentions if m.start >= start and m.end <= end]
        if not mentions:
            return None
        chosen = self._mention_of(head, mentions)
        if chosen is None:
            return None
        entity = self.names.of(chosen)
        others = [self.names.of(m) for m in mentions if m is not chosen]
        body = next((e.name for e in others if e.kind == "organization"), None)
        office = entity.roles[0] if entity.roles else self._office(start, end)
        speaker = self._speaker(start, end, entity.name, "named", office=office, organization=body)
        return _Spoke(speaker, start, entity, None, plural=False)

    def _mention_of(self, head: Token, mentions: list[Mention]) -> Mention | None:
        """The mention that is the head, or stands in apposition right behind it ("spokesman John Kirby")."""
        at_head = next((m for m in mentions if m.start <= head.start < m.end), None)
        if at_head is not None and self.names.of(at_head).kind == "person":
            return at_head
        persons = [m for m in mentions if self.names.of(m).kind == "person"]
        return next((m for m in persons if self._heads_to(head, m) or self._titled(head, m)), at_head)

    def _titled(self, head: Token, mention: Mention) -> bool:
        """Whether a name ends a noun phrase that a title opens ("head coach Anna Weber")."""
        between = [t for t in self.field.tokens_in(head.start, mention.start) if t.start < mention.start]
        return head.start < mention.start and all(t.pos in ("NOUN", "PROPN", "ADJ", "DET") for t in between)

    def _heads_to(self, head: Token, mention: Mention) -> bool:
        """Whether a name is that of the head itself: joined to it without a preposition or a genitive."""
        token = next((t for t in self.field.tokens_in(mention.start, mention.end) if t.start >= mention.start), None)
        for _ in range(6):
            if token is None:
                return False
            if token.i == head.i:
                return True
            if token.dep not in ("appos", "flat", "compound", "nmod:desc", "nmod:unmarked", "nsubj", "conj", "amod"):
                return False
            token = self.field.governor(token)
        return False

    def _pointed_back(self, start: int, end: int, head: Token) -> _Spoke | None:
        """A pronoun or a definite description of somebody mentioned before."""
        word = head.lower
        if word in _RELATIVE and head.pos == "PRON":
            return self._antecedent(start, end, head)
        if word in _SINGULAR:
            return self._earlier_person(start, end, _SINGULAR[word])
        if word in _PLURAL:
            return self._earlier(start, end, lambda s: s.plural or s.speaker.sort == "collective")
        if word in _THING:
            return self._earlier(
                start,
                end,
                lambda s: s.speaker.sort == "document" or (s.entity is not None and s.entity.kind != "person"),
            )
        first = self.field.text[start:end].split()[0].lower()
        if first not in ("the", "this", "that") or head.pos != "NOUN":
            return None
        noun = head.lemma.lower()
        same = self._earlier(start, end, lambda s: s.noun == noun)
        if same is not None:
            return same
        return self._by_role(start, end, noun)

    def _antecedent(self, start: int, end: int, head: Token) -> _Spoke | None:
        """What a relative pronoun stands for."""
        verb = self.field.governor(head)
        for _ in range(4):
            if verb is None:
                return None
            governor = self.field.governor(verb)
            if verb.dep == "acl:relcl" and governor is not None:
                subtree = [t for t in self.field.subtree(governor) if t.i < head.i and t.pos != "PUNCT"]
                if not subtree:
                    return None
                inner = self._named(subtree[0].start, subtree[-1].end, governor)
                if inner is None:
                    text = self.field.text[subtree[0].start : subtree[-1].end]
                    inner = self._described(text, subtree[0].start, subtree[-1].end, governor)
                return self._as(inner, start, end)
            verb = governor
        return None

    def _earlier_person(self, start: int, end: int, gender: str) -> _Spoke | None:
        """The person that "he" or "she" is: the last speaker where near, else the last person named."""
        last = next((s for s in reversed(self.spoke) if self._could_be(s, gender)), None)
        sentence = self.field.sentence_at(start)
        begin = sentence.start if sentence else start
        persons = [
            m
            for m in self.names.mentions_in(self.field.field, max(0, start - 3 * _NEAR), start)
            if self.names.of(m).kind == "person" and m.end <= start and self.names.of(m).gender in (gender, None)
        ]
        same_sentence = [m for m in persons if m.start >= begin and self._subject(m)]
        if same_sentence:
            return self._by_entity(start, end, self.names.of(same_sentence[0]))
        subjects = [m for m in persons if self._subject(m)]
        if (
            last is not None
            and start - last.at <= _NEAR
            and not any(m.start > last.at + len(last.speaker.quote) for m in subjects)
        ):
            return self._as(last, start, end)
        if subjects:
            return self._by_entity(start, end, self.names.of(subjects[-1]))
        if last is not None:
            return self._as(last, start, end)
        return self._by_entity(start, end, self.names.of(persons[-1])) if persons else None

    def _could_be(self, spoke: _Spoke, gender: str) -> bool:
        if spoke.plural or spoke.speaker.sort in ("document", "collective"):
            return False
        return spoke.entity is None or (
            spoke.entity.kind in ("person", "other") and spoke.entity.gender in (gender, None)
        )

    def _subject(self, mention: Mention) -> bool:
        """Whether a name is the subject of a clause, not part of another noun phrase."""
        token = self.field.span_root(mention.start, mention.end)
        for _ in range(3):
            if token is None:
                return False
            if token.dep.startswith("nsubj"):
                return True
            if token.dep not in ("flat", "appos", "compound", "nmod:desc"):
                return False
            token = self.field.governor(token)
        return False

    def _by_role(self, start: int, end: int, noun: str) -> _Spoke | None:
        """The last person named whose title or office ends with the noun ("the minister")."""
        for mention in reversed(self.names.mentions_in(self.field.field, 0, start)):
            entity = self.names.of(mention)
            if entity.kind == "person" and any(noun in role.lower().split() for role in entity.roles):
                return self._by_entity(start, end, entity)
        return None

    def _earlier(self, start: int, end: int, fits: Callable[[_Spoke], bool]) -> _Spoke | None:
        found = next((s for s in reversed(self.spoke) if fits(s)), None)
        return self._as(found, start, end) if found is not None else None

    def _by_entity(self, start: int, end: int, entity: Entity) -> _Spoke:
        speaker = self._speaker(start, end, entity.name, "named", office=entity.roles[0] if entity.roles else None)
        return _Spoke(speaker, start, entity, None, plural=False)

    def _as(self, spoke: _Spoke, start: int, end: int) -> _Spoke:
        """An earlier speaker under a new source."""
        old = spoke.speaker
        speaker = self._speaker(start, end, old.name, old.sort, office=old.office, organization=old.organization)
        return _Spoke(speaker, start, spoke.entity, spoke.noun, spoke.plural)

    def _described(self, quote: str, start: int, end: int, head: Token | None) -> _Spoke:
        """A speaker known by description only, or by a name that nothing else tells of."""
        noun = head.lemma.lower() if head is not None and head.pos == "NOUN" else None
        plural = head is not None and head.tag in ("NNS", "NNPS")
        words = _RESTRICTED.split(quote, maxsplit=1)[0].split()
        name = " ".join(words[1:] if len(words) > 1 and words[0].lower() in ("the", "a", "an") else words)
        sort = "anonymous"
        if noun in _nouns("documents") or (head is not None and head.lower in _nouns("documents")):
            sort = "document"
        elif head is not None and head.pos == "PROPN" and head.lower not in _nouns("collectives"):
            sort = "named"
        elif (
            plural
            or (head is not None and head.lower in _nouns("collectives"))
            or (head is not None and head.lower in _PLURAL)
        ):
            sort = "collective"
        mentions = self.names.mentions_in(self.field.field, start, end)
        body = next((self.names.of(m).name for m in mentions if self.names.of(m).kind == "organization"), None)
        return _Spoke(
            self._speaker(start, end, name, sort, office=self._office(start, end), organization=body),
            start,
            None,
            noun,
            plural,
        )

    def _office(self, start: int, end: int) -> str | None:
        """The office that a source prints ("a spokesman for the fire service")."""
        token = next((t for t in self.field.tokens_in(start, end) if t.lemma.lower() in _nouns("offices")), None)
        return token.lower if token is not None else None

    def _speaker(
        self, start: int, end: int, name: str, sort: str, *, office: str | None = None, organization: str | None = None
    ) -> Speaker:
        quote = self.field.text[start:end]
        return Speaker.model_validate(
            {
                "start": start,
                "end": end,
                "quote": quote,
                "name": name,
                "sort": sort,
                "office": office,
                "organization": organization,
            }
        )
