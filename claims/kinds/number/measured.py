"""Of what a measure or an age is said: from the parse, and from the order of words where that tells more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.analysis import FieldAnalysis, Token
from claims.kinds.number.placed import NOUNS, Placed, tokens_after, tokens_before, wordy
from claims.kinds.number.words import rate_words
from claims.possessor import saying
from claims.units import dimension

_ASIDE = re.compile(r"\s*\([^()\n]{1,24}\)\s*")  # "a 12 mph (20 km/h) limit"
_INTO = frozenset({"into", "of"})
_MISTAKEN = frozenset({"JJ", "VB", "VBP", "VBD", "VBN"})  # tags that the parser gives a noun: fine, cut, low
_LASTING = frozenset({"last", "take", "be", "run", "span"})


def behind_aside(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The noun that a measure describes over its conversion: a 12 mph (20 km/h) speed *limit*."""
    aside = _ASIDE.match(field.text, placed.end)
    before = tokens_before(field, placed, 1)
    if aside is None or not before or before[0].pos not in ("DET", "ADJ") or field.text[placed.end] == "\n":
        return None
    found = None
    for token in field.tokens_in(aside.end(), min(placed.span[1], aside.end() + 48)):
        if token.pos in NOUNS and wordy(token):
            found = token
        elif token.pos != "ADJ" or found is not None:
            break
    return found


def measured(field: FieldAnalysis, root: Token, placed: Placed) -> Token | None:
    """Of what a measure is said: the noun beside it, else the subject of its clause; times only by themselves."""
    above = field.governor(root)
    timed = dimension(placed.q.unit) == "time"
    if timed:
        spent = _spent(field, placed)
        if spent is not None or root.dep.startswith(("obl", "nmod", "advmod")):
            return spent
    if above is None:
        return _subject(field, root)
    if root.dep in ("appos", "acl", "nmod", "conj", "obj") and above.pos in NOUNS and wordy(above):
        return above
    for _ in range(4):
        if above is None:
            return None
        if above.pos in ("VERB", "AUX", "ADJ") or any(c.dep == "cop" for c in field.children(above)):
            if above.lemma.lower() in saying() or (timed and above.pos == "VERB" and above.lemma not in _LASTING):
                return None
            found = _subject(field, above)
            if found is not None and not placed.start <= found.start < placed.end:
                return found if found.pos != "PRON" else None
            if above.dep.startswith("acl") or above.dep == "amod":
                described = field.governor(above)
                return described if described is not None and described.pos in NOUNS else None
        if above.pos in NOUNS and above.dep in ("appos", "nmod", "obl") and wordy(above):
            return above
        above = field.governor(above)
    return None


def paid_in(noun: Token) -> bool:
    """Whether a noun behind "in" tells what a sum or change is of: $5m in *aid*; not in *March*, in *Paris*."""
    return noun.pos == "NOUN" and noun.lemma.lower() not in rate_words().times


def of_worth(field: FieldAnalysis, placed: Placed) -> Token | None:
    """Of what a sum is the worth: *jewels* worth $5m, a *deal* with Birk worth $5m, $5m worth of *jewels*."""
    if dimension(placed.q.unit) != "money":
        return None
    after = tokens_after(field, placed, 7)
    if [t.lower for t in after[:2]] == ["worth", "of"]:
        return _last_noun(after[2:])
    before = tokens_before(field, placed, 9)
    worth = [t.lower for t in before[-2:]]
    if worth == ["valued", "at"]:
        before.pop()
    elif worth[-1:] != ["worth"]:
        return None
    before.pop()
    if before and before[-1].text == ",":
        before.pop()
    named = len(before)
    while named and before[named - 1].pos == "PROPN":
        named -= 1
    if 1 < named < len(before) and before[named - 1].pos == "ADP" and before[named - 2].pos == "NOUN":
        return before[named - 2]  # "a deal with Birk worth $5m"
    noun = before[-1] if before and before[-1].pos in NOUNS else None
    for _ in range(3):
        above = field.governor(noun) if noun is not None else None
        if noun is None or above is None or above.i > noun.i or above.pos not in NOUNS:
            break
        if noun.dep.split(":")[0] not in ("nmod", "flat", "compound", "appos"):
            break
        noun = above
    return noun


def behind_article(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The one word between a measure behind "a" and what ends its phrase, whatever the parser says: a $5m *fine*."""
    before, after = tokens_before(field, placed, 1), tokens_after(field, placed, 2)
    if not before or before[0].lower not in ("a", "an") or not after or after[0].tag not in _MISTAKEN:
        return None
    if (len(after) > 1 and after[1].pos in (*NOUNS, "ADJ", "NUM", "DET", "PRON", "ADV")) or not wordy(after[0]):
        return None
    return after[0] if placed.end < after[0].start and after[0].text.islower() else None


def _last_noun(tokens: Sequence[Token]) -> Token | None:
    """The last noun of a phrase that begins some tokens."""
    found = None
    for token in tokens:
        if token.pos in NOUNS and wordy(token):
            found = token
        elif token.pos not in ("DET", "ADJ", "PRON", "NUM") or found is not None:
            break
    return found


def _spent(field: FieldAnalysis, placed: Placed) -> Token | None:
    """What a time is spent on: four hours into the *flight*, eight days of *fighting*."""
    found = None
    for token in tokens_after(field, placed, 7):
        if found is None and token.start - placed.end <= 1:
            if token.lower not in _INTO:
                return None
        elif token.pos in NOUNS or token.tag == "VBG":
            found = token
        elif found is not None or (token.pos not in ("DET", "ADJ", "PRON", "NUM") and token.tag != "HYPH"):
            break
    return found


def described(field: FieldAnalysis, placed: Placed) -> Token | None:
    """The noun that a hyphened measure describes, over commas and other adjectives: a 25-ton, unmarked *truck*."""
    if "-" not in field.text[placed.start : placed.end] and not _as_adjective(field, placed):
        return None
    found = None
    for token in tokens_after(field, placed, 9):
        if found is not None and named_after(found, token):
            break
        if token.pos in NOUNS and wordy(token):
            found = token
        elif (
            token.text not in (",", "-") and token.pos not in ("ADJ", "NUM") and token.tag not in ("VBN", "HYPH", "AFX")
        ) or (found is not None and token.text == ","):
            break
    return found


def _as_adjective(field: FieldAnalysis, placed: Placed) -> bool:
    """Whether a measure without a hyphen stands as an adjective: a six *year* process, the 40 *foot* mast."""
    before, unit = tokens_before(field, placed, 1), field.text[placed.start : placed.end].rpartition(" ")[2]
    if not before or before[0].lower not in ("a", "an", "the") or placed.q.value <= 1:
        return False
    return unit.isalpha() and unit.islower() and unit == placed.q.unit


def named_after(noun: Token, token: Token) -> bool:
    """Whether a name behind a common noun is no part of its phrase: a four-acre area *Thursday*."""
    return noun.text.islower() and token.pos == "PROPN" and token.text[0].isupper()


def _subject(field: FieldAnalysis, verb: Token) -> Token | None:
    """The subject of a verb; for "who" and "which" the noun that the clause belongs to."""
    subjects = [c for c in field.children(verb) if c.dep in ("nsubj", "nsubj:pass") and c.pos in (*NOUNS, "PRON")]
    if not subjects:
        return None
    if subjects[0].tag in ("WP", "WDT") and verb.dep.startswith("acl"):
        return field.governor(verb)
    return subjects[0]


def aged(field: FieldAnalysis, root: Token, placed: Placed) -> Token | None:
    """Whose age it is: the name before its comma, the noun it modifies, else the subject."""
    before = tokens_before(field, placed, 2)
    if len(before) == 2 and before[1].text == "," and before[0].pos == "PROPN":
        name = before[0]
        above = field.governor(name)
        return above if name.dep in ("flat", "compound") and above is not None and above.pos == "PROPN" else name
    above = field.governor(root)
    if above is not None and above.pos in NOUNS and not placed.start <= above.start < placed.end:
        return above
    return _subject(field, above or root)
