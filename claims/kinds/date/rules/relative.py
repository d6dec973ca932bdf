"""Dates by their distance from the article's day or from the date last spoken of."""

from __future__ import annotations

from claims.kinds.date.grammar import Found, Rules
from claims.kinds.date.nodes import Calendar, Clock, Near, Node, Shift, Timed, Within

RULES = Rules()
_GRAINS = {"day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century"}


def _step(found: Found) -> int:
    """0 for this, -1 for last, 1 for next, by the word of the part `s`."""
    step = found.get("s")
    return step if isinstance(step, int) else 0


def _period(found: Found, step: int, *, spoken: bool, bare: bool = False) -> Node | None:
    unit = found["u"]
    if unit == "night":
        return Timed(Clock(None, code="NI"), Near("day", step)) if step <= 0 and not bare and not spoken else None
    return Near(unit, step, "spoken" if spoken else "published", bare) if unit in _GRAINS else None


@RULES("RELDAY", "d:DAYWORD")
def day_word(found: Found) -> Node | None:
    """Today, yesterday, tomorrow; not USA Today."""
    return None if found.preceded("named-today") else Near("day", found["d"])


@RULES(
    "RELDAY",
    """
    the day before yesterday
    the day after tomorrow
""",
)
def next_but_one(found: Found) -> Node:
    """The day before yesterday."""
    return Near("day", -2 if any("before" in item.values for item in found.words) else 2)


@RULES(
    "RELYEAR",
    """
    s:last|next year
    this year
    this calendar year
""",
)
def near_year(found: Found) -> Node:
    """Last year, this year, next year."""
    word = found.items[found.first].values
    return Near("year", -1 if "last" in word else 1 if "next" in word else 0)


@RULES(
    "RELX",
    """
    s:BACK|AHEAD u:UNIT
    this u:UNIT
    the? current fiscal? u:UNIT
    this current u:UNIT
    s:BACK|AHEAD fiscal u:UNIT
    the present u:UNIT
""",
)
def near_period(found: Found) -> Node | None:
    """Last week, this month, next year."""
    word = found.items[found.first].values
    if "past" in word:
        return None
    spoken = bool({"previous", "preceding", "prior", "following", "ensuing"} & set(word))
    return _period(found, _step(found), spoken=spoken)


@RULES(
    "RELX",
    """
    the s:following|previous|preceding|prior|next u:UNIT
    that|same u:UNIT
    that|the|this very|same u:UNIT
    the u:UNIT s:before|earlier|previous|prior|after|later|following
""",
)
def spoken_period(found: Found) -> Node | None:
    """The following month, that year, the same day, the year before."""
    word = found.get("s")
    step = 0 if word is None else -1 if word in ("previous", "preceding", "prior", "before", "earlier") else 1
    last = found.phrase.endswith(("before", "after", "following", "prior", "previous"))
    if last and not found.ends and not found.followed("clause"):
        return None
    return _period(found, step, spoken=True)


@RULES(
    "RELX",
    """
    the u:UNIT
    the latest|recent u:UNIT
    the most recent u:UNIT
    the full|fiscal|calendar|trading u:UNIT
    the? latest|comparable|corresponding|same period
    the? y:YEAR period
""",
)
def bare_period(found: Found) -> Node | None:
    """The quarter, the year, the latest period: the one spoken of."""
    if found.get("y"):
        return Within(Calendar(), Calendar(year=found["y"]))
    if any("period" in item.values for item in found.words):
        return Near("quarter", 0, "spoken", bare=True) if any("latest" in item.values for item in found.words) else None
    unit = found["u"]
    if unit not in ("quarter", "year", "month", "week", "weekend", "half"):
        return None
    named = found.text[found.item("u").start].isupper()  # Rookie of the Year
    if named or found.after(1) == "-" or found.followed("no-period"):
        return None
    return Near("week" if unit == "week" else unit, 0, "spoken", bare=True)


@RULES(
    "RELX",
    """
    the? comparable? year hyphen? ago|earlier u:UNIT|period
    year hyphen ago|earlier
    the? comparable|corresponding|same period RELYEAR
    the? comparable|corresponding|same? period|quarter last year
    the? comparable? year hyphen ago|earlier o:ORD hyphen? quarter
    last year poss quarter
""",
)
def year_ago(found: Found) -> Node | None:
    """The year-ago quarter; the corresponding period last year."""
    if found.get("o"):
        return Shift("year", 1, -1, Calendar(quarter=found["o"]))
    return Shift("year", 1, -1, "spoken")


@RULES(
    "RELDAY",
    """
    s:BACK|AHEAD|this w:WEEKDAY
    the s:following|previous|preceding|next|same w:WEEKDAY
    this s:BACK|AHEAD w:WEEKDAY
""",
)
def near_weekday(found: Found) -> Node:
    """Last Friday, next Monday."""
    word = found.get("s")
    spoken = isinstance(word, str)
    step = (
        {"previous": -1, "preceding": -1, "following": 1, "next": 1, "same": 0}.get(str(word), 0)
        if spoken
        else _step(found)
    )
    return Near(Calendar(weekday=found["w"]), step, "spoken" if spoken and word != "this" else "published")


@RULES(
    "RELDAY",
    """
    w:WEEKDAY s:last|next|this week
    s:last|next|this week w:WEEKDAY
    w:WEEKDAY of s:last|next|this week
""",
)
def weekday_of_week(found: Found) -> Node:
    """Friday last week."""
    step = {"last": -1, "next": 1}.get(found["s"], 0)
    return Within(Calendar(weekday=found["w"]), Near("week", step))


@RULES(
    "RELX",
    """
    s:BACK|AHEAD|this m:MONTH
    the? s:BACK|AHEAD|this m:SEASON
    that n:SEASON|MONTH
    the s:following|previous n:SEASON|MONTH
""",
)
def near_name(found: Found) -> Node | None:
    """Last March, this summer, next spring."""
    value = found.get("m") or found["n"]
    what = Calendar(season=value) if isinstance(value, str) else Calendar(month=value)
    if found.get("n"):
        return Near(what, {"following": 1, "previous": -1}.get(str(found.get("s")), 0), "spoken")
    word = found.items[found.first].values
    return None if "past" in word and "the" not in word and isinstance(value, int) else Near(what, _step(found))


@RULES("HOLIDAYX", "s:BACK|AHEAD|this thanksgiving|christmas|easter|halloween")
def near_holiday(found: Found) -> Node:
    """Last Thanksgiving."""
    name = found.text[found.words[-1].start : found.words[-1].end].lower()
    return Near(Calendar(holiday=name), _step(found))


@RULES(
    "AGOX",
    """
    n:NUM u:UNITS|UNIT ago
    n:NUM or|to|hyphen m:NUM u:UNITS ago
    a|an u:UNIT ago
    n:NUM u:UNITS (or so|more) ago
    a|an u:UNIT or so ago
    a|an NUM u:UNIT|UNITS ago
    v:VAGUE u:UNITS ago
    a v:VAGUE u:UNITS ago
    a good v:VAGUE u:UNITS ago
    u:UNITS ago
""",
)
def ago(found: Found) -> Node:
    """Two days ago; a year ago; several weeks ago."""
    amount = None if found.get("v") is not None else found.get("n") or 1
    if "UNITS" in found.item("u").values and len(found.words) == 2:
        amount = None
    if amount is not None and found.get("m"):
        amount = (amount + found["m"]) / 2
    return Shift(found["u"], amount, -1)


@RULES(
    "AGOX",
    """
    n:NUM u:UNITS|UNIT s:earlier|before|later|afterward|afterwards|hence|after|previously|prior
    a|an u:UNIT s:earlier|before|later|afterward|afterwards|hence|after|previously|prior
    a? v:VAGUE u:UNITS s:earlier|before
""",
)
def earlier(found: Found) -> Node | None:
    """A year earlier; two days later: from the date last spoken of."""
    word = found["s"]
    if word in ("before", "after", "prior", "previously") and not found.ends and not found.followed("clause"):
        return None
    amount = None if found.get("v") is not None else found.get("n") or 1
    if found.get("n") is None and "UNITS" in found.item("u").values:
        amount = None
    return Shift(found["u"], amount, -1 if word in ("earlier", "before", "previously", "prior") else 1, "spoken")


@RULES(
    "AGOX",
    """
    n:NUM u:UNITS|UNIT from now|today
    a|an u:UNIT from now|today
    a? v:VAGUE u:UNITS from now
""",
)
def from_now(found: Found) -> Node:
    """Two weeks from now."""
    return Shift(found["u"], None if found.get("v") is not None else found.get("n") or 1, 1)
