"""How likely two states are of one holder, and how they compare."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker import align
from checker.model import Item, Level, Score, Story
from checker.pairwise import Pairwise
from checker.settings import Tolerances
from checker.states.reading import Reading, event_of, likeness, read
from checker.states.scales import DEEDS, PEOPLE, both_true, goes_back, rank
from checker.supersede.order import LATER
from checker.weighed import Reason, Weighed
from reports.model import Why

_SAME = Level("same", "agreement", "the same state")
_TOGETHER = Level("together", "compatible", "one state includes the other")
_OTHER = Level("incomparable", "incomparable", "states of two scales, or told in no order")
CHANGED = "changed"
WEEKS = 28  # days after which another man may be hunted
UNSHARED = -0.2  # other names near by tell little


class StateAligner(Pairwise[Reading]):
    """Guards, facets and levels for states."""

    def __init__(self, story: Story, tolerances: Tolerances, everything: Sequence[Item]) -> None:
        super().__init__(story, tolerances)
        self._facets = Weighed("event", FACETS)
        self._mates: defaultdict[str, list[Item]] = defaultdict(list)
        for item in everything:
            self._mates[item.article.id].append(item)

    def reading(self, item: Item) -> Reading:
        """A state with what guards and facets look at."""
        return read(self.story, item, self._mates[item.article.id])

    def keys(self, item: Item) -> Iterator[str]:
        """The scale; then the holder's noun and names, and the words near by."""
        claim = event_of(item)
        yield f"scale {claim.scale}"
        reading = self.read(item)
        for name in (*reading.names, *reading.linked)[:4]:
            yield f"name {name.split()[-1].lower()}"
        if claim.holder:
            yield f"holder {align.canonical_noun(claim.holder)}"
        for term in claim.about.terms[:8]:
            yield f"term {align.canonical(term)}"

    def guard(self, a: Item, b: Item) -> str | None:
        """Evidence on both sides that two states are of two holders."""
        left, right = self.read(a), self.read(b)
        if left.claim.scale != right.claim.scale:
            return "two scales"
        if left.names and right.names and not _shared_names(left, right):
            return f"{left.names[0]} / {right.names[0]}"
        if left.holder and right.holder and not _shared_names(left, right) and likeness(left.holder, right.holder) < 0:
            return f"{left.holder} / {right.holder}"
        return None

    def score(self, a: Item, b: Item, level: Level, floor: float = -math.inf) -> Score:
        """The sum of what speaks for one holder."""
        return self._facets.score(self.read(a), self.read(b), level, floor)

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two states: the same, one after the other, or told in no order."""
        left, right = self.read(a), self.read(b)
        one, two = left.claim, right.claim
        if one.scale != two.scale:
            return _OTHER
        if one.scale in ("identity", "responsibility") and one.state == two.state:
            same = one.value is None or (two.value is not None and align.same_name(one.value, two.value))
            return _SAME if same else _OTHER
        if one.scale == "whereabouts":
            if one.value == two.value:
                return _SAME
            return _changed(left, right) if one.state != two.state else _OTHER
        if one.state == two.state:
            return _SAME
        if both_true(one, two):
            return _changed(left, right) if _in_order(left, right) > 0 else _TOGETHER
        return _changed(left, right)


def _changed(a: Reading, b: Reading) -> Level:
    """One state after the other, unless the article of the earlier one is clearly the later one."""
    if _in_order(a, b) < 0 and not goes_back(a.claim.scale):
        return _OTHER
    text = f"{a.claim.state} / {b.claim.state}: one follows the other"
    return Level(CHANGED, "contradiction", "two states of one holder", (Why(step="state", text=text),))


def _in_order(a: Reading, b: Reading) -> int:
    """1 where the article of the state farther on is the later one, −1 the earlier, 0 where nothing tells."""
    first, last = (a, b) if rank(a.claim) < rank(b.claim) else (b, a)
    if first.published is None or last.published is None:
        return 0
    if first.published.before(last.published, LATER):
        return 1
    return -1 if last.published.before(first.published, LATER) else 0


def _shared_names(a: Reading, b: Reading) -> bool:
    return any(align.same_person(one, two) for one in a.names for two in b.names)


def _name(a: Reading, b: Reading, _: Level) -> float:
    """1 where both are of one name."""
    return float(_shared_names(a, b))


def _group(a: Reading, b: Reading, _: Level) -> float:
    """1 where a group of the one article can hold who is named in the other."""
    if _shared_names(a, b):
        return 0.0
    return float(
        any(align.same_person(one, two) for one in a.names for two in b.linked)
        or any(align.same_person(one, two) for one in a.linked for two in b.names)
    )


def _noun(a: Reading, b: Reading, _: Level) -> float:
    """How alike the holders' nouns are; the noun beside a name counts for its bearer."""
    if a.holder and b.holder:
        return likeness(a.holder, b.holder)
    return float(bool((a.holder and a.holder in b.roles) or (b.holder and b.holder in a.roles)))


def _lone(a: Reading, b: Reading, _: Level) -> float:
    """1 where either article has one holder only on the scale."""
    return float(a.lone and b.lone)


def _deed(a: Reading, _b: Reading, _: Level) -> float:
    """1 for what is said of the story's deed."""
    return float(a.claim.scale in DEEDS)


def _words(a: Reading, b: Reading, _: Level) -> float:
    """The share of words in common."""
    return align.shared(a.story, a.words, b.words)


def _anchors(a: Reading, b: Reading, _: Level) -> float:
    return max(UNSHARED, align.names(a.story, a.around, b.around))


def _site(a: Reading, b: Reading, level: Level) -> float:
    if a.claim.scale == "whereabouts" or _anchors(a, b, level) > 0:
        return 0.0
    return -align.places(a.place, b.place)


def _wording(a: Reading, b: Reading, _: Level) -> float:
    return align.wording(a.window, b.window)


def _central(a: Reading, b: Reading, _: Level) -> float:
    """1 where most articles speak of the holder's noun."""
    return float(bool(a.holder and b.holder and a.story.central(a.holder)))


def _stray(a: Reading, b: Reading, level: Level) -> float:
    """1 for two things of which neither a name near by nor the story tells that they are one: some deal, some bill."""
    if a.claim.scale in DEEDS | PEOPLE or _central(a, b, level) or _shared_names(a, b):
        return 0.0
    return float(_anchors(a, b, level) <= 0)


def _season(a: Reading, b: Reading, _: Level) -> float:
    """1 for two articles weeks apart where no name says that both speak of one."""
    if a.published is None or b.published is None or _shared_names(a, b):
        return 0.0
    return float(a.published.days_from(b.published) >= WEEKS)


def _brief(a: Reading, b: Reading, _: Level) -> float:
    return align.brief(a.item, b.item)


def _names_near(a: Reading, b: Reading) -> str:
    return f"{', '.join(a.around[:3])} / {', '.join(b.around[:3])}"


def _holders(a: Reading, b: Reading) -> str:
    return f"{a.holder or ', '.join(a.names) or '?'} / {b.holder or ', '.join(b.names) or '?'}"


FACETS: tuple[Reason[Reading], ...] = (
    Reason("name", _name, _holders),
    Reason("group", _group, _holders),
    Reason("noun", _noun, _holders, least=-1.0),
    Reason("lone", _lone, lambda _a, _b: "the only one of whom either article tells such a state"),
    Reason("deed", _deed, lambda _a, _b: "the deed that the story is about"),
    Reason("words", _words, lambda a, b: ", ".join(sorted(a.words & b.words)[:5]) or "no word in common"),
    Reason("anchors", _anchors, lambda a, b: f"{', '.join(a.around[:3])} / {', '.join(b.around[:3])}", least=UNSHARED),
    Reason("site", _site, lambda a, b: f"at {a.place} / {b.place}"),
    Reason("wording", _wording, lambda _a, _b: "the words around"),
    Reason("central", _central, lambda a, _b: f"the story is about the {a.holder}"),
    Reason("stray", _stray, lambda _a, _b: "no name near by in common"),
    Reason("season", _season, lambda _a, _b: "the articles are weeks apart"),
    Reason("brief", _brief, lambda _a, _b: "two texts of a sentence or two"),
)
