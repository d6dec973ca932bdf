"""Numbers in an analysed article: the grammar's quantities, each with its sentence and the thing counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from claims.about import describe
from claims.analysis import Analysis, FieldAnalysis, Sentence, Token
from claims.holder import age_holder
from claims.kinds.number.changed import change, moved
from claims.kinds.number.counted import head_of, phrase
from claims.kinds.number.currency import settle_currency
from claims.kinds.number.grammar import find_quantities
from claims.kinds.number.model import NumberClaim
from claims.kinds.number.placed import Counted, Placed, tokens_after
from claims.kinds.number.untold import group_of, told_of
from claims.kinds.number.wholes import of_whole, part_of
from claims.kinds.number.words import not_numbers
from claims.lexicon import load
from claims.possessor import possessor
from claims.states import noun_states, tells_state
from claims.units import convert, dimension

_ADVERB = "|".join(load("not_numbers")["age_adverbs"])
_IS = re.compile(rf" (?:is|was|will be|turned|turns|had turned)(?: (?:{_ADVERB}))? ")
_ENDS = re.compile(r"(?=[.,;:)\n]|$| (?:and|when|at the|but|now|on|this|last|next)\b)")
_GROWN, _OLDEST = 16, 105  # years: smaller numbers in brackets behind names are seeds, ranks and shirts
_OFF = 5  # the part of a value that a conversion printed in brackets may be off by; one at least: 31°F (-1°C)
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
            if earlier and of_whole(field, earlier[-1].placed, placed):
                earlier[-1] = replace(earlier[-1], part_of=field.text[placed.start : placed.end])
            counted = _count(field, placed, earlier)
            if counted is None:
                continue
            earlier.append(counted)
        yield from [_claim(analysis, field, counted) for counted in earlier]


def _count(field: FieldAnalysis, placed: Placed, earlier: list[Counted]) -> Counted | None:
    """A quantity with the thing counted; None for a rank that only says when."""
    if earlier and _restates(field, earlier[-1].placed, placed):
        right = _equal(earlier[-1].placed, placed)
        return Counted(placed, earlier[-1].head, earlier[-1].noun, conversion=right)
    if placed.q.before is None:
        head = head_of(field, placed) or told_of(field, placed) or _moved(field, placed)
    else:  # "the number of people missing fell from 40 to 12"
        head = told_of(field, placed) or head_of(field, placed)
    if placed.q.ordinal and head is None and _adverb(field, placed):
        return None
    if head is None and placed.q.unit == "1":
        head = group_of(field, placed)
    whole = part_of(field, placed, earlier)
    if head is None:  # "15, including two guards, died and six were hurt": no guards
        noun = _gapped(field, placed, [c for c in earlier if whole is not None or c.part_of is None])
    else:
        noun = head
    return Counted(placed, head, noun, whole)


def _moved(field: FieldAnalysis, placed: Placed) -> Token | None:
    """What is brought to a count that no noun follows: increased the *board* to 22."""
    return moved(field, placed) if placed.q.unit == "1" and placed.q.bare else None


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
                start, end = found.start + offset, found.end + offset
                if start < at.start or end > at.end:  # a hedge that ends a sentence for the splitter: "approx. 20"
                    start, end = core[0], min(core[1], at.end)
                yield Placed(found.q, start, end, core, at.index, (at.start, at.end))


def _restates(field: FieldAnalysis, before: Placed, placed: Placed) -> bool:
    """Whether a measure in brackets says the one before it again in another unit: 17 miles (27 km), $5 (£4)."""
    between = field.text[before.end : placed.start].strip()
    if between not in ("(", "[", "(or", "or", ", or", "/") or before.q.unit in ("1", placed.q.unit):
        return False
    same = dimension(before.q.unit) == dimension(placed.q.unit)
    return same and (between[:1] in "([/" or dimension(placed.q.unit) == "money" or _equal(before, placed))


def _equal(before: Placed, placed: Placed) -> bool:
    """Whether the second measure is the first one in its own unit, within a fifth; currencies are not converted.

    "17 miles (72 km)" is no conversion, but a second value, to be held against what others say.
    """
    value = convert(before.q.value, before.q.unit, placed.q.unit)
    return dimension(placed.q.unit) == "money" or (
        value is not None and abs(value - placed.q.value) <= max(Decimal(1), abs(value) / _OFF)
    )


def _adverb(field: FieldAnalysis, placed: Placed) -> bool:
    """Whether a rank only says when: "was first floated"."""
    token = field.span_root(*placed.core)
    return token is not None and (token.pos == "ADV" or token.dep == "advmod")


@cache
def _states() -> frozenset[str]:
    return frozenset(lemma for lemmas in load("states")["states"].values() for lemma in lemmas)


def _gapped(field: FieldAnalysis, placed: Placed, earlier: list[Counted]) -> Token | None:
    """The noun left out of a second number: "5,000 troops, and allies a further 2,500"."""
    if placed.q.unit != "1" or placed.q.ordinal or placed.q.share or group_of(field, placed) is not None:
        return None
    after = tokens_after(field, placed, 1)
    if after and after[0].pos in ("NOUN", "PROPN", "ADJ") and after[0].lemma.lower() not in _states():
        return None
    for other in reversed(earlier):
        q, noun = other.placed.q, other.noun
        if group_of(field, other.placed) is not None:
            return None  # "a family of 5 among 12 killed": no families
        if q.unit == "1" and not q.ordinal and noun is not None and noun.pos in ("NOUN", "PROPN"):
            stated = bool(after) and tells_state(after[0]) and tells_state(noun)
            return noun if not stated else None  # "the toll is 12, with 30 missing"
    return None


def _aged(analysis: Analysis, field: FieldAnalysis, placed: Placed) -> bool:
    """Whether a bare number beside a person's name is the age: "Lee was 24 when", "At 31, Lee", "Ann Lee (24)"."""
    q, text = placed.q, field.text
    if not q.bare or q.precision or not _GROWN <= q.value <= _OLDEST:
        return False
    if text[placed.start - 3 : placed.start].lower() == "at " and text[placed.end : placed.end + 2] == ", ":
        behind = analysis.names.mentions_in(field.field, placed.end, placed.end + 40)
        return bool(behind) and behind[0].start == placed.end + 2 and analysis.names.of(behind[0]).kind == "person"
    before = [
        m for m in analysis.names.mentions_in(field.field, placed.start - 60, placed.start) if m.end <= placed.start
    ]
    if not before or analysis.names.of(before[-1]).kind != "person":
        return False
    between = text[before[-1].end : placed.start]
    if between == " (":
        return text[placed.end : placed.end + 1] == ")" and " " in before[-1].text
    return _IS.fullmatch(between) is not None and _ENDS.match(text, placed.end) is not None


def _claim(analysis: Analysis, field: FieldAnalysis, counted: Counted) -> NumberClaim:
    placed, noun = counted.placed, counted.noun
    q = settle_currency(placed.q, analysis.article, field.text[slice(*placed.span)])
    if q.age and counted.head is not None and counted.head.lemma.lower() in not_numbers().lasting:
        q = replace(q, age=False)
    elif _aged(analysis, field, placed):
        q = replace(q, age=True, unit="year", names=("age", *q.names))
    about = describe(analysis, field, placed.start, placed.end, counted.head, follows=True)
    if noun is not counted.head and noun is not None:  # the noun alone is understood from before, not its clause
        about = about.model_copy(update={"head": noun.lemma.lower(), "states": about.states or noun_states(noun)})
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
