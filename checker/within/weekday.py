"""A weekday and a date that do not go together, and dates that no calendar has.

"Monday, Dec. 14, 2012" was a Friday; June has 30 days. Either part may be the wrong one, so both are
marked. A date without a year is taken for that of the weeks round the article's publication, unless
another year stands before it; where it goes with the weekday a year earlier or later, it is a note: the
date of publication may be the wrong one. Of times when some counted by the Julian calendar nothing is said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from checker.date_words import WEEKDAYS, show_date
from checker.model import Check, Fact, Item, Statement, Story
from checker.settings import Settings
from checker.within import BY_HAND, YEAR, at_odds
from claims.kinds.date.model import DateClaim
from claims.model import Article
from reports.model import Why

_THESE_WEEKS = 45  # days from publication
_YEAR = re.compile(r"\d{4}")
_OTHER_YEAR = re.compile(
    r"\b(?:ago|(?:last|next|previous|following) year|anniversary|years? (?:earlier|later|before|after))\b"
)
_TOLD_BEFORE = 400  # characters in which another year may have been told
_GREGORIAN = 1924  # from when on all of Europe did
_MORE_DAYS = re.compile(r"\s*(?:[-–—/&,]|and|to|or|through)\s*(?:the\s+)?\d")  # "Friday and Saturday, May 5 and 6"
_TWO_DAYS = re.compile(r"day\s*(?:[-–—/&,]|and|to|or|through)\s*$", re.IGNORECASE)


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:  # noqa: ARG001 - the calendar
    """The dates of an article that are none, or whose weekday is another one."""
    for n, claim in enumerate(story.claims_of("date", article.id)):
        if not isinstance(claim, DateClaim):
            continue
        item = Item(n, article, claim)
        if claim.impossible and _told_as_none(item):
            continue
        if claim.impossible:
            text = f"no calendar has {' '.join(claim.quote.split())}"
            yield at_odds(
                "weekday", "date", claim.quote, [Statement(item, 0, claim.quote)], [Why(step="calendar", text=text)]
            )
            continue
        parts = _parts(item)
        day = _day(item) if parts is not None and not _among_days(item) else None
        if parts is None or day is None or day.weekday() == claim.weekday or day.year < _GREGORIAN:
            continue
        printed = [item.text[start:end] for start, end in parts]
        text = f"{_shown(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[claim.weekday or 0]}"
        yield at_odds(
            "weekday",
            "date",
            show_date(claim),
            [Statement(item, side, " ".join(printed[side].split()), span=span) for side, span in enumerate(parts)],
            [Why(step="calendar", text=text), *_year_told(claim)],
            confidence=_confidence(claim, day),
        )


def _confidence(claim: DateClaim, day: dt.date) -> float:
    """How sure it is: with a year printed, without one, and where the year before or after has such a day."""
    if _YEAR.search(claim.quote):
        return 0.95
    return BY_HAND if any(d.weekday() == claim.weekday for d in _years(day, day.year)) else 0.8


def _told_as_none(item: Item) -> bool:
    """Whether the article itself says that there is no such date: "there was no Feb. 29", "does not exist"."""
    before = item.text[max(0, item.claim.start - 4) : item.claim.start]
    return before.lower().endswith("no ") or "exist" in item.sentence.lower()


def _year_told(claim: DateClaim) -> list[Why]:
    """Where no year is printed, which one was taken."""
    return [] if _YEAR.search(claim.quote) else [Why(step="year", text="the year is that of publication")]


def _parts(item: Item) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where in a date its weekday stands, and where the rest; None where it has not both."""
    claim = item.claim
    if not isinstance(claim, DateClaim) or None in (claim.weekday, claim.month, claim.day):
        return None
    found = _weekdays().search(claim.quote)
    paper = item.text[max(0, claim.start - 4) : claim.start].lower() == "the "
    if found is None or (paper and not found[0].lower().endswith("day")):  # "The Sun, June 10"
        return None
    before, behind = claim.quote[: found.start()], claim.quote[found.end() :]
    first = found.end() if len(behind) >= len(before) else 0
    rest = behind if len(behind) >= len(before) else before
    start = first + len(rest) - len(rest.lstrip(" ,.(\n\t"))
    end = first + len(rest.rstrip(" ,(\n\t"))
    return (claim.start + found.start(), claim.start + found.end()), (claim.start + start, claim.start + end)


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Thu|Fri|Sat(?:ur)?|Sun)(?:day)?\b", re.IGNORECASE)


def _among_days(item: Item) -> bool:
    """Whether a date is one of several days: "Friday and Saturday, May 5 and 6"."""
    claim, text = item.claim, item.text
    return bool(_MORE_DAYS.match(text, claim.end) or _TWO_DAYS.search(text, max(0, claim.start - 12), claim.start))


def _day(item: Item) -> dt.date | None:
    """The day that a date means, by its figures alone; None where no year tells."""
    claim, published = item.claim, item.article.published
    if not isinstance(claim, DateClaim) or claim.earliest is None or claim.ambiguous:
        return None
    day = dt.date.fromisoformat(claim.earliest[:10])
    if (day.month, day.day) != (claim.month, claim.day):
        return None
    if _YEAR.search(claim.quote):
        return day
    before = item.text[max(0, claim.start - _TOLD_BEFORE) : claim.sentence[1]]
    if (
        published is None
        or _OTHER_YEAR.search(item.sentence)
        or any(int(year[0]) != published.year for year in YEAR.finditer(before))
    ):
        return None
    today = dt.date.fromisoformat(published.isoformat()[:10])
    near = min(_years(day, today.year), key=lambda d: abs((d - today).days), default=day)
    return near if abs((near - today).days) <= _THESE_WEEKS else None


def _years(day: dt.date, year: int) -> Iterator[dt.date]:
    """A day of the year, in a year and those beside it."""
    for n in (year - 1, year, year + 1):
        try:
            yield day.replace(year=n)
        except ValueError:  # 29 February
            continue


def _shown(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def what_if(fact: Fact) -> list[str]:
    """Which day would have gone with the date, and which dates with the weekday."""
    claim = fact.statements[0].item.claim
    if not isinstance(claim, DateClaim) or claim.impossible or claim.weekday is None:
        return ["a day that the month has would be a date"]
    day = _day(fact.statements[0].item)
    if day is None:
        return []
    off = (claim.weekday - day.weekday() + 3) % 7 - 3
    return [
        f"{WEEKDAYS[day.weekday()]} would go with {_shown(day)}",
        f"{WEEKDAYS[claim.weekday]} with {_shown(day + dt.timedelta(days=off))}",
    ]


CHECK = Check(facts=find_slips, what_if=what_if, certain=True)
