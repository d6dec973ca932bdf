"""What a date dates: the event, read from the verb or noun that governs it.

"The derailment, which occurred at about 6.10am" dates a crash, "officials received reports of the
crash around 12:20" an alert, "Clinton vowed on Saturday" words, "WASHINGTON, August 8 (Xinhua)" the
article itself. The kinds of events and their words stand in the lexicon (events.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.dateline import is_dateline
from claims.events import base, kinds_of, listed
from claims.kinds.date.model import DatedEvent, Phase

_STEPS = 8
_NEAR = 10  # words before a date that its verb may stand in
_STOPS = frozenset({";", "—", "–", ":", "("})
_PARTICLES = ("compound:prt", "advmod", "xcomp", "obl", "obj")
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "iobj", "nmod", "nmod:poss", "compound", "amod", "xcomp", "flat")
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
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "compound"):
            return reader.verb(above)
        if reader.is_reported(above):
            token = above
            continue
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
                speaks = token.lemma.lower() in listed("speech") and self._child(token, "nsubj:pass", "aux:pass") is None
                return self.verb(token) if speaks else None
            if token.lower not in ("on", "late", "early", "in"):
                return None
        return None

    def is_reported(self, noun: Token) -> bool:
        """Whether a noun is what a report or call is about: "received reports of the *crash* around 12:20"."""
        above = self.field.governor(noun)
        if above is None or noun.dep != "nmod" or "alert" not in kinds_of(base(above.text, above.lemma)):
            return False
        verb = self.field.governor(above)
        return verb is not None and verb.lemma.lower() in ("receive", "get", "come")

    def possessed(self) -> DatedEvent | None:
        """The event that a date owns: "Sunday's riveting leap"."""
        if self.field.text[self.end : self.end + 2] not in ("'s", "’s"):
            return None
        return self._behind(self.end + 2)

    def _behind(self, start: int) -> DatedEvent | None:
        """The event of the noun right behind the date, adjectives and names passed over."""
        for token in self.field.tokens_in(start, start + 40):
            if token.start < start:
                continue
            if token.pos == "NOUN":
                named = self.noun(token)
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
        return None

    def noun(self, token: Token, verb: Token | None = None, phase: Phase | None = None) -> DatedEvent | None:
        """The event that a noun names, with the arguments of its verb; None where it names none."""
        if self.start <= token.start < self.end:
            return None
        lemma = base(token.text, token.lemma)
        who = self._who([token] if verb is None else [token, verb])
        planned = self._is_planned(token if verb is None else verb)
        if lemma in listed("generic"):
            return DatedEvent(
                lemma=lemma, role="main", phase=phase, other=self._is_other(token), planned=planned, who=who
            )
        kinds = kinds_of(lemma)
        if lemma in listed("speech") and not (verb is not None and kinds):
            return DatedEvent(lemma=lemma, role="statement", who=who)
        if token.pos in ("PROPN", "ADJ") or not kinds:
            return None
        return DatedEvent(
            lemma=lemma, kinds=kinds, phase=phase, other=self._is_other(token), planned=planned, who=who
        )

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
            return self.verb(told) if told else DatedEvent(lemma=lemma, role="statement", who=self._who([token]))
        carried = self._carried(token, lemma, phase)
        if carried is not None:
            return carried
        if lemma in listed("generic"):
            return DatedEvent(lemma=lemma, role="main", planned=self._is_planned(token), who=self._who([token]))
        if not kinds and lemma in listed("states"):
            return DatedEvent(lemma=lemma, role="state", who=self._who([token]))
        return self._told(lemma, token)

    def _content(self, token: Token) -> Token | None:
        """The verb of what is said, where the date stands behind it: "said the bus lost control on Friday"."""
        for child in self.field.children(token):
            if child.dep in ("ccomp", "xcomp", "parataxis") and child.pos == "VERB" and token.end <= child.start < self.start:
                return child
        return None

    def _told(self, lemma: str, token: Token) -> DatedEvent:
        return DatedEvent(
            lemma=lemma, kinds=kinds_of(lemma), planned=self._is_planned(token), who=self._who([token])
        )

    def _is_planned(self, token: Token) -> bool:
        """Whether an event lies ahead of its clause: "will begin", "offered to travel", "the planned launch"."""
        words = {c.lower for c in self.field.children(token)}
        if token.pos not in ("VERB", "AUX"):
            return bool(words & listed("planned"))
        if words & listed("modal") and not words & {"have", "has", "not", "n't", "n’t"}:
            return True
        above = self.field.governor(token)
        if "to" in words and token.dep in ("xcomp", "ccomp", "acl", "advcl", "csubj"):
            return above is not None and above.lemma.lower() not in listed("factive")
        joined = token.dep == "conj" and above is not None and above.pos == "VERB"
        return joined and above is not None and self._joins_plan(token, above)

    def _joins_plan(self, token: Token, above: Token) -> bool:
        """Whether a verb goes on with the plan of the one it is joined to: "will land on Friday and leave on Sunday"."""
        return token.tag in ("VB", above.tag) and self._is_planned(above)

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
            for noun in (subject, *self._obliques(token)):
                named = self.noun(noun, token, phase) if noun else None
                if named is not None and named.role != "statement":
                    return named
        return None

    def _obliques(self, token: Token) -> Iterator[Token]:
        """What an event came as: "came in the form of a call"."""
        for child in self.field.children(token):
            if child.dep == "obl" and any(c.lower in ("in", "as", "with") for c in self.field.children(child)):
                yield child
                yield from (c for c in self.field.children(child) if c.dep == "nmod")

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
            for child in (*self.field.children(token), *self._shared(token)):
                if child.dep.split(":")[0] not in {a.split(":")[0] for a in _ARGUMENTS} or child in seen:
                    continue
                yield from self._named(child)
                for below in self.field.children(child):
                    if below.dep in ("nmod", "nmod:poss", "compound", "appos", "flat", "conj", "amod"):
                        yield from self._named(below)

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
