# The product's web server for one database, as `script/server` starts it, and requests to it by readers who are signed in.
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import time_machine
from django.conf import settings
from django.test import Client

from benchmarks import databases
from benchmarks.moment import AT
from benchmarks.pages import ACCOUNTS, SLUG
from rakor.people.models import User
from tests import services
from tests.house import ROOT

WORKERS, THREADS = 2, 4


class Web:
    """gunicorn with two workers of four threads, and for every reader a cookie."""

    def __init__(self, wrapper):
        self.wrapper, self.process, self.port = wrapper, None, _free_port()

    def __enter__(self) -> "Web":
        server, name = os.environ["RAKOR_TEST_SERVER"], self.wrapper.settings_dict["NAME"]
        env = os.environ | {
            "DATABASE_URL": services.url(server, "rakor_app", name), "BASE_URL": f"http://127.0.0.1:{self.port}",
            "DATABASE_OWNER_URL": services.url(server, "rakor_owner", name), "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        }  # fmt: skip
        argv = [sys.executable, "-m", "gunicorn", "benchmarks.wsgi", "--bind", f"127.0.0.1:{self.port}"]
        argv += ["--worker-class", "gthread", "--workers", str(WORKERS), "--threads", str(THREADS), "--timeout", "0"]
        argv += ["--keep-alive", "120", "--log-level", "warning", "--no-control-socket"]
        argv += ["--worker-tmp-dir", "/dev/shm"] if os.access("/dev/shm", os.W_OK) else []
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(argv, cwd=ROOT, env=env, stdout=self.log, stderr=self.log)
        self.cookies = self._cookies()
        self._wait()
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait(20)
        self.log.close()

    def ask(self, path: str, who: str, connection: http.client.HTTPConnection | None = None) -> tuple[float, int]:
        """Milliseconds and bytes of one answer, on a connection that stays open."""
        connection = connection or self.connection()
        began = time.perf_counter()
        connection.request(
            "GET", path, headers={"Accept-Encoding": "gzip"} | ({"Cookie": self.cookies[who]} if who else {})
        )
        answer = connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise LookupError(f"{path} as {who} answers {answer.status}\n{self._last_words()}")
        return took, len(body)

    def many(self, path: str, who: str, connections: int, times: int) -> list[float]:
        """Milliseconds of that many answers, asked over so many connections at once."""
        pool = [self.connection() for _ in range(connections)]
        each = -(-times // connections)
        with ThreadPoolExecutor(connections) as threads:
            rows = list(threads.map(lambda one: [self.ask(path, who, one)[0] for _ in range(each)], pool))
        for one in pool:
            one.close()
        return [took for row in rows for took in row]

    def p50(self, path: str, who: str, connections: int, times: int) -> float:
        return statistics.median(self.many(path, who, connections, times))

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)

    def memory(self) -> float:
        """Megabytes that the largest worker holds."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        held = [int(Path(f"/proc/{child}/statm").read_text().split()[1]) for child in children]
        return max(held) * os.sysconf("SC_PAGE_SIZE") / 2**20

    def _cookies(self) -> dict[str, str]:
        found = {}
        with databases.using(self.wrapper), time_machine.travel(AT, tick=False):
            for who, account in ACCOUNTS.items():
                browser = Client()
                browser.force_login(User.objects.get(username=f"{SLUG}.{account}"))
                name = settings.SESSION_COOKIE_NAME
                found[who] = f"{name}={browser.cookies[name].value}"
        return found

    def _wait(self) -> None:
        for _ in range(600):
            if self.process.poll() is not None:
                raise RuntimeError(self._last_words())
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"no answer within a minute\n{self._last_words()}")

    def _last_words(self) -> str:
        self.log.seek(0)
        return self.log.read()[-3000:]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
