"""Whose age a number is: the name and the noun that an age stands beside or is said of.

"Hannah Collier, 23" · "a 17-year-old gorilla named Harambe" · "the attacker, Karim Haddad, a 31-year-old
dual national" · "the boy, who turned 4" · "students, aged 10 to 15" · "his 62-year-old brother, Delfin".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.analysis import Analysis, FieldAnalysis, Token
from claims.anaphora import stand_ins
from claims.lexicon import load
from claims.naming import Mention
from claims.naming.fold import fold
from claims.naming.words import places, titles

_NOUNS = ("NOUN", "PROPN")
_BACK = 1500  # characters back in which a person was named last
_REACH = 80  # characters in which a name stands beside an age
_NAMED = re.compile(r"(?:\s*,|,?\s+(?:named|called|known as))?\s*[“\"]?")
_OLD = re.compile(r"old|\byo\b|\dyo", re.IGNORECASE)
_THE = re.compile(r"\b[Tt]he\s+$")
_OPENING = re.compile(r"\b(?:[Aa]t|[Aa]ged|[Aa]t age|[Nn]ow|[Ss]till) $")
_ANYONE = re.compile(r"\b(?:those|people|anyone|everyone|somebody|someone)(?: \w+){0,3} $")
_LIKENING = frozenset({"as", "like", "than"})
_APPOSED = re.compile(r"(?:,|\bis|\bwas|\bas|—|–)\s*(?:also\s+)?(?:an?|the|his|her|their|now an?|then an?)\s*$")
_ADVERB = rf"(?:{'|'.join(load('not_numbers')['age_adverbs'])})"
_BESIDE = re.compile(rf"\s*(?:,|\(|,? aged?|,? ages?|:)?\s*(?:{_ADVERB} )?\(?$")
_COMMA = re.compile(rf",(?: {_ADVERB})?\s*$")
_WHO = re.compile(
    r"[,(]?\s*(?:and\s+)?who(?:\s+(?:is|was|had|has|have|just|only|recently|would|will|be|have been|turned|turns|now))*"
    r"(?:\s+aged)?\s*(?:around|about|nearly|almost|just|only)?\s*$"
)
_AGED = re.compile(
    r",?\s*\(?(?:(?:now|then|were|are|was|is|all|both|mostly|between|the|of|from|in|at|around|about)\s+)*age[sd]?"
    r"(?:\s+(?:of|between|from|around|about|just|only))*(?:\s+[\w-]+(?:\s*,|\s+and|\s+or)){0,4}\s*$"
)
_SAID_OF = re.compile(
    r"(?:(?:\b(?:is|was|be|being|turned|turns|turning|are|were|now|just|only|aged)|’s|'s)\s+)+(?:around |about )?$"
)
_FULL_NAME = r"((?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+)"
_PRINTED = re.compile(_FULL_NAME + r",\s*$")
_PRINTED_BEHIND = re.compile(r"\s+" + _FULL_NAME)
_CLIMB = 3  # governors between an age and its subject: "was reported to be 4"
_CHILDHOOD = 12  # "a 3-year-old" is a child, whatever noun is left out


@dataclass(frozen=True, slots=True)
class Holder:
    """Who an age is of: a name (canonical in the article), the noun beside it (a lemma); None where not told."""

    name: str | None = None
    noun: str | None = None


def age_holder(analysis: Analysis, field: FieldAnalysis, start: int, end: int, years: float | None) -> Holder:
    """Whose age the number at a span is, in years where that is its unit."""
    name = noun = None
    if _OLD.search(field.text, start, end):  # "a 17-year-old gorilla", not "Ann Lee, 17, Bob Roy, 18"
        noun, name = _behind(analysis, field, end)
    if noun is None and name is None:
        noun = _noun_before(field, start)
    if name is None:
        name = _name_before(analysis, field, start)
    if name is None and (noun is None or _demonym(noun)) and _THE.search(field.text, max(0, start - 6), start):
        name = _last_named(analysis, field, start)
    if name is None and not _ANYONE.search(field.text, max(0, start - _REACH), start):
        name = _opening_name(analysis, field, start, end) if noun is None else None
        name = name or _subject_named(analysis, field, *((start, end) if noun is None else (noun.start, noun.start)))
    lemma = noun.lemma.lower() if noun is not None else None
    if lemma is None and name is None and years is not None and years <= _CHILDHOOD:
        lemma = "child"
    return Holder(name, lemma)


def _behind(analysis: Analysis, field: FieldAnalysis, end: int) -> tuple[Token | None, str | None]:
    """The noun and the name of the words right behind an age: a 17-year-old lowland *gorilla* named *Harambe*."""
    noun, at = None, end
    persons = {m.start: m for m in _persons(analysis, field, end, end + _REACH)}
    mentions = {m.start: m.end for m in analysis.names.mentions_in(field.field, end, end + _REACH)}
    for token in field.tokens_in(end, end + _REACH):
        if token.start < max(end, at):
            continue
        if token.start - at <= 1 and token.start in mentions and _modifies(field, mentions[token.start]):
            at = mentions[token.start]
            continue
        if token.start in persons and token.start - at <= 1:
            return noun, analysis.names.of(persons[token.start]).name
        if token.start - at > 1 or not (token.pos in ("ADJ", *_NOUNS) or token.tag in ("VBN", "HYPH")):
            break
        if token.pos in _NOUNS and token.text[0].isalpha():
            noun = token
        at = token.end
    at = noun.end if noun else end
    gap = _NAMED.match(field.text, at)
    mention = persons.get(gap.end()) if gap else None
    if mention is not None and gap is not None and ("," not in gap[0] or _closed(field, mention.end)):
        return noun, analysis.names.of(mention).name
    printed = _PRINTED_BEHIND.match(field.text, end)
    if printed and noun is not None and noun.pos == "PROPN" and noun.end <= printed.end():
        return None, " ".join(printed[1].split())
    return noun, None


def _modifies(field: FieldAnalysis, end: int) -> bool:
    """Whether a name is but a noun's modifier: a 52-year-old *Leeds United* manager."""
    behind = next((t for t in field.tokens_in(end, end + 2) if t.start == end + 1), None)
    return behind is not None and (behind.text in titles().before or behind.text in _people())


@cache
def _people() -> frozenset[str]:
    return frozenset(load("synonyms")["person"])


def _last_named(analysis: Analysis, field: FieldAnalysis, start: int) -> str | None:
    """Whose age "the 43-year-old" is, where no noun follows: the person named last before it."""
    names = analysis.names
    before = names.mentions_in(field.field, max(0, start - _BACK), start)
    return next((names.of(m).name for m in reversed(before) if names.of(m).kind == "person"), None)


def _opening_name(analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> str | None:
    """Who is named right behind an age that opens a sentence: "At 31, *Ann Lee* is the oldest"."""
    if not _OPENING.search(field.text, max(0, start - 12), start):
        return None
    behind = (m for m in _persons(analysis, field, end, end + 3) if m.start == end + 2)
    return next((analysis.names.of(m).name for m in behind), None)


def _subject_named(analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> str | None:
    """Who an age, or its noun, is said of: *she* was 16; at 31, *he* won; *Ann Lee* is a 17-year-old girl."""
    token = field.span_root(start, max(end, start + 1))
    if token is not None and any(c.dep == "case" and c.lower in _LIKENING for c in field.children(token)):
        return None  # "he feels as good as a 30-year-old"
    for _ in range(_CLIMB):
        if token is None:
            return None
        subject = next((c for c in field.children(token) if c.dep in ("nsubj", "nsubj:pass")), None)
        if subject is not None:
            return _person_of(analysis, field, subject)
        if token.pos in _NOUNS and token.start >= end and not any(c.dep == "cop" for c in field.children(token)):
            return None  # a noun that nothing is said to be: "the 17-year-old girl slapped him"
        token = field.governor(token)
    return None


def _person_of(analysis: Analysis, field: FieldAnalysis, subject: Token) -> str | None:
    """The person that a subject names or that its pronoun stands for."""
    names = analysis.names
    if subject.lower in ("he", "she"):
        gender = "m" if subject.lower == "he" else "f"
        sentence = field.sentences[subject.sentence]
        near = {names.of(m).name: names.of(m) for m in _persons(analysis, field, sentence.start, subject.start)}
        if len(near) == 1:  # "said Ann Lee, who left when she was 4"
            [person] = near.values()
            return person.name if person.gender in (None, gender) else None
        found = next((s.entity for s in stand_ins(analysis, field, subject.sentence) if s.token.i == subject.i), None)
        return found.name if found is not None and not near else None
    if _demonym(subject) and any(c.lower == "the" for c in field.children(subject)):
        return _last_named(analysis, field, subject.start)
    named = next(iter(_persons(analysis, field, subject.start, subject.end)), None)
    return names.of(named).name if named is not None else None


def _demonym(noun: Token) -> bool:
    """Whether a noun tells but the country of somebody named before: "the 31-year-old *American*"."""
    return fold(noun.text) in places().demonyms


def _closed(field: FieldAnalysis, end: int) -> bool:
    """Whether an apposition ends here: a mere list goes on with "and"."""
    return field.text[end : end + 1] in (",", ".", ";", ")", "—", "–", "\n", "")


def _name_before(analysis: Analysis, field: FieldAnalysis, start: int) -> str | None:
    """The person named right before: in apposition, before "who was", before "aged", or as subject of "was 35"."""
    low = max(0, start - _REACH)
    before = field.text[low:start]
    for mention in reversed(_persons(analysis, field, low, start)):
        if mention.end > start:
            continue
        between = before[mention.end - low :]
        if any(p.fullmatch(between) for p in (_BESIDE, _APPOSED, _WHO, _AGED)) or _SAID_OF.fullmatch(between.lstrip()):
            return analysis.names.of(mention).name
        if re.fullmatch(r"[^,.;]{0,24}\bat (?:the )?age (?:of )?", between):
            return analysis.names.of(mention).name
        break
    printed = _PRINTED.search(before)
    return " ".join(printed[1].split()) if printed else None


def _noun_before(field: FieldAnalysis, start: int) -> Token | None:
    """The noun that the age is said of: students, *aged* 10; the boy, *who turned* 4; the boy *was* 4; the boy, 4."""
    low = max(0, start - _REACH)
    for pattern in (_WHO, _AGED, _SAID_OF, _COMMA):
        match = pattern.search(field.text, low, start)
        if match is None:
            continue
        near = [t for t in field.tokens_in(low, match.start()) if t.end <= match.start() and t.text[0].isalpha()]
        if near and near[-1].pos == "NOUN":
            return near[-1]
        if near and near[-1].pos in ("PRON", "PROPN"):  # "he is 3": the article tells elsewhere who he is
            return None
        token = field.span_root(start, start + 1)
        for _ in range(_CLIMB):
            if token is None:
                break
            subject = next((c for c in field.children(token) if c.dep in ("nsubj", "nsubj:pass")), None)
            if subject is not None:
                return subject if subject.pos == "NOUN" and subject.start < start else None
            token = field.governor(token)
    return None


def _persons(analysis: Analysis, field: FieldAnalysis, start: int, end: int) -> list[Mention]:
    names = analysis.names
    return [m for m in names.mentions_in(field.field, start, end) if names.of(m).kind not in ("place", "organization")]
