"""What a time expression says before it is resolved: small frozen trees that the grammar builds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.kinds.date.model import Grain

Base = Literal["published", "spoken"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Printed calendar fields, any of which may be missing.

    `short_year` is a year of two digits, `fiscal` a fiscal year or quarter, `ambiguous` a day and
    month that could change places (05/06/2020).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    holiday: str | None = None
    fiscal: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Era:
    """A decade (`year` its first; below 100 of the nearest century) or a century."""

    year: int
    grain: Literal["decade", "century"]


@dataclass(frozen=True, slots=True)
class Near:
    """A period by its distance from now or from the date last spoken of: last week, this May, next Friday."""

    what: Grain | Calendar
    step: int
    base: Base = "published"
    bare: bool = False  # "the week", "the quarter": without "this", "last", "next"


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance in units from now, from the date last spoken of, or from another date: two days ago.

    `amount` is None where it is not told ("several years ago").
    """

    unit: str
    amount: float | None
    sign: int
    base: Base | Node = "published"


@dataclass(frozen=True, slots=True)
class Ref:
    """TimeML's PRESENT_REF, PAST_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Nth:
    """A unit counted within a longer period: the third quarter of 1984, the first day of May; -1 is the last.

    `count` is how many of them: the first two quarters.
    """

    number: int
    unit: str
    of: Node
    count: int = 1


@dataclass(frozen=True, slots=True)
class Within:
    """A named part of a longer period: January of last year, this year's third quarter."""

    what: Calendar
    of: Node


@dataclass(frozen=True, slots=True)
class Holding:
    """The week, month or weekend that holds a day: the week of March 6."""

    unit: Grain
    of: Node


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, middle or end of a period, or what of it has gone by or is to come (EARLIER, LATER)."""

    of: Node
    mod: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time; `zone` as printed, `hour` None for a part of the day (`code`: MO, AF, EV, NI)."""

    hour: int | None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    code: str | None = None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """A clock time or part of the day, of a day (None: the article's own or the one last spoken of)."""

    clock: Clock
    day: Node | None


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another, both included."""

    first: Node
    last: Node


@dataclass(frozen=True, slots=True)
class Hedged:
    """A date or duration with TimeML's modifier."""

    of: Node
    mod: str


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: so many units (None: not told)."""

    unit: str
    amount: float | None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Each:
    """A set of times: TIMEX3 value, quant and freq."""

    value: str
    quant: str | None = None
    freq: str | None = None


Node = Calendar | Era | Near | Shift | Ref | Nth | Within | Holding | Part | Timed | Between | Hedged | Length | Each
