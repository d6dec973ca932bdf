"""The claim that something happened somewhere."""

from __future__ import annotations

from typing import Literal

from claims.kinds.date.model import DatedEvent
from claims.model import Claim

Relation = Literal["in", "near", "from", "to"]


class PlaceClaim(Claim):
    """A place, and what happened there.

    `place` is its name, canonical in the article (countries by their own names); `relation` how the event
    stands to it; `quarter` the point of the compass that is printed with it, in degrees ("in northern
    Thailand": 0, "in south-eastern Turkey": 135); `listed` tells that it stands in a row of places.
    `event` is what happened, read as for dates.
    """

    kind: Literal["place"] = "place"
    place: str
    relation: Relation
    quarter: int | None = None
    listed: bool = False
    event: DatedEvent
