"""Who may connect at all: so many, from one address so many and so often, each for so long."""

import asyncio
import logging
from collections import Counter
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from simulator.classroom.service.limits import (
    CONNECTIONS_A_SECOND,
    CONNECTIONS_AT_ONCE,
    LONGEST_HEADER,
    MOST_CONNECTIONS,
    MOST_CONNECTIONS_AN_ADDRESS,
    MOST_HEADERS,
    TIME_FOR_A_PAGE,
    Buckets,
)
from simulator.classroom.service.quiet_line import QuietLine, Refusal


class Door(web.Server):
    """Every connection has a time by which it is cut, whatever it does; `stay` moves it.

    So nobody keeps one by sending or taking a byte now and then.
    """

    def __init__(self, handler: Any, line: QuietLine) -> None:
        super().__init__(
            handler,
            access_log=None,
            logger=_logger(),
            keepalive_timeout=TIME_FOR_A_PAGE,
            lingering_time=1.0,
            max_line_size=LONGEST_HEADER,
            max_field_size=LONGEST_HEADER,
            max_headers=MOST_HEADERS,
            auto_decompress=False,
        )
        self._line = line
        self._pace = Buckets(CONNECTIONS_A_SECOND, CONNECTIONS_AT_ONCE)
        self._here: Counter[str] = Counter()
        self._cuts: dict[web.RequestHandler, tuple[str, asyncio.TimerHandle]] = {}

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        address = address_of(transport)
        full = len(self._cuts) >= MOST_CONNECTIONS
        crowd = self._here[address] >= MOST_CONNECTIONS_AN_ADDRESS
        if full or crowd or not self._pace.take(address):
            self._line.refuse(Refusal.CROWD, address)
            transport.abort()
            return
        self._here[address] += 1
        self._cuts[handler] = (address, self._cut_after(TIME_FOR_A_PAGE, handler, address))

    def connection_lost(
        self, handler: web.RequestHandler, exc: BaseException | None = None
    ) -> None:
        super().connection_lost(handler, exc)
        if handler in self._cuts:
            address, cut = self._cuts.pop(handler)
            cut.cancel()
            self._here -= Counter({address: 1})

    def stay(self, request: web.BaseRequest, seconds: float | None) -> None:
        """Let a connection stay for so many seconds from now on; None for as long as it likes."""
        handler = request.protocol
        if handler not in self._cuts:
            return
        address, cut = self._cuts[handler]
        cut.cancel()
        if seconds is not None:
            self._cuts[handler] = (address, self._cut_after(seconds, handler, address))

    def cut_all(self) -> None:
        """Cut every connection that is left."""
        for handler, (_, cut) in list(self._cuts.items()):
            cut.cancel()
            _abort(handler)

    def _cut_after(
        self, seconds: float, handler: web.RequestHandler, address: str
    ) -> asyncio.TimerHandle:
        return asyncio.get_running_loop().call_later(seconds, self._cut, handler, address)

    def _cut(self, handler: web.RequestHandler, address: str) -> None:
        self._line.refuse(Refusal.SLOW, address)
        _abort(handler)


def address_of(transport: asyncio.BaseTransport | None) -> str:
    """The other side's address; "" where it is gone already."""
    peer = transport.get_extra_info("peername") if transport is not None else None
    return str(peer[0]) if peer else ""


def _abort(handler: web.RequestHandler) -> None:
    if isinstance(handler.transport, asyncio.Transport):
        handler.transport.abort()


def _logger() -> logging.Logger:
    """Says what goes wrong in here; what others send us is no news."""
    logger = logging.getLogger("simulator.classroom.service")
    logger.addFilter(_is_ours)
    return logger


def _is_ours(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError)
