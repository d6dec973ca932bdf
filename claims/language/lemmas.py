"""Lemmas by the word's ending, where English inflects by rule: the model's own are wrong in one verb of twelve.

"trapping" is a form of *trap*, "jailed" of *jail*, "denounced" of *denounce*, "struck" of *strike*.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.lexicon import load

_VERBS = ("VBD", "VBN", "VBG")
_DOUBLED = re.compile(r"(?:^[aeiou]|.[aeiou])([bdgkmnprt])\1$(?<=.{4})")
_LL = re.compile(r"[aeiouy].*[^aeiou][eiou]ll$")  # cancelled, compelled; not killed, installed
# stems that lost an -e: argu-, forc-, judg-, releas-, settl-, declar-, decid-, execut-, combin-, promot-
_SILENT = re.compile(
    r"(?:[cuv]|[^sc]s|[^tz]z|(?:[dlraeiou]|[^aeiou]en)g|[bcdfgkptz]l"
    r"|(?:^|[^aeo])at|[^aeiou](?:id|ud|od|ib|is|um|ut|ot|ik|ak|ok|ur|ir|ar|ap|yp|in|ul)|(?:[^eo]a|[^aeiou]e)d(?<=.{4})|qu(?:ir|at|ot))$"
)
# hop-, jok-, us-: without an -e they would be doubled
_SHORT = re.compile(r"^(?:[^aeiou]+|[^aeiou]*qu)?[aeiouy][^aeiouwxy]$")
_HISSING = re.compile(r"(?:ss|sh|ch|x|zz)es$")


@lru_cache(maxsize=1 << 15)
def lemma(form: str, tag: str, guess: str) -> str:
    """The lemma of a word in lower case by its Penn tag; the model's guess where the ending tells nothing."""
    if tag in _VERBS or tag in ("VBZ", "VBP"):
        known = _irregular("verbs").get(form)
        if known is not None:
            return known
        if tag in _VERBS:
            return _of_participle(form) or guess
    if tag in ("NNS", "VBZ"):
        known = _irregular("nouns").get(form) if tag == "NNS" else None
        return known or _of_plural(form, guess)
    return guess


@cache
def _irregular(words: str) -> dict[str, str]:
    return {form: base for base, forms in load("inflections")[words].items() for form in forms}


@cache
def _stems() -> dict[str, str]:
    """Stems that go against the rule of their ending, with their lemmas."""
    table = load("inflections")["stems"]
    return {word: word for word in table["plain"]} | {word.removesuffix("e"): word for word in table["silent"]}


def _of_participle(form: str) -> str | None:
    """The lemma of a form in -ed or -ing, None where it is none."""
    if form.endswith("ied"):
        return form[:-3] + "y" if len(form) > 4 else form[:-1]
    if form.endswith("eed"):
        return form[:-1] if len(form) > 4 and form not in ("exceed", "proceed", "succeed") else None
    for ending in ("ed", "ing"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1 and re.search("[aeiouy]", stem):
            return _of_stem(stem)
    return None


def _of_stem(stem: str) -> str:
    known = _stems().get(stem)
    if known is not None:
        return known
    if _DOUBLED.search(stem) or _LL.search(stem):
        return stem[:-1]
    if _SHORT.search(stem) or _SILENT.search(stem):
        return stem + "e"
    return stem


def _of_plural(form: str, guess: str) -> str:
    """The lemma of a form in -s: the model's, unless it left the -s or cut it short."""
    if _HISSING.search(form):
        return form[:-2]
    if form.endswith("ies") and len(form) > 4 and not guess.endswith(("y", "ie")):
        return form[:-3] + "y"
    if guess.endswith("s") and not guess.endswith(("ss", "us", "is", "ies")) and len(guess) > 4:
        return guess[:-1]
    return guess
