"""What a date dates: the event, read from the verb or noun that governs it.

"The derailment, which occurred at about 6.10am" dates a crash, "officials received reports of the
crash around 12:20" an alert, "Clinton vowed on Saturday" words, "WASHINGTON, August 8 (Xinhua)" the
article itself. The kinds of events and their words stand in the lexicon (events.toml).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.events import base, kinds_of, listed
from claims.kinds.date import clauses, limits
from claims.kinds.date.model import DatedEvent, Phase, Role
from claims.kinds.date.page_line import is_page_line
from claims.kinds.date.taking_part import core_of, is_thing, of_persons, taking_part, which_other
from claims.kinds.date.tense import tense_of, tense_of_noun

_STEPS = 8
_NEAR = 16  # words before a date that its verb may stand in
_FAR = 6  # words that a verb must be off for the noun beside the date to be dated
_STOPS = frozenset({";", "—", "–", ":", "("})
_PARTICLES = ("compound:prt", "advmod", "xcomp", "obl", "obj")


def read_event(analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> DatedEvent | None:
    """The event that a date at a span dates; None where the parse does not tell."""
    if is_page_line(field, start, end):
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
            found = reader.root(token) or reader.own(token, known=True) or reader.nearest() or reader.own(token)
            return found or reader.fronted()
        if (above.start >= start and above.end <= end) or clauses.is_aside(field, above):
            token = above
            continue
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "compound"):
            return reader.adjacent(above) or reader.verb(clauses.main_verb(field, above, start, end))
        named = reader.reported(above) or reader.meanwhile(above) or reader.noun(above)
        if named is not None:
            return named
        token = above
    return reader.nearest()


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
                passive = self._child(token, "nsubj:pass", "aux:pass") is not None
                return self.verb(token) if token.lemma.lower() in listed("speech") and not passive else None
            if token.lower not in ("on", "late", "early", "in"):
                return None
        return None

    def reported(self, noun: Token) -> DatedEvent | None:
        """The alert, where a noun is what it was about: "received reports of the *crash* around 12:20"."""
        above = self.field.governor(noun)
        if above is None or noun.dep != "nmod" or "alert" not in kinds_of(base(above.text, above.lemma)):
            return None
        verb = self.field.governor(above)
        return self.noun(above, verb) if verb is not None and verb.lemma.lower() in ("receive", "get", "come") else None

    def meanwhile(self, noun: Token) -> DatedEvent | None:
        """The event that a noun names, and what was done during it: it was *found* during a *search* on Thursday."""
        verb = clauses.going_on(self.field, noun) if noun.end <= self.start else None
        named = self.noun(noun) if verb else None
        if verb is None or named is None or named.role != "event":
            return named
        kinds = (*named.kinds, *kinds_of(base(verb.text, verb.lemma)))
        return named.model_copy(update={"kinds": tuple(dict.fromkeys(kinds))})

    def possessed(self) -> DatedEvent | None:
        """The event that a date owns: "Sunday's riveting leap"; "the Sept. 11, 2001, attacks"."""
        start = clauses.owned_from(self.field, self.start, self.end)
        return None if start is None else self._behind(start, tagged=("NOUN", "ADJ"))

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

    def fronted(self) -> DatedEvent | None:
        """The event of the clause behind a date that opens its sentence, where the parser has lost that."""
        first = self.field.span_root(self.start, self.end)
        told = clauses.told_of(self.field, first, self.start) if first else None
        return self.verb(told) if told else None

    def own(self, token: Token, *, known: bool = False) -> DatedEvent | None:
        """The event of the word that heads the sentence, whatever its tag: "Shops *open* at 10"; `known` has a kind."""
        lemma = self._phrase(token) or base(token.text, token.lemma)
        kinds = kinds_of(lemma)
        if self.start <= token.start < self.end or token.pos not in ("NOUN", "ADJ", "VERB") or lemma in listed("time"):
            return None
        if ((known or token.pos == "ADJ") and not kinds) or lemma in listed("speech") | listed("states") | listed(
            "market"
        ):
            return None
        return self._event(lemma, kinds, token, phase=limits.phase_of_verb(self.field, lemma, self.start))

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

    def noun(
        self, token: Token, verb: Token | None = None, phase: Phase | None = None, *, takes_place: bool = False
    ) -> DatedEvent | None:
        """The event that a noun names, with the arguments of its verb; None where it names none.

        What `takes_place` or begins is an event, whether the lexicon has it or not.
        """
        if self.start <= token.start < self.end:
            return None
        lemma = base(token.text, token.lemma)
        above = self.field.governor(token)
        if verb is None and above is not None and above.pos == "VERB" and token.dep in ("obl", "obj"):
            phrase = f"{base(above.text, above.lemma)} {token.lower}"
            if kinds_of(phrase):
                return self._told(phrase, above)  # go to the polls on May 25
        limit = limits.limited(self.field, token, lemma) or limits.slotted(self.field, token, lemma)
        if limit is not None and limit is not token:
            return self.noun(replace(limit, pos="NOUN"), verb)
        kinds = kinds_of(lemma)
        role: Role = "main" if lemma in listed("generic") else "event"
        if lemma in listed("speech") and not (verb is not None and kinds):
            role, kinds = "statement", ()
        if role == "event" and (token.pos in ("PROPN", "ADJ") or not (kinds or (takes_place and is_thing(token)))):
            return None
        phase = phase or ("end" if "deadline" in kinds else limits.phase_of(self.field, token))
        return self._event(lemma, kinds, *(t for t in (token, verb) if t), phase=phase, role=role)

    def verb(self, token: Token) -> DatedEvent:
        """The event that a verb tells: itself, its object (made a leap) or its subject (the crash occurred)."""
        lemma, passive = base(token.text, token.lemma), self._child(token, "nsubj:pass", "aux:pass") is not None
        phase = limits.phase_of_verb(self.field, lemma, self.start)
        if lemma in listed("granting") and limits.is_until(self.field, self.start):
            return self._event("deadline", kinds_of("deadline"), token, phase="end")
        above = self.field.governor(token)
        if lemma in listed("penalty") and above is not None and above.pos == "VERB":
            return self.verb(above)  # sentenced to prison in 2005
        intended = self._child(token, "xcomp") if lemma in listed("intending") else None
        if intended is not None and intended.pos == "VERB":
            return self.verb(intended)  # on Friday they planned to leave
        phrase = self._phrase(token)
        if phrase:
            lemma, phase = phrase, limits.phase_of_verb(self.field, phrase, self.start)
            if kinds_of(phrase):
                return self._told(phrase, token, phase)
        kinds = kinds_of(lemma)
        if lemma in listed("scolding") and of_persons(self.analysis, self.field, token):
            return self._event(lemma, (), token, role="statement")  # Smith blasted her rival on Monday
        if lemma in listed("speech") and not (passive and kinds):
            results = self._child(token, "obj")
            if results is not None and "results" in kinds_of(base(results.text, results.lemma)):
                return self._event("results", ("results",), results, token)
            return self._content(token) or self._event(lemma, (), token, role="statement")
        period = limits.ends_period(self.field, token, phase)
        carried = None if period else self._carried(token, lemma, phase)
        if carried is not None:
            return carried
        if lemma in listed("generic"):
            return self._event(lemma, (), token, role="main")
        if (not kinds and lemma in listed("states") and not self._lasts(lemma)) or period:
            return self._event(lemma, (), token, role="state")
        return self._told(lemma, token, phase)

    def _content(self, token: Token) -> DatedEvent | None:
        """The event in what is said, where the date stands behind it: "said the bus lost control on Friday"."""
        for child in self.field.children(token):
            if not token.end <= child.start < self.start:
                continue
            if child.dep in ("ccomp", "xcomp", "parataxis") and child.pos == "VERB":
                return self.verb(child)
            if child.dep == "obj" and token.tag == "VBG" and kinds_of(base(child.text, child.lemma)):
                return self.noun(child)  # noting the attacks in January
        return None

    def _told(self, lemma: str, token: Token, phase: Phase | None = None) -> DatedEvent:
        parts = [part for part in self._telling(token) if part.lower not in listed("time")]  # "in March" is no march
        inside = [kind for part in parts for kind in kinds_of(base(part.text, part.lemma))]
        return self._event(lemma, tuple(dict.fromkeys((*kinds_of(lemma), *inside))), token, phase=phase)

    def _telling(self, verb: Token) -> Iterator[Token]:
        """What else tells what happened: a *blaze* spread, killed in an *explosion*, died when a bus *crashed*."""
        for child in self.field.children(verb):
            marks = {c.lower for c in self.field.children(child)}
            if (
                (child.dep == "nsubj" and child.pos == "NOUN")
                or (child.dep == "obl" and marks & {"in", "during"})
                or (child.dep == "advcl" and marks & {"when", "as"})
            ):
                yield child

    def _event(
        self, lemma: str, kinds: tuple[str, ...], *words: Token, phase: Phase | None = None, role: Role = "event"
    ) -> DatedEvent:
        """The event of a verb, of a noun, or of a noun and the verb that carries it."""
        first, last = words[0], words[-1]
        if role in ("statement", "state"):
            tense = None
        elif first.pos == "VERB":
            tense = tense_of(self.field, first, lemma)
        else:
            tense = tense_of_noun(self.field, first, last if last is not first else None)
        if tense == "done" and limits.is_span(self.field, self.start):
            tense = None  # "a curfew was imposed from 10 p.m." says when it applies
        return DatedEvent(
            lemma=lemma, kinds=kinds, role=role, phase=phase, other=which_other(self.field, words), tense=tense,
            who=taking_part(self.analysis, self.field, words, (self.start, self.end)),
            core=core_of(self.analysis, self.field, words, (self.start, self.end)),
        )  # fmt: skip

    def _carried(self, token: Token, lemma: str, phase: Phase | None) -> DatedEvent | None:
        """The event that the verb's object or subject names, where the verb only says that there was one."""
        if lemma in listed("by_object"):
            for noun in (self._child(token, "obj"), self._child(token, "nsubj:pass")):
                named = self.noun(noun, token, phase) if noun else None
                if named is not None:
                    return named
        if lemma in listed("inviting"):
            named = next(filter(None, (self.noun(c, token) for c in self._obliques(token) if c.dep == "obl")), None)
            if named is not None:
                return named
        planned = limits.planned(self.field, token, lemma)
        if planned is not None:
            return self.noun(planned, token, phase, takes_place=True)
        if lemma in listed("by_subject") or self._lasts(lemma):
            subject = self._child(token, "nsubj", "nsubj:pass")
            above = self.field.governor(token)
            if above is not None and token.dep in ("acl:relcl", "acl") and (subject is None or subject.pos == "PRON"):
                subject = above
            before = limits.event_before(self.field, token) if phase else None
            alone = self._child(token, "obj", "xcomp") is None and self._phrase(token) is None
            for noun in (subject, before, *self._obliques(token)):
                new = noun is subject and (lemma in listed("generic") or bool(phase) or self._lasts(lemma)) and alone
                named = self.noun(noun, token, phase, takes_place=new) if noun else None
                if named is not None and named.role != "statement":
                    return named
        return None

    def _lasts(self, lemma: str) -> bool:
        """Whether a verb tells how long something goes on: "runs until 9 April", "from 4 to 7 April"."""
        return lemma in listed("lasting") and limits.is_span(self.field, self.start)

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
        known = listed("by_subject")
        return next((two for word in words if kinds_of(two := f"{lemma} {word}") or two in known), None)

    def _child(self, token: Token, *roles: str) -> Token | None:
        return next((c for c in self.field.children(token) if c.dep in roles), None)
