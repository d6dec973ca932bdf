"""The facets of two numbers: each says how much speaks for one fact, and puts it into words where that is asked for.

A facet is a function of two readings and a row of FACETS; its weight stands in weights.toml.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache

from checker import align
from checker.align import Reason
from checker.levels import Figure, as_range
from checker.model import Level
from checker.number_reading import Reading
from claims.model import About


def _head(a: Reading, b: Reading, _: Level) -> float:
    """How alike the things counted are: by their heads, else by the words of their phrases."""
    if a.claim.age and (a.about.owner or b.about.owner):
        return 0.0  # "Hannah Collier, 23": the parser's governor of an age beside a name is no thing counted
    like = align.head_likeness(a.about.head, b.about.head)
    if like > 0:
        return like
    if a.about.head in b.near and b.about.head in a.near:
        return 0.6  # "equipment and property" / "property, equipment and facilities"
    return like if a.phrase.isdisjoint(b.phrase) else 0.7


def _state(a: Reading, b: Reading, _: Level) -> float:
    """1 for one state of people first, less where one is silent."""
    if a.state is None or b.state is None:
        return 0.0 if a.state is b.state else -0.35
    return 1.0 if a.state == b.state else 0.5


def _modifiers(a: Reading, b: Reading, _: Level) -> float:
    """1 where a modifier is shared, −0.5 where both have some and share none."""
    one, two = a.about.modifiers, b.about.modifiers
    if not one or not two:
        return 0.0
    return 1.0 if any(align.same_word(x, y) for x in one for y in two) else -0.5


def _unique(a: Reading, b: Reading, level: Level) -> float:
    """1 where each article gives one value only of the thing that both count, less where one gives more."""
    if not (a.unique or b.unique) or align.is_person(a.about.head) or _head(a, b, level) < 0.8:
        return 0.0
    return 0.5 * a.unique + 0.5 * b.unique


def _owner(a: Reading, b: Reading, _: Level) -> float:
    """How sure it is that both are of one owner by name, whose age they give or not."""
    one, two = a.about.owner, b.about.owner
    if not one or not two or not align.same_name(one, two):
        return 0.0
    return 1.0 if a.claim.age else 0.5


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
    return 1.0 if a.claim.ordinal and level.relation == "contradiction" else 0.0


def _close(a: Reading, b: Reading, level: Level) -> float:
    """What the values tell: how near rivals are, how telling an agreement is; a bound far off agrees with anything."""
    if level.relation == "contradiction":
        return closeness(a.figure, b.figure)
    shared = min(a.told, b.told)
    return min(shared, closeness(a.figure, b.figure)) if level.name == "bounds" else shared


def closeness(a: Figure, b: Figure) -> float:
    """How near two different values are: 1 for neighbours or a slip of digits, −1 for threefold or more apart."""
    left, right = a.ends, b.ends if a.unit == b.unit else as_range(b.claim, a.unit)
    if left is None or right is None or left.middle is None or right.middle is None:
        return 0.0
    x, y = left.middle, right.middle
    if _digit_slip(_digits(x), _digits(y)):
        return 0.8
    if not x or not y or (x < 0) != (y < 0):
        return -0.5
    if abs(x) <= 12 and abs(y) <= 12:  # small counts are near each other by chance
        return max(-0.5, (0.6 if a.unit != "1" else 0.2) - 0.15 * float(abs(x - y)))
    apart = abs(math.log(float(x / y)))
    return max(-1.0, 1.0 - 1.8 * apart)


@lru_cache(maxsize=1 << 14)
def _digits(value: Decimal) -> str:
    """A value's digits without sign and point."""
    return f"{abs(value).normalize():f}".replace(".", "")


def _digit_slip(x: str, y: str) -> bool:
    """Whether two numbers of two digits or more differ by two neighbouring digits exchanged."""
    if len(x) != len(y) or len(x) < 2 or x == y:
        return False
    differing = [i for i in range(len(x)) if x[i] != y[i]]
    return len(differing) == 2 and differing[1] == differing[0] + 1 and sorted(x) == sorted(y)


def _text(words: str) -> Callable[[Reading, Reading], str]:
    """What a facet says of every pair."""
    return lambda _a, _b: words


def _both(a: Sequence[str], b: Sequence[str], join: str = ", ") -> str:
    return f"{join.join(a)} / {join.join(b)}"


def _either(a: str | None, b: str | None) -> str:
    return f"{a or '?'} / {b or '?'}"


def _clause(about: About) -> str:
    return f"{about.subject or '?'} … {about.object or '?'}"


def _verb(about: About) -> str | None:
    return about.predicate.lemma if about.predicate else None


FACETS: tuple[Reason[Reading], ...] = (
    Reason("head", _head, lambda a, b: f"counts {_either(a.about.head, b.about.head)}"),
    Reason("state", _state, lambda a, b: _both(a.about.states or ["no state"], b.about.states or ["no state"])),
    Reason("modifiers", _modifiers, lambda a, b: _both(a.about.modifiers, b.about.modifiers, " ")),
    Reason(
        "predicate",
        lambda a, b, _: align.predicate_likeness(a.about, b.about),
        lambda a, b: _either(_verb(a.about), _verb(b.about)),
    ),
    Reason(
        "arguments",
        lambda a, b, _: align.arguments(a.about, b.about),
        lambda a, b: f"{_clause(a.about)} / {_clause(b.about)}",
    ),
    Reason(
        "anchors",
        lambda a, b, _: align.anchors(a.story, a.about, b.about),
        lambda a, b: _both(a.about.anchors[:3], b.about.anchors[:3]),
    ),
    Reason(
        "place",
        lambda a, b, _: align.places(a.about.place, b.about.place),
        lambda a, b: _either(a.about.place, b.about.place),
    ),
    Reason(
        "terms", lambda a, b, _: align.shared(a.story, a.terms, b.terms), _text("words of the two sentences in common")
    ),
    Reason("wording", lambda a, b, _: align.wording(a.window, b.window), _text("the words right around")),
    Reason("unique", _unique, _text("the only value of its thing in each article")),
    Reason("owner", _owner, lambda a, b: _either(a.about.owner, b.about.owner)),
    Reason("stray", _stray, _text("who else in the story gives either value")),
    Reason("lead", _lead, _text("one state of people, in title or lead")),
    Reason(
        "brief",
        lambda a, b, _: align.brief(a.item, b.item),
        _text("two texts of a sentence or two: the best match decides"),
    ),
    Reason("ordinal", _ordinal, _text("two ranks are often two events")),
    Reason("close", _close, _text("how near the values are")),
)
