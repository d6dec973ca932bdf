"""The reporting words, ready for use: verbs by their printed forms, with the frames of what they report."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from claims.lexicon import load

VOWELS = frozenset("aeiou")
_DOUBLES = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A reporting verb: its lemma ("say", "point out"), what follows its first word, its frames."""

    lemma: str
    particles: tuple[str, ...]
    frames: frozenset[str]


@cache
def verbs() -> dict[str, tuple[ReportingVerb, ...]]:
    """Reporting verbs by each printed form of their first word, those with particles first."""
    frames: dict[str, set[str]] = defaultdict(set)
    for group in load("reporting")["verbs"]:
        for lemma in group["lemmas"]:
            frames[lemma].update(group["frames"])
    irregular: dict[str, list[str]] = load("reporting")["irregular"]
    by_form: dict[str, list[ReportingVerb]] = defaultdict(list)
    for lemma in sorted(frames, key=lambda lemma: (-lemma.count(" "), lemma)):
        first, *particles = lemma.split()
        verb = ReportingVerb(lemma, tuple(particles), frozenset(frames[lemma]))
        for form in _forms(first, irregular.get(first, [])):
            by_form[form].append(verb)
    for group in load("reporting")["adjectives"]:
        for lemma in group["lemmas"]:
            by_form[lemma].append(ReportingVerb(lemma, (), frozenset(group["frames"])))
    return {form: tuple(found) for form, found in by_form.items()}


@cache
def adjectives() -> frozenset[str]:
    """Adjectives that report like verbs ("confident that …")."""
    return frozenset(lemma for group in load("reporting")["adjectives"] for lemma in group["lemmas"])


def _forms(lemma: str, irregular: list[str]) -> list[str]:
    """The printed forms of a verb: base, -s, -ing, -ed, or what is irregular."""
    if lemma.endswith("e"):
        past, gerund = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in VOWELS:
        past, gerund = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, gerund = lemma + "ed", lemma + "ing"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        third = lemma[:-1] + "ies"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    forms = [lemma, third, gerund, past, *irregular]
    if _DOUBLES.search(lemma):
        forms += [f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"]
    return list(dict.fromkeys(forms))


@cache
def source_phrases() -> dict[str, list[tuple[str, ...]]]:
    """Phrases that name the source right after them ("according to"), as words, by the first one; long ones first."""
    phrases = [tuple(phrase.split()) for phrase in load("reporting")["phrases"]["source_after"]]
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(phrases, key=lambda words: (-len(words), words)):
        by_first[words[0]].append(words)
    return dict(by_first)
