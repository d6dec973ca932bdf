"""What a claim's neighbours tell of it: the time its sentence speaks of, who states it.

Kinds read an article independently; this runs once after them, over the settled claims.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from claims.kinds.attribution.model import AttributionClaim
from claims.kinds.date.model import DateClaim
from claims.kinds.event.model import EventClaim
from claims.kinds.number.model import NumberClaim
from claims.kinds.place.model import PlaceClaim
from claims.model import Claim
from claims.overlap import Overlaps

_BESIDE = 30  # characters between a claim and a date that stands with it
# what begins a comparison with another time: at its date, at its figure
_BASE = re.compile(r"\b(?:than|from|compared (?:with|to)|versus)\s+(?:(?:in|on|the|a|an|its|that of)\s+)*$")
_COMPARED = re.compile(r"\b(?:compared|versus|against|than|from|up|down|after)\b[^.;]{0,30}$")
_POINTS = {"year": 4, "month": 7, "day": 10, "part": 10, "hour": 10, "minute": 10, "second": 10}


def situate(claims: Sequence[Claim], texts: Mapping[str, str] = MappingProxyType({})) -> list[Claim]:
    """The claims with `about.as_of` and `about.speaker` filled in where the article tells them.

    `texts` are the article's fields, for the words between a claim and a date.
    """
    dates: defaultdict[tuple[str, tuple[int, int]], list[DateClaim]] = defaultdict(list)
    figures: defaultdict[tuple[str, tuple[int, int]], list[Claim]] = defaultdict(list)
    contents: defaultdict[str, list[tuple[int, int, tuple[int, int, str]]]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, DateClaim) and claim.timex.type in ("DATE", "TIME"):
            dates[claim.field, claim.sentence].append(claim)
        elif isinstance(claim, NumberClaim) and not claim.ordinal:
            figures[claim.field, claim.sentence].append(claim)
        elif isinstance(claim, AttributionClaim) and claim.source is not None:
            contents[claim.field] += [(p.start, p.end, (p.start, p.end, claim.source.name)) for p in claim.content]
    speakers = {field: Overlaps(parts) for field, parts in contents.items()}
    placed: list[Claim] = []
    for claim in claims:
        update: dict[str, str] = {}
        if isinstance(claim, NumberClaim | EventClaim | PlaceClaim):
            near = dates[claim.field, claim.sentence]
            if near and claim.field in texts and isinstance(claim, NumberClaim):
                others = figures[claim.field, claim.sentence]
                near = [d for d in near if not _of_other(texts[claim.field], claim, d, others)]
            as_of = _as_of(claim, near)
            if as_of:
                update["as_of"] = as_of
        if isinstance(claim, NumberClaim | DateClaim | EventClaim | PlaceClaim):
            speaker = _speaker(claim, speakers[claim.field]) if claim.field in speakers else None
            if speaker:
                update["speaker"] = speaker
        placed.append(claim.model_copy(update={"about": claim.about.model_copy(update=update)}) if update else claim)
    return placed


def _of_other(text: str, claim: Claim, date: DateClaim, figures: list[Claim]) -> bool:
    """Whether a date is that of what a figure is compared with: $5m, up 12 percent from *a year earlier*.

    So it is where the comparison begins right at the date, or at a figure between that is nearer to it.
    """
    if date.start >= claim.end:
        if _BASE.search(text, claim.end, date.start):
            return True
        between = [f for f in figures if claim.end <= f.start and f.end <= date.start]
        return any(_COMPARED.search(text, claim.end, f.start) for f in between)
    between = [f for f in figures if claim.sentence[0] <= f.start and f.end <= date.start]
    if not between:
        return False
    base = _BASE.search(text, claim.sentence[0], date.start)  # "12 percent from a year earlier, to $3 billion"
    return base is not None or _COMPARED.search(text, date.end, claim.start) is not None


def _as_of(claim: Claim, dates: list[DateClaim]) -> str | None:
    """The nearest date of the claim's clause, to the grain it is printed in."""
    points = [d for d in dates if d.earliest and d.latest and d.grain in _POINTS and _one_clause(claim, d)]
    if not points:
        return None
    nearest = min(points, key=lambda d: (min(abs(d.start - claim.end), abs(claim.start - d.end)), d.start))
    start, end = str(nearest.earliest), str(nearest.latest)
    length = _POINTS[nearest.grain]
    if start[:length] != end[:length]:
        length = {10: 7, 7: 4}.get(length, 4)
    return start[:length] if start[:length] == end[:length] else None


def _one_clause(claim: Claim, date: DateClaim) -> bool:
    """Whether a date dates a claim: by one verb, or side by side; "900 troops, of a mission begun in 2014" is none."""
    if max(date.start - claim.end, claim.start - date.end) <= _BESIDE:
        return True
    if claim.about.subject and claim.about.subject == date.about.head:  # "the 13 November attacks that killed 130"
        return True
    one, two = claim.about.predicate, date.about.predicate
    return one is None or two is None or one.lemma == two.lemma


def _speaker(claim: Claim, speakers: Overlaps[tuple[int, int, str]]) -> str | None:
    """Whose words the claim stands in: the narrowest attribution whose content holds it."""
    holding = [
        (end - start, name)
        for start, end, name in speakers.with_span(claim.start, claim.end)
        if start <= claim.start and claim.end <= end
    ]
    return min(holding)[1] if holding else None
