"""Numbers in words, as dates and durations use them."""

from __future__ import annotations

from claims.kinds.date.grammar import Found, Rules

RULES = Rules()


@RULES(
    "NUM",
    """
    TENS hyphen? ONES
    ONES|TEENS MAGNITUDE
    a|an MAGNITUDE
    NUM MAGNITUDE
    TENS
    TEENS
    ONES
    ONES|TEENS MAGNITUDE and? (TENS hyphen? ONES | TENS|TEENS|ONES)
""",
)
def counted(found: Found) -> float:
    """Twenty-five; two hundred; a hundred; three hundred and fifty."""
    total: float = 0
    for item in found.words:
        for name in ("NUM", "ONES", "TEENS", "TENS"):
            if name in item.values:
                total += item.values[name]
                break
        else:
            total = (total or 1) * item.values.get("MAGNITUDE", 1)
    return total


@RULES(
    "NUM",
    """
    a couple of?
    couple of?
    half a dozen
    a dozen
    dozen
    a pair of
""",
)
def rounded(found: Found) -> float:
    """A couple of; half a dozen."""
    phrase = [item.values for item in found.words]
    return 6 if "half" in phrase[0] else 12 if any("dozen" in v for v in phrase) else 2


@RULES(
    "NUM",
    """
    n:NUM|ONES|TEENS and a half
    one and one half
""",
)
def halved(found: Found) -> float:
    """Two and a half."""
    return (found.get("n") or 1) + 0.5


@RULES(
    "YEARW",
    """
    c:TEENS t:TENS hyphen? (o:ONES)?
    c:TEENS t:TEENS
    c:TEENS hundred
    two thousand and? o:ONES
    two thousand and? t:TEENS
    twenty t:TEENS
    twenty twenty hyphen? o:ONES
    c:TEENS oh o:ONES
""",
)
def year_in_words(found: Found) -> int | None:
    """Nineteen ninety-seven; two thousand and four; twenty fourteen."""
    century = found.get("c") or 20
    if not 13 <= century <= 20:
        return None
    twenty = (
        found.first + 1 < found.last
        and "TENS" in found.items[found.first].values
        and found.items[found.first + 1].values.get("TENS") == 20
    )
    return int(century * 100 + (found.get("t") or (20 if twenty else 0)) + (found.get("o") or 0))
