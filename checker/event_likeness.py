"""How alike two dated events are: by their words, their kinds, what their sentences tell besides, and who took part."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat

from rapidfuzz import fuzz

from checker import align
from checker.date_reading import Reading
from checker.model import Story
from claims.events import listed, root
from claims.kinds.date.model import DatedEvent

_SPELLED_ALIKE = 88  # of 100


def likeness(a: Reading, b: Reading, main: frozenset[str]) -> float:
    """How alike two events are: 1 for one verb or noun, 0.8 for one kind, −0.6 for two kinds, 0 where one is not told.

    What only points at the main event is like one of the story's kinds (0.6), as are two of those kinds (0.5: the
    crash and the deaths in it) and an event that the other's sentence tells of, too (0.4); the day of words is no
    day of an event.
    """
    one, two = a.event, b.event
    if one is None or two is None:
        return 0.0
    if (one.role == "statement") != (two.role == "statement"):
        return -0.6
    if "main" in (one.role, two.role):
        other = two if one.role == "main" else one
        return 0.6 if other.role == "main" or set(other.kinds) & main else 0.0
    if same_event_word(one, two):
        return 1.0
    if set(one.kinds) & set(two.kinds):
        return 0.8
    if set(one.kinds) & main and set(two.kinds) & main:
        return 0.5
    if told_beside(a, b):
        return 0.4
    return -0.6 if one.kinds and two.kinds else -0.3


def same_event_word(a: DatedEvent, b: DatedEvent) -> bool:
    """Whether two events have one word, its derivation or synonym: announce / announcement."""
    return align.same_word(a.lemma, b.lemma) == 1.0 or (bool(a.lemma) and root(a.lemma) == root(b.lemma))


def told_beside(a: Reading, b: Reading) -> bool:
    """Whether the words beside one date tell of the other's event: "11 died as a bus *crashed* on Sunday"."""
    return _tells(a, b) or _tells(b, a)


def told_by_both(a: Reading, b: Reading) -> bool:
    """Whether the words beside each date tell of the other's event."""
    return _tells(a, b) and _tells(b, a)


def _tells(teller: Reading, of: Reading) -> bool:
    event = of.event
    if event is None or event.role not in ("event", "state") or not event.lemma:
        return False
    if event.lemma not in listed("states") and root(event.lemma) in teller.near_roots:
        return True
    return 0 < len(event.kinds) <= _SURE_KINDS and not teller.near_kinds.isdisjoint(event.kinds)


_SURE_KINDS = 2  # a word of more kinds ("strike", "pass") tells little by them


def both_main(a: DatedEvent | None, b: DatedEvent | None, main: frozenset[str]) -> bool:
    """Whether both events are what the story is about."""
    return all(e is not None and not e.other and (e.role == "main" or set(e.kinds) & main) for e in (a, b))


def shared(story: Story, a: DatedEvent | None, b: DatedEvent | None) -> float:
    """How much of the participants two events have in common, by rarity; −0.3 where both tell of some and share none.

    "The president" may be anybody's name: names are missed among names, nouns among nouns.
    """
    if a is None or b is None or not a.who or not b.who:
        return 0.0
    known = story.together
    found = known.get((a.who, b.who))
    if found is None:
        found = known[a.who, b.who] = _shared(story, a.who, b.who)
    return found


def _shared(story: Story, a: tuple[str, ...], b: tuple[str, ...]) -> float:
    common = [word for word in a if any(map(same_participant, repeat(word), b))]
    if not common:
        named = [any(word[:1].isupper() for word in who) for who in (a, b)]
        return -0.3 if named[0] == named[1] else 0.0
    return min(1.0, sum(0.25 + 0.5 * story.rarity(word) for word in common))


def other_participants(a: Reading, b: Reading) -> bool:
    """Whether it was done to, or by, other named ones, one of whom the other article knows as well.

    Two names that no article has beside each other may be one's: the flight and the plane.
    """
    if a.event is None or b.event is None:
        return False
    one, two = (tuple(name for name in e.core if _is_named(name)) for e in (a.event, b.event))
    if not one or not two or _named_in(one, (*two, *b.event.who)) or _named_in(two, (*one, *a.event.who)):
        return False
    return any(_mentions(b, name) for name in one) or any(_mentions(a, name) for name in two)


def _is_named(word: str) -> bool:
    """Whether a participant is told by name; "Flight 521" and "Boeing 777" may be one."""
    return word[:1].isupper() and not any(char.isdigit() for char in word)


def _mentions(reading: Reading, name: str) -> bool:
    return name in reading.item.article.text or name in (reading.item.article.title or "")


def _named_in(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(same_participant(name, other) for name in names for other in others if other[:1].isupper())


def other_things(a: DatedEvent | None, b: DatedEvent | None) -> bool:
    """Whether what both were done to is told in nouns, none of them shared: met the president / business leaders."""
    if a is None or b is None:
        return False
    named = any(word[:1].isupper() for event in (a, b) for word in event.core)
    if named or not set(a.kinds) & set(b.kinds) & listed("with_others") or not a.core or not b.core:
        return False
    return not any(same_participant(x, y) for x in (*a.core, *a.who) for y in (*b.core, *b.who))


@lru_cache(maxsize=1 << 14)  # each event is compared with many
def same_participant(a: str, b: str) -> bool:
    """Whether two names or nouns can be one who took part."""
    if a[:1].isupper() or b[:1].isupper():
        return _same_name(a.lower(), b.lower())
    return align.same_word(a, b) == 1.0


def _same_name(a: str, b: str) -> bool:
    """Whether one name is the other or its part; a last word in common makes no one of two ("North", "South Korea")."""
    one, two = set(a.split()), set(b.split())
    return one <= two or two <= one or fuzz.ratio(a, b) >= _SPELLED_ALIKE
