"""Attributions as utterances, a quoted sentence each, and which pairs of two articles are looked at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, combinations
from operator import itemgetter
from typing import NamedTuple

from checker.blocking import meet
from checker.fragments import in_context
from checker.wordings import light, sentence_spans, sentences
from claims.kinds.attribution.model import AttributionClaim, Part

BUCKET = 24
"""At most so many claims share a key that pairs them: what more have in common tells nothing, and costs its square."""
PARTNERS = 24
"""So many others an attribution is compared with, those that share the rarest keys first."""
_RAREST = 5
_STOP_INSIDE = re.compile(r"[.?!;](?=.*\w)", re.DOTALL)


class Quoted(NamedTuple):
    """An attribution with the article that makes it."""

    article: str
    claim: AttributionClaim


def utterances(claim: AttributionClaim) -> list[AttributionClaim]:
    """An attribution as one claim a quoted sentence, so that each can be compared and shown on its own.

    What is only reported, or a single sentence, stays as it is. The ids stay the claim's.
    """
    if not claim.quoted or (len(claim.quoted) == 1 and not _STOP_INSIDE.search(claim.quoted[0].quote)):
        return [claim]
    parts = [
        Part(start=part.start + a, end=part.start + b, quote=part.quote[a:b])
        for part in claim.quoted
        for a, b in sentence_spans(part.quote)
    ]
    if len(parts) < 2:
        return [claim]
    alone = [
        claim.model_copy(
            update={"start": p.start, "end": p.end, "quote": p.quote, "content": (p,), "quoted": (p,), "mode": "direct"}
        )
        for p in parts
    ]
    return [in_context(claim, one) for one in alone]


def pair_quotations(quoted: Sequence[Quoted]) -> list[tuple[int, int]]:
    """Pairs of attributions (by index, in order) of two articles that share rare words or a run of words.

    An attribution has a few keys a word and a key at most BUCKET attributions, so that the time
    grows with the words.
    """
    words = [_compared_words(item.claim) for item in quoted]
    frequency = Counter(chain.from_iterable([set(chain.from_iterable(found)) for found in words]))
    by_rarity = sorted([(count, word) for word, count in frequency.items()])
    rank = {word: n for n, (_, word) in enumerate(by_rarity)}
    common = bisect_right(by_rarity, 1, key=itemgetter(0))
    empty = light()
    telling = [word not in empty for _, word in by_rarity]
    worth = [-3] * common + telling[common:]
    buckets: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for index, found in enumerate(words):
        for key in set().union(*[_keys([rank[word] for word in sentence], telling, worth) for sentence in found]):
            buckets[key].append(index)
    _, pairs = meet(buckets, [item.article for item in quoted], cap=BUCKET, partners=PARTNERS)
    return sorted(pairs)


def _keys(words: list[int], telling: list[bool], worth: list[int]) -> set[tuple[int, ...]]:
    """Two of a sentence's rarest words, and runs of three of which two tell something.

    Words are numbered by rarity. What stands in one attribution only pairs nothing: its `worth` is below zero, 1
    is that of a word that tells something.
    """
    rarest = sorted([word for word in set(words) if telling[word]])[:_RAREST]
    keys: set[tuple[int, ...]] = set(combinations([word for word in rarest if worth[word] > 0], 2))
    keys.update(
        [(a, b, c) for a, b, c in zip(words, words[1:], words[2:], strict=False) if worth[a] + worth[b] + worth[c] > 1]
    )
    if len(rarest) == 1 and sum([telling[word] for word in words]) == 1:
        keys.add((rarest[0],))
    return keys


def _compared_words(claim: AttributionClaim) -> list[list[str]]:
    """What pairs an attribution with others: its quoted words, and its whole content where it is not all quoted."""
    parts = claim.quoted if claim.quoted and claim.mode == "direct" else (*claim.content, *claim.quoted)
    return [words for part in parts for words in _norms(part.quote)]


@lru_cache(maxsize=1 << 12)  # a quotation is content and quoted, in its claim and in its utterances
def _norms(text: str) -> list[list[str]]:
    return [[w.norm for w in words if w.norm] for words in sentences(text)]
