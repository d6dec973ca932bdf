"""Cue, source and content put together: indirect speech, quotations and what stands between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from claims.analysis import FieldAnalysis, Token
from claims.kinds.attribution.content import Found, following, passive_content, set_off
from claims.kinds.attribution.cues import Cue, find_cues
from claims.kinds.attribution.nouns import Labelled, labelled, noun_attributions
from claims.kinds.attribution.sources import aside_source, find_source
from claims.kinds.attribution.speech import Span, Speech, spoken
from claims.quotations import Quotation

_MIN_WORDS = 4
Mode = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Reported:
    """One attribution as spans of characters; `by` names the cue's lemma and the frame that found the content."""

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
    speech = Speech(field)
    found: list[Reported] = []
    for cue in find_cues(field):
        report = None if speech.speaks(field.tokens[cue.first].start) else _read(field, cue, speech)
        if report is not None:
            if report.source is None and cue.verb is not None and cue.verb.tag == "VBG" and found:
                report = _shared_source(field, report, found[-1])
            found.append(report)
    labels = (*noun_attributions(field), *labelled(field, speech.quotes))
    found += [_from_label(label, speech) for label in labels if not speech.speaks(label.cue[0])]
    found = _adopt(field, sorted(_outer(found), key=_place), speech)
    return sorted((*found, *_unattributed(found, speech)), key=_place)


def _place(report: Reported) -> tuple[Span, tuple[Span, ...]]:
    return report.cue or report.content[0], report.content


def _unattributed(found: list[Reported], speech: Speech) -> list[Reported]:
    """Speech that nothing attributes: who says it is open, but its words can be compared."""
    taken = sorted(span for report in found for span in report.content)
    left = []
    for quote in speech.quotes:
        words = speech.field.text[quote.inner_start : quote.inner_end].split()
        if not quote.speech or len(words) < _MIN_WORDS or any(a < quote.end and quote.start < b for a, b in taken):
            continue
        content, quoted = ((quote.start, quote.end),), ((quote.inner_start, quote.inner_end),)
        left.append(Reported("direct", None, None, content, quoted, None, "quotation"))
    return left


def _read(field: FieldAnalysis, cue: Cue, speech: Speech) -> Reported | None:
    """The attribution that a cue makes: quoted before or behind it, set off from the rest, or reported behind it."""
    if cue.frames & {"quote", "colon"} and not cue.passive:
        direct = spoken(speech, cue)
        if direct:
            return _report(field, cue, direct[1] or find_source(field, cue), Found(direct[0], "quote"), speech)
    source = find_source(field, cue)
    if cue.verb is None:
        return _report(field, cue, source, set_off(field, cue, source, "source"), speech)
    if cue.passive:
        return _report(field, cue, source, passive_content(field, cue), speech)
    if cue.frames & {"quote", "aside"}:
        aside = aside_source(field, cue)
        around = set_off(field, cue, aside, "before") if aside else None
        if around:
            return _report(field, cue, aside, around, speech)
    return _report(field, cue, source, following(field, cue, source), speech)


def _report(
    field: FieldAnalysis, cue: Cue, source: tuple[int, int] | None, found: Found | None, speech: Speech
) -> Reported | None:
    if found is None or not found.spans:
        return None
    tokens = field.tokens
    spans = tuple(speech.whole(span) for span in found.spans)
    quoted = speech.within(spans)
    return Reported(
        _mode(spans, quoted),
        (tokens[source[0]].start, tokens[source[1]].end) if source else None,
        (tokens[cue.first].start, tokens[cue.last].end),
        spans,
        quoted,
        cue.verb,
        f"{cue.lemma}/{found.frame}",
    )


def _from_label(label: Labelled, speech: Speech) -> Reported:
    content = tuple(speech.whole(span) for span in label.content)
    quoted = speech.within(content)
    return Reported(_mode(content, quoted), label.source, label.cue, content, quoted, label.token, label.by)


def _mode(spans: tuple[Span, ...], quoted: tuple[Span, ...]) -> Mode:
    """Direct where next to nothing stands outside the quotation marks."""
    if not quoted:
        return "indirect"
    inside, total = sum(b - a for a, b in quoted), sum(b - a for a, b in spans)
    return "direct" if inside + 6 * len(quoted) >= total else "mixed"


def _shared_source(field: FieldAnalysis, report: Reported, last: Reported) -> Reported:
    """A participle speaks for who spoke before it in its sentence: "…, adding that …"."""
    same = field.sentence_at(_place(report)[0][0]) == field.sentence_at(_place(last)[0][0])
    return replace(report, source=last.source) if same else report


def _outer(found: list[Reported]) -> list[Reported]:
    """Without those whose cue stands in what another says.

    Quotations with a cue of their own always stay; of two that hold each other the set-off one does ("…, he said").
    """
    spans = [(span, i) for i, report in enumerate(found) for span in report.content]
    kept = []
    for n, report in enumerate(found):
        at = _place(report)[0][0]
        holders = [found[i] for (a, b), i in spans if i != n and a <= at < b]
        if report.by.endswith(_SET_OFF):
            holders = [h for h in holders if not any(a <= _place(h)[0][0] < b for a, b in report.content)]
        if report.by.endswith("/quote") or not holders:
            kept.append(report)
    return kept


_SET_OFF = ("/before", "/source")


def _adopt(field: FieldAnalysis, found: list[Reported], speech: Speech) -> list[Reported]:
    """Sentences of speech that nothing attributes go to who spoke last, right before or in the paragraph above."""
    taken = [span for report in found for span in report.content]
    last = -1
    for quote in speech.quotes:
        sentence = field.sentence_at(quote.start)
        if not quote.speech or sentence is None or sentence.start != quote.start:
            continue
        if any(a < quote.end and quote.start < b for a, b in taken):
            continue
        while last + 1 < len(found) and _place(found[last + 1])[0][0] < quote.start:
            last += 1
        if last < 0 or not _follows(field, found[last], quote):
            continue
        report = found[last]
        content = (*report.content, (quote.start, quote.end))
        quoted = (*report.quoted, (quote.inner_start, quote.inner_end))
        found[last] = replace(report, content=content, quoted=quoted, mode=_mode(content, quoted))
    return found


def _follows(field: FieldAnalysis, report: Reported, quote: Quotation) -> bool:
    """Whether a quotation is the next sentence behind what a speaker said, or all of the next paragraph."""
    end = max(span[1] for span in (report.content[-1], report.cue, report.source) if span)
    before, here = field.sentence_at(end - 1), field.sentence_at(quote.start)
    if before is None or here is None or here.index - before.index != 1:
        return False
    if before.block.start == here.block.start:
        return True
    return here.block.start == quote.start and here.block.end == quote.end
