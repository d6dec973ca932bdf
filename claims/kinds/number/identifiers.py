"""Figures that name things: telephone numbers, addresses, models, flights, sections, "K1", "3D"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.kinds.number.lexer import BREAK, FIGURE, HYPHENS, WORD, Lexeme
from claims.kinds.number.quantity import Quantity
from claims.kinds.number.words import not_numbers, number_words, plural_noun

Lexemes = Sequence[Lexeme]
_JOINTS = frozenset({"-", "–", ":", "/", "."})
_EMERGENCY = frozenset({911, 999, 112, 101, 111, 311, 988})
_LONGEST = 15  # digits in a row of a figure that counts
_ABBREVIATED = frozenset({"no", "nos", "fig", "art", "sec", "vol", "ext", "apt", "ch", "pp", "p"})


def glued(t: Lexemes, i: int) -> bool:
    """Whether no space stands before lexeme `i`."""
    return not t[i].spaced and t[i - 1].end == t[i].start


def chain(t: Lexemes, i: int) -> int:
    """Behind figures in a long row, or three joined by signs or spaces: ids, telephone numbers, dates; else `i`."""
    if len(t[i].text) > _LONGEST and t[i].text.isdigit():
        return i + 1  # 672426240989597696: nobody counts so far without a comma
    j, count = i, 1
    while (
        count < 9 and t[j + 1].text in _JOINTS and t[j + 2].kind == FIGURE and not (t[j + 1].spaced or t[j + 2].spaced)
    ):
        j += 2
        count += 1
    if count >= 3:
        return j + 1
    if count == 2 and t[i + 1].text == "-" and (len(t[i].text), len(t[i + 2].text)) == (3, 4) and t[i + 3].kind != WORD:
        return i + 3  # 555-1234
    bracketed = t[i - 1].text == "(" and t[i + 1].text == ")" and t[i + 2].kind == FIGURE
    if bracketed and t[i + 3].text == "-" and t[i + 4].kind == FIGURE:
        return i + 5  # (212) 555-1234
    k = i
    while k < i + 8 and t[k + 1].kind == FIGURE and t[k + 1].text.isdigit():
        k += 1
    return k + 1 if k >= i + 2 else i


def address(t: Lexemes, i: int) -> int:
    """Behind 10 Downing Street · 9 E 71st St · 16-18 Industrial Avenue · 22 Ave Foch; else `i`."""
    j = i + 1
    if t[j].text == "-" and t[j + 1].kind == FIGURE:
        j += 2
    if t[j].text in ("Ave", "Rue", "Avenue") and t[j + 1].kind == WORD:
        return j + 2
    k = j
    while k < j + 4 and (t[k].kind == FIGURE or (t[k].kind == WORD and t[k].text[0].isupper())):
        if k > j and t[k].kind == WORD and t[k].lower in not_numbers().streets:
            return k + 1
        k += 1 + (t[k].kind == FIGURE and t[k + 1].lower in ("st", "nd", "rd", "th") and not t[k + 1].spaced)
    return i


def rank_in_name(t: Lexemes, q: Quantity) -> bool:
    """53rd Street; First Minister, Second World War, amid words in lower case (a headline capitalizes all)."""
    before, after = t[q.first - 1], t[q.last]
    if after.kind != WORD or not after.text[0].isupper():
        return False
    in_name = q.words and t[q.first].text.istitle() and before.kind == WORD and before.text.islower()
    return in_name or after.lower in not_numbers().streets


def glued_before(t: Lexemes, q: Quantity) -> bool:
    """Letters or signs glued before: K1, A380, COVID-19, mid-20s, last-32, #5; not a sub-7 nanometre chip."""
    first = q.first
    before = t[first - 1]
    if not glued(t, first) or q.opened:
        return False
    if before.kind == WORD:
        return True
    if before.text in HYPHENS and t[first - 2].kind in (WORD, FIGURE) and glued(t, first - 1):
        word = t[first - 2]
        measured = q.unit != "1" and word.text.islower() and word.lower != "mid"
        return not (measured or word.lower in ("to", "and", "a", "or", "of"))
    if t[first].kind != FIGURE:
        return False
    if before.text in ("'", "’"):  # '98
        return q.value < 100 and not glued(t, first - 1)
    return before.text in ("#", "@", "_", ".", "/")


_AFTER_HYPHEN = frozenset({"on", "off", "time", "sided", "way", "size", "stop", "liner", "fold", "calibre", "caliber"})


def glued_behind(t: Lexemes, q: Quantity) -> bool:
    """Letters glued behind: 3D, 4G, 80s, 737s, 4x4, 3-D; one-sided, two-way."""
    after, beyond = t[q.last], t[q.last + 1]
    if after.spaced:
        return False
    hyphened = after.text in HYPHENS and beyond.kind == WORD and not beyond.spaced
    if t[q.last - 1].kind == FIGURE:
        if after.kind == WORD or after.text in ("_", "@") or (after.text in ("'", "’") and beyond.lower == "s"):
            return True
        return hyphened and (
            (len(beyond.text) == 1 and beyond.text.isupper()) or beyond.lower in ("calibre", "caliber")
        )
    return hyphened and (q.low == 1 or beyond.lower in _AFTER_HYPHEN)


def named(t: Lexemes, q: Quantity) -> bool:
    """A numbered noun or a name before: section 230, Flight 370, No. 10, iPhone 11, Boeing 737, S&P 500, phase two."""
    table = not_numbers()
    before, after = t[q.first - 1], t[q.last]
    counted = after.kind == WORD and after.spaced and plural_noun(after.lower) and after.text.islower()
    if after.lower in table.codes or before.lower in table.codes:
        return True
    if t[q.last - 1].text in table.models and not (counted and before.lower != "boeing"):
        return True
    if before.text == "." and t[q.first - 2].lower in _ABBREVIATED:
        return True
    if before.kind != WORD:
        return before.text in ("#", "№", "§") or (before.text == "," and _in_numbered_list(t, q))
    if (before.lower in table.dialled and q.value in _EMERGENCY) or (before.lower in table.rankings and not counted):
        return True
    if _in_numbered_list(t, q) or (before.lower == "of" and t[q.first - 2].text == "Group"):
        return True
    if before.lower in table.numbered:
        numbered = _numbered(t, q, counted=counted)
        if numbered is not None:
            return numbered
    return _after_name(t, q, counted=counted)


def _in_numbered_list(t: Lexemes, q: Quantity) -> bool:
    """A further figure of a list of numbered things: junctions 3, 4 and 5."""
    at = q.first - 1
    for _ in range(5):
        if t[at].lower not in ("and", "or", "to", ",") or t[at - 1].kind != FIGURE:
            return False
        at -= 2
        if t[at].lower in not_numbers().numbered and not (t[q.last].kind == WORD and plural_noun(t[q.last].lower)):
            return True
    return False


def _numbered(t: Lexemes, q: Quantity, *, counted: bool) -> bool | None:
    """Behind a noun that is numbered ("flight 370"); None where only the rule for names can tell."""
    before = t[q.first - 1]
    if counted and before.text.islower():
        return None
    if before.lower == "no" and (q.words or before.text != "No"):
        return False
    opens = t[q.first - 2].kind == BREAK or t[q.first - 2].text == "."
    return not (counted and opens) and (not counted or not q.words)


def _after_name(t: Lexemes, q: Quantity, *, counted: bool) -> bool:
    """Right behind a name: iPhone 11, Boeing 737, Apollo 11, BBC Two; not "In Baghdad 300 people"."""
    before = t[q.first - 1]
    table = not_numbers()
    if (
        q.grouped
        or counted
        or before.lower.endswith("ly")
        or not any(c.isupper() for c in before.text)
        or before.lower in table.openers | table.months
    ):
        return False
    if q.words:
        capital = t[q.first].text[0].isupper() and t[q.first - 2].kind == WORD
        return capital and t[q.first - 2].lower not in number_words().cardinals and not plural_noun(t[q.last].lower)
    if any(c.isupper() for c in before.text[1:]) and before.text.isalpha():
        return True
    headline = t[q.last].kind == WORD and plural_noun(t[q.last].lower)
    return "." not in t[q.first].text and not headline and before.lower not in table.age_before
