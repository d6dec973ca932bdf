"""Cue, source and content put together: indirect speech, quotations and what stands between."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from claims.analysis import FieldAnalysis, Token
from claims.kinds.attribution.content import Found, clause_end, following, sentence_range, trim
from claims.kinds.attribution.cues import Cue, find_cues
from claims.kinds.attribution.lexicon import verbs
from claims.kinds.attribution.nouns import Labelled, labelled, noun_attributions
from claims.kinds.attribution.sources import aside_source, find_source, named_right
from claims.quotations import Quotation

Span = tuple[int, int]
Mode = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Reported:
    """One attribution as spans of characters."""

    mode: Mode
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    verb: Token | None
    by: str


def reported(field: FieldAnalysis) -> list[Reported]:
    """The attributions of a field, in order of their cues.

    What lies inside the words of another is theirs to say, so that an outer attribution keeps the inner ones out.
    """
    quotes = [q for q in field.quotations if q.depth == 0]
    found = []
    for cue in find_cues(field):
        if _inside_speech(field, cue, quotes):
            continue
        report = _read(field, cue, quotes)
        if report is not None:
            if report.source is None and cue.verb is not None and cue.verb.tag == "VBG" and found:
                report = _shared_source(field, report, found[-1])
            found.append(report)
    found += [
        _label(field, label, quotes)
        for label in (*noun_attributions(field), *labelled(field, quotes))
        if not _quoted(label, quotes)
    ]
    return _adopt(field, sorted(_outer(found), key=lambda r: r.cue or r.content[0]), quotes)


def _shared_source(field: FieldAnalysis, report: Reported, last: Reported) -> Reported:
    """A participle speaks for who spoke before it in its sentence: "…, adding that …"."""
    if report.cue and last.cue and field.sentence_at(report.cue[0]) == field.sentence_at(last.cue[0]):
        return replace(report, source=last.source)
    return report


def _adopt(field: FieldAnalysis, found: list[Reported], quotes: list[Quotation]) -> list[Reported]:
    """Sentences of speech that nothing attributes go to who spoke last: right before, or as the whole next paragraph."""
    taken = sorted(span for r in found for span in r.content)
    for quote in quotes:
        sentence = field.sentence_at(quote.start)
        if (
            not quote.speech
            or sentence is None
            or sentence.start != quote.start
            or any(a < quote.end and quote.start < b for a, b in taken)
        ):
            continue
        last = max((i for i, r in enumerate(found) if (r.cue or r.content[0])[0] < quote.start), default=None)
        if last is None or not _follows(field, found[last], quote):
            continue
        content = (*found[last].content, (quote.start, quote.end))
        quoted = (*found[last].quoted, (quote.inner_start, quote.inner_end))
        found[last] = replace(found[last], content=content, quoted=quoted, mode=_mode(content, quoted))
    return found


def _follows(field: FieldAnalysis, report: Reported, quote: Quotation) -> bool:
    """Whether a quotation stands right behind what a speaker said: the next sentence, or all of the next paragraph."""
    end = max(report.content[-1][1], report.cue[1] if report.cue else 0, report.source[1] if report.source else 0)
    before, here = field.sentence_at(end - 1), field.sentence_at(quote.start)
    if before is None or here is None:
        return False
    if before.block.start == here.block.start:
        return here.index - before.index == 1
    between = field.text[before.block.end : here.block.start]
    last = field.sentences[here.index - 1]
    return (
        not between.strip()
        and last.index == before.index
        and here.block.start == quote.start
        and here.block.end == quote.end
    )


def _quoted(label: Labelled, quotes: list[Quotation]) -> bool:
    return any(q.inner_start <= label.cue[0] < q.inner_end and q.speech for q in quotes)


def _label(field: FieldAnalysis, label: Labelled, quotes: list[Quotation]) -> Reported:
    content = _over_quotes(field, Found(label.content, label.by), quotes).spans
    quoted = _quotations_in(content, quotes)
    return Reported(_mode(content, quoted), label.source, label.cue, content, quoted, label.token, label.by)


def _outer(found: list[Reported]) -> list[Reported]:
    """Without those whose cue stands in what another says."""
    kept = []
    for report in found:
        at = report.cue[0] if report.cue else report.content[0][0]
        near = (r for r in found if r is not report and any(a <= at < b for a, b in r.content))
        if report.by.endswith("/quote") or not any(True for _ in near):
            kept.append(report)
    return kept


def _inside_speech(field: FieldAnalysis, cue: Cue, quotes: list[Quotation]) -> bool:
    """Whether a cue is itself quoted: what a speaker says that others say is not told apart."""
    start = field.tokens[cue.first].start
    return any(q.inner_start <= start < q.inner_end and q.speech for q in quotes)


def _read(field: FieldAnalysis, cue: Cue, quotes: list[Quotation]) -> Reported | None:
    """The attribution that a cue makes, if any: quoted before or behind it, reported behind it, or set off from the rest."""
    tokens = field.tokens
    if cue.frames & {"quote", "colon"} and not cue.passive:
        direct = _direct(field, cue, quotes)
        if direct:
            found, source = direct
            return _report(field, cue, source or find_source(field, cue), found, quotes)
    source = find_source(field, cue)
    if cue.verb is None:
        first, last = cue.first, max(cue.last, source[1]) if source else cue.last
        result = _around(field, tokens[cue.first], first, last, quotes, "source")
        return _report(field, cue, source, result, quotes) if result else None
    if cue.passive:
        result = _passive(field, cue, source)
        return _report(field, cue, source, result, quotes) if result else None
    if cue.frames & {"quote", "aside"}:
        aside = aside_source(field, cue)
        if aside:
            result = _around(field, cue.verb, min(cue.first, aside[0]), max(cue.last, aside[1]), quotes, "before")
            if result:
                return _report(field, cue, aside, result, quotes)
    result = following(field, cue, source)
    return _report(field, cue, source, _over_quotes(field, result, quotes), quotes) if result else None


def _direct(field: FieldAnalysis, cue: Cue, quotes: list[Quotation]) -> tuple[Found, tuple[int, int] | None] | None:
    """The quotations before and behind a cue that speak its words, with the source where the quotation shows it."""
    tokens = field.tokens
    sentence = field.sentences[tokens[cue.first].sentence]
    source: tuple[int, int] | None = None
    spans: list[Span] = []
    before = _quote_before(field, cue, quotes)
    stop = cue.last
    if before is not None:
        quote, source = before
        spans = _backwards(field, quote, quotes)
        if source and source[0] > cue.last:
            stop = source[1]
    else:
        inverted = find_source(field, cue)
        if inverted and inverted[0] > cue.last:
            stop = inverted[1]
    after = _quote_after(field, cue, stop, quotes, sentence.end, bool(spans))
    if after is not None:
        spans.append((after.start, after.end))
        spans += _onwards_from(field, after.start, quotes)
    elif spans:
        spans += _onwards_from(field, spans[-1][0], quotes)
    return (Found(tuple(spans), "quote"), source) if spans else None


def _quote_before(
    field: FieldAnalysis, cue: Cue, quotes: list[Quotation]
) -> tuple[Quotation, tuple[int, int] | None] | None:
    """The quotation that ends before a cue, nothing but its source between, and that source ("…," the mayor said)."""
    tokens, text = field.tokens, field.text
    begin = tokens[cue.first].start
    if cue.verb is None or (cue.verb.tag == "VBG" and not _has_own_subject(field, cue.verb)):
        return None
    block = field.sentences[tokens[cue.first].sentence].block
    quote = next((q for q in reversed(quotes) if block.start <= q.start and q.end <= begin), None)
    if quote is None:
        return None
    said = text[quote.inner_start : quote.inner_end].rstrip("\"'’”‘ \u00a0")
    if (
        said[-1:] not in _PAUSES
        and text[quote.end : quote.end + 1] not in (",", "–", "—")
        and not text[quote.end :].startswith(" -")
    ):
        return None
    between = [
        t
        for t in field.tokens_in(quote.end, begin)
        if t.start >= quote.end and t.end <= begin and t.pos not in ("PUNCT", "SPACE")
    ]
    if said[-1:] == "." and text[quote.end : begin].lstrip()[:1] != "," and not _ends_soon(field, cue):
        return None
    if len(between) > 30 or any(t.text in (".", ";", ":") for t in field.tokens_in(quote.end, begin)):
        return None
    if any(
        t.pos == "VERB"
        and t.dep not in ("acl", "acl:relcl", "amod", "aux", "xcomp", "nmod", "compound")
        and not t.lower.endswith("ing")
        for t in between
    ):
        return None
    named = [t for t in between if t.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X")]
    if named:
        first, last = between[0].i, between[-1].i
        while last > first and tokens[last].pos in ("ADV", "AUX", "PART", "SCONJ", "CCONJ"):
            last -= 1
        while first < last and tokens[first].pos in ("ADV", "CCONJ", "SCONJ"):
            first += 1
        if tokens[first].dep in ("case", "mark"):
            return None
        return quote, (first, last)
    return quote, named_right(field, cue)


def _ends_soon(field: FieldAnalysis, cue: Cue) -> bool:
    """Whether next to nothing follows the cue: "…." Trump said."""
    rest = field.tokens[cue.last + 1 : cue.last + 6]
    sentence = field.tokens[cue.last].sentence
    return any(t.sentence != sentence or t.text in (".", ",") for t in rest) or len(rest) < 5


def _has_own_subject(field: FieldAnalysis, verb: Token) -> bool:
    return any(t.dep in ("nsubj", "aux") for t in field.children(verb))


_PAUSES = frozenset(",.?!…—–-")


def _backwards(field: FieldAnalysis, quote: Quotation, quotes: list[Quotation]) -> list[Span]:
    """A quotation with those of the same speech right before it."""
    spans = [(_clause_start(field, quote), quote.end)]
    at = quotes.index(quote)
    while at > 0:
        earlier = quotes[at - 1]
        joined = quote.continues == earlier.start or not field.text[earlier.end : quote.start].strip(" \t")
        if not joined or spans[0][0] != quote.start or not _starts_block(field, earlier):
            break
        spans.insert(0, (earlier.start, earlier.end))
        quote, at = earlier, at - 1
    return spans


def _starts_block(field: FieldAnalysis, quote: Quotation) -> bool:
    """Whether a quotation opens its paragraph, so that no other attribution stands before it there."""
    sentence = field.sentence_at(quote.start)
    return sentence is None or sentence.block.start == quote.start


def _quote_after(
    field: FieldAnalysis, cue: Cue, last: int, quotes: list[Quotation], sentence_end: int, spoke: bool
) -> Quotation | None:
    """The quotation that a cue introduces, or that goes on in the next sentence."""
    text, stop = field.text, field.tokens[last].end
    after = next((q for q in quotes if q.start >= stop), None)
    if after is None:
        return None
    gap = text[stop : after.start]
    opener = gap.strip()
    if any(
        t.lower in verbs() and t.pos == "VERB" and t.tag != "VBG"
        for t in field.tokens_in(stop + 1, after.start)[:14]
        if t.end <= after.start and not spoke
    ):
        return None
    if opener[-1:] == ":" and len(opener.split()) <= 12 and not any(mark in opener for mark in (". ", "? ", "! ")):
        return after
    if "\n" in gap or "quote" not in cue.frames:
        return None
    if spoke and _GOES_ON.fullmatch(opener):
        return after
    if opener[-1:] == "," and len(opener.split()) <= 12 and not any(mark in opener for mark in (". ", "? ", "! ")):
        return after if spoke or opener == "," or after.speech else None
    if not opener and after.speech and (after.end >= sentence_end or text[after.inner_end - 1] in ".!?"):
        return after
    if spoke and after.end <= sentence_end:  # a title in the attribution: he said on "Morning News"
        after = next((q for q in quotes if q.start >= sentence_end), None)
        if after is None:
            return None
    if (
        spoke
        and after.start >= sentence_end
        and not text[sentence_end : after.start].strip()
        and not _own_cue(field, after)
    ):
        return after
    return None


def _onwards_from(field: FieldAnalysis, start: int, quotes: list[Quotation]) -> list[Span]:
    """The further paragraphs of a speech."""
    spans = []
    for q in quotes:
        if q.continues == start:
            if _own_cue(field, q):
                break
            spans.append((q.start, q.end))
            start = q.start
    return spans


def _clause_start(field: FieldAnalysis, quote: Quotation) -> int:
    """The start of what is said, where words before the quotation belong to it ("But “we will win,” he said")."""
    sentence = field.sentence_at(quote.start)
    if sentence is None or sentence.start >= quote.start:
        return quote.start
    prefix = field.text[sentence.start : quote.start]
    if any(mark in prefix for mark in ('"', "”", "''")) or prefix.rstrip().endswith((",", ":")):
        return quote.start
    if any(
        t.lower in verbs() and t.pos == "VERB" and t.end <= quote.start
        for t in field.tokens_in(sentence.start, quote.start)
    ):
        return quote.start
    return sentence.start


_GOES_ON = re.compile(r",? ?(?:but|and|because|then|so|adding|while)(?: also| then| that)?,?")


def _own_cue(field: FieldAnalysis, quote: Quotation) -> bool:
    """Whether words of attribution follow a quotation."""
    return field.text[quote.inner_end - 1] == "," or field.text[quote.end : quote.end + 1] == ","


def _around(
    field: FieldAnalysis, at: Token, first: int, last: int, quotes: list[Quotation], frame: str
) -> Found | None:
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


def _report(
    field: FieldAnalysis, cue: Cue, source: tuple[int, int] | None, found: Found, quotes: list[Quotation]
) -> Reported:
    tokens = field.tokens
    quoted = _quotations_in(found.spans, quotes)
    return Reported(
        _mode(found.spans, quoted),
        (tokens[source[0]].start, tokens[source[1]].end) if source else None,
        (tokens[cue.first].start, tokens[cue.last].end),
        found.spans,
        quoted,
        cue.verb,
        f"{cue.lemma}/{found.frame}",
    )


def _quotations_in(spans: tuple[Span, ...], quotes: list[Quotation]) -> tuple[Span, ...]:
    """What stands in quotation marks within spans, without the marks."""
    return tuple((q.inner_start, q.inner_end) for q in quotes if any(a <= q.start and q.end <= b for a, b in spans))


def _mode(spans: tuple[Span, ...], quoted: tuple[Span, ...]) -> Mode:
    """Direct where next to nothing stands outside the quotation marks."""
    if not quoted:
        return "indirect"
    inside, total = sum(b - a for a, b in quoted), sum(b - a for a, b in spans)
    return "direct" if inside + 6 * len(quoted) >= total else "mixed"
