"""The facets of two numbers: each says how much speaks for one fact, and puts it into words where that is asked for.

A facet is a function of two readings and a row of FACETS; its weight stands in weights.toml.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

from checker import align
from checker.closeness import WORLDS_APART, closeness
from checker.model import Level
from checker.number_reading import BESIDE, PLACELESS, Reading, one_owner
from checker.timeline import SEASON
from checker.weighed import Reason

OWNED = frozenset({"money", "money / share", "share", "share change"})  # what bodies have: profits, prices, stakes
RELATED = 0.04  # topic from which two numbers' words have something in common
YEAR = 365  # days
RUNNING = 0.3  # what two figures of a running count tell, however far apart


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


def _topic(a: Reading, b: Reading, _: Level) -> float:
    """How far two numbers' words speak of one thing, whatever their role, 0 to 1; rare words tell more."""
    return _related(a, b)


@lru_cache(maxsize=1)  # two facets of a pair ask one after the other
def _related(a: Reading, b: Reading) -> float:
    other = b.concepts
    shared = sum([min(other[c], w) for c, w in a.concepts.items() if c in other])
    return shared / math.sqrt(a.mass * b.mass) if shared else 0.0


def _state(a: Reading, b: Reading, _: Level) -> float:
    """1 where a state of people is shared."""
    return 1.0 if a.states and b.states and not set(a.states).isdisjoint(b.states) else 0.0


def _predicate(a: Reading, b: Reading, _: Level) -> float:
    """1 for one verb or synonyms, −0.5 for two known ones."""
    return (align.same_word(a.verb, b.verb) or -0.5) if a.verb and b.verb else 0.0


def _anchors(a: Reading, b: Reading, _: Level) -> float:
    """Shared names by rarity, less where both name some and share none."""
    return align.names(a.story, a.anchors, b.anchors)


def two_places(a: Reading, b: Reading) -> bool:
    """Whether two numbers are tied to two places, and to no name in common."""
    if a.figure.dimension in PLACELESS or not a.place or not b.place or align.places(a.place, b.place) >= 0:
        return False
    return align.names(a.story, a.anchors, b.anchors) < 0


def _site(a: Reading, b: Reading, _: Level) -> float:
    """1 where the two are tied to two places."""
    return float(two_places(a, b))


def _wording(a: Reading, b: Reading, _: Level) -> float:
    """How alike the words right around are."""
    return align.wording(a.window, b.window)


def _sentence(a: Reading, b: Reading, _: Level) -> float:
    """How much the two sentences share, 0 to 1."""
    return a.sentences.shared(a.sentence, b.sentence)


def _near(a: Reading, b: Reading, _: Level) -> float:
    """The share of the words right beside the numbers that both have."""
    if a.beside.isdisjoint(b.beside):
        return 0.0
    before, behind = b.before, b.behind
    return (len([w for w in a.before if w in before]) + len([w for w in a.behind if w in behind])) / (2 * BESIDE)


def _phrase(a: Reading, b: Reading, _: Level) -> float:
    """The share of the shorter counted phrase's words that both have."""
    if a.counted.isdisjoint(b.counted):
        return 0.0
    return len(a.counted & b.counted) / min(len(a.counted), len(b.counted))


def _owner(a: Reading, b: Reading, _: Level) -> float:
    """How sure it is that both are of one owner by name, whose age they give or not."""
    if not one_owner(a, b):
        return 0.0
    return 1.0 if a.age else 0.5


def _holder(a: Reading, b: Reading, _: Level) -> float:
    """1 for two ages of nouns that can be of one: of a boy and of a boy, of a man and of a farmer."""
    return float(a.age and align.head_likeness(a.head, b.head) > 0)


def _unheld(a: Reading, b: Reading, level: Level) -> float:
    """1 for two ages that differ where nothing says that they are one person's."""
    return float(a.age and not _owner(a, b, level) and not _holder(a, b, level))


def _prominence(a: Reading, b: Reading, _: Level) -> float:
    """1 where both stand in title or first sentences, less in the first paragraphs."""
    return a.prominence * b.prominence


def _background(a: Reading, b: Reading, _: Level) -> float:
    """1 where one is told of an event long before the story and the other is not."""
    return float((a.background is None) != (b.background is None))


def _season(a: Reading, b: Reading, level: Level) -> float:
    """1 where one figure stands in two articles months apart, 2 a year apart: of two events of one kind, maybe."""
    if a.published is None or b.published is None or level.relation == "contradiction":
        return 0.0
    days = a.published.days_from(b.published)
    return float(days >= SEASON) + float(days >= YEAR)


def _part(a: Reading, b: Reading, _: Level) -> float:
    """1 where one noun is people at large and the other some of them."""
    return float(align.subset(a.head, b.head))


def _others(a: Reading, b: Reading, _: Level) -> float:
    """1 where one counts those besides some already told of ("40 others") and the other all of them."""
    return float(a.claim.unit == "1" and a.besides != b.besides)


def _duration(a: Reading, b: Reading, _: Level) -> float:
    """1 for two lengths of time that differ and are not of one noun: they are often of two things."""
    return float(a.figure.dimension == "time" and not a.age and align.head_likeness(a.head, b.head) <= 0)


def _unowned(a: Reading, b: Reading, _: Level) -> float:
    """1 for two sums or shares that differ, where an article does not tell whose one is."""
    return float(a.figure.dimension in OWNED and (a.owner is None or b.owner is None))


def _unrelated(a: Reading, b: Reading, level: Level) -> float:
    """1 for two numbers that differ and whose words have next to nothing in common."""
    if a.owner and b.owner and _owner(a, b, level):
        return 0.0
    return float(_related(a, b) < RELATED)


def _brief(a: Reading, b: Reading, _: Level) -> float:
    """1 where both texts are so short that no word of them is rare or common."""
    return 1.0 if a.brief and b.brief else 0.0


def _lead(a: Reading, b: Reading, _: Level) -> float:
    """1 where both count people of one state at large in title or lead."""
    return 1.0 if a.leads and b.leads and a.state == b.state else 0.0


def _ordinal(a: Reading, _b: Reading, _: Level) -> float:
    """1 for two ranks that differ."""
    return float(a.figure.ordinal)


def _close(a: Reading, b: Reading, level: Level) -> float:
    """What the values tell: how near rivals are, how telling an agreement is; a bound far off agrees with anything."""
    if a.runs and b.runs:
        return RUNNING  # views, bids: two moments of one count may be far apart
    if level.relation == "contradiction":
        return closeness(a.figure, b.figure)
    shared = min(a.told, b.told)
    return min(shared, closeness(a.figure, b.figure)) if level.name == "bounds" else shared


def _text(words: str) -> Callable[[Reading, Reading], str]:
    """What a facet says of every pair."""
    return lambda _a, _b: words


def _shared(a: Reading, b: Reading) -> str:
    """The words that two numbers share, the most telling first."""
    told = {c: min(w, b.concepts[c]) for c, w in a.concepts.items() if c in b.concepts}
    return ", ".join(sorted(told, key=lambda c: (-told[c], c))[:5]) or "nothing in common"


def _both(a: Sequence[str], b: Sequence[str], join: str = ", ") -> str:
    return f"{join.join(a)} / {join.join(b)}"


def _either(a: str | None, b: str | None) -> str:
    return f"{a or '?'} / {b or '?'}"


_NO_STATE = ("no state",)


FACETS: tuple[Reason[Reading], ...] = (
    Reason("head", _head, lambda a, b: f"counts {_either(a.head, b.head)}", least=-1.0),
    Reason("topic", _topic, lambda a, b: f"speak of {_shared(a, b)}"),
    Reason("state", _state, lambda a, b: _both(a.states or _NO_STATE, b.states or _NO_STATE), needs=lambda r: r.states),
    Reason("predicate", _predicate, lambda a, b: _either(a.verb, b.verb), least=-0.5, needs=lambda r: r.verb),
    Reason(
        "anchors", _anchors, lambda a, b: _both(a.anchors[:3], b.anchors[:3]), least=-0.5, needs=lambda r: r.anchors
    ),
    Reason("site", _site, lambda a, b: f"at {_either(a.place, b.place)}", needs=lambda r: r.place),
    Reason("wording", _wording, _text("the words around")),
    Reason("sentence", _sentence, _text("what the two sentences share")),
    Reason("near", _near, _text("the words right beside")),
    Reason("phrase", _phrase, lambda a, b: _either(a.claim.of, b.claim.of), needs=lambda r: r.counted),
    Reason("owner", _owner, lambda a, b: _either(a.owner, b.owner), needs=lambda r: r.owner),
    Reason("holder", _holder, lambda a, b: f"the age of {_either(a.head, b.head)}", needs=lambda r: r.age),
    Reason(
        "unheld", _unheld, _text("nothing says that both ages are one person's"), rivals=True, needs=lambda r: r.age
    ),
    Reason("lead", _lead, _text("one state of people, in title or lead"), needs=lambda r: r.leads),
    Reason("prominence", _prominence, _text("both in title or first paragraphs"), needs=lambda r: r.prominence),
    Reason(
        "background",
        _background,
        lambda a, b: f"of {a.background or b.background} / of the story's own days",
        either=lambda r: r.background is not None,
    ),
    Reason("season", _season, _text("the articles are months apart"), greatest=2.0, needs=lambda r: r.published),
    Reason(
        "part",
        _part,
        lambda a, b: f"a part / a whole: {_either(a.head, b.head)}",
        needs=lambda r: align.is_person(r.head),
    ),
    Reason("others", _others, _text("others / all of them"), rivals=True, either=lambda r: r.besides),
    Reason(
        "duration",
        _duration,
        _text("two lengths of time are often of two things"),
        rivals=True,
        either=lambda r: r.figure.dimension == "time",
    ),
    Reason(
        "unowned",
        _unowned,
        _text("whose it is, an article does not tell"),
        rivals=True,
        either=lambda r: r.figure.dimension in OWNED,
    ),
    Reason("unrelated", _unrelated, _text("next to no word in common"), rivals=True),
    Reason("brief", _brief, _text("two texts of a sentence or two: the best match decides"), needs=lambda r: r.brief),
    Reason("ordinal", _ordinal, _text("two ranks are often two events"), rivals=True, needs=lambda r: r.figure.ordinal),
    Reason("close", _close, _text("how near the values are"), of_values=True, least=WORLDS_APART),
)
