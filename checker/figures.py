"""The numbers and dates inside two reports of somebody's words: whether one puts other figures into his mouth."""

from __future__ import annotations

from collections import defaultdict

from checker import align
from checker.date_words import show_date
from checker.levels import compare_numbers, show
from checker.model import Item, Level, Story
from checker.moments import compare_dates
from checker.settings import Tolerances
from claims.kinds.attribution.model import AttributionClaim
from claims.kinds.date.model import DateClaim
from claims.kinds.number.model import NumberClaim
from claims.overlap import Overlaps

Figure = NumberClaim | DateClaim


class Figures:
    """The numbers and dates of a story's articles by where they stand."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        self._tolerances = tolerances
        self._story = story
        self._by_article: dict[str, dict[str, Overlaps[Figure]]] = {}
        self._inside: dict[Item, list[Figure]] = {}

    def _fields(self, article: str) -> dict[str, Overlaps[Figure]]:
        """An article's numbers and dates by field, found when one of its reports is first compared."""
        if article not in self._by_article:
            found: defaultdict[str, list[tuple[int, int, Figure]]] = defaultdict(list)
            for claim in (*self._story.claims_of("number", article), *self._story.claims_of("date", article)):
                if isinstance(claim, NumberClaim) or (isinstance(claim, DateClaim) and claim.timex.type in _POINTS):
                    found[claim.field].append((claim.start, claim.end, claim))
            self._by_article[article] = {field: Overlaps(parts) for field, parts in found.items()}
        return self._by_article[article]

    def inside(self, item: Item) -> list[Figure]:
        """The numbers and dates inside the words that an attribution reports; each is compared with several others."""
        known = self._inside.get(item)
        if known is None:
            known = self._inside[item] = self._found(item)
        return known

    def _found(self, item: Item) -> list[Figure]:
        claim = item.claim
        parts = self._fields(item.article.id).get(claim.field)
        if parts is None or not isinstance(claim, AttributionClaim):
            return []
        found = [f for p in claim.content for f in parts.with_span(p.start, p.end) if f.start >= p.start]
        return list({(f.start, f.end): f for f in found}.values())

    def rivals(self, a: Item, b: Item) -> str | None:
        """Two figures of one thing that only one report each gives, in words; None where there are none."""
        one, two = self.inside(a), self.inside(b)
        if not one or not two:
            return None
        alone = [x for x in one if not any(self._agree(x, y) for y in two)]
        others = [y for y in two if not any(self._agree(x, y) for x in one)]
        for x in alone:
            for y in others:
                level = self._compare(x, y)
                differ = level is not None and (level.relation == "contradiction" or level.name == "bounds")
                if differ and _may_be_one(x, y):
                    return f"{_shown(x)} / {_shown(y)}"
        return None

    def _agree(self, x: Figure, y: Figure) -> bool:
        level = self._compare(x, y)
        return level is not None and level.relation in ("agreement", "compatible") and level.name != "bounds"

    def _compare(self, x: Figure, y: Figure) -> Level | None:
        if isinstance(x, NumberClaim) and isinstance(y, NumberClaim):
            return compare_numbers(x, y, self._tolerances)
        if isinstance(x, DateClaim) and isinstance(y, DateClaim):
            return compare_dates(x, y, self._tolerances)
        return None


_POINTS = ("DATE", "TIME")


def _may_be_one(x: Figure, y: Figure) -> bool:
    """Whether nothing says that two figures are of two things."""
    one, two = x.about, y.about
    return not align.states_exclude(one.states, two.states) and align.head_likeness(one.head, two.head) >= 0


def _shown(figure: Figure) -> str:
    return show(figure) if isinstance(figure, NumberClaim) else show_date(figure)
