"""One story of any size from real sentences: those of a few articles, shuffled into ever more articles.

Every article tells a handful of the real sentences, with the words, names and numbers that they have,
but for what news changes from event to event: some of its names and rare words are its own event's,
and some of its figures and days are others. As in the news, a few words stand everywhere and most
are rare, and every new event brings new ones.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from zlib import crc32

from many_claims import Told, made_up

from claims.kinds.attribution.model import AttributionClaim, Part
from claims.kinds.date.model import DateClaim
from claims.kinds.name.model import NameClaim
from claims.kinds.number.model import NumberClaim
from claims.model import Article, Claim

SENTENCES = {"number": 2, "date": 2, "attribution": 1, "name": 1}  # of an article, with claims of the kind
AN_EVENT = 5  # articles
CHANGED = 0.5  # of the figures and days
COMMON = 3  # sentences that a word which all events share stands in


def giant(kind: str, articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]], count: int) -> Told:
    """So many articles of one story with claims of one kind, made of the sentences of some articles."""
    sentences: defaultdict[tuple[str, str, tuple[int, int]], list[Claim]] = defaultdict(list)
    for article in articles:
        for claim in claims[article.id]:
            if claim.kind == kind:
                sentences[article.id, claim.field, claim.sentence].append(claim)
    drawn_from = sorted(sentences.items())
    by_id = {article.id: article for article in articles}
    known = Counter(word for _, found in drawn_from for word in {w for claim in found for w in _words(claim)})
    made: list[Article] = []
    told: dict[str, tuple[Claim, ...]] = {}
    for n in range(count):
        luck, event = random.Random(n), n // AN_EVENT  # noqa: S311 - the same articles each time
        own: list[Claim] = []
        drawn = luck.sample(drawn_from, SENTENCES[kind])
        for _, found in drawn:
            own += [_changed(claim, event, luck, known) for claim in found]
        article = by_id[drawn[0][0][0]].model_copy(update={"id": f"{n:05}", "source": f"s{n % 40}"})
        made.append(article)
        told[article.id] = tuple(own)
    return made, told


def _words(claim: Claim) -> set[str]:
    return {*claim.about.terms, *claim.about.anchors, *claim.quote.split()}


def _renamed(word: str, event: int, known: Counter[str]) -> str:
    """A word, or its event's own in its place where it is rare: the same in all of the event's articles."""
    if known[word] >= COMMON or (number := crc32(f"{event} {word}".encode())) % 2:
        return word
    first, space, last = word.rpartition(" ")
    new = made_up(number)
    return f"{first}{space}{new.title() if last[:1].isupper() else new}"


def _changed(claim: Claim, event: int, luck: random.Random, known: Counter[str]) -> Claim:
    """A claim of another event: its names and rare words, at times another figure or day."""
    about = claim.about
    change: dict[str, object] = {
        "about": about.model_copy(
            update={
                "terms": tuple([_renamed(word, event, known) for word in about.terms]),
                "anchors": tuple([_renamed(name, event, known) for name in about.anchors]),
            }
        )
    }
    if isinstance(claim, NumberClaim) and claim.low is not None and claim.low == claim.high and luck.random() < CHANGED:
        value = Decimal(luck.randint(2, 400))
        change |= {"low": value, "high": value}
    elif isinstance(claim, DateClaim) and claim.day is not None and luck.random() < CHANGED:
        day = luck.randint(1, 28)
        change |= {"day": day, "timex": claim.timex.model_copy(update={"value": f"{claim.timex.value[:-2]}{day:02}"})}
    elif isinstance(claim, NameClaim):
        name = _renamed(claim.name, event, known)
        change |= {"name": name, "printed": _misspelt(name, luck)}
    elif isinstance(claim, AttributionClaim):
        change |= {part: tuple(_said(p, event, known) for p in getattr(claim, part)) for part in ("content", "quoted")}
    return claim.model_copy(update=change)


def _misspelt(name: str, luck: random.Random) -> str:
    """A name, now and then without one of its letters."""
    at = luck.randrange(8 * len(name))
    return name[:at] + name[at + 1 :]


def _said(part: Part, event: int, known: Counter[str]) -> Part:
    return part.model_copy(update={"quote": " ".join(_renamed(word, event, known) for word in part.quote.split())})
