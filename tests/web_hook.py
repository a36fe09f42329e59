# A web service on loopback that keeps what is posted to it and can be made to refuse.
import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Hook:
    """What arrived, as (path, decoded JSON); `status` is what it answers."""

    def __init__(self):
        self.posted: list[tuple[str, dict]] = []
        self.status = 200


@contextmanager
def listening():
    """Yields the hook and its port."""
    hook = Hook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            said = self.rfile.read(int(self.headers["Content-Length"]))
            if hook.status == 200:
                hook.posted.append((self.path, json.loads(said)))
            self.send_response(hook.status)
            self.end_headers()

        def log_message(self, *args):
            """Nothing: the test tells what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield hook, server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
