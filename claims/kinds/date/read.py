"""Dates in an analysed article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from claims import about
from claims.analysis import Analysis, FieldAnalysis
from claims.kinds.date.direction import direction
from claims.kinds.date.event import read_event
from claims.kinds.date.grammar import Expression, find_in
from claims.kinds.date.model import DateClaim
from claims.kinds.date.nodes import Calendar, Node, Shift, Timed
from claims.kinds.date.resolve import resolve
from claims.kinds.date.timeline import Resolved, Timeline
from claims.kinds.date.words import before
from claims.kinds.date.written import day_first, writing_day
from claims.timex import Timex

_OPENING = 4  # characters before a sentence's first words: "In 2012 …"
_CLOSE = re.compile(r"[\s(),/]{1,4}(?:on\s)?")


def read_dates(analysis: Analysis) -> Iterator[DateClaim]:
    """Every date and time of an article's title and text, and durations without a number."""
    for field in analysis.fields:
        yield from _read(analysis, field)


def timeline(analysis: Analysis) -> Timeline:
    """A fresh timeline for an article: its own date, and the order of day and month in its region."""
    article = analysis.article
    day, published = writing_day(article), article.published
    stated = isinstance(published, dt.datetime) and published.date() == day and published.time() != dt.time()
    clock = published.time() if stated and isinstance(published, dt.datetime) else None  # midnight is no clock time
    return Timeline(day, clock, day_first=day_first(article), exact=article.published_from != "inferred")


def _read(analysis: Analysis, field: FieldAnalysis) -> Iterator[DateClaim]:
    line = timeline(analysis)
    found = find_in(field.text, [(sentence.start, sentence.end) for sentence in field.sentences])
    opened_by: tuple[int, Resolved] | None = None  # the sentence whose first words are a year
    for number, expression in enumerate(found):
        sentence = field.sentence_at(expression.start)
        if sentence is None or _is_person(analysis, field, expression):
            continue
        line.direction = lambda e=expression: direction(field, e.start, e.end)  # type: ignore[misc]
        node = _with_day(field.text, expression, found[number + 1 : number + 4])
        year = opened_by if opened_by and opened_by[0] == sentence.start else None
        value = resolve(_in_year(node, year[1]) if year else node, line)
        if value.type == "DATE" and value.grain == "year" and expression.start - sentence.start <= _OPENING:
            opened_by = (sentence.start, value)
        yield _claim(analysis, field, expression, value, (sentence.start, sentence.end))
        if not _comparison(expression):
            line.note(value)


def _is_person(analysis: Analysis, field: FieldAnalysis, found: Expression) -> bool:
    """Whether a month, weekday or holiday is somebody's name: Theresa May, April Jones; "Friday said"."""
    node = found.node
    if not isinstance(node, Calendar) or node.day or node.year or node.quarter or node.half:
        return False
    names = analysis.names
    return any(
        names.of(mention).kind == "person" and mention.end - mention.start > found.end - found.start
        for mention in names.mentions_in(field.field, found.start, found.end)
        if mention.start <= found.start and found.end <= mention.end
    )


def _comparison(expression: Expression) -> bool:
    """Whether a date is only what another is compared with (a year earlier): what follows does not lean on it."""
    return isinstance(expression.node, Shift) and expression.node.unit == "year" and expression.node.amount == 1


def _with_day(text: str, expression: Expression, later: list[Expression]) -> Node:
    """A clock time without a day takes the day that follows it closely: 10:35 a.m. (0735 GMT) Friday."""
    node = expression.node
    if not isinstance(node, Timed) or node.day is not None:
        return node
    end = expression.end
    for other in later:
        if not _CLOSE.fullmatch(text, end, other.start):
            break
        end = other.end
        if isinstance(other.node, Calendar) and (other.node.day or other.node.weekday is not None):
            return replace(node, day=other.node)
    return node


def _in_year(node: Node, year: Resolved) -> Node:
    """A day or month without a year in a sentence that a year opens: "Last year it began on August 5"."""
    if isinstance(node, Calendar) and node.month and not node.year and year.earliest:
        return replace(node, year=int(year.earliest[:4]))
    return node


def _claim(
    analysis: Analysis, field: FieldAnalysis, found: Expression, value: Resolved, sentence: tuple[int, int]
) -> DateClaim:
    """An expression's claim."""
    head = field.span_root(found.start, found.end)
    governor = field.governor(head) if head else None
    hedged = before("about").search(field.text[max(0, found.start - 20) : found.start]) is not None
    mod = value.mod or ("APPROX" if hedged else None)
    timex = Timex(
        type=value.type, value=value.value, start=found.start, end=found.end,
        mod=mod, quant=value.quant, freq=value.freq,
    )  # fmt: skip
    return DateClaim(
        field=field.field, start=found.start, end=found.end, quote=field.text[found.start : found.end],
        sentence=sentence, found_by=found.rule, earliest=value.earliest, latest=value.latest, grain=value.grain,
        approx=hedged or value.mod in ("APPROX", "LESS_THAN", "MORE_THAN"),
        weekday=value.weekday, month=value.month, day=value.day, clock=value.clock, zone=value.zone,
        impossible=value.impossible, ambiguous=value.ambiguous, timex=timex,
        event=read_event(analysis, field, found.start, found.end),
        about=about.describe(analysis, field, found.start, found.end, governor),
    )  # fmt: skip
