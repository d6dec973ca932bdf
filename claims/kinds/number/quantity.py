"""What the grammar reads before it is placed in an article: numerals, and quantities made of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed: lexemes `[first, last)`, its value, and how it was read.

    `scale` is the power of ten that a magnitude word or letter gave it, `precision` the power of
    ten of the last printed place, `plural` tells "dozens" (the value is then one of them),
    `share` a fraction of a whole ("two-thirds", "one in five"), `bare` a plain figure or word.
    """

    first: int
    last: int
    value: Decimal
    name: str
    precision: int = 0
    scale: int = 0
    plural: bool = False
    share: bool = False
    ordinal: bool = False
    words: bool = False
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what belongs to it, as lexemes `[first, last)`; `core` are those of number and unit alone.

    `low` and `high` are None for open ends; `opened` tells that a currency sign stands before it;
    `shared` names the currencies that its sign or word may mean; `before` and `after` are the
    ends of a change "from 240 to 273" (`core` is then the second); `names` the productions.
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    names: tuple[str, ...]
    low_open: bool = False
    high_open: bool = False
    approx: bool = False
    unit: str = "1"
    certain: bool = True
    shared: str | None = None
    per: str | None = None
    ordinal: bool = False
    age: bool = False
    share: bool = False
    plural: bool = False
    words: bool = False
    grouped: bool = False
    opened: bool = False
    hyphen: bool = False
    scale: int = 0
    precision: int = 0
    before: Decimal | None = None
    after: Decimal | None = None
    core: tuple[int, int] = (0, 0)

    @property
    def value(self) -> Decimal:
        """The number itself; of a range the low end."""
        value = self.low if self.low is not None else self.high
        return value if value is not None else Decimal(0)

    @property
    def bare(self) -> bool:
        """Nothing but figures or words: no unit, magnitude or currency."""
        return self.unit == "1" and not (self.scale or self.share or self.plural or self.ordinal)


def plain(number: Numeral) -> Quantity:
    """A numeral as a quantity without a unit."""
    return Quantity(
        number.first, number.last, number.value, None if number.plural else number.value, (number.name,),
        approx=number.plural, ordinal=number.ordinal, share=number.share, plural=number.plural,
        words=number.words, grouped=number.grouped,
        scale=number.scale, precision=number.precision,
    )  # fmt: skip


def large(number: Numeral) -> bool:
    """Whether a number is of a size or form that money has: a magnitude, thousands, decimals."""
    return bool(
        number.scale >= 3 or number.grouped or number.plural or number.precision < 0 or number.value >= Decimal(1000)
    )


def with_value(q: Quantity, value: Decimal) -> Quantity:
    """The same quantity with another plain value."""
    return replace(q, low=value, high=value)
