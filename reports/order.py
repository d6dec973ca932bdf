"""Which finding comes first: severity, then confidence times prominence."""

from __future__ import annotations

from reports.model import Evidence, Finding, Report, Severity, Source, Verdict

OPENING = 600
"""Characters of an article's opening, within which a claim is as prominent as one in the title."""


def prominence(finding: Finding, lengths: dict[str, int]) -> float:
    """1.0 for a claim in a title or an opening, down to 0.5 for one at an article's very end."""

    def of(evidence: Evidence) -> float:
        if evidence.field == "title" or evidence.start < OPENING:
            return 1.0
        return 1.0 - 0.5 * min(1.0, (evidence.start - OPENING) / max(1, lengths.get(evidence.article, 0) - OPENING))

    return max(map(of, finding.evidence), default=0.5)


def ordered(report: Report) -> tuple[Finding, ...]:
    """All findings, worst first; those without severity by verdict, single sources last."""
    lengths = {article.id: len(article.text) for article in report.articles}
    verdicts = list(Verdict)

    def key(finding: Finding) -> tuple[int, int, float, str]:
        weight = round(finding.confidence * prominence(finding, lengths), 4)
        settled = verdicts.index(finding.verdict) if finding.severity is Severity.NONE else 0
        return finding.severity.rank, settled, -weight, finding.id

    return tuple(sorted(report.findings, key=key))


def by_id(report: Report) -> dict[str, Source]:
    """The articles by their ids."""
    return {article.id: article for article in report.articles}


def primary(finding: Finding, articles: dict[str, Source]) -> Evidence | None:
    """Where an editor should look first: the draft, else the smallest side against the majority."""
    if not finding.evidence:
        return None
    drafts = [e for e in finding.evidence if e.article in articles and articles[e.article].role == "draft"]
    if drafts:
        return max(drafts, key=lambda e: e.side)
    sizes: dict[int, int] = {}
    for evidence in finding.evidence:
        sizes[evidence.side] = sizes.get(evidence.side, 0) + 1
    return min(finding.evidence, key=lambda e: (sizes[e.side], -e.side, e.article, e.start))
