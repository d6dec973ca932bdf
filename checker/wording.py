"""Plain sentences about facts, shared by the rules' messages."""

from __future__ import annotations

from checker.model import Fact, Statement


def sides(fact: Fact) -> list[list[Statement]]:
    """A fact's statements by side, the majority first."""
    count = 1 + max(s.side for s in fact.statements)
    return [[s for s in fact.statements if s.side == number] for number in range(count)]


def who(statements: list[Statement], most: int = 3) -> str:
    """Who says so: up to three sources by name, the rest counted."""
    names = list(dict.fromkeys(s.item.article.source for s in statements))
    if len(names) <= most:
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def rivals(fact: Fact) -> str:
    """ "dw.com says 20 km; reuters.com and bbc.com say 17 miles", the majority first."""
    parts = []
    for side in sides(fact):
        if side:
            one = len({s.item.article.source for s in side}) == 1
            parts.append(f"{who(side)} {'says' if one else 'say'} {side[0].normalized}")
    return "; ".join(parts)


def together(fact: Fact) -> str:
    """ "reuters.com and bbc.com: 129"."""
    values = list(dict.fromkeys(s.normalized for s in fact.statements))
    return f"{who(list(fact.statements))}: {' / '.join(values[:4])}"


def origins(fact: Fact) -> set[str]:
    """The origins of the articles that a fact comes from."""
    return {s.item.article.origin or s.item.article.source for s in fact.statements}
