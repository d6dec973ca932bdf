"""The claim that a name makes."""

from __future__ import annotations

from typing import Literal

from claims.model import Claim


class NameClaim(Claim):
    """A referent under one printed spelling.

    `name` is the referent's canonical name in the article, `printed` this claim's own spelling;
    one claim a distinct spelling of two or more letters' difference (so that an article that
    spells a name two ways has two claims with one `name`). `mentions` are the starts and ends of
    every place where this spelling stands (in the claim's field).
    """

    kind: Literal["name"] = "name"
    name: str
    printed: str
    entity: Literal["person", "place", "organization", "event", "other"] = "other"
    role: str | None = None
    age: int | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()
