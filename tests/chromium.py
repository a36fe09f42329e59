# The one browser of a test run. Two running playwrights in one process refuse each other, so everybody shares this one.
import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

OPTIONS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium; skipped where there is none, unless RAKOR_REQUIRE_BROWSER=1."""
    path = os.environ.get("RAKOR_CHROMIUM") or shutil.which("chromium")
    if not path:
        assert os.environ.get("RAKOR_REQUIRE_BROWSER") != "1", "Chromium is required and not found"
        pytest.skip("tidak ada Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()
