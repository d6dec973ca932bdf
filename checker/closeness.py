"""How near two different numbers are: neighbours, slips of the hand, or worlds apart."""

from __future__ import annotations

import math

from checker.quantities import Figure
from checker.scores import nearness
from claims.kinds.number.model import SCORE

FARTHEST = -2.0  # what two values tell that lie five times apart or more
TENFOLD = math.log(10)
WORLDS = math.log(100)
MISTYPED = (-0.5, -0.5, 0.8)  # one digit is another one: "10" / "50", "2,500" / "7,500", "238" / "538"
WORLDS_APART = -4.0
SCALE_SLIP = 0.4  # "$1.2 billion" / "$1.2 million"


def closeness(a: Figure, b: Figure) -> float:
    """How near two different values are: 1 for neighbours or a slip of digits, −2 for what lies many times apart.

    −4 for what lies a hundred times apart or more, unless it is the same digits at another scale (million / billion).
    One digit typed for another is near, too, the more digits are left: "238.03" / "538.03", less so "10" / "50".
    """
    if a.unit == SCORE:
        return nearness(a.claim, b.claim)
    left, right = a.ends, b.ends_in(a.unit)
    if left is None or right is None or left.middle is None or right.middle is None:
        return 0.0
    if _digit_slip(left.digits, right.digits):
        return 0.8
    if _scale_slip(left.digits, right.digits):
        return SCALE_SLIP
    x, y = left.size, right.size
    if not x or not y or (x < 0) != (y < 0):
        return -0.5
    if a.dimension in ("share", "share change"):  # shares of whatever lie near each other
        return max(-0.5, 0.4 - 0.05 * abs(x - y))
    if abs(x) <= 12 and abs(y) <= 12:  # small counts are near each other by chance
        return max(-0.5, (0.6 if a.unit != "1" else 0.0) - 0.15 * abs(x - y))
    apart = abs(math.log(x / y))
    near = max(FARTHEST, 1.0 - 1.8 * apart) if apart < WORLDS else WORLDS_APART
    return max(near, _mistyped(left.digits, right.digits)) if apart < TENFOLD else near


def _digit_slip(x: str, y: str) -> bool:
    """Whether two numbers of two digits or more differ by two neighbouring digits exchanged."""
    if len(x) != len(y) or x == y:
        return False
    at = next(i for i in range(len(x)) if x[i] != y[i])
    return x[at : at + 2] == y[at : at + 2][::-1] and x[at + 2 :] == y[at + 2 :]


def _mistyped(x: str, y: str) -> float:
    """What it tells that one digit of two numbers is another one: the more digits other than zero agree, the more."""
    if len(x) != len(y) or sum(a != b for a, b in zip(x, y, strict=True)) != 1:
        return FARTHEST
    agreed = sum(a == b != "0" for a, b in zip(x, y, strict=True))
    return MISTYPED[min(agreed, len(MISTYPED) - 1)]


def _scale_slip(x: str, y: str) -> bool:
    """Whether two numbers of two digits or more have the same ones, and other powers of ten."""
    one, other = x.strip("0."), y.strip("0.")
    return x != y and one == other and len(one) > 1
