"""Attributions without a verb: nouns ("her claim that …", "criticism of …"), "Name: …" and "— Name"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.analysis import FieldAnalysis, Token
from claims.blocks import Block
from claims.kinds.attribution.content import trim
from claims.lexicon import load
from claims.quotations import Quotation

_FROM = frozenset({"by", "from", "among"})
_DASH = re.compile(r"\s*[-–—―]+\s*(?=[^\W\d_])")
_MAX_LABEL = 8
_LONGEST_NAME = 90


@dataclass(frozen=True, slots=True)
class Labelled:
    """Cue, source and content as spans of characters, and the noun or mark that makes the attribution."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    by: str
    token: Token | None = None


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return {frame: frozenset(nouns) for frame, nouns in load("reporting")["nouns"].items()}


def noun_attributions(field: FieldAnalysis) -> Iterator[Labelled]:
    """What nouns of saying and thinking govern, with whose they are."""
    known = frozenset().union(*_nouns().values())
    for token in field.tokens:
        if token.pos != "NOUN" or token.lemma.lower() not in known:
            continue
        for child in field.children(token):
            if child.i < token.i:
                continue
            found = _governed(field, token, child)
            if found is not None:
                first, last, frame = found
                span = trim(field, field.tokens[first].start, field.tokens[last].end)
                if span:
                    yield Labelled(
                        (token.start, token.end), _whose(field, token), (span,), f"{token.lemma.lower()}/{frame}", token
                    )
                    break


def _governed(field: FieldAnalysis, noun: Token, child: Token) -> tuple[int, int, str] | None:
    """The tokens of what a noun reports, and the frame; None where the child is something else."""
    lemma, nouns = noun.lemma.lower(), _nouns()
    inside = [t.i for t in field.subtree(child)]
    first = field.tokens[inside[0]]
    word = first.lower
    if child.dep in ("acl", "ccomp", "acl:relcl", "advcl"):
        if word in ("that", "whether") and first.tag == "IN" and lemma in nouns["clause"]:
            return inside[0], inside[-1], "clause"
        if word == "to" and lemma in nouns["to"]:
            return inside[0], inside[-1], "to"
    if child.dep in ("nmod", "acl", "obl"):
        frame = "to+noun" if word == "to" else word
        if frame in nouns and frame not in ("clause", "to") and lemma in nouns[frame] and len(inside) > 1:
            return inside[0] + 1, inside[-1], frame
    return None


def _whose(field: FieldAnalysis, noun: Token) -> tuple[int, int] | None:
    """Whose a claim, a criticism is: the possessor, or who it comes from."""
    for child in field.children(noun):
        if child.dep == "nmod:poss" and child.i < noun.i:
            inside = [t for t in field.subtree(child) if t.lower not in ("'s", "’s", "'", "’")]
            return inside[0].start, inside[-1].end
        if child.dep in ("nmod", "nmod:agent", "obl") and child.i > noun.i:
            inside = field.subtree(child)
            if inside[0].lower in _FROM and len(inside) > 1:
                return inside[1].start, inside[-1].end
    governor = field.governor(noun)
    if noun.dep == "obj" and governor is not None:  # she made the claim that …
        subject = next((t for t in field.children(governor) if t.dep == "nsubj"), None)
        if subject is not None:
            inside = field.subtree(subject)
            return inside[0].start, inside[-1].end
    return None


def labelled(field: FieldAnalysis, quotes: list[Quotation]) -> Iterator[Labelled]:
    """Headlines and transcripts ("Mayor: “…”"), and quotations signed with a dash."""
    text = field.text
    blocks = [b for b in field.blocks if b.kind in ("paragraph", "heading")]
    for n, block in enumerate(blocks):
        line = text[block.start : block.end]
        colon = line.find(":")
        if 0 < colon < 90 and len(line[:colon].split()) <= _MAX_LABEL:
            span = (block.start, block.start + colon)
            rest = trim(field, span[1] + 1, block.end)
            if (
                rest
                and (_quoted_at(quotes, rest[0]) or (n == 0 and _title_like(line)))
                and _names_somebody(field, span)
            ):
                yield Labelled((span[1], span[1] + 1), span, (rest,), ":/label")
        yield from _signed(field, quotes, blocks, n)


def _signed(field: FieldAnalysis, quotes: list[Quotation], blocks: list[Block], n: int) -> Iterator[Labelled]:
    """A quotation with its speaker behind a dash, at its end or on the next line."""
    text, block = field.text, blocks[n]
    spoken = next((q for q in quotes if q.start == block.start), None)
    content = (spoken.start, spoken.end) if spoken else None
    at = spoken.end if spoken else block.start
    if spoken is None and n and _whole(quotes, blocks[n - 1].start, blocks[n - 1].end):
        content = (blocks[n - 1].start, blocks[n - 1].end)
    dash = _DASH.match(text, at, block.end)
    if (
        content is None
        or dash is None
        or block.end - dash.end() > _LONGEST_NAME
        or not _names_somebody(field, (dash.end(), block.end))
    ):
        return
    yield Labelled((dash.start(), dash.end()), (dash.end(), block.end), (content,), "-/label")


def _quoted_at(quotes: list[Quotation], at: int) -> bool:
    return any(q.start == at for q in quotes)


def _whole(quotes: list[Quotation], start: int, end: int) -> bool:
    """Whether a block is one quotation."""
    return any(q.start == start and q.end >= end - 1 for q in quotes)


def _title_like(line: str) -> bool:
    words = [w for w in line.split() if w[:1].isalpha()]
    return len(words) > 4 and len(line) < 160


def _names_somebody(field: FieldAnalysis, span: tuple[int, int]) -> bool:
    """Whether a label is a name, not "Breaking" or "10 things": capitalized words, the last one a name."""
    tokens = [t for t in field.tokens_in(*span) if t.end <= span[1] and t.pos not in ("SPACE", "PUNCT")]
    return (
        bool(tokens)
        and any(t.pos == "PROPN" for t in tokens)
        and not any(t.pos in ("VERB", "AUX", "NUM") for t in tokens)
    )
