"""Where names stand: runs of capitalised words, by rule, before anybody asks whom they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.naming.divide import holders, title_cut, trim
from claims.naming.fold import fold
from claims.naming.split import Word
from claims.naming.words import boundaries, given_names, known_names, organizations, places, titles

if TYPE_CHECKING:
    from claims.analysis import FieldAnalysis, Sentence
    from claims.model import FieldName

_KEPT = frozenset(("US", "IT", "WHO", "IS"))  # initials that are small words, too
_OPENS, _CLOSES = re.compile(" [\"“‘'(]"), re.compile("[\"”’')] ")
_LINKS = frozenset(("of", "for", "the", "and", "&"))


@dataclass(slots=True)
class Spot:
    """A stretch that names something: its words, and the words before it in the same run that are titles."""

    field: FieldName
    sentence: Sentence
    words: list[Word]
    titles: list[Word]
    weak: bool = False  # capitals say nothing here (a headline, a sentence's first word)
    nickname: str = ""  # what stands in quotation marks inside: Dave "Oderus" Brockie

    @property
    def start(self) -> int:
        """Where the name starts, titles left out."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, possessive left out."""
        return self.words[-1].end


def spot(field: FieldAnalysis, sentence: Sentence, words: list[Word]) -> list[Spot]:
    """The names of a sentence whose capitals mean something, in order."""
    spots: list[Spot] = []
    for run in _runs(field.text, words):
        spots += _divide(field, sentence, run)
    return _with_nicknames(field.text, spots)


def _with_nicknames(text: str, spots: list[Spot]) -> list[Spot]:
    """Names whose nickname in quotation marks parted them, put together."""
    joined: list[Spot] = []
    for spot in spots:
        if len(joined) > 1:
            first, nick = joined[-2:]
            if _OPENS.fullmatch(text, first.end, nick.start) and _CLOSES.fullmatch(text, nick.end, spot.start):
                joined[-2:] = []
                spot = Spot(  # noqa: PLW2901 - the three are one
                    first.field, first.sentence, [*first.words, *nick.words, *spot.words], first.titles,
                    nickname=text[nick.start : nick.end],
                )  # fmt: skip
        joined.append(spot)
    return joined


def _runs(text: str, words: list[Word]) -> list[list[Word]]:
    """Maximal runs of capitalised words, with the small words that hold a name together."""
    lists = boundaries()
    runs: list[list[Word]] = []
    run: list[Word] = []
    i = 0
    while i < len(words):
        word = words[i]
        follows = bool(run) and _joined(text, run[-1], word)
        if run and not follows:
            runs.append(run)
            run = []
        if word.cap and not _breaks(word, run):
            run.append(word)
        elif run and follows:
            taken = _link(text, words, i, run, lists.particles)
            if taken:
                run += words[i : i + taken]
                i += taken
                continue
            if word.text.isdigit() and len(word.text) < 5 and not _is_year(word.text) and not run[-1].own:
                run.append(word)
            runs.append(run)
            run = []
        i += 1
    if run:
        runs.append(run)
    return [run for run in runs if any(w.cap for w in run)]


def _is_year(text: str) -> bool:
    return len(text) == 4 and text[:2] in ("18", "19", "20")


def _joined(text: str, left: Word, right: Word) -> bool:
    """Whether only white space stands between two words, or the 's of "Children's Hospital"."""
    gap = text[left.end : right.start]
    if left.own:
        return gap.rstrip() in ("'s", "’s", "'", "’", "'S", "’S") and _owns(left, right)
    return gap.strip(" \u00a0\u202f") == "" and bool(gap)


def _owns(left: Word, right: Word) -> bool:
    """Whether a possessive belongs to one name with the next word."""
    return right.cap and left.key in boundaries().possessors


def _breaks(word: Word, run: list[Word]) -> bool:
    """Whether a capitalised word is none of a name's: days, months, pronouns, sentence openers."""
    lists = boundaries()
    if word.key in lists.calendar:
        return not (run and run[-1].key in given_names().gender and word.key in lists.bearable)
    if word.text in lists.initialisms and not run:
        return True
    if word.key in lists.never and word.text not in _KEPT:
        return word.initial or bool(run) or word.key not in lists.starters
    return False


def _link(text: str, words: list[Word], i: int, run: list[Word], particles: frozenset[str]) -> int:
    """How many words from i on carry a run over small words to the next capitalised one; 0 where none do."""
    j = i
    while j < len(words) and j - i < 3 and not words[j].cap and (words[j].key in particles or words[j].text in _LINKS):
        if j > i and not _joined(text, words[j - 1], words[j]):
            return 0
        j += 1
    if j == i or j >= len(words) or not words[j].cap or not _joined(text, words[j - 1], words[j]):
        return 0
    small = [word.text.lower() for word in words[i:j]]
    following = words[j]
    if _breaks(following, []):
        return 0
    if all(words[k].key in particles for k in range(i, j)):
        return j - i
    if "&" in small:
        return j - i
    if run[-1].own or (following.key in places().known and small[0] != "of"):
        return 0
    if small[0] in ("of", "for") and small[1:] in ([], ["the"]):
        last = run[-1].key
        carries = last in organizations().heads or last in boundaries().carriers or last in places().tails
        return j - i if carries else 0
    if small == ["and"]:
        return j - i if _and_inside(words, i, j, run) else 0
    return 0


def _and_inside(words: list[Word], i: int, j: int, run: list[Word]) -> bool:
    """Whether an "and" is inside a name: "Center for Disease Control and Prevention", "Exchange Commission"."""
    inside = any(not w.cap and w.text in ("of", "for") for w in run)
    end = j
    while end + 1 < len(words) and words[end + 1].cap and words[end + 1].start - words[end].end == 1:
        end += 1
    left, right = run[-1].key, words[end].key
    if fold(f"{words[i - 1].text} and {words[j].text}") in known_names():
        return True
    plain = left not in given_names().gender and left not in known_names() and left not in organizations().heads
    if inside:
        return (
            plain
            and not any(words[k].key in titles().before for k in range(j, end + 1))
            and words[j].key not in known_names()
        )
    return plain and len(run) == 1 and end > j and right in organizations().heads and not run[0].initial


def _divide(field: FieldAnalysis, sentence: Sentence, run: list[Word]) -> list[Spot]:
    """A run's names: titles cut from the front, demonyms dropped, a country before a title kept apart."""
    run = trim(run)
    if not run:
        return []
    if len(run) > 2 and run[0].key in organizations().publishers and run[1].key in given_names().gender:
        return [Spot(field.field, sentence, run[:1], []), *_divide(field, sentence, run[1:])]
    cut = title_cut(run)
    found: list[Spot] = []
    before, name = run[:cut], run[cut:]
    if before:
        found += [
            Spot(field.field, sentence, part, [], weak=part[0].initial and len(part) == 1) for part in holders(before)
        ]
    if name:
        found.append(Spot(field.field, sentence, name, before, weak=name[0].initial and len(name) == 1 and not before))
    return found
