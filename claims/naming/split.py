"""A sentence's words as names are made of them: hyphens and apostrophes inside, possessives cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claims.naming.fold import fold, without_possessive
from claims.naming.words import boundaries, titles

if TYPE_CHECKING:
    from claims.analysis import FieldAnalysis, Sentence

# Initials and abbreviations with points; words with inner hyphens, apostrophes, points; the ampersand; numbers.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‐‑'’.&][^\W_]+)*|&")
_BROKEN = frozenset(("\x80", "€"))  # after "â": a curly apostrophe whose bytes were read as Latin letters
_URL = re.compile(r"\w\.(?:com|org|net|co|uk|gov|edu|tv|ly)\b|//|www\.", re.IGNORECASE)
_PARTY = re.compile(r"[DRI]-[A-Z][\w.]*|T-shirts?")  # a lawmaker's party and state


@dataclass(slots=True)
class Word:
    """A word of a sentence. `cap`: capitalised; `own`: its 's was cut off (the next word is owned)."""

    start: int
    end: int
    text: str
    key: str
    cap: bool
    own: bool = False
    initial: bool = False  # the first of its sentence, quotation or line


def split_words(field: FieldAnalysis, sentence: Sentence) -> list[Word]:
    """A sentence's words."""
    text, found = field.text, []
    opening = True
    last = sentence.start
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        (start, end), printed = match.span(), match.group()
        gap = text[last:start]
        last = end
        if text[end : end + 1] == "@":
            continue
        if gap != " ":
            if gap[-1:] in ("@", "#") or text[start - 5 : start] in ("s.co/", "t.co/"):
                continue
            opening = opening or any(c in '“"‘:•–—…' for c in gap)
        known = _plain(printed)
        if known is not None:
            found.append(Word(start, end, printed, *known, initial=opening))
            opening = False
            continue
        if _PARTY.fullmatch(printed) or ("." in printed and _URL.search(printed)):
            continue
        start, end, printed = _name_part(start, end, printed)
        bare = without_possessive(printed)
        if bare.endswith("â") and text[end : end + 1] in _BROKEN:
            bare = bare[:-1]
        if not bare:
            continue
        own = bare != printed
        if len(printed) == 1 and printed.isupper() and text[end : end + 1] == ".":
            end += 1
        elif bare.lower() in titles().abbreviations and text[end : end + 1] == "." and printed[0].isupper():
            end, last = end + 1, end + 1
        if own:
            end = start + len(bare)
        printed = text[start:end]
        found.append(Word(start, end, printed, fold(printed), _is_capital(printed), own, opening))
        opening = False
    return found


@lru_cache(maxsize=1 << 15)
def _plain(printed: str) -> tuple[str, bool] | None:
    """The key of a word, and whether it is capitalised; None for one that may be cut or take a point."""
    if not printed.isalnum() or (len(printed) == 1 and printed.isupper()) or printed.endswith("â"):
        return None
    return None if printed.lower() in titles().abbreviations else (fold(printed), _is_capital(printed))


def _is_capital(printed: str) -> bool:
    """Whether a word is written as names are."""
    if printed.islower():
        return False
    if printed[0].isupper():
        return True
    if printed[0].isdigit():
        return any(c.isupper() for c in printed) and not printed[-1].isdigit() and len(printed) > 3
    prefix, mark, rest = _cut(printed)
    if mark:
        return rest[:1].isupper() and prefix.lower() in boundaries().prefixes
    return any(c.isupper() for c in printed[1:])


def _cut(printed: str) -> tuple[str, str, str]:
    """A word before and after its first hyphen or apostrophe."""
    match = re.search(r"[-‐‑'’]", printed)
    return (printed[: match.start()], match.group(), printed[match.end() :]) if match else (printed, "", "")


def _name_part(start: int, end: int, printed: str) -> tuple[int, int, str]:
    """The part of a hyphenated word that is a name: Tokyo of "Tokyo-bound", Trump of "anti-Trump"."""
    if "-" not in printed and "‑" not in printed and "‐" not in printed:
        return start, end, printed
    parts = re.split(r"[-‐‑]", printed)
    tail, lists = parts[-1], boundaries()
    if parts[0][:1].isupper() and tail.islower() and (
        tail in lists.compounds or (len(tail) > 4 and tail.endswith(("ed", "ing")))
    ):  # fmt: skip
        cut = len(printed) - len(tail) - 1
        return start, start + cut, printed[:cut]
    if parts[0].islower() and parts[-1][:1].isupper() and fold(parts[0]) not in lists.prefixes and len(parts) == 2:
        cut = len(parts[0]) + 1
        return start + cut, end, printed[cut:]
    return start, end, printed


def is_headline(field: FieldAnalysis, sentence: Sentence, words: list[Word]) -> bool:
    """Whether capitals say nothing: nearly all longer words of a sentence carry them.

    A sentence that ends with a full stop must be longer to be taken for a headline, a title or heading may be short.
    """
    if sentence.block.kind == "heading" and _all_capital(words):
        return True
    long = [word for word in words[1:] if len(word.text) > 3 and word.text[0].isalpha()]
    lower = sum(not word.cap and len(word.text) > 4 and word.key not in boundaries().never for word in long)
    stopped = field.text[sentence.start : sentence.end].rstrip('"”’)').endswith((".", "!", "?"))
    capitals = sum(word.cap for word in long)
    return len(long) >= (6 if stopped else 4) and capitals >= 0.7 * len(long) and lower <= 0.15 * len(long)


def _all_capital(words: list[Word]) -> bool:
    """Whether a short heading of four words or more has capitals throughout: "Lawmakers Rip Ann Lee"."""
    longer = [word for word in words if len(word.text) > 3 or word.cap]
    return len(words) > 3 and all(word.cap for word in longer) and any(not word.own for word in longer)
