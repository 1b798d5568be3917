"""Which part of the service answers what, under which headers."""

from http import HTTPStatus

from aiohttp import web

from simulator.classroom.service.door import Door, address_of
from simulator.classroom.service.hand_ins import HandIns
from simulator.classroom.service.live import Live
from simulator.classroom.service.pages import Page, Pages
from simulator.classroom.service.quiet_line import QuietLine, Refusal

_HTTP = 80


class Answers:
    """Answers every request that came through the `door`, once that is set."""

    door: Door

    def __init__(self, pages: Pages, live: Live, hand_ins: HandIns, line: QuietLine) -> None:
        self._pages, self._live, self._hand_ins, self._line = pages, live, hand_ins, line

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """The answer to one request; each connection has but one."""
        address = address_of(request.transport)
        here = _own_address(request)
        asked = request.headers.getall("Host", [])
        origin = request.headers.get("Origin")
        if here not in asked or len(asked) > 1 or origin not in (None, f"http://{here}"):
            self._line.refuse(Refusal.FOREIGN, address)
            return _plain(HTTPStatus.FORBIDDEN)
        if request.path == "/live":
            return await self._socket(request, address, origin)
        if request.path == "/hand-in":
            return await self._hand_ins.take(request, address, self.door)
        if request.method not in ("GET", "HEAD"):
            return _plain(HTTPStatus.METHOD_NOT_ALLOWED)
        page = self._pages.at(request.path)
        return _page(page, here) if page else _plain(HTTPStatus.NOT_FOUND)

    async def _socket(
        self, request: web.BaseRequest, address: str, origin: str | None
    ) -> web.StreamResponse:
        upgrade = request.headers.get("Upgrade", "").lower() == "websocket"
        strange = "Sec-WebSocket-Protocol" in request.headers  # the page asks for none
        if not upgrade or request.method != "GET" or origin is None or strange:
            return _plain(HTTPStatus.BAD_REQUEST)
        if self._live.crowded(address):
            self._line.refuse(Refusal.CROWD, address)
            return _plain(HTTPStatus.SERVICE_UNAVAILABLE)
        return await self._live.hold(request, address, self.door)


def _own_address(request: web.BaseRequest) -> str:
    """The address at which this connection really arrived, as a browser writes it.

    A page of another site that points its own name here (DNS rebinding) sends that name.
    """
    name = request.transport.get_extra_info("sockname") if request.transport else None
    if not name:
        return ""
    host, port = host_name(str(name[0])), int(name[1])
    return host if port == _HTTP else f"{host}:{port}"


def host_name(address: str) -> str:
    """An IP address as it stands in a URL."""
    return f"[{address}]" if ":" in address else address


def _page(page: Page, here: str) -> web.Response:
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        f"connect-src 'self' ws://{here}; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    response = web.Response(body=page.body, content_type=page.kind, charset="utf-8")
    kept = "private, max-age=86400" if page.kept else "no-store"
    return _closing(response, {"Content-Security-Policy": policy, "Cache-Control": kept})


def _plain(status: HTTPStatus) -> web.Response:
    return _closing(web.Response(status=status, text=status.phrase), {"Cache-Control": "no-store"})


def _closing(response: web.Response, headers: dict[str, str]) -> web.Response:
    response.headers.update(headers)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers["Server"] = "Rapport"
    response.force_close()
    return response
