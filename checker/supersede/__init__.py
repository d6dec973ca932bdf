"""Whether differing values are one fact that moved with time, not a contradiction.

Evidence is needed: other as-of times; words (rose to, revised, now stands at); or, between
sources only, a clearly later publication with a figure that moves as such figures do (tolls rise,
prices change by the hour). Never in favour of a draft. Midnight or unknown times order nothing
within a day.
"""

from checker.supersede.dates import superseded_date
from checker.supersede.numbers import behind, superseded
from checker.supersede.order import draft_is_older
from checker.supersede.signs import grows

__all__ = ["behind", "draft_is_older", "grows", "superseded", "superseded_date"]
