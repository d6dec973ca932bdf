"""Sentences by rule.

A sentence may end at a run of `.`, `!`, `?` or `…` with the quotes and brackets that close behind
it. Whether it does is decided by the word before and the word after, with the lists of
`lexicon/abbreviations.toml`. One pass over the text; each candidate looks at a bounded stretch
around it, so that the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.lexicon import load

LONGEST = 4000
"""No sentence is longer (characters): a text without full stops is cut at white space, for the parser's sake."""

# Curly quotes in UTF-8 read as Latin-1, common in scraped pages, count as the quotes they were.
_CLOSE = r"(?:['\"’”»)\]]|â\x80[\x99\x9d])"
_OPEN = r"(?:['\"‘“«(\[]|â\x80[\x98\x9c])"
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>{_CLOSE}*+(?:\s?\[\d{{1,3}}\])*+)(?P<gap>\s++|(?=[A-Z“]|â\x80\x9c))"
    rf"(?P<bullet>[•*·▪]\s*)?{_OPEN}*(?P<next>[^\W_]+|[$£€#@]|)"
)
_WORD_BEFORE = re.compile(r"[\w.'’&/@-]*\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_QUOTE = re.compile(r"['\"’”»\x99\x9d]")
_GLUED_BEFORE = re.compile(r"(?:[^\W_]+[-'’])*[^\W_]*[a-z0-9][a-z0-9]")
_GLUED_AFTER = re.compile(r"[A-Z](?:[\w’'-]*[a-z,;:/]|[A-Z]*)(?=\s|\Z)|[A-Z]+/[A-Z]+")


@dataclass(frozen=True, slots=True)
class _Lists:
    before_name: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]
    certain_openers: frozenset[str]
    said: re.Pattern[str]


@cache
def _lists() -> _Lists:
    lists = load("abbreviations")
    verbs = "|".join(sorted(lists["said"]))
    name = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Col|Lt|Sgt|Capt)\.\s|[A-Z][\w’'-]*\s)"
    return _Lists(
        **{
            key: frozenset(lists[key])
            for key in ("before_name", "before_number", "either", "openers", "certain_openers")
        },
        said=re.compile(rf"{name}{{1,4}}(?:{verbs})\b(?P<over>[.,]?)"),
    )


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one block of text: half-open spans, stripped of white space, in order.

    Every character that is not white space lies in exactly one of them.
    """
    lists = _lists()
    spans: list[tuple[int, int]] = []
    left = start
    for match in _CANDIDATE.finditer(text, start, end):
        if match.end() < end and _ends(text, left, end, match, lists):
            _add(text, left, match.end("gap"), spans)
            left = match.end("gap")
    _add(text, left, end, spans)
    return spans


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    """Append `text[start:end]` without its margins, in pieces if it is too long to be a sentence."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = next((i for i in range(start + LONGEST, start, -1) if text[i].isspace()), start + LONGEST)
        stop = cut
        while text[stop - 1].isspace():
            stop -= 1
        spans.append((start, stop))
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, left: int, end: int, match: re.Match[str], lists: _Lists) -> bool:
    """Whether a sentence that began at `left` ends at this candidate."""
    stop, close, after = match["stop"], match["close"], match["next"]
    at = match.start()
    found = _WORD_BEFORE.search(text, max(left, at - 40), at)
    word = found[0].lstrip("'’-") if found else ""
    if not match["gap"]:
        # "said.The": a missing space, not a name such as Node.Js or an address
        return bool(_GLUED_BEFORE.fullmatch(word) and _GLUED_AFTER.match(text, match.end("gap"), end)) and (
            word not in lists.before_name and word not in lists.either
        )
    if match["bullet"]:
        return True
    if not after or (after[0].islower() and not after[1:2].isupper()):
        return False
    if _QUOTE.search(close):
        goes_on = lists.said.match(text, match.start("next"), min(end, match.start("next") + 80))
        return not goes_on or (stop == "." and not goes_on["over"])
    if stop != ".":
        # an omission inside a sentence has white space before it
        return not (stop in {"...", "…"} and not word) or after in lists.openers
    return _ends_at_stop(text, left, match, word, lists)


def _ends_at_stop(text: str, left: int, match: re.Match[str], word: str, lists: _Lists) -> bool:
    """Whether a lone full stop behind `word` ends the sentence."""
    at, after = match.start(), match["next"]
    plain = word.capitalize() if word.isupper() and len(word) > 1 and "." not in word else word
    if plain in lists.before_name:
        return False
    if after[0].isdigit():
        if plain in lists.before_number or word in {"a.m", "p.m"} or (len(word) == 1 and word.isupper()):
            return False
        return not (word.isdigit() and at - len(word) == left)
    if len(word) == 1 and word.isupper():
        before = text[max(left, at - 30) : at - 1].split()
        if before and (before[-1].islower() or before[-1][-1] == ","):
            return after in lists.openers
        return after in lists.certain_openers
    if word in lists.either or _ACRONYM.fullmatch(word):
        return after in lists.openers
    # "1. First": a list's number
    return not (word.isdigit() and len(word) < 3 and not text[left : at - len(word)].strip())
