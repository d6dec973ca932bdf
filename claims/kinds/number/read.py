"""Numbers in an analysed article."""

from __future__ import annotations

from collections.abc import Iterator

from claims.about import describe
from claims.analysis import Analysis, FieldAnalysis, Sentence, Token
from claims.kinds.number.grammar import find_quantities
from claims.kinds.number.model import NumberClaim
from claims.kinds.number.quantity import Quantity


def read_numbers(analysis: Analysis) -> Iterator[NumberClaim]:
    """Every number of an article's title and text, as a claim."""
    for field in analysis.fields:
        for q, start, end, sentence in _placed(field):
            yield _claim(analysis, field, q, start, end, sentence)


def _placed(field: FieldAnalysis) -> Iterator[tuple[Quantity, int, int, Sentence]]:
    """The quantities of a field's sentences, read a block at a time."""
    blocks: dict[int, list[Sentence]] = {}
    for sentence in field.sentences:
        blocks.setdefault(sentence.block.start, []).append(sentence)
    for sentences in blocks.values():
        offset = sentences[0].start
        for q, start, end in find_quantities(field.text[offset : sentences[-1].end]):
            at = field.sentence_at(start + offset)
            if at is not None:
                yield q, start + offset, end + offset, at


def _claim(
    analysis: Analysis, field: FieldAnalysis, q: Quantity, start: int, end: int, sentence: Sentence
) -> NumberClaim:
    head = _head(field, start, end)
    return NumberClaim(
        field=field.field, start=start, end=end, quote=field.text[start:end], sentence=(sentence.start, sentence.end),
        low=q.low, high=q.high, low_open=q.low_open, high_open=q.high_open, approx=q.approx, unit=q.unit, unit_certain=q.certain,
        ordinal=q.ordinal, age=q.age, per=q.per, share=q.share, precision=q.precision, before=q.before, after=q.after,
        found_by="+".join(q.names), about=describe(analysis, field, start, end, head),
    )  # fmt: skip


def _head(field: FieldAnalysis, start: int, end: int) -> Token | None:
    """The noun that is counted or measured."""
    root = field.span_root(start, end)
    if root is None:
        return None
    above = field.governor(root)
    return above if root.dep == "nummod" and above is not None else None
