"""Names across articles: one referent under two spellings or offices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.model import STAKES, Comparison, Fact, Item, Statement, Story
from checker.names import NameFact, link_names
from checker.settings import Settings
from checker.supersede.order import months_apart
from checker.whatif.name import what_if
from claims.kinds.name.model import NameClaim
from claims.lexicon import load
from claims.model import Claim
from reports.model import Verdict, Why

_VERDICTS = {"agreement": Verdict.AGREEMENT, "compatible": Verdict.COMPATIBLE, "variant": Verdict.VARIANT}


def find_facts(story: Story, settings: Settings) -> list[Fact]:  # noqa: ARG001 - no tolerance applies to names
    """The referents that two or more articles name."""
    items = story.items("name")
    by_claim = {(item.article.id, id(item.claim)): item for item in items}
    said = [(item.article.id, item.claim) for item in items if isinstance(item.claim, NameClaim)]
    return [
        _fact(found, [by_claim[article, id(claim)] for article, claim in found.claims], story)
        for found in link_names(said)
    ]


def _fact(found: NameFact, items: Sequence[Item], story: Story) -> Fact:
    verdict = _VERDICTS[found.verdict]
    by_role = found.difference == "role"
    steps = [Why(step=name, text=text) for name, text in found.why]
    if by_role and not story.drafts and _in_turn(found, items, story):
        verdict = Verdict.SUPERSEDED
        steps.append(Why(step="time", text="the articles are months apart: the one office after the other"))
    told = verdict in (Verdict.VARIANT, Verdict.SUPERSEDED)
    statements = tuple(
        Statement(item, max(0, side), _shown(item, by_role=by_role))
        for item, side in zip(items, found.sides, strict=True)
        if not told or side >= 0
    )
    return Fact(
        kind="name",
        about=found.name,
        verdict=verdict,
        level=f"{found.verdict}-{found.difference or 'name'}",
        confidence=found.confidence,
        statements=statements,
        why=tuple(steps),
        stakes=any(_at_stake(item.claim) for item in items),
    )


def _in_turn(found: NameFact, items: Sequence[Item], story: Story) -> bool:
    """Whether a person's two offices are told in articles months apart: nobody was wrong."""
    sides = [[item for item, side in zip(items, found.sides, strict=True) if side == n] for n in (0, 1)]
    return all(sides) and months_apart(sides, story)


def _at_stake(claim: Claim) -> bool:
    """Whether an article says of a person that he is accused, hurt or dead."""
    if not isinstance(claim, NameClaim) or claim.entity not in ("person", "other"):
        return False
    near = claim.about.terms[:WORDS_NEAR]
    return not (STAKES.isdisjoint(claim.about.states[:1]) and _words_at_stake().isdisjoint(near))


@cache
def _words_at_stake() -> frozenset[str]:
    return frozenset(load("states")["at_stake"])


WORDS_NEAR = 6
"""Words beside a name that tell what has become of its bearer."""


def _shown(item: Item, *, by_role: bool) -> str:
    claim = item.claim
    if not isinstance(claim, NameClaim):
        return claim.quote
    return f"{claim.printed}, {claim.role}" if by_role and claim.role else claim.printed


COMPARISON = Comparison(kind="name", facts=find_facts, what_if=what_if)
