"""Dates across articles: which date one event, and whether they agree."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence

from checker import align
from checker.facts import Cluster, Pair, cluster, sides_of
from checker.facts import align as align_items
from checker.model import Comparison, Fact, Item, Level, Score, Statement, Story
from checker.moments import compare_bounds, compare_dates, is_clock, only_relative, show_date
from checker.settings import Settings, Tolerances
from checker.supersede import superseded_date
from checker.verdicts import alignment_steps, confidence, decisive_pair, weigh
from claims.kinds.date.model import DateClaim
from reports.model import Moment, Verdict, Why

_SAYING = frozenset(
    {"say", "tell", "report", "announce", "state", "write", "tweet", "add", "confirm", "claim", "update", "publish"}
)
LEAD = 600
NEWS_DAYS = 45
AGREE_FROM = 0.4  # points; dates tell less of their events than numbers of their things
CONFLICT_FROM = 0.2
_BROAD = frozenset({"decade", "century", "vague", "season", "half"})


def _date(item: Item) -> DateClaim:
    assert isinstance(item.claim, DateClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


class DateAligner:
    """Guards, facets and levels for dates."""

    def __init__(self, story: Story, tolerances: Tolerances) -> None:
        self.story = story
        self.tolerances = tolerances
        self._windows: dict[int, tuple[str, str]] = {}
        self._levels: dict[tuple[int, int], Level] = {}

    def keys(self, item: Item) -> Iterator[str]:
        """Clock time or calendar; then the event's verb and noun, names and words near by, and the value."""
        claim = _date(item)
        about = claim.about
        yield "date"
        if about.predicate:
            yield f"verb {align.canonical(about.predicate.lemma)}"
        if about.head:
            yield f"head {align.canonical(about.head)}"
        for name in about.anchors[:4]:
            yield f"name {name.split()[-1].lower()}"
        for term in about.terms[:14]:
            yield f"term {align.canonical(term)}"
        yield f"value {claim.timex.value}"

    def guard(self, a: Item, b: Item) -> str | None:
        """Evidence on both sides that two dates are of two events."""
        left, right = _date(a), _date(b)
        one, two = left.about, right.about
        if left.timex.type in ("SET", "DURATION") or right.timex.type in ("SET", "DURATION"):
            return "no point in time"
        if one.predicate and two.predicate and one.predicate.negated != two.predicate.negated:
            return "happened / did not happen"
        if align.states_exclude(one.states, two.states):
            return f"{one.states[0]} / {two.states[0]}"
        if (
            one.predicate
            and two.predicate
            and one.predicate.planned != two.predicate.planned
            and _one_event(one.predicate.lemma, two.predicate.lemma)
        ):
            return "planned / done"
        said = [p.lemma in _SAYING for p in (one.predicate, two.predicate) if p]
        if any(said) and len(said) == 2:
            return "the day of the words / of the event" if not all(said) else "two statements"
        if _own_news(left, a) and _own_news(right, b) and self._published_apart(a, b):
            return "the news of two times"
        if _rests_on_anchor(left) and _rests_on_anchor(right):
            x, y = self.story.published_day(a.article), self.story.published_day(b.article)
            if x and y and abs((dt.date.fromisoformat(x) - dt.date.fromisoformat(y)).days) > 7:
                return "relative to two dates of publication"
        return None

    def score(self, a: Item, b: Item, level: Level) -> Score:
        """The explained sum of what speaks for one event."""
        left, right = _date(a), _date(b)
        one, two = left.about, right.about
        values = [
            ("state", 1.0 if set(one.states) & set(two.states) else 0.0, "what became of people"),
            ("predicate", align.predicate_likeness(one, two), f"{_verb(left)} / {_verb(right)}"),
            (
                "arguments",
                align.arguments(one, two),
                f"{one.subject or '?'} … {one.object or '?'} / {two.subject or '?'} … {two.object or '?'}",
            ),
            (
                "anchors",
                align.anchors(self.story, one, two),
                f"{', '.join(one.anchors[:3])} / {', '.join(two.anchors[:3])}",
            ),
            ("terms", align.overlap(self.story, one.terms, two.terms), "words of the two sentences in common"),
            ("wording", align.wording(self._window(a), self._window(b)), "the words right around"),
            ("main", 1.0 if self._leads(a) and self._leads(b) else 0.0, "both date the main event, in title or lead"),
            ("brief", align.brief(a, b), "two texts of a sentence or two: the best match decides"),
            (
                "close",
                closeness(left, right) if level.relation == "contradiction" else min(told(left), told(right)),
                "how near the dates are",
            ),
        ]
        return align.total("date", values)

    def _published_apart(self, a: Item, b: Item) -> bool:
        x, y = self.story.published_day(a.article), self.story.published_day(b.article)
        return bool(x and y and abs((dt.date.fromisoformat(x) - dt.date.fromisoformat(y)).days) > NEWS_DAYS)

    def _leads(self, item: Item) -> bool:
        """Whether a date stands in the title or the first sentences, beside the words that most of the story's articles use."""
        claim = _date(item)
        text = item.article.text
        if claim.field == "text" and claim.start > LEAD and text.count("\n", 0, claim.start) > 3:
            return False
        if claim.about.predicate and claim.about.predicate.lemma in _SAYING:
            return False
        central = [
            term for term in claim.about.terms if self.story.central(align.canonical(term)) or self.story.central(term)
        ]
        return len(central) >= 2

    def compare(self, a: Item, b: Item) -> Level:
        """The comparison level of two dates, worked out once a pair."""
        key = (a.index, b.index)
        if key not in self._levels:
            bounded = compare_bounds(_bound(a), _date(a), _bound(b), _date(b))
            self._levels[key] = bounded or compare_dates(_date(a), _date(b), self.tolerances)
        return self._levels[key]

    def rival(self, a: Item, b: Item) -> bool:
        """Whether two claims of two articles contradict each other, were they of one fact."""
        return self.compare(a, b).relation == "contradiction"

    def clash(self, a: Item, b: Item) -> bool:
        """Whether two dates of one article cannot both be right of one event."""
        return self.compare(a, b).relation in ("contradiction", "incomparable")

    def _window(self, item: Item) -> tuple[str, str]:
        if item.index not in self._windows:
            self._windows[item.index] = align.window(item)
        return self._windows[item.index]


_BOUND = re.compile(
    r"\b(?:(after|since|later than|following)|(before|until|prior to|earlier than|up to))\s+(?:the\s+)?$", re.IGNORECASE
)


def _bound(item: Item) -> str | None:
    """ "after" or "before" where the article dates an event only so far ("after 7 July")."""
    text = item.article.title or "" if item.claim.field == "title" else item.article.text
    match = _BOUND.search(text, max(0, item.claim.start - 20), item.claim.start)
    if not match:
        return None
    return "after" if match[1] else "before"


def _one_event(a: str, b: str) -> bool:
    return align.same_word(a, b) > 0


def _own_news(claim: DateClaim, item: Item) -> bool:
    """Whether a resolved date lies within the weeks round its article's publication."""
    published = item.article.published
    if published is None or not claim.earliest or not claim.latest:
        return False
    day = published.date() if isinstance(published, dt.datetime) else published
    first, last = dt.date.fromisoformat(claim.earliest[:10]), dt.date.fromisoformat(claim.latest[:10])
    return min(abs((first - day).days), abs((last - day).days)) <= NEWS_DAYS


def _rests_on_anchor(claim: DateClaim) -> bool:
    return only_relative(claim) and claim.weekday is None and claim.clock is None


def told(claim: DateClaim) -> float:
    """How much it tells that two articles give one date: 1 for a clock time or a full date, little for a weekday or a year."""
    if claim.clock is not None:
        return 1.0 if claim.clock[-2:] not in ("00", "30") else 0.7
    if claim.month is not None and claim.day is not None:
        return 0.8
    if claim.month is not None:
        return 0.6
    return 0.4 if claim.grain == "year" else 0.2


def closeness(a: DateClaim, b: DateClaim) -> float:
    """How near two different dates are: 1 for the next day or quarter of an hour, −1 for years apart."""
    if is_clock(a) and is_clock(b):
        return 0.7
    if not a.earliest or not b.earliest:
        return 0.5
    x, y = dt.date.fromisoformat(a.earliest[:10]), dt.date.fromisoformat(b.earliest[:10])
    days = abs((x - y).days)
    if a.day is not None and b.day is not None and x.day == y.day:
        return 0.4  # a slip of the month or the year
    return max(-1.0, 1.0 - math.log10(max(1, days)) / 1.5)


def _verb(claim: DateClaim) -> str:
    return claim.about.predicate.lemma if claim.about.predicate else "?"


def find_facts(story: Story, settings: Settings) -> list[Fact]:
    """The facts of a story's dates."""
    items = [item for item in story.items("date") if _date(item).timex.type in ("DATE", "TIME") and _known(_date(item))]
    items = [Item(i, item.article, item.claim) for i, item in enumerate(items)]
    aligner = DateAligner(story, settings.tolerances)
    pairs = align_items(items, aligner)
    return [
        _fact(c, aligner, story)
        for c in cluster(items, pairs, aligner.clash, aligner.rival, agree_from=AGREE_FROM, conflict_from=CONFLICT_FROM)
    ]


def _known(claim: DateClaim) -> bool:
    """Whether a date says anything that can be compared: "recently" and "now" do not."""
    if claim.grain in _BROAD or claim.timex.value.endswith("_REF"):
        return False
    return bool(claim.earliest or claim.weekday is not None or claim.month or claim.clock)


def _fact(group: Cluster, aligner: DateAligner, story: Story) -> Fact:
    sides = sides_of(group.items, aligner.compare, story)
    statements = tuple(
        Statement(item, n, show_date(_date(item)), moment=_moment(_date(item)))
        for n, side in enumerate(sides)
        for item in side
    )
    pair: Pair | None = decisive_pair(group, sides)
    why: list[Why] = [*pair.level.steps, *alignment_steps(pair.score)] if pair else []
    verdict, level = weigh(group, sides, aligner.compare)
    if verdict is Verdict.CONTRADICTION:
        moved = superseded_date(sides, story)
        if moved:
            verdict, level = Verdict.SUPERSEDED, "superseded"
            why.append(Why(step="time", text=moved))
    claims = [_date(item) for item in group.items]
    return Fact(
        kind="date", about=_about(claims), verdict=verdict, level=level, confidence=confidence(pair), statements=statements,
        why=tuple(why), hedged=len(sides) > 1 and any(c.approx for c in claims),
        stakes=False,
    )  # fmt: skip


def _moment(claim: DateClaim) -> Moment | None:
    if not claim.earliest and not claim.latest:
        return None
    return Moment(earliest=claim.earliest, latest=claim.latest, grain=claim.grain)


def _about(claims: Sequence[DateClaim]) -> str:
    """What is dated, in a few words: subject, verb, object of the first claim that has them."""

    def words(claim: DateClaim) -> list[str]:
        about = claim.about
        verb = about.predicate.lemma if about.predicate else None
        return [w for w in (about.subject, verb, about.object) if w] or [about.head or "the event"]

    best = max(claims, key=lambda c: len(words(c)))
    return " ".join(words(best))


COMPARISON = Comparison(kind="date", facts=find_facts)
