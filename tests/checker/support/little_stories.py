"""Small stories for tests: texts read with the real extractor, compared with the real checker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from checker.model import Item, Story
from checker.pipeline import check
from checker.settings import Settings
from claims.extract import extract
from claims.kinds.date.model import DateClaim
from claims.kinds.number.model import NumberClaim
from claims.model import Article, Claim
from reports.model import Finding, Verdict

When = dt.date | dt.datetime | str | None


def day(when: When) -> dt.date | dt.datetime | None:
    """A publication date from ISO: a date, or a date-time where a "T" stands in it."""
    if isinstance(when, str):
        return dt.datetime.fromisoformat(when) if "T" in when else dt.date.fromisoformat(when)
    return when


def article(text: str, name: str = "a", published: When = None, origin: str | None = None) -> Article:
    """One article; `name` is its id and its source."""
    when = day(published)
    return Article(
        id=name,
        source=f"{name}.example",
        text=text,
        published=when,
        published_from="stated" if when else "unknown",
        origin=origin,
    )


@cache
def claims(text: str, published: str | None = None) -> tuple[Claim, ...]:
    """A text's claims."""
    return extract(article(text, published=published))


def number(phrase: str, sentence: str = "Officials spoke of {} on that morning.") -> NumberClaim:
    """The only number of a phrase, as an article says it."""
    found = [c for c in claims(sentence.format(phrase)) if isinstance(c, NumberClaim)]
    assert len(found) == 1, f"{phrase!r} has {len(found)} numbers: {[c.quote for c in found]}"
    return found[0]


def date(phrase: str, published: str | None = None, sentence: str = "The bridge fell {}.") -> DateClaim:
    """The only date of a phrase, in an article of that publication date."""
    found = [c for c in claims(sentence.format(phrase), published) if isinstance(c, DateClaim)]
    assert len(found) == 1, f"{phrase!r} has {len(found)} dates: {[c.quote for c in found]}"
    return found[0]


def story(*articles: Article, drafts: Sequence[str] = ()) -> Story:
    """A story of these articles with all that they claim."""
    return Story("", articles, {a.id: _read(a) for a in articles}, frozenset(drafts))


_read = cache(extract)  # one text stands in several tests


def item(of: Story, kind: str, quote: str, name: str = "a") -> Item:
    """The claim of an article that begins with this quote."""
    return next(i for i in of.items(kind) if i.article.id == name and i.claim.quote.startswith(quote))


def pair(a: tuple[str, str], b: tuple[str, str], kind: str, published: Sequence[When] = ()) -> tuple[Story, Item, Item]:
    """Two articles, each a text and the beginning of a quote in it: their story and these two claims."""
    dates = [*published, None, None]
    made = story(article(a[0], "a", dates[0]), article(b[0], "b", dates[1]))
    return made, item(made, kind, a[1], "a"), item(made, kind, b[1], "b")


def findings(*texts: str, published: Sequence[When] = (), kinds: Sequence[str] = (), **more: object) -> list[Finding]:
    """What the tool finds between articles a, b, c … of these texts, single sources left out."""
    dates = [*published, *[None] * len(texts)]
    articles = [article(text, "abcdefgh"[i], dates[i]) for i, text in enumerate(texts)]
    report = check(articles, Settings(**more))
    assert not report.problems
    return [f for f in report.findings if f.verdict is not Verdict.SINGLE_SOURCE and (not kinds or f.kind in kinds)]


def quotes(finding: Finding) -> list[tuple[str, str, int]]:
    """Who says what on which side."""
    return [(e.article, e.quote, e.side) for e in finding.evidence]


def conflicts(*texts: str, published: Sequence[When] = (), kind: str = "number") -> list[list[str]]:
    """The rival quotes of every contradiction of a kind, article by article."""
    found = findings(*texts, published=published, kinds=(kind,))
    return [
        [e.quote for e in sorted(f.evidence, key=lambda e: e.article)]
        for f in found
        if f.verdict is Verdict.CONTRADICTION
    ]


def verdicts(*texts: str, published: Sequence[When] = (), kind: str = "number") -> list[str]:
    """The verdicts of a kind between two or more articles, worst first."""
    return [f.verdict.value for f in findings(*texts, published=published, kinds=(kind,))]
