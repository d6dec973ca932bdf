"""Cue, source and content put together: indirect speech, quotations and what stands between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from claims.analysis import FieldAnalysis, Token
from claims.kinds.attribution.content import Found, clause_end, following, sentence_range, trim
from claims.kinds.attribution.cues import Cue, find_cues
from claims.kinds.attribution.sources import find_source
from claims.quotations import Quotation

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reported:
    """One attribution as spans of characters."""

    mode: Literal["direct", "indirect", "mixed"]
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    verb: Token | None
    by: str


def reported(field: FieldAnalysis) -> Iterator[Reported]:
    """The attributions of a field, in order of their cues."""
    quotes = [q for q in field.quotations if q.depth == 0]
    for cue in find_cues(field):
        if _inside_speech(field, cue, quotes):
            continue
        source = find_source(field, cue)
        found = _content(field, cue, source, quotes)
        if found is None:
            continue
        yield _report(field, cue, source, found, quotes)


def _inside_speech(field: FieldAnalysis, cue: Cue, quotes: list[Quotation]) -> bool:
    """Whether a cue is itself quoted: what a speaker says that others say is not told apart."""
    start = field.tokens[cue.first].start
    return any(q.inner_start <= start < q.inner_end and q.speech and q.end - q.start > 40 for q in quotes)


def _content(field: FieldAnalysis, cue: Cue, source: tuple[int, int] | None, quotes: list[Quotation]) -> Found | None:
    tokens = field.tokens
    first = min(cue.first, source[0]) if source else cue.first
    last = max(cue.last, source[1]) if source and source[0] > cue.last else cue.last
    if cue.verb is None:
        return _around(field, tokens[cue.first], first, last, quotes, "source")
    says = bool(cue.frames & {"quote", "clause"})
    if cue.passive:
        return _passive(field, cue, source)
    if "quote" in cue.frames:
        direct = _direct(field, cue, first, last, quotes)
        if direct:
            return direct
    found = following(field, cue, source)
    if found is not None:
        return _over_quotes(field, found, quotes)
    if says and _set_off(field, first):
        return _around(field, cue.verb, first, last, quotes, "before")
    return None


def _set_off(field: FieldAnalysis, first: int) -> bool:
    """Whether a comma or a closing quotation mark stands before."""
    before = field.tokens[first - 1].text if first else ""
    return before in (",", "”", '"', "''", "’")


def _direct(field: FieldAnalysis, cue: Cue, first: int, last: int, quotes: list[Quotation]) -> Found | None:
    """The quotations before and behind a cue that speak its words."""
    tokens, text = field.tokens, field.text
    begin, stop = tokens[first].start, tokens[last].end
    sent = field.sentences[tokens[cue.first].sentence]
    block = sent.block
    spans: list[Span] = []
    before = next((q for q in reversed(quotes) if q.end <= begin and q.start >= block.start), None)
    if before and _only_filler(text[before.end : begin]) and (
        text[before.inner_end - 1] in ",?!…—-.–" or text[before.end : begin].lstrip().startswith(",")):
        start = _clause_start(field, before)
        spans.append((start, before.end))
        chain = before
        while chain.continues is not None:
            chain = next(q for q in quotes if q.start == chain.continues)
            spans.insert(0, (chain.start, chain.end))
    after = next((q for q in quotes if q.start >= stop and q.start < block.end), None)
    if after is not None:
        gap = text[stop : after.start]
        opener = gap.strip()
        if (opener[-1:] in (",", ":") or not opener) and len(gap.split()) <= 12 and "\n" not in gap and not _sentence_ends(gap) and (opener != "" or after.speech):
            spans.append((after.start, after.end))
        elif spans and after.start >= sent.end and not text[sent.end : after.start].strip() and not _own_cue(field, after):
            spans.append((after.start, after.end))
    if not spans:
        return None
    following_ = [q for q in quotes if q.continues is not None and q.start > spans[-1][0]]
    for q in following_:
        if q.continues == spans[-1][0]:
            spans.append((q.start, q.end))
    return Found(tuple(spans), "quote")


def _only_filler(gap: str) -> bool:
    words = gap.replace(",", " ").split()
    return len(words) <= 2


def _sentence_ends(gap: str) -> bool:
    return any(mark in gap for mark in (". ", "? ", "! "))


def _clause_start(field: FieldAnalysis, quote: Quotation) -> int:
    """The start of what is said, where words before the quotation belong to it ("But “we will win,” he said")."""
    sentence = field.sentence_at(quote.start)
    if sentence is None or sentence.start >= quote.start:
        return quote.start
    prefix = field.text[sentence.start : quote.start]
    if any(mark in prefix for mark in ('"', "”", "''")) or prefix.rstrip().endswith((",", ":")):
        return quote.start
    return sentence.start


def _own_cue(field: FieldAnalysis, quote: Quotation) -> bool:
    """Whether words of attribution follow a quotation."""
    tail = field.text[quote.end : quote.end + 1]
    return field.text[quote.inner_end - 1] == "," or tail == ","


def _around(field: FieldAnalysis, at: Token, first: int, last: int, quotes: list[Quotation], frame: str) -> Found | None:
    """The rest of the sentence: what stands before and behind a set-off attribution."""
    tokens = field.tokens
    begin, end = sentence_range(field, at)
    spans = []
    if first > begin:
        spans.append(trim(field, tokens[begin].start, tokens[first - 1].end))
    if last < end and (first == begin or tokens[last + 1].text == ","):
        spans.append(trim(field, tokens[last + 1].start, tokens[end].end))
    kept = tuple(s for s in spans if s and s[1] - s[0] > 5)
    return _over_quotes(field, Found(kept, frame), quotes) if kept else None


def _passive(field: FieldAnalysis, cue: Cue, source: tuple[int, int] | None) -> Found | None:
    verb = cue.verb
    assert verb is not None  # noqa: S101
    if "passive" not in cue.frames:
        return None
    subject = next((t for t in field.children(verb) if t.dep in ("nsubj:pass", "nsubj", "csubj:pass")), None)
    if subject is None:
        return None
    subtree = [t.i for t in field.subtree(subject)]
    spans = [trim(field, field.tokens[subtree[0]].start, field.tokens[subtree[-1]].end)]
    xcomp = next((t for t in field.children(verb) if t.dep in ("xcomp", "ccomp", "advcl") and t.i > verb.i), None)
    if xcomp is not None:
        inside = [t.i for t in field.subtree(xcomp)]
        spans.append(trim(field, field.tokens[inside[0]].start, field.tokens[inside[-1]].end))
    return Found(tuple(s for s in spans if s), "passive")


def _over_quotes(field: FieldAnalysis, found: Found, quotes: list[Quotation]) -> Found:
    """No span ends inside a quotation: it goes on to the quotation's end."""
    spans = []
    for start, end in found.spans:
        for q in quotes:
            if q.start < end < q.end and start <= q.start:
                end = q.end
            if q.start < start < q.end and q.start + 2 >= start:
                start = q.start
        spans.append((start, end))
    return replace(found, spans=tuple(spans))


def _report(field: FieldAnalysis, cue: Cue, source: tuple[int, int] | None, found: Found, quotes: list[Quotation]) -> Reported:
    tokens = field.tokens
    quoted = tuple(
        (q.inner_start, q.inner_end) for q in quotes if any(a <= q.start and q.end <= b for a, b in found.spans)
    )
    inside = sum(b - a for a, b in quoted)
    total = sum(b - a for a, b in found.spans)
    mode: Literal["direct", "indirect", "mixed"] = "indirect" if not quoted else "direct" if inside + 6 * len(quoted) >= total else "mixed"
    return Reported(
        mode, (tokens[source[0]].start, tokens[source[1]].end) if source else None,
        (tokens[cue.first].start, tokens[cue.last].end), found.spans, quoted, cue.verb, f"{cue.lemma}/{found.frame}",
    )
