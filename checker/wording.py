"""Plain sentences about facts, shared by the rules' messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.model import Fact, Item, Statement, Story

TOPIC = 72
"""Characters of what is compared that a message begins with, at most."""
_BEFORE = TOPIC - 20  # of them before the value
QUOTED = 160
"""Characters of a quotation in a message, at most."""
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SPACE = re.compile(r"\s+")
_CURRENCY = re.compile(r"[A-Z]{3}(?= \(|$)")
_NOTHING = re.compile(r"(?:^|(?<= ))1(?= \(|$)")
_DEAD = re.compile(r"^dead ([^(]*[^( ])")
_ASIDE = re.compile(r"(?:as|according|in|on|at|by|from|after|before|since|despite) [^,]{1,60}, (?=\S)", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:[\s,;:–—-]+(?:the|an?|in|on|at|of|to|and|or|by|for|from|with|that))*[\s,;:–—-]*$")
_BEFORE_DATE = re.compile(r"\b(?:on|in|at|by|since|from|until|for|of|early|late|mid)$", re.IGNORECASE)


_VALUED = ("number", "date")
_OTHERWISE = 2  # values that a message gives beside a side's first


@lru_cache(maxsize=1)  # a fact's message and its finding ask one after the other
def topic(fact: Fact) -> str:
    """What is compared, as a line begins with it: “…” of the text round a date, else a phrase with a capital."""
    if fact.statements and fact.statements[0].item.claim.kind == "event":
        return capital(fact.about)
    if fact.kind in ("date", "place"):
        return round_value(fact.statements[0].item) or capital(fact.about)
    if fact.kind == "attribution":
        return _utterance(fact)
    about = fact.about
    if fact.kind == "number":
        if "1" in about:
            about = _NOTHING.sub(lambda bare: "people" if bare.start() else "A count", about)
        if not about.islower():
            about = _CURRENCY.sub("Money", about)
        if about.startswith("dead "):
            about = _DEAD.sub(r"\1 dead", about)
    return capital(_ASIDE.sub("", about, count=1) if ", " in about else about)


def capital(text: str) -> str:
    """A text whose first letter is a capital; a name in small letters (iPhone) keeps its own."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A text that ends as a sentence does, once."""
    return text if text.rstrip("”’\"'")[-1:] in (".", "!", "?", "…") else f"{text}."


def sides(fact: Fact) -> list[list[Statement]]:
    """A fact's statements by side, the majority first."""
    count = 1 + max(s.side for s in fact.statements)
    return [[s for s in fact.statements if s.side == number] for number in range(count)]


def count_of(number: int) -> str:
    """A small number as a word."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def who(statements: Sequence[Statement], most: int = 3) -> str:
    """Who says so: up to three sources by name, the rest counted."""
    if len(statements) == 1:
        return statements[0].item.article.source
    names = list(dict.fromkeys(s.item.article.source for s in statements))
    if len(names) <= most:
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def rivals(fact: Fact, one: str = "says", many: str = "say") -> str:
    """Who says what, the majority first: "dw.com says 20 km; reuters.com and bbc.com say 17 miles"."""
    return "; ".join(_stated(side, one, many) for side in sides(fact) if side)


def in_time(fact: Fact, story: Story) -> str:
    """The same in the order of publication, where that is known for every side and differs."""
    told = [side for side in sides(fact) if side]
    days = [[day for s in side if (day := story.published_day(s.item.article))] for side in told]
    if not all(days) or len({min(known) for known in days}) < len(told):
        return rivals(fact)
    in_order = sorted(range(len(told)), key=lambda n: min(days[n]))
    return "; then ".join(_stated(told[n], "says", "say") for n in in_order)


def together(fact: Fact) -> str:
    """The values that a fact's sources give, each once: "5,000 / about 5,000"."""
    if len(fact.statements) == 1:
        return shorten(fact.statements[0].normalized)
    return " / ".join(list(dict.fromkeys(shorten(s.normalized) for s in fact.statements))[:4])


def origins(fact: Fact) -> set[str]:
    """The origins of the articles that a fact comes from."""
    return {origin(s) for s in fact.statements}


def origin(statement: Statement) -> str:
    """Whose words a statement's article prints."""
    return statement.item.article.origin or statement.item.article.source


def shorten(text: str, limit: int = QUOTED) -> str:
    """A text on one line, cut behind a word to a limit; a cut quotation is closed again."""
    text = " ".join(text.split()).replace(",”", "”")
    if len(text) <= limit:
        return text
    end = "…”" if text.startswith("“") else "…"
    return text[: limit - len(end)].rpartition(" ")[0].rstrip(" ,;:…") + end


def from_difference(a: str, b: str, limit: int = QUOTED) -> tuple[str, str]:
    """Two long quotations from a few words before they first differ, so that a cut leaves the difference in."""
    if max(len(a), len(b)) <= limit:
        return a, b
    left, right = a.split(), b.split()
    same = next((n for n, (x, y) in enumerate(zip(left, right, strict=False)) if x.lower() != y.lower()), 0)
    skip = max(0, same - 5)
    if not skip:
        return shorten(a, limit), shorten(b, limit)
    mark = "“…" if a.startswith("“") else "…"
    return tuple(shorten(mark + " ".join(words[skip:]), limit) for words in (left, right))  # type: ignore[return-value]


def _stated(side: list[Statement], one: str, many: str) -> str:
    """Who gives a side's value; who gives it otherwise ("at least 400") in brackets, unless it is a name."""
    first = side[0].normalized
    same = [s for s in side if s.normalized == first or s.item.claim.kind not in _VALUED]
    alone = len({s.item.article.source for s in same}) == 1
    told = f"{who(same)} {one if alone else many} {shorten(first)}"
    named = {s.item.article.source for s in same}
    others: dict[str, list[Statement]] = {}
    for statement in side:
        if statement.normalized != first and statement.item.article.source not in named and statement not in same:
            others.setdefault(statement.normalized, []).append(statement)
    if not others:
        return told
    shown = [f"{who(by)}: {shorten(value)}" for value, by in list(others.items())[:_OTHERWISE]]
    rest = len({s.item.article.source for by in list(others.values())[_OTHERWISE:] for s in by})
    return f"{told} ({', '.join([*shown, *([f'{rest} more otherwise'] if rest else [])])})"


def _utterance(fact: Fact) -> str:
    """Who said it, and the words: "Anna Keller: “We will never close…”"."""
    first = next((s for s in fact.statements if s.speaker), fact.statements[0])
    words = first.normalized.removeprefix("that ")
    return f"{capital(first.speaker) if first.speaker else 'An unnamed speaker'}: {shorten(words, TOPIC)}"


def round_value(item: Item) -> str:
    """The words round a claim's value, which is left out: “The coalition withdrew … from a base”."""
    claim, article = item.claim, item.article
    text = article.title or "" if claim.field == "title" else article.text
    before = text[claim.sentence[0] : claim.start].split()
    after = text[claim.end : claim.sentence[1]]
    if "  " in after or not after.isprintable():
        after = _SPACE.sub(" ", after)
    after = after.rstrip('.!?”" ')
    while before and _BEFORE_DATE.search(before[-1]):
        before.pop()
    start = " ".join(before)
    cut = len(start) > _BEFORE
    if cut:
        space = start.find(" ", len(start) - _BEFORE - 1)
        start = start[space + 1 :] if space >= 0 else ""
    rest = after.lstrip(" ,;") if not start else after
    room = TOPIC - len(start)
    if len(rest) > room:
        rest = _LOOSE_END.sub("", rest[: room + 1].rpartition(" ")[0]) + " …"
    if not start and not rest:
        return ""
    if not start:
        return f"“… {rest.strip(' ,;')}”"
    between = " … " if rest.strip(" ,;’s") else " …"
    return f"“{'… ' if cut else ''}{capital(start) if not cut else start}{between}{rest.strip(' ,;')}”".replace(
        "… …", "…"
    )
