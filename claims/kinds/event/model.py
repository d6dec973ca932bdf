"""The claim that somebody or something is in a state that news follows."""

from __future__ import annotations

from typing import Literal

from claims.model import Claim


class EventClaim(Claim):
    """A state on a scale, and who or what is in it.

    `scale` and `state` are names of the lexicon's changing states ("custody", "held"). `holder` is
    the noun that is in the state (a lemma: "driver", "bridge"), `names` the names it goes by,
    canonical in the article. `value` is what the state tells beside itself: the name of who was
    identified, who claims responsibility, the place where somebody is. `denied` tells that the
    state was read from a denial or a plan of the next one ("has not been found": missing), `hedged`
    that the article does not vouch for it.
    """

    kind: Literal["event"] = "event"
    scale: str
    state: str
    holder: str | None = None
    names: tuple[str, ...] = ()
    plural: bool = False
    value: str | None = None
    denied: bool = False
    hedged: bool = False
