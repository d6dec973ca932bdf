"""A person's offices: what they are, and which two cannot both be right of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from claims.naming.fold import fold
from claims.naming.words import places, titles

_FORMER = re.compile(r"\b(?:former|ex|onetime|one time) ")
_OF = re.compile(r" (?:of|for|at|in) ")
_DEPUTY = frozenset(("vice", "deputy", "assistant", "associate", "co"))
_SMALL = frozenset(("the", "a", "an", "of", "for", "and", "s", "at", "in"))


@dataclass(frozen=True, slots=True)
class Office:
    """A role taken apart: `head` is mayor in "former mayor of Nice", `body` {nice}, `past` True."""

    title: str
    head: str
    rank: tuple[str, ...]
    body: frozenset[str]
    past: bool
    deputy: bool


@lru_cache(maxsize=1 << 12)  # an article gives a role with each mention
def read_office(role: str) -> Office | None:
    """An office, None where a role names none ("mother of two", "Mr")."""
    lists = titles()
    text = fold(role)
    past = bool(_FORMER.search(text))
    front, *rest = _OF.split(_FORMER.sub("", text), maxsplit=1)
    words = [part for word in front.split() for part in lists.in_full.get(word, word).split()]
    if not words or words[-1] not in lists.before - lists.kin - lists.honorifics:
        return None
    ranks = {part for phrase in lists.ranks for part in phrase.split()}
    rank: list[str] = []
    while words[: len(words) - len(rank)] and words[len(words) - len(rank) - 1] in ranks:
        rank.insert(0, words[len(words) - len(rank) - 1])
    body = {*words[:-1], *(rest[0].split() if rest else ())} - lists.office_words - _SMALL - places().demonyms
    head = words[-1]
    return Office(
        ("former " if past else "") + (" ".join(rank) or head),
        head,
        tuple(rank),
        frozenset(body),
        past,
        bool(_DEPUTY & set(words)),
    )


def clashes(held: Sequence[tuple[str, Sequence[Office]]]) -> Iterator[tuple[str, str]]:
    """The titles of two offices, of two articles, that cannot both be right; none where an article gives both."""
    for (one, here), (two, there) in combinations(held, 2):
        if one == two:
            continue
        for a in here:
            for b in there:
                if _exclude(a, b) and not _gives(held, one, b) and not _gives(held, two, a):
                    yield a.title, b.title


def _gives(held: Sequence[tuple[str, Sequence[Office]]], article: str, office: Office) -> bool:
    """Whether an article gives an office, too."""
    return any(office.title == other.title for where, offices in held if where == article for other in offices)


def _exclude(a: Office, b: Office) -> bool:
    """Whether one person cannot hold both: the same one now and formerly, two heads of one body, two ranks."""
    apart = bool(a.body and b.body and not a.body & b.body)
    if a.deputy or b.deputy:
        return False
    if a.head == b.head and a.past != b.past:
        return not apart
    if a.past or b.past:
        return False
    if len(a.rank) and len(b.rank):
        short, long = sorted((a.rank, b.rank), key=len)
        return short != long[-len(short) :] and short != long[: len(short)]
    rival = titles().rival
    return a.head != b.head and a.head in rival and b.head in rival and bool(a.body & b.body)
