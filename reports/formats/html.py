"""HTML: the page an editor reads. One file that asks the network for nothing and needs no script.

A house changes any part by a file of the same name in its own folder (`--template-dir`): the
base `report.html.j2`, a section `parts/*.html.j2`, the macros of the card, the lines and the
matrix `macros/*.html.j2`, `style.css`, `script.js`. Templates see `page` (`reports.view.Page`).
For a masthead with the paper's name, `house/parts/masthead.html.j2`:

    <header class="masthead"><p class="name">The Halden Desk</p>
    <p class="story">{{ page.title }} {{ page.dates }}</p></header>

Style and script are inlined and their hashes stand in the content policy, so that a house's own
work, too, but style attributes, event handlers and anything loaded from elsewhere do not.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from reports.cards import Side
from reports.model import Format, Options, OutputError, Report
from reports.summary import Summary, summarize
from reports.view import Page, make_page, without_local
from reports.words import show_date


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story's page of a split report, as its index lists it."""

    name: str
    story: str
    summary: Summary
    articles: int


def write(report: Report, options: Options) -> str:
    """The whole report as one page. Raises OutputError where a house's template is wrong."""
    with _told():
        return _page(report, options, "")


def write_pages(report: Report, options: Options, stem: str = "report") -> dict[str, str]:
    """The report as an index and a page a story, by file name, the index first.

    Empty where there is one story only: then there is nothing to split by. Raises OutputError
    where a house's template is wrong.
    """
    with _told():
        return _pages(report, options, stem)


def _pages(report: Report, options: Options, stem: str) -> dict[str, str]:
    stories = list(dict.fromkeys(article.story for article in report.articles))
    if len(stories) < 2:
        return {}
    index, pages, listed = f"{stem}.html", {}, []
    for number, story in enumerate(stories, start=1):
        name = f"{stem}-{number}{_slug(story)}.html"
        part = report.model_copy(
            update={
                "articles": tuple(article for article in report.articles if article.story == story),
                "findings": tuple(finding for finding in report.findings if finding.story == story),
            }
        )
        pages[name] = _page(part, options, index)
        listed.append(StoryPage(name, story, summarize(part), len(part.articles)))
    env = _environment(options.template_dir)
    style, script = _inline(env, "style.css"), ""
    shown = env.get_template("index.html.j2").render(
        summary=summarize(report),
        pages=listed,
        unreadable=without_local(report).unreadable,
        style=Markup(style),  # noqa: S704 - a file of ours or of the house
        csp=_policy(style, script),
    )
    return {index: shown + "\n", **pages}


@contextmanager
def _told() -> Iterator[None]:
    """Says of a template that cannot be drawn where it is wrong."""
    try:
        yield
    except TemplateSyntaxError as error:
        raise OutputError(f"{error.name}:{error.lineno}: {error.message}") from error
    except TemplateNotFound as error:
        raise OutputError(f"{error.name}: no such template") from error
    except TemplateError as error:
        frames = traceback.extract_tb(error.__traceback__)
        where = next((f"{f.filename}:{f.lineno}: " for f in reversed(frames) if not f.filename.endswith(".py")), "")
        raise OutputError(f"{where}{error.message}") from error


def _page(report: Report, options: Options, index_page: str) -> str:
    env = _environment(options.template_dir)
    style, script = _inline(env, "style.css"), _inline(env, "script.js")
    page = make_page(report)
    html = env.get_template("report.html.j2").render(
        page=page,
        stories=len({article.story for article in report.articles}) > 1,
        first_of=_first_of(page),
        index_page=index_page,
        style=Markup(style),  # noqa: S704 - files of ours or of the house
        script=Markup(script),  # noqa: S704
        csp=_policy(style, script),
        result=Markup(_result(page.report)),  # noqa: S704 - every < > & in it is escaped
    )
    return html + "\n"


def _environment(template_dir: str | None) -> Environment:
    """Our templates, each part overridden by a file of the same name in a house's folder."""
    ours = PackageLoader("reports", "templates")
    env = Environment(
        loader=ChoiceLoader([FileSystemLoader(template_dir), ours]) if template_dir else ours,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(date=_date, letter=_letter, token=_token)
    return env


def _inline(env: Environment, name: str) -> str:
    """A style or script file as it stands in the page; newlines as the browser will hash them."""
    loader: Any = env.loader
    text: str = loader.get_source(env, name)[0]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if re.search(r"</(?:style|script)", text, re.IGNORECASE):
        raise OutputError(f"{name} must not hold a closing style or script tag")
    return text


def _policy(style: str, script: str) -> str:
    """The content policy: nothing is loaded, only this very style and script are taken."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script) if script else chr(39) + 'none' + chr(39)}",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _result(report: Report) -> str:
    """The result as JSON that cannot end its element; what is at its default is left out."""
    data = {"schema_version": report.schema_version, **report.model_dump(mode="json", exclude_defaults=True)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _first_of(page: Page) -> frozenset[str]:
    """The anchors of each verdict's first card, to which a count leads where there is no script."""
    first: dict[str, str] = {}
    for group in page.groups:
        for card in group.cards:
            first.setdefault(card.finding.verdict, card.anchor)
    return frozenset(first.values())


def _slug(story: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", story.lower()).strip("-")[:40]
    return f"-{slug}" if slug else ""


def _date(value: object) -> str:
    return show_date(str(value))


def _letter(sides: Sequence[Side], number: int) -> str:
    return next((side.letter for side in sides if side.first.evidence.side == number), "")


def _token(label: str) -> str:
    return re.sub(r"\s+", "_", label.lower())


FORMAT = Format(
    name="html",
    suffix=".html",
    help="the page an editor reads, one self-contained file",
    write=write,
    pages=write_pages,
)
