"""Attributions as utterances, a quoted sentence each, and which pairs of two articles are looked at."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

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


@dataclass(frozen=True, slots=True)
class Quoted:
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
    rank = {word: n for n, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))}
    common = frozenset(word for word, count in frequency.items() if count > 1)
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, found in enumerate(words):
        for key in {key for sentence in found for key in _keys(sentence, rank, common)}:
            buckets[key].append(index)
    _, pairs = meet(buckets, [item.article for item in quoted], cap=BUCKET, partners=PARTNERS)
    return sorted(pairs)


def _keys(words: list[str], rank: dict[str, int], common: frozenset[str]) -> set[tuple[str, ...]]:
    """Two of a sentence's rarest words, and runs of three; what stands in one attribution only pairs nothing."""
    telling = set(words) - light()
    rarest = sorted(telling, key=rank.__getitem__)[:_RAREST]
    keys: set[tuple[str, ...]] = set(combinations(sorted(common.intersection(rarest)), 2))
    for run in zip(words, words[1:], words[2:], strict=False):
        if common.issuperset(run) and sum([word in telling for word in run]) > 1:
            keys.add(run)
    if len(telling) == 1 and sum([word in telling for word in words]) == 1:
        keys.update((w,) for w in telling)
    return keys


def _compared_words(claim: AttributionClaim) -> list[list[str]]:
    """What pairs an attribution with others: its quoted words, and its whole content where it is not all quoted."""
    parts = claim.quoted if claim.quoted and claim.mode == "direct" else (*claim.content, *claim.quoted)
    return [[w.norm for w in words if w.norm] for part in parts for words in sentences(part.quote)]
