"""JUnit XML: a suite a story, a case a fact, so that what passed is visible, too.

A finding that gates under the run's own settings is a failure, a waived one is skipped, anything
else passes and says what it is; unreadable input and internal errors are errors.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from reports.blocking import blocking_by_settings
from reports.model import Finding, Format, Options, Report, Source
from reports.order import by_id, ordered, primary
from reports.places import file_of, region_of
from reports.words import suggested_by

_ILLEGAL = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def write(report: Report, options: Options) -> str:  # noqa: ARG001 - XML has neither colour nor width
    """The report as JUnit XML."""
    root = ET.Element("testsuites", name="crosscheck")
    failing = {finding.id for finding in blocking_by_settings(report)}
    articles = by_id(report)
    findings = ordered(report)
    for story in sorted({finding.story for finding in findings}):
        suite = ET.SubElement(root, "testsuite", name=_legal(story or "story"))
        for finding in findings:
            if finding.story == story:
                _case(suite, finding, articles, failing=finding.id in failing)
        _count(suite)
    if report.unreadable or any(problem.kind == "internal" for problem in report.problems):
        _trouble(root, report)
    _count(root)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, finding: Finding, articles: dict[str, Source], *, failing: bool) -> None:
    case = ET.SubElement(
        suite,
        "testcase",
        classname=finding.rule,
        name=_legal(f"{finding.about or finding.message} [{finding.id}]"),
        time="0",
    )
    first = primary(finding, articles)
    if first and first.article in articles:
        article = articles[first.article]
        region = region_of(first, article)
        case.set("file", _legal(file_of(article)))
        case.set("line", str(region.line if region else 1))
    details = "\n".join(_details(finding))
    if finding.status == "waived" and finding.waiver:
        ET.SubElement(
            case, "skipped", message=_legal(f"waived until {finding.waiver.expires}: {finding.waiver.reason}")
        )
    elif failing:
        failure = ET.SubElement(case, "failure", type=finding.rule, message=_legal(finding.message))
        failure.text = _legal(details)
    else:
        ET.SubElement(case, "system-out").text = _legal(details)


def _details(finding: Finding) -> list[str]:
    lines = [f"{finding.verdict.value}, {finding.severity.value}: {finding.message}"]
    lines += [f"{e.source} ({e.article}, {e.line}:{e.column}): {e.quote} = {e.normalized}" for e in finding.evidence]
    if finding.suggestion:
        lines.append(f"{suggested_by(finding)}: {finding.suggestion}")
    return lines


def _trouble(root: ET.Element, report: Report) -> None:
    suite = ET.SubElement(root, "testsuite", name="input")
    for item in report.unreadable:
        case = ET.SubElement(suite, "testcase", classname="unreadable", name=_legal(item.path), time="0")
        ET.SubElement(case, "error", type="unreadable", message=_legal(item.reason))
    for problem in report.problems:
        if problem.kind == "internal":
            case = ET.SubElement(suite, "testcase", classname="internal", name=_legal(problem.where), time="0")
            ET.SubElement(case, "error", type="internal", message=_legal(problem.message))
    _count(suite)


def _count(element: ET.Element) -> None:
    cases = list(element.iter("testcase"))
    element.set("tests", str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(sum(case.find(tag) is not None for case in cases)))
    element.set("time", "0")


def _legal(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


FORMAT = Format(name="junit", suffix=".xml", help="JUnit XML, a case a fact", write=write)
