"""The quotations of a field for attribution: which one stands before or behind a cue, and where its speech goes on."""

from __future__ import annotations

import bisect
import re

from claims.analysis import FieldAnalysis, Token
from claims.kinds.attribution.cues import Cue
from claims.kinds.attribution.lexicon import verbs
from claims.kinds.attribution.sources import find_source, named_right
from claims.quotations import Quotation

Span = tuple[int, int]

_PAUSES = frozenset(",.?!…—–-")
_GOES_ON = re.compile(r",? ?(?:but|and|because|then|so|adding|while)(?: also| then| that)?,?")
_STOP = re.compile(r"[.?!]\s")
_MAX_BETWEEN = 30
_MAX_OPENER = 12
_IN_NAMES = frozenset({"acl", "acl:relcl", "amod", "aux", "xcomp", "nmod", "compound"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
_NOT_LAST = frozenset({"ADV", "AUX", "PART", "SCONJ", "CCONJ"})
_NOT_FIRST = frozenset({"ADV", "CCONJ", "SCONJ"})


class Speech:
    """A field's outer quotations, found by place."""

    def __init__(self, field: FieldAnalysis) -> None:
        self.field = field
        self.quotes = [q for q in field.quotations if q.depth == 0]
        self._starts = [q.start for q in self.quotes]

    def behind(self, at: int) -> Quotation | None:
        """The first quotation that starts at or behind a character."""
        index = bisect.bisect_left(self._starts, at)
        return self.quotes[index] if index < len(self.quotes) else None

    def before(self, at: int) -> Quotation | None:
        """The last quotation that ends at or before a character."""
        index = bisect.bisect_left(self._starts, at) - 1
        while index >= 0 and self.quotes[index].end > at:
            index -= 1
        return self.quotes[index] if index >= 0 else None

    def around(self, at: int) -> Quotation | None:
        """The quotation that a character stands in."""
        index = bisect.bisect_right(self._starts, at) - 1
        return self.quotes[index] if index >= 0 and at < self.quotes[index].end else None

    def speaks(self, at: int) -> bool:
        """Whether a character is quoted speech: what a speaker says that others say is the speaker's."""
        quote = self.around(at)
        return quote is not None and quote.speech and quote.inner_start <= at < quote.inner_end

    def within(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """What stands in quotation marks within spans, without the marks, in order."""
        found = []
        for start, end in spans:
            for quote in self.quotes[bisect.bisect_left(self._starts, start) :]:
                if quote.start >= end:
                    break
                if quote.end <= end and quote.inner_start < quote.inner_end:
                    found.append((quote.inner_start, quote.inner_end))
        return tuple(found)

    def whole(self, span: Span) -> Span:
        """A span that neither begins nor ends inside a quotation: it takes in the whole quotation."""
        start, end = span
        last, first = self.around(end - 1), self.around(start)
        if last is not None and start <= last.start < end < last.end:
            end = last.end
        if first is not None and first.start < start <= first.inner_start:
            start = first.start
        return start, end


def spoken(speech: Speech, cue: Cue) -> tuple[tuple[Span, ...], tuple[int, int] | None] | None:
    """The quotations before and behind a cue that speak its words, with its source where they show it."""
    field = speech.field
    source: tuple[int, int] | None = None
    spans: list[Span] = []
    stop = cue.last
    quote = _quote_before(speech, cue)
    if quote is not None:
        source = _between(field, quote, cue) or named_right(field, cue)
        spans = _backwards(speech, quote)
    else:
        source = find_source(field, cue)
    if source and source[0] > cue.last:
        stop = source[1]
    after = _quote_after(speech, cue, stop, spoke=bool(spans))
    if after is not None:
        spans.append((after.start, after.end))
    if not spans:
        return None
    return (*spans, *_onwards(speech, spans[-1][0])), source if quote is not None else None


def _quote_before(speech: Speech, cue: Cue) -> Quotation | None:
    """The quotation that ends before a cue with nothing but its source between ("…," the mayor said)."""
    field, verb = speech.field, cue.verb
    text, begin = field.text, field.tokens[cue.first].start
    if verb is None or (verb.tag == "VBG" and not any(t.dep in ("nsubj", "aux") for t in field.children(verb))):
        return None
    quote = speech.before(begin)
    if quote is None or quote.start < field.sentences[field.tokens[cue.first].sentence].block.start:
        return None
    said = text[quote.inner_start : quote.inner_end].rstrip("\"'’”‘ \u00a0")
    gap = text[quote.end : begin]
    if said[-1:] not in _PAUSES and not gap.startswith((",", "–", "—", " -")) and not _a_sentence(field, quote, cue):
        return None
    if said[-1:] == "." and gap.lstrip()[:1] != "," and not _ends_soon(field, cue):
        return None
    inside = [t for t in field.tokens_in(quote.end, begin) if t.start >= quote.end and t.end <= begin]
    if len(inside) > _MAX_BETWEEN or any(t.text in (".", ";", ":") for t in inside):
        return None
    if any(t.pos == "VERB" and t.dep not in _IN_NAMES and not t.lower.endswith("ing") for t in inside):
        return None
    words = [t for t in inside if t.pos not in ("PUNCT", "SPACE")]
    if words and (words[0].pos == "CCONJ" or any(t.tag in ("WDT", "WP") for t in words[:1])):
        return None
    named = any(t.pos in _NOMINAL for t in words)
    return None if named and _first(field, words[0].i, words[-1].i) is None else quote


def _a_sentence(field: FieldAnalysis, quote: Quotation, cue: Cue) -> bool:
    """Whether a quotation without a comma at its end opens the cue's sentence: “We are open” the mayor said."""
    sentence = field.sentences[field.tokens[cue.first].sentence]
    return quote.speech and "quote" in cue.frames and quote.start <= sentence.start < quote.end + 2


def _between(field: FieldAnalysis, quote: Quotation, cue: Cue) -> tuple[int, int] | None:
    """The source that stands between a quotation and its cue."""
    begin = field.tokens[cue.first].start
    words = [
        t for t in field.tokens_in(quote.end, begin)
        if t.start >= quote.end and t.end <= begin and t.pos not in ("PUNCT", "SPACE")
    ]  # fmt: skip
    if not any(t.pos in _NOMINAL for t in words):
        return None
    first, last = _first(field, words[0].i, words[-1].i), words[-1].i
    while first is not None and last > first and field.tokens[last].pos in _NOT_LAST:
        last -= 1
    return (first, last) if first is not None else None


def _first(field: FieldAnalysis, first: int, last: int) -> int | None:
    """Where a source begins behind adverbs and conjunctions; None where a preposition leads it in."""
    while first < last and field.tokens[first].pos in _NOT_FIRST:
        first += 1
    return None if field.tokens[first].dep in ("case", "mark") else first


def _ends_soon(field: FieldAnalysis, cue: Cue) -> bool:
    """Whether next to nothing follows the cue: "…." Trump said."""
    rest = field.tokens[cue.last + 1 : cue.last + 6]
    sentence = field.tokens[cue.last].sentence
    return len(rest) < 5 or any(t.sentence != sentence or t.text in (".", ",") for t in rest)


def _backwards(speech: Speech, quote: Quotation) -> list[Span]:
    """A quotation with those of the same speech right before it."""
    field = speech.field
    spans = [(_clause_start(field, quote), quote.end)]
    at = speech.quotes.index(quote)
    while at > 0 and spans[0][0] == quote.start:
        earlier = speech.quotes[at - 1]
        sentence = field.sentence_at(earlier.start)
        opens = sentence is None or sentence.block.start == earlier.start
        joined = quote.continues == earlier.start or not field.text[earlier.end : quote.start].strip(" \t")
        if not (joined and opens):  # another attribution may stand before it in its paragraph
            break
        spans.insert(0, (earlier.start, earlier.end))
        quote, at = earlier, at - 1
    return spans


def _quote_after(speech: Speech, cue: Cue, last: int, *, spoke: bool) -> Quotation | None:
    """The quotation that a cue introduces, or that goes on behind it."""
    field = speech.field
    text, stop = field.text, field.tokens[last].end
    sentence_end = field.sentences[field.tokens[cue.first].sentence].end
    after = speech.behind(stop)
    if after is None:
        return None
    gap = text[stop : after.start]
    opener = gap.strip()
    plain = len(opener.split()) <= _MAX_OPENER and _STOP.search(opener) is None
    if plain and _reports_between(field, stop, after.start):
        return None
    if not spoke and "clause" in cue.frames and _clause_between(field, stop, after.start):
        return None  # said the river was high, “too high”: reported first
    if opener.endswith(":") and plain:
        return after
    if "\n" in gap or "quote" not in cue.frames:
        return None
    if spoke and _GOES_ON.fullmatch(opener):
        return after
    if opener.endswith(",") and plain:
        return after if spoke or opener == "," or after.speech else None
    if not opener and after.speech and (after.end >= sentence_end or text[after.inner_end - 1] in ".!?"):
        return after
    return _next_sentence(speech, sentence_end, after) if spoke else None


def _next_sentence(speech: Speech, end: int, after: Quotation | None) -> Quotation | None:
    """The quotation that opens the next sentence, unless it has an attribution of its own."""
    if after is not None and after.end <= end:  # a title in the attribution: he said on "Morning News"
        after = speech.behind(end)
    if after is None or after.start < end or speech.field.text[end : after.start].strip():
        return None
    return None if _own_cue(speech.field, after) else after


def _clause_between(field: FieldAnalysis, start: int, end: int) -> bool:
    """Whether a clause of its own stands between a cue and a quotation."""
    return any(t.dep.startswith("nsubj") for t in field.tokens_in(start + 1, end) if t.end <= end)


def _reports_between(field: FieldAnalysis, start: int, end: int) -> bool:
    """Whether another reporting verb stands between: the quotation is its."""
    return any(
        t.pos == "VERB" and t.tag != "VBG" and t.lower in verbs()
        for t in field.tokens_in(start + 1, end)
        if t.end <= end
    )


def _onwards(speech: Speech, start: int) -> list[Span]:
    """The further paragraphs of a speech."""
    spans = []
    for quote in speech.quotes[bisect.bisect_right([q.start for q in speech.quotes], start) :]:
        if quote.continues != start or _own_cue(speech.field, quote):
            break
        spans.append((quote.start, quote.end))
        start = quote.start
    return spans


def _clause_start(field: FieldAnalysis, quote: Quotation) -> int:
    """The start of what is said, where words before the quotation belong to it ("But “we will win,” he said")."""
    sentence = field.sentence_at(quote.start)
    if sentence is None or sentence.start >= quote.start:
        return quote.start
    prefix = field.text[sentence.start : quote.start]
    if any(mark in prefix for mark in ('"', "”", "''")) or prefix.rstrip().endswith((",", ":")):
        return quote.start
    before: list[Token] = [t for t in field.tokens_in(sentence.start, quote.start) if t.end <= quote.start]
    return quote.start if any(t.pos == "VERB" and t.lower in verbs() for t in before) else sentence.start


def _own_cue(field: FieldAnalysis, quote: Quotation) -> bool:
    """Whether words of attribution follow a quotation."""
    return field.text[quote.inner_end - 1] == "," or field.text[quote.end : quote.end + 1] == ","
