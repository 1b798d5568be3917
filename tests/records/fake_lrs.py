"""A small Learning Record Store on loopback that keeps the rules, and fails when told to."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from .xapi_rules import broken_rules

KEY, SECRET = "the-key", "the-secret"


class FakeLrs:
    """What it was sent; `failures` are the codes of its next answers (0 hangs up)."""

    def __init__(self) -> None:
        self.url = ""
        self.kept: dict[str, dict[str, Any]] = {}
        self.posts = 0
        self.failures: list[int] = []

    def post(self, path: str, headers: Any, body: bytes) -> tuple[int, Any]:
        """The answer to a POST: its code and its JSON."""
        self.posts += 1
        if self.failures:
            return self.failures.pop(0), "no"
        wanted = base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
        if headers["Authorization"] != f"Basic {wanted}":
            return 401, "who are you?"
        if path != "/xapi/statements" or not headers["X-Experience-API-Version"].startswith("1.0"):
            return 400, "no"
        said = json.loads(body)
        if any(broken_rules(one) for one in said) or len(said) > 100:
            return 400, "broken rules"
        if any(self.kept.get(one["id"], one) != one for one in said):
            return 409, "this is known in other words"
        self.kept |= {one["id"]: one for one in said}
        return 200, [one["id"] for one in said]


@contextmanager
def running(lrs: FakeLrs) -> Iterator[FakeLrs]:
    """The store behind an address of this computer."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            code, answer = lrs.post(self.path, self.headers, body)
            if not code:
                self.close_connection = True
                return
            data = json.dumps(answer).encode()
            self.send_response(code)
            if code == 429:
                self.send_header("Retry-After", "7")
            if code == 302:
                self.send_header("Location", "http://elsewhere.example/")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    lrs.url = f"http://127.0.0.1:{server.server_port}/xapi"
    try:
        yield lrs
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
