# What the front page costs a phone that has never been here: the product's own server, an empty cache, bytes as they come
# over the wire; that nothing jumps while it loads; and what a worker of that server holds in memory.
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from rakor.local import probe
from rakor.people.models import Unit
from tests import make
from tests.house import ROOT

FONT = ".woff2"
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shifted += one.value; })
    .observe({type: "layout-shift", buffered: true});"""


@pytest.fixture
def served(transactional_db, tmp_path):
    """(address, process) of gunicorn with whitenoise and compressed static files, on the test's own database."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    app = os.environ["RAKOR_TEST_APP_URL"]
    env = os.environ | {"DATABASE_URL": app, "RAKOR_DATA": str(tmp_path), "BASE_URL": f"http://127.0.0.1:{port}"}
    subprocess.run([sys.executable, "manage.py", "prepare_static"], cwd=ROOT, env=env, check=True, capture_output=True)
    argv = [sys.executable, "-m", "gunicorn", "rakor.wsgi", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread"]
    argv += ["--workers", "1", "--threads", "4", "--log-level", "warning", "--no-control-socket"]
    process = subprocess.Popen(argv, cwd=ROOT, env=env)
    try:
        until = time.monotonic() + 60
        while probe.status(f"http://127.0.0.1:{port}/") is None:
            assert process.poll() is None, "the server has stopped"
            assert time.monotonic() < until, "the server does not answer"
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def front(cast, inside):
    """Some work to show: late, silent, and not yet begun."""
    with inside():
        on, units = make.today(cast), Unit.objects.filter(kind__category="opd")
        for unit in units:
            for number in range(6):
                make.assignment(f"Cek kesiapan posko {number}", unit=unit, on=on)
    return cast


def load(chromium, address: str, member, width: int) -> dict:
    """Bytes over the wire by address, what was said in the console, how far things jumped."""
    context = chromium.new_context(base_url=address, locale="id-ID", viewport={"width": width, "height": 844})
    client = Client()
    client.force_login(member.user)
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": address}])
    page, said, asked, came = context.new_page(), [], {}, {}
    page.add_init_script(SHIFTS)
    page.on("console", lambda line: line.type == "error" and said.append(line.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.requestWillBeSent", lambda told: asked.update({told["requestId"]: told["request"]["url"]}))
    wire.on("Network.loadingFinished", lambda told: came.update({told["requestId"]: told["encodedDataLength"]}))
    page.goto("/uji/ringkasan/", wait_until="networkidle")
    page.wait_for_timeout(300)
    shifted = page.evaluate("window.shifted")
    context.close()
    sent = {asked[one]: size for one, size in came.items() if not asked[one].startswith("data:")}
    return {"sent": sent, "said": said, "shifted": shifted}


@pytest.mark.slow  # builds the static files and starts a server: 15 s
def test_the_first_load_is_light_and_nothing_jumps(served, front, chromium):
    address, process = served
    for width in (390, 1280):
        found = load(chromium, address, front.bupati, width)
        sent = found["sent"]
        lean = {url: size for url, size in sent.items() if not url.endswith(FONT)}
        assert found["said"] == []
        assert found["shifted"] < 0.01
        assert len(sent) <= 12, sorted(sent)
        assert sum(sent.values()) <= 150_000, sent
        assert sum(lean.values()) <= 60_000, lean
        assert len(sent) - len(lean) == 1
    assert memory(process) <= 160


def memory(process: subprocess.Popen) -> float:
    """Megabytes that the largest worker holds."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    held = [int(Path(f"/proc/{child}/statm").read_text().split()[1]) for child in children]
    return max(held) * os.sysconf("SC_PAGE_SIZE") / 2**20
