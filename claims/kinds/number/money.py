"""Money with a currency sign before it: $1.2bn · US$ 58.24 · £3m · -$5 · RM23.50 · USD1,700."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.kinds.number.lexer import FIGURE, WORD, Lexeme
from claims.kinds.number.quantity import Numeral, Quantity, plain, with_value
from claims.kinds.number.words import Unit, unit_words

Lexemes = Sequence[Lexeme]
_BEHIND = {
    "US": "USD", "USD": "USD", "AUD": "AUD", "CAD": "CAD", "NZD": "NZD", "HKD": "HKD", "SGD": "SGD", "Cdn": "CAD",
    "Canadian": "CAD", "Australian": "AUD", "American": "USD",
}  # fmt: skip
_REPEATED = frozenset({"dollar", "dollars", "pound", "pounds", "euro", "euros"})


def currency_before(t: Lexemes, i: int, floor: int) -> tuple[Unit, int, int] | None:
    """A currency sign that ends right before lexeme `i`: the unit, its first lexeme, the sign (+1, -1) before it."""
    found = unit_words().prefixes.match_back(t, i - 1)
    if found is None or found[1] < floor:
        return None
    unit, first = found
    if t[first].kind == WORD:
        if not t[first].spaced and t[first - 1].kind in (WORD, FIGURE):
            return None
        if len(t[first].text) == 1 and (first == i - 1 or t[first + 1].spaced):  # "A $5 fee" is no Australian one
            if first == i - 1:
                return None
            unit, first = Unit("USD", money=True, shared="dollar", certain=False), first + 1
    before = t[first - 1]
    minus = before.text in ("-", "−", "–") and not t[first].spaced and (before.spaced or t[first - 2].end < 0)
    return (unit, first - 1, -1) if minus and first > floor else (unit, first, 1)


def money(t: Lexemes, number: Numeral, unit: Unit, first: int, sign: int) -> Quantity:
    """An amount behind its sign, with what may stand behind, too: "$31.20 US", "$5 million Canadian"."""
    q = replace(
        plain(number), first=first, unit=unit.name, certain=unit.certain, shared=unit.shared, opened=True,
        names=("money", number.name),
    )  # fmt: skip
    if sign < 0:
        q = with_value(q, -number.value)
    if number.scale and t[q.last].lower in _REPEATED:  # "$5 million dollars"
        return replace(q, last=q.last + 1)
    if unit.shared != "dollar":
        return q
    j = q.last
    if [x.text for x in t[j : j + 4]] == ["U", ".", "S", "."]:
        return replace(q, last=j + 4, unit="USD", certain=True, shared=None)
    code = _BEHIND.get(t[j].text)
    after = t[j + 1]
    adjective = (code is not None and not t[j].text.isupper()) or t[j].text == "US"
    if code is None or (
        adjective and after.kind == WORD and after.lower not in ("a", "an", "per", "in", "and", "for", "to")
    ):
        return q
    return replace(q, last=j + 1, unit=code, certain=True, shared=None)
