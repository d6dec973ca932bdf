"""What a date dates: the event, read from the verb or noun that governs it.

"The derailment, which occurred at about 6.10am" dates a crash, "officials received reports of the
crash around 12:20" an alert, "Clinton vowed on Saturday" words, "WASHINGTON, August 8 (Xinhua)" the
article itself. The kinds of events and their words stand in the lexicon (events.toml).
"""

from __future__ import annotations

import re
from dataclasses import replace
from collections.abc import Iterable, Iterator

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.dateline import is_dateline
from claims.events import base, kinds_of, listed
from claims.kinds.date.model import DatedEvent, Phase, Role, Tense

_STEPS = 8
_NEAR = 16  # words before a date that its verb may stand in
_FAR = 6  # words that a verb must be off for the noun beside the date to be dated
_STOPS = frozenset({";", "—", "–", ":", "("})
_PARTICLES = ("compound:prt", "advmod", "xcomp", "obl", "obj")
_ARGUMENTS = ("nsubj", "obj", "obl", "iobj", "nmod", "compound", "amod", "xcomp", "flat")
_PAGE_LINE = re.compile(
    r"\W*(?:last\s+)?(?:published|posted|updated|modified|filed|photos?|photograph|picture|file|copyright|©|taken|date)\b[^.\n]{0,40}",
    re.IGNORECASE,
)


def read_event(analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> DatedEvent | None:
    """The event that a date at a span dates; None where the parse does not tell."""
    if _is_line(field, start, end):
        return DatedEvent(lemma="", role="line")
    token = field.span_root(start, end)
    if token is None:
        return None
    reader = _Reader(analysis, field, start, end)
    certain = reader.right_before() or reader.possessed()
    if certain is not None:
        return certain
    for _ in range(_STEPS):
        above = field.governor(token)
        if above is None:
            return reader.root(token) or reader.nearest()
        if above.start >= start and above.end <= end:
            token = above
            continue
        if reader.is_purpose(above):
            token = above
            continue
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "compound"):
            return reader.adjacent(above) or reader.verb(above)
        alert = reader.reported(above)
        if alert is not None:
            return alert
        named = reader.noun(above) if above.pos in ("NOUN", "PROPN", "ADJ", "VERB") else None
        if named is not None:
            return named
        token = above
    return reader.nearest()


def _is_line(field: FieldAnalysis, start: int, end: int) -> bool:
    """Whether a date is the article's, the page's or a picture's own: dateline, "Updated at", "Photo:"."""
    if field.field == "title":
        return False
    line = field.text.rfind("\n", 0, start) + 1
    sentence = field.sentence_at(start)
    first = max(line, sentence.start if sentence else line)
    return is_dateline(field.text, line, start, end) or _PAGE_LINE.fullmatch(field.text, first, start) is not None


class _Reader:
    """The words round one date."""

    def __init__(self, analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> None:
        self.analysis, self.field, self.start, self.end = analysis, field, start, end

    def right_before(self) -> DatedEvent | None:
        """The words that a date right behind a verb of saying dates, however the parser hangs it: "… said Friday."."""
        if self.field.text[self.end : self.end + 2] in ("'s", "’s"):
            return None
        before = [t for t in self.field.tokens_in(max(0, self.start - 25), self.start) if t.end <= self.start]
        for token in reversed(before[-3:]):
            if token.pos == "VERB":
                speaks = (
                    token.lemma.lower() in listed("speech") and self._child(token, "nsubj:pass", "aux:pass") is None
                )
                return self.verb(token) if speaks else None
            if token.lower not in ("on", "late", "early", "in"):
                return None
        return None

    def is_purpose(self, verb: Token) -> bool:
        """Whether a verb only tells what something was for: "signed the order to *launch* it on Saturday"."""
        above = self.field.governor(verb)
        if above is None or not any(c.lower == "to" for c in self.field.children(verb)):
            return False
        return verb.dep in ("acl", "advcl") or (verb.dep == "xcomp" and self._child(above, "obj") is not None)

    def reported(self, noun: Token) -> DatedEvent | None:
        """The alert, where a noun is what it was about: "received reports of the *crash* around 12:20"."""
        above = self.field.governor(noun)
        if above is None or noun.dep != "nmod" or "alert" not in kinds_of(base(above.text, above.lemma)):
            return None
        verb = self.field.governor(above)
        return self.noun(above, verb) if verb is not None and verb.lemma.lower() in ("receive", "get", "come") else None

    def possessed(self) -> DatedEvent | None:
        """The event that a date owns: "Sunday's riveting leap"."""
        if self.field.text[self.end : self.end + 2] not in ("'s", "’s"):
            return None
        return self._behind(self.end + 2, tagged=("NOUN", "ADJ"))

    def _behind(self, start: int, tagged: tuple[str, ...] = ("NOUN",)) -> DatedEvent | None:
        """The event of the noun right behind the date, adjectives and names passed over."""
        for token in self.field.tokens_in(start, start + 40):
            if token.start < start:
                continue
            if token.pos in tagged and (kinds_of(base(token.text, token.lemma)) or token.pos == "NOUN"):
                named = self.noun(replace(token, pos="NOUN"))
                if named is not None:
                    return named
            elif token.pos not in ("PUNCT", "ADJ", "PROPN", "ADV") and token.tag not in ("VBG", "VBN"):
                return None
        return None

    def root(self, token: Token) -> DatedEvent | None:
        """The event where the date itself is the predicate, or stands alone: "the vote is on May 25"."""
        subject = self._child(token, "nsubj", "nsubj:pass")
        named = self.noun(subject) if subject else None
        if named is None and subject is None:
            return next(filter(None, (self.noun(c) for c in self.field.children(token) if c.pos == "NOUN")), None)
        return named

    def nearest(self) -> DatedEvent | None:
        """The noun right behind a date, or the nearest verb before it in its clause, where the parse leads nowhere."""
        first = self.field.span_root(self.start, self.end)
        if first is None:
            return None
        named = self._behind(self.end)
        if named is not None:
            return named
        for token in reversed(self.field.sentence_tokens(first.sentence)):
            if token.end > self.start:
                continue
            if token.i < first.i - _NEAR or token.text in _STOPS:
                return None
            if token.pos == "VERB":
                return self.verb(token)
            named = self.noun(token) if token.pos == "NOUN" and token.dep != "compound" else None
            if named is not None:
                return named
        return None

    def adjacent(self, verb: Token) -> DatedEvent | None:
        """The event noun right before "in March", where the verb is far: "pleaded guilty … after a spree in March"."""
        before = [t for t in self.field.tokens_in(max(0, self.start - 30), self.start) if t.end <= self.start][-2:]
        if len(before) < 2 or before[1].pos != "ADP" or before[0].pos != "NOUN" or before[0].i - verb.i <= _FAR:
            return None
        return self.noun(before[0])

    def noun(self, token: Token, verb: Token | None = None, phase: Phase | None = None) -> DatedEvent | None:
        """The event that a noun names, with the arguments of its verb; None where it names none."""
        if self.start <= token.start < self.end:
            return None
        lemma = base(token.text, token.lemma)
        limit = self._limit(token, lemma)
        if limit is not None and limit is not token:
            return self.noun(limit, verb)
        who = self._who([token] if verb is None else [token, verb])
        kinds = kinds_of(lemma)
        role: Role = "main" if lemma in listed("generic") else "event"
        if lemma in listed("speech") and not (verb is not None and kinds):
            role, kinds = "statement", ()
        if role == "event" and (token.pos in ("PROPN", "ADJ") or not kinds):
            return None
        return DatedEvent(
            lemma=lemma, kinds=kinds, role=role, phase=phase or self._phase(token), other=self._is_other(token),
            tense=self._noun_tense(token, verb), who=who,
        )  # fmt: skip

    def _limit(self, token: Token, lemma: str) -> Token | None:
        """What a noun of beginning or ending begins or ends: "the end of a *state of emergency*"."""
        if lemma not in listed("first") | listed("last"):
            return None
        chain = [token]
        for noun in chain:
            chain += [c for c in self.field.children(noun) if c.dep == "nmod" and c.pos == "NOUN"]
            if noun is not token and kinds_of(base(noun.text, noun.lemma)):
                return noun
        return None

    def _phase(self, token: Token) -> Phase | None:
        """Whether a noun stands below one of beginning or ending."""
        for _ in range(3):
            above = self.field.governor(token)
            if above is None or token.dep != "nmod":
                return None
            lemma = base(above.text, above.lemma)
            if lemma in listed("first") | listed("last"):
                return "start" if lemma in listed("first") else "end"
            token = above
        return None

    def verb(self, token: Token) -> DatedEvent:
        """The event that a verb tells: itself, its object (made a leap) or its subject (the crash occurred)."""
        lemma, passive = base(token.text, token.lemma), self._child(token, "nsubj:pass", "aux:pass") is not None
        phase: Phase | None = "start" if lemma in listed("first") else "end" if lemma in listed("last") else None
        phrase = self._phrase(token)
        if phrase:
            return self._told(phrase, token)
        kinds = kinds_of(lemma)
        if lemma in listed("speech") and not (passive and kinds):
            told = self._content(token)
            noun = self._child(token, "obj") if token.tag == "VBG" else None
            if noun is not None and noun.end <= self.start and kinds_of(base(noun.text, noun.lemma)):
                return self.noun(noun) or DatedEvent(lemma=lemma, role="statement", who=self._who([token]))
            return self.verb(told) if told else DatedEvent(lemma=lemma, role="statement", who=self._who([token]))
        carried = self._carried(token, lemma, phase)
        if carried is not None:
            return carried
        if lemma in listed("generic"):
            return DatedEvent(lemma=lemma, role="main", tense=self._tense(token), who=self._who([token]))
        if not kinds and lemma in listed("states"):
            return DatedEvent(lemma=lemma, role="state", who=self._who([token]))
        return self._told(lemma, token)

    def _content(self, token: Token) -> Token | None:
        """The verb of what is said, where the date stands behind it: "said the bus lost control on Friday"."""
        for child in self.field.children(token):
            if (
                child.dep in ("ccomp", "xcomp", "parataxis")
                and child.pos == "VERB"
                and token.end <= child.start < self.start
            ):
                return child
        return None

    def _told(self, lemma: str, token: Token) -> DatedEvent:
        inside = [
            kind
            for child in self.field.children(token)
            if child.dep == "obl" and any(c.lower == "in" for c in self.field.children(child))
            for kind in kinds_of(base(child.text, child.lemma))
        ]  # killed in an explosion
        kinds = tuple(dict.fromkeys((*kinds_of(lemma), *inside)))
        return DatedEvent(lemma=lemma, kinds=kinds, tense=self._tense(token), who=self._who([token]))

    def _noun_tense(self, token: Token, verb: Token | None) -> Tense | None:
        if {c.lower for c in self.field.children(token)} & listed("planned"):
            return "ahead"
        if verb is None:
            return None
        return "ahead" if base(verb.text, verb.lemma) in listed("ahead") else self._tense(verb)

    def _tense(self, verb: Token) -> Tense | None:
        """Whether a verb's event is done, lies ahead ("will begin"), or is left open ("may come", "offered to travel")."""
        helpers = {c.lower for c in self.field.children(verb) if c.dep.split(":")[0] in ("aux", "mark", "cop")}
        above = self.field.governor(verb)
        if helpers & listed("modal"):
            return "done" if helpers & {"have", "'ve"} else "ahead" if helpers & listed("will") else "open"
        if "to" in helpers and above is not None:
            lemma = above.lemma.lower()
            if lemma in listed("factive"):
                return self._tense(above)
            return "ahead" if lemma in listed("ahead") or above.lower in listed("planned") else "open"
        if verb.dep == "conj" and above is not None and above.pos == "VERB" and verb.tag == "VB":
            return self._tense(above)
        if verb.tag == "VBD" or (verb.tag == "VBN" and helpers) or verb.dep.startswith("acl"):
            return "done"
        return "ahead" if verb.lemma.lower() in listed("ahead") else None

    def _carried(self, token: Token, lemma: str, phase: Phase | None) -> DatedEvent | None:
        """The event that the verb's object or subject names, where the verb only says that there was one."""
        if lemma in listed("by_object"):
            for noun in (self._child(token, "obj"), self._child(token, "nsubj:pass")):
                named = self.noun(noun, token, phase) if noun else None
                if named is not None:
                    return named
        if lemma in listed("by_subject"):
            subject = self._child(token, "nsubj", "nsubj:pass")
            above = self.field.governor(token)
            if above is not None and token.dep in ("acl:relcl", "acl") and (subject is None or subject.pos == "PRON"):
                subject = above
            if subject is None and lemma in listed("first") | listed("last"):
                subject = self._before(token)
            for noun in (subject, *self._obliques(token)):
                named = self.noun(noun, token, phase) if noun else None
                if named is not None and named.role != "statement":
                    return named
        return None

    def _before(self, verb: Token) -> Token | None:
        """The nearest event noun before a verb that the parser gave no subject."""
        for token in reversed(self.field.sentence_tokens(verb.sentence)):
            if verb.i - _NEAR <= token.i < verb.i and token.pos == "NOUN" and token.dep != "nmod":
                if kinds_of(base(token.text, token.lemma)):
                    return token
        return None

    def _obliques(self, token: Token) -> Iterator[Token]:
        """What an event came as: "came in the form of a call on Monday"."""
        for child in self.field.children(token):
            if child.dep == "obl" and token.start < child.start < self.start:
                yield from (c for c in self.field.children(child) if c.dep == "nmod")
                yield child

    def _phrase(self, token: Token) -> str | None:
        """A verb with its particle that the lexicon has in two words: "lift off", "go missing", "lose contact"."""
        lemma = base(token.text, token.lemma)
        beside = [t for t in self.field.tokens_in(token.end, token.end + 2) if t.start >= token.end][:1]
        particles = [c for c in self.field.children(token) if c.dep in _PARTICLES and c.start > token.start]
        words = [word for near in (*beside, *particles) for word in (near.lower, near.lemma.lower())]
        return next((f"{lemma} {word}" for word in words if kinds_of(f"{lemma} {word}")), None)

    def _child(self, token: Token, *roles: str) -> Token | None:
        return next((c for c in self.field.children(token) if c.dep in roles), None)

    def _is_other(self, noun: Token) -> bool:
        """Whether a noun is not the event at hand but an earlier, another, the next one."""
        return any(c.lower in listed("other") and c.start < noun.start for c in self.field.children(noun))

    def _who(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Names and lemmas of the participants and places of an event, from its arguments and theirs."""
        return tuple(dict.fromkeys(self._participants(tokens)))[:12]

    def _participants(self, tokens: Iterable[Token]) -> Iterator[str]:
        seen = list(tokens)
        for token in seen:
            own = [
                c for c in self.field.children(token) if c.dep.split(":")[0] in _ARGUMENTS and not self._is_source(c)
            ]
            for child in (*own, *self._shared(token)):
                if child in seen:
                    continue
                yield from self._named(child)
                for below in self.field.children(child):
                    if below.dep in ("nmod", "nmod:poss", "compound", "appos", "flat", "conj", "amod"):
                        yield from self._named(below)

    def _is_source(self, token: Token) -> bool:
        """Whether an argument only tells who says so: "according to the channel"."""
        return any(child.lower == "according" for child in self.field.children(token))

    def _shared(self, verb: Token) -> Iterator[Token]:
        """The subject that a verb shares with the one it is joined to, and what its relative clause is about."""
        above = self.field.governor(verb)
        if above is None or verb.pos not in ("VERB", "AUX"):
            return
        if verb.dep in ("acl:relcl", "acl"):
            yield above
        elif verb.dep in ("conj", "xcomp", "advcl") and self._child(verb, "nsubj", "nsubj:pass") is None:
            yield from (c for c in self.field.children(above) if c.dep in ("nsubj", "nsubj:pass"))

    def _named(self, token: Token) -> Iterator[str]:
        if token.pos not in ("NOUN", "PROPN", "ADJ") or self.start <= token.start < self.end:
            return
        if token.lemma.lower() in listed("time"):
            return
        names = self.analysis.names
        for mention in names.mentions_in(self.field.field, token.start, token.end):
            if mention.start <= token.start and token.end <= mention.end:
                yield names.of(mention).name
                return
        if token.pos in ("NOUN", "ADJ"):
            yield token.lemma.lower()
