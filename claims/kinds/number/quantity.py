"""Quantities: a numeral with its currency or unit, composites (6ft 2in), rates ($85 a barrel), ages (26-year-old)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.kinds.number.lexer import FIGURE, WORD, Lexeme
from claims.kinds.number.numeral import Numeral, numeral
from claims.kinds.number.words import Unit, not_numbers, number_words, per_nouns, unit_words
from claims.units import convert, dimension

Lexemes = Sequence[Lexeme]
HYPHENS = frozenset({"-", "‐", "‑"})
_RATED = frozenset({"count", "time", "share", "share change"})  # a rate of these keeps its unit: `per` tells
_LARGE = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what belongs to it, as lexemes `[first, last)`.

    `low` and `high` are None for open ends; `opened` tells that a currency sign stands before it;
    `shared` names the currencies that its sign or word may mean; `before` and `after` are the
    ends of a change "from 240 to 273".
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
    core: tuple[int, int] = (0, 0)  # the lexemes of the number (of a range the second) and its unit, hedges apart

    @property
    def value(self) -> Decimal:
        """The number itself; of a range the low end."""
        value = self.low if self.low is not None else self.high
        return value if value is not None else Decimal(0)

    @property
    def bare(self) -> bool:
        """Nothing but figures or words: no unit, magnitude or currency."""
        return self.unit == "1" and not (self.scale or self.share or self.plural or self.ordinal)


def quantity(t: Lexemes, i: int, floor: int) -> Quantity | None:
    """The quantity whose numeral starts at lexeme `i`; nothing before lexeme `floor` is taken."""
    opening = _currency_before(t, i, floor)
    number = numeral(t, i, money=opening is not None)
    if number is None:
        return None
    if number.ordinal:
        return _plain(number, ordinal=True)
    if opening is not None and not (opening[0].weak and not _large(number)):
        return _money(t, number, *opening)
    return _with_unit(t, number)


def _plain(number: Numeral, **more: bool) -> Quantity:
    low, high = number.value, None if number.plural else number.value
    found = Quantity(
        number.first, number.last, low, high, (number.name,), approx=number.plural, share=number.share, plural=number.plural,
        words=number.words, grouped=number.grouped, scale=number.scale, precision=number.precision,
    )  # fmt: skip
    return replace(found, **more) if more else found  # type: ignore[arg-type]


def _large(number: Numeral) -> bool:
    return bool(number.scale >= 3 or number.grouped or number.plural or number.precision < 0 or number.value >= _LARGE)


def _currency_before(t: Lexemes, i: int, floor: int) -> tuple[Unit, int, int] | None:
    """A currency sign that ends right before lexeme `i`: the unit, its first lexeme, a sign (+1 or -1) before it."""
    found = unit_words().prefixes.match_back(t, i - 1)
    if found is None or found[1] < floor:
        return None
    unit, first = found
    if t[first].kind == WORD:
        letters = t[first].text
        if t[first - 1].kind in (WORD, FIGURE) and not t[first].spaced:
            return None
        if len(letters) == 1 and first + 1 < i and t[first + 1].spaced:  # "A $5 fee" is no Australian one
            shorter = unit_words().prefixes.match_back(t, i - 1)
            unit, first = Unit("USD", money=True, shared="dollar", certain=False), i - 1
            if shorter is None:
                return None
        if len(letters) == 1 and first == i - 1:
            return None
    before = t[first - 1]
    if (
        before.text in ("-", "−", "–")
        and not t[first].spaced
        and (before.spaced or t[first - 2].end < 0)
        and first - 1 >= floor
    ):
        return unit, first - 1, -1
    return unit, first, 1


def _money(t: Lexemes, number: Numeral, unit: Unit, first: int, sign: int) -> Quantity:
    """$1.2bn · US$ 58.24 · £3m · -$5: a currency sign before; "$31.20 US" and "$5 million Canadian" behind, too."""
    found = replace(
        _plain(number), first=first, unit=unit.name, certain=unit.certain, shared=unit.shared, opened=True,
        names=("money", number.name),
    )  # fmt: skip
    if sign < 0:
        found = replace(found, low=-number.value, high=-number.value)
    after = t[found.last]
    if unit.shared == "dollar":
        if (
            after.text == "U"
            and t[found.last + 1].text == "."
            and t[found.last + 2].text == "S"
            and t[found.last + 3].text == "."
        ):
            return _rate(t, replace(found, last=found.last + 4, unit="USD", certain=True, shared=None))
        named = {"US": "USD", "USD": "USD", "AUD": "AUD", "CAD": "CAD", "NZD": "NZD", "HKD": "HKD", "SGD": "SGD", "Cdn": "CAD",
                 "Canadian": "CAD", "Australian": "AUD"}.get(after.text)  # fmt: skip
        if named and not (
            after.text in ("Canadian", "Australian", "US")
            and t[found.last + 1].kind == WORD
            and t[found.last + 1].lower not in ("a", "an", "per", "in")
        ):
            found = replace(found, last=found.last + 1, unit=named, certain=True, shared=None)
        elif number.scale and after.lower in ("dollars", "dollar"):
            found = replace(found, last=found.last + 1)
    elif number.scale and after.lower in ("pounds", "euros", "pound", "euro", "dollars"):
        found = replace(found, last=found.last + 1)
    return _rate(t, found)


def _with_unit(t: Lexemes, number: Numeral) -> Quantity:
    """A numeral and the unit or currency behind it, if any."""
    found = _plain(number)
    unit, last, hyphen = unit_at(t, number)
    if unit is None:
        return _rate(t, found) if not number.share else found
    found = replace(
        found, last=last, unit=unit.name, certain=unit.certain, shared=unit.shared, hyphen=hyphen,
        names=("money" if unit.money else "measure", number.name),
    )  # fmt: skip
    found = _ambiguous_pound(t, number, found)
    if dimension(found.unit) == "time":
        aged = _age(t, found)
        if aged is not None:
            return aged
    return _rate(t, _composite(t, found))


def unit_at(t: Lexemes, number: Numeral) -> tuple[Unit | None, int, bool]:
    """The unit behind a numeral, the lexeme behind it, and whether a hyphen joins them."""
    forms = unit_words()
    i = number.last
    if number.plural or (number.share and number.words):
        i += t[i].lower == "of"
        i += t[i].lower in ("a", "an") and number.share
    elif number.words and t[i].lower in ("a", "an") and number.name == "half":
        i += 1
    hyphen = t[i].text in HYPHENS and not t[i].spaced and t[i + 1].kind == WORD and not t[i + 1].spaced
    if hyphen:
        i += 1
    here = t[i]
    if here.kind == FIGURE:
        return None, i, False
    if not hyphen and not number.words:
        if (not here.spaced and not (here.text == "s" and number.precision >= 0)) or _lone_symbol(t, i):
            found = forms.glued.match(t, i)
            if found and _closed(t, found[1]) and not _millions(t, number, here, found[1]):
                return found[0], found[1], False
        found = forms.symbols.match(t, i)
        if found and (here.kind != WORD or _closed(t, found[1])) and not _script(found[0], here, number):
            return found[0], found[1], False
    elif hyphen:
        found = forms.symbols.match(t, i)
        if found and here.kind == WORD and _closed(t, found[1]) and not number.words and not found[0].money:
            return found[0], found[1], True
    found = forms.words.match(t, i)
    if found and not (found[0].weak and not _large(number)) and not _second_hand(t, i, found[1]):
        return found[0], found[1], hyphen
    return None, number.last, False


def _closed(t: Lexemes, j: int) -> bool:
    """No letter or figure is glued behind a symbol."""
    return t[j].spaced or t[j].kind not in (WORD, FIGURE)


def _lone_symbol(t: Lexemes, i: int) -> bool:
    """ "12 C", "5 W": a capital letter that stands alone for a unit; "1.3 A/cm²"."""
    if t[i].text in ("A", "V", "J", "g", "m", "l", "W") and t[i + 1].text == "/" and not t[i + 1].spaced:
        return True
    return (
        t[i].text in ("C", "F", "W", "V")
        and t[i + 1].text != "."
        and (t[i + 1].kind != WORD or t[i + 1].text.islower())
    )


def _millions(t: Lexemes, number: Numeral, here: Lexeme, last: int) -> bool:
    """ "20m people" are millions, "a 20m pool" metres: a plural or "people" behind the letter decides."""
    if here.text != "m" or t[last].kind != WORD or not t[last].text.islower():
        return False
    return any(
        plural_noun(t[k].lower) for k in (last, last + 1) if t[k].kind == WORD and t[k - 1].kind == WORD or k == last
    )


def _script(unit: Unit, here: Lexeme, number: Numeral) -> bool:
    """Symbols that need care: a currency's letters behind a small figure ("5 DM"), "mi" or "min" are fine."""
    return unit.money and here.kind == WORD and here.spaced and not here.text.isupper()


def _second_hand(t: Lexemes, i: int, last: int) -> bool:
    """ "two second-half goals": a rank, not the unit."""
    return t[i].lower == "second" and last == i + 1 and t[last].text in HYPHENS


_PEOPLE = frozenset(
    {
        "people",
        "men",
        "women",
        "children",
        "troops",
        "police",
        "officers",
        "personnel",
        "staff",
        "persons",
        "others",
        "crew",
        "cattle",
        "sheep",
    }
)
_NOT_PLURAL = frozenset(
    {
        "was",
        "is",
        "has",
        "does",
        "as",
        "this",
        "its",
        "his",
        "us",
        "says",
        "across",
        "plus",
        "less",
        "versus",
        "yes",
        "thus",
        "perhaps",
        "always",
        "minus",
        "towards",
        "afterwards",
        "besides",
        "was",
        "years",
    }
)


def plural_noun(word: str) -> bool:
    """Whether a lower-case word looks like the plural of what is counted."""
    return word in _PEOPLE or (
        len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NOT_PLURAL
    )


def _ambiguous_pound(t: Lexemes, number: Numeral, found: Quantity) -> Quantity:
    """ "Pounds" are money behind a magnitude ("10 million pounds"), unless of something; else a weight."""
    if found.unit != "pound" or t[found.last - 1].lower not in ("pound", "pounds") or found.hyphen:
        return found
    if number.scale >= 3 and t[found.last].lower != "of" or t[found.last].lower == "sterling":
        return replace(found, unit="GBP", certain=False, shared="pound", names=("money", *found.names[1:]))
    return replace(found, shared="pounds")


def _age(t: Lexemes, found: Quantity) -> Quantity | None:
    """26-year-old · 18 month-old · 24 years old · 24 years of age · 14-year-olds."""
    j = found.last
    j += t[j].text in HYPHENS
    if t[j].lower in ("old", "olds"):
        return replace(found, last=j + 1, age=True, names=("age", *found.names[1:]))
    if t[j].lower == "of" and t[j + 1].lower == "age":
        return replace(found, last=j + 2, age=True, names=("age", *found.names[1:]))
    return None


_COMPOSED = {"foot": ("inch",), "yard": ("foot",), "stone": ("pound",), "pound": ("ounce",), "meter": ("centimeter",), "kilometer": ("meter",), "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",),
             "day": ("hour", "minute"), "hour": ("minute", "second"), "minute": ("second",), "degree": ("arcminute",)}  # fmt: skip


def _composite(t: Lexemes, found: Quantity) -> Quantity:
    """6ft 2in · 5'11" · 7 feet, 10 inches · two hours and 15 minutes: one quantity, in its smallest unit."""
    parts = 0
    while found.unit in _COMPOSED and not found.plural and parts < 4:
        parts += 1
        j = found.last
        j += t[j].text == ","
        j += t[j].lower == "and"
        small = numeral(t, j) if t[j].kind in (FIGURE, WORD) else None
        if small is None or small.plural or small.ordinal or small.share or small.scale:
            break
        unit, last, hyphen = unit_at(t, small)
        if unit is None or hyphen or unit.name not in _COMPOSED[found.unit]:
            break
        whole = convert(found.value, found.unit, unit.name)
        if whole is None or small.value >= (convert(Decimal(1), found.unit, unit.name) or 0):
            break
        value = whole + small.value
        found = replace(
            found,
            last=last,
            low=value,
            high=value,
            unit=unit.name,
            precision=small.precision,
            names=("composite", *found.names[1:]),
        )
    return found


def feet_and_inches(t: Lexemes, i: int) -> Quantity | None:
    """5'11" and 6' 2" with straight, curly or prime marks, as one quantity of inches."""
    if t[i].kind != FIGURE or t[i + 1].text not in ("'", "’", "′") or t[i + 1].spaced or t[i + 2].kind != FIGURE:
        return None
    feet, inches, mark = t[i].text, t[i + 2].text, t[i + 3].text
    if not feet.isdigit() or not inches.isdigit() or int(inches) > 11 or len(feet) > 2 or t[i + 3].spaced:
        return None
    if mark not in ('"', "”", "″", "''"):
        return None
    value = Decimal(int(feet) * 12 + int(inches))
    return Quantity(i, i + 4, value, value, ("feet and inches",), unit="inch")


def _rate(t: Lexemes, found: Quantity) -> Quantity:
    """What a quantity is reckoned by: $85 a barrel · 400 kilometres an hour · per capita · 52,000 barrel-a-day · $80 per sq m."""
    j = found.last
    hyphen = t[j].text in HYPHENS and not t[j].spaced and t[j + 1].lower in ("a", "an", "per")
    if hyphen:
        j += 1
    word = t[j].lower
    if word == "per" and t[j + 1].lower not in ("cent", "se"):
        k = j + 1
    elif word in ("a", "an") and (found.unit != "1" or t[j + 1].lower in _TIMES):
        k = j + 1
    elif t[j].text == "/" and not t[j].spaced and not t[j + 1].spaced and found.unit != "1":
        k = j + 1
    else:
        return found
    if hyphen and t[k].text in HYPHENS:
        k += 1
    name, last = _per_noun(t, k, any_noun=word == "per")
    if name is None:
        return found
    found = replace(found, last=last, per=name, names=("rate", *found.names))
    if dimension(found.unit) in _RATED or (found.opened and name == "capita"):
        return found
    return replace(found, unit=f"{found.unit} / {name}")


_TIMES = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade", "century"}
)


def _per_noun(t: Lexemes, k: int, *, any_noun: bool) -> tuple[str | None, int]:
    """The unit or noun that a rate is reckoned by, and the lexeme behind it."""
    forms = unit_words()
    word = t[k].lower
    if word in _TIMES:
        return word, k + 1
    found = forms.symbols.match(t, k) or (forms.glued.match(t, k) if not any_noun else None) or forms.words.match(t, k)
    if found and not found[0].money and (t[found[1] - 1].kind != WORD or _closed(t, found[1])):
        return found[0].name, found[1]
    if t[k].kind == FIGURE and any_noun:  # per 100,000 people
        last = k + 1 + (t[k + 1].lower in number_words().magnitudes)
        noun = t[last].kind == WORD and t[last].spaced and plural_noun(t[last].lower)
        return " ".join(x.text for x in t[k : last + noun]), last + noun
    if (
        t[k].kind != WORD
        or word in not_numbers().before_year
        or (t[k].text[0].isupper() and not t[k].text.isupper() and False)
    ):
        return None, k
    if any_noun:
        return word, k + 1
    return (word, k + 1) if word in per_nouns() else (None, k)
