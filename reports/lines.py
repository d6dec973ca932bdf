"""Number lines, date lines and timelines: geometry only; the templates draw it.

Horizontal places are per cent of the drawing's width, so that text keeps its size on a phone.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from reports.model import Evidence, Measure, Moment
from reports.words import parse_moment, show_converted, show_date, show_measure, show_number

LEFT, RIGHT = 4.0, 96.0
MARGIN = 0.12
MOST_TICKS = 6
DAY = len("2020-08-23")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One value: its point or bar, its tolerance band, and which sides and evidence say it.

    `open_left` and `open_right` say that the bar has no end there; `members` are positions in the
    evidence that was drawn.
    """

    x0: float
    x1: float
    band: tuple[float, float] | None
    open_left: bool
    open_right: bool
    label: str
    side: int
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A number line or date line: one lane a distinct value, worst-supported last."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    unit: str
    gap: str


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a publication time: x in per cent, y in per cent from the top."""

    x: float
    y: float
    label: str
    member: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Values against publication time, in order of time; `steps` where each time has one value only."""

    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    steps: bool


def number_line(evidence: Sequence[Evidence]) -> Line | None:
    """The line of a finding's measures; None where fewer than two distinct values share a unit."""
    drawn = [(i, e) for i, e in enumerate(evidence) if e.measure and _ends(e.measure)]
    units = {e.measure.unit for _, e in drawn if e.measure}
    groups = _grouped([(i, e, e.measure) for i, e in drawn])
    if len(units) != 1 or len(groups) < 2:
        return None
    spans = [_reach(measure) for measure, _ in groups]
    scale = _Scale(float(min(low for low, _ in spans)), float(max(high for _, high in spans)))
    lanes = []
    for measure, members in groups:
        low, high = _ends(measure) or (Decimal(0), Decimal(0))
        band = _reach(measure) if measure.approx else None
        lanes.append(
            _lane(
                (scale.at(float(low)), scale.at(float(high))),
                (measure.low is None, measure.high is None),
                evidence[members[0]],
                members,
                band and (scale.at(float(band[0])), scale.at(float(band[1]))),
            )
        )
    unit = units.pop()
    ticks = tuple(
        Tick(scale.at(float(t)), show_number(t)) for t in _nice_ticks(scale.low, scale.high, whole=unit == "1")
    )
    return Line(tuple(lanes), ticks, "" if unit == "1" else unit, _gap([m for m, _ in groups], unit))


def date_line(evidence: Sequence[Evidence]) -> Line | None:
    """The line of a finding's moments; None where fewer than two distinct ones can be placed."""
    drawn = [(i, e, e.moment) for i, e in enumerate(evidence) if e.moment is not None and _stretch(e.moment)]
    groups = _grouped(drawn)
    if len(groups) < 2:
        return None
    stretches = [_stretch(moment) or (0.0, 0.0) for moment, _ in groups]
    scale = _Scale(min(low for low, _ in stretches), max(high for _, high in stretches))
    lanes = [
        _lane(
            (scale.at(low), scale.at(high)),
            (moment.earliest is None, moment.latest is None),
            evidence[members[0]],
            members,
            label=_moment_label(moment),
        )
        for (moment, members), (low, high) in zip(groups, stretches, strict=True)
    ]
    return Line(tuple(lanes), _date_ticks(scale), "", "")


def timeline(evidence: Sequence[Evidence], published: Sequence[str | None]) -> Timeline | None:
    """Values against publication time; None where fewer than two values or two times are known.

    Where one article has a date only, all are placed by their days: a date is not midnight.
    """
    published = [date and date.partition("T00:00")[0] for date in published]
    dates = [date for item, date in zip(evidence, published, strict=True) if date and item.measure]
    if any(len(date) <= DAY for date in dates):
        published = [date and date[:DAY] for date in published]
    placed = []
    for i, (item, date) in enumerate(zip(evidence, published, strict=True)):
        moment = parse_moment(date)
        if moment and item.measure and (ends := _ends(item.measure)):
            placed.append((_minutes(moment), float(sum(ends)) / 2, i))
    times, values = {at for at, _, _ in placed}, {value for _, value, _ in placed}
    if len(times) < 2 or len(values) < 2 or len({e.measure.unit for e in evidence if e.measure}) != 1:
        return None
    placed.sort()
    across, up = _Scale(min(times), max(times)), _Scale(min(values), max(values))
    seen: set[tuple[float, float]] = set()
    points = []
    for at, value, i in placed:
        x, y = across.at(at), round(100 - up.at(value), 2)
        label = "" if (x, y) in seen else _label(evidence[i])
        seen.add((x, y))
        points.append(Point(x, y, label, i))
    days = {
        _minutes(moment): date for date in published if (moment := parse_moment(date)) and _minutes(moment) in times
    }
    ticks = [Tick(across.at(at), show_date(date)) for at, date in sorted(days.items())]
    return Timeline(tuple(points), _spread(ticks, 22.0), steps=len(seen) == len(times))


class _Scale:
    """From values to per cent of the width, with a margin on both sides."""

    def __init__(self, low: float, high: float) -> None:
        margin = (high - low) * MARGIN or abs(high) * MARGIN or 1.0
        self.low, self.high = low - margin, high + margin
        if low >= 0 > self.low:
            self.low = 0.0

    def at(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(LEFT + (RIGHT - LEFT) * min(1.0, max(0.0, share)), 2)


def _lane(
    ends: tuple[float, float],
    opened: tuple[bool, bool],
    first: Evidence,
    members: tuple[int, ...],
    band: tuple[float, float] | None = None,
    *,
    label: str = "",
) -> Lane:
    """A lane from its ends, which of them are open, and the evidence that stands for it."""
    x0 = LEFT if opened[0] else ends[0]
    x1 = RIGHT if opened[1] else ends[1]
    return Lane(x0, x1, band, *opened, label or _label(first), first.side, members)


def _label(evidence: Evidence) -> str:
    """The value as it is normalized, and in the line's unit where that is another."""
    said = evidence.normalized or evidence.quote
    measure = evidence.measure
    other = show_converted(measure.low, measure.unit, said) if measure and measure.low == measure.high else ""
    return f"{said} = {other}" if other else said


def _grouped(drawn: Sequence[tuple[int, Evidence, T | None]]) -> list[tuple[T, tuple[int, ...]]]:
    """Equal values together, by side, then by first appearance."""
    groups: list[tuple[int, T, list[int]]] = []
    for i, evidence, value in drawn:
        if value is None:
            continue
        for side, known, members in groups:
            if known == value and side == evidence.side:
                members.append(i)
                break
        else:
            groups.append((evidence.side, value, [i]))
    groups.sort(key=lambda group: (group[0], _rank(group[1])))
    distinct = {repr(value) for _, value, _ in groups}
    return [(value, tuple(members)) for _, value, members in groups] if len(distinct) > 1 else []


def _rank(value: object) -> tuple[str, Decimal]:
    """Where a value stands within its side: by time, by amount."""
    if isinstance(value, Moment):
        return value.earliest or value.latest or "", Decimal(0)
    return "", (_ends(value) or (Decimal(0),))[0] if isinstance(value, Measure) else Decimal(0)


def _ends(measure: Measure) -> tuple[Decimal, Decimal] | tuple[()]:
    """Both ends, an open one at the other; nothing where both are open."""
    low, high = measure.low, measure.high
    known = low if low is not None else high
    if known is None:
        return ()
    first, last = (known if end is None else end for end in (low, high))
    return min(first, last), max(first, last)


def _reach(measure: Measure) -> tuple[Decimal, Decimal]:
    """The ends with the tolerance of an approximate number: half of its last printed digit's place."""
    low, high = _ends(measure) or (Decimal(0), Decimal(0))
    if not measure.approx:
        return low, high
    return low - _tolerance(measure, low), high + _tolerance(measure, high)


def _tolerance(measure: Measure, value: Decimal) -> Decimal:
    if measure.tolerance is not None:
        return measure.tolerance
    exponent = value.normalize().as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1) if value else Decimal(0)


def _gap(measures: list[Measure], unit: str) -> str:
    """How far apart the lowest and the highest of plain values are, in words; empty for ranges."""
    if any(m.low is None or m.low != m.high for m in measures):
        return ""
    values = [m.low for m in measures if m.low is not None]
    low, high = min(values), max(values)
    share = f" ({show_number(Decimal(round((high - low) / low * 100)))} % of the lower)" if low > 0 else ""
    return f"{show_measure(high - low, unit)} apart{share}"


def _nice_ticks(low: float, high: float, *, whole: bool) -> list[Decimal]:
    """Up to six round numbers between two ends, whole ones for counts."""
    power = Decimal(10) ** (math.floor(math.log10(high - low)) - 1)
    step = next(power * k for k in (1, 2, 5, 10, 20, 50) if (high - low) / float(power * k) <= MOST_TICKS)
    step = max(step, Decimal(1)) if whole else step
    first = (Decimal(repr(low)) / step).to_integral_value(rounding="ROUND_CEILING")
    return [value for i in range(MOST_TICKS + 1) if float(value := (first + i) * step) <= high]


def _minutes(moment: dt.datetime) -> float:
    return (moment - dt.datetime(1, 1, 1)).total_seconds() / 60  # noqa: DTZ001 - only differences count


def _stretch(moment: Moment) -> tuple[float, float] | None:
    """The first and last minute of a moment; a day's end is its midnight."""
    first, last = parse_moment(moment.earliest or moment.latest), parse_moment(moment.latest or moment.earliest)
    if first is None or last is None:
        return None
    if last < first:
        return None
    whole_day = len(moment.latest or moment.earliest or "") <= DAY
    return _minutes(first), _minutes(last) + (24 * 60 if whole_day else 0)


def _moment_label(moment: Moment) -> str:
    if moment.earliest and moment.latest and moment.earliest != moment.latest:
        return f"{show_date(moment.earliest)} – {show_date(moment.latest)}"
    return show_date(moment.earliest or moment.latest)


def _date_ticks(scale: _Scale) -> tuple[Tick, ...]:
    """Ticks at midnights (or hours, within two days), not closer than their labels need."""
    start = dt.datetime(1, 1, 1)  # noqa: DTZ001 - only differences count
    low = start + dt.timedelta(minutes=scale.low)
    minutes = scale.high - scale.low
    ticks = []
    if minutes <= 2 * 24 * 60:
        step = max(1, math.ceil(minutes / 60 / 6))
        moment = low.replace(minute=0, second=0, microsecond=0) + dt.timedelta(hours=1)
        while _minutes(moment) <= scale.high:
            label = f"{moment:%H:%M}" if moment.hour else show_date(f"{moment:%Y-%m-%d}")
            ticks.append(Tick(scale.at(_minutes(moment)), label))
            moment += dt.timedelta(hours=step)
    else:
        step = max(1, math.ceil(minutes / 1440 / 6))
        moment = low.replace(hour=0, minute=0, second=0, microsecond=0) + dt.timedelta(days=1)
        while _minutes(moment) <= scale.high:
            ticks.append(Tick(scale.at(_minutes(moment)), show_date(f"{moment:%Y-%m-%d}")))
            moment += dt.timedelta(days=step)
    return _spread(ticks, 20.0)


def _spread(ticks: list[Tick], least: float) -> tuple[Tick, ...]:
    """The ticks, those dropped that stand closer than `least` per cent to the last kept one."""
    kept: list[Tick] = []
    for tick in ticks:
        if not kept or tick.x - kept[-1].x >= least:
            kept.append(tick)
    return tuple(kept)
