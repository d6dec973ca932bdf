"""What the checker works with between claims and findings: stories, items, levels, facts."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from claims.model import Article, Claim
from reports.model import Measure, Moment, Verdict, Why

if TYPE_CHECKING:
    from checker.settings import Settings
    from checker.timeline import Span


@dataclass(slots=True, eq=False)  # not frozen, which takes four times as long to fill in: one is made for each claim
class Item:
    """A claim with the article that makes it; `index` orders all items of a story and kind."""

    index: int
    article: Article
    claim: Claim

    @property
    def text(self) -> str:
        """The text that the claim's offsets are of: the article's or its title's."""
        return self.article.title or "" if self.claim.field == "title" else self.article.text

    @property
    def sentence(self) -> str:
        """The sentence that the claim stands in."""
        start, end = self.claim.sentence
        return self.text[start:end]

    @property
    def key(self) -> tuple[str, str, int, int]:
        """An order of items that depends on nothing but what they are."""
        return (self.article.id, self.claim.field, self.claim.start, self.claim.end)


class Rarities(dict[str, float]):
    """How rare terms are in so many articles; what none of them was counted for is as rare as what one has."""

    def __init__(self, articles: int, frequency: Mapping[str, int]) -> None:
        super().__init__()
        known = max(2, articles)
        self._of = [max(0.35, 1.0 - math.log(max(1, share)) / math.log(known + 1)) for share in range(known + 1)]
        self._once = self._of[1]
        self.update({term: self._of[share] for term, share in frequency.items()})

    def __missing__(self, term: str) -> float:
        self[term] = self._once
        return self._once


STORY_DAYS = 14  # an event this far from all articles' publication is another one, told as background


class Story:
    """The articles on one story and their claims."""

    def __init__(
        self,
        name: str,
        articles: Sequence[Article],
        claims: Mapping[str, tuple[Claim, ...]],
        drafts: frozenset[str] = frozenset(),
    ) -> None:
        self.name = name
        self.articles = tuple(sorted(articles, key=lambda a: a.id))
        self.claims = claims
        self.drafts = drafts
        self.pairs: Counter[str] = Counter()  # how many pairs of claims were candidates, and how many were scored
        # names, participants and days of publication, as far as they were asked for
        self.alike: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
        self.together: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
        self.spans: dict[str, Span | None] = {}
        self._weight: dict[frozenset[str], float] = {}

    def items(self, kind: str) -> Sequence[Item]:
        """The story's claims of one kind, in an order that does not depend on the input's."""
        return self._by_kind.get(kind, ())

    def claims_of(self, kind: str, article: str) -> Sequence[Claim]:
        """An article's claims of one kind."""
        return self._by_article.get((kind, article), ())

    @cached_property
    def _by_kind(self) -> dict[str, list[Item]]:
        found: defaultdict[str, list[Item]] = defaultdict(list)
        for article in self.articles:
            for claim in self.claims.get(article.id, ()):
                own = found[claim.kind]
                own.append(Item(len(own), article, claim))
        return dict(found)

    @cached_property
    def _by_article(self) -> dict[tuple[str, str], list[Claim]]:
        found: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for kind, items in self._by_kind.items():
            for item in items:
                found[kind, item.article.id].append(item.claim)
        return dict(found)

    @cached_property
    def _frequency(self) -> Counter[str]:
        """In how many articles a term or name stands."""
        seen: Counter[str] = Counter()
        for article in self.articles:
            words: set[str] = set()
            for claim in self.claims.get(article.id, ()):
                about = claim.about
                head = about.head
                words.update(about.terms, about.anchors)
                if head:
                    words.add(head)
            seen.update(words)
        return seen

    @cached_property
    def rarities(self) -> Rarities:
        """The rarity of each term: what `rarity` tells."""
        return Rarities(len(self.articles), self._frequency)

    def rarity(self, term: str) -> float:
        """How much a shared term tells: 1 for one that few articles have, at least 0.35.

        The floor keeps a small story's central words (crash, truck, tram) from counting nothing.
        """
        return self.rarities[term]

    def weight(self, terms: frozenset[str]) -> float:
        """The rarities of several terms summed."""
        found = self._weight.get(terms)
        if found is None:
            found = self._weight[terms] = self.weigh(terms)
        return found

    def weigh(self, terms: Iterable[str]) -> float:
        """The same of terms that are asked for once."""
        rarities = self.rarities
        return math.fsum([rarities[term] for term in terms])  # exact, whatever the order

    @cached_property
    def days(self) -> list[str]:
        """The days (ISO) on which the dated articles were published, in order."""
        return sorted(day for article in self.articles if (day := self.published_day(article)))

    @cached_property
    def _window(self) -> tuple[str, str] | None:
        """The days (ISO) around the articles' publication within which the story's own events lie."""
        days = self.days
        if not days:
            return None
        margin = dt.timedelta(days=STORY_DAYS)
        first, last = dt.date.fromisoformat(days[0]), dt.date.fromisoformat(days[-1])
        return (first - margin).isoformat(), (last + margin).isoformat()

    def background(self, as_of: str | None) -> str | None:
        """The time itself where a claim speaks of one (ISO, to the day, month or year) far from the story's days."""
        if as_of is None or self._window is None:
            return None
        first, last = self._window
        outside = as_of < first[: len(as_of)] or as_of > last[: len(as_of)]
        return as_of if outside else None

    @cached_property
    def central_terms(self) -> frozenset[str]:
        """The terms that most of the story's articles use."""
        needed = max(2, 0.6 * len(self.articles))
        return frozenset([term for term, count in self._frequency.items() if count >= needed])

    def central(self, term: str) -> bool:
        """Whether most of the story's articles use a term."""
        return term in self.central_terms

    def origin(self, article: Article) -> str:
        """Whose words an article prints."""
        return article.origin or article.source

    def published_day(self, article: Article) -> str | None:
        """The article's date of publication as an ISO day, None where unknown."""
        published = article.published
        return None if published is None else published.isoformat()[:10]


class Level(NamedTuple):
    """What comparing two values gave: the first level that matched, and what was done to see it.

    `relation`: "agreement" (same value), "compatible" (after rounding, bounds, hedges, precision),
    "contradiction", or "incomparable". `done` are the steps, or what puts them into words: of the
    many pairs that are compared few are written up.
    """

    name: str
    relation: str
    label: str
    done: tuple[Why, ...] | Callable[[], tuple[Why, ...]] = ()

    @property
    def steps(self) -> tuple[Why, ...]:
        """What was done to see it, in words."""
        return self.done() if callable(self.done) else self.done


class Facet(NamedTuple):
    """One reason for or against two claims being of one fact: a value times a weight, in words."""

    name: str
    value: float
    weight: float
    text: str

    @property
    def points(self) -> float:
        """What the facet adds to the score."""
        return self.value * self.weight


class Score(NamedTuple):
    """How likely two claims speak of one fact: the sum of what each facet adds.

    `context` is the sum without what the values themselves tell: how well the two claims'
    surroundings fit; `copied` the context of two sentences as such, without the bonus that short
    texts have. `explain` puts the facets into words.
    """

    total: float
    context: float
    copied: float
    explain: Callable[[], tuple[Facet, ...]] = tuple

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets that the sum is of."""
        return self.explain()


class Pair(NamedTuple):
    """Two claims of two articles, how likely they are of one fact, and how their values compare."""

    a: Item
    b: Item
    score: Score
    level: Level

    @property
    def conflict(self) -> bool:
        """Whether their values cannot both be right."""
        return self.level.relation == "contradiction"

    def other(self, item: Item) -> Item:
        """The pair's other claim."""
        return self.b if item is self.a else self.a


class Statement(NamedTuple):
    """A claim in a fact, with its side and how its value is shown."""

    item: Item
    side: int
    normalized: str
    measure: Measure | None = None
    moment: Moment | None = None
    words: str | None = None
    speaker: str | None = None
    span: tuple[int, int] | None = None


STAKES = frozenset({"dead", "injured", "missing", "held", "charged", "convicted", "treated"})
"""The states of people that make a finding weigh more: hurt, dead or accused."""

OLDER_DRAFT = "older-draft"  # a fact's flag: a draft gives a value that a newer source has replaced
OLDER_LATER = "older-later"  # a fact's flag: an article gives a figure that an earlier article had replaced


@dataclass(slots=True, eq=False)  # not frozen, as for items
class Fact:
    """The claims that speak of one thing at one scope, compared.

    `level` is the name of the decisive comparison level; `value` what identifies the disagreement
    (the sorted values, for the finding's id); `about` what is compared, in a few words; `stakes`
    is True where people are accused, hurt or dead. `within` names the check that found an article at odds
    with itself; it is None for what articles say of each other.
    """

    kind: str
    about: str
    verdict: Verdict
    level: str
    confidence: float
    statements: tuple[Statement, ...]
    why: tuple[Why, ...] = ()
    stakes: bool = False
    hedged: bool = False
    flags: frozenset[str] = field(default_factory=frozenset)
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A kind's way from claims to facts: the extension point of `checker/compare`.

    `what_if` gives short clauses on what would have changed a fact's verdict.
    """

    kind: str
    facts: Callable[[Story, Settings], Sequence[Fact]]
    what_if: Callable[[Fact, Story, Settings], Sequence[str]] | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """How one article is found at odds with itself: the extension point of `checker/within`.

    `facts` are an article's; `what_if` gives short clauses on what would have changed a fact's verdict.
    What is `certain` by arithmetic or the calendar is told beside what two articles differ about, the rest
    is left out where they have it already.
    """

    facts: Callable[[Article, Story, Settings], Iterable[Fact]]
    what_if: Callable[[Fact], Sequence[str]]
    certain: bool = False
