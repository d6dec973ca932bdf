"""Number lines, date lines and timelines are drawn where there is something to compare, and stay on the paper."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import COURIER, article, day, evidence, km, people

from reports.lines import Line, date_line, number_line, timeline
from reports.model import Evidence, Measure, Moment

HERE = article("here", "here.example", COURIER)


def said(measure: Measure | None = None, moment: Moment | None = None, side: int = 0, normalized: str = "") -> Evidence:
    return evidence(HERE, "27 people", measure=measure, moment=moment, side=side, normalized=normalized)


def line_of(*measures: Measure) -> Line | None:
    return number_line([said(measure, side=i) for i, measure in enumerate(measures)])


def test_two_values_stand_in_order_with_their_distance() -> None:
    line = line_of(km("20"), km("27.36"))
    assert line is not None
    assert line.lanes[0].x0 < line.lanes[1].x0
    assert line.gap == "7.36 kilometers apart (37 % of the lower)"
    assert [tick.label for tick in line.ticks] == ["20", "22", "24", "26", "28"]


@pytest.mark.parametrize(
    "measures",
    [
        pytest.param([km("20")], id="one"),
        pytest.param([km("20"), km("20")], id="same"),
        pytest.param([km("20"), people(27)], id="other-units"),
        pytest.param([km("20"), Measure(low=None, high=None, unit="kilometer")], id="nothing-known"),
    ],
)
def test_quiet(measures: list[Measure]) -> None:
    assert line_of(*measures) is None


@pytest.mark.parametrize(
    ("value", "tolerance", "band"),
    [("11", None, "0.5"), ("30", None, "5"), ("1200", None, "50"), ("30", "2", "2")],
    ids=["units", "tens", "hundreds", "given"],
)
def test_the_band_is_half_of_the_last_printed_place(value: str, tolerance: str | None, band: str) -> None:
    low = Decimal(value)
    about = Measure(low=low, high=low, unit="1", approx=True, tolerance=tolerance and Decimal(tolerance))
    line = line_of(about, Measure(low=low + Decimal(band), high=low + Decimal(band), unit="1"))
    assert line is not None
    assert line.lanes[0].band is not None
    assert line.lanes[0].band[1] == line.lanes[1].x0
    assert line.lanes[1].band is None


def test_open_ends_reach_the_edge() -> None:
    line = line_of(people(25, None), people(19))
    assert line is not None
    assert line.lanes[0].open_right
    assert line.lanes[0].x1 > line.lanes[0].x0 > line.lanes[1].x0


ENDS = st.decimals(-(10**12), 10**12, places=3) | st.none()


@given(st.lists(st.tuples(ENDS, ENDS, st.booleans()), max_size=6))
def test_all_stays_on_the_paper(values: list[tuple[Decimal | None, Decimal | None, bool]]) -> None:
    measures = [Measure(low=low, high=high, unit="1", approx=approx) for low, high, approx in values]
    line = line_of(*measures)
    if line:
        places = [x for lane in line.lanes for x in (lane.x0, lane.x1, *(lane.band or ()))]
        assert all(0 <= x <= 100 for x in [*places, *(tick.x for tick in line.ticks)])
        assert len(line.ticks) <= 7


def test_days_are_a_day_wide() -> None:
    line = date_line([said(moment=day("2026-03-06")), said(moment=day("2026-03-07"), side=1)])
    assert line is not None
    first, second = line.lanes
    assert first.x1 == second.x0
    assert (first.label, second.label) == ("6 Mar 2026", "7 Mar 2026")


@pytest.mark.parametrize(
    ("one", "two"),
    [("2026-03-06", "2026-03-06"), ("2026-03-06", None), ("2026-03-06", "some day")],
    ids=["same", "unknown", "no-date"],
)
def test_no_date_line(one: str, two: str | None) -> None:
    moments = [Moment(earliest=text, latest=text, grain="day") for text in (one, two)]
    assert date_line([said(moment=moment, side=i) for i, moment in enumerate(moments)]) is None


def test_a_timeline_runs_in_order_of_publication() -> None:
    items = [said(people(27), normalized="27"), said(people(19), normalized="19", side=1)]
    drawn = timeline(items, ["2026-03-04T08:00", "2026-03-03T21:00"])
    assert drawn is not None
    assert [point.member for point in drawn.points] == [1, 0]
    assert drawn.points[0].x < drawn.points[1].x
    assert drawn.points[0].y > drawn.points[1].y
    assert drawn.steps


def test_a_date_is_not_midnight() -> None:
    items = [said(people(27)), said(people(19), side=1), said(people(25), side=2)]
    drawn = timeline(items, ["2026-03-04T08:00", "2026-03-04", "2026-03-03"])
    assert drawn is not None
    assert len({point.x for point in drawn.points}) == 2
    assert not drawn.steps


@pytest.mark.parametrize("published", [[None, None], ["2026-03-04", "2026-03-04"]], ids=["undated", "at-once"])
def test_no_timeline(published: list[str | None]) -> None:
    assert timeline([said(people(27)), said(people(19), side=1)], published) is None
