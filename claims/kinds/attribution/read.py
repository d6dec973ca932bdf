"""Attributions in an analysed article."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from claims.about import describe
from claims.analysis import Analysis, FieldAnalysis, Token
from claims.kinds.attribution.assemble import Reported, reported
from claims.kinds.attribution.model import AttributionClaim, Part, Speaker
from claims.kinds.attribution.speakers import Speakers


def read_attributions(analysis: Analysis) -> Iterator[AttributionClaim]:
    """Every attribution and attributed quotation of an article."""
    for field in analysis.fields:
        speakers = Speakers(analysis, field)
        for found in reported(field):
            speaker = speakers.resolve(*found.source) if found.source else None
            yield _claim(analysis, field, found, speaker)


def _claim(analysis: Analysis, field: FieldAnalysis, found: Reported, source: Speaker | None) -> AttributionClaim:
    text = field.text
    content = tuple(Part(start=a, end=b, quote=text[a:b]) for a, b in found.content)
    cue = Part(start=found.cue[0], end=found.cue[1], quote=text[slice(*found.cue)]) if found.cue else None
    ends = [(p.start, p.end) for p in (*content, source, cue) if p]
    start, end = min(a for a, _ in ends), max(b for _, b in ends)
    sentence = field.sentence_at(found.cue[0] if found.cue else start)
    about = describe(analysis, field, start, end, found.verb)
    day = _occasion(analysis, field, found)
    return AttributionClaim(
        mode=found.mode,
        source=source,
        cue=cue,
        content=content,
        field=field.field,
        start=start,
        end=end,
        quote=text[start:end],
        quoted=tuple(Part(start=a, end=b, quote=text[a:b]) for a, b in found.quoted),
        sentence=(sentence.start, sentence.end) if sentence else (start, end),
        found_by=found.by,
        negated=_negated(field, found.verb),
        about=about.model_copy(update={"as_of": day}) if day else about,
    )


def _negated(field: FieldAnalysis, verb: Token | None) -> bool:
    """Whether the article says that this was not said ("did not say that …"); a denial is a statement."""
    return verb is not None and any(t.lower in _NOT for t in field.children(verb) if t.i < verb.i)


def _occasion(analysis: Analysis, field: FieldAnalysis, found: Reported) -> str | None:
    """The day on which it was said, as an ISO date: a weekday beside the cue, the last such day up to the article's."""
    published = analysis.article.published
    sentence = field.sentence_at(found.cue[0]) if found.cue else None
    if published is None or sentence is None:
        return None
    today = published.date() if isinstance(published, dt.datetime) else published
    for token in field.tokens_in(sentence.start, sentence.end):
        day = _WEEKDAYS.get(token.lower)
        if day is not None and not any(a <= token.start < b for a, b in found.content):
            return (today - dt.timedelta(days=(today.weekday() - day) % 7)).isoformat()
    return None


_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_NOT = frozenset({"not", "n't", "n’t", "never", "neither", "nobody"})
