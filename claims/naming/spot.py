"""Where names stand: runs of capitalised words, by rule, before anybody asks whom they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.naming.fold import fold, without_possessive
from claims.naming.words import boundaries, given_names, known_names, organizations, places, titles

if TYPE_CHECKING:
    from claims.analysis import FieldAnalysis, Sentence
    from claims.model import FieldName

# Initials and abbreviations with points; words with inner hyphens, apostrophes, points; the ampersand; numbers.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‐‑'’.&][^\W_]+)*|&")
_ABBREVIATIONS = frozenset(
    "st dr mr mrs ms mt ft gen col maj capt lt sgt sen rep gov rev prof jr sr adm cmdr brig cpl det supt dept bros".split()
)
_KEPT = frozenset(("US", "IT", "WHO", "IS"))  # initials that are small words, too
_BROKEN = frozenset(("\x80", "€"))  # after "â": a curly apostrophe whose bytes were read as Latin letters
_URL = re.compile(r"\w\.(?:com|org|net|co|uk|gov|edu|tv|ly)\b|//|www\.", re.IGNORECASE)
_PARTY = re.compile(r"[DRI]-[A-Z][a-z]+|T-shirts?")  # a lawmaker's party and state
_LINKS = frozenset(("of", "for", "the", "and", "&"))


@dataclass(slots=True)
class Word:
    """A word of a sentence. `cap`: capitalised; `own`: its 's was cut off (the next word is owned)."""

    start: int
    end: int
    text: str
    key: str
    cap: bool
    own: bool = False
    initial: bool = False  # the first of its sentence, quotation or line


@dataclass(slots=True)
class Spot:
    """A stretch that names something: its words, and the words before it in the same run that are titles."""

    field: FieldName
    sentence: Sentence
    words: list[Word]
    titles: list[Word]
    weak: bool = False  # capitals say nothing here (a headline, a sentence's first word)

    @property
    def start(self) -> int:
        """Where the name starts, titles left out."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, possessive left out."""
        return self.words[-1].end


def split_words(field: FieldAnalysis, sentence: Sentence) -> list[Word]:
    """A sentence's words."""
    text, found = field.text, []
    opening = True
    last = sentence.start
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        start, end, printed = match.start(), match.end(), match.group()
        gap = text[last:start]
        if gap[-1:] in ("@", "#") or text[end : end + 1] == "@" or text[start - 5 : start] in ("s.co/", "t.co/"):
            last = end
            continue
        opening = opening or any(c in '“"‘:•–—…' for c in gap)
        last = end
        if _PARTY.fullmatch(printed) or ("." in printed and _URL.search(printed)):
            continue
        start, end, printed = _name_part(start, end, printed)
        bare = without_possessive(printed)
        if bare.endswith("â") and text[end : end + 1] in _BROKEN:
            bare = bare[:-1]
        if not bare:
            continue
        own = bare != printed
        if len(printed) == 1 and printed.isupper() and text[end : end + 1] == ".":
            end += 1
        elif bare.lower() in _ABBREVIATIONS and text[end : end + 1] == "." and printed[0].isupper():
            end, last = end + 1, end + 1
        if own:
            end = start + len(bare)
        printed = text[start:end]
        found.append(Word(start, end, printed, fold(printed), _is_capital(printed), own, opening))
        opening = False
    return found


def _is_capital(printed: str) -> bool:
    """Whether a word is written as names are."""
    if printed[0].isupper():
        return True
    if printed[0].isdigit():
        return any(c.isupper() for c in printed) and not printed[-1].isdigit() and len(printed) > 3
    prefix, mark, rest = _cut(printed)
    if mark:
        return rest[:1].isupper() and prefix.lower() in boundaries().prefixes
    return any(c.isupper() for c in printed[1:])


def _cut(printed: str) -> tuple[str, str, str]:
    """A word before and after its first hyphen or apostrophe."""
    match = re.search(r"[-‐‑'’]", printed)
    return (printed[: match.start()], match.group(), printed[match.end() :]) if match else (printed, "", "")


def _name_part(start: int, end: int, printed: str) -> tuple[int, int, str]:
    """The part of a hyphenated word that is a name: Tokyo of "Tokyo-bound", Trump of "anti-Trump"."""
    if "-" not in printed and "‑" not in printed and "‐" not in printed:
        return start, end, printed
    parts = re.split(r"[-‐‑]", printed)
    tail, lists = parts[-1], boundaries()
    if parts[0][:1].isupper() and tail.islower() and (
        tail in lists.compounds or (len(tail) > 4 and tail.endswith(("ed", "ing")))
    ):  # fmt: skip
        cut = len(printed) - len(tail) - 1
        return start, start + cut, printed[:cut]
    if parts[0].islower() and parts[-1][:1].isupper() and fold(parts[0]) not in lists.prefixes and len(parts) == 2:
        cut = len(parts[0]) + 1
        return start + cut, end, printed[cut:]
    return start, end, printed


def is_headline(words: list[Word]) -> bool:
    """Whether capitals say nothing: nearly all longer words of a sentence carry them."""
    long = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) >= 4 and sum(word.cap for word in long) >= 0.75 * len(long)


def spot(field: FieldAnalysis, sentence: Sentence, words: list[Word]) -> list[Spot]:
    """The names of a sentence whose capitals mean something, in order."""
    spots: list[Spot] = []
    for run in _runs(field.text, words):
        spots += _divide(field, sentence, run)
    return spots


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
    """Whether only white space stands between two words (a possessive 's may, inside a name like Children's Hospital)."""
    gap = text[left.end : right.start]
    if left.own:
        return gap.rstrip() in ("'s", "’s", "'", "’", "'S", "’S") and _owns(left, right)
    return gap.strip(" \u00a0\u202f") == "" and bool(gap)


def _owns(left: Word, right: Word) -> bool:
    """Whether a possessive belongs to one name with the next word."""
    return right.cap and (left.key in boundaries().possessors or (left.key in ("johns", "georges", "james") and True))


def _breaks(word: Word, run: list[Word]) -> bool:
    """Whether a capitalised word is none of a name's: days, months, pronouns, sentence openers."""
    lists = boundaries()
    if word.key in lists.calendar:
        return not (run and run[-1].key in given_names().gender and word.key in lists.bearable)
    if word.text in lists.initialisms and not run:
        return True
    return (word.key in lists.never and word.text not in _KEPT) or (word.initial and word.key in lists.openers)


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
    carriers = boundaries().carriers
    head = any(w.key in organizations().heads or w.key in carriers or w.key in places().tails for w in run)
    if small[0] in ("of", "for") and small[1:] in ([], ["the"]):
        return (
            j - i
            if run[-1].key in organizations().heads | carriers | places().tails and (small[0] == "of" or head)
            else 0
        )
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
    cut = _title_cut(run)
    found: list[Spot] = []
    before, name = run[:cut], run[cut:]
    if before:
        found += [
            Spot(field.field, sentence, part, [], weak=part[0].initial and len(part) == 1) for part in _holders(before)
        ]
    if name:
        found.append(Spot(field.field, sentence, name, before, weak=name[0].initial and len(name) == 1 and not before))
    return found


def trim(run: list[Word]) -> list[Word]:
    """A run without small words at its ends and demonyms in front ("French President", "Costa Rican police")."""
    first, last = 0, len(run)
    while first < last:
        skip = _demonym(run[first:last])
        if skip == last - first:
            return []
        if skip and not _demonym_inside(run[first + skip : last]):
            first += skip
        elif not run[first].cap:
            first += 1
        else:
            break
    while first < last and not run[last - 1].cap and not run[last - 1].text[0].isdigit():
        last -= 1
    if last - first == 1 and len(run[first].text) == 1 and not run[first].text.isdigit():
        return []
    return run[first:last]


def _demonym(run: list[Word]) -> int:
    """How many words at a run's front are a demonym; 0 for a given name such as Christian before a surname."""
    demonyms = places().demonyms
    if len(run) > 1 and f"{run[0].key} {run[1].key}" in demonyms:
        return 2
    known = run[0].key in demonyms
    return int(known and not (len(run) > 1 and run[0].key in given_names().gender))


def _demonym_inside(rest: list[Word]) -> bool:
    """Whether a demonym belongs to the name after it: "Russian Federation", "American Airlines", not "Iraqi President"."""
    return (
        rest[-1].key in organizations().heads | boundaries().events | places().tails
        and _title_cut(rest) == 0
        and rest[0].key not in places().known
    )


def _title_cut(run: list[Word]) -> int:
    """How many words at a run's front are titles and what they are titles of; 0 where none."""
    lists, last_key = titles(), run[-1].key
    if last_key in organizations().heads or last_key in organizations().legal:
        return 0
    caps = [i for i, word in enumerate(run) if word.cap]
    cut = 0
    for i in caps[:-1] if len(caps) > 1 else []:
        title = run[i].key in lists.before
        if i and not title and cut == 0 and run[i].key in given_names().gender:
            break
        if title and _portfolio(run, i):
            cut = i + 3
            continue
        if title and run[i + 1].cap and not run[i].own:
            if i and run[i - 1].key in given_names().gender and run[i].key not in lists.offices:
                break
            cut = i + 1
        elif not run[i].cap:
            continue
    if cut and last_key in places().tails and len(run) - cut < 3 and run[cut - 1].key not in lists.ranks:
        return 0
    if cut and run[cut].text.isdigit():
        return 0
    return cut


def _holders(before: list[Word]) -> list[list[Word]]:
    """The names inside a title: US of "US President", Cincinnati Zoo of "Cincinnati Zoo Director"."""
    lists = titles()
    kept: list[Word] = []
    for word in before:
        if word.key in lists.before or word.key in lists.office_words:
            break
        kept.append(word)
    kept = trim(kept)
    return [kept] if kept and (len(kept) > 1 or kept[0].key in known_names() or kept[0].text.isupper()) else []


def _portfolio(run: list[Word], i: int) -> bool:
    """Whether a title goes on "of State" before a name."""
    return len(run) > i + 3 and run[i + 1].text == "of" and run[i + 2].key in titles().portfolios and run[i + 3].cap
