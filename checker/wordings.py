"""The words of a quotation, made comparable: house spelling, contractions, numerals, brackets and ellipses settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.lexicon import load

_TOKEN = re.compile(r"\.{2,}|(?:\. ){2,}\.?|…|\[[^\]]*\]|\([^)]*\)|[^\W_]+(?:[.,’'][^\W_]+)*|[%&£$€]|[.?!;]")
_PART = re.compile(r"[^\W_]+(?:[.,’'][^\W_]+)*|[%&£$€]")
_STOPS = frozenset(".?!;")
_ELLIPSIS = frozenset("….")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation: as printed, as compared, and whether an editor put it there in brackets.

    `gap` marks an ellipsis, or the place where a quotation was interrupted: words may be missing there.
    """

    printed: str
    norm: str
    bracketed: bool = False
    gap: bool = False

    @property
    def number(self) -> bool:
        """Whether it is a numeral."""
        return self.norm[:1].isdigit()


@dataclass(frozen=True, slots=True)
class _Tables:
    words: dict[str, str]
    pairs: dict[tuple[str, str], str]
    endings: tuple[tuple[str, str, int], ...]
    contractions: dict[str, str]
    is_after: frozenset[str]
    numerals: dict[str, str]
    light: frozenset[str]
    formula: frozenset[str]
    negation: frozenset[str]
    titles: frozenset[str]


@cache
def _tables() -> _Tables:
    data = load("house_spelling")
    words, pairs = {}, {}
    for first, *others in data["words"]:
        for other in others:
            if " " in other:
                left, right = other.split()
                pairs[left, right] = first
            else:
                words[other] = first
    _state_names(words, pairs, frozenset(data["light"]["words"]))
    contractions = {k: v for k, v in data["contractions"].items() if k != "is_after"}
    endings = sorted(((e["from"], e["to"], e["stem"]) for e in data["endings"]), key=lambda e: (-len(e[0]), e[0]))
    return _Tables(
        words=words,
        pairs=pairs,
        endings=tuple(endings),
        contractions=contractions,
        is_after=frozenset(data["contractions"]["is_after"]),
        numerals=data["numerals"],
        light=frozenset(data["light"]["words"]),
        formula=frozenset(data["formula"]["words"]),
        negation=frozenset(data["negation"]["words"]),
        titles=frozenset(load("abbreviations")["before_name"]),
    )


def _state_names(words: dict[str, str], pairs: dict[tuple[str, str], str], light: frozenset[str]) -> None:
    """American states as two houses print them: Virginia, Va., VA; codes that are words of their own (in, or) stay."""
    for row in load("places")["us_states"].strip().splitlines():
        name, *forms = (part.strip().casefold() for part in row.split("|"))
        code = forms[-1] or name
        named = name.split()
        if len(named) == 2:
            pairs[named[0], named[1]] = code
        elif len(named) == 1:
            words[name] = code
        for form in filter(None, forms[:-1]):
            if " " not in form and form.rstrip(".") not in light:
                words[form] = words[form.rstrip(".")] = code


@cache
def _firsts() -> frozenset[str]:
    """The words that can be the first of two written as one."""
    return frozenset(first for first, _ in _tables().pairs)


def light() -> frozenset[str]:
    """The compared words that tell nothing of what is quoted."""
    return _tables().light


def is_light(norm: str) -> bool:
    """Whether a compared word tells nothing of what is quoted."""
    return norm in _tables().light


def is_formula(norm: str) -> bool:
    """Whether a compared word belongs to what everybody says after a death: thoughts, prayers, families."""
    return norm in _tables().formula


def is_negation(norm: str) -> bool:
    """Whether a compared word turns a statement into its opposite."""
    return norm in _tables().negation


def _tokens(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Words, brackets, ellipses and stops, each with whether it ends a sentence; the full stop of "Mr." is left out."""
    before = ""
    titles = _tables().titles
    for match in _TOKEN.finditer(text):
        piece = match.group()
        if piece != "." or before not in titles:
            yield match, piece in _STOPS
        before = piece


@lru_cache(maxsize=1 << 12)  # a quotation is compared with several others
def sentences(text: str) -> tuple[list[Word], ...]:
    """The words of a quotation, sentence by sentence; an ellipsis stays within its sentence as a gap."""
    found: list[list[Word]] = [[]]
    for match, stop in _tokens(text):
        token = match.group()
        if stop:
            if found[-1]:
                found.append([])
        elif token[0] in _ELLIPSIS:
            found[-1].append(Word(token, "", gap=True))
        elif token[0] in "[(":
            inside = [word for part in _PART.findall(token) for word in _words(part)]
            found[-1] += [Word(w.printed, w.norm, bracketed=True) for w in inside]
            if not inside:
                found[-1].append(Word(token, "", gap=True))
        else:
            found[-1] += _words(token)
    return tuple(_joined(words) for words in found if any(not w.gap for w in words))


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a quotation stand in it: from the first to the last word of each, in order."""
    found: list[tuple[int, int]] = []
    open_from: int | None = None
    end = 0
    for match, stop in _tokens(text):
        if stop:
            if open_from is not None:
                found.append((open_from, end))
            open_from = None
        else:
            open_from = match.start() if open_from is None else open_from
            end = match.end()
    if open_from is not None:
        found.append((open_from, end))
    return [(a, b) for a, b in found if any(c.isalnum() for c in text[a:b])]


@lru_cache(maxsize=1 << 14)
def _words(token: str) -> tuple[Word, ...]:
    """A printed word as the words it is compared as: a contraction is two."""
    tables = _tables()
    lower = token.lower().replace("’", "'")
    whole = tables.contractions.get(lower)
    if whole is None and "'" in lower:
        stem, _, tail = lower.rpartition("'")
        if lower.endswith("n't"):
            whole = f"{lower[:-3]} not"
        elif tail == "s" and stem in tables.is_after:
            whole = f"{stem} is"
        elif "'" + tail in tables.contractions:
            whole = f"{stem} " + tables.contractions["'" + tail]
        else:
            lower = stem + tail if tail == "s" else lower
    if whole is not None:
        return tuple(Word(token if i == 0 else "", _norm(part)) for i, part in enumerate(whole.split()))
    return (Word(token, _norm(lower)),)


def _norm(lower: str) -> str:
    tables = _tables()
    if lower[:1].isdigit():
        return lower.replace(",", "")
    lower = tables.words.get(lower, lower).replace(".", "").replace("'", "")
    lower = tables.numerals.get(lower, tables.words.get(lower, lower))
    for old, new, stem in tables.endings:
        if lower.endswith(old) and len(lower) - len(old) >= stem:
            return lower[: -len(old)] + new
    return lower


def _joined(words: list[Word]) -> list[Word]:
    """Words with what is written as one or as two ("on to") joined."""
    pairs = _tables().pairs
    if _firsts().isdisjoint([word.norm for word in words]):
        return words
    found: list[Word] = []
    for word in words:
        if found and (found[-1].norm, word.norm) in pairs and not found[-1].gap:
            last = found.pop()
            found.append(Word(f"{last.printed} {word.printed}", pairs[last.norm, word.norm], last.bracketed))
        else:
            found.append(word)
    return found
