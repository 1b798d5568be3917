"""A facilitator's computer on loopback that takes attempts in, and fails when told to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from simulator.records.attempt_file import NotAnAttemptError, Reader
from simulator.records.parcel import Parcel

CODE = "K7QP"
REFUSED = {"error": "This code is not the one of the class."}


@dataclass
class FakeFacilitator:
    """What was handed in, by the attempts' ids. `failures` come before anything is taken.

    A failure is a status with what is answered: JSON, or bytes as they are. 0 hangs up before the
    attempt was read, 1 when it has been taken in.
    """

    port: int = 0
    taken: dict[str, Parcel] = field(default_factory=dict)
    headers: list[dict[str, str]] = field(default_factory=list)
    failures: list[tuple[int, Any]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """As it stands on the projector."""
        return f"127.0.0.1:{self.port}"

    def answer(self, path: str, code: str | None, body: bytes) -> tuple[int, Any]:
        """To a POST."""
        if path != "/hand-in":
            return 404, {"error": "There is nothing here."}
        if code != CODE:
            return 403, REFUSED
        try:
            parcel = Reader().parcel(body)
        except NotAnAttemptError as error:
            return 422, {"error": f"The file {error}."}
        self.taken[parcel.row["id"]] = parcel
        return 200, {"ok": True}


@contextmanager
def running(facilitator: FakeFacilitator) -> Iterator[FakeFacilitator]:
    """The computer at an address of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            facilitator.headers.append(dict(self.headers))
            code, said = facilitator.failures.pop(0) if facilitator.failures else (200, None)
            self.close_connection = True
            if code == 0:
                return
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if said is None:
                answered = facilitator.answer(self.path, self.headers["X-Rapport-Code"], body)
                if code == 1:
                    return
                code, said = answered
            self._say(code, said if isinstance(said, bytes) else json.dumps(said).encode())

        def _say(self, code: int, data: bytes) -> None:
            self.send_response(code)
            if 300 <= code < 400:
                self.send_header("Location", f"http://127.0.0.1:{facilitator.port}/elsewhere")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    facilitator.port = server.server_port
    try:
        yield facilitator
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
