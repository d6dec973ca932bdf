"""The page in a real browser: silent, accessible, filtered, keyed, whole without script, harmless."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from report_samples import alone, clear, ferries, hostile, large

from reports.formats import html
from reports.model import Options

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESK, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}
SAMPLES = {
    "draft": ferries(draft=True),
    "clear": clear(),
    "alone": alone(),
    "hostile": hostile(),
    "stories": large(stories=2, articles=6, facts=60),
}

Open = Callable[..., "Page"]


def missing(what: str) -> None:
    """Skip where a tool is not installed; in CI that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing, and CI must have it")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("the Python package playwright")
    if not CHROMIUM:
        missing("chromium (apt-get install chromium)")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, report in SAMPLES.items():
        (folder / f"{name}.html").write_text(html.write(report, Options()), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in SAMPLES}


@pytest.fixture
def show(browser: Browser, files: dict[str, Path]) -> Iterator[Open]:
    """Opens a sample at an address' hash; afterwards nothing was asked for, thrown or logged."""
    contexts, asked, complaints = [], [], []

    def opened(name: str = "draft", at: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": DESK, "reduced_motion": "reduce", **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(files[name].as_uri() + at)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith("file://")] == []
    assert len(asked) == len(contexts)
    assert complaints == []


def seen(page: Page) -> list[str]:
    """The ids of the cards that a filter left."""
    return page.eval_on_selector_all("#findings .card", "all => all.filter(n => !n.hidden).map(n => n.id)")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.closest('.card') && document.activeElement.closest('.card').id"))


def in_view(page: Page, selector: str) -> bool:
    box, size = page.locator(selector).first.bounding_box(), page.viewport_size
    assert size
    return bool(box and box["y"] >= 0 and box["y"] + box["height"] <= size["height"])


@pytest.mark.parametrize("name", SAMPLES)
def test_no_request_leaves_the_page_and_nothing_is_thrown(show: Open, name: str) -> None:
    page = show(name)
    page.wait_for_timeout(50)
    assert page.locator("h1").inner_text().startswith(("Hold:", "Clear:", "Cannot vouch:"))


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_first_five_seconds_are_above_the_fold(show: Open, size: dict[str, int]) -> None:
    page = show("draft", viewport=size)
    for selector in ("h1", ".lead", ".lead .value", ".counts", ".strip", ".brief li:nth-child(4)"):
        assert in_view(page, selector), selector


@pytest.mark.parametrize(
    ("width", "zoomed"), [(1280, "desk"), (390, "phone"), (320, "400 % of 1280")], ids=["desk", "phone", "zoom"]
)
@pytest.mark.parametrize("name", ["draft", "hostile"])
def test_nothing_is_wider_than_the_window(show: Open, name: str, width: int, zoomed: str) -> None:
    page = show(name, viewport={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width, zoomed


def test_the_lines_of_a_heading_begin_alike_on_a_phone(show: Open) -> None:
    """The card's number stands above its heading, not in the way of the heading's first line."""
    page = show("draft", viewport=PHONE)
    starts = page.eval_on_selector_all(
        "#findings article.card h4",
        """all => all.map(node => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return new Set([...range.getClientRects()].map(box => Math.round(box.left))
                .filter(left => left < node.getBoundingClientRect().left + 60)).size;
        })""",
    )
    assert starts
    assert set(starts) == {1}


@pytest.mark.parametrize(("name", "scheme"), [("draft", "light"), ("draft", "dark"), ("clear", "light")])
def test_axe_finds_nothing_serious(show: Open, name: str, scheme: str) -> None:
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        missing("the Python package axe-playwright-python")
    page = show(name, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true; })")
    tags = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(page, options=tags).response["violations"]
    bad = [
        (v["id"], [n["html"][:160] for n in v["nodes"][:3]]) for v in found if v["impact"] in {"serious", "critical"}
    ]
    assert bad == []


@pytest.mark.parametrize("name", ["draft", "stories"])
def test_without_script_the_text_is_the_same(show: Open, name: str) -> None:
    def words(script: bool) -> str:
        page = show(name, java_script_enabled=script)
        return " ".join((page.locator("main").text_content() or "").split())

    with_script, without = words(script=True), words(script=False)
    assert without == with_script
    assert "We are looking at the radar" in without or name == "stories"


def test_without_script_nothing_waits_for_it(show: Open) -> None:
    page = show("draft", java_script_enabled=False)
    assert page.locator(".js-only:visible").count() == 0
    assert page.locator(".text:visible").count() == len(SAMPLES["draft"].articles)
    page.locator(".counts a").nth(1).click()
    assert page.url.endswith("#v:variant")
    assert in_view(page, "#f-name1 h4")


def test_a_count_filters_and_stands_in_the_address(show: Open) -> None:
    page = show("draft")
    assert len(seen(page)) == 12
    page.locator('.chip[data-token="v:contradiction"]').click()
    assert page.url.endswith("#v:contradiction")
    assert seen(page) == ["f-9f1c2ab0", "f-5b7e", "f-77aa01", "f-c0ffee"]
    assert page.locator('.chip[data-token="v:contradiction"]').get_attribute("aria-pressed") == "true"
    assert page.locator("#matrix tr[data-f]:visible").count() == 4
    page.locator('.chip[data-token="v:contradiction"]').click()
    assert len(seen(page)) == 12
    assert "#" not in page.url


@pytest.mark.parametrize(
    ("at", "cards"),
    [
        ("#v:contradiction%20k:number", ["f-9f1c2ab0", "f-77aa01"]),
        ("#v:contradiction k:number s:daily", ["f-9f1c2ab0"]),
        ("#v:variant%20v:superseded", ["f-name1", "f-up"]),
        ("#r:quote-altered", ["f-5b7e"]),
        ("#sev:note", ["f-up"]),
        ("#reopens%20friday", ["f-c0ffee"]),
        ("#nosuchword", []),
    ],
)
def test_a_filter_can_be_sent(show: Open, at: str, cards: list[str]) -> None:
    page = show("draft", at)
    assert seen(page) == cards
    assert page.locator("#nothing").is_visible() == (not cards)


def test_typing_filters_and_clearing_shows_all(show: Open) -> None:
    page = show("draft")
    page.keyboard.press("/")
    page.keyboard.type("divers")
    assert seen(page) == ["f-one1"]
    assert page.locator("#shown").inner_text() == "1 of 13"
    page.keyboard.press("Escape")
    assert len(seen(page)) == 12


def test_a_finding_has_a_stable_anchor(show: Open) -> None:
    page = show("draft", "#f-c0ffee")
    assert in_view(page, "#f-c0ffee h4")
    assert len(seen(page)) == 12


def test_a_link_opens_the_fold_it_points_into(show: Open) -> None:
    page = show("stories", "#v:contradiction")
    page.evaluate("location.hash = document.querySelector('.fold .card, .compact').id")
    page.wait_for_function("!document.querySelector(location.hash).closest('details:not([open])')")


def test_keys(show: Open) -> None:
    page = show("draft")
    steps = []
    for key in ("j", "j", "k", "c", "c", "c", "c"):
        page.keyboard.press(key)
        steps.append(focused(page))
    assert steps == ["f-9f1c2ab0", "f-5b7e", "f-9f1c2ab0", "f-5b7e", "f-77aa01", "f-c0ffee", "f-9f1c2ab0"]
    page.keyboard.press("m")
    assert in_view(page, "#matrix h2")
    page.keyboard.press("]")
    assert in_view(page, "#reading h2")


def test_the_theme_turns(show: Open) -> None:
    page = show("draft")
    colors = []
    for _ in range(3):
        colors.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.keyboard.press("d")
    assert colors[0] == colors[2]
    assert colors[1] != colors[0]


def test_single_keys_can_be_switched_off(show: Open) -> None:
    page = show("draft")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.locator("#single").uncheck()
    page.locator("#close").click()
    page.keyboard.press("j")
    assert page.locator(".card.now").count() == 0


def test_a_claim_leads_to_its_counterpart(show: Open) -> None:
    page = show("draft")
    assert page.locator(".text:visible").count() == 2
    page.locator(".text:visible .m", has_text="20 km").first.click()
    lit = page.locator(".m.now:visible")
    assert sorted(lit.all_inner_texts()) == ["17 miles", "20 km"]


def test_in_context_shows_the_article_it_points_into(show: Open) -> None:
    page = show("draft")
    link = page.locator("#f-up .row", has_text="radio-sundvik.example").locator("a", has_text="in context")
    link.click()
    page.wait_for_function("document.querySelector(location.hash).getClientRects().length > 0")


def test_hostile_text_does_nothing(show: Open) -> None:
    page = show("hostile")
    page.wait_for_timeout(50)
    assert page.evaluate("window.pwned") is None
    assert page.locator("main img, main script, main iframe, main object").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") == "block"


def test_print_shows_what_is_folded(show: Open) -> None:
    page = show("draft", java_script_enabled=False)
    page.emulate_media(media="print")
    assert page.locator("#f-ok1 .said").first.is_visible()
    assert not page.locator(".bar").is_visible()
