"""The claim that a date makes."""

from __future__ import annotations

from typing import Literal

from claims.model import Claim, Frozen
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


Role = Literal["event", "main", "statement", "state", "line"]
Phase = Literal["start", "end"]
Other = Literal["earlier", "another"]
Tense = Literal["done", "ahead", "open"]


class DatedEvent(Frozen):
    """What a date dates, as its verb or noun tells.

    `lemma` is that word and `kinds` what kinds of event it can name; `role` "event" where it is one,
    "main" where it only points at what the article is about ("the incident", "it happened"),
    "statement" where words are dated, "state" where something merely was, "line" where the date is
    the article's or a picture's own. `phase` tells the beginning from the end, `other` an
    earlier ("the previous crash") or a further event ("a second suspect was held") from the one at hand, `tense`
    what is done, lies ahead ("will begin") or is left open ("may come"); `who` are names and lemmas of those
    who took part, and of places; `core` those of them that did it or that it was done to.
    """

    lemma: str
    kinds: tuple[str, ...] = ()
    role: Role = "event"
    phase: Phase | None = None
    other: Other | None = None
    tense: Tense | None = None
    who: tuple[str, ...] = ()
    core: tuple[str, ...] = ()


class DateClaim(Claim):
    """A date or time: the earliest and latest day (or minute) it can mean.

    `earliest` and `latest` are ISO dates, or date-times for clock times, None where nothing is
    known; `grain` is the printed precision. Where the article's own date is unknown `weekday`
    (0 = Monday), `month`, `day` and `clock` ("06:10") keep what is printed. `approx` where hedged.
    `zone` is a printed zone (GMT, EST) or offset; `event` is what is dated.
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
    event: DatedEvent | None = None
    timex: Timex
