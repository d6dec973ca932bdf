"""Which dollar, pound or crown: what several currencies share is settled by the article's own words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from claims.kinds.number.quantity import Quantity
from claims.lexicon import load
from claims.model import Article


def settle_currency(q: Quantity, article: Article, sentence: str) -> Quantity:
    """A quantity whose sign or word several currencies share ("$", "crowns"), with the one the article points to.

    Cues are the countries and cities the article names; without one the lexicon's default stays, uncertain.
    Pounds are weighed where their sentence says so, even in an article that counts in sterling.
    """
    if q.shared is None:
        return q
    if q.shared in ("pound", "pounds") and not q.opened and _weighing().search(sentence):
        return replace(q, unit="pound", certain=True, shared=None) if q.shared == "pound" else q
    text = f"{article.title or ''}\n{article.text}"
    if q.shared == "pounds":
        money = "£" in text or "sterling" in text
        return _renamed(q, "GBP", certain=False) if money and q.per is None and not _weighed(q) else q
    counts = _cues(q.shared, text)
    best = max(counts.items(), key=lambda item: (item[1], item[0]), default=None)
    default: str = load("currencies")["shared"][q.shared]["default"]
    if best is None or not best[1]:
        return q
    if best[1] < 2 + 2 * counts.get(default, 0):  # a passing mention of Sydney makes no Australian dollar
        return replace(q, certain=bool(counts.get(default)) and sum(1 for n in counts.values() if n) == 1)
    rivals = sum(1 for code, count in counts.items() if count and code != best[0])
    return _renamed(q, best[0], certain=not rivals)


def _weighed(q: Quantity) -> bool:
    return "composite" in q.names or q.hyphen


def _renamed(q: Quantity, code: str, *, certain: bool) -> Quantity:
    _, slash, per = q.unit.partition(" / ")
    return replace(q, unit=code + slash + per, certain=certain)


@cache
def _weighing() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(load("currencies")["weighing"]) + r")\b", re.IGNORECASE)


@cache
def _patterns(shared: str) -> dict[str, re.Pattern[str]]:
    rows = load("currencies")["shared"][shared]["cues"]
    return {code: re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")(?!\w)") for code, words in rows.items()}


@lru_cache(maxsize=64)
def _cues(shared: str, text: str) -> dict[str, int]:
    return {code: len(pattern.findall(text)) for code, pattern in sorted(_patterns(shared).items())}
