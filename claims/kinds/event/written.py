"""What a reader of events finds: a state, the words that tell it, and who or what is in it."""

from __future__ import annotations

from typing import NamedTuple

from claims.analysis import Token


class Told(NamedTuple):
    """A state told from one token to another; `holder` is the noun in it, `value` what it tells beside."""

    scale: str
    state: str
    first: Token
    last: Token
    holder: Token | None = None
    value: str | None = None
    names: tuple[str, ...] = ()
    denied: bool = False
    hedged: bool = False
