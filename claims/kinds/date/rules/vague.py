"""Now, recently, the future: dates that name no day."""

from __future__ import annotations

from claims.kinds.date.grammar import Found, Rules
from claims.kinds.date.nodes import Node, Ref

RULES = Rules()


@RULES(
    "REF",
    """
    n:PRESENT
    right now
    just now
    at present
""",
)
def now(found: Found) -> Node | None:
    """Now, currently."""
    single = len(found.words) == 1
    return (
        None
        if (single and found.after(1) == "-") or found.preceded("no-now") or found.before(1) == "-"
        else Ref("PRESENT_REF")
    )


@RULES("REF", "current")
def current(found: Found) -> Node | None:
    """Current."""
    return None if found.after(1) == "-" else Ref("PRESENT_REF")


@RULES(
    "REF",
    """
    more? n:RECENT
    most recently
    recent
""",
)
def recent(_: Found) -> Node:
    """Recent; recently."""
    return Ref("PAST_REF")


@RULES(
    "REF",
    """
    the near|foreseeable|immediate|distant? future
    in near? future
    the? near|short term
    the coming u:UNITS
    coming u:UNITS
    future u:UNITS
""",
)
def future(found: Found) -> Node | None:
    """The future; the near term; coming months."""
    if found.phrase in ("near term", "short term") and not found.preceded("term"):
        return None
    return Ref("FUTURE_REF")


@RULES("REF", "NUM day")
def one_day(found: Found) -> Node | None:
    """Will one day be."""
    return Ref("FUTURE_REF") if found.phrase == "one day" and found.preceded("one-day") else None


@RULES(
    "REF",
    """
    the past
    the distant past
    the recent past
""",
)
def past(found: Found) -> Node | None:
    """The past."""
    return Ref("PAST_REF") if found.ends or found.followed("the-past") else None
