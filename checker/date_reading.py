"""A date's claim read once for all the pairs that it is compared in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import chain

from checker import align
from checker.model import Item, Story
from checker.moments import only_relative
from claims.events import kinds_named, root
from claims.kinds.date.model import DateClaim, DatedEvent

LEAD = 600  # characters of an article that its main event stands in
PERIODS = frozenset({"week", "month", "quarter", "season", "half", "year"})
NEWS_DAYS = 45  # days round its publication that an article's own news is of

_NAMING = re.compile(
    r"['’]s\b|\s(?!(?:and|or|in|on|at|of|that|when|as|but|by|for|with|to|after|before|until|from|the|a|an)\b)\w{3,}"
)
_NEAR = 14  # content words beside a date that tell what else happened then

_BESIDE = 60  # characters
_PART = re.compile(r"[;:]|\b(?:and|but|while|after|before)\b")
_COUNT = re.compile(
    r"(?<![\w$€£-])(?!(?:19|20)\d\d\b)\d[\d,]*(?!\w|[-:.]\d|-year|\s*(?:a\.?m|p\.?m)\b)"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?<!just )(?<!shortly )(?<!soon )(?<!little )(?<!immediately )"
    r"(?:(after|since|later than|following)|(before|until|prior to|earlier than|up to))\s+$",
    re.IGNORECASE,
)
# before Tuesday's vote; after the weekend incident; after the Nov. 6 election
_OWNING = re.compile(
    r"['’]s\b|\s(?!(?:and|or|in|on|at|of|that|when|as|but|by|for|with|to|after|before|until|from)\b)[a-z]{4,}"
)


def date_of(item: Item) -> DateClaim:
    """An item's claim, which is a date."""
    assert isinstance(item.claim, DateClaim)  # noqa: S101 - items(kind) gives no other
    return item.claim


@dataclass(slots=True, eq=False)  # not frozen, as for numbers
class Reading:
    """What guards and facets look at in a date.

    `point` tells whether it is a point in time, `bound` the side on which it bounds its event's
    date ("after 7 July"), `negated` whether its clause is (None without a verb); `terms` are the
    concepts of the words around, `near_roots` and `near_kinds` what the nearest of them name;
    `names_year` that a year names its event ("the 2012 election"); `window` the words right beside;
    `told` is how much it tells that two articles give it. `published` is its article's day, `news`
    whether the date lies in the weeks round that; `undated` tells that it rests on the article's own
    date, without a clock time, `bare` that it prints no weekday either; `leads` that it stands in
    title or lead, beside the words that most of the story's articles use; `brief` that its article
    is of a sentence or two.
    """

    story: Story
    item: Item
    claim: DateClaim
    event: DatedEvent | None
    point: bool
    bound: str | None
    negated: bool | None
    states: tuple[str, ...]
    anchors: tuple[str, ...]
    terms: frozenset[str]
    near_roots: frozenset[str]
    near_kinds: frozenset[str]
    names_year: bool
    window: tuple[str, str]
    told: float
    published: dt.date | None
    news: bool
    undated: bool
    bare: bool
    leads: bool
    brief: bool

    @property
    def counts(self) -> frozenset[str]:
        """The counts of people or things right beside a period; few pairs ask for them."""
        return _counts(self.item) if self.claim.grain in PERIODS else frozenset()


def read(story: Story, item: Item, window: tuple[str, str]) -> Reading:
    """A claim read on its own, with what its story knows of it."""
    claim = date_of(item)
    about = claim.about
    day = story.published_day(item.article)
    near = about.terms[:_NEAR]
    undated = claim.clock is None and only_relative(claim)
    return Reading(
        story=story,
        item=item,
        claim=claim,
        event=claim.event,
        point=claim.timex.type not in ("SET", "DURATION"),
        bound=_bound(item),
        negated=about.predicate.negated if about.predicate else None,
        states=about.states,
        anchors=about.anchors,
        terms=align.canonicals(about.terms),
        near_roots=frozenset(map(root, near)),
        near_kinds=frozenset(chain.from_iterable(map(kinds_named, near))),
        names_year=claim.grain == "year" and _names_event(item),
        window=window,
        told=told(claim),
        published=dt.date.fromisoformat(day) if day else None,
        news=_own_news(claim, item),
        undated=undated,
        bare=undated and claim.weekday is None,
        leads=_leads(story, item),
        brief=align.is_brief(item),
    )


def _bound(item: Item) -> str | None:
    """The side on which an article bounds an event's date: "after" or "before" ("after 7 July")."""
    text = item.text
    match = _BOUND.search(text, max(0, item.claim.start - 20), item.claim.start)
    if (
        not match
        or (match[2] in ("until", "up to") and _is_end(item))
        or _OWNING.match(text, item.claim.end, item.claim.end + 20)
    ):
        return None
    return "after" if match[1] else "before"


def _is_end(item: Item) -> bool:
    """Whether a date is the last one of its event, which "until" then does not bound: "runs until 9 April"."""
    event = date_of(item).event
    return event is not None and event.phase == "end"


def _names_event(item: Item) -> bool:
    """Whether a date stands right before the noun of its event, and tells which one it is."""
    text = item.text
    return _NAMING.match(text, item.claim.end, item.claim.end + 20) is not None


def _counts(item: Item) -> frozenset[str]:
    """The counts of people or things beside a date, in its part of the sentence: "8,600 people died in 2013"."""
    claim = item.claim
    text = item.text
    before = _PART.split(text[max(claim.sentence[0], claim.start - _BESIDE) : claim.start])[-1]
    behind = _PART.split(text[claim.end : min(claim.sentence[1], claim.end + _BESIDE)])[0]
    return frozenset(found.lower() for part in (before, behind) for found in _COUNT.findall(part))


def _own_news(claim: DateClaim, item: Item) -> bool:
    """Whether a resolved date lies within the weeks round its article's publication, by its nearer end."""
    published = item.article.published
    if published is None or not claim.earliest or not claim.latest:
        return False
    day = published.date() if isinstance(published, dt.datetime) else published
    ends = dt.date.fromisoformat(claim.earliest[:10]), dt.date.fromisoformat(claim.latest[:10])
    return min(abs((end - day).days) for end in ends) <= NEWS_DAYS


def told(claim: DateClaim) -> float:
    """How much it tells that two articles give one date: 1 for a clock time, little for a weekday or a year."""
    if claim.clock is not None:
        return 1.0 if claim.clock[-2:] not in ("00", "30") else 0.7
    if claim.month is not None and claim.day is not None:
        return 0.8
    if claim.month is not None:
        return 0.6
    return 0.4 if claim.grain == "year" else 0.2


def _leads(story: Story, item: Item) -> bool:
    """Whether a date stands in title or lead, beside the words that most of the story's articles use."""
    claim = date_of(item)
    text = item.article.text
    if claim.field == "text" and claim.start > LEAD and text.count("\n", 0, claim.start) > 3:
        return False
    if claim.about.predicate and claim.about.predicate.lemma in align.saying():
        return False
    central = story.central_terms
    return sum([term in central or align.canonical(term) in central for term in claim.about.terms]) >= 2
