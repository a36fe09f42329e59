# Somebody types at the desk and something breaks: what was typed, and what of it is there in the end. One run is one
# browser, one fault and one seed. tests/browser/desk/test_losing.py runs a few, script/campaign loss hundreds.
import os
import random
import re
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from django.contrib.sessions.models import Session
from playwright.sync_api import BrowserContext, Error, Page, expect

from meetings.models import Block
from tests.browser.desk.mortal import Mortal
from tests.chromium import OPTIONS

FAULTS = ("offline", "silent", "server", "signed_out", "token", "closed", "conflict", "killed")
# In a meeting behind closed doors the browser keeps no draft: what the page itself still has must go up all the same.
TOLD_BEHIND_DOORS = ("offline", "silent", "signed_out", "conflict")
SEEN = 3000  # ms in which a failure to save must be said


@dataclass
class Run:
    """`typed` are the words in order; `lost` those found nowhere in the end; `late` whether it was neither said nor mended in time."""

    fault: str
    typed: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    late: bool = False


def run(chromium, site: str, sign_in, inside, cast, meeting, *, fault: str, seed: int, home: Path) -> Run:
    found, rng = Run(fault), random.Random(f"{fault}{seed}")
    server = Mortal() if fault == "server" else None
    if server:
        server.start()
        site = server.url
    context = (
        _lasting(chromium, site, home) if fault == "killed" else chromium.new_context(base_url=site, locale="id-ID")
    )
    context.set_default_timeout(10_000)
    context.rakor_server = server
    try:
        page = _desk(context, sign_in, cast, meeting)
        for _ in range(rng.randint(1, 3)):
            _line(page, found, rng)
        expect(page.locator(".block.pending")).to_have_count(0)
        page = BREAK[fault](context, page, found, rng, sign_in, cast, meeting)
        if page is None:  # the whole browser is gone
            context = _lasting(chromium, site, home)
            page = _desk(context, sign_in, cast, meeting)
        expect(page.locator("#capture[data-restored]")).to_have_count(1, timeout=20_000)
        expect(page.locator(".block.pending")).to_have_count(0, timeout=20_000)
        _choose_both(page)
        expect(page.locator(".block.unsaved")).to_have_count(0, timeout=20_000)
        expect(page.locator("#saved")).to_have_text(re.compile("Tersimpan pukul|Semua tersimpan"), timeout=20_000)
        field_now = page.locator("#catat_text").input_value()
        with inside():
            there = " ".join([*Block.objects.filter(meeting=meeting).values_list("text", flat=True), field_now])
        found.lost = [word for word in found.typed if word not in there]
    finally:
        context.close()
        if server:
            server.kill()
    return found


def _lasting(chromium, site: str, home: Path) -> BrowserContext:
    """A browser with a memory on disk, as people have."""
    context = chromium.browser_type.launch_persistent_context(
        home,
        executable_path=os.environ.get("RAKOR_CHROMIUM") or "/usr/bin/chromium",
        args=OPTIONS,
        base_url=site,
        locale="id-ID",
    )
    context.rakor_home = home
    return context


def _desk(context: BrowserContext, sign_in, cast, meeting) -> Page:
    page = context.pages[0] if context.pages else context.new_page()
    sign_in(page, cast.notulis).goto(f"/uji/rapat/{meeting.pk}/meja/")
    return page


def _words(found: Run, rng: random.Random, most: int = 4) -> str:
    made = [f"k{rng.getrandbits(40):010x}" for _ in range(rng.randint(1, most))]
    found.typed += made
    return " ".join(made)


def _line(page: Page, found: Run, rng: random.Random) -> None:
    """A whole line, sometimes a directive; and sometimes a change to a block that is there."""
    box = page.locator("#catat_text")
    box.press_sequentially(_words(found, rng))
    box.press("Enter")
    if rng.random() < 0.4 and (boxes := page.locator("article[data-block] form.text textarea")).count():
        one = boxes.nth(rng.randrange(boxes.count()))
        one.press("Control+End")
        one.press_sequentially(" " + _words(found, rng, 2))
        box.focus()


def _half(page: Page, found: Run, rng: random.Random) -> None:
    """A sentence that nobody finishes."""
    page.locator("#catat_text").press_sequentially(_words(found, rng))


def _choose_both(page: Page) -> None:
    """As the note-taker does who finds both texts after the page was opened again."""
    until = time.monotonic() + 20
    while page.locator(".block.unsaved").count() and time.monotonic() < until:
        if page.locator("[data-clash=both]").count():
            page.locator("[data-clash=both]").first.click()
        page.wait_for_timeout(200)


def _told(page: Page, found: Run) -> None:
    try:
        expect(page.locator("#saved")).to_contain_text("Belum tersimpan", timeout=SEEN)
    except AssertionError:
        # A new token comes with the page's own questions: then the line has gone up meanwhile and nothing is to be said.
        saved = page.locator("#saved").text_content().strip().startswith("Tersimpan")
        found.late = not saved or page.locator(".block.pending").count() > 0


def _offline(context, page, found, rng, *_) -> Page:
    context.set_offline(True)
    _line(page, found, rng)
    _told(page, found)
    _half(page, found, rng)
    context.set_offline(False)
    return page


def _silent(context, page, found, rng, *_) -> Page:
    held = []
    context.route("**/meja/cat*/**", lambda route: held.append(route))
    _line(page, found, rng)
    _told(page, found)
    context.unroute("**/meja/cat*/**")
    for route in held:
        with suppress(Error):  # the page has given up on it
            route.abort()
    return page


def _server(context, page, found, rng, *_) -> Page:
    context.rakor_server.kill()
    _line(page, found, rng)
    _told(page, found)
    _half(page, found, rng)
    context.rakor_server.start()
    return page


def _signed_out(context, page, found, rng, sign_in, cast, meeting) -> Page:
    Session.objects.all().delete()
    _line(page, found, rng)
    _told(page, found)
    other = context.new_page()
    sign_in(other, cast.notulis)
    other.close()
    return page


def _token(context, page, found, rng, sign_in, cast, meeting) -> Page:
    context.clear_cookies(name="csrftoken")
    _line(page, found, rng)
    _told(page, found)
    page.reload()
    return page


def _closed(context, page, found, rng, sign_in, cast, meeting) -> Page:
    context.set_offline(True)
    _line(page, found, rng)
    _half(page, found, rng)
    context.new_page()
    page.close()
    context.set_offline(False)
    return _desk(context, sign_in, cast, meeting)


def _conflict(context, page, found, rng, sign_in, cast, meeting) -> Page:
    other = context.new_page()
    sign_in(other, cast.notulis).goto(page.url)
    for one in (other, page):
        box = one.locator("article[data-block] form.text textarea").first
        box.press("Control+End")
        box.press_sequentially(" " + _words(found, rng, 2))
    other.locator("#catat_text").focus()
    page.locator("#catat_text").focus()
    for one in (other, page):
        one.wait_for_timeout(1500)
        if one.locator("[data-clash=both]").count():
            one.locator("[data-clash=both]").first.click()
            one.wait_for_timeout(500)
    other.close()
    page.reload()
    return page


def _killed(context, page, found, rng, *_) -> None:
    """The browser and all its parts, by kill -9, while a sentence is being typed that the server does not have."""
    context.set_offline(True)
    _line(page, found, rng)
    _half(page, found, rng)
    time.sleep(2)
    for pid in _processes(str(context.rakor_home)):
        os.kill(pid, signal.SIGKILL)
    time.sleep(0.3)


def _processes(home: str) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if f"--user-data-dir={home}" in words:
                found.append(int(entry.name))
    return found


BREAK = {
    "offline": _offline, "silent": _silent, "server": _server, "signed_out": _signed_out, "token": _token, "closed": _closed,
    "conflict": _conflict, "killed": _killed,
}  # fmt: skip
