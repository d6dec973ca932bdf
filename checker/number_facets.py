"""The facets of two numbers: each says how much speaks for one fact, and puts it into words where that is asked for.

A facet is a function of two readings and a row of FACETS; its weight stands in weights.toml.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from checker import align
from checker.align import Reason
from checker.levels import Figure
from checker.model import Level
from checker.number_reading import Reading


def _head(a: Reading, b: Reading, _: Level) -> float:
    """How alike the things counted are: by their heads, else by the words of their phrases."""
    if a.age and (a.owner or b.owner):
        return 0.0  # "Hannah Collier, 23": the parser's governor of an age beside a name is no thing counted
    like = align.head_likeness(a.head, b.head)
    if like > 0:
        return like
    if a.head in b.near and b.head in a.near:
        return 0.6  # "equipment and property" / "property, equipment and facilities"
    return like if a.phrase.isdisjoint(b.phrase) else 0.7


def _state(a: Reading, b: Reading, _: Level) -> float:
    """1 for one state of people first, less where one is silent."""
    if a.state is None or b.state is None:
        return 0.0 if a.state is b.state else -0.35
    return 1.0 if a.state == b.state else 0.5


def _modifiers(a: Reading, b: Reading, _: Level) -> float:
    """1 where a modifier is shared, −0.5 where both have some and share none."""
    if not a.modifiers or not b.modifiers:
        return 0.0
    return 1.0 if any(align.same_word(x, y) for x in a.modifiers for y in b.modifiers) else -0.5


def _predicate(a: Reading, b: Reading, _: Level) -> float:
    """1 for one verb or synonyms, −0.5 for two known ones."""
    return (align.same_word(a.verb, b.verb) or -0.5) if a.verb and b.verb else 0.0


def _arguments(a: Reading, b: Reading, _: Level) -> float:
    """How many of subject and object match, less those that differ."""
    return align.argument(a.subject, b.subject) + align.argument(a.object, b.object)


def _anchors(a: Reading, b: Reading, _: Level) -> float:
    """Shared names by rarity, less where both name some and share none."""
    return align.names(a.story, a.anchors, b.anchors)


def _place(a: Reading, b: Reading, _: Level) -> float:
    """−1 where two places are named near two claims."""
    return align.places(a.place, b.place) if a.place and b.place else 0.0


def _terms(a: Reading, b: Reading, _: Level) -> float:
    """The words of the two sentences in common, rare ones telling more."""
    return align.shared(a.story, a.terms, b.terms)


def _wording(a: Reading, b: Reading, _: Level) -> float:
    """How alike the words right around are."""
    return align.wording(a.window, b.window)


def _unique(a: Reading, b: Reading, level: Level) -> float:
    """1 where each article gives one value only of the thing that both count, less where one gives more."""
    if not (a.unique or b.unique) or align.is_person(a.head) or _head(a, b, level) < 0.8:
        return 0.0
    return 0.5 * a.unique + 0.5 * b.unique


def _owner(a: Reading, b: Reading, _: Level) -> float:
    """How sure it is that both are of one owner by name, whose age they give or not."""
    if not a.owner or not b.owner or not align.same_name(a.owner, b.owner):
        return 0.0
    return 1.0 if a.age else 0.5


def _brief(a: Reading, b: Reading, _: Level) -> float:
    """1 where both texts are so short that no word of them is rare or common."""
    return 1.0 if a.brief and b.brief else 0.0


def _stray(a: Reading, b: Reading, level: Level) -> float:
    """1 where several articles give one rival and one alone the other; −1 where several give either."""
    if level.relation != "contradiction":
        return 0.0
    if min(a.given, b.given) > 1:
        return -1.0
    return 1.0 if max(a.given, b.given) > 1 else 0.0


def _lead(a: Reading, b: Reading, _: Level) -> float:
    """1 where both count people of one state at large in title or lead."""
    return 1.0 if a.leads and b.leads and a.state == b.state else 0.0


def _ordinal(a: Reading, _b: Reading, level: Level) -> float:
    """1 for two ranks that differ."""
    return 1.0 if a.figure.ordinal and level.relation == "contradiction" else 0.0


def _close(a: Reading, b: Reading, level: Level) -> float:
    """What the values tell: how near rivals are, how telling an agreement is; a bound far off agrees with anything."""
    if level.relation == "contradiction":
        return closeness(a.figure, b.figure)
    shared = min(a.told, b.told)
    return min(shared, closeness(a.figure, b.figure)) if level.name == "bounds" else shared


def closeness(a: Figure, b: Figure) -> float:
    """How near two different values are: 1 for neighbours or a slip of digits, −1 for threefold or more apart."""
    left, right = a.ends, b.ends_in(a.unit)
    if left is None or right is None or left.middle is None or right.middle is None:
        return 0.0
    if _digit_slip(left.digits, right.digits):
        return 0.8
    x, y = left.size, right.size
    if not x or not y or (x < 0) != (y < 0):
        return -0.5
    if abs(x) <= 12 and abs(y) <= 12:  # small counts are near each other by chance
        return max(-0.5, (0.6 if a.unit != "1" else 0.2) - 0.15 * abs(x - y))
    return max(-1.0, 1.0 - 1.8 * abs(math.log(x / y)))


def _digit_slip(x: str, y: str) -> bool:
    """Whether two numbers of two digits or more differ by two neighbouring digits exchanged."""
    if len(x) != len(y) or x == y:
        return False
    at = next(i for i in range(len(x)) if x[i] != y[i])
    return x[at : at + 2] == y[at : at + 2][::-1] and x[at + 2 :] == y[at + 2 :]


def _text(words: str) -> Callable[[Reading, Reading], str]:
    """What a facet says of every pair."""
    return lambda _a, _b: words


def _both(a: Sequence[str], b: Sequence[str], join: str = ", ") -> str:
    return f"{join.join(a)} / {join.join(b)}"


def _either(a: str | None, b: str | None) -> str:
    return f"{a or '?'} / {b or '?'}"


_NO_STATE = ("no state",)


def _clause(reading: Reading) -> str:
    return f"{reading.subject or '?'} … {reading.object or '?'}"


FACETS: tuple[Reason[Reading], ...] = (
    Reason("head", _head, lambda a, b: f"counts {_either(a.head, b.head)}"),
    Reason("state", _state, lambda a, b: _both(a.states or _NO_STATE, b.states or _NO_STATE)),
    Reason("modifiers", _modifiers, lambda a, b: _both(a.modifiers, b.modifiers, " ")),
    Reason("predicate", _predicate, lambda a, b: _either(a.verb, b.verb)),
    Reason("arguments", _arguments, lambda a, b: f"{_clause(a)} / {_clause(b)}"),
    Reason("anchors", _anchors, lambda a, b: _both(a.anchors[:3], b.anchors[:3])),
    Reason("place", _place, lambda a, b: _either(a.place, b.place)),
    Reason("terms", _terms, _text("words of the two sentences in common")),
    Reason("wording", _wording, _text("the words right around")),
    Reason("unique", _unique, _text("the only value of its thing in each article")),
    Reason("owner", _owner, lambda a, b: _either(a.owner, b.owner)),
    Reason("stray", _stray, _text("who else in the story gives either value")),
    Reason("lead", _lead, _text("one state of people, in title or lead")),
    Reason("brief", _brief, _text("two texts of a sentence or two: the best match decides")),
    Reason("ordinal", _ordinal, _text("two ranks are often two events")),
    Reason("close", _close, _text("how near the values are")),
)
