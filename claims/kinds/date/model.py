"""The claim that a date makes."""

from __future__ import annotations

from typing import Literal

from claims.model import Claim
from claims.timex import Timex

Grain = Literal[
    "second",
    "minute",
    "hour",
    "part",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "vague",
]


class DateClaim(Claim):
    """A date or time: the earliest and latest day (or minute) it can mean.

    `earliest` and `latest` are ISO dates, or date-times for clock times, None where nothing is
    known; `grain` is the printed precision. Where the article's own date is unknown `weekday`
    (0 = Monday), `month`, `day` and `clock` ("06:10") keep what is printed. `approx` where hedged.
    `zone` is a printed zone (GMT, EST) or offset.
    """

    kind: Literal["date"] = "date"
    earliest: str | None = None
    latest: str | None = None
    grain: Grain = "day"
    approx: bool = False
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str | None = None
    zone: str | None = None
    impossible: bool = False
    ambiguous: bool = False
    timex: Timex
