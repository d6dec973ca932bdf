"""Claims of an article: every kind reads it, overlaps are settled once, ids are given."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from claims.analysis import Analysis, parse
from claims.kinds import kinds
from claims.kinds.date.model import DateClaim
from claims.kinds.number.model import NumberClaim
from claims.model import Article, Claim
from claims.overlap import Overlaps
from claims.situate import situate

IN_CAPTIONS = ("number", "name")  # the kinds that a picture's caption has claims of
_BATCH = 16
"""Articles that are parsed together."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A kind that raised on an article: an internal error to report, never to hide."""

    article: str
    kind: str
    message: str


def extract(article: Article, *, model: str = "") -> tuple[Claim, ...]:
    """An article's claims, by place; raises what a kind raises."""
    analysis = Analysis(article, model)
    claims = [claim for kind in kinds().values() for claim in kind.read(analysis)]
    return settle(_beside_captions(analysis, claims), {f.field: f.text for f in analysis.fields})


def extract_all(
    articles: Iterable[Article], *, model: str = "", progress: Callable[[int], None] | None = None
) -> tuple[dict[str, tuple[Claim, ...]], tuple[Failure, ...]]:
    """The claims of each article by its id, parsed in batches; a kind that raises costs only its own claims.

    `progress` is told after each batch how many articles it held.
    """
    found: dict[str, tuple[Claim, ...]] = {}
    failures: list[Failure] = []
    for batch in _batches(articles):
        with _no_collection():
            found |= _read([Analysis(article, model) for article in batch], failures)
        if progress:
            progress(len(batch))
    return found, tuple(failures)


def _beside_captions(analysis: Analysis, claims: Iterable[Claim]) -> Iterable[Claim]:
    """The claims without those of captions that are of the picture: its day, its people, who says what.

    A caption's numbers are the story's: how many died, how old the animal was.
    """
    captions = [(field.field, b.start, b.end) for field in analysis.fields for b in field.blocks if b.kind == "caption"]
    if not captions:
        return claims
    return [
        claim
        for claim in claims
        if claim.kind in IN_CAPTIONS
        or not any(claim.field == field and start <= claim.start < end for field, start, end in captions)
    ]


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    rest = iter(articles)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _read(batch: list[Analysis], failures: list[Failure]) -> dict[str, tuple[Claim, ...]]:
    """The claims of some articles; their parsed tokens, which are large, go with this function's end."""
    parse(field for analysis in batch for field in analysis.fields)
    found: dict[str, tuple[Claim, ...]] = {}
    for analysis in batch:
        claims: list[Claim] = []
        for kind in kinds().values():
            try:
                claims += kind.read(analysis)
            except Exception as error:  # noqa: BLE001 - guarded: reported, exit code 2
                failures.append(Failure(analysis.article.id, kind.name, f"{type(error).__name__}: {error}"))
        found[analysis.article.id] = settle(
            _beside_captions(analysis, claims), {f.field: f.text for f in analysis.fields}
        )
    return found


@contextmanager
def _no_collection() -> Iterator[None]:
    """A context without Python's search for circular garbage.

    It would walk the language model and the word lists again and again, a tenth of all the time,
    for the little that a batch leaves behind; that is found between two batches.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def settle(claims: Iterable[Claim], texts: Mapping[str, str] = MappingProxyType({})) -> tuple[Claim, ...]:
    """Settle overlaps between numbers and dates, sort by place, give ids.

    A date, clock time or set swallows the numbers inside it ("August 23", "6.10am"); a duration
    is a number with a time unit where a number reads it ("six years" takes the date grammar's
    TIMEX3), and stays a date claim only where none does ("recent years"). `texts` are the article's
    fields.
    """
    claims = sorted(claims, key=lambda c: (c.field, c.start, c.end, c.kind, c.quote))
    numbers = {
        field: Overlaps((c.start, c.end, c) for c in claims if isinstance(c, NumberClaim) and c.field == field)
        for field in {c.field for c in claims}
    }
    dates = [c for c in claims if isinstance(c, DateClaim)]
    dropped: set[int] = set()
    replaced: dict[int, Claim] = {}
    for date in dates:
        spans = numbers[date.field].with_span(date.timex.start, date.timex.end)
        if date.timex.type == "DURATION":
            timed = [n for n in spans if n.unit in TIME_UNITS and not n.age and not n.ordinal]
            if timed:
                for number in timed:
                    replaced[id(number)] = number.model_copy(update={"timex": date.timex})
                dropped.add(id(date))
            elif any(n.age for n in spans):
                dropped.add(id(date))
        else:
            dropped.update(id(n) for n in spans if n.start >= date.timex.start and n.end <= date.timex.end)
            dropped.update(id(n) for n in spans if _core_inside(n, date))
    kept = [replaced.get(id(c), c) for c in claims if id(c) not in dropped]
    return tuple(c.model_copy(update={"id": _claim_id(c)}) for c in situate(kept, texts))


TIME_UNITS = frozenset(
    {
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
        "millennium",
    }
)


def _core_inside(number: NumberClaim, date: DateClaim) -> bool:
    """Whether the digits or words of a number lie in the date, though its hedge or unit does not."""
    overlap = min(number.end, date.timex.end) - max(number.start, date.timex.start)
    return 2 * overlap > number.end - number.start


def _claim_id(claim: Claim) -> str:
    key = f"{claim.kind}|{claim.field}|{claim.start}|{claim.end}|{claim.quote}|{claim.found_by}"
    return hashlib.sha256(key.encode()).hexdigest()[:12]
