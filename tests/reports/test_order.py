"""The worst finding is first, and an editor is sent to the odd one out."""

from __future__ import annotations

from report_samples import ferries

from reports.model import Severity
from reports.order import by_id, ordered, primary


def test_severity_then_weight() -> None:
    ranks = [finding.severity.rank for finding in ordered(ferries())]
    assert ranks == sorted(ranks)
    assert ordered(ferries())[0].id == "9f1c2ab0"


def test_single_sources_are_last() -> None:
    settled = [f.verdict.value for f in ordered(ferries()) if f.severity is Severity.NONE]
    assert settled == ["compatible", "agreement", "agreement", "single-source", "single-source"]


def test_the_order_of_the_input_changes_nothing() -> None:
    report = ferries()
    turned = report.model_copy(update={"findings": tuple(reversed(report.findings))})
    assert ordered(report) == ordered(turned)


def test_the_draft_or_the_minority_is_primary() -> None:
    for draft, article in ((False, "mail"), (True, "ours")):
        report = ferries(draft=draft)
        finding = next(f for f in report.findings if f.id == "77aa01")
        found = primary(finding, by_id(report))
        assert found is not None
        assert found.article == article
