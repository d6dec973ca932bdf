"""What a date dates: the event, read from the verb or noun that governs it.

"The derailment, which occurred at about 6.10am" dates a crash, "officials received reports of the
crash around 12:20" an alert, "Clinton vowed on Saturday" words, "WASHINGTON, August 8 (Xinhua)" the
article itself. The kinds of events and their words stand in the lexicon (events.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.dateline import is_dateline
from claims.events import base, kinds_of, listed
from claims.kinds.date.model import DatedEvent, Phase, Role
from claims.kinds.date.taking_part import taking_part
from claims.kinds.date.tense import tense_of, tense_of_noun

_STEPS = 8
_NEAR = 16  # words before a date that its verb may stand in
_FAR = 6  # words that a verb must be off for the noun beside the date to be dated
_STOPS = frozenset({";", "—", "–", ":", "("})
_PARTICLES = ("compound:prt", "advmod", "xcomp", "obl", "obj")
_PAGE_LINE = re.compile(
    r"\W*(?:last\s+)?(?:published|posted|updated|modified|filed|photos?|photograph|picture|file|copyright|©|taken|date)\b"
    r"[^.\n]{0,40}",
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
        if (above.start >= start and above.end <= end) or reader.is_purpose(above):
            token = above
            continue
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "compound"):
            return reader.adjacent(above) or reader.verb(above)
        named = reader.reported(above) or reader.noun(above)
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
                passive = self._child(token, "nsubj:pass", "aux:pass") is not None
                return self.verb(token) if token.lemma.lower() in listed("speech") and not passive else None
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
        who = self._who(token) if verb is None else self._who(token, verb)
        kinds = kinds_of(lemma)
        role: Role = "main" if lemma in listed("generic") else "event"
        if lemma in listed("speech") and not (verb is not None and kinds):
            role, kinds = "statement", ()
        if role == "event" and (token.pos in ("PROPN", "ADJ") or not kinds):
            return None
        return DatedEvent(
            lemma=lemma, kinds=kinds, role=role, phase=phase or self._phase(token), other=self._is_other(token),
            tense=tense_of_noun(self.field, token, verb), who=who,
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
            said = DatedEvent(lemma=lemma, role="statement", who=self._who(token))
            return self._content(token) or said
        carried = None if self._ends_period(token, phase) else self._carried(token, lemma, phase)
        if carried is not None:
            return carried
        if lemma in listed("generic"):
            return DatedEvent(lemma=lemma, role="main", tense=tense_of(self.field, token), who=self._who(token))
        if (not kinds and lemma in listed("states")) or self._ends_period(token, phase):
            return DatedEvent(lemma=lemma, role="state", who=self._who(token))
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
        inside = [
            kind
            for child in self.field.children(token)
            if child.dep == "obl" and any(c.lower == "in" for c in self.field.children(child))
            for kind in kinds_of(base(child.text, child.lemma))
        ]  # killed in an explosion
        kinds = tuple(dict.fromkeys((*kinds_of(lemma), *inside)))
        return DatedEvent(
            lemma=lemma, kinds=kinds, phase=phase, tense=tense_of(self.field, token), who=self._who(token)
        )

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
            before = self._before(token) if phase else None
            for noun in (subject, before, *self._obliques(token)):
                named = self.noun(noun, token, phase) if noun else None
                if named is not None and named.role != "statement":
                    return named
        return None

    def _ends_period(self, verb: Token, phase: Phase | None) -> bool:
        """Whether a verb only tells where a period ends: "the quarter *ended* Sept. 30"."""
        if phase is None:
            return False
        near = (self.field.tokens[verb.i - 1] if verb.i else None, self._child(verb, "nsubj"))
        return any(token is not None and token.lemma.lower() in listed("periods") for token in near)

    def _before(self, verb: Token) -> Token | None:
        """The nearest event noun before a verb of beginning or ending whose subject the parser has elsewhere."""
        for token in reversed(self.field.sentence_tokens(verb.sentence)):
            close = verb.i - _NEAR <= token.i < verb.i and token.pos == "NOUN" and token.dep != "nmod"
            if close and kinds_of(base(token.text, token.lemma)):
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

    def _who(self, *tokens: Token) -> tuple[str, ...]:
        return taking_part(self.analysis, self.field, tokens, (self.start, self.end))
