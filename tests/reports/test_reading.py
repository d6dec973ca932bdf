"""The reading view's texts: the article's words with their marks; what its file says of it stands apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import article, ferries

from reports.cards import article_views
from reports.formats.html import FORMAT
from reports.model import Options, Report, Tool
from reports.reading import Text, texts
from reports.view import make_page

MATTER = "---\ntitle: Ferry sinks\nauthor: Kim\n---\n"
BODY = "A ferry sank off Halden.\n\nNobody was hurt, the coastguard said.\n"


def read(text: str, *metadata: tuple[int, int]) -> Text:
    (found,) = texts(tuple(article_views((article("a", "a.example", text, metadata=metadata),)).values()), ())
    return found


def paragraphs(text: Text) -> list[str]:
    return ["".join(run.text for run in paragraph) for paragraph in text.paragraphs]


def test_front_matter_is_no_paragraph() -> None:
    found = read(MATTER + BODY, (0, len(MATTER)))
    assert found.metadata == MATTER.strip()
    assert paragraphs(found) == ["A ferry sank off Halden.", "Nobody was hurt, the coastguard said."]


def test_a_first_line_with_a_date_is_no_paragraph() -> None:
    line = " date 2020-08-23\n"
    found = read(line + BODY, (0, len(line)))
    assert found.metadata == "date 2020-08-23"
    assert paragraphs(found)[0] == "A ferry sank off Halden."


def test_a_date_before_the_words_of_its_line_is_cut_off_it() -> None:
    lead = "date 2020-08-23 "
    assert paragraphs(read(lead + BODY, (0, len(lead))))[0] == "A ferry sank off Halden."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One <!-- x --> two.", ["One  two."], id="inside-a-line"),
        pytest.param("One.\n<!-- x -->\nTwo.", ["One.", "Two."], id="a-line-of-its-own"),
        pytest.param("One <!-- x\ny --> two.", ["One ", " two."], id="over-two-lines"),
        pytest.param("<!-- x -->One.<!-- y --> <!-- z -->", ["One. "], id="several"),
    ],
)
def test_comments_are_no_words_of_the_article(text: str, expected: list[str]) -> None:
    spans, at = [], 0
    while (at := text.find("<!--", at)) >= 0:
        spans.append((at, text.index("-->", at) + 3))
        at += 1
    found = read(text, *spans)
    assert paragraphs(found) == expected
    assert found.metadata == "\n".join(text[start:end] for start, end in spans)


def test_an_article_without_metadata_is_all_words() -> None:
    found = read("---\nA rule, no front matter.\n---\n")
    assert found.metadata == ""
    assert paragraphs(found) == ["---", "A rule, no front matter.", "---"]


def test_spans_that_point_nowhere_take_nothing() -> None:
    assert paragraphs(read(BODY, (900, 990), (5, 5), (7, 3))) == paragraphs(read(BODY))


def test_marks_stand_where_they_stood() -> None:
    """The claims of an article behind front matter are marked as without it, each with one start and one end."""
    report = ferries()
    size = len(MATTER)
    moved = report.model_copy(
        update={
            "articles": tuple(
                a.model_copy(update={"text": MATTER + a.text, "metadata": ((0, size),)}) for a in report.articles
            ),
            "findings": tuple(
                f.model_copy(
                    update={
                        "evidence": tuple(
                            e.model_copy(
                                update={
                                    "start": e.start + size,
                                    "end": e.end + size,
                                    "sentence": (e.sentence[0] + size, e.sentence[1] + size),
                                }
                                if e.field == "text"
                                else {}
                            )
                            for e in f.evidence
                        )
                    }
                )
                for f in report.findings
            ),
        }
    )
    before, after = make_page(report).texts, make_page(moved).texts
    assert [t.paragraphs for t in after] == [t.paragraphs for t in before]
    assert all(t.metadata == MATTER.strip() for t in after)


def test_the_page_folds_metadata_and_has_no_fold_where_there_is_none() -> None:
    one = article("a", "a.example", MATTER.replace("Kim", "<b>Kim") + BODY, metadata=((0, len(MATTER) + 3),))
    two = article("b", "b.example", BODY)
    page = FORMAT.write(Report(tool=Tool(version="0"), articles=(one, two)), Options())
    assert page.count('<details class="matter">') == 1
    assert "author: &lt;b&gt;Kim" in page
    assert '<p dir="auto">---' not in page
    assert '<p dir="auto">title: Ferry sinks' not in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Ferry sinks\nOne.", ["Ferry sinks", "One."], id="heading"),
        pytest.param("The **ferry** _sank_ off *Halden*.", ["The ferry sank off Halden."], id="stress"),
        pytest.param("See [the log](https://log.example/a_(b)) there.", ["See the log there."], id="link"),
        pytest.param("5 * 3 * 2 and snake_case_words and #1.", ["5 * 3 * 2 and snake_case_words and #1."], id="none"),
        pytest.param("# Ferry sinks #\nOne.", ["Ferry sinks", "One."], id="closed-heading"),
        pytest.param("Run `*x*` and __init__ now.", ["Run `*x*` and __init__ now."], id="code"),
        pytest.param("He paid 5* of 10*.", ["He paid 5* of 10*."], id="footnotes"),
    ],
)
def test_marks_of_markdown_are_not_shown(text: str, expected: list[str]) -> None:
    assert paragraphs(read(text)) == expected


def test_a_heading_is_one() -> None:
    assert read("# Ferry sinks\n\nOne.\n\n## What next\n\nTwo.").headings == {0, 2}


@given(st.text(alphabet="ab #*_[]()\n", max_size=60))
def test_marks_hide_no_word(text: str) -> None:
    shown = "".join(paragraphs(read(text)))
    words = re.sub(r"\]\((?:[^()\s]|\([^()\s]*\))+(?: \"[^\"\n]*\")?\)", "", text)  # where links lead
    assert [c for c in shown if c.isalnum()] in ([c for c in text if c.isalnum()], [c for c in words if c.isalnum()])
