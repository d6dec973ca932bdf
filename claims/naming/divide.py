"""A run of capitals taken apart: titles before a name, demonyms, a country before an office."""

from __future__ import annotations

from claims.naming.split import Word
from claims.naming.words import boundaries, given_names, known_names, organizations, places, titles


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
    while first < last and _loose(run[first:last]):
        last -= 1
    if last - first == 1 and len(run[first].text) == 1 and not run[first].text.isdigit():
        return []
    return run[first:last]


def _loose(run: list[Word]) -> bool:
    """Whether a run's last word is none of the name's: a small word, "Republican" of "Iowa Republican"."""
    last = run[-1]
    if not last.cap:
        return not last.text[0].isdigit()
    return len(run) > 1 and last.key in places().demonyms and " ".join(w.key for w in run[:-1]) in places().known


def _demonym(run: list[Word]) -> int:
    """How many words at a run's front are a demonym; 0 for a given name such as Christian before a surname."""
    demonyms = places().demonyms
    if len(run) > 1 and f"{run[0].key} {run[1].key}" in demonyms:
        return 2
    known = run[0].key in demonyms
    return int(known and not (len(run) > 1 and run[0].key in given_names().gender))


def _demonym_inside(rest: list[Word]) -> bool:
    """Whether a demonym belongs to the name after it: "Russian Federation", "Baltic Pearl", not "Iraqi President"."""
    first, last = rest[0].key, rest[-1].key
    if title_cut(rest) or first in places().known or first in titles().before:
        return False
    if last in organizations().heads or last in boundaries().events or last in places().tails:
        return True
    return len(rest) == 1 and first not in titles().office_words


def title_cut(run: list[Word]) -> int:
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


def holders(before: list[Word]) -> list[list[Word]]:
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
