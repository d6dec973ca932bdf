"""Mentions grouped by whom they name: full names, surnames, short forms, initialisms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.naming.roles import Beside, beside
from claims.naming.spelling import name_key
from claims.naming.words import boundaries, given_names, organizations, places

if TYPE_CHECKING:
    from claims.analysis import Analysis
    from claims.naming import EntityKind
    from claims.naming.spot import Spot

Key = tuple[str, ...]
_SAY = re.compile(
    r"\s*,?\s*(?:said|says|told|added|tweeted|wrote|asked|explained|insisted|testified)\b|\s*,\s*who\b|\s+who\b"
)
_SAID = re.compile(r"\b(?:said|says|told|added|according to)\s+$")


@dataclass(slots=True)
class Group:
    """Mentions of one referent while they are gathered."""

    keys: list[Key] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    beside: list[Beside] = field(default_factory=list)
    score: Counter[str] = field(default_factory=Counter)


def group(analysis: Analysis, spots: list[Spot]) -> list[Group]:
    """The groups of an article's names, by first mention."""
    by_key: dict[Key, Group] = {}
    for spot in spots:
        text = analysis.title.text if spot.field == "title" else analysis.text.text
        key = name_key(text[spot.start : spot.end])
        found = by_key.setdefault(key, Group([key]))
        found.spots.append(spot)
        near = beside(text, spot)
        found.beside.append(near)
        _weigh(found.score, text, spot, near)
    for key, found in by_key.items():
        _weigh_words(found.score, key)
        if found.score.pop("at", 0) >= max(2, 0.8 * len(found.spots)):
            found.score["place"] += 2
    _merge_known(by_key)
    _merge_initialisms(analysis, by_key)
    _merge_long(by_key)
    _merge_short(by_key)
    unique = list({id(found): found for found in by_key.values()}.values())
    for found in unique:
        order = sorted(range(len(found.spots)), key=lambda i: (found.spots[i].field != "title", found.spots[i].start))
        found.spots = [found.spots[i] for i in order]
        found.beside = [found.beside[i] for i in order]
    unique.sort(key=lambda g: (g.spots[0].field != "title", g.spots[0].start))
    return unique


def _weigh(score: Counter[str], text: str, spot: Spot, near: Beside) -> None:
    """What stands round one mention says of its kind."""
    if near.person:
        score["person"] += 3
    lead = text[max(spot.sentence.start, spot.start - 24) : spot.start]
    if _SAY.match(text, spot.end, spot.sentence.end) or _SAID.search(lead):
        score["person"] += 1
    before = re.search(r"(\w+) (?:the )?$", lead)
    if before and before[1].lower() in places().prepositions:
        score["at"] += 1 if before[1].lower() in ("to", "from", "at") else 2
    if spot.start == spot.sentence.block.start and text[spot.start : spot.end].isupper():
        score["place"] += 2


def _weigh_words(score: Counter[str], key: Key) -> None:
    """What the words of a name say of its kind."""
    joined = " ".join(key)
    known_place, known_organization = joined in places().known, joined in organizations().canonical
    if known_place:
        score["place"] += 6
    if known_organization or joined in organizations().publishers:
        score["organization"] += 8
    head = next((key[i - 1] for i, word in enumerate(key) if i and word in ("of", "for")), key[-1])
    if len(key) > 1:
        if head in organizations().heads or key[0] in organizations().heads or key[-1] in organizations().heads:
            score["organization"] += 6
        if key[-1] in places().tails or key[0] in places().heads:
            score["place"] += 6
        if key[-1] in boundaries().events or key[0] in boundaries().events:
            score["event"] += 6
        if key[0] in given_names().gender and score["organization"] < 6 and not known_place:
            score["person"] += 4
    elif key[0] in given_names().gender and not known_place:
        score["person"] += 2


def kind_of(score: Counter[str]) -> EntityKind:
    """The kind with most evidence, "other" where there is too little."""
    kind, best = max(score.items(), key=lambda item: (item[1], item[0]), default=("other", 0))
    kinds: dict[str, EntityKind] = {
        "person": "person",
        "place": "place",
        "organization": "organization",
        "event": "event",
    }
    return kinds.get(kind, "other") if best >= 2 else "other"


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
    return "".join(word[0] for word in key if word not in ("of", "the", "for", "and", "&", "in", "on"))


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
