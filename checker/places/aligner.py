"""How likely two places are of one event, and whether both can be right."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from checker import align, happenings
from checker.event_likeness import same_event_word, same_participant, shared
from checker.model import Item, Level, Score, Story
from checker.pairwise import Pairwise
from checker.places.reading import Reading, knows, place_of, read
from checker.settings import Tolerances
from checker.weighed import Reason, Weighed
from claims.events import listed
from claims.gazetteer import called, grains, touching
from claims.kinds.date.model import DatedEvent
from reports.model import Why

_SAME = Level("same", "agreement", "the same place")
_OTHER = Level("incomparable", "incomparable", "one place may lie in the other")
_COPIED = 0.75  # of the words right around: one sentence in two articles
_ONE_TOPIC = 0.65  # of the sentence's words
_LONG = 10  # concepts of a sentence that nobody writes twice
_WORDS = 6  # right around a place, of which a copy is known
_MONTH = len("2021-05")
_WEEKS = 28  # days after which the news may be of another event
_OPPOSITE = 135  # degrees between two quarters of one country that nothing can lie in


class PlaceAligner(Pairwise[Reading]):
    """Guards, facets and levels for places."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        super().__init__(story, tolerances)
        self._main = happenings.main_kinds(story)
        self._harm = self._main & listed("harm")
        self._facets = Weighed("place", self._reasons())
        self._known: dict[tuple[str, str], bool] = {}
        self._near: defaultdict[str, set[str]] = defaultdict(set)  # the names in the sentences of each place
        for item in story.items("place"):
            self._near[place_of(item).place].update(item.claim.about.anchors)

    def reading(self, item: Item) -> Reading:
        """A place with what guards and facets look at."""
        return read(self.story, item)

    def keys(self, item: Item) -> Iterator[str]:
        """How the event stands to it; then the event's word and kinds, those who took part, words near by."""
        claim = place_of(item)
        yield f"relation {claim.relation}"
        yield f"event {align.canonical(claim.event.lemma)}"
        yield from (f"kind {kind}" for kind in claim.event.kinds)
        yield from (f"name {name.split()[-1].lower()}" for name in claim.event.core[:4])
        yield from map(align.term_key, claim.about.terms[:8])

    def guard(self, a: Item, b: Item) -> str | None:
        """Evidence on both sides that two places are of two events."""
        left, right = self.read(a), self.read(b)
        one, two = left.event, right.event
        if left.claim.relation != right.claim.relation:
            return f"{left.claim.relation} / {right.claim.relation}"
        if one.phase != two.phase or one.other != two.other:
            return "this one / another one"
        if "open" in (one.tense, two.tense) or {one.tense, two.tense} == {"done", "ahead"}:
            return "planned / done"
        if left.negated != right.negated:
            return "happened / did not happen"
        if left.past != right.past or _two_times(left, right):
            return "two times"
        if not self._alike(left, right):
            return f"{one.lemma} / {two.lemma}"
        named = _named(one), _named(two)
        if all(named) and not _meet(*named):
            return f"{named[0][0]} / {named[1][0]}"
        return None

    def score(self, a: Item, b: Item, level: Level, floor: float = -math.inf) -> Score:
        """The sum of what speaks for one event."""
        return self._facets.score(self.read(a), self.read(b), level, floor)

    def sure(self, a: Item, b: Item) -> bool:
        """Whether it is one event: of one person, told in one long sentence, or of a kind that comes to one place."""
        left, right = self.read(a), self.read(b)
        if _deed(left, right, _SAME):
            return True
        if _is_copy(left, right, _SAME) and min(len(left.terms), len(right.terms)) >= _LONG:
            return True
        kinds = _kinds(left, right)
        if listed("placed").isdisjoint(kinds) or not listed("scattered").isdisjoint(kinds):
            return False
        told = left.event.core, right.event.core
        return _weeks(left, right) and (not all(told) or _meet(*told))

    def level(self, a: Item, b: Item) -> Level:
        """The comparison level of two places: one, or two of a grain of which neither article has both."""
        one, two = place_of(a), place_of(b)
        if not called(one.place).isdisjoint(called(two.place)):
            return self._quarters(a, b)
        grain, other = grains(one.place), grains(two.place)
        if one.relation == "near" or touching(one.place, two.place):
            return _OTHER  # what is near one may be near the other
        if not (grain and other) and same_participant(one.place, two.place):
            return _SAME
        if not grain or grain != other:
            return _OTHER
        if (one.listed or two.listed) and _copied(self.read(a), self.read(b)) < _COPIED:
            return _OTHER
        if self._knows(a, two.place) or self._knows(b, one.place) or self._beside(one.place, two.place):
            return _OTHER
        text = f"{one.place} and {two.place} are two places ({', '.join(sorted(grain))}); neither article has both"
        return Level("other-place", "contradiction", "two places of one event", (Why(step="place", text=text),))

    def _quarters(self, a: Item, b: Item) -> Level:
        one, two = place_of(a).quarter, place_of(b).quarter
        apart = 0 if one is None or two is None else min((one - two) % 360, (two - one) % 360)
        if apart < _OPPOSITE:
            return _SAME
        text = f"{place_of(a).place}: {apart} degrees of the compass apart"
        return Level("other-quarter", "contradiction", "two ends of one country", (Why(step="place", text=text),))

    def _knows(self, item: Item, place: str) -> bool:
        key = (item.article.id, place)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = knows(item, place)
        return found

    def _beside(self, one: str, two: str) -> bool:
        """Whether any article of the story has both places in one sentence, so that one may lie in the other."""
        return one in self._near.get(two, ()) or two in self._near.get(one, ())

    def _alike(self, a: Reading, b: Reading) -> bool:
        """Whether two events have one word or kind, or are parts of the story's: the crash, the deaths in it."""
        one, two = a.event, b.event
        if "main" in (one.role, two.role):
            other = two if one.role == "main" else one
            return other.role == "main" or not self._main.isdisjoint(other.kinds)
        if same_event_word(one, two) or not set(one.kinds).isdisjoint(two.kinds):
            return True
        if not (one.kinds and two.kinds):
            return _copied(a, b) >= _COPIED
        return a.leads and b.leads and not (self._harm.isdisjoint(one.kinds) or self._harm.isdisjoint(two.kinds))

    def _lead(self, a: Reading, b: Reading, _: Level) -> float:
        """1 where both articles lead with what the story is about."""
        kinds = set(a.event.kinds) | set(b.event.kinds)
        return float(a.leads and b.leads and _weeks(a, b) and not self._main.isdisjoint(kinds) and _company(a, b) > 0)

    def _reasons(self) -> tuple[Reason[Reading], ...]:
        return (
            Reason("lead", self._lead, lambda _a, _b: "both lead with the story's event"),
            Reason("deed", _deed, lambda a, b: f"{a.event.lemma} / {b.event.lemma}: it comes once to one thing"),
            Reason("copied", _is_copy, lambda _a, _b: "one sentence in two articles"),
            Reason("who", _who, lambda a, b: f"{_people(a)} / {_people(b)}", least=-0.5),
            Reason("terms", _terms, lambda a, b: ", ".join(sorted(a.terms & b.terms)[:5]) or "no word in common"),
            Reason("wording", _wording, lambda _a, _b: "the words right around"),
            Reason("brief", _brief, lambda _a, _b: "two texts of a sentence or two"),
        )


def _named(event: DatedEvent) -> tuple[str, ...]:
    return tuple(name for name in event.core if name[:1].isupper() and not any(char.isdigit() for char in name))


def _meet(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return any(same_participant(a, b) for a in one for b in two)


def _copied(a: Reading, b: Reading) -> float:
    """How alike the words right around are, 0 where those are few."""
    words = min(len(a.window[0]) + len(a.window[1]), len(b.window[0]) + len(b.window[1]))
    return align.wording(a.window, b.window) if words >= _WORDS else 0.0


def _weeks(a: Reading, b: Reading) -> bool:
    return a.published is None or b.published is None or abs((a.published - b.published).days) <= _WEEKS


def _deed(a: Reading, b: Reading, _: Level) -> float:
    """1 where it happened to one person, to whom it comes once."""
    return float(not listed("placed").isdisjoint(_kinds(a, b)) and _meet(a.people, b.people))


def _kinds(a: Reading, b: Reading) -> frozenset[str]:
    """What kinds of event both can be of."""
    return frozenset(a.event.kinds) & frozenset(b.event.kinds)


def _two_times(a: Reading, b: Reading) -> bool:
    """Whether the two are dated, and of two months or years."""
    one, two = a.claim.about.as_of, b.claim.about.as_of
    if one is None or two is None:
        return False
    grain = min(len(one), len(two), _MONTH)
    return one[:grain] != two[:grain]


def _is_copy(a: Reading, b: Reading, level: Level) -> float:
    return float(_copied(a, b) >= _COPIED and _terms(a, b, level) >= _ONE_TOPIC)


def _company(a: Reading, b: Reading) -> float:
    """Those who took part, or the names of the two sentences, in common."""
    return max(shared(a.story, a.event, b.event), align.names(a.story, a.anchors, b.anchors))


def _who(a: Reading, b: Reading, _: Level) -> float:
    return _company(a, b)


def _terms(a: Reading, b: Reading, _: Level) -> float:
    return align.shared(a.story, a.terms, b.terms)


def _wording(a: Reading, b: Reading, _: Level) -> float:
    return _copied(a, b)


def _brief(a: Reading, b: Reading, _: Level) -> float:
    return align.brief(a.item, b.item)


def _people(reading: Reading) -> str:
    return ", ".join((*reading.event.core, *reading.anchors)[:3]) or "?"
