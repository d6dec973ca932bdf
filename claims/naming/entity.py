"""From a group of mentions to the entity that others read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claims.naming import Entity, Mention
from claims.naming.kinds import kind_of
from claims.naming.spelling import name_key
from claims.naming.words import given_names

if TYPE_CHECKING:
    from claims.analysis import Analysis
    from claims.naming.group import Group


def entity(analysis: Analysis, index: int, found: Group) -> Entity:
    """The entity of a group: its fullest name, its kind, and what is said beside its mentions."""
    mentions = []
    for spot, near in zip(found.spots, found.beside, strict=True):
        text = analysis.title.text if spot.field == "title" else analysis.text.text
        mentions.append(Mention(spot.field, spot.start, spot.end, text[spot.start : spot.end], index, near.roles))
    printed = Counter(mention.text for mention in mentions)
    first = {mention.text: at for at, mention in reversed(list(enumerate(mentions)))}
    name = min(printed, key=lambda text: (-len(name_key(text)), text.isupper(), -printed[text], first[text]))
    roles = tuple(dict.fromkeys(role for near in found.beside for role in near.roles))
    ages = [near.age for near in found.beside if near.age is not None]
    kind = kind_of(found.score)
    return Entity(
        index=index,
        name=name,
        kind=kind,
        mentions=tuple(mentions),
        roles=roles,
        age=ages[0] if ages else None,
        gender=_gender(found, name) if kind == "person" else None,
        aliases=tuple(text for text in dict.fromkeys(m.text for m in mentions) if text != name),
    )


def _gender(found: Group, name: str) -> str | None:
    """A person's gender, as a title or the given name tells it."""
    told = Counter(near.gender for near in found.beside if near.gender)
    if told:
        return told.most_common(1)[0][0]
    key = name_key(name)
    return given_names().gender.get(key[0]) if len(key) > 1 else None
