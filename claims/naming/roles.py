"""What an article says beside a name: titles, offices, ages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claims.naming.fold import fold
from claims.naming.words import known_names, titles

if TYPE_CHECKING:
    from claims.analysis import FieldAnalysis, Token
    from claims.naming.spot import Spot

_HONORIFIC = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Lady)\.?\s+$")
_AGE_AFTER = re.compile(r"\s*[,(]\s*(?:aged |age )?(\d{1,3})(?=\s*[,.);]|\s+(?:and|of|from|who|was|is)\b)")
_AGE_BEFORE = re.compile(r"(\d{1,3})[- ]year[- ]old\s+(?:[\w'’-]+\s+){0,3}$")
_AGE_APPOSED = re.compile(r"\s*,\s*(?:a |an |the )?(\d{1,3})[- ]year[- ]old\b")
_APPOSED = re.compile(
    r"\s*(?:,\s*(?:aged |age )?\d{1,3}\s*)?,\s*(?:who (?:is|was)\s+|then\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?"
)
_STOP = re.compile(r"[,;:()“”\"—–]|\.(?=\s|$)|\s(?:who|which|that|and his|and her)\b")
_CLAUSE = re.compile(r"\s(?:of|for|at|in|with|on|from|to|and)\s")
_OFFICE_PARTS = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside one mention; `person` is True where it shows that a person is named."""

    roles: tuple[str, ...] = ()
    age: int | None = None
    gender: str | None = None
    person: bool = False


def beside(field: FieldAnalysis, spot: Spot) -> Beside:
    """The titles, office, age and gender that stand beside a mention."""
    lists, text = titles(), field.text
    start = spot.titles[0].start if spot.titles else spot.start
    gendered = [word.key for word in spot.titles if word.key in lists.male or word.key in lists.female]
    honorific = _HONORIFIC.search(text, max(spot.sentence.start, start - 8), start)
    if honorific:
        gendered.append(fold(honorific[1]))
    front = _office_before(field, spot, start)
    office = text[front : spot.start].strip(" ,")
    roles = [office] if office and fold(office) not in lists.honorifics else []
    apposed = None if fold(text[spot.start : spot.end]) in known_names() else _office_after(field, spot)
    if apposed:
        roles.append(apposed)
    age = None if fold(text[spot.start : spot.end]) in known_names() else _age(text, spot, start)
    gender = ("m" if gendered[-1] in lists.male else "f") if gendered else None
    return Beside(tuple(roles), age, gender, bool(office or apposed or gendered) or age is not None)


def _office_before(field: FieldAnalysis, spot: Spot, start: int) -> int:
    """Where the office before a name starts ("former police spokesman"), `start` where there is none.

    A capitalised title takes no lower-case noun with it: "in recent days President X".
    """
    lists, text = titles(), field.text
    tokens = field.tokens_in(max(spot.sentence.start, start - 80), start)
    seen, formal = bool(spot.titles), bool(spot.titles)
    front = start
    for token in reversed([t for t in tokens if t.end <= start][-_MOST_WORDS:]):
        if text[token.end : front].strip(" \u00a0"):
            break
        key = fold(token.text)
        if token.text in ("-", "‑", ".") and seen:
            front = token.start
            continue
        if not key or (not seen and (key not in lists.before or token.pos not in ("NOUN", "PROPN"))):
            break
        if formal and token.text.islower() and key not in lists.office_words:
            break
        if key not in lists.before and key not in lists.office_words and not _part(token):
            break
        seen, front = True, token.start
    return front


def _part(token: Token) -> bool:
    """Whether a word can stand inside an office before its head ("zoo director", "Odessa police chief")."""
    return token.pos in _OFFICE_PARTS and not token.lower.endswith(("'s", "’s"))


@cache
def _office() -> re.Pattern[str]:
    """Any office or rank as a whole word."""
    lists = titles()
    single = sorted({phrase.split()[-1] for phrase in lists.offices | lists.ranks}, key=lambda w: (-len(w), w))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, single)) + r")\b")


def _office_after(field: FieldAnalysis, spot: Spot) -> str | None:
    """The office in apposition after a name: "X, 30, the mayor of Y,"."""
    limit = min(spot.sentence.end, spot.end + 160)
    match = _APPOSED.match(field.text, spot.end, limit)
    if not match:
        return None
    stop = _STOP.search(field.text, match.end(), limit)
    end = stop.start() if stop else limit
    phrase = field.text[match.end() : end].strip()
    head = _CLAUSE.split(phrase, maxsplit=1)[0]
    office = _office().search(head.lower()) if len(head.split()) <= _MOST_WORDS else None
    if not office or re.match(r"\.?\s+[A-Z][^\W\d]", head[office.end() :]):
        return None  # no office, or another person's: "Rabbi Jacob Luski"
    tokens = field.tokens_in(match.end(), end)
    if not tokens or tokens[0].pos not in ("NOUN", "PROPN", "ADJ", "NUM", "DET"):
        return None
    verb = next((t for t in tokens[1:] if t.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    return field.text[match.end() : verb.start if verb else end].strip() or None


def _age(text: str, spot: Spot, start: int) -> int | None:
    """The age printed beside a name."""
    after = _AGE_AFTER.match(text, spot.end, spot.sentence.end) or _AGE_APPOSED.match(text, spot.end, spot.sentence.end)
    found = after or _AGE_BEFORE.search(text, max(spot.sentence.start, start - 60), start)
    age = int(found[1]) if found else None
    return age if age is not None and age < 120 else None
