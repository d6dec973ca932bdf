"""The claim that a number makes."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import PlainSerializer

from claims.model import Claim
from claims.timex import Timex

SCORE = "score"  # the unit, and the dimension, of a pair of figures that stand against each other


def _as_number(value: Decimal) -> int | float:
    """JSON's number: an int where the value, or the float nearest to it, is whole; else that float."""
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return int(near) if near.is_integer() else near


Number = Annotated[Decimal, PlainSerializer(_as_number, return_type=int | float, when_used="json")]


class NumberClaim(Claim):
    """A number, or a range of numbers, with its unit.

    `low` and `high` are equal for a plain number; None is an open end, `low_open` and `high_open`
    exclude the end itself ("more than 39": low 39, low_open). `unit` is "1" for a count, an ISO 4217
    code for money, else a name as pint writes it. `of` is the phrase counted or measured.
    `unit_certain` is False where the unit was inferred (which dollar). `per` qualifies money or a count
    ("share", "barrel"). `precision` is the power of ten of the last printed digit's place ("1.2bn": 8,
    "5,000": 0 as printed; the comparison decides what trailing zeros mean). Small coins keep their own
    unit ("63 cents": 63 cent); `claims.units.convert` knows their worth. A rate of money or of a
    measure has it in its unit, too ("USD / barrel"). `share` is a part of a whole ("two-thirds", "one
    in five"). The unit "score" is that of scores and tallies ("won 8-7", "voted 52 to 48"): a pair, no
    range, `low` the smaller and `high` the larger figure, whoever's it is. `before` and `after` are the
    ends of a change ("from 240 to 273", then `low` and `high` in order of size). `conversion` tells
    that the claim only says the one before it again in another unit: "17 miles (27 km)".
    """

    kind: Literal["number"] = "number"
    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False
    approx: bool = False
    unit: str = "1"
    unit_certain: bool = True
    ordinal: bool = False
    age: bool = False
    of: str | None = None
    change: Literal["up", "down"] | None = None
    precision: int = 0
    per: str | None = None
    share: bool = False
    before: Number | None = None
    after: Number | None = None
    conversion: bool = False
    timex: Timex | None = None
