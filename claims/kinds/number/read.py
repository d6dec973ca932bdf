"""Numbers in an analysed article: the grammar's quantities, each with its sentence and the thing counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claims.about import describe
from claims.analysis import Analysis, FieldAnalysis, Sentence, Token
from claims.holder import age_holder
from claims.kinds.number.changed import change
from claims.kinds.number.counted import head_of, of_whole, part_of, phrase
from claims.kinds.number.currency import settle_currency
from claims.kinds.number.grammar import find_quantities
from claims.kinds.number.model import NumberClaim
from claims.kinds.number.placed import Counted, Placed, tokens_after
from claims.kinds.number.untold import grouped, told_of
from claims.lexicon import load
from claims.possessor import possessor
from claims.units import convert, dimension

# what bodies and things have: profits, prices, stakes; weights, speeds, powers
_OWNED = frozenset({"money", "money / share", "share", "share change", "mass", "speed", "power", "energy", "force"})


def read_numbers(analysis: Analysis) -> Iterator[NumberClaim]:
    """Every number of an article's title and text, as a claim."""
    for field in analysis.fields:
        earlier: list[Counted] = []  # of one sentence
        for placed in _placed(field):
            if earlier and earlier[-1].placed.sentence != placed.sentence:
                yield from [_claim(analysis, field, counted) for counted in earlier]
                earlier = []
            counted = _count(field, placed, earlier)
            if counted is None:
                continue
            if earlier and of_whole(field, earlier[-1].placed, placed):
                earlier[-1] = replace(earlier[-1], part_of=field.text[placed.start : placed.end])
            earlier.append(counted)
        yield from [_claim(analysis, field, counted) for counted in earlier]


def _count(field: FieldAnalysis, placed: Placed, earlier: list[Counted]) -> Counted | None:
    """A quantity with the thing counted; None for a rank that only says when."""
    if earlier and _converts(field, earlier[-1].placed, placed):
        return Counted(placed, earlier[-1].head, earlier[-1].noun, conversion=True)
    head = head_of(field, placed) or told_of(field, placed)
    if placed.q.ordinal and head is None and _adverb(field, placed):
        return None
    noun = head if head is not None else _gapped(field, placed, earlier)
    return Counted(placed, head, noun, part_of(field, placed, earlier))


def _placed(field: FieldAnalysis) -> Iterator[Placed]:
    """The quantities of a field's sentences, read a block at a time."""
    blocks: dict[int, list[Sentence]] = {}
    for sentence in field.sentences:
        blocks.setdefault(sentence.block.start, []).append(sentence)
    for sentences in blocks.values():
        offset = sentences[0].start
        for found in find_quantities(field.text[offset : sentences[-1].end]):
            at = field.sentence_at(found.core_start + offset)
            if at is not None:
                core = (found.core_start + offset, found.core_end + offset)
                yield Placed(found.q, found.start + offset, found.end + offset, core, at.index, (at.start, at.end))


def _converts(field: FieldAnalysis, before: Placed, placed: Placed) -> bool:
    """Whether a measure in brackets says the one before it again in another unit: 17 miles (27 km), $5 (£4)."""
    between = field.text[before.end : placed.start].strip()
    if between not in ("(", "[", "(or", "or", ", or", "/") or before.q.unit in ("1", placed.q.unit):
        return False
    same = dimension(before.q.unit) == dimension(placed.q.unit)
    return same and (between[:1] in "([/" or dimension(placed.q.unit) == "money" or _close(before, placed))


def _close(before: Placed, placed: Placed) -> bool:
    value = convert(before.q.value, before.q.unit, placed.q.unit)
    return value is not None and abs(value - placed.q.value) <= abs(value) / 5


def _adverb(field: FieldAnalysis, placed: Placed) -> bool:
    """Whether a rank only says when: "was first floated"."""
    token = field.span_root(*placed.core)
    return token is not None and (token.pos == "ADV" or token.dep == "advmod")


@cache
def _states() -> frozenset[str]:
    return frozenset(lemma for lemmas in load("states")["states"].values() for lemma in lemmas)


def _gapped(field: FieldAnalysis, placed: Placed, earlier: list[Counted]) -> Token | None:
    """The noun left out of a second number: "5,000 troops, and allies a further 2,500"."""
    if placed.q.unit != "1" or placed.q.ordinal or placed.q.share or grouped(field, placed):
        return None
    after = tokens_after(field, placed, 1)
    if after and after[0].pos in ("NOUN", "PROPN", "ADJ") and after[0].lemma.lower() not in _states():
        return None
    for other in reversed(earlier):
        q, noun = other.placed.q, other.noun
        if q.unit == "1" and not q.ordinal and noun is not None and noun.pos in ("NOUN", "PROPN"):
            return noun
    return None


def _claim(analysis: Analysis, field: FieldAnalysis, counted: Counted) -> NumberClaim:
    placed, noun = counted.placed, counted.noun
    q = settle_currency(placed.q, analysis.article)
    about = describe(analysis, field, placed.start, placed.end, counted.head, follows=True)
    if noun is not counted.head and noun is not None:  # the noun alone is understood from before, not its clause
        about = about.model_copy(update={"head": noun.lemma.lower()})
    if q.age:
        holder = age_holder(analysis, field, placed.start, placed.end, float(q.value) if q.unit == "year" else None)
        about = about.model_copy(update={"owner": holder.name, "head": holder.noun})
    elif about.owner is None and dimension(q.unit) in _OWNED:
        about = about.model_copy(update={"owner": possessor(analysis, field, placed.start, placed.end, counted.head)})
    if counted.part_of is not None:
        about = about.model_copy(update={"part_of": counted.part_of})
    way = change(field, placed, counted.head)
    ends = (q.before, q.after) if way else (None, None)  # "ranged from 2 to 5" is no change
    return NumberClaim(
        field=field.field, start=placed.start, end=placed.end, quote=field.text[placed.start : placed.end],
        sentence=placed.span, low=q.low, high=q.high, low_open=q.low_open, high_open=q.high_open, approx=q.approx,
        unit=q.unit, unit_certain=q.certain, ordinal=q.ordinal, age=q.age, precision=q.precision, per=q.per,
        share=q.share, of=(phrase(field, noun, placed) or None) if noun is not None else None, change=way,
        before=ends[0], after=ends[1], conversion=counted.conversion, found_by="+".join(q.names), about=about,
    )  # fmt: skip
