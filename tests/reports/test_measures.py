"""Measures in JSON: numbers, and the same numbers when they are written a second time."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reports.model import Measure


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("20", "20", id="whole"),
        pytest.param("27.358848", "27.358848", id="decimal"),
        pytest.param("1E+3", "1000", id="exponent"),
        pytest.param("12345678901234567890.5", "12345678901234567168", id="beyond-a-float's-digits"),
        pytest.param("1E-400", "0", id="too-small-for-a-float"),
        pytest.param("1E+40", "1" + 40 * "0", id="large"),
    ],
)
def test_a_measure_is_written_as_a_number_and_the_same_again(value: str, written: str) -> None:
    first = Measure(low=Decimal(value), high=None, unit="1").model_dump_json()
    assert f'"low":{written},' in first
    assert Measure.model_validate_json(first).model_dump_json() == first
