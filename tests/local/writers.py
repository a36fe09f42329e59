# People who keep writing over HTTP while the server is being killed under them, and what they were promised.
import http.client
import random
import re
import threading
import time
import uuid
from dataclasses import dataclass, field

from tests.files import build

TIMEOUT = 30
PATIENCE = 3  # how often a writer sends the same thing again, as a browser with the form still open would
JUDGE = re.compile(r"/verifikasi/(\d+)/")
LOST = (OSError, http.client.HTTPException)


@dataclass(frozen=True)
class Written:
    """One thing somebody wrote: what, under which token, and the words by which it is found again."""

    what: str
    token: str
    words: str
    photo: bytes = b""


@dataclass
class Ledger:
    """What was sent, what the server acknowledged, and every answer that was neither that nor a sign of a killed part."""

    sent: list[Written] = field(default_factory=list)
    acknowledged: list[Written] = field(default_factory=list)
    unanswered: int = 0
    refused: list[tuple[str, int]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


class Person:
    """A demo account's browser: cookies and the CSRF token, one connection per request."""

    def __init__(self, port, username):
        self.port, self.cookies = port, {}
        self.ask("GET", "/masuk/")
        status, _ = self.ask("POST", "/masuk/contoh/", *form({"username": username}))
        assert (status, "sessionid" in self.cookies) == (302, True)

    def ask(self, method, path, body=None, kind=None):
        """The status and the text. Raises one of LOST when the connection broke."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers |= {"Content-Type": kind, "X-CSRFToken": self.cookies.get("csrftoken", "")}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode(errors="replace")
        finally:
            connection.close()
        for line in response.headers.get_all("Set-Cookie") or ():
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, text


def form(values, photo=None):
    """A multipart body and its media type."""
    edge = uuid.uuid4().hex
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in values.items()
    ]
    if photo:
        head = f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="foto.jpg"\r\n'
        parts.append(f"{head}Content-Type: image/jpeg\r\n\r\n".encode() + photo + b"\r\n")
    return b"".join(parts) + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


class Writer(threading.Thread):
    """Writes until told to stop. What stayed unanswered is mostly sent again under the same token, sometimes given up;
    what was acknowledged is now and then sent once more."""

    def __init__(self, person, ledger, seed, path, what):
        super().__init__(daemon=True, name=f"{what}-{seed}")
        self.person, self.ledger, self.path, self.what = person, ledger, path, what
        self.random, self.ended = random.Random(seed), threading.Event()
        self.crash = None

    def run(self):
        try:
            while not self.ended.is_set():
                self.step()
                time.sleep(self.random.uniform(0.02, 0.15))
        except BaseException as error:
            self.crash = error
            raise

    def step(self):
        token = str(uuid.uuid4())
        photo = build.jpeg((64 + self.random.randrange(64), 48)) if self.what == "report" else b""
        thing = Written(self.what, token, f"Tertulis {token}", photo)
        with self.ledger.lock:
            self.ledger.sent.append(thing)
        for _ in range(PATIENCE):
            if self._send(thing):
                if self.random.random() < 0.1:
                    self._send(thing)
                return
            time.sleep(self.random.uniform(0.1, 1.5))

    def _send(self, thing):
        """Whether it was acknowledged."""
        values = {"client_id": thing.token}
        if thing.what == "block":
            values |= {"text": thing.words, "kind": "text"}
        else:
            values |= {"done": thing.words, "obstacle": self._obstacle(thing)}
        try:
            status, _ = self.person.ask("POST", self.path, *form(values, thing.photo))
        except LOST:
            status = None
        with self.ledger.lock:
            if status == 302:
                self.ledger.acknowledged.append(thing)
            elif status is None or status >= 500:
                self.ledger.unanswered += 1
            else:
                self.ledger.refused.append((thing.what, status))
        return status == 302

    def _obstacle(self, thing):
        return "Hujan deras." if int(thing.token[0], 16) < 5 else ""


class Judge(Writer):
    """Setda, who returns the newest report of an assignment whenever there is one to return."""

    def step(self):
        time.sleep(1)
        try:
            status, page = self.person.ask("GET", self.path)
            if status == 200 and (found := JUDGE.search(page)):
                answer = form({"putusan": "kembalikan", "reason": "Sebutkan lokasinya."})
                self.person.ask("POST", f"/contoh/verifikasi/{found[1]}/", *answer)
        except LOST:
            with self.ledger.lock:
                self.ledger.unanswered += 1
