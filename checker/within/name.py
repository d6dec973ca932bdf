"""One person, place or body spelled two ways in one article: Helen Brockmann / Brokmann.

The article itself tells that both are one: the rest of the name agrees, or the words round it. Other
forms (a surname alone, initials, plurals, adjectives) are no slips, and a name is not measured by the
first word of a longer one ("Lisbon" / "Lisborn Group").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from checker.model import Check, Fact, Item, Statement, Story
from checker.name_links import Node, referents, word_blocks
from checker.settings import Settings
from checker.within import at_odds
from claims.kinds.name.model import NameClaim
from claims.lexicon import load
from claims.model import Article
from claims.naming.spelling import Key, Relation, close, name_key, plural, relate
from claims.naming.words import given_names, known_names
from reports.model import Verdict, Why

_LONG = 20  # letters that no word of a name has: words run together by a web page
_SHORT, _TINY = 4, 2  # letters of words that are looked up by their sound alone, and not at all
_OFTEN = 3  # mentions of a surname beside which one that is a letter off is a slip
_SURE = 0.85


def find_slips(article: Article, story: Story, settings: Settings) -> Iterator[Fact]:  # noqa: ARG001 - letters only
    """The referents that an article spells two ways."""
    claims = [c for c in story.claims_of("name", article.id) if isinstance(c, NameClaim)]
    index = {id(claim): n for n, claim in enumerate(claims)}
    printed = Counter(word for claim in claims for word in name_key(claim.printed) for _ in claim.mentions or (1,))
    told: set[Key] = set()
    for one, two, relation, why in _spelled_twice(claims):
        if told & {name_key(one[0].printed), name_key(two[0].printed)} or _two_names(relation, printed):
            continue
        told |= {name_key(one[0].printed), name_key(two[0].printed)}
        first, second = sorted((one, two), key=lambda said: (-_mentions(said), said[0].field, said[0].start))
        yield at_odds(
            "name",
            "name",
            first[0].printed,
            [
                Statement(Item(index[id(claim)], article, claim), side, claim.printed)
                for side, said in enumerate((first, second))
                for claim in said
            ],
            why or [Why(step="spelling", text=_difference(relation))],
            verdict=Verdict.VARIANT,
            confidence=_SURE,
        )


_Said = list[NameClaim]


def _spelled_twice(claims: Sequence[NameClaim]) -> Iterator[tuple[_Said, _Said, Relation, list[Why]]]:
    """Pairs of spellings of one referent: as the article's own names join them, or as two articles' would be."""
    by_name: dict[str, dict[Key, _Said]] = {}
    for claim in claims:
        by_name.setdefault(claim.name, {}).setdefault(name_key(claim.printed), []).append(claim)
    for spellings in by_name.values():
        for a, b in combinations(sorted(key for key in spellings if key), 2):
            relation = relate(a, b)
            if relation is not None and _is_slip(relation, spellings[a], spellings[b]):
                yield spellings[a], spellings[b], relation, []
    yield from _strays(claims)
    if not _any_near({name_key(claim.printed) for claim in claims}):
        return
    for referent in referents([("", claim) for claim in claims]):
        nodes = {node.key: node for node in referent.nodes}
        for edge in referent.edges:
            one, two = _claims(nodes[edge.a]), _claims(nodes[edge.b])
            if _is_slip(edge.relation, one, two):
                yield one, two, edge.relation, [Why(step=step, text=text) for step, text in edge.why]


def _strays(claims: Sequence[NameClaim]) -> Iterator[tuple[_Said, _Said, Relation, list[Why]]]:
    """Words that stand once as a name, and are but a letter off a surname that the article has again and again.

    No context is asked for: the article uses the surname often, and the word is no name that is known. Slips of the pen
    leave the first letter: Brown is no slip of the Crown.
    """
    bearers: dict[str, _Said] = {}
    for claim in claims:
        if claim.entity == "person" and (key := name_key(claim.printed)):
            bearers.setdefault(key[-1], []).append(claim)
    often = {word: said for word, said in bearers.items() if _mentions(said) >= _OFTEN and len(word) > _SHORT}
    for claim in claims if often else ():
        key = name_key(claim.printed)
        if len(key) != 1 or _mentions([claim]) > 1 or key[0] in _names() or not _may_be_person(claim):
            continue
        for word, said in often.items():
            if key[0][0] == word[0] and close(key[0], word) == 1 and not plural(key[0], word):
                yield said, [claim], Relation("variant", (key[0], word), 1), []


def _may_be_person(claim: NameClaim) -> bool:
    """Whether a word alone can be a surname: what stands beside it tells so, or it opens no sentence at least."""
    return claim.entity == "person" or (claim.entity == "other" and claim.start > claim.sentence[0])


def _any_near(keys: Iterable[Key]) -> bool:
    """Whether any two names may be spellings of one, by their letters: most articles hold no two."""
    by_word: dict[str, list[Key]] = {}
    for key in keys:
        for word in key:
            if len(word) > _TINY:
                by_word.setdefault(word, []).append(key)
    met: dict[str, list[str]] = {}
    for word in by_word:
        for block in word_blocks(word, whole=False, parts=len(word) > _SHORT):
            met.setdefault(block, []).append(word)
    return any(
        _is_variant(one, two)
        for words in met.values()
        for a, b in combinations(words, 2)
        for one in by_word[a]
        for two in by_word[b]
    )


def _is_variant(a: Key, b: Key) -> bool:
    relation = relate(a, b)
    return relation is not None and relation.kind == "variant"


def _claims(node: Node) -> _Said:
    return [claim for _, claim in node.said]


def _mentions(said: _Said) -> int:
    return sum(max(1, len(claim.mentions)) for claim in said)


def _is_slip(relation: Relation, one: _Said, two: _Said) -> bool:
    """Whether two spellings differ by a slip of the pen in one word."""
    if relation.kind != "variant":
        return False
    x, y = relation.words
    if max(len(x), len(y)) > _LONG or plural(x, y) or {x, y} <= _names() or _feminine(x, y):
        return False
    if _given(one) and _given(two) and _given(one).isdisjoint(_given(two)) and not _slip_in_given(relation):
        return False  # Boris Johnson / Alex Johnston
    if any(_together(a, b) for a in one for b in two):
        return False  # "Julia Stone and her daughter Julie Stone"
    lengths = {len(name_key(one[0].printed)), len(name_key(two[0].printed))}
    entities = {claim.entity for claim in (*one, *two)}
    return len(lengths) == 1 or min(lengths) > 1 or ("person" in entities and entities <= {"person", "other"})


@cache
def _names() -> frozenset[str]:
    """The words that are known as names: two of them are two people or places, however alike."""
    return known_names() | frozenset(load("surnames")["surnames"]) | frozenset(given_names().gender)


def _feminine(x: str, y: str) -> bool:
    """Whether one is the other's feminine form: Petrov, Petrova."""
    short, long = sorted((x, y), key=len)
    return long == short + "a"


def _given(said: _Said) -> frozenset[str]:
    """The given names that the article knows the people of a spelling by."""
    keys = [name_key(claim.name) for claim in said if claim.entity == "person"]
    return frozenset(key[0] for key in keys if len(key) > 1)


def _slip_in_given(relation: Relation) -> bool:
    """Whether the differing words may be one given name: one of them is known as such, the other as nothing."""
    return sum(word in given_names().gender for word in relation.words) == 1


def _together(a: NameClaim, b: NameClaim) -> bool:
    """Whether two full names stand in one sentence: two people, most likely."""
    full = min(len(name_key(a.printed)), len(name_key(b.printed))) > 1
    return full and a.field == b.field and a.sentence == b.sentence


def _difference(relation: Relation) -> str:
    return f"{' / '.join(relation.words)}, {relation.distance} letter{'s' * (relation.distance != 1)} apart"


def _two_names(relation: Relation, printed: Counter[str]) -> bool:
    """Whether an article uses both words more than once: Brown and Browne."""
    return min(printed[word] for word in relation.words) > 1


def what_if(_: Fact) -> list[str]:
    """What would have kept the two apart."""
    return [
        "an article that uses both more than once would have two names",
        "accents, hyphens or case would be no other spelling",
    ]


CHECK = Check(facts=find_slips, what_if=what_if)
