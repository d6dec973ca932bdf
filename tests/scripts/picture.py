"""Take docs/images/report.png: the top of the sample articles' report, 1280 pixels wide, light; needs Chromium."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from checker.cli import main as crosscheck

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURE = ROOT / "docs" / "images" / "report.png"


def main() -> int:
    """Check seeds/, open the page, and keep what stands above the bar of sections."""
    with tempfile.TemporaryDirectory() as folder:
        page_file = Path(folder) / "report.html"
        crosscheck(["check", str(ROOT / "seeds"), "--today", "2026-01-01", "-f", f"html={page_file}"])
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
            page.goto(page_file.as_uri())
            box = page.locator(".bar").bounding_box()
            height = int(box["y"]) - 4 if box else 720
            page.screenshot(path=PICTURE, clip={"x": 0, "y": 0, "width": 1280, "height": height})
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
