"""The whole way: order, determinism, identity, anchoring in the text."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

from checker.pipeline import check
from checker.settings import Settings
from claims.model import Article
from claims.readers.text import READER
from reports.formats import formats
from reports.model import Options, Report, Verdict

TEXTS = {
    "a": "A ferry hit the pier at Port Ellen on Monday. Police said 27 passengers were injured in the collision at Port Ellen. "
    "The ferry, owned by Hebrides Lines, was carrying 129 people.",
    "b": "A ferry hit the pier at Port Ellen on Monday. Police said 25 passengers were injured in the collision at Port Ellen. "
    "The ferry, owned by Hebrides Lines, was carrying 129 people.",
    "c": "A ferry hit the pier at Port Ellen on Monday evening. Police said 27 passengers were injured in the collision at Port Ellen. "
    "The ferry of Hebrides Lines was carrying 129 people.",
}


def articles(texts: dict[str, str] = TEXTS) -> list[Article]:
    return [Article(id=name, source=f"{name}.example", text=text) for name, text in texts.items()]


def as_json(report: Report) -> str:
    return formats()["json"].write(report, Options())


def test_one_disagreement_is_one_finding_with_its_majority_first() -> None:
    report = check(articles(), Settings())
    found = [f for f in report.findings if f.verdict is Verdict.CONTRADICTION]
    assert [f.rule for f in found] == ["number-conflict"]
    assert [(e.article, e.side) for e in found[0].evidence] == [("a", 0), ("c", 0), ("b", 1)]


def test_the_report_does_not_depend_on_the_order_of_the_articles() -> None:
    reports = {as_json(check(list(order), Settings())) for order in itertools.permutations(articles())}
    assert len(reports) == 1


def test_every_piece_of_evidence_is_exactly_its_text() -> None:
    report = check(articles(), Settings())
    assert report.findings
    for finding in report.findings:
        for e in finding.evidence:
            text = TEXTS[e.article]
            assert text[e.start : e.end] == e.quote
            assert text.splitlines()[e.line - 1][e.column - 1 :].startswith(e.quote.splitlines()[0])
            assert e.sentence[0] <= e.start < e.end <= e.sentence[1]


def test_ids_are_unique_and_survive_moved_text_but_not_a_changed_number() -> None:
    def ids(texts: dict[str, str]) -> dict[str, str]:
        found = check(articles(texts), Settings()).findings
        assert len({f.id for f in found}) == len(found)
        return {f.rule: f.id for f in found if f.verdict is Verdict.CONTRADICTION}

    before = ids(TEXTS)
    moved = ids({**TEXTS, "b": "The harbour is old.\n\n" + TEXTS["b"]})
    changed = ids({**TEXTS, "b": TEXTS["b"].replace("25 passengers", "24 passengers")})
    assert moved == before
    assert changed.keys() == before.keys()
    assert changed != before


def test_articles_of_two_stories_are_not_compared() -> None:
    rows = [a.model_copy(update={"story": a.id}) for a in articles()]
    assert not [f for f in check(rows, Settings()).findings if f.verdict is not Verdict.SINGLE_SOURCE]


def test_a_rule_that_raises_is_a_problem_and_the_rest_stands(monkeypatch) -> None:
    import dataclasses

    from checker import pipeline
    from checker.rules import rules

    def broken(_fact, _story):
        raise ValueError("broken on purpose")

    known = dict(rules())
    known["scale-slip"] = dataclasses.replace(known["scale-slip"], takes=broken)
    monkeypatch.setattr(pipeline, "rules", lambda: known)
    report = check(articles(), Settings())
    assert any("scale-slip" in p.where and "broken on purpose" in p.message for p in report.problems)
    assert any(f.rule == "number-conflict" for f in report.findings)


def test_a_rule_is_asked_about_facts_of_its_verdicts_only(monkeypatch) -> None:
    import dataclasses

    from checker import pipeline
    from checker.rules import rules

    asked = []

    def noting(fact, _story):
        asked.append(fact.verdict)
        return False

    known = {"number-conflict": dataclasses.replace(rules()["number-conflict"], takes=noting)}
    monkeypatch.setattr(pipeline, "rules", lambda: known)
    check(articles(), Settings())
    assert set(asked) == {Verdict.CONTRADICTION}


def test_shuffled_words_never_raise() -> None:
    words = " ".join(TEXTS.values()).split()
    random_ = random.Random(3)  # noqa: S311 - the same words each time
    for _ in range(10):
        rows = []
        for name in "ab":
            random_.shuffle(words)
            rows.append(Article(id=name, source=name, text=" ".join(words)))
        assert not check(rows, Settings()).problems


def test_the_report_tells_how_many_pairs_were_looked_at() -> None:
    """Two counts in two articles are a candidate pair; a claim alone is none."""
    texts = ["The crash at Port Ellen killed 27 people.", "The crash at Port Ellen killed 25 people."]
    both = [Article(id=f"a{n}", source=f"s{n}", text=text) for n, text in enumerate(texts)]
    alone, together = check(both[:1], Settings()).stats, check(both, Settings()).stats
    assert (alone["candidate pairs"], alone["scored pairs"]) == (0, 0)
    assert together["candidate pairs"] >= together["scored pairs"] >= 1


def test_the_report_knows_what_of_a_text_is_metadata_and_no_evidence_stands_in_it() -> None:
    matter = "---\ntitle: Ferry crash\nnote: 99 passengers were hurt on 3 May 2014\n---\n"
    texts = {"a": matter + TEXTS["a"], "b": f" date 2020-08-23\n{TEXTS['b']}", "c": TEXTS["c"]}
    read = [article for name, text in texts.items() for article in READER.read(Path(f"{name}.md"), text)]
    report = check([a.model_copy(update={"id": n}) for n, a in zip(texts, read, strict=True)], Settings())
    metadata = {source.id: source.metadata for source in report.articles}
    assert metadata == {"a": ((0, len(matter)),), "b": ((0, 17),), "c": ()}
    shown = [(e.article, e.sentence) for f in report.findings for e in f.evidence if e.field == "text"]
    assert shown
    assert not [name for name, sentence in shown for _, end in metadata[name] if sentence[0] < end]
