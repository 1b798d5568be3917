"""A socket that listens at one address of this computer, or words for why there is none."""

import errno
import os
import socket
from collections.abc import Iterator
from ipaddress import ip_address

from simulator.classroom.errors import ClassroomError
from simulator.story.words import Translate

USUAL_PORT = 8123
_TRIED = 20
"""Ports after the usual one, before any at all is taken."""
_BACKLOG = 512
"""A whole room may come at once."""
_SENDING = 64 * 1024
"""Bytes that the system keeps for somebody who is slow to take them."""


def listening(
    host: str, port: int = 0, *, demanded: bool = False, tr: Translate = str
) -> socket.socket:
    """A listening socket at an IP address of this computer.

    `port` is tried first where it isn't 0, then the usual one and those after it, unless it is
    `demanded`. ClassroomError where the address isn't this computer's, or no port is free.
    """
    try:
        version = ip_address(host).version
    except ValueError as error:
        told = tr("{host} is not an address such as 192.168.1.5.").format(host=host or "“”")
        raise ClassroomError(told) from error
    family = socket.AF_INET if version == 4 else socket.AF_INET6
    refused: OSError | None = None
    for one in [port] if demanded and port else _ports(port):
        try:
            return _bound(family, host, one)
        except OSError as error:
            refused = error
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                break
    raise ClassroomError(_words(refused, host, port, tr)) from refused


def _ports(first: int) -> Iterator[int]:
    if first:
        yield first
    yield from range(USUAL_PORT, USUAL_PORT + _TRIED)
    yield 0


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let two programs share a port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SENDING)
        made.bind((host, port))
        made.listen(_BACKLOG)
        made.setblocking(False)
    except OSError:
        made.close()
        raise
    return made


def _words(error: OSError | None, host: str, port: int, tr: Translate) -> str:
    match error.errno if error else None:
        case errno.EADDRNOTAVAIL:
            told = tr("{host} is not an address of this computer any more. Choose another one.")
        case errno.EADDRINUSE:
            told = tr("Another program uses port {port}. Choose another port, or end it.")
        case errno.EACCES:
            told = tr("Port {port} may not be used here. Choose one above 1024.")
        case _:
            told = tr("Phones can't be served at {host}: {why}.")
    why = error.strerror if error else ""
    return told.format(host=host, port=port, why=why)
