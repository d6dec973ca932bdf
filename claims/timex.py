"""TimeML's TIMEX3: the type and value of a time expression, shared by dates and durations."""

from __future__ import annotations

from typing import Literal

from claims.model import Frozen


class Timex(Frozen):
    """A TIMEX3: `value` in TimeML's notation (2020-08-23, 2013-W11, P6Y, PAST_REF), and TimeML's extent.

    `mod` is TimeML's modifier (START, MID, END, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE,
    EQUAL_OR_LESS), `quant` and `freq` belong to SETs ("EVERY", "2X").
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    start: int
    end: int
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
