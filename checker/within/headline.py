"""A figure of the title that the text gives otherwise: "12 killed" above a text that counts ten.

Only where no figure of the text, nor a sum of its parts, bears the title out, and one of its first
paragraphs counts the same thing: a title that says more than the text is no slip of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from checker import align
from checker.compare.number import about_of
from checker.levels import compare_numbers, show
from checker.model import Check, Fact, Item, Level, Score, Statement, Story
from checker.number_aligner import NumberAligner, number_of
from checker.settings import Settings
from checker.sums import aligner_of, sums_of
from checker.verdicts import alignment_step
from checker.within import YEAR, at_odds
from claims.kinds.number.model import NumberClaim
from claims.model import Article
from claims.units import dimension
from reports.model import Why

_SURE = 1.0  # points from which a figure of the text is of what the title counts
_MAYBE = -0.3  # points from which a figure of the text may be what the title says
_MORE = re.compile(r"\s+(?:more|fewer|less|extra|additional|others?|back|left|remain\w*)\b", re.IGNORECASE)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:(?:last|previous|earlier|past) (?:year|month|week|decade)|ago)\b")
_MOST_FIGURES = 16  # figures of a text that are added up
_PARTS = (2, 3, 4)  # of which a title's figure may be the sum
_LEAD = 1200  # characters of the text in which a title's figure is told


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:
    """The figures of an article's title that its text gives otherwise."""
    claims = [claim for claim in story.claims_of("number", article.id) if isinstance(claim, NumberClaim)]
    told = [claim for claim in claims if claim.field == "text"]
    titled = [c for c in claims if c.field == "title" and _is_told(c, article) and not _is_borne_out(c, told)]
    if not titled:
        return
    rivals = {
        id(c)
        for c in told
        if c.start < _LEAD and not _of_another_time(c, article) and any(_is_rival(t, c, settings) for t in titled)
    }
    if not rivals:
        return
    alone = Story(story.name, [article], story.claims)  # what is rare elsewhere tells nothing here
    text = [Item(n, article, claim) for n, claim in enumerate(told)]
    sums = sums_of(text)
    text += [total for total, _ in sums]
    aligner = aligner_of(alone, settings.tolerances, sums)
    for item in [Item(len(text) + n, article, claim) for n, claim in enumerate(titled)]:
        compared = [(aligner.compare(item, other), other) for other in text if _same_measure(item, other)]
        best = _best([(level, other) for level, other in compared if id(other.claim) in rivals], item, aligner)
        if best is None or any(_bears_out(item, other, level, aligner, best[1].total) for level, other in compared):
            continue
        level, score, other = best
        yield at_odds(
            "headline",
            "number",
            about_of(other),
            [Statement(item, 0, show(number_of(item))), Statement(other, 1, show(number_of(other)))],
            [*level.steps, Why(step="level", text=f"{level.name}: {level.label}"), alignment_step(score, _SURE)],
            confidence=0.75,
        )


def _is_borne_out(title: NumberClaim, told: Sequence[NumberClaim]) -> bool:
    """Whether the text plainly has the title's figure: as it is, as a bound the same way, or by reckoning.

    Any two to four figures of one thing may add up to it ("nine in Texas and four in Oklahoma"), and any two may
    lie so far apart ("2,000 lost power, 700 had it back").
    """
    if any(_repeats(title, other) for other in told):
        return True
    figure = _plain(title)
    values = [_plain(c) for c in told if c.unit == title.unit and not c.ordinal and _of_one_thing(title, c)]
    known = [value for value in values if value][:_MOST_FIGURES]
    if any(abs(a - b) == figure for a, b in combinations(known, 2)):
        return True
    return any(sum(parts) == figure for count in _PARTS for parts in combinations(known, count))


def _plain(claim: NumberClaim) -> Decimal | None:
    """A claim's figure, whichever end of it is open."""
    return claim.low if claim.low is not None else claim.high


def _repeats(title: NumberClaim, other: NumberClaim) -> bool:
    """Whether a figure of the text is the title's: the same value, or a bound open the same way, of the same thing."""
    if title.unit != other.unit or not _of_one_thing(title, other):
        return False
    bounds = (title.low is None, title.high is None), (other.low is None, other.high is None)
    return (title.low, title.high) == (other.low, other.high) or (bounds[0] == bounds[1] and any(bounds[0]))


def _is_told(claim: NumberClaim, article: Article) -> bool:
    """Whether a title's figure is one that its text is bound to give.

    No rank, no share of words like "half", and none of what is more or less than something else ("300 more meals",
    "by five seats").
    """
    title = article.title or ""
    than = _MORE.match(title, claim.end) or _BY.search(title, 0, claim.start)
    return not claim.ordinal and not claim.share and not claim.conversion and not than


def _of_another_time(claim: NumberClaim, article: Article) -> bool:
    """Whether a figure of the text is told of a time before: "three died in last year's crash"."""
    start, end = claim.sentence
    return any(told.search(article.text, start, end) for told in (_BEFORE, YEAR))


def _is_rival(title: NumberClaim, other: NumberClaim, settings: Settings) -> bool:
    """Whether a figure of the text counts or measures the title's thing, and cannot be the title's."""
    if not _of_one_thing(title, other):
        return False
    return compare_numbers(title, other, settings.tolerances).relation == "contradiction"


def _same_measure(a: Item, b: Item) -> bool:
    return dimension(number_of(a).unit) == dimension(number_of(b).unit)


def _best(rivals: list[tuple[Level, Item]], title: Item, aligner: NumberAligner) -> tuple[Level, Score, Item] | None:
    """The rival figure that is most surely of what the title counts."""
    scored = [
        (aligner.score(title, other, level), level, other)
        for level, other in rivals
        if level.relation == "contradiction"
        and _of_one_thing(number_of(title), number_of(other))
        and aligner.guard(title, other) is None
    ]
    scored = [row for row in scored if row[0].total >= _SURE]
    if not scored:
        return None
    score, level, other = max(scored, key=lambda row: (row[0].total, -row[2].claim.start))
    return level, score, other


def _bears_out(title: Item, other: Item, level: Level, aligner: NumberAligner, rival: float) -> bool:
    """Whether a figure of the text is the title's, and may well be of the same thing.

    "At least seven" bears out "eight killed" only where no plain "seven" is surer of the same thing.
    """
    if level.relation not in ("agreement", "compatible") or aligner.guard(title, other) is not None:
        return False
    return aligner.score(title, other, level).total >= (rival if level.name == "bounds" else _MAYBE)


def _of_one_thing(a: NumberClaim, b: NumberClaim) -> bool:
    """Whether two figures count or measure one noun, or people of one state: no "family of five" among 12 killed."""
    one, two = a.about, b.about
    if align.head_likeness(one.head, two.head) > 0:
        return True
    large = all(head is None or align.at_large(head) for head in (one.head, two.head))
    return large and not set(one.states).isdisjoint(two.states)


def what_if(fact: Fact) -> list[str]:
    """What would have borne the title out."""
    return [f"{fact.statements[0].normalized} of the same in the text, or parts that add up to it, would bear it out"]


CHECK = Check(facts=find_slips, what_if=what_if)
