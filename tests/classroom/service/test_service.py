"""The service is off until it is started, and comes back to the same class after a crash."""

import asyncio
import gc
import socket
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic

import pytest

from simulator.classroom.errors import ClassroomError
from simulator.classroom.service import Service

from .conftest import Open
from .guests import CODE, FACES, HOST, begun, counted, joined, served, visiting


def test_it_is_off_until_it_is_started(tmp_path: Path, small: str) -> None:
    """Making one opens nothing."""
    folder = begun(tmp_path, small)
    room = folder.open()
    service = Service(room, FACES, folder.hand_ins)
    assert (service.running, service.url, service.address) == (False, "", "")
    service.stop()
    room.close()


def test_aiohttp_waits_until_it_is_needed() -> None:
    """Neither the window nor the command line imports it by the way."""
    said = (
        "import sys, simulator.classroom.service, simulator.classroom.join_code;"
        "sys.exit({'aiohttp', 'segno'} & set(sys.modules) != set())"
    )
    assert subprocess.run([sys.executable, "-c", said], check=False).returncode == 0


def test_its_address_is_what_a_phone_types(open_class: Open) -> None:
    """The URL carries the code; both are gone with the service."""
    _, service = open_class()
    host, port = service.address.split(":")
    assert host == HOST
    assert service.url == f"http://{HOST}:{port}/{CODE}"
    service.stop()
    assert (service.running, service.url) == (False, "")


@pytest.mark.parametrize(
    ("host", "says"),
    [
        ("192.0.2.1", "192.0.2.1 is not an address of this computer any more"),
        ("localhost", "localhost is not an address such as"),
        ("", "is not an address such as"),
        ("999.1.1.1", "is not an address such as"),
    ],
)
def test_an_address_that_is_none(tmp_path: Path, small: str, host: str, says: str) -> None:
    """It is said in words, and nothing is left running."""
    folder = begun(tmp_path, small)
    room = folder.open()
    service, threads = Service(room, FACES, folder.hand_ins), threading.active_count()
    with pytest.raises(ClassroomError, match=says):
        service.start(host)
    assert not service.running
    assert threading.active_count() == threads
    room.close()


def test_a_taken_port(tmp_path: Path, small: str) -> None:
    """Another one is taken, unless that very port is demanded."""
    folder = begun(tmp_path, small)
    room = folder.open()
    service = Service(room, FACES, folder.hand_ins)
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(ClassroomError, match=f"Another program uses port {taken}"):
            service.start(HOST, taken, demanded=True)
        assert service.start(HOST, taken) != taken
    service.stop()
    assert service.start(HOST, taken, demanded=True) == taken
    service.stop()
    room.close()


def test_it_stops_within_two_seconds_and_starts_again(open_class: Open) -> None:
    """With phones on it, and leaving no thread behind."""
    _, service = open_class()
    port = int(service.address.split(":")[1])
    threads = threading.active_count()

    async def go() -> None:
        async with visiting() as session:
            guests = [await joined(session, service) for _ in range(20)]
            began = monotonic()
            await asyncio.to_thread(service.stop)
            assert monotonic() - began < 2
            for guest in guests:
                await guest.gone()
            await asyncio.to_thread(service.start, HOST, port, demanded=True)
            assert (await joined(session, service, seat=guests[0].seat)).seat == guests[0].seat

    asyncio.run(go())
    service.stop()
    assert threading.active_count() < threads


def test_it_stops_while_somebody_is_stalling(open_class: Open) -> None:
    """A connection that says nothing doesn't hold it up."""
    _, service = open_class()
    host, port = service.address.split(":")
    with socket.create_connection((host, int(port))) as other:
        other.sendall(b"GET / HTTP/1.1\r\n")
        began = monotonic()
        service.stop()
        assert monotonic() - began < 2


def test_started_and_stopped_again_and_again_leaves_nothing(open_class: Open) -> None:
    """Neither threads nor loops nor sockets pile up."""
    _, service = open_class()
    service.stop()
    threads, loops = threading.active_count(), _loops()
    for _ in range(5):
        service.start(HOST)
        service.stop()
    gc.collect()
    assert threading.active_count() <= threads
    assert _loops() <= loops


def _loops() -> int:
    gc.collect()
    return sum(isinstance(one, asyncio.AbstractEventLoop) for one in gc.get_objects())


def test_a_killed_class_comes_back(tmp_path: Path, small: str) -> None:
    """The same code, port and votes, whenever the kill came; a phone's token opens its old seat."""
    folder = begun(tmp_path, small)
    script = str(Path(__file__).with_name("serving.py"))
    told = [sys.executable, script, str(folder.path), "0"]
    process = subprocess.Popen(told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        seat = asyncio.run(_vote(address))
        process.kill()
    room = folder.open()
    service = served(room, folder, port=int(address.split(":")[1]), demanded=True)
    assert service.url == f"http://{address}/{CODE}"

    async def come_back() -> None:
        async with visiting() as session:
            guest = await joined(session, address, seat=seat)
            assert guest.seat == seat
            assert counted(2)(guest)

    asyncio.run(come_back())
    service.stop()
    room.close()


async def _vote(address: str) -> str:
    async with visiting() as session:
        guest = await joined(session, address)
        await guest.vote(2)
        return (await guest.until(counted(2))).seat
