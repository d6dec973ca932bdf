"""Names across articles: who is named alike, who is spelled two ways, who is given two offices."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.name_links import Edge, Node, Referent, Said, Step, referents, show, spaced
from checker.name_offices import Office, clashes, read_office
from claims.naming.fold import fold
from claims.naming.spelling import relate

_SAME = frozenset(("same", "exonym", "spacing", "short"))


@dataclass(frozen=True, slots=True)
class NameFact:
    """Claims of two or more articles that name one referent.

    `sides` tells for each claim which spelling (or office) it has: 0 is the one of most articles,
    -1 a short form that says nothing of the difference. `difference` is "spelling" or "role"
    where `verdict` is "variant"; "compatible" means mere short forms, hyphens or accents.
    """

    name: str
    claims: tuple[Said, ...]
    sides: tuple[int, ...]
    verdict: Literal["agreement", "compatible", "variant"]
    difference: Literal["spelling", "role"] | None = None
    confidence: float = 1.0
    why: tuple[Step, ...] = ()


def link_names(claims: Sequence[Said]) -> tuple[NameFact, ...]:
    """The referents that two or more articles name, by name; the same for any order of the input."""
    facts = [fact for referent in referents(claims) for fact in _facts(referent)]
    return tuple(sorted(facts, key=lambda f: (f.name, f.claims[0][0], f.claims[0][1].start, f.verdict)))


def _facts(referent: Referent) -> list[NameFact]:
    """A referent's fact; a second one where articles agree on the spelling and differ on the office."""
    said = [one for node in referent.nodes for one in (*node.said, *node.short)]
    if len(said) == 1 or len({article for article, _ in said}) < 2:
        return []
    said.sort(key=lambda s: (s[0], s[1].field != "title", s[1].start, s[1].end))
    sides = _sides(referent)
    spelled = {id(claim): sides[node.key] for node in referent.nodes for _, claim in node.said}
    name = show(max(referent.nodes, key=lambda n: (-sides[n.key], len(n.counts), len(n.key), n.key)))
    numbers = tuple(spelled.get(id(claim), -1) for _, claim in said)
    facts = []
    if _across(said, numbers):
        edges = [e for e in referent.edges if e.relation.kind not in _SAME]
        facts.append(NameFact(name, tuple(said), numbers, "variant", "spelling", _confidence(edges), _why(edges)))
    else:
        alike = len({fold(claim.printed) for _, claim in said}) == 1
        steps = tuple(step for edge in referent.edges[:3] for step in edge.why) or (_forms(said, alike=alike),)
        level: Literal["agreement", "compatible"] = "agreement" if alike else "compatible"
        facts.append(NameFact(name, tuple(said), (0,) * len(said), level, None, 1.0, steps))
    role = _role_fact(name, said)
    return [*facts, role] if role else facts


def _forms(said: Sequence[Said], *, alike: bool) -> Step:
    """The step of a name that no two spellings have to be joined for: one spelling, or forms that articles explain."""
    if alike:
        return "spelling", "the same letters"
    printed = dict.fromkeys(claim.printed for _, claim in said)
    return "short form", "forms of one name: " + " / ".join(list(printed)[:5])


def _across(said: Sequence[Said], sides: Sequence[int]) -> bool:
    """Whether two articles stand on two sides."""
    where = {(side, article) for (article, _), side in zip(said, sides, strict=True) if side >= 0}
    return any(a != b and left != right for left, a in where for right, b in where)


def _sides(referent: Referent) -> dict[tuple[str, ...], int]:
    """The spellings sorted into sides: mere forms of one another on one, -1 for what fits several or none."""
    apart = {frozenset((e.a, e.b)) for e in referent.edges if e.relation.kind not in _SAME}
    groups: list[list[Node]] = []
    loose: list[Node] = []
    order = sorted(referent.nodes, key=lambda n: (-len(n.counts), -sum(n.counts.values()), -len(n.key), n.key))
    for node in order:
        against = [any(frozenset((node.key, other.key)) in apart for other in group) for group in groups]
        fits = [
            group
            for group, conflict in zip(groups, against, strict=True)
            if not conflict and any(_mere(node, other) for other in group)
        ]
        if len(fits) == 1:
            fits[0].append(node)
        elif not fits and (any(against) or not groups):
            groups.append([node])
        else:
            loose.append(node)
    groups.sort(key=lambda g: (-len({a for node in g for a in node.counts}), min(node.key for node in g)))
    sides = {node.key: side for side, group in enumerate(groups) for node in group}
    return sides | {node.key: -1 for node in loose}


def _mere(one: Node, two: Node) -> bool:
    """Whether two spellings are mere forms of each other."""
    relation = relate(one.key, two.key)
    return relation is not None and relation.kind in _SAME and not (relation.kind == "spacing" and spaced(one, two))


def _confidence(edges: Sequence[Edge]) -> float:
    """How sure it is that two spellings are one referent's: a logistic of the strongest link."""
    best = max((edge.weight for edge in edges), default=1.0)
    return round(1 / (1 + math.exp(-0.8 * best)), 2)


def _why(edges: Sequence[Edge]) -> tuple[Step, ...]:
    """The steps of the strongest links, each once."""
    return tuple(dict.fromkeys(step for edge in edges[:4] for step in edge.why))


def _role_fact(name: str, said: Sequence[Said]) -> NameFact | None:
    """One person with two offices that exclude each other, by what most articles say."""
    held: dict[int, list[Office]] = {}
    for at, (_, claim) in enumerate(said):
        offices = [office for role in (claim.role or "").split("; ") if (office := read_office(role))]
        if offices:
            held[at] = offices
    clash = next((c for c in clashes([(said[at][0], offices) for at, offices in sorted(held.items())])), None)
    if clash is None:
        return None
    sides = [-1] * len(said)
    for at, offices in held.items():
        sides[at] = next((clash.index(office.title) for office in offices if office.title in clash), -1)
    articles = [{said[at][0] for at, side in enumerate(sides) if side == which} for which in (0, 1)]
    if len(articles[1]) > len(articles[0]):
        sides = [1 - side if side >= 0 else side for side in sides]
    why = (("office", f"{clash[0]} / {clash[1]}"),)
    return NameFact(name, tuple(said), tuple(sides), "variant", "role", 0.7, why)
