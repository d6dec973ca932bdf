"""Findings from facts: evidence with lines and columns, severity, confidence, identity."""

from __future__ import annotations

import bisect
import hashlib
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from checker.compare import comparisons
from checker.model import OLDER_DRAFT, Fact, Statement, Story
from checker.rules import Rule
from checker.settings import Settings
from checker.severity import find_severity
from checker.whatif import joined
from checker.within import checks
from checker.wording import topic
from reports.model import Evidence, Finding, Verdict


class Lines:
    """A text with its line starts, for line and column of an offset (both from 1)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Draft(NamedTuple):
    """A finding but for its id: its place among others, what its id is made of, and its fields."""

    rank: tuple[object, ...]
    identity: str
    fields: dict[str, object]


_ORDER = {verdict: n for n, verdict in enumerate(Verdict)}


def write_finding(
    fact: Fact, rule: Rule, story: Story, settings: Settings, lines: dict[tuple[str, str], Lines]
) -> Draft:
    """A fact written up under a rule, ranked worst first: by severity, verdict, confidence, then place.

    The finding's `about` is worded for readers, from the text round the claim, and moves with it; its
    identity holds the rule, the story, what is compared and the values.
    """
    severity, moved = find_severity(rule, fact, story, settings)
    statements = fact.statements
    if len(statements) > 1:
        statements = tuple(sorted(statements, key=lambda s: (s.side, s.item.key)))
    verdict, confidence = rule.verdict or fact.verdict, round(fact.confidence, 2)
    message = rule.message(fact, story)
    evidence = tuple([_evidence(s, lines) for s in statements])
    fields: dict[str, object] = {
        "id": "",
        "rule": rule.id,
        "kind": fact.kind,
        "verdict": verdict,
        "severity": severity,
        "confidence": confidence,
        "message": message,
        "story": story.name,
        "about": topic(fact),
        "status": "open",
        "waiver": None,
        "suggestion": _suggestion(fact, story) if story.drafts else None,
        "evidence": evidence,
        "why": fact.why + moved,
        "what_if": _what_if(fact, rule, story, settings),
    }
    first = evidence[0]
    rank = (
        story.name, severity.rank, _ORDER[verdict], -confidence,
        first.article, first.field, first.start, first.end, fact.kind, rule.id, message,
    )  # fmt: skip
    # moving text keeps an id, changing a number makes a new one: offsets are no part of it
    values = [f"{s.item.article.id}={' '.join(s.normalized.lower().split())}" for s in statements]
    values = sorted(set(values)) if len(values) > 1 else values
    return Draft(rank, "\x1f".join([rule.id, story.name, fact.about, *values]), fields)


def _what_if(fact: Fact, rule: Rule, story: Story, settings: Settings) -> str | None:
    """What would have changed the verdict, as the rule and the fact's check or kind of comparison know it."""
    if fact.within is not None:
        return joined(checks()[fact.within].what_if(fact))
    kind = fact.statements[0].item.claim.kind  # whose comparison it was: a state's finding can be one of a name
    comparison = comparisons().get(kind)
    known = comparison.what_if if comparison else None
    clauses = known(fact, story, settings) if known else ()
    return joined([rule.otherwise, *clauses] if rule.otherwise else clauses)


def _suggestion(fact: Fact, story: Story) -> str | None:
    """For a contradicted draft, the value that most sources give; for one that is behind, the newest source's."""
    if OLDER_DRAFT in fact.flags:
        dated = [
            s for s in fact.statements if s.item.article.id not in story.drafts and story.published_day(s.item.article)
        ]
        return max(dated, key=lambda s: (story.published_day(s.item.article) or "", s.item.key)).normalized
    if fact.verdict is not Verdict.CONTRADICTION:
        return None
    from_sources = [s for s in fact.statements if s.item.article.id not in story.drafts]
    return from_sources[0].normalized if from_sources else None


def _evidence(statement: Statement, lines: dict[tuple[str, str], Lines]) -> Evidence:
    item, side, normalized, measure, moment, words, speaker, span = statement
    claim, article = item.claim, item.article
    start, end = span or (claim.start, claim.end)
    name, field = key = (article.id, claim.field)
    table = lines.get(key)
    if table is None:
        table = lines[key] = Lines(item.text)
    line, column = table.at(start)
    values: dict[str, object] = {
        "article": name,
        "source": article.source,
        "field": field,
        "start": start,
        "end": end,
        "quote": table.text[start:end],
        "normalized": normalized,
        "side": side,
        "line": line,
        "column": column,
        "sentence": claim.sentence,
        "speaker": speaker or claim.about.speaker,
        "measure": measure,
        "moment": moment,
        "words": words,
    }
    return Evidence.trusted(values)


def with_ids(drafts: Iterable[Draft]) -> tuple[Finding, ...]:
    """The findings of drafts in the order of their ranks, each with its id.

    Findings of one identity are numbered in this order, so that ids are unique within a report. The drafts'
    fields become the findings' own.
    """
    seen: dict[str, int] = {}
    findings = []
    for _, identity, fields in sorted(drafts, key=itemgetter(0)):
        count = seen.get(identity, 0)
        seen[identity] = count + 1
        fields["id"] = hashlib.sha256(f"{identity}\x1f{count}".encode()).hexdigest()[:12]
        findings.append(Finding.trusted(fields))
    return tuple(findings)
