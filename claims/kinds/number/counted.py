"""What a number counts or measures, and the larger number it is part of: from the parse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.measured import aged, behind_aside, described, measured
from claims.kinds.number.model import SCORE
from claims.kinds.number.placed import NOUNS, Counted, Placed, tokens_after, tokens_before, wordy
from claims.kinds.number.scores import BESIDE as SCORE_REACH
from claims.kinds.number.scores import score_words
from claims.units import dimension

_OF = frozenset({"of", "out"})
_MONEY_OF = frozenset({"of", "in", "for", "worth"})
_INSIDE_PHRASE = frozenset({"det", "amod", "compound", "flat", "nmod:poss", "nmod:desc", "goeswith", "case", "nmod"})
_MAX_PHRASE = 14
_CLOSED = re.compile(r"[:;]|\s[–—-]\s")  # between a number and a noun: "killed 12: 10 American passengers"
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|his|her|all|those|these|at least|some|about|around|\s)*")
_OUT_OF = re.compile(r"(?:^|[.,;—–]\s+)(?:Out )?[Oo]f\s+(?:the|its|their|all|those|these|\s)*$")
_WHEN = frozenset({"last", "next", "this", "each", "every"})  # "rose to 40 last year" counts no years


def head_of(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The noun that is counted or measured, or None where the article leaves it out."""
    root = field.span_root(*placed.core)
    if root is None:
        return None
    q = placed.q
    if q.age:
        return aged(field, root, placed)
    if q.unit == SCORE:
        return _decided(field, placed)
    counts = q.unit == "1" and q.before is None
    noun = None if counts else described(field, placed)
    if noun is not None:
        return noun
    partitive = _complement(field, root, placed.end, _MONEY_OF if dimension(q.unit) == "money" else _OF)
    if partitive is not None and wordy(partitive):
        return partitive
    if counts:
        return _counted(field, root, placed)
    return behind_aside(field, placed) or _modified(field, root, placed) or measured(field, root, placed)


def _decided(field: FieldAnalysis, placed: Placed) -> Token | None:
    """What a score is of, where a noun beside it tells: an 8-7 *win*, a 5-4 court *ruling*, a *record* of 11-2."""
    nouns = score_words().nouns
    for token in tokens_after(field, placed, SCORE_REACH):
        if token.lower in nouns:
            return token
        if token.pos not in (*NOUNS, "ADJ", "PUNCT", "NUM") or token.text in (",", "."):
            break
    before = [token for token in tokens_before(field, placed, 3) if token.lower in nouns and token.pos in NOUNS]
    return before[-1] if before else None


def _counted(field: FieldAnalysis, root: Token, placed: Placed) -> Token | None:
    """What a count counts stands behind it: by the parse, else the last noun of the words that follow."""
    joined = _hyphened(field, placed)
    if joined is not None:
        return joined
    noun = _modified(field, root, placed)
    if noun is not None and noun.i > root.i and not any(c.dep == "case" for c in field.children(root)):
        return noun if not _CLOSED.search(field.text, placed.end, noun.start) else None
    return _noun_run(field, placed)


def _noun_run(field: FieldAnalysis, placed: Placed, skip: int = 0) -> Token | None:
    """The last noun of the adjectives, participles and nouns right behind a number."""
    found = None
    for token in tokens_after(field, placed, 5 + skip)[skip:]:
        if token.lower in _WHEN:
            break
        if token.pos in NOUNS and wordy(token):
            found = token
        elif (token.pos != "ADJ" and token.tag not in ("VBN", "VBG")) or found is not None:
            break
    return found


def _modified(field: FieldAnalysis, root: Token, placed: Placed) -> Token | None:
    """The noun that a quantity modifies: a 19-ton *truck*, 7,500 coalition *troops*, a *price* of $5."""
    above = field.governor(root)
    if above is None or above.pos not in NOUNS or root.dep.split(":")[0] not in _MODIFIERS:
        return None
    noun = _phrase_head(field, above)
    return noun if wordy(noun) and not placed.start <= noun.start < placed.end else None


_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "det", "advmod", "dep"})


def _complement(field: FieldAnalysis, root: Token, end: int, cases: frozenset[str]) -> Token | None:
    """The noun behind "of" right after the number: dozens of *attacks*, 14 per cent of *adults*, $5m in *aid*."""
    for child in field.children(root):
        if child.start >= end and child.dep.split(":")[0] in ("nmod", "obl"):
            case = next((c for c in field.children(child) if c.dep == "case"), None)
            if case is not None and case.lower in cases and case.start - end <= 2:
                return child if child.pos != "PRON" else None
    return None


def _hyphened(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The noun that a hyphen joins to the number: a 57-*nation* body, an 18-*wheel* truck."""
    if placed.q.unit != "1" or field.text[placed.end : placed.end + 1] != "-":
        return None
    after = field.tokens_in(placed.end + 1, placed.end + 2)
    if not after or after[-1].pos == "NOUN":
        return after[-1] if after else None
    return _noun_run(field, placed, skip=2)  # a 100-strong backup *team*


def _phrase_head(field: FieldAnalysis, noun: Token) -> Token:
    """The last noun of a compound: 7,500 coalition *troops*, though the number hang on "coalition"."""
    for _ in range(4):
        above = field.governor(noun)
        if noun.dep not in ("compound", "amod", "flat") or above is None or above.pos not in NOUNS or above.i < noun.i:
            break
        noun = above
    return noun


def phrase(field: FieldAnalysis, head: Token, placed: Placed) -> str:
    """The noun phrase of a head as printed, without the number before it and clauses behind it."""
    keep = [head.i]
    todo = [head]
    while todo:
        token = todo.pop()
        for child in field.children(token):
            relation = child.dep if child.dep == "nmod:poss" else child.dep.split(":")[0]
            if relation not in _INSIDE_PHRASE or abs(child.i - head.i) > _MAX_PHRASE:
                continue
            if relation == "nmod" and child.i > head.i and not _of(field, child):
                continue
            if child.dep == "case" and token is head:
                continue
            keep.append(child.i)
            todo.append(child)
    first, last = min(keep), max(keep)
    while first < head.i and (
        placed.start <= field.tokens[first].start < placed.end or field.tokens[first].lower in (",", "and")
    ):
        first += 1
    start, end = field.tokens[first].start, field.tokens[last].end
    if start < placed.end and end > placed.end and head.start >= placed.end:
        start = placed.end
    elif start < placed.start < end and head.start < placed.start:
        end = placed.start
    sentence = field.sentences[head.sentence]
    start, end = max(start, sentence.start), min(end, sentence.end)
    start = max(start, field.text.rfind(")", start, head.start) + 1)
    bracket = field.text.find("(", head.end, end)
    text = field.text[start : bracket if bracket >= 0 else end]
    words = text.strip(" -–,(").split()
    while len(words) > 1 and words[-1].lower() in _TRAILING:
        words.pop()
    return " ".join(words)


_TRAILING = frozenset({"of", "in", "for", "at", "to", "by", "from", "and", "worth", "up", "over", "than", "with"})


def _of(field: FieldAnalysis, token: Token) -> bool:
    return any(c.dep == "case" and c.lower == "of" for c in field.children(token))


_PARTS = frozenset({"including", "include", "includes", "included", "whom", "which", "comprising", "counting"})
_WHOLES = frozenset({"them", "whom", "which", "those", "these"})


def part_of(field: FieldAnalysis, placed: Placed, earlier: Sequence[Counted]) -> str | None:
    """The quote of the larger number this one is part of ("7,500 troops, including 5,000 US forces"), or None.

    `earlier` are the sentence's numbers before this one.
    """
    if placed.q.ordinal or not earlier or placed.q.unit != "1":
        return None
    before = tokens_before(field, placed, 4)
    near, last = [t.lower for t in before], earlier[-1]
    among = "among" in near and near[-1] in ("them", "whom", "those", ":", ",")
    if (among or any(word in _PARTS for word in near)) and last.placed.start <= before[0].start:
        return _larger(field, placed, earlier)
    if _OUT_OF.search(field.text, placed.span[0], last.placed.start) and last.placed.q.value >= placed.q.value:
        return field.text[last.placed.start : last.placed.end]  # "of the 200 hurt, 18 are"
    if near[-1:] in ([","], ["and"]) and last.part_of is not None:
        return last.part_of
    after = [t.lower for t in tokens_after(field, placed, 2)]
    return _larger(field, placed, earlier) if after[:1] == ["of"] and after[-1] in _WHOLES else None


def of_whole(field: FieldAnalysis, part: Placed, whole: Placed) -> bool:
    """Whether a count is said to be so many of the next: 10 of the 12 victims."""
    if not all(p.q.unit == "1" and not p.q.ordinal and not p.q.share for p in (part, whole)):
        return False
    return part.q.value <= whole.q.value and _OF_THE.fullmatch(field.text, part.end, whole.start) is not None


def _larger(field: FieldAnalysis, placed: Placed, earlier: Sequence[Counted]) -> str | None:
    """The nearest earlier count that is not smaller and itself no part."""
    for other in reversed(earlier):
        q = other.placed.q
        if q.unit == "1" and not q.ordinal and other.part_of is None and q.value >= placed.q.value:
            return field.text[other.placed.start : other.placed.end]
    return None
