"""Messages read as a sub-editor writes them: a capital first, one full stop, the difference within what is shown."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.model import Fact
from checker.pipeline import check
from checker.settings import Settings
from checker.wording import capital, count_of, from_difference, sentence, shorten, topic
from claims.model import Article
from reports.model import Finding, Verdict

LONG = "We have listened to every family in this valley over a very long winter and we have weighed every report"


def findings(texts: dict[str, str], published: dict[str, str] | None = None) -> dict[str, Finding]:
    """The findings by rule of articles that are named after their sources; the first of each rule."""
    days = published or {}
    articles = [
        Article(
            id=name, source=f"{name}.example", text=text,
            published=dt.date.fromisoformat(days[name]) if name in days else None,
        )
        for name, text in texts.items()
    ]  # fmt: skip
    found: dict[str, Finding] = {}
    for finding in check(articles, Settings()).findings:
        found.setdefault(finding.rule, finding)
    return found


@pytest.mark.parametrize(
    ("texts", "rule", "message"),
    [
        pytest.param(
            {"dw": "The collision at Port Ellen injured 27 people.", "mail": "The collision at Port Ellen injured 25 people."},
            "number-conflict", "Injured people (Port Ellen): dw.example says 27; mail.example says 25.", id="number",
        ),
        pytest.param(
            {"dw": "The fire at the Larch Mill killed 31 workers.", "mail": "The fire at the Larch Mill killed 38 workers."},
            "number-conflict", "Workers dead: dw.example says 31; mail.example says 38.", id="deaths",
        ),
        pytest.param(
            {"dw": "The tower in Harlow was opened by the king on May 3, 1998.", "mail": "The tower in Harlow was opened by the king on May 4, 1998."},
            "date-conflict",
            "“The tower in Harlow was opened by the king …”: dw.example says Sunday 3 May 1998; mail.example says Monday 4 May 1998.",
            id="date",
        ),
        pytest.param(
            {
                "a": "General Qassem Soleimani was killed in Baghdad. Soleimani led the Quds Force.",
                "b": "General Qassem Suleimani was killed in Baghdad. Suleimani led the Quds Force.",
                "c": "General Qassem Soleimany was killed in Baghdad. Soleimany led the Quds Force.",
            },
            "name-variant",
            "Qassem Soleimani has three spellings: a.example prints Qassem Soleimani; c.example prints Qassem Soleimany; b.example prints Qassem Suleimani.",
            id="three-spellings",
        ),
        pytest.param(
            {
                "a": "“We will never close the harbour before the summer season ends,” said Mayor Anna Keller on Monday.",
                "b": "“We will never close the harbour before the summer season ends,” said Governor Paul Brandt on Monday.",
            },
            "speaker-conflict",
            "Who said “We will never close the harbour before the summer season ends”? a.example names Anna Keller; b.example names Paul Brandt.",
            id="speaker",
        ),
    ],
)  # fmt: skip
def test_says_what_differs_and_who_says_what(texts: dict[str, str], rule: str, message: str) -> None:
    assert findings(texts)[rule].message == message


def test_nobody_is_said_to_give_a_figure_that_is_only_compatible_with_his() -> None:
    pier = "The ferry that hit the pier at Port Ellen on Monday weighed {}, the coast guard said."
    told = ("450 tons", "at least 420 tons", "380 tons")
    said = findings({name: pier.format(weight) for name, weight in zip("abc", told, strict=True)})[
        "number-conflict"
    ].message
    assert "a.example says 450 tons (b.example: at least 420 tons)" in said
    assert "c.example says 380 tons" in said


def test_who_gives_a_figure_twice_is_named_once() -> None:
    pier = "The ferry that hit the pier at Port Ellen on Monday weighed {}, the coast guard said."
    texts = {"a": pier.format("450 tons") + " Its owner had put it at about 450 tons.", "b": pier.format("380 tons")}
    assert findings(texts)["number-conflict"].message.count("a.example") == 1


def test_what_moved_with_time_is_told_in_the_order_of_time() -> None:
    texts = {
        "z": "At least 22 people were killed in the floods in Vellby, officials said.",
        "a": "The death toll rose: 31 people were killed in the floods in Vellby, officials said.",
    }
    said = findings(texts, {"z": "2021-05-03", "a": "2021-05-05"})["number-superseded"].message
    assert said.endswith("z.example says at least 22; then a.example says 31.")


def test_every_message_begins_with_a_capital_or_a_quotation_and_ends_once() -> None:
    text = "On Monday police in Vellby said 27 passengers were injured. “We are sad,” said Mayor Anna Keller. The repair costs $3 million."
    for texts in (
        {"a": text, "b": text},
        {"a": text, "b": text.replace("27", "14")},
        {"a": text, "b": "A school opened."},
    ):
        for finding in findings(texts).values():
            assert finding.message[0].isupper() or finding.message[0] in "“0123456789" or finding.message[1].isupper()
            assert finding.message.rstrip("”").endswith((".", "…"))
            assert ".." not in finding.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a base", "A base"), ("iPhone sales", "iPhone sales"), ("", ""), ("U.S.", "U.S."), ("élan", "Élan")],
)
def test_capital(text: str, expected: str) -> None:
    assert capital(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("twelve", "twelve."), ("the U.S.", "the U.S."), ("“Why?”", "“Why?”"), ("cut…", "cut…"), ("“so”", "“so”.")],
)
def test_sentence(text: str, expected: str) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("injured 1 (Croydon)", "Injured people (Croydon)"),
        ("1 (Croydon)", "A count (Croydon)"),
        ("1", "A count"),
        ("USD", "Money"),
        ("USD (Iraq)", "Money (Iraq)"),
        ("dead American contractor (U.S.)", "American contractor dead (U.S.)"),
        ("As per several reports, the old base (Harlow)", "The old base (Harlow)"),
    ],
)
def test_what_is_counted(about: str, expected: str) -> None:
    bare = Fact(kind="number", about=about, verdict=Verdict.AGREEMENT, level="same", confidence=1, statements=())
    assert topic(bare) == expected


def test_ranks_and_ranges_are_printed_as_people_write_them() -> None:
    texts = {
        "a": "It was the 22nd storm, seen by 7 million to 10 million people, and cost $3 million to $5 million.",
        "b": "A school opened.",
    }
    messages = {
        finding.message
        for finding in check([Article(id=n, source=n, text=t) for n, t in texts.items()], Settings()).findings
    }
    assert any("22nd" in message for message in messages)
    assert any("$3 million–$5 million" in message for message in messages)
    assert any("7,000,000–10,000,000" in message for message in messages)


@pytest.mark.parametrize(("number", "word"), [(2, "two"), (9, "nine"), (10, "10")])
def test_count_of(number: int, word: str) -> None:
    assert count_of(number) == word


def test_a_long_quotation_is_cut_behind_a_word_and_closed() -> None:
    cut = shorten(f"“{LONG}”", 40)
    assert len(cut) <= 40
    assert cut == "“We have listened to every family in…”"
    assert shorten("“so it was,”") == "“so it was”"


def test_the_difference_of_two_long_quotations_is_in_what_is_shown() -> None:
    first, second = from_difference(f"“{LONG} twice, and agree.”", f"“{LONG} twice, and refuse.”", 60)
    assert first.startswith("“…")
    assert first.endswith("agree.”")
    assert second.endswith("refuse.”")
    assert max(len(first), len(second)) <= 60
