"""The words, glyphs and number forms that every format shares."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath, PureWindowsPath

from reports.model import Finding, Severity, Verdict


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """How a verdict is written: its glyph, its word for one and for many, and what it means."""

    glyph: str
    one: str
    many: str
    meaning: str


VERDICTS: dict[Verdict, VerdictWords] = {
    Verdict.CONTRADICTION: VerdictWords("≠", "contradiction", "contradictions", "they cannot all be right"),
    Verdict.VARIANT: VerdictWords("Aa", "variant", "variants", "one name, more than one spelling or role"),
    Verdict.SUPERSEDED: VerdictWords("→", "superseded", "superseded", "a later report carries a newer value"),
    Verdict.COMPATIBLE: VerdictWords("≈", "compatible", "compatible", "the same after rounding, hedges or precision"),
    Verdict.AGREEMENT: VerdictWords("=", "agreement", "agreements", "the sources say the same"),
    Verdict.SINGLE_SOURCE: VerdictWords("○", "single source", "single source", "one source alone states it"),
}

SEVERITIES: dict[Severity, tuple[str, str]] = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.NOTE: ("note", "notes"),
    Severity.NONE: ("nothing to settle", "nothing to settle"),
}

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PUBLISHED_FROM = {
    "stated": "stated",
    "dateline": "from the dateline",
    "url": "from the address",
    "inferred": "inferred",
    "unknown": "date not known",
}
_PATH = re.compile(r"(?<![\w:/.<])(?:file://)?(?:~?/|[A-Za-z]:\\|\\\\)(?:[^\s\"'<>|,;:)]+)")


def plural(count: int, one: str, many: str | None = None) -> str:
    """Such as "1 source", "3 sources"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listing(parts: list[str]) -> str:
    """Such as "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def parse_moment(text: str | None) -> dt.datetime | None:
    """An ISO date or date-time as a date-time without a zone (UTC where it had one); None if it is neither."""
    if not text:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment


def show_date(text: str | None) -> str:
    """An ISO date or date-time as an editor reads it ("23 Aug 2020", "23 Aug 2020, 14:05"); else as it is."""
    if not text:
        return ""
    moment = parse_moment(text)
    if moment is None:
        return text
    stated = dt.datetime.fromisoformat(text)
    day = f"{stated.day} {_MONTHS[stated.month - 1]} {stated.year}"
    if len(text) <= len("2020-08-23"):
        return day
    zone = "" if not stated.tzinfo else " UTC" if not stated.utcoffset() else f" {stated.isoformat()[-6:]}"
    return f"{day}, {stated:%H:%M}{zone}"


def show_published(text: str | None) -> str:
    """A time of publication as shown; midnight is how a date is often stored, and tells no time."""
    midnight = (
        text is not None and (moment := parse_moment(text)) is not None and "T00:00" in text and not moment.second
    )
    return show_date(text[:10] if text and midnight else text)


def show_published_from(value: str) -> str:
    """Where an article's date came from, in words."""
    return _PUBLISHED_FROM.get(value, value)


def show_number(value: Decimal) -> str:
    """A number to six digits, thousands separated, without superfluous zeros ("1,100,000", "27.36", "0.05")."""
    if value == value.to_integral_value():
        return f"{value.to_integral_value():,f}"
    return f"{Decimal(f'{value:.6g}').normalize():,f}"


def show_measure(value: Decimal, unit: str) -> str:
    """A converted or computed number to three digits, with its unit ("7.36 kilometers", "USD 1,000")."""
    number = show_number(Decimal(round(value)) if abs(value) >= 1000 else Decimal(f"{value:.3g}"))
    if unit == "1":
        return number
    if unit.isupper():
        return f"{unit} {number}"
    many = unit.isalpha() and number != "1" and unit not in {"percent", "foot"}
    return f"{number} {unit}{'s' if many else ''}"


def show_converted(value: Decimal | None, unit: str, said: str) -> str:
    """A value in the unit that a finding shares, where what was said is not in that unit; else nothing."""
    if value is None or not unit.islower() or unit == "1":
        return ""
    converted = show_measure(value, unit)
    return "" if converted.partition(" ")[0] in said or show_number(value) in said else converted


def file_name(path: str) -> str:
    """The last component of a path of any system, so that no folder, user or host is told."""
    return PureWindowsPath(path).name if "\\" in path else PurePosixPath(path).name or path


def without_paths(text: str) -> str:
    """A message with each absolute path in it cut to its last component."""
    return _PATH.sub(lambda match: file_name(match.group().rstrip("/\\")) or "/", text)


def suggested_by(finding: Finding) -> str:
    """Whose value a suggestion is: the newest source's where a draft is behind, else most sources'."""
    return "the newest source" if finding.verdict is Verdict.SUPERSEDED else "most sources"
