"""How two printed names relate by their letters alone: the same, a short form, another spelling, or two names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from claims.lexicon import load
from claims.naming.fold import tokens
from claims.naming.words import aliases, boundaries, given_names, organizations, places, titles

Key = tuple[str, ...]
RelationKind = Literal["same", "short", "exonym", "spacing", "variant", "other-given", "other-word"]


@dataclass(frozen=True, slots=True)
class Relation:
    """What the letters of two names say; `words` the two words that differ, `distance` their edit distance."""

    kind: RelationKind
    words: tuple[str, str] = ("", "")
    distance: int = 0


@lru_cache(maxsize=65536)
def name_key(printed: str) -> Key:
    """A name's folded words without legal forms, generational suffixes and house spelling."""
    same = aliases().same
    words = [same.get(word, word) for word in tokens(printed)]
    if printed[-2:] in ("'s", "’s") and words:
        words[-1] = words[-1][:-1] + "'s"
    dropped = organizations().legal | titles().suffixes
    while len(words) > 1 and words[-1] in dropped:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return tuple(words)


@cache
def _patterns(which: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), to) for pattern, to in load("name_sounds")[which])


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A folded word as the ear and a transliteration table have it: one text for likely spellings of one name."""
    for pattern, to in _patterns("sounds"):
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=65536)
def house(word: str) -> str:
    """A word in one house spelling: organisation and organization, harbour and harbor."""
    for pattern, to in _patterns("house"):
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=65536)
def relate(a: Key, b: Key) -> Relation | None:
    """How two names' keys relate; None where nothing but chance joins them.

    Symmetric. Words are aligned in order; one of them may differ.
    """
    if a == b or tuple(map(house, a)) == tuple(map(house, b)):
        return Relation("same")
    exonym = aliases().exonym
    one, two = " ".join(a), " ".join(b)
    if one in exonym and exonym[one] == exonym.get(two):
        return Relation("exonym", (one, two))
    if "".join(a) == "".join(b):
        return Relation("spacing", (one, two))
    if _company(a) == _company(b):
        return Relation("short")
    if len(a) == len(b):
        return _aligned(a, b)
    short, long = sorted((a, b), key=len)
    return _shortened(short, long)


def _company(key: Key) -> Key:
    """A key without the last words that companies add and drop."""
    end = len(key)
    while end > 1 and key[end - 1] in organizations().corporate:
        end -= 1
    return key[:end]


def _core(key: Key) -> Key:
    """A key without particles and single letters."""
    lists = boundaries()
    core = tuple(w for w in key if len(w) > 1 and w not in lists.particles and w not in lists.prefixes)
    return core or key


def _shortened(short: Key, long: Key) -> Relation | None:
    """A name and a longer one: a surname, a name without its middle, an "al-" more or less."""
    if _core(short) == _core(long):
        return Relation("same")
    small, large = sorted((_core(short), _core(long)), key=len)
    if len(small) == len(large):
        return _aligned(small, large)
    if small == large[: len(small)] or small == large[-len(small) :]:
        return Relation("short")
    if len(small) >= 2 and small[0] == large[0] and (small[-1] == large[-1] or set(small) <= set(large)):
        return Relation("short")
    if len(small) == 1:
        return _one_word(small[0], large)
    if small[0] == large[0] or small[-1] == large[-1]:
        pairs = [(small[0], large[0]), (small[-1], large[-1])]
        unequal = [(x, y) for x, y in pairs if x != y]
        if len(unequal) == 1 and set(small[1:-1]) <= set(large) and not _derived(*unequal[0], alone=True):
            return _differ(*unequal[0], alone=False, given=unequal[0] == pairs[0])
    windows = (large[: len(small)], large[-len(small) :])
    found = (_aligned(small, window) for window in windows)
    return next((relation for relation in found if relation and relation.kind == "variant"), None)


def _one_word(word: str, large: Key) -> Relation | None:
    """A word against a longer name: its surname in another spelling, or the company's (Lloyds Bank)."""
    heads = organizations().heads
    institution = all(part in heads for part in large[1:])
    if len(word) < 5:
        return None
    if institution:
        return _differ(word, large[0], alone=True, given=False)
    genders = given_names().gender
    last = _differ(word, large[-1], alone=True, given=False) if large[-1] not in heads else None
    if last is None and (word in genders) != (large[0] in genders):
        last = _differ(word, large[0], alone=True, given=True)
    return last


def _aligned(a: Key, b: Key) -> Relation | None:
    """Two names of as many words: one of them may differ."""
    unequal = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if house(x) != house(y)]
    if not unequal:
        return Relation("same")
    if len(unequal) == 2:
        unequal = [i for i in unequal if not (0 < i < len(a) - 1 and _initial(a[i], b[i]))] or unequal
    if len(unequal) > 1:
        return _sounds_alike(a, b, unequal)
    i = unequal[0]
    x, y = a[i], b[i]
    if _initial(x, y):
        return Relation("short") if i < len(a) - 1 else None
    if len(a) > 2 and 0 < i < len(a) - 1 and (len(x) == 1 or len(y) == 1):
        return None
    if i == len(a) - 1 > 0 and _of_country(a, b):
        return None
    if _forms(x, y) and i == 0 and len(a) > 1:
        return Relation("short", (x, y))
    found = _differ(x, y, alone=len(a) == 1, given=i == 0 and len(a) > 1)
    if found:
        return found
    heads = organizations().heads
    if len(a) > 2 and x[0] == y[0] and x in heads and y in heads:
        return Relation("other-word", (x, y))
    if len(a) == 2 and i == 0 and len(x) > 2 and len(y) > 2:
        return Relation("other-given", (x, y))
    return None


def _of_country(a: Key, b: Key) -> bool:
    """Whether one key is a place's name and the other its adjective: Saudi Arabia, Saudi Arabian."""
    short, long = sorted((" ".join(a), " ".join(b)), key=len)
    return short in places().known and long in (short + "n", short + "an", short + "ns", short + "ans")


def _sounds_alike(a: Key, b: Key, unequal: list[int]) -> Relation | None:
    """Two words differ: a variant only where each pair sounds alike ("Mohamed Mursi", "Mohammed Morsi")."""
    if len(unequal) == 2 and all(close(a[i], b[i]) and sound(a[i]) == sound(b[i]) for i in unequal):
        x, y = " ".join(a[i] for i in unequal), " ".join(b[i] for i in unequal)
        return Relation("variant", (x, y), OSA.distance(x, y))
    return None


def _initial(x: str, y: str) -> bool:
    return x[0] == y[0] and (len(x) == 1 or len(y) == 1)


def _forms(x: str, y: str) -> bool:
    """Whether two given names are forms of one: Bob, Robert."""
    forms = given_names().forms
    return y in forms.get(x, ()) or x in forms.get(y, ())


def _differ(x: str, y: str, *, alone: bool, given: bool) -> Relation | None:
    """The relation of two names that differ in these words only."""
    if x.replace("'", "") == y.replace("'", ""):
        return Relation("variant", (x, y), 1)
    if "'" in x + y:
        return Relation("same") if x.removesuffix("'s") == y.removesuffix("'s") else None
    if _derived(x, y, alone=alone) or _both_known(x, y, given=given):
        return None
    distance = close(x, y, alone=alone)
    return Relation("variant", (x, y), distance) if distance else None


def close(x: str, y: str, *, alone: bool = False) -> int:
    """The edit distance of two words that may be one name's spellings, 0 where they are no such pair.

    A word alone must be longer than one among others that agree; digits never differ.
    """
    shortest = min(len(x), len(y))
    if x == y or any(c.isdigit() for c in x + y) or shortest < (5 if alone else 3):
        return 0
    distance = OSA.distance(x, y)
    if sound(x) == sound(y):
        return distance if distance <= (2 if shortest < 7 else 3) and shortest > (4 if alone else 2) else 0
    if shortest == 3 and (alone or x[0] != y[0] or len(x) == len(y)):
        return 0
    allowed = 1 if shortest < 8 else 2
    if alone and x[0] != y[0] and sound(x[0]) != sound(y[0]):
        return 0
    return distance if distance <= allowed and (shortest > 4 or x[0] == y[0]) else 0


def _derived(x: str, y: str, *, alone: bool) -> bool:
    """Whether one word is the other's plural or adjective: bitcoins, Steinbergs, Korean."""
    known, demonyms = places().known, places().demonyms
    if (x in demonyms and (y in known or y in demonyms)) or (y in demonyms and x in known):
        return True
    short, long = sorted((x, y), key=len)
    if alone and long in (short + "s", short + "es"):
        return True
    return alone and short in known and long in (short + "n", short + "an", short + "ns", short + "ans", short + "i")


def plural(x: str, y: str) -> bool:
    """Whether one word is the other with an s."""
    short, long = sorted((x, y), key=len)
    return long in (short + "s", short + "es")


def _both_known(x: str, y: str, *, given: bool) -> bool:
    """Whether both words are known, and known apart: two cities, a man's and a woman's name."""
    known = places().known
    if x in known and y in known:
        return True
    genders = given_names().gender
    return given and x in genders and y in genders and None not in (genders[x], genders[y]) and genders[x] != genders[y]
