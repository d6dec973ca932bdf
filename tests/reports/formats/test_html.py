"""The page as a file: whole, self-contained, the same every time, harmless whatever the sources hold."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from ci_samples import matches_golden
from report_samples import alone, clear, ferries, hostile, large

from reports.formats.html import FORMAT, write_pages
from reports.model import Options, OutputError, Report, Tool
from reports.render import PAGE_BUDGET
from reports.summary import summarize
from reports.wire import load


class Page(HTMLParser):
    """Ids, attributes, and text of a page, and its script and style elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.words: list[str] = []
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self.attributes.append((name, value or ""))
            if name == "id":
                self.ids.append(value or "")
            elif name in {"href", "src"}:
                self.links.append(value or "")
        if tag in self.raw:
            self.inside = tag
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.raw[self.inside][-1] += data
        else:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def write(report: Report) -> str:
    return FORMAT.write(report, Options())


EMPTY = Report(tool=Tool(version="0"))
ALL = [
    pytest.param(ferries(), id="sources"),
    pytest.param(ferries(draft=True), id="draft"),
    pytest.param(clear(), id="clear"),
    pytest.param(alone(), id="alone"),
    pytest.param(hostile(), id="hostile"),
    pytest.param(large(stories=2, articles=6, facts=60), id="stories"),
    pytest.param(EMPTY, id="empty"),
]


def test_is_the_golden_file() -> None:
    assert matches_golden("../reports/draft.html", write(ferries(draft=True)))


@pytest.mark.parametrize("report", ALL)
def test_says_the_sentence_and_every_finding(report: Report) -> None:
    page = Page(write(report))
    assert summarize(report).sentence in page.text
    for finding in report.findings:
        assert " ".join((finding.about or finding.message).split()) in page.text


@pytest.mark.parametrize("report", ALL)
def test_ids_are_unique_and_inner_links_resolve(report: Report) -> None:
    page = Page(write(report))
    assert [name for name, count in Counter(page.ids).items() if count > 1] == []
    assert [link for link in page.links if link.startswith("#") and link[1:] not in page.ids] == []


@pytest.mark.parametrize("report", ALL)
def test_only_web_links_and_no_handlers(report: Report) -> None:
    page = Page(write(report))
    assert all(link.startswith(("#", "http://", "https://")) for link in page.links)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("report", ALL)
def test_the_policy_allows_this_style_and_script_only(report: Report) -> None:
    page = Page(write(report))
    policy = next(value for name, value in page.attributes if name == "content" and "default-src" in value)
    assert "default-src 'none'" in policy
    hashes = [base64.b64encode(hashlib.sha256(page.raw[tag][0].encode()).digest()).decode() for tag in page.raw]
    assert sorted(re.findall(r"sha256-([^']+)", policy)) == sorted(hashes)
    assert (len(page.raw["style"]), len(page.raw["script"])) == (1, 2)


def test_hostile_text_stays_text() -> None:
    page = Page(write(hostile()))
    assert "<script>window.pwned=1</script></script><img src=x onerror=window.pwned=1>" in page.text
    assert "{{ 7*7 }}" in page.text
    assert "<" not in page.raw["script"][1]


@pytest.mark.parametrize("report", [ferries(draft=True), hostile()], ids=["draft", "hostile"])
def test_no_folder_user_or_host(report: Report) -> None:
    html = write(report)
    assert "kim" not in html
    assert "/home" not in html
    assert "/srv" not in html
    assert "scan.pdf" in html or report.articles[0].id == "evil"


def test_the_result_inside_can_be_loaded_again() -> None:
    report = ferries(draft=True)
    again = load(Page(write(report)).raw["script"][1])
    assert again.findings == report.findings
    assert [a.text for a in again.articles] == [a.text for a in report.articles]
    assert write(again) == write(report)


def test_a_result_with_fewer_fields_is_drawn() -> None:
    data = json.loads(Page(write(ferries())).raw["script"][1])
    for finding in data["findings"]:
        for name in ("about", "why", "what_if", "suggestion"):
            finding.pop(name, None)
        for evidence in finding["evidence"]:
            for name in ("measure", "moment", "words", "speaker"):
                evidence.pop(name, None)
    assert "Hold: 4 contradictions" in Page(write(load(json.dumps(data)))).text


def test_the_same_report_gives_the_same_page() -> None:
    report = ferries()
    turned = report.model_copy(update={"findings": report.findings[::-1], "articles": report.articles[::-1]})
    first, second = (Page(write(r)) for r in (report, turned))
    assert first.text == second.text
    assert write(report) == write(ferries())


def test_size_budget() -> None:
    assert len(write(large()).encode()) <= PAGE_BUDGET


def test_pages_by_story() -> None:
    pages = write_pages(large(stories=3, articles=9, facts=90), Options(), "r")
    assert list(pages) == ["r.html", *(f"r-{n}-story-{n - 1}.html" for n in (1, 2, 3))]
    links = Page(pages["r.html"]).links
    assert links == list(pages)[1:]
    assert write_pages(ferries(), Options()) == {}


def test_a_house_overrides_a_part(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "masthead.html.j2").write_text("<header>The Halden Desk, {{ page.title }}</header>\n")
    (tmp_path / "style.css").write_text("body { color: teal; }\n")
    html = FORMAT.write(ferries(), Options(template_dir=str(tmp_path)))
    assert "The Halden Desk, halden ferries" in html
    assert "<style>body { color: teal; }\n</style>" in html
    digest = base64.b64encode(hashlib.sha256(b"body { color: teal; }\n").digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in html
    assert 'id="findings"' in html


def test_a_style_that_would_end_its_element_is_refused(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("</style><script>")
    with pytest.raises(OutputError, match=r"style\.css"):
        FORMAT.write(ferries(), Options(template_dir=str(tmp_path)))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param("one\n{% if %}", r"masthead\.html\.j2:2: ", id="syntax"),
        pytest.param("one\n{{ page.nothing }}", r"masthead\.html\.j2:2: .*no attribute 'nothing'", id="unknown-name"),
        pytest.param("{% include 'gone.j2' %}", r"gone\.j2: no such template", id="missing-part"),
    ],
)
def test_a_wrong_template_is_told_with_its_place(tmp_path: Path, text: str, where: str) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "masthead.html.j2").write_text(text)
    with pytest.raises(OutputError, match=where):
        FORMAT.write(ferries(), Options(template_dir=str(tmp_path)))
