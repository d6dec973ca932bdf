"""What a number counts or measures: from the parse, and from the order of words where that tells more."""

from __future__ import annotations

import re

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.changed import change_nouns, moved
from claims.kinds.number.measured import (
    aged,
    behind_article,
    behind_aside,
    described,
    measured,
    named_after,
    of_worth,
    paid_in,
)
from claims.kinds.number.model import SCORE
from claims.kinds.number.placed import NOUNS, Placed, tokens_after, tokens_before, wordy
from claims.kinds.number.scores import BESIDE as SCORE_REACH
from claims.kinds.number.scores import score_words
from claims.units import dimension

_OF = frozenset({"of", "out"})
_MONEY_OF = frozenset({"of", "in", "for", "worth"})
_INSIDE_PHRASE = frozenset({"det", "amod", "compound", "flat", "nmod:poss", "nmod:desc", "goeswith", "case", "nmod"})
_MAX_PHRASE = 14
_CLOSED = re.compile(r"[:;]|\s[–—-]\s")  # between a number and a noun: "killed 12: 10 American passengers"
_ARE = frozenset({"are", "were"})
_THOSE = frozenset({"those", "them", "us", "whom", "which", "these"})
_PAIR = 2
_NEXT = 32  # characters behind a noun in which a compound goes on
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
    noun = None if counts else _of_change(field, placed) or described(field, placed) or of_worth(field, placed)
    if noun is not None:
        return noun
    partitive = _complement(field, root, placed.end, _MONEY_OF if dimension(q.unit) == "money" else _OF)
    if partitive is not None and wordy(partitive):
        return partitive
    if counts:
        return _counted(field, root, placed)
    after = [t.lower for t in tokens_after(field, placed, 2)]
    if q.unit == "percent" and after[:1] == ["of"] and after[-1] in _THOSE:
        return None  # "69 percent of those asked said": not what said it
    paid = _in_several(field, placed)
    if paid is not None:
        return paid
    aside = behind_aside(field, placed) or behind_article(field, placed)
    aside = aside or moved(field, placed)
    return aside or _modified(field, root, placed) or measured(field, root, placed)


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
    told = _of_them(field, placed) or _labelled(field, placed)
    if told is not None:
        return told
    after = tokens_after(field, placed, 2)
    if len(after) == _PAIR and after[0].lower == "and" and after[1].pos == "VERB":
        return None  # "killed 12 and injured scores"
    noun = _modified(field, root, placed)
    if noun is not None and noun.i > root.i and not any(c.dep == "case" for c in field.children(root)):
        return _compounded(field, placed, noun) if not _CLOSED.search(field.text, placed.end, noun.start) else None
    return _noun_run(field, placed)


def _compounded(field: FieldAnalysis, placed: Placed, noun: Token) -> Token:
    """The noun that ends a compound which the parser cut: several things are no "key", but key *suspects*."""
    for token in field.tokens_in(noun.end, noun.end + _NEXT):
        if token.start != noun.end + 1 or noun.tag != "NN" or token.pos != "NOUN" or placed.q.value <= 1:
            break
        noun = token
    return noun


def _noun_run(field: FieldAnalysis, placed: Placed, skip: int = 0, over: tuple[str, ...] = ()) -> Token | None:
    """The last noun of the adjectives, participles and nouns (and what is passed `over`) right behind a number."""
    found = None
    for token in tokens_after(field, placed, 5 + skip)[skip:]:
        if token.lower in _WHEN or (found is not None and named_after(found, token)):
            break
        if token.pos in NOUNS and wordy(token):
            found = token
        elif (token.pos not in ("ADJ", *over) and token.tag not in ("VBN", "VBG")) or found is not None:
            break
    return found


def _of_them(field: FieldAnalysis, placed: Placed) -> Token | None:
    """What some of those named before are: eight of them *children*, two of whom were *guards*."""
    after = tokens_after(field, placed, 4)
    if len(after) <= _PAIR or after[0].lower != "of" or after[1].lower not in ("them", "whom", "which"):
        return None
    return _noun_run(field, placed, skip=3 if after[2].lower in _ARE else 2)


def _labelled(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The noun that a number with a fraction stands behind as its label: a *magnitude* 6.2 quake, a *score* of 9.5."""
    if placed.q.value == placed.q.value.to_integral_value() or placed.q.precision > 0:
        return None
    before = tokens_before(field, placed, 2)
    if before and before[-1].lower == "of":
        before.pop()
    return before[-1] if before and before[-1].tag == "NN" else None


def _modified(field: FieldAnalysis, root: Token, placed: Placed) -> Token | None:
    """The noun that a quantity modifies: a 19-ton *truck*, 7,500 coalition *troops*, a *price* of $5."""
    above = field.governor(root)
    if above is None or above.pos not in NOUNS or root.dep.split(":")[0] not in _MODIFIERS:
        return None
    noun = _phrase_head(field, above)
    after = tokens_after(field, placed, 1)
    if after and after[0].lower in _WHEN and noun.i > root.i:  # "totaled $5bn last year"
        return None
    return noun if wordy(noun) and not placed.start <= noun.start < placed.end else None


_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "det", "advmod", "dep"})


def _complement(field: FieldAnalysis, root: Token, end: int, cases: frozenset[str]) -> Token | None:
    """The noun behind "of" right after the number: dozens of *attacks*, 14 per cent of *adults*, $5m in *aid*."""
    for child in field.children(root):
        if child.start >= end and child.dep.split(":")[0] in ("nmod", "obl"):
            case = next((c for c in field.children(child) if c.dep == "case"), None)
            if case is not None and case.lower in cases and case.start - end <= 2:
                the = any(c.dep == "det" for c in field.children(child))  # "lost $5m in the fire"
                return child if child.pos != "PRON" and (case.lower != "in" or (paid_in(child) and not the)) else None
    return None


def _in_several(field: FieldAnalysis, placed: Placed) -> Token | None:
    """What a sum is paid in, though the parser hang it on the verb: awarded her $5m in *damages*."""
    after = tokens_after(field, placed, 1)
    if dimension(placed.q.unit) != "money" or not after or after[0].lower != "in":
        return None
    noun = _noun_run(field, placed, skip=1)
    return noun if noun is not None and noun.tag == "NNS" and paid_in(noun) else None


def _of_change(field: FieldAnalysis, placed: Placed) -> Token | None:
    """What a change told by a noun is of: a 12 percent drop in *sales*, a $5m rise in *costs*; else that noun.

    The parser takes half of these nouns for verbs.
    """
    after = tokens_after(field, placed, 2)
    if len(after) < _PAIR or after[0].lower not in change_nouns() or after[1].lower not in ("in", "of"):
        return None
    thing = _noun_run(field, placed, skip=2, over=("DET", "PRON"))
    return thing if thing is not None and paid_in(thing) else after[0]


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
