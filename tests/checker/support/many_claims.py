"""Claims by the thousand, made without reading a text: as many words, names and values as news has, none of them real."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from claims.kinds.attribution.model import AttributionClaim, Part, Speaker
from claims.kinds.date.model import DateClaim
from claims.kinds.name.model import NameClaim
from claims.kinds.number.model import NumberClaim
from claims.model import About, Article, Claim, Predicate
from claims.timex import Timex

_SYLLABLES = tuple(a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "al", "en", "or"))
_HEADS = ("people", "passenger", "worker", "home", "truck", "kilometer", "vote", "shot", "animal", "ticket", "crew")
_STATES = ("dead", "injured", "missing", "held")

Told = tuple[list[Article], dict[str, tuple[Claim, ...]]]


@cache
def made_up(number: int) -> str:
    """A word of its own for each number, of syllables."""
    syllables = []
    number += len(_SYLLABLES)
    while number:
        number, digit = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[digit])
    return "".join(syllables)


def _words(luck: random.Random, event: int) -> tuple[str, ...]:
    """Some words of an event, some that most events have: a few are everywhere, many are rare."""
    own = [made_up(10_000 + event * 40 + luck.randrange(40)) for _ in range(5)]
    common = [made_up(min(9_999, int(luck.paretovariate(0.6)))) for _ in range(5)]
    return (*own, *common)


def _about(luck: random.Random, event: int, head: str | None) -> About:
    names = tuple(f"{made_up(event * 3 + luck.randrange(3)).title()} {made_up(event).title()}" for _ in range(2))
    verb = Predicate(lemma=made_up(20 + luck.randrange(200)))
    return About(head=head, predicate=verb, anchors=names, terms=_words(luck, event))


def _number(luck: random.Random, event: int, at: int) -> NumberClaim:
    head = luck.choice(_HEADS)
    about = _about(luck, event, head).model_copy(
        update={"states": (luck.choice(_STATES),)} if luck.random() < 0.4 else {}
    )
    value = Decimal(luck.randint(2, 400))
    return NumberClaim(
        start=at, end=at + 3, quote=f"{value}", sentence=(at, at + 80), low=value, high=value, of=head, about=about
    )


def _date(luck: random.Random, event: int, at: int) -> DateClaim:
    day = f"2020-{1 + event % 12:02}-{luck.randint(1, 28):02}"
    about = _about(luck, event, made_up(luck.randrange(300)))
    timex = Timex(type="DATE", value=day, start=at, end=at + 5)
    return DateClaim(
        start=at, end=at + 5, quote=day, sentence=(at, at + 80), earliest=day, latest=day,
        month=int(day[5:7]), day=int(day[8:]), timex=timex, about=about,
    )  # fmt: skip


def _speech(luck: random.Random, event: int, at: int) -> AttributionClaim:
    utterance = random.Random(-1 - 4 * event - luck.randrange(4))  # noqa: S311 - an event has few, and many print them
    said = " ".join([*_words(utterance, event), *_words(utterance, event)])
    part = Part(start=at, end=at + len(said), quote=said)
    name = f"{made_up(event).title()} {made_up(event + 7).title()}"
    source = Speaker(start=at, end=at, quote=name, name=name)
    return AttributionClaim(
        start=at, end=part.end, quote=said, sentence=(at, part.end), mode="direct", source=source, cue=None,
        content=(part,), quoted=(part,), about=About(terms=_words(luck, event)),
    )  # fmt: skip


def _name(luck: random.Random, event: int, at: int) -> NameClaim:
    printed = f"{made_up(50_000 + event * 3 + luck.randrange(3)).title()} {made_up(90_000 + event).title()}"
    printed += luck.choice(("", "", "s"))
    return NameClaim(
        start=at, end=at + 9, quote=printed, sentence=(at, at + 80), name=printed, printed=printed, entity="person",
        mentions=((at, at + 9),), about=About(terms=_words(luck, event)),
    )  # fmt: skip


MAKERS: dict[str, tuple[Callable[[random.Random, int, int], Claim], int]] = {
    "number": (_number, 1),
    "date": (_date, 1),
    "attribution": (_speech, 1),
    "name": (_name, 1),
}
"""What makes a kind's claims, and how many an article has."""


def many(kind: str, articles: int, story: Callable[[int], str], per_event: int = 5) -> Told:
    """Articles with claims of one kind, several to an event; `story` names the story of an event."""
    make, count = MAKERS[kind]
    told: dict[str, tuple[Claim, ...]] = {}
    made: list[Article] = []
    for n in range(articles):
        luck = random.Random(n)  # noqa: S311 - the same claims each time
        event = n // per_event
        article = Article(id=f"{n:05}", source=f"s{n % 40}", text="", story=story(event))
        made.append(article)
        told[article.id] = tuple(make(luck, event, 100 * at) for at in range(count))
    return made, told
