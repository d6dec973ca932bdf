"""The names of an article before they are grouped: runs of capitals, weighed by what the article shows elsewhere."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

from claims.naming.divide import trim
from claims.naming.fold import tokens
from claims.naming.split import Word, is_headline, split_words
from claims.naming.spot import Spot, spot
from claims.naming.words import boundaries, given_names, known_names, places

if TYPE_CHECKING:
    from claims.analysis import Analysis, FieldAnalysis, Sentence, Token

_PROPER = frozenset(("NNP", "NNPS", "FW"))
_OPENING, _CLOSING = frozenset("\"'“‘«"), frozenset("\"'”’»")
_Line = tuple["FieldAnalysis", "Sentence", list[Word]]


def collect(analysis: Analysis) -> list[Spot]:
    """The names of both fields, in order, those that only their capitals make names left out."""
    plain: list[_Line] = []
    headlines: list[_Line] = []
    for field in analysis.fields:
        for sentence in field.sentences:
            words = split_words(field, sentence)
            (headlines if is_headline(field, sentence, words) else plain).append((field, sentence, words))
    for field, _, words in plain:
        _keep_possessives(field, words)
    spots = [found for field, sentence, words in plain for found in spot(field, sentence, words)]
    lower = Counter(word.key for _, _, words in plain for word in words if not word.cap)
    strong = Counter(
        word.key
        for found in spots
        if not found.weak
        for word in found.words
        if word.cap and (found.nickname or not word.initial)
    )
    kept = [found for found in spots if _stands(analysis, found, lower, strong)]
    names = {tokens(" ".join(w.text for w in found.words)) for found in kept}
    for line in headlines:
        kept += _in_headline(*line, names, lower)
    kept.sort(key=lambda found: (found.field, found.start))
    return kept


def _keep_possessives(field: FieldAnalysis, words: list[Word]) -> None:
    """Give an 's back to a name that a finite verb follows: "Lloyd's announced that" owns nothing."""
    for word, after in itertools.pairwise(words):
        if not (word.own and word.cap and field.text[word.end + 2 : after.start].isspace()):
            continue
        mark, verb = field.tokens_in(word.end, word.end + 2), field.tokens_in(after.start, after.end)
        if not (mark and verb and mark[-1].tag == "POS" and verb[0].tag in ("VBD", "VBZ", "MD", "VBN")):
            continue
        if verb[0].tag == "VBN" and not _bare(field, verb[0]):
            continue
        word.own = False
        word.end += 2
        word.text = field.text[word.start : word.end]


def _bare(field: FieldAnalysis, verb: Token) -> bool:
    """Whether a participle stands before no noun that it could describe ("announced that", not "announced plans")."""
    after = field.tokens[verb.i + 1 : verb.i + 2]
    return not after or after[0].pos not in ("NOUN", "ADJ", "PROPN", "NUM", "ADV")


def _stands(analysis: Analysis, found: Spot, lower: Counter[str], strong: Counter[str]) -> bool:
    """Whether a stretch is a name; takes a sentence's ordinary first word off its front."""
    first = found.words[0]
    if first.initial and not found.titles and not _named(analysis, found, first, lower, strong):
        if len(found.words) == 1:
            return False
        rest = trim(found.words[1:])
        if not rest:
            return False
        found.words = rest
    if len(found.words) == 1:
        word = found.words[0]
        lists = boundaries()
        if word.key in places().demonyms or word.key in lists.starters or word.text in lists.initialisms:
            return False
        shout = word.text.isupper() and len(word.text) > 6
        return not shout or word.key in known_names() or strong[word.key] > 1 or _dateline(analysis, found)
    shouted = [word for word in found.words if word.cap]
    if all(word.text.isupper() and len(word.text) > 1 for word in shouted) and len(shouted) > 1:
        return _dateline(analysis, found) or all(strong[w.key] > 1 or w.key in known_names() for w in shouted)
    return True


def _named(analysis: Analysis, found: Spot, first: Word, lower: Counter[str], strong: Counter[str]) -> bool:
    """Whether the first word of a sentence is part of a name."""
    keys = [word.key for word in found.words]
    if any(" ".join(keys[:size]) in known_names() for size in range(2, len(keys) + 1)):
        return True
    if first.key in boundaries().openers:
        return False
    if first.key in known_names() or first.key in given_names().gender:
        return True
    if strong[first.key] > lower[first.key]:
        return True
    if lower[first.key] or (len(first.key) > 5 and first.key.endswith("ing")):
        return False
    field = analysis.title if found.field == "title" else analysis.text
    if len(found.words) > 1 and _quoted(field.text, found):
        return True
    tags = {token.tag for token in field.tokens_in(first.start, first.end)}
    unseen = len(found.words) > 1 and "NN" in tags  # no known word: the tagger's guess for one is a noun
    return bool(tags & _PROPER) or unseen or first.text.isupper() or any(c.isupper() for c in first.text[1:])


def _quoted(text: str, found: Spot) -> bool:
    """Whether quotation marks hold a stretch and no more."""
    after = text[found.end : found.end + 2].lstrip(".,")
    return text[found.start - 1 : found.start] in _OPENING and after[:1] in _CLOSING


def _dateline(analysis: Analysis, found: Spot) -> bool:
    """Whether a stretch of capitals opens a block as "BAGHDAD (AP) —" or "SLOVYANSK, Ukraine —" do."""
    field = analysis.title if found.field == "title" else analysis.text
    if found.start != found.sentence.block.start:
        return False
    after = field.text[found.end : found.end + 40].lstrip()
    return after[:1] in {",", "(", "-", "–", "—", ":"}


def _in_headline(
    field: FieldAnalysis, sentence: Sentence, words: list[Word], names: set[tuple[str, ...]], lower: Counter[str]
) -> list[Spot]:
    """Names that a headline prints and the article or general knowledge knows."""
    found: list[Spot] = []
    longest = 6
    i = 0
    while i < len(words):
        for size in range(min(longest, len(words) - i), 0, -1):
            part = words[i : i + size]
            if not (part[0].cap and part[-1].cap) or not _touching(field.text, part):
                continue
            key = tokens(" ".join(word.text for word in part))
            known = key in names or (" ".join(key) in known_names() and not _small(part))
            if known or (_like_person(part) and not _verb(field, part[1], lower)):
                found.append(Spot(field.field, sentence, part, [], weak=True))
                i += size - 1
                break
        i += 1
    return found


def _touching(text: str, part: list[Word]) -> bool:
    return all(text[a.end : b.start].strip() == "" for a, b in itertools.pairwise(part))


def _small(part: list[Word]) -> bool:
    """Whether a headline's "Is" or "Who" only looks like initials."""
    return len(part) == 1 and part[0].key in boundaries().never and not part[0].text.isupper()


def _verb(field: FieldAnalysis, word: Word, lower: Counter[str]) -> bool:
    """Whether a headline's capital makes no surname: "Clinton *Needs*", "Hillary *Asking*"."""
    if lower[word.key]:
        return True
    return any(token.pos in ("VERB", "AUX") for token in field.tokens_in(word.start, word.end))


def _like_person(part: list[Word]) -> bool:
    """Two words of which the first is a given name and the second no word of its own."""
    return (
        len(part) == 2
        and part[0].key in given_names().gender
        and part[1].key not in boundaries().never
        and part[1].key not in boundaries().calendar
        and all((word.cap and not word.own) or word is part[1] for word in part)
    )
