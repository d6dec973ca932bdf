"""What looks like a number and is none: dates, years, clock times, identifiers, scores, pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.kinds.number.identifiers import address, chain, glued_before, glued_behind, named, rank_in_name
from claims.kinds.number.lexer import BREAK, FIGURE, HYPHENS, WORD, Lexeme
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.words import not_numbers, number_words, plural_noun

Lexemes = Sequence[Lexeme]


def refused_before(t: Lexemes, i: int) -> int:
    """Where a figure at lexeme `i` opens something that is no number: the lexeme behind it; else `i`."""
    if t[i].kind != FIGURE:
        return i
    return max(chain(t, i), _clock(t, i), _numeric_date(t, i), address(t, i))


def _clock(t: Lexemes, i: int) -> int:
    """5:00 · 2.55 p.m. · 6am · 1400 GMT · 11 o'clock."""
    after, beyond = t[i + 1], t[i + 2]
    if after.text == ":" and beyond.kind == FIGURE and len(beyond.text) == 2 and not (after.spaced or beyond.spaced):
        return i + 3
    if after.lower in ("a", "p") and beyond.text == "." and t[i + 3].lower == "m":
        return i + 4 + (t[i + 4].text == ".")
    # "at 11 am" in lower case may be a verb only behind a name or pronoun, never behind a figure
    return i + 2 if after.lower in not_numbers().clock and len(t[i].text) <= 5 else i


def _numeric_date(t: Lexemes, i: int) -> int:
    """12/25/2019 · 25/12 · 9/11 · 24/7; a proper fraction is a number."""
    over, slash, under = t[i], t[i + 1], t[i + 2]
    if slash.text != "/" or slash.spaced or under.spaced or under.kind != FIGURE:
        return i
    if "." in over.text:
        return i
    proper = over.text.isdigit() and under.text.isdigit() and int(over.text) < int(under.text) <= 1000
    return i if proper and t[i + 3].text != "/" and (over.text, under.text) != ("9", "11") else i + 3


def refused(t: Lexemes, q: Quantity) -> bool:
    """Whether a quantity that was read is none, by the words around it."""
    if q.ordinal:
        return _date_rank(t, q) or rank_in_name(t, q)
    if t[q.first - 1].lower == "per":  # what a rate is reckoned by
        return True
    if q.share:
        return t[q.first - 1].kind == WORD and not t[q.first].spaced
    if q.words and q.unit == "1" and q.low == 1 and q.high == 1 and t[q.last - 1].lower == "one":
        return _pronoun(t, q)
    if not q.bare:
        return glued_before(t, q) or (t[q.first].kind == FIGURE and q.unit != "1" and not q.hyphen and _by_month(t, q))
    if _by_month(t, q) or glued_before(t, q) or glued_behind(t, q):
        return True
    return named(t, q) or _year(t, q) or _enumerator(t, q)


def _between(low: int, value: Decimal, high: int) -> bool:
    return low <= value <= high


def _by_month(t: Lexemes, q: Quantity) -> bool:
    """Beside a month's name: 7 March · March 7 · Oct. 31 · the 4th of July · July 7, 2005."""
    months = not_numbers().months
    at = q.first - 1
    at -= t[at].text == "."
    if t[at].lower in months and t[at].text[0].isupper():
        return q.value <= 31 or _between(1100, q.value, 2100)
    if t[at].text == "," and t[at - 1].kind == FIGURE and t[at - 2].lower in months:
        return _between(1100, q.value, 2100)
    after = t[q.last + (t[q.last].lower == "of")]
    return after.lower in months and after.text[:1].isupper() and q.value <= 31 and not q.words


def _date_rank(t: Lexemes, q: Quantity) -> bool:
    """Ranks in dates (March 3rd, the fourth of July) and in speech (first, … second of all)."""
    after = t[q.last]
    if _by_month(t, q) or (q.words and after.text in (",", ":")):
        return True
    beyond = t[q.last + 1]
    return after.lower == "of" and (
        beyond.lower == "all" or (beyond.lower in not_numbers().months and beyond.text[0].isupper())
    )


_COUNTING = frozenset(
    {"than", "least", "over", "nearly", "approximately", "exceeding", "roughly", "almost", "some", "total", "another",
     "reached", "reach", "reaches", "totalled", "totaled", "surpassed", "are", "were", "have", "had", "has"}
)  # fmt: skip


def _year(t: Lexemes, q: Quantity) -> bool:
    """A plain figure of four digits, unless what stands around counts it."""
    if q.words or q.grouped or len(t[q.last - 1].text) != 4 or not _between(1100, q.value, 2100):
        return False
    before, after = t[q.first - 1], t[q.last]
    if before.lower in _COUNTING:
        return False
    dated = before.lower in not_numbers().before_year or before.kind == BREAK or before.text in (".", "’", "'")
    if q.value < 1500:
        return dated and before.kind == WORD
    if after.kind == WORD and after.text.islower() and plural_noun(after.lower):
        return dated or q.value > 2000
    return True


def _enumerator(t: Lexemes, q: Quantity) -> bool:
    """The number of a list's entry: "1." or "2)" at the start of a line."""
    if t[q.first - 1].kind != BREAK or t[q.last - 1].kind != FIGURE or q.last != q.first + 1:
        return False
    return t[q.last].text == ")" or (t[q.last].text == "." and t[q.last + 1].kind == WORD)


_DISTRIBUTED = frozenset({"in", "with", "at", "is", "was", "from", "has", "had", "by"})


def _shared_out(t: Lexemes, q: Quantity) -> bool:
    """Whether "one" is a part of a count shortly before: five stayed, one in bad condition and four with bruises."""
    if t[q.first - 1].text not in (",", ";", "—", "–", "and", "including"):
        return False
    counts = number_words().cardinals.keys() | number_words().plurals.keys()
    for at in range(q.first - 2, q.first - 16, -1):
        if t[at].text == "." or t[at].kind == BREAK:
            return False
        if t[at].kind == FIGURE or t[at].lower in counts:
            return t[at].lower != "one"
    return False


def _pronoun(t: Lexemes, q: Quantity) -> bool:
    """Whether "one" counts nothing: the one who, no one, one another; it counts before a noun and in "one of the"."""
    table = not_numbers()
    before, after, beyond = t[q.first - 1], t[q.last], t[q.last + 1]
    if before.lower in table.not_before_one or (before.text in HYPHENS and not t[q.first].spaced):
        return True
    if after.lower in _DISTRIBUTED and _shared_out(t, q):
        return False
    if after.lower == "of":
        return beyond.lower in ("a", "those", "our") and t[q.last + 2].lower == "kind"
    if after.kind != WORD or not after.spaced:
        return True
    idiom = (before.lower == "on" and after.lower in ("hand", "side")) or (
        after.lower == "way" and beyond.lower == "or"
    )
    return idiom or after.lower in table.not_after_one


def is_score(t: Lexemes, low: Quantity, high: Quantity) -> bool:
    """Whether two figures with a hyphen are a score or a vote: 2-0, a 52-48 vote, won 3-1."""
    if not (low.bare and high.bare) or low.words or high.words:
        return False
    if low.value >= high.value:
        return True
    after = t[high.last]
    score = not_numbers().score
    if after.kind == WORD and after.spaced and plural_noun(after.lower) and after.lower not in score:
        return False
    near = (*t[max(0, low.first - 6) : low.first], *t[high.last : high.last + 3])
    return any(x.lower in score for x in near)


def year_like(t: Lexemes, q: Quantity) -> bool:
    """A plain figure that may be a year: of a range of two, both are."""
    plain = not q.grouped and not q.words and t[q.last - 1].kind == FIGURE
    return plain and _between(1500, q.value, 2100) and q.value % 100 != 0
