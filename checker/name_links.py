"""Which spellings name one referent.

Letters alone decide nothing. Two spellings are one referent's where the rest of the name agrees or
where what stands round them does, and never where one article uses both as two names.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from checker.blocking import meet
from claims.kinds.name.model import NameClaim
from claims.naming.spelling import Key, Relation, name_key, plural, relate, sound
from claims.naming.words import given_names, known_names, organizations

Said = tuple[str, NameClaim]
Step = tuple[str, str]

BUCKET_CAP = 40  # names that share one rare word; a word that more share tells nothing
PARTNERS = 24  # names that a name is related with, those that share the rarest parts first
_CAMEL = re.compile(r"[a-z][A-Z]")


@dataclass(slots=True)
class Node:
    """All claims of one spelling, whatever their case, accents and hyphens; `short` those of its short forms."""

    key: Key
    said: list[Said] = field(default_factory=list)
    short: list[Said] = field(default_factory=list)
    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    terms: frozenset[str] = frozenset()
    kinds: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    camel: bool = False
    capitals: bool = False


class Referent(NamedTuple):
    """The spellings that name one referent, and the links between them, strongest first."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The spellings of a story, beside how many of them each word stands, and surnames that several people bear."""

    nodes: dict[Key, Node]
    frequency: Counter[str]
    crowded: frozenset[str]


@dataclass(frozen=True, slots=True)
class Edge:
    """Two spellings of one referent, and why."""

    a: Key
    b: Key
    relation: Relation
    weight: float
    why: tuple[Step, ...]


def referents(claims: Sequence[Said]) -> list[Referent]:
    """The spellings of each referent with what links them; the same for any order of the input."""
    nodes = _nodes(claims)
    frequency = Counter(chain.from_iterable([node.terms for node in nodes.values()]))
    given = {(key[-1], sound(key[0])) for key in nodes if len(key) > 1}
    bearers = Counter(surname for surname, _ in given)
    network = Network(nodes, frequency, frozenset(surname for surname, count in bearers.items() if count > 2))
    edges = [edge for a, b in _candidates(nodes) if (edge := _edge(network, a, b))]
    edges.sort(key=lambda e: (-e.weight, e.a, e.b))
    return _clusters(nodes, edges)


def _nodes(claims: Sequence[Said]) -> dict[Key, Node]:
    """The spellings, each with its claims and what stands round them; short forms go with their article's full name."""
    nodes: dict[Key, Node] = {}
    for article, claim in sorted(claims, key=lambda s: (s[0], s[1].field, s[1].start, s[1].end, s[1].printed)):
        text = claim.printed
        printed, full = name_key(text), name_key(claim.name)
        if not printed or not full:
            continue
        relation = relate(printed, full) if printed != full else None
        # a short form; where nothing relates the two, an initialism or a nickname: the article itself says so
        short = printed != full and (relation is None or relation.kind == "short")
        key = full if short else printed
        node = nodes.get(key)
        if node is None:
            node = nodes[key] = Node(key)
        (node.short if short else node.said).append((article, claim))
        node.kinds[claim.entity] += 1
        if not short:
            node.counts[article] += max(1, len(claim.mentions))
            node.camel = node.camel or bool(_CAMEL.search(text))
            node.capitals = node.capitals or (text.isupper() and len(printed) == 1 and len(text) < 7)
    for node in nodes.values():
        node.terms = _round([claim for _, claim in (*node.said, *node.short)]).difference(node.key)
    return {key: node for key, node in nodes.items() if node.said}


def _round(claims: Iterable[NameClaim]) -> frozenset[str]:
    """What stands round a name: words, names, office, age."""
    words: set[str] = set()
    for claim in claims:
        about = claim.about
        words.update(about.terms, *map(_long_words, about.anchors))
        if claim.role:
            words.update(_long_words(claim.role))
        if claim.age is not None:
            words.add(f"aged {claim.age}")
    return frozenset(words)


@lru_cache(maxsize=1 << 14)
def _long_words(name: str) -> tuple[str, ...]:
    return tuple([word for word in name_key(name) if len(word) > 3])


def _candidates(nodes: dict[Key, Node]) -> list[tuple[Key, Key]]:
    """Pairs of spellings that share a word, a sound, their letters, or all letters of a word but one."""
    keys = sorted(nodes)
    blocks = [_blocks(nodes[key]) for key in keys]
    shared = {block for block, count in Counter(chain.from_iterable(blocks)).items() if count > 1}
    buckets: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(blocks):
        for block in found & shared:
            buckets[block].append(n)
    _, pairs = meet(buckets, range(len(keys)), cap=BUCKET_CAP, partners=PARTNERS)
    return [(keys[a], keys[b]) for a, b in sorted(pairs)]


def _blocks(node: Node) -> set[str]:
    """A spelling's blocking keys."""
    key = node.key
    blocks = {"joined " + "".join(key).replace("'", "")}
    for word in key:
        if len(word) > 2:
            blocks.update(word_blocks(word, whole=len(key) > 1, parts=len(word) > 4 and not node.capitals))
    if len(key) > 2:
        blocks.add("initials " + "".join(word[0] for word in key))
    return blocks


@lru_cache(maxsize=1 << 14)  # a surname stands in several names
def word_blocks(word: str, *, whole: bool, parts: bool) -> tuple[str, ...]:
    """The keys by which two spellings of a word find each other: its sound; where it is long, it without any letter.

    Where names of several words are to meet, the `whole` word, too; `parts` tells whether it is long enough.
    """
    less = ["part " + word, *["part " + word[:i] + word[i + 1 :] for i in range(len(word))]] if parts else []
    return ("sound " + sound(word), *(["word " + word] if whole else []), *less)


def _edge(network: Network, a: Key, b: Key) -> Edge | None:
    """The link of two spellings, None where they are two referents or nothing tells."""
    one, two = network.nodes[a], network.nodes[b]
    relation = relate(a, b)
    if relation is None:
        return None
    if relation.kind == "spacing":
        relation = Relation("variant", relation.words, 1) if spaced(one, two) else Relation("same")
    if relation.kind in ("same", "exonym"):
        return Edge(a, b, relation, 9.0, (("spelling", f"{show(one)} = {show(two)}"),))
    if relation.kind == "short":
        people = all(_kind(node) in ("person", "other") for node in (one, two))
        full = min(len(a), len(b)) > 1 and people and not _guarded(one, two, relation)
        return Edge(a, b, relation, 8.0, (("short form", f"{show(one)} / {show(two)}"),)) if full else None
    return _variant(network, one, two, relation)


def _kind(node: Node) -> str:
    """What most claims of a spelling take it for."""
    return min(node.kinds, key=lambda kind: (-node.kinds[kind], kind))


def _variant(network: Network, one: Node, two: Node, relation: Relation) -> Edge | None:
    """The link of two spellings that differ in a word, where guards and context allow it."""
    if _guarded(one, two, relation):
        return None
    weight, shared = _context(network, one, two)
    if weight < _needed(one, two, relation, network.crowded):
        return None
    steps: list[Step] = [("spelling", f"{show(one)} / {show(two)}: {_difference(relation)}")]
    if shared:
        steps.append(("context", "both beside " + ", ".join(shared[:6])))
    return Edge(one.key, two.key, relation, min(5.0, weight) + len(one.key) - 0.5 * relation.distance, tuple(steps))


def spaced(one: Node, two: Node) -> bool:
    """Whether a space more or less is another spelling (First Group, FirstGroup), no slip of the keys."""
    if one.camel == two.camel or one.capitals or two.capitals:
        return False
    parted = max(one.key, two.key, key=len)
    known = " ".join(parted) in known_names() or parted[0] in given_names().gender
    return not known and "person" not in (_kind(one), _kind(two))


def _needed(one: Node, two: Node, relation: Relation, crowded: frozenset[str]) -> float:
    """How much shared context a difference needs: little where the rest of a name agrees, much where nothing does."""
    if relation.kind == "other-given":
        return _needed_for_given(one, two, crowded)
    if relation.kind == "other-word" or " " in relation.words[0] + relation.words[1]:
        return 0.0
    alike = sound(relation.words[0]) == sound(relation.words[1])
    kinds = {_kind(one), _kind(two)}
    if plural(*relation.words) and one.key[-1] != two.key[-1] and not kinds & {"organization", "person"}:
        return math.inf
    if relation.distance > 1 and not alike and "person" not in kinds:
        return math.inf
    if all(word in given_names().gender for word in relation.words):
        return 1.0
    if len(one.key) > 1 and len(two.key) > 1:
        return 0.0 if alike or min(map(len, relation.words)) > 4 else 0.6
    if len(one.key) == len(two.key):
        known = any(word in known_names() for word in relation.words)
        return 0.25 if min(map(len, relation.words)) < 8 - known else 0.0
    if "person" not in kinds and not _institution(one, two):
        return math.inf
    long_enough = min(map(len, relation.words)) > 5 or alike
    return (0.3 if alike else 0.6) if long_enough and relation.distance < 2 + alike else math.inf


def _institution(one: Node, two: Node) -> bool:
    """Whether the longer of two names is a body's first word and what it is: Lloyds Bank."""
    return set(max(one.key, two.key, key=len)[1:]) <= organizations().heads


def _needed_for_given(one: Node, two: Node, crowded: frozenset[str]) -> float:
    """For two given names with one surname: a person on both sides, no family in sight, and a title, age or office."""
    if _kind(one) != "person" or _kind(two) != "person" or one.key[-1] in crowded:
        return math.inf
    described = any(claim.role or claim.age for node in (one, two) for _, claim in (*node.said, *node.short))
    if not described:
        return math.inf
    return 0.8 if one.key[0][0] == two.key[0][0] else 2.5


def _guarded(one: Node, two: Node, relation: Relation) -> bool:
    """Whether two spellings are two referents: initialisms, unlike kinds, one article that uses both as two names."""
    if one.capitals or two.capitals:
        return True
    kinds = [_kind(node) for node in (one, two)]
    if "other" not in kinds and kinds[0] != kinds[1] and set(kinds) != {"place", "organization"}:
        return True
    mere = relation.kind == "short" or " " in relation.words[0] + relation.words[1]
    for article in () if mere else one.counts.keys() & two.counts.keys():
        if relation.kind != "variant" or min(one.counts[article], two.counts[article]) > 1:
            return True
    ages = [{c.age for _, c in node.said if c.age is not None} for node in (one, two)]
    return bool(ages[0] and ages[1] and min(abs(x - y) for x in ages[0] for y in ages[1]) > 2)


def _context(network: Network, one: Node, two: Node) -> tuple[float, list[str]]:
    """What stands round both spellings: the words' weights summed, and the words, rarest first."""
    weights = {word: 1.0 / math.log(2.0 + network.frequency[word]) for word in sorted(one.terms & two.terms)}
    return sum(weights.values()), sorted(weights, key=lambda word: (-weights[word], word))


def _difference(relation: Relation) -> str:
    """A difference in words."""
    if relation.kind == "other-given":
        return "one surname, two given names"
    if relation.kind == "other-word":
        return f"{relation.words[0]} / {relation.words[1]}, the same initials"
    return f"{relation.words[0]} / {relation.words[1]}, {relation.distance} letter{'s' * (relation.distance != 1)}"


def _clusters(nodes: dict[Key, Node], edges: Sequence[Edge]) -> list[Referent]:
    """The spellings of each referent, joined edge by edge, best first, where no two of them exclude each other."""
    member = {key: key for key in nodes}
    groups: dict[Key, list[Key]] = {key: [key] for key in nodes}
    for edge in edges:
        left, right = sorted((member[edge.a], member[edge.b]))
        if left == right or any(_apart(nodes[x], nodes[y]) for x in groups[left] for y in groups[right]):
            continue
        groups[left] += groups.pop(right)
        member.update(dict.fromkeys(groups[left], left))
    held: dict[Key, list[Edge]] = defaultdict(list)
    for edge in edges:
        if member[edge.a] == member[edge.b]:
            held[member[edge.a]].append(edge)
    return [
        Referent(tuple(nodes[key] for key in sorted(keys)), tuple(held[name])) for name, keys in sorted(groups.items())
    ]


def _apart(one: Node, two: Node) -> bool:
    """Whether two spellings cannot stand in one referent's group: they share a word, and an article uses both."""
    relation = relate(one.key, two.key)
    if relation is None:
        return bool(set(one.key) & set(two.key)) and _guarded(one, two, Relation("other-word"))
    return relation.kind not in ("same", "exonym", "spacing") and _guarded(one, two, relation)


def show(node: Node) -> str:
    """A spelling as it is printed most often."""
    printed = Counter(claim.printed for _, claim in node.said)
    return min(printed, key=lambda text: (-printed[text], text))
