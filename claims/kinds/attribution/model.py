"""The claim that an attribution makes."""

from __future__ import annotations

from typing import Literal

from claims.model import Claim, Frozen


class Part(Frozen):
    """A stretch of the article with its words."""

    start: int
    end: int
    quote: str


class Speaker(Part):
    """The source as printed, and who it is.

    `name` is the resolved speaker (a person's or body's canonical name, else the description),
    `sort` what kind of source it is.
    """

    name: str
    sort: Literal["named", "anonymous", "collective", "document"] = "named"
    office: str | None = None
    organization: str | None = None


class AttributionClaim(Claim):
    """Somebody's words, quoted or reported. The claim's span runs from the first to the last part.

    `quoted` are the contents between quotation marks, without the marks; for `indirect` empty.
    """

    kind: Literal["attribution"] = "attribution"
    mode: Literal["direct", "indirect", "mixed"]
    source: Speaker | None
    cue: Part | None
    content: tuple[Part, ...]
    quoted: tuple[Part, ...] = ()
    negated: bool = False
