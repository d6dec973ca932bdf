"""JUnit: a suite a story, a case a fact; what gates fails, what is waived is skipped, the rest passes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from ci_samples import desk, matches_golden
from report_samples import alone, hostile

from reports.formats.junit import FORMAT
from reports.model import Options, Problem, Report


def tree(report: Report) -> ET.Element:
    return ET.fromstring(FORMAT.write(report, Options()))  # noqa: S314 - written by us


def cases(report: Report, tag: str) -> set[str]:
    """The ids of the findings whose cases hold an element."""
    return {
        c.get("name", "").split("[")[-1].rstrip("]") for c in tree(report).iter("testcase") if c.find(tag) is not None
    }


def test_is_the_golden_file() -> None:
    assert matches_golden("draft.junit.xml", FORMAT.write(desk(draft=True), Options()))


def test_every_fact_is_a_case_so_that_passes_are_visible() -> None:
    report = desk()
    suites = {s.get("name"): s for s in tree(report).iter("testsuite")}
    assert len(list(suites["halden-ferries"].iter("testcase"))) == len(report.findings)
    assert cases(report, "failure") == {"9f1c2ab0", "77aa01", "5b7e", "c0ffee"}
    assert cases(report, "skipped") == {"role7"}


@pytest.mark.parametrize(
    ("settings", "failing"),
    [
        pytest.param({"fail_on": "never"}, set(), id="never"),
        pytest.param({"fail_on": "error"}, {"77aa01"}, id="the-draft-only"),
        pytest.param({"fail_on": "warning"}, {"77aa01", "name1"}, id="warnings-too"),
        pytest.param(
            {"fail-on": "error", "fail-on-sources": True}, {"9f1c2ab0", "77aa01", "5b7e", "c0ffee"}, id="sources-too"
        ),
    ],
)
def test_failures_are_what_gates_under_the_runs_settings(settings: dict[str, object], failing: set[str]) -> None:
    report = desk(draft=True).model_copy(update={"settings": settings})
    assert cases(report, "failure") == failing


def test_counts_are_those_of_the_elements() -> None:
    root = tree(desk())
    for element in (root, *root.iter("testsuite")):
        inside = list(element.iter("testcase"))
        assert int(element.get("tests", "")) == len(inside)
        assert int(element.get("failures", "")) == sum(c.find("failure") is not None for c in inside)
        assert int(element.get("errors", "")) == sum(c.find("error") is not None for c in inside)
        assert int(element.get("skipped", "")) == sum(c.find("skipped") is not None for c in inside)


def test_unreadable_input_and_internal_errors_are_errors() -> None:
    report = desk().model_copy(update={"problems": (Problem(kind="internal", where="rule x in y", message="boom"),)})
    suite = next(s for s in tree(report).iter("testsuite") if s.get("name") == "input")
    assert [c.find("error") is not None for c in suite] == [True, True]


def test_what_xml_cannot_hold_is_replaced() -> None:
    finding = alone().findings[0].model_copy(update={"message": "a\x00b\x1bc\ud800", "about": "x\x0by"})
    case = next(tree(alone().model_copy(update={"findings": (finding,)})).iter("testcase"))
    assert "x\ufffdy" in case.get("name", "")


def test_hostile_text_is_only_text() -> None:
    assert {e.tag for e in tree(hostile()).iter()} == {"testsuites", "testsuite", "testcase", "failure", "error"}
