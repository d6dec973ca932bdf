"""What a report holds, and the extension point of this package."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, PlainSerializer

SCHEMA_VERSION = 1


class Frozen(BaseModel):
    """A value: immutable, and nothing in it that its model does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def trusted(cls, values: dict[str, object]) -> Self:
        """A value all of whose fields are given and known to be valid; nothing is checked, for speed.

        As `model_construct`, which looks at defaults and aliases, too, and is slower than checking.
        The dictionary is the value's own from then on.
        """
        made = _new(cls)
        _set_values(made, values)
        _set_fields(made, _fields(cls))
        _set_extra(made, None)
        _set_private(made, None)
        return made


_new = object.__new__
# the slots of a model, past the guard that makes it immutable
_set_values, _set_fields, _set_extra, _set_private = (
    BaseModel.__dict__[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


@cache
def _fields(model: type[BaseModel]) -> set[str]:
    return set(model.model_fields)


class Severity(StrEnum):
    """How much a finding matters, most first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NONE = "none"

    @property
    def rank(self) -> int:
        """0 for an error, 3 for none."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Verdict(StrEnum):
    """What comparing a fact's claims gave."""

    CONTRADICTION = "contradiction"
    SUPERSEDED = "superseded"
    VARIANT = "variant"
    COMPATIBLE = "compatible"
    AGREEMENT = "agreement"
    SINGLE_SOURCE = "single-source"


def _as_number(value: Decimal) -> int | float:
    """JSON's number: an int where the value, or the float nearest to it, is whole; else that float."""
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return int(near) if near.is_integer() else near


Number = Annotated[Decimal, PlainSerializer(_as_number, return_type=int | float, when_used="json")]


class Measure(Frozen):
    """A number on a line that a fact's evidence shares: in `unit`, an open end None.

    `tolerance` is how far an approximate number may be off, in `unit`; None leaves it to the
    drawing (half of the last printed digit's place).
    """

    low: Number | None
    high: Number | None
    unit: str
    approx: bool = False
    tolerance: Number | None = None


class Moment(Frozen):
    """A stretch of time, ISO dates or date-times; None where unknown."""

    earliest: str | None
    latest: str | None
    grain: str


class Evidence(Frozen):
    """One article's statement in a finding: a claim's own short span, its value and its side.

    `side` groups what says the same; the majority is side 0. `line` and `column` count from 1 in
    the field. `measure` and `moment` are for drawing, in a unit shared by the finding. `name` is
    the resolved speaker of an attribution or the authority a figure is credited to.
    """

    article: str
    source: str
    field: Literal["text", "title"]
    start: int
    end: int
    quote: str
    normalized: str
    side: int
    line: int
    column: int
    sentence: tuple[int, int]
    speaker: str | None = None
    measure: Measure | None = None
    moment: Moment | None = None
    words: str | None = None


class Why(Frozen):
    """One step of how a verdict was reached."""

    step: str
    text: str


class Waiver(Frozen):
    """An editor's decision that a finding is settled."""

    reason: str
    by: str | None = None
    expires: dt.date
    inline: bool = False


class Finding(Frozen):
    """A fact written up.

    `about` says in a few words what is compared; `what_if` what would have changed the verdict;
    `suggestion` the value that most sources give, for a draft.
    """

    id: str
    rule: str
    kind: str
    verdict: Verdict
    severity: Severity
    confidence: float
    message: str
    story: str
    about: str = ""
    status: Literal["open", "waived"] = "open"
    waiver: Waiver | None = None
    suggestion: str | None = None
    evidence: tuple[Evidence, ...]
    why: tuple[Why, ...] = ()
    what_if: str | None = None


class Source(Frozen):
    """An article as the report carries it.

    `metadata` are the stretches of `text` that are none of its words: front matter, a first line
    with a date, HTML comments; in order.
    """

    id: str
    source: str
    origin: str
    story: str
    role: Literal["source", "draft"] = "source"
    title: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str = "unknown"
    path: str | None = None
    sha256: str = ""
    reader: str = ""
    warnings: tuple[str, ...] = ()
    text: str
    metadata: tuple[tuple[int, int], ...] = ()


class Unreadable(Frozen):
    """An input that could not be read, and why."""

    path: str
    reason: str
    role: Literal["source", "draft"] = "source"


class Problem(Frozen):
    """Something the run could not do: an internal error of a kind or rule, an expired or unused waiver."""

    kind: Literal["internal", "waiver", "settings"]
    where: str
    message: str


class Tool(Frozen):
    """Who made the report."""

    name: str = "crosscheck"
    version: str


class Report(Frozen):
    """A whole run: what was read, what could not be, what was found."""

    schema_version: int = SCHEMA_VERSION
    tool: Tool
    settings: dict[str, object] = {}
    unreadable: tuple[Unreadable, ...] = ()
    articles: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    stats: dict[str, int] = {}


@dataclass(frozen=True, slots=True)
class Options:
    """What a format may be told.

    `everything` shows agreements and single-source facts in text and Markdown, `color` is for a
    terminal, `width` its columns, `template_dir` overrides HTML parts.
    """

    everything: bool = False
    color: bool = False
    width: int = 100
    template_dir: str | None = None


class OutputError(Exception):
    """An output that cannot be made or written; the message names the file and says why."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way to show a report: a pure function from a report to a string.

    `pages`, for a format whose one page can grow too large, gives the files of a split report by
    name, the first of them the index; its third argument is the stem of the names. None where one
    page is always enough.
    """

    name: str
    suffix: str
    help: str
    write: Callable[[Report, Options], str]
    pages: Callable[[Report, Options, str], dict[str, str]] | None = None
