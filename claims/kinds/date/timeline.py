"""What the resolution of a date may lean on, and what it gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from claims.kinds.date.model import Grain
from claims.kinds.date.period import Period

Direction = Callable[[], int]


def _unknown() -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Resolved:
    """A time expression's meaning: TIMEX3 type and value, the earliest and latest day or minute, what was printed."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    grain: Grain
    earliest: str | None = None
    latest: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str | None = None
    zone: str | None = None
    impossible: bool = False
    ambiguous: bool = False
    period: Period | None = None


@dataclass(slots=True)
class Timeline:
    """The dates known while an article is read from its beginning.

    `published` is the article's own day (None: unknown), `exact` False where it may be some days
    off; `spoken` is the date last spoken of, `quarter`, `day` and `moment` the last such,
    `gone` the last day not after `published`; `quarterly` tells that what is compared at the moment
    are quarters, not years or the first nine months. `day_first` says
    how 05/06/2020 is read in the article's region (None: unknown). `direction` tells of the
    expression at hand whether its clause speaks of the past (-1), the future (1) or neither (0);
    it is asked only where needed.
    """

    published: dt.date | None = None
    clock: dt.time | None = None
    day_first: bool | None = None
    exact: bool = True
    quarterly: bool = False
    spoken: Period | None = None
    quarter: Period | None = None
    day: dt.date | None = None
    gone: dt.date | None = None
    moment: dt.datetime | None = None
    direction: Direction = field(default=_unknown)

    def note(self, value: Resolved) -> None:
        """Remember a date as the one last spoken of."""
        period = value.period
        if value.grain in ("month", "year", "quarter") and (value.type == "DURATION" or value.grain != "month"):
            self.quarterly = value.type == "DATE" and value.grain == "quarter"
        if value.clock is not None and value.earliest is not None:
            self.moment = dt.datetime.fromisoformat(value.earliest)
        if period is None:
            return
        self.spoken = period
        if period.grain == "quarter":
            self.quarter = period
        if period.grain == "day":
            self.day = period.start
            if self.published is not None and period.start <= self.published:
                self.gone = period.start
