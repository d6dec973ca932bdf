"""What a number is that moves with time, and the words that tell that one moved."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from checker import align
from checker.model import Item
from claims.kinds.number.model import NumberClaim
from claims.lexicon import load
from claims.units import dimension


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A list of the time words as one pattern of whole words."""
    return re.compile(rf"\b(?:{'|'.join(load('time_words')[name])})\b", re.IGNORECASE)


@cache
def listed(name: str) -> frozenset[str]:
    """A list of the time words."""
    return frozenset(load("time_words")[name])


@cache
def running() -> frozenset[str]:
    """What a page counts on and on, by the synonyms' first members."""
    return frozenset(align.canonical_noun(word) for word in listed("running_heads"))


def grows(claim: NumberClaim) -> bool:
    """Whether a count is of a kind that rises while it is counted: tolls, views, bids, signatures, donations.

    The age of a dead person, or a percentage of shares, is no count.
    """
    if dimension(claim.unit) not in ("count", "money"):
        return False
    told = claim.about
    verb = told.predicate.lemma if told.predicate else None
    counted = told.head or told.subject  # "the death toll rose to 64": nothing is counted but in the subject
    if set(told.states) & listed("growing_states") or counted in listed("growing_heads"):
        return True
    if dimension(claim.unit) == "money":
        return verb in listed("growing_verbs")
    if verb in listed("joining_verbs"):
        return True
    return counted in listed("response_heads") and not listed("response_words").isdisjoint(told.terms)


def shifts(claim: NumberClaim) -> bool:
    """Whether a number is of a kind that rises or falls while a story unfolds: missing people, acres burned, winds."""
    told = claim.about
    counted = told.head in listed("shifting_heads") or claim.unit in listed("shifting_units")
    if claim.unit == "percent":
        return not listed("shifting_shares").isdisjoint(told.terms)
    if told.head in listed("shifting_counts"):
        return not listed("shifting_power").isdisjoint(told.terms)
    people = dimension(claim.unit) == "count" and bool(set(told.states[:1]) & listed("shifting_states"))
    return counted or people


def may_change(claim: NumberClaim) -> bool:
    """Whether a number may be another one some months later: counts, money, shares, ages, times elapsed."""
    return dimension(claim.unit) in ("count", "money", "share") or claim.age


_WAS = re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|are|has|have|does|do|now|today|currently|still)\b|[’']s\b", re.IGNORECASE)


def is_past(item: Item) -> bool:
    """Whether a count is told as a thing of the past, which months do not change: "three gorillas were in it"."""
    claim = item.claim
    if not isinstance(claim, NumberClaim) or claim.unit != "1":
        return False
    sentence = item.sentence
    return bool(_WAS.search(sentence)) and not _IS.search(sentence)


def is_traded(claim: NumberClaim) -> bool:
    """Whether a number is a price of something traded by the hour, or by how many per cent it rose or fell."""
    about = claim.about
    words = {about.head or "", *about.terms[:4], about.predicate.lemma if about.predicate else ""}
    if claim.unit == "percent":
        return claim.change is not None and bool(words & listed("traded"))
    return len(claim.unit) == 3 and claim.unit.isupper() and bool(words & listed("traded"))


def figure(item: Item) -> Decimal:
    """The number's value, or the end that is known of it."""
    claim = item.claim
    if not isinstance(claim, NumberClaim):
        return Decimal(0)
    known = claim.low if claim.low is not None else claim.high
    return known if known is not None else Decimal(0)
