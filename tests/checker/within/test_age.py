"""One person at two ages in one article."""

from __future__ import annotations

import pytest
from little_stories import findings

from reports.model import Severity

LEAD = "The skipper Anna Keller, 41, was rescued from the ferry on Monday."


def slips(text: str, **settings: object) -> list[str]:
    return [f.message for f in findings(text, **settings) if f.rule == "self-conflict"]


def test_two_ages() -> None:
    assert slips(f"{LEAD} Keller, 47, had sailed for years.") == [
        "Age of Anna Keller: a.example says 41 years and 47 years."
    ]
    (finding,) = [f for f in findings(f"{LEAD} Keller, 47, had sailed for years.") if f.rule == "self-conflict"]
    assert finding.severity is Severity.NOTE


def test_a_setting_grants_a_year() -> None:
    text = f"{LEAD} Keller, 42, had sailed for years."
    assert slips(text)
    assert slips(text, tolerances={"age_years": 1}) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{LEAD} Keller, 41, had sailed for years.", id="the same"),
        pytest.param(f"{LEAD} Her mate Ben Lowe, 47, had sailed for years.", id="two people"),
        pytest.param(f"{LEAD} She was 19 when she first sailed.", id="she, and long ago"),
        pytest.param(f"{LEAD} At about 50 Keller wants to retire.", id="a plan"),
        pytest.param(f"{LEAD} Ben Keller, 12, wept.", id="another Keller"),
        pytest.param(f"{LEAD} Keller, 14 at the time, had sailed before.", id="at the time"),
        pytest.param(f"{LEAD} In 1990 the 15-year-old Anna Keller won.", id="another year"),
        pytest.param(f"{LEAD} Her son, Keller, 12, wept.", id="her son"),
        pytest.param(f"{LEAD} Keller was 19 when she first sailed.", id="long ago"),
    ],
)
def test_what_is_none_of_it(text: str) -> None:
    assert slips(text) == []
