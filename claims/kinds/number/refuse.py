"""What looks like a number and is none: dates, years, clock times, identifiers, models, addresses, scores, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from claims.kinds.number.lexer import BREAK, FIGURE, WORD, Lexeme
from claims.kinds.number.cardinal import HYPHENS
from claims.kinds.number.quantity import Quantity, plural_noun
from claims.kinds.number.words import not_numbers, number_words

Lexemes = Sequence[Lexeme]
_YEARS = range(1100, 2101)
_PUNCTUATION = frozenset(".,;:!?)]\"”’'—–(")


def refused_before(t: Lexemes, i: int) -> int:
    """Where a figure at lexeme `i` opens something that is no number: the lexeme behind it; else `i`."""
    if t[i].kind != FIGURE:
        return i
    return max(_chain(t, i), _clock(t, i), _numeric_date(t, i), _address(t, i))


def _chain(t: Lexemes, i: int) -> int:
    """Three or more figures joined by hyphens, dots or colons, or four by spaces: telephone numbers, dates, formations."""
    j, count = i, 1
    while (
        t[j + 1].text in ("-", "–", ":", "/", ".")
        and not t[j + 1].spaced
        and t[j + 2].kind == FIGURE
        and not t[j + 2].spaced
    ):
        j += 2
        count += 1
    if count >= 3:
        return j + 1
    # 555-1234, (212) 555-1234, +44 20 7946 0000
    if (
        count == 2
        and t[i + 1].text == "-"
        and len(t[i].text) == 3
        and len(t[i + 2].text) == 4
        and t[i + 3].kind != WORD
    ):
        return i + 3
    k, spaced = i, 1
    while t[k + 1].kind == FIGURE and t[k + 1].text.isdigit() and spaced < 12:
        k += 1
        spaced += 1
    return k + 1 if spaced >= 3 else i


def _clock(t: Lexemes, i: int) -> int:
    """5:00 · 2.55 p.m. · 6am · 1400 GMT · 11 o'clock."""
    j = i + 1
    if (
        t[j].text == ":"
        and not t[j].spaced
        and t[j + 1].kind == FIGURE
        and not t[j + 1].spaced
        and len(t[j + 1].text) == 2
    ):
        return j + 2
    clock = not_numbers().clock
    word = t[j].lower
    if word in ("a", "p") and t[j + 1].text == "." and t[j + 2].lower == "m":
        return j + 3 + (t[j + 3].text == ".")
    if (
        word in clock
        and (word not in ("am", "est", "mst") or not t[j].spaced or t[j].text in ("am", "EST", "AM"))
        and len(t[i].text) <= 5
    ):
        return j + 1
    return i


def _numeric_date(t: Lexemes, i: int) -> int:
    """12/25/2019 · 25/12: no number; fractions were read before."""
    if t[i + 1].text == "/" and not t[i + 1].spaced and t[i + 2].kind == FIGURE and not t[i + 2].spaced:
        fraction = t[i].text.isdigit() and t[i + 2].text.isdigit() and int(t[i].text) < int(t[i + 2].text) <= 1000
        return (
            i
            if fraction and t[i + 3].text != "/" and (t[i].text, t[i + 2].text) not in (("9", "11"), ("24", "7"))
            else i + 3
        )
    return i


def _address(t: Lexemes, i: int) -> int:
    """10 Downing Street · 1600 Pennsylvania Avenue · 16-18 Industrial Avenue."""
    j = i + 1
    if t[j].text == "-" and t[j + 1].kind == FIGURE:
        j += 2
    k = j
    while k < j + 4 and t[k].kind in (WORD, FIGURE) and (t[k].text[0].isupper() or t[k].kind == FIGURE):
        if (
            k > j - 1
            and t[k].lower in not_numbers().streets
            and (k > j or t[k].lower == "ave")
            and t[k].text[0].isupper()
        ):
            return k + 1
        if t[k].lower in ("ave", "rue") and k == j:
            return k + 2
        k += 1 + (t[k].kind == FIGURE and t[k + 1].lower in ("st", "nd", "rd", "th") and not t[k + 1].spaced)
    return i


def refused(t: Lexemes, q: Quantity) -> bool:
    """Whether a quantity that was read is none, by the words around it."""
    if q.ordinal:
        return _is_date_rank(t, q) or _rank_in_name(t, q)
    if t[q.first - 1].lower == "per":  # what a rate is reckoned by
        return True
    if q.share:
        return q.names[0] == "fraction" and t[q.first].text in ("4", "3") and t[q.first - 1].lower in ("quarter",)
    here = t[q.first]
    if q.words and q.unit == "1" and q.low == 1 and q.high == 1 and t[q.last - 1].lower == "one":
        return _pronoun(t, q)
    if not q.bare:
        return _glued_name(t, q) or (here.kind == FIGURE and q.unit != "1" and _is_date(t, q) and not q.hyphen)
    if _is_date(t, q) or _glued_name(t, q) or _glued_tail(t, q):
        return True
    return _named(t, q) or _year(t, q) or _enumerator(t, q)


def _is_date(t: Lexemes, q: Quantity) -> bool:
    """Beside a month's name: 7 March · March 7 · Oct. 31 · the 4th of July."""
    months = not_numbers().months
    before = t[q.first - 1]
    if before.text == "." and t[q.first - 2].lower in months:
        before = t[q.first - 2]
    if before.lower in months and before.text[0].isupper():
        return q.value <= 31 or q.value in _YEARS
    if before.text == "," and q.value in _YEARS and t[q.first - 2].kind == FIGURE and t[q.first - 3].lower in months:
        return True
    after = t[q.last]
    if after.lower == "of":
        after = t[q.last + 1]
    return bool(after.lower in months and after.text[:1].isupper() and q.value <= 31 and not q.words)


def _is_date_rank(t: Lexemes, q: Quantity) -> bool:
    """Ordinals in dates: 22nd March · the fourth of July · March 3rd; centuries; adverbs (first, second of all)."""
    if _is_date(t, q):
        return True
    months = not_numbers().months
    if t[q.last].lower == "of" and t[q.last + 1].lower in months and t[q.last + 1].text[:1].isupper():
        return True
    return q.words and t[q.last].text in (",", ":") or (t[q.last].lower == "of" and t[q.last + 1].lower == "all")


def _rank_in_name(t: Lexemes, q: Quantity) -> bool:
    """53rd Street; First Minister, Second World War, amid words in lower case (a headline capitalizes all)."""
    here, before, after = t[q.first], t[q.first - 1], t[q.last]
    if after.kind != WORD or not after.text[0].isupper():
        return False
    return after.lower in not_numbers().streets or (
        q.words and here.text.istitle() and before.kind == WORD and before.text.islower()
    )


def _glued_name(t: Lexemes, q: Quantity) -> bool:
    """Letters glued before: K1, A380, COVID-19, G20, mid-20s, last-32."""
    first = q.first
    here, before = t[first], t[first - 1]
    if here.spaced or before.end != here.start:
        return False
    if before.kind == WORD:
        return not q.opened
    if before.text in HYPHENS and t[first - 2].end == before.start and t[first - 2].kind in (WORD, FIGURE):
        word = t[first - 2]
        measured = (
            q.unit != "1" and word.text.islower() and word.lower != "mid"
        )  # a sub-7 nanometre chip, her now-18 month-old
        return not (q.opened or measured or word.lower in ("to", "and", "a", "or"))
    if before.text in ("'", "’") and q.value < 100:  # '98, '90s
        return here.kind == FIGURE and t[first - 2].end < before.start
    return before.text in ("#", "@", "_", ".", "/") and here.kind == FIGURE


def _glued_tail(t: Lexemes, q: Quantity) -> bool:
    """Letters glued behind: 3D, 4G, 80s, 737s, 9AB8; "4x4", "3-D", "Fig_2"."""
    after = t[q.last]
    if t[q.last - 1].kind == FIGURE and not after.spaced:
        if after.kind == WORD or after.text in ("_", "@"):
            return True
        if after.text in ("'", "’") and t[q.last + 1].lower == "s":
            return True
        if after.text in HYPHENS and t[q.last + 1].kind == WORD and not t[q.last + 1].spaced:
            return t[q.last + 1].text in ("D", "G", "K", "A") or (
                len(t[q.last + 1].text) == 1 and t[q.last + 1].text.isupper()
            )
    if q.words and after.text in HYPHENS and not after.spaced and t[q.last + 1].kind == WORD:
        return t[q.last + 1].lower in ("on", "off", "time", "sided", "way", "size", "stop", "liner", "fold") or (
            q.low == 1
        )
    return False


def _year(t: Lexemes, q: Quantity) -> bool:
    """A plain figure of four digits, unless what stands around counts it."""
    here = t[q.last - 1]
    if (
        q.words
        or q.grouped
        or here.kind != FIGURE
        or len(here.text) != 4
        or q.value not in _YEARS
        or q.value < 1500
        and not _after_year_word(t, q)
    ):
        return False
    before, after = t[q.first - 1], t[q.last]
    if before.lower in (
        "than",
        "least",
        "over",
        "nearly",
        "approximately",
        "exceeding",
        "roughly",
        "almost",
        "some",
        "total",
    ):
        return False
    if after.kind == WORD and after.text.islower() and plural_noun(after.lower):
        sure = (
            before.lower in ("the", "their", "its", "his", "of", "in", "since", "for", "year", "by")
            or before.kind == BREAK
        )
        return sure or before.text in (".", "’", "'") or q.value > 2000
    return True


def _after_year_word(t: Lexemes, q: Quantity) -> bool:
    return t[q.first - 1].lower in ("in", "since", "until", "year", "between", "by", "from")


def _enumerator(t: Lexemes, q: Quantity) -> bool:
    """The number of a list's entry: "1." or "2)" at the start of a line."""
    return (
        t[q.first - 1].kind == BREAK
        and t[q.last - 1].kind == FIGURE
        and q.last == q.first + 1
        and (t[q.last].text == ")" or (t[q.last].text == "." and t[q.last + 1].kind == WORD))
    )


def _named(t: Lexemes, q: Quantity) -> bool:
    """A numbered noun or a name before: section 230, Flight 370, iPhone 11, Boeing 737, S&P 500, phase two."""
    before = t[q.first - 1]
    table = not_numbers()
    if t[q.last].lower in table.codes or before.lower in table.codes:
        return True
    if t[q.last - 1].text in table.models and not (
        t[q.last].text.islower() and plural_noun(t[q.last].lower) and before.lower != "boeing"
    ):
        return True
    if before.lower in table.dialled and q.value in (911, 999, 112, 101, 111, 311, 988):
        return True
    if before.text == "." and t[q.first - 2].lower in (
        "no",
        "nos",
        "fig",
        "art",
        "sec",
        "vol",
        "ext",
        "apt",
        "ch",
        "pp",
        "p",
    ):
        return True
    if before.kind != WORD:
        return before.text in ("#", "№", "§")
    counted = t[q.last].kind == WORD and t[q.last].spaced and plural_noun(t[q.last].lower)
    figure = not q.words
    if before.lower in table.rankings and not counted:
        return True
    if before.lower in table.numbered and not (counted and not before.text[0].isupper()):
        if before.lower == "no" and not (figure and before.text == "No"):
            return False
        starts = t[q.first - 2].kind == BREAK or t[q.first - 2].text in "."
        return not (counted and starts) and (figure or not counted)
    if any(c.isupper() for c in before.text[1:]) and before.text.isalpha() and figure and not counted:
        return not q.grouped  # iPhone 11, BMW 3, FTSE 100
    if (
        before.text[0].isupper()
        and before.lower not in table.openers
        and before.lower not in table.months
        and not q.grouped
    ):
        if counted or (q.words and not t[q.first].text[0].isupper()):
            return False
        title = t[q.last].kind == WORD and plural_noun(t[q.last].lower)
        if q.words:
            return not title and t[q.first - 2].kind == WORD and t[q.first - 2].lower not in number_words().cardinals
        return "." not in t[q.first].text and not title and not _age_like(t, q)
    return False


def _age_like(t: Lexemes, q: Quantity) -> bool:
    return t[q.first - 1].lower in not_numbers().age_before


def _pronoun(t: Lexemes, q: Quantity) -> bool:
    """ "One" where it counts nothing: the one who, no one, one another; it counts before a noun and in "one of the"."""
    table = not_numbers()
    before, after = t[q.first - 1], t[q.last]
    if (before.lower == "on" and after.lower in ("hand", "side")) or (
        after.lower == "way" and t[q.last + 1].lower == "or"
    ):
        return True
    if before.lower in table.not_before_one or before.text in HYPHENS and not t[q.first].spaced:
        return True
    if after.lower == "of":
        return t[q.last + 1].lower in ("a", "those", "our") and t[q.last + 2].lower == "kind"
    if after.kind != WORD or not after.spaced:
        return True
    if q.names[-1] == "approx" or q.names[-1] in ("over", "from", "under", "up to"):
        return False
    return after.lower in table.not_after_one


def is_score(t: Lexemes, low: Quantity, high: Quantity) -> bool:
    """Whether two figures with a hyphen are a score or a vote: 2-0, a 52-48 vote, won 3-1."""
    if not (low.bare and high.bare) or low.words or high.words:
        return False
    if low.value >= high.value:
        return True
    after = t[high.last]
    if after.kind == WORD and after.spaced and (plural_noun(after.lower)) and after.lower not in not_numbers().score:
        return False
    near = [x.lower for x in t[max(0, low.first - 6) : low.first]] + [x.lower for x in t[high.last : high.last + 3]]
    return any(word in not_numbers().score for word in near)
