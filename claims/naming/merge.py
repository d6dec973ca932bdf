"""Which names of one article name one referent: short forms, initialisms, aliases, misspellings."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from claims.naming.kinds import kind_of
from claims.naming.spelling import name_key, relate
from claims.naming.words import boundaries, known_names, organizations, places

if TYPE_CHECKING:
    from claims.analysis import Analysis
    from claims.naming.group import Group
    from claims.naming.spelling import Key
    from claims.naming.spot import Spot

_KNOWN_AS = re.compile(
    r"[,\s(]*(?:(?:who (?:is|was) )?(?:(?:also|better|formerly|widely|commonly) )*(?:known|referred to) (?:simply )?as"
    r"|a\.?k\.?a\.?|(?:whose )?(?:real|stage|full|birth) name(?: is| was)?|born|nicknamed|dubbed)"
    r"[,\s]+(?:the )?[\"“‘']?"
)
_INSIDE = frozenset(("of", "the", "for", "and", "&", "in", "on"))


def merge(analysis: Analysis, spots: list[Spot], by_key: dict[Key, Group]) -> None:
    """Join the groups that name one referent, in place."""
    _merge_told(analysis, spots, by_key)
    _merge_known(by_key)
    _merge_initialisms(analysis, by_key)
    _merge_long(by_key)
    _merge_short(by_key)
    _merge_misspelled(by_key)


def _join(by_key: dict[Key, Group], into: Key, key: Key) -> None:
    """Put one group's mentions into another's."""
    target, source = by_key[into], by_key[key]
    if target is source:
        return
    target.keys += source.keys
    target.spots += source.spots
    target.beside += source.beside
    target.score.update(source.score)
    for other, found in list(by_key.items()):
        if found is source:
            by_key[other] = target


def _merge_told(analysis: Analysis, spots: list[Spot], by_key: dict[Key, Group]) -> None:
    """What the article itself says is one: nicknames in quotation marks, "known as", "real name"."""
    for spot in spots:
        nick = name_key(spot.nickname)
        if nick in by_key:
            _join(by_key, name_key(_text(analysis, spot)), nick)
    for one, two in itertools.pairwise(spots):
        if one.field != two.field or not 0 < two.start - one.end < 45:
            continue
        field = analysis.title if one.field == "title" else analysis.text
        if _KNOWN_AS.fullmatch(field.text, one.end, two.start):
            _join(by_key, name_key(_text(analysis, one)), name_key(_text(analysis, two)))


def _merge_known(by_key: dict[Key, Group]) -> None:
    """EU and European Union; US and America; UK and Britain."""
    first: dict[str, Key] = {}
    for key in list(by_key):
        joined = " ".join(key)
        canonical = organizations().canonical.get(joined) or places().country_of.get(joined)
        if canonical:
            if canonical in first:
                _join(by_key, first[canonical], key)
            else:
                first[canonical] = key


def _merge_initialisms(analysis: Analysis, by_key: dict[Key, Group]) -> None:
    """All Nippon Airways (ANA): letters that are a longer name's initials."""
    long = {_initials(key): key for key in reversed(list(by_key)) if len(key) > 1}
    for key, found in list(by_key.items()):
        printed = {_text(analysis, spot) for spot in found.spots}
        if len(key) != 1 or not any(p.replace(".", "").isupper() and len(p) > 1 for p in printed):
            continue
        full = long.get(key[0])
        if full and by_key[full].score["person"] < 4:
            _join(by_key, full, key)


def _initials(key: Key) -> str:
    return "".join(word[0] for word in key if word not in _INSIDE)


def _text(analysis: Analysis, spot: Spot) -> str:
    return (analysis.title.text if spot.field == "title" else analysis.text.text)[spot.start : spot.end]


def _merge_long(by_key: dict[Key, Group]) -> None:
    """Longer names that differ in an initial, a middle name or an "al-" only."""
    by_last: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in sorted(by_key, key=lambda k: (-len(k), k)):
        core = tuple(word for word in key if word not in boundaries().particles)
        if len(core) > 1:
            by_last[core[0], core[-1]].append(key)
    for keys in by_last.values():
        for other in keys[1:]:
            if kind_of(by_key[keys[0]].score) in ("person", "other"):
                _join(by_key, keys[0], other)


def _merge_short(by_key: dict[Key, Group]) -> None:
    """A person's surname or given name alone; the first words of an organization's name."""
    ends: dict[str, list[Key]] = defaultdict(list)
    starts: dict[str, list[Key]] = defaultdict(list)
    for key, found in by_key.items():
        if len(key) < 2:
            continue
        kind = kind_of(found.score)
        if kind in ("person", "other"):
            ends[key[-1]].append(key)
        if kind in ("person", "organization", "other"):
            starts[key[0]].append(key)
    for key in [key for key in by_key if len(key) == 1 or key[0] in boundaries().particles | boundaries().prefixes]:
        found = by_key[key]
        if " ".join(key) in places().known and kind_of(found.score) == "place":
            continue
        _attach(by_key, key, found, ends[key[-1]] or (starts[key[0]] if len(key) == 1 else []))


def _attach(by_key: dict[Key, Group], key: Key, found: Group, full: list[Key]) -> None:
    """Give a short form's mentions to the full name last printed before each, else to the only or first one."""
    owners = list({id(by_key[k]): k for k in full if by_key[k] is not found}.values())
    if not owners:
        return
    if len(owners) == 1:
        _join(by_key, owners[0], key)
        return
    for spot, near in zip(found.spots, found.beside, strict=True):
        best = max(owners, key=lambda k: _last_before(by_key[k].spots, spot))
        by_key[best].spots.append(spot)
        by_key[best].beside.append(near)
    target = by_key[owners[0]]
    target.keys.append(key)
    by_key[key] = target


def _last_before(spots: list[Spot], spot: Spot) -> int:
    """The start of the last of some mentions before another, -1 where there is none."""
    return max((s.start for s in spots if s.field == spot.field and s.start < spot.start), default=-1)


def _merge_misspelled(by_key: dict[Key, Group]) -> None:
    """A long name that is printed once and differs in a letter from one other name: Soleiman, Soleimani."""
    buckets: dict[str, list[Key]] = defaultdict(list)
    for key in by_key:
        word = max(key, key=lambda w: (len(w), w))
        if len(word) > 5 and " ".join(key) not in known_names():
            for part in {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}:
                buckets[part].append(key)
    pairs = {(a, b) for keys in buckets.values() for a in keys for b in keys if a < b}
    near: dict[int, dict[int, tuple[Key, Key]]] = defaultdict(dict)
    for a, b in sorted(pairs):
        one, two = by_key[a], by_key[b]
        relation = relate(a, b) if one is not two else None
        if relation and relation.kind == "variant" and relation.distance == 1:
            near[id(one)].setdefault(id(two), (a, b))
            near[id(two)].setdefault(id(one), (b, a))
    lonely = [others for others in near.values() if len(others) == 1]
    for a, b in sorted(pair for others in lonely for pair in others.values()):
        one, two = by_key[a], by_key[b]
        kinds = {kind_of(one.score), kind_of(two.score)} - {"other"}
        if one is not two and len(near[id(two)]) == 1 and len(one.spots) == 1 <= len(two.spots) and len(kinds) < 2:
            _join(by_key, b, a)
