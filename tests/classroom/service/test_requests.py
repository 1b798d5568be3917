"""A browser gets the few pages that there are, at the one address that there is."""

import asyncio
import socket

import pytest
from aiohttp import WSServerHandshakeError

from .conftest import Open
from .guests import CODE, HOST, opened, visiting
from .hostile import asked, said


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/face/../page.html",
        "/face/..%2f..%2fplan.json",
        "/page.css/..",
        "/etc/passwd",
        "/.git/config",
        "//etc/passwd",
        "/page.html",
        "/K7QP/x",
        "/face/unknown.svg",
        "/hand-ins",
    ],
)
def test_no_file_of_the_computer_is_reachable(open_class: Open, path: str) -> None:
    """Only the few pages of the table are there."""
    _, service = open_class()
    assert asyncio.run(asked(service, f"GET {path} HTTP/1.1\r\nHost: {service.address}"))[0] == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ("Host: {here}", 200),
        ("Host: {here}\r\nOrigin: http://{here}", 200),
        ("Host: evil.example", 403),
        ("Host: evil.example:8123", 403),
        ("Host: 127.0.0.1", 403),
        ("Host: {here}.evil.example", 403),
        ("Host: {here}\r\nOrigin: http://evil.example", 403),
        ("Host: {here}\r\nOrigin: null", 403),
        ("X: y", 400),
        ("Host: {here}\r\nHost: evil.example", 400),
    ],
)
def test_only_its_own_address_is_answered(open_class: Open, headers: str, status: int) -> None:
    """A page of another site, or a name that was pointed here, gets nothing."""
    room, service = open_class()
    sent = f"GET / HTTP/1.1\r\n{headers.format(here=service.address)}"
    assert asyncio.run(asked(service, sent))[0] == status
    if status == 403:
        asyncio.run(said(room, "1 request through another site"))


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://evil.example"}, {"Origin": "null"}])
def test_only_its_own_page_opens_a_socket(open_class: Open, headers: dict[str, str]) -> None:
    """A socket says by its Origin that our page opened it."""
    _, service = open_class()

    async def go() -> None:
        async with visiting() as session:
            with pytest.raises(WSServerHandshakeError):
                await opened(session, service, headers=headers)

    asyncio.run(go())


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ("POST / HTTP/1.1\r\nHost: {here}\r\nContent-Length: 0", 405),
        ("DELETE /K7QP HTTP/1.1\r\nHost: {here}", 405),
        ("GET /live HTTP/1.1\r\nHost: {here}", 400),
        ("GET /hand-in HTTP/1.1\r\nHost: {here}", 405),
        ("GET /" + "x" * 9_000 + " HTTP/1.1\r\nHost: {here}", 400),
        ("GET / HTTP/1.1\r\nHost: {here}\r\nX: " + "x" * 9_000, 400),
        ("GET / HTTP/1.1\r\nHost: {here}" + "\r\nX: y" * 200, 400),
        ("\x16\x03\x01 nonsense", 400),
    ],
)
def test_requests_that_are_none(open_class: Open, request_: str, status: int) -> None:
    """Other methods, endless headers and noise are refused, and nothing is logged of them."""
    _, service = open_class()
    assert asyncio.run(asked(service, request_.format(here=service.address)))[0] == status


def test_headers_of_the_page(open_class: Open) -> None:
    """The page may load nothing from anywhere else, and is kept nowhere."""
    _, service = open_class()
    sent = f"GET /{CODE} HTTP/1.1\r\nHost: {service.address}"
    _, answer = asyncio.run(asked(service, sent))
    for header in (
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
        f"img-src 'self'; connect-src 'self' ws://{service.address}; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-store",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
    ):
        assert header in answer
    assert "aiohttp" not in answer
    assert "http://" not in answer.partition("\r\n\r\n")[2]


def test_it_listens_where_it_was_told_and_nowhere_else(open_class: Open) -> None:
    """Another address of this computer finds nobody."""
    _, service = open_class()
    port = int(service.address.split(":")[1])
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", port))
    with socket.create_connection((HOST, port)):
        pass
