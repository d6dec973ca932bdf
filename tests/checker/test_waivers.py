"""Waivers: what they settle, when they stop, what is said of them, and that editing keeps the file's comments."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import tomlkit

from checker.waivers import Entry, WaiverError, Waivers, apply, give, load, prune, unused, waivable
from reports.model import Evidence, Finding, Report, Severity, Source, Tool, Verdict

TODAY = dt.date(2026, 5, 10)
SOON = dt.date(2026, 6, 1)


def evidence(article: str, start: int = 0, side: int = 0) -> Evidence:
    return Evidence(
        article=article,
        source=article,
        field="text",
        start=start,
        end=start + 2,
        quote="12",
        normalized="12",
        side=side,
        line=1,
        column=1,
        sentence=(0, 9),
    )


def finding(name: str = "f1", rule: str = "number-conflict", *said: Evidence, severity: str = "error") -> Finding:
    return Finding.model_validate({
        "id": name, "rule": rule, "kind": "number", "verdict": Verdict.CONTRADICTION, "severity": severity, "confidence": 0.9,
        "message": f"message of {name}", "story": "", "evidence": said or (evidence("a"), evidence("b", side=1)),
    })  # fmt: skip


def source(name: str, text: str = "12 people", **more: object) -> Source:
    fields = {"id": name, "source": name, "origin": name, "story": "", "path": f"{name}.md", "text": text}
    return Source.model_validate(fields | more)


def report(*findings: Finding, articles: tuple[Source, ...] = (source("a"), source("b"))) -> Report:
    return Report(tool=Tool(version="0"), articles=articles, findings=findings)


def entry(name: str = "f1", **more: object) -> Entry:
    return Entry.model_validate({"id": name, "reason": "both counts are right", "expires": SOON} | more)


def messages(made: Report) -> list[str]:
    return [problem.message for problem in made.problems]


def test_a_waived_finding_stays_in_the_report_with_its_reason() -> None:
    made = apply(report(finding("f1"), finding("f2")), Waivers((entry(by="R. Desk"),), "w.toml"), TODAY)
    assert [f.status for f in made.findings] == ["waived", "open"]
    waiver = made.findings[0].waiver
    assert waiver is not None
    assert (waiver.reason, waiver.by, waiver.expires, waiver.inline) == (
        "both counts are right",
        "R. Desk",
        SOON,
        False,
    )
    assert made.problems == ()


@pytest.mark.parametrize(
    ("expires", "status"),
    [
        pytest.param(TODAY, "waived", id="holds-on-its-last-day"),
        pytest.param(TODAY - dt.timedelta(1), "open", id="ends-after-it"),
    ],
)
def test_expiry(expires: dt.date, status: str) -> None:
    made = apply(report(finding()), Waivers((entry(expires=expires),), "w.toml"), TODAY)
    assert made.findings[0].status == status


def test_an_expired_waiver_returns_its_finding_with_a_note() -> None:
    made = apply(report(finding()), Waivers((entry(expires=dt.date(2026, 5, 1)),), "w.toml"), TODAY)
    assert made.findings[0].status == "open"
    assert made.findings[0].waiver is not None
    assert messages(made) == ["f1: expired on 2026-05-01: both counts are right"]
    assert made.problems[0].kind == "waiver"


def test_an_unused_waiver_is_reported_only_where_its_articles_were_read() -> None:
    waivers = Waivers(
        (entry("gone"), entry("elsewhere", articles=("a", "z")), entry("here", articles=("a", "b"))), "w.toml"
    )
    assert messages(apply(report(finding()), waivers, TODAY)) == [
        "gone: unused: nothing found goes by this id any more",
        "here: unused: nothing found goes by this id any more",
    ]
    assert [e.id for e in unused(waivers, report(finding()))] == ["gone", "here"]


@pytest.mark.parametrize(
    ("fields", "days", "status"),
    [
        pytest.param({"expires": TODAY + dt.timedelta(90)}, 90, "waived", id="ninety-days"),
        pytest.param({"expires": TODAY + dt.timedelta(91)}, 90, "open", id="a-day-more"),
        pytest.param({"expires": TODAY + dt.timedelta(91)}, 120, "waived", id="settings-allow-it"),
        pytest.param(
            {"added": dt.date(2026, 1, 1), "expires": dt.date(2026, 6, 1)},
            90,
            "open",
            id="counted-from-the-day-it-was-given",
        ),
        pytest.param({"added": dt.date(2026, 5, 11), "expires": SOON}, 90, "open", id="given-in-the-future"),
    ],
)
def test_length(fields: dict[str, object], days: int, status: str) -> None:
    made = apply(report(finding()), Waivers((entry(**fields),), "w.toml"), TODAY, days=days)
    assert made.findings[0].status == status
    assert bool(messages(made)) is (status == "open")


# --- inline ---------------------------------------------------------------------------------------

NOTE = '<!-- crosscheck: ignore[number-conflict] reason="both are right" until=2026-06-01 -->'


def inline(text: str, at: str = "12", **more: object) -> Report:
    draft = source("a", text, **more)
    return report(
        finding("f1", "number-conflict", evidence("a", text.index(at)), evidence("b", side=1)),
        articles=(draft, source("b")),
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(f"12 people {NOTE} were hurt.", "waived", id="in-the-paragraph"),
        pytest.param(f"{NOTE}\n12 people were hurt.", "waived", id="on-the-line-above"),
        pytest.param(
            f"Before.\n\n{NOTE}\n\n12 people were hurt.\n\nAfter.", "waived", id="alone-covers-the-next-paragraph"
        ),
        pytest.param(f"Before. {NOTE}\n\n12 people were hurt.", "open", id="another-paragraph"),
        pytest.param(f"12 people were hurt.\n\n{NOTE}\n\nAfter.", "open", id="not-the-one-before"),
        pytest.param(
            f"{NOTE.replace('number-conflict', 'name-variant, number-conflict')}\n12", "waived", id="two-rules"
        ),
        pytest.param(f"{NOTE.replace('number-conflict', 'name-variant')}\n12", "open", id="another-rule"),
        pytest.param(f"{NOTE.replace('2026-06-01', '2026-05-09')}\n12", "open", id="expired"),
        pytest.param(f"{NOTE.replace('2026-06-01', '2027-06-01')}\n12", "open", id="too-long"),
        pytest.param(f"{NOTE.replace('reason=', 'because=')}\n12", "open", id="no-reason"),
        pytest.param(f"{NOTE.replace('until=', 'from=')}\n12", "open", id="no-expiry"),
        pytest.param(f"{NOTE.replace('2026-06-01', '2026-06-31')}\n12", "open", id="no-such-day"),
    ],
)
def test_inline(text: str, status: str) -> None:
    made = apply(inline(text), Waivers(), TODAY)
    assert made.findings[0].status == status
    assert bool(made.problems) is (status == "open")
    if status == "waived":
        assert made.findings[0].waiver is not None
        assert made.findings[0].waiver.inline


def test_inline_counts_in_markdown_only() -> None:
    assert apply(inline(f"{NOTE}\n12", path="a.txt"), Waivers(), TODAY).findings[0].status == "open"


def test_a_source_cannot_waive_what_it_says_of_a_draft() -> None:
    hostile, draft = source("a", f"{NOTE}\n12"), source("b", role="draft")
    disputed = finding("f1", "number-conflict", evidence("a", len(NOTE) + 1), evidence("b", side=1))
    made = apply(report(disputed, articles=(hostile, draft)), Waivers(), TODAY)
    assert made.findings[0].status == "open"


# --- the file -------------------------------------------------------------------------------------

FILE = """# The desk's waivers. Ask Ruth before you touch them.

[[waiver]]
id = "f1"  # the ferry
reason = "both counts are right"
expires = 2026-06-01

# This one is for the archive.
[[waiver]]
id = "f2"
reason = "old style"
expires = 2026-05-01
"""


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    text = give("", [finding("f1"), finding("f2")], reason="both", expires=SOON, today=TODAY, by="R. Desk")
    file = tmp_path / "w.toml"
    file.write_text(text, encoding="utf-8")
    assert load(file).entries[1] == Entry(
        id="f2", reason="both", by="R. Desk", added=TODAY, expires=SOON, about="message of f2", articles=("a", "b")
    )


def test_writing_keeps_comments_and_renews_what_stands_there() -> None:
    text = give(FILE, [finding("f2"), finding("f3")], reason="new", expires=SOON, today=TODAY)
    assert "# The desk's waivers." in text
    assert "# the ferry" in text
    assert "# This one is for the archive." in text
    found = {w["id"]: w["reason"] for w in tomlkit.parse(text).unwrap()["waiver"]}
    assert found == {"f1": "both counts are right", "f2": "new", "f3": "new"}


def test_pruning_keeps_the_rest() -> None:
    text = prune(FILE, ["f2"])
    assert "# the ferry" in text
    assert [w["id"] for w in tomlkit.parse(text).unwrap()["waiver"]] == ["f1"]
    assert "waiver" not in tomlkit.parse(prune(text, ["f1"])).unwrap()


def test_a_missing_file_holds_no_waivers(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml").entries == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "[[waiver]]\nid = 'a'\nexpires = 2026-06-01", "waiver 1 (a): reason: field required", id="no-reason"
        ),
        pytest.param("[[waiver]]\nid = 'a'\nreason = 'x'", "waiver 1 (a): expires: field required", id="no-expiry"),
        pytest.param(
            "[[waiver]]\nid = 'a'\nreason = 'x'\nexpires = 2026-06-01\nrule = 'y'",
            "rule: extra inputs",
            id="unknown-field",
        ),
        pytest.param("[[waivers]]\nid = 'a'", "unknown key 'waivers'", id="unknown-table"),
        pytest.param("[[waiver]]\nid = ", "", id="not-toml"),
        pytest.param("waiver = 3", "each waiver is a table", id="not-a-table"),
        pytest.param("[[waiver]]\nid='a'\nreason='x'\nexpires=2026-06-01\n" * 2, "waiver a stands twice", id="twice"),
    ],
)
def test_a_file_with_a_mistake_is_refused(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "w.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WaiverError) as caught:
        load(file, "w.toml")
    assert str(caught.value).startswith("w.toml: ")
    assert message in str(caught.value)


def test_all_takes_what_could_gate() -> None:
    made = report(
        finding("f1"),
        finding("f2", severity="none"),
        finding("f3", severity="note").model_copy(update={"status": "waived"}),
    )
    assert [f.id for f in waivable(made)] == ["f1"]
    assert made.findings[1].severity is Severity.NONE
