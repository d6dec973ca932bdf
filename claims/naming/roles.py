"""What an article says beside a name: titles, offices, ages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claims.naming.fold import fold
from claims.naming.words import known_names, titles

if TYPE_CHECKING:
    from claims.naming.spot import Spot

_BEFORE = re.compile(r"[^\W\d_][\w.'’-]*")
_AGE_AFTER = re.compile(r"\s*[,(]\s*(?:aged |age )?(\d{1,3})(?=\s*[,.);]|\s+(?:and|of|from|who|was|is)\b)")
_AGE_BEFORE = re.compile(r"(\d{1,3})[- ]year[- ]old\s+(?:[\w'’-]+\s+){0,3}$")
_AGE_APPOSED = re.compile(r"\s*,\s*(?:a |an |the )?(\d{1,3})[- ]year[- ]old\b")
_APPOSED = re.compile(
    r"\s*(?:,\s*(?:aged |age )?\d{1,3}\s*)?,\s*(?:who (?:is|was)\s+|then\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?"
)
_STOP = re.compile(
    r"[,;:()“”\"—–]|\.(?=\s|$)|\s(?:said|says|told|announced|added|wrote|tweeted|confirmed|who|which|that|was|were|is|are|has|had|and his|and her)\b"
)
_BREAK = frozenset(
    "the a an this that its his her their our by of in on at to from for with and or but as said says told when while after before where who is was were are has had".split()
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside one mention; `honorific` is True where a title shows a person."""

    roles: tuple[str, ...] = ()
    age: int | None = None
    gender: str | None = None
    person: bool = False


def beside(text: str, spot: Spot) -> Beside:
    """The titles, office, age and gender that stand beside a mention."""
    lists = titles()
    roles: list[str] = []
    gender = None
    person = False
    for word in spot.titles:
        if word.key in lists.male | lists.female:
            gender = "m" if word.key in lists.male else "f"
        person = person or word.key in lists.before
    start = spot.titles[0].start if spot.titles else spot.start
    front = _office_before(text, spot, start)
    office = text[front : spot.start].strip(" ,")
    if office and fold(office) not in lists.male | lists.female | lists.honorifics:
        roles.append(office)
    person = person or front < start
    lead = text[max(spot.sentence.start, spot.start - 60) : spot.start]
    honorific = re.search(r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Lady)\.?\s+$", lead)
    if honorific:
        person, gender = True, "f" if fold(honorific[1]) in lists.female else "m"
    apposed = None if fold(text[spot.start : spot.end]) in known_names() else _office_after(text, spot)
    if apposed:
        roles.append(apposed)
        person = True
    age = _age(text, spot)
    return Beside(tuple(roles), age, gender, person or age is not None)


def _office_before(text: str, spot: Spot, start: int) -> int:
    """Where the office before a name starts ("former police spokesman"), `start` where there is none."""
    lists = titles()
    lead = text[spot.sentence.start : start]
    words = list(_BEFORE.finditer(lead))
    front = start
    right = len(lead)
    seen = bool(spot.titles)
    for word in reversed(words[-6:]):
        gap = lead[word.end() : right]
        if gap.strip(" \u00a0"):
            break
        key = fold(word.group())
        if key in _BREAK or (not seen and key not in lists.before):
            break
        if key not in lists.before and key not in lists.office_words and not _noun_like(word.group()):
            break
        seen = True
        front = spot.sentence.start + word.start()
        right = word.start()
    return front


def _noun_like(word: str) -> bool:
    """Whether a word can stand inside an office before its head ("zoo director", "Odessa police chief")."""
    return not word.endswith(("ly", "'s", "’s")) and not (word.islower() and word.endswith(("ed", "ing", "es")))


@cache
def _office_pattern() -> re.Pattern[str]:
    """Any office or rank as a whole word."""
    lists = titles()
    single = sorted({phrase.split()[-1] for phrase in lists.offices | lists.ranks}, key=lambda w: (-len(w), w))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, single)) + r")\b")


def _office_after(text: str, spot: Spot) -> str | None:
    """The office in apposition after a name: "X, 30, the mayor of Y,"."""
    limit = min(spot.sentence.end, spot.end + 160)
    match = _APPOSED.match(text, spot.end, limit)
    if not match:
        return None
    stop = _STOP.search(text, match.end(), limit)
    phrase = text[match.end() : stop.start() if stop else limit].strip()
    head = re.split(r"\s(?:of|for|at|in|with|on|from|to|and)\s", phrase, maxsplit=1)[0]
    if len(head.split()) > 7 or re.search(r"\S \S+ [A-Z]\w+$", head) or not _office_pattern().search(head.lower()):
        return None
    return phrase


def _age(text: str, spot: Spot) -> int | None:
    """The age printed beside a name."""
    after = _AGE_AFTER.match(text, spot.end, spot.sentence.end) or _AGE_APPOSED.match(text, spot.end, spot.sentence.end)
    start = spot.titles[0].start if spot.titles else spot.start
    found = after or _AGE_BEFORE.search(text[max(spot.sentence.start, start - 60) : start])
    age = int(found[1]) if found else None
    return age if age is not None and age < 120 else None
