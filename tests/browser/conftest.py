# A real Chromium on a live server: the shared fixtures of every browser test. A page that logs an error or breaks the
# content security policy fails its test. What a test does with them stands in its own file.
import os
import re
import time
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from playwright.sync_api import Page

from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import Government
from tests import make

VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
    console.error("CSP: " + event.violatedDirective + " " + event.blockedURI));"""


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(os.path.dirname(__file__)):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def built_static():
    """What base.html refers to and a build step makes: without it every page would log a missing font."""
    call_command("build_font", verbosity=0)


@pytest.fixture
def cast(transactional_db):
    """The cast, committed: the live server sees it from its own connection."""
    with scope.nothing(), transaction.atomic():
        return make.cast()


@pytest.fixture
def inside(cast):
    """with inside(): a committed transaction in a government's scope, by default Kabupaten Uji's."""

    @contextmanager
    def entered(government: Government = cast.government):
        with scope.government(government.pk), transaction.atomic():
            yield cast

    return entered


@pytest.fixture
def site(live_server, built_static, cast) -> str:
    """The live server's address, without a slash at the end."""
    return live_server.url


@pytest.fixture
def open_page(chromium, site):
    """open_page(width=390, height=844, color_scheme="dark", …) is a new window of its own (own cookies, own storage).

    Console errors, uncaught exceptions and CSP violations are collected in `page.faults`; those that match a pattern in
    `page.expected` don't count; any other fails the test at its end.
    """
    opened: list[Page] = []

    def window(width: int = 1280, height: int = 900, **options) -> Page:
        context = chromium.new_context(
            base_url=site, locale="id-ID", viewport={"width": width, "height": height}, **options
        )
        context.set_default_timeout(8000)
        page = context.new_page()
        page.add_init_script(VIOLATIONS)
        page.faults, page.expected = [], []
        page.on("console", lambda said: said.type == "error" and page.faults.append(f"{said.text} {said.location}"))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        opened.append(page)
        return page

    yield window
    faults = [f for page in opened for f in page.faults if not any(re.search(p, f) for p in page.expected)]
    for page in opened:
        page.context.close()
    server_is_idle()
    assert faults == []


def server_is_idle() -> None:
    """Wait for what the closed pages still had under way: the flush after the test would deadlock with it."""
    busy = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> %s"
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")  # rakor_app may not see what its own connections do
        cursor.execute("SELECT pg_backend_pid()")
        own, quiet = cursor.fetchone(), 0
        for _ in range(100):
            cursor.execute(busy, own)
            quiet = 0 if cursor.fetchone()[0] else quiet + 1
            if quiet == 3:
                break
            time.sleep(0.05)
        cursor.execute("SET ROLE rakor_app")


@pytest.fixture
def page(open_page) -> Page:
    """A window of 1280 × 900."""
    return open_page()


@pytest.fixture
def sign_in(site):
    """sign_in(page, cast.notulis): that member's session, without the sign-in page."""

    def enter(page: Page, member: Member) -> Page:
        client = Client()
        client.force_login(member.user)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
        return page

    return enter


@pytest.fixture
def axe():
    """axe(page) fails on whatever axe-core calls serious or critical (WCAG 2 A and AA)."""

    def look(page: Page) -> None:
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
        worst = [v for v in found.response["violations"] if v["impact"] in ("serious", "critical")]
        assert [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in worst] == []

    return look
