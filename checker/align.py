"""Likenesses of words, names, places and phrases: what the facets of every kind of claim are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import repeat
from zlib import crc32

from rapidfuzz import fuzz

from checker.model import Item, Story
from claims.lexicon import load
from claims.naming.fold import fold
from claims.naming.words import places as gazetteer

_DIGITS = re.compile(r"\d[\d.,]*")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"(?:[^\W\d_]+|\d[\d.,]*)+")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_NATIONAL = "national of "
_WINDOW = 7
_REACH = 80  # characters that so many words hardly ever exceed
_CODES = 0x10FFFF  # how many characters there are


@cache
def _synsets() -> dict[str, str]:
    """A lemma's set of news synonyms, by its first member."""
    data = load("synonyms")
    return {word: words[0] for group in ("nouns", "verbs") for words in data[group] for word in words}


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(load("synonyms")["person"])


@cache
def _people_at_large() -> frozenset[str]:
    return frozenset(load("synonyms")["at_large"])


@cache
def _citizens() -> frozenset[str]:
    return frozenset(load("synonyms")["citizens"])


@cache
def _anyone() -> frozenset[str]:
    return frozenset(load("synonyms")["anyone"])


@cache
def saying() -> frozenset[str]:
    """The verbs of saying, by lemma: what they date or count is the words, not the event."""
    return frozenset(load("synonyms")["saying"])


@cache
def scopes() -> dict[str, str]:
    """What a length is a length of, by the word behind it."""
    return {word: scope for scope, words in load("synonyms")["scopes"].items() for word in words}


@cache
def _noun_sets() -> dict[str, str]:
    return {word: words[0] for words in load("synonyms")["nouns"] for word in words}


def canonical_noun(noun: str) -> str:
    """A noun's news synonym set, by its first member: hits are views, whatever it is to hit."""
    return _noun_sets().get(noun, noun)


@cache
def same_word(a: str, b: str) -> float:
    """1 for one lemma or synonyms, 0.8 for two spellings of one word, else 0."""
    if a == b or _synsets().get(a, a) == _synsets().get(b, b):
        return 1.0
    if len(a) > 4 and len(b) > 4 and fuzz.ratio(a, b, score_cutoff=85):
        return 0.8
    return 0.0


def is_person(head: str | None) -> bool:
    """Whether a noun can count people at large."""
    return head in _person_nouns() or (head is not None and head.startswith(_NATIONAL))


@cache
def national(head: str | None, modifiers: Sequence[str]) -> str | None:
    """Whose nationals are counted, in one form: "10 Americans" / "10 US citizens"; None for anything else."""
    countries = gazetteer().country_of
    words = modifiers if head in _citizens() else (head,) if head else ()
    found = next((countries[fold(word)] for word in words if fold(word) in countries), None)
    return f"{_NATIONAL}{found}" if found else None


def is_anyone(head: str | None) -> bool:
    """Whether a noun may stand for a person of whatever trade: a man, a woman."""
    return head in _anyone()


def canonical(word: str) -> str:
    """A word's news synonym set, by its first member; itself where it is in none."""
    return _synsets().get(word, word)


@lru_cache(maxsize=1 << 16)  # a story's words come again and again
def term_key(word: str) -> str:
    """The blocking key of a word near a claim."""
    return f"term {canonical(word)}"


@cache
def exclusive_states() -> frozenset[str]:
    """The states of people of which one count has one only."""
    return frozenset(load("states")["exclusive"])


@cache
def state_words() -> frozenset[str]:
    """The words that tell what became of people: killed, hurt, missing."""
    return frozenset(word for words in load("states")["states"].values() for word in words)


@cache
def state_of(lemma: str) -> str | None:
    """The state of people that a lemma tells: "injured" of "hurt"."""
    return next((state for state, words in load("states")["states"].items() if lemma in words), None)


def states_exclude(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the states of two counts exclude each other: "killed" / "injured", "trapped" / "left … dead"."""
    one = [state for state in a if state in exclusive_states()]
    two = [state for state in b if state in exclusive_states()]
    return bool(one and two) and not set(one) & set(two)


def at_large(head: str) -> bool:
    """Whether a noun counts people at large, or is itself a state ("27 hurt", "12 dead")."""
    return head in _people_at_large() or head in state_words()


@cache
def subset(a: str | None, b: str | None) -> bool:
    """Whether one noun counts people at large and the other some of them ("people" / "students")."""
    if not a or not b or same_word(a, b) or not (is_person(a) and is_person(b)):
        return False
    return (a in _people_at_large()) != (b in _people_at_large()) or a not in _people_at_large()


@cache
def some_of(a: str | None, b: str | None) -> bool:
    """Whether one noun counts people at large and the other a group of them: "people" / "students"."""
    if not a or not b or same_word(a, b) or not (is_person(a) and is_person(b)):
        return False
    return (a in _people_at_large()) != (b in _people_at_large())


@cache
def head_likeness(a: str | None, b: str | None) -> float:
    """1 for one thing counted, 0.4 where both can be people, −1 for two things, 0 where one is silent."""
    if not a or not b or a in state_words() or b in state_words():
        return 0.0
    like = 1.0 if canonical_noun(a) == canonical_noun(b) else same_word(a, b)
    if like:
        return like
    if is_person(a) and is_person(b):
        return 0.4
    return -1.0


def shared(story: Story, a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the smaller set of canonical words that both hold, words counting by their rarity in the story."""
    if a.isdisjoint(b):
        return 0.0
    return story.weigh(a & b) / max(min(story.weight(a), story.weight(b)), 2.0)


@lru_cache(maxsize=1 << 14)  # each claim is compared with many
def canonicals(words: Sequence[str]) -> frozenset[str]:
    """The words' news synonym sets."""
    synsets = _synsets()
    return frozenset([synsets.get(word, word) for word in words])


Around = tuple[list[str], list[str]]
"""The words and figures before a claim and behind it, lower case."""


def around(item: Item) -> Around:
    """The words and figures right before and behind a claim within its sentence."""
    claim = item.claim
    text = item.text
    start, end = claim.sentence
    before = text[max(start, claim.start - _REACH) : claim.start]
    return _words(before.lower()), _words(text[claim.end : min(end, claim.end + _REACH)].lower())


def _words(text: str) -> list[str]:
    """A text's words; where it has no figure, the simpler pattern finds the same."""
    return (_WORD if _DIGIT.search(text) else _PLAIN_WORD).findall(text)


def window(around: Around) -> tuple[str, str]:
    """The words before and behind a claim, digits masked: a character a word."""
    before, behind = around
    return "".join(map(_code, before[-_WINDOW:])), "".join(map(_code, behind[:_WINDOW]))


@lru_cache(maxsize=1 << 16)  # a story's words come again and again
def _code(word: str) -> str:
    """A character for a word, one for words that differ in figures alone; one in a million pairs of words shares it."""
    return chr(crc32(_DIGITS.sub("0", word).encode()) % _CODES + 1)


def wording(a: tuple[str, str], b: tuple[str, str]) -> float:
    """How alike the words right around two claims are: 1 for a copied sentence, 0 for unlike ones."""
    return (_side(a[0], b[0]) + _side(a[1], b[1])) / 2


def _side(a: str, b: str) -> float:
    if a and b:
        return fuzz.ratio(a, b) / 100
    return 0.2 if a or b else 0.5


def names(story: Story, a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Shared names by rarity; −0.5 where both claims name some and share none."""
    if not a or not b:
        return 0.0
    known = story.alike
    found = known.get((a, b))
    if found is None:  # the claims of a sentence have the same names
        both = _same_names(a, b)
        found = min(1.0, 0.4 + 0.3 * sum([story.rarity(name) for name in both])) if both else -0.5
        known[a, b] = found
    return found


def _same_names(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([name for name in a if name in b or any(map(_same_name, repeat(name), b))])


def places(a: str | None, b: str | None) -> float:
    """−1 where two claims name two places, 0 for one place or where an article names none.

    A town may lie in the country that the other article names, so these two tell nothing.
    """
    if not a or not b or same_name(a, b):
        return 0.0
    return -1.0 if _wide(a) == _wide(b) else 0.0


@lru_cache(maxsize=1 << 14)
def _wide(place: str) -> bool:
    return fold(place) in gazetteer().wide


def same_name(a: str, b: str) -> bool:
    """Whether two names can be one: equal, of one last word, or spelled alike."""
    return a == b or _same_name(a, b)


@lru_cache(maxsize=1 << 16)  # a story's few names meet again and again
def _same_name(a: str, b: str) -> bool:
    left, right = a.lower(), b.lower()
    return left.split()[-1] == right.split()[-1] or bool(fuzz.ratio(left, right, score_cutoff=88))


def same_person(a: str, b: str) -> bool:
    """Whether two persons' names can be one: alike, and where both have a first name, that too or its initial."""
    if not same_name(a, b):
        return False
    one, two = a.lower().split(), b.lower().split()
    if len(one) == 1 or len(two) == 1 or set(one[:-1]) & set(two[:-1]):
        return True
    first, other = one[0].rstrip("."), two[0].rstrip(".")
    return first[0] == other[0] if min(len(first), len(other)) == 1 else fuzz.ratio(first, other) >= 70


@cache
def _body_endings() -> frozenset[str]:
    return frozenset(load("synonyms")["body_endings"])


@lru_cache(maxsize=1 << 14)
def _body_words(name: str) -> frozenset[str]:
    words = (word.strip(".,'’s" if word.endswith(("'s", "’s")) else ".,") for word in name.lower().split())
    return frozenset(word for word in words if word and word not in _body_endings())


@lru_cache(maxsize=1 << 14)
def same_owner(a: str, b: str) -> bool:
    """Whether two names can be one person, body or thing: "Aldine Corp." / "Aldine", "the Falcon" / "Falcon Heavy"."""
    one, two = _body_words(a), _body_words(b)
    if one and two and (one <= two or two <= one):
        return True
    return same_person(a, b)


BRIEF = 600  # characters of a text of a sentence or two


def brief(a: Item, b: Item) -> float:
    """1 where both texts are so short that no word of them is rare or common."""
    return 1.0 if is_brief(a) and is_brief(b) else 0.0


def is_brief(item: Item) -> bool:
    """Whether a text is of a sentence or two."""
    return len(item.article.text) <= BRIEF
