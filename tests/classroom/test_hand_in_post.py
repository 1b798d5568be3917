"""Handing in over the network: it arrives once, or the trainee is told what to do."""

import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from simulator.classroom.handing_in.address import (
    Address,
    BadAddressError,
    BadCodeError,
    address_of,
)
from simulator.classroom.handing_in.hand_in import HandedIn, HandIn, HandInError, hand_in_of
from simulator.classroom.handing_in.post import TRIES, post

from .attempts import NAME, parcel_of
from .fake_facilitator import CODE, FakeFacilitator, running

BUSY = (503, {"error": "One at a time, please."})
ON = (200, None)
"""Not a failure: take it in."""


@pytest.fixture
def facilitator() -> Iterator[FakeFacilitator]:
    """The facilitator's computer."""
    with running(FakeFacilitator()) as found:
        yield found


@pytest.fixture
def address(facilitator: FakeFacilitator) -> Address:
    """Its class."""
    return address_of(facilitator.address, CODE)


@pytest.fixture
def hand_in(small: str) -> HandIn:
    """An attempt ready to go."""
    return hand_in_of(parcel_of(small))


class Waiting:
    """Waits for nothing, notes for how long it should have, and stops where it is told to."""

    def __init__(self, most: int = 99) -> None:
        self.pauses: list[float] = []
        self._most = most

    def __call__(self, seconds: float) -> bool:
        self.pauses.append(seconds)
        return len(self.pauses) >= self._most


def told(hand_in: HandIn, address: Address, waiting: Waiting | None = None) -> str:
    """Why it was not handed in."""
    with pytest.raises(HandInError) as caught:
        post(hand_in, address, wait=waiting or Waiting())
    return str(caught.value)


def test_it_arrives(facilitator: FakeFacilitator, address: Address, hand_in: HandIn) -> None:
    """With the code, and without the name."""
    assert post(hand_in, address) is HandedIn.NEW
    (arrived,) = facilitator.taken.values()
    assert arrived.profile.name != NAME
    assert facilitator.headers[0]["X-Rapport-Code"] == CODE
    assert facilitator.headers[0]["Host"] == facilitator.address


@pytest.mark.parametrize(
    "failures",
    [[(0, None)], [(1, None)], [BUSY, BUSY], [(0, None), BUSY, (1, None)]],
    ids=["broken off", "arrived and broken off", "busy", "all of it"],
)
def test_it_is_tried_again_and_arrives_once(
    facilitator: FakeFacilitator, address: Address, hand_in: HandIn, failures: list[Any]
) -> None:
    """Whatever went wrong on the way."""
    facilitator.failures = list(failures)
    waiting = Waiting()
    assert post(hand_in, address, wait=waiting) is HandedIn.NEW
    assert len(facilitator.taken) == 1
    assert len(waiting.pauses) == len(failures)


def test_pauses_grow_and_differ(
    facilitator: FakeFacilitator, address: Address, hand_in: HandIn
) -> None:
    """So that a whole class does not come back at once; there is an end to it."""
    facilitator.failures = [BUSY] * 99
    waiting = Waiting()
    assert told(hand_in, address, waiting).endswith("did not take it: One at a time, please.")
    first, *_, last = waiting.pauses
    assert len(waiting.pauses) == TRIES - 1
    assert 0.3 <= first <= 0.5 < last <= 2
    again = Waiting()
    told(hand_in, address, again)
    assert again.pauses != waiting.pauses


def test_a_wrong_code(facilitator: FakeFacilitator, hand_in: HandIn) -> None:
    """It is told at once, and not tried again: too many would lock everybody out."""
    with pytest.raises(BadCodeError, match=r"AB2D is not the code of the class at 127\.0\.0\.1"):
        post(hand_in, address_of(facilitator.address, "AB2D"))
    assert len(facilitator.headers) == 1
    assert facilitator.taken == {}


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (413, "It is larger than 8 MB."),
        (409, "This class plays another story: The faulty kettle."),
        (429, "Too many wrong codes came from your computer. Try again in a minute."),
        (507, "This class can't take any more attempts. Tell the facilitator."),
    ],
)
def test_what_the_class_does_not_take(
    facilitator: FakeFacilitator, address: Address, hand_in: HandIn, status: int, sentence: str
) -> None:
    """It says why itself."""
    facilitator.failures = [(status, {"error": sentence})] * 9
    assert told(hand_in, address) == f"The facilitator's computer did not take it: {sentence}"
    assert len(facilitator.headers) == 1


def test_what_another_computer_says_is_plain_text(
    facilitator: FakeFacilitator, address: Address, hand_in: HandIn
) -> None:
    """Bounded, on one line, and nothing in it moves a cursor or turns the line around."""
    facilitator.failures = [(422, {"error": "a\x1b[2J\u202e\nb" + "c" * 5_000})]
    why = told(hand_in, address).partition(": ")[2]
    assert why.startswith("a [2J b")
    assert len(why) <= 300


@pytest.mark.parametrize(
    "answer",
    [
        (200, b"<html>Welcome to your router</html>"),
        (200, {"ok": "yes"}),
        (200, ["ok"]),
        (200, b"[" * 5_000),
        (200, b'{"ok": true}' + b" " * 100_000),
        (302, {"ok": True}),
        (404, b""),
        (500, b"oops"),
        (200, {"error": 7}),
    ],
)
def test_somebody_else_answers(
    facilitator: FakeFacilitator, address: Address, hand_in: HandIn, answer: tuple[int, Any]
) -> None:
    """As a router does; nothing follows where it points."""
    facilitator.failures = [answer]
    with pytest.raises(BadAddressError, match="is not Rapport"):
        post(hand_in, address)
    assert len(facilitator.headers) == 1


def test_nobody_answers(hand_in: HandIn) -> None:
    """It is told what to look at, after a few tries."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = Address("127.0.0.1", held.getsockname()[1], CODE)
        waiting = Waiting()
        why = told(hand_in, address, waiting)
    assert why.startswith(f"Nothing answers at {address}. Is this computer in the same network")
    assert len(waiting.pauses) == TRIES - 1


@pytest.mark.parametrize("error", [httpx.ReadTimeout, httpx.WriteError, httpx.RemoteProtocolError])
def test_it_breaks_off_each_time(hand_in: HandIn, error: type[httpx.TransportError]) -> None:
    """It may have arrived; to hand in again does no harm."""

    def break_off(request: httpx.Request) -> httpx.Response:
        raise error("broken", request=request)

    away, waiting = Address("192.168.1.5", 8123, CODE), Waiting()
    with pytest.raises(HandInError, match=r"broke off\. Hand in again: what has arrived already"):
        post(hand_in, away, wait=waiting, transport=httpx.MockTransport(break_off))
    assert len(waiting.pauses) == TRIES - 1


def test_waiting_can_be_stopped(
    facilitator: FakeFacilitator, address: Address, hand_in: HandIn
) -> None:
    """By whoever waits: nothing is tried after that."""
    facilitator.failures = [BUSY] * 99
    told(hand_in, address, Waiting(most=2))
    assert len(facilitator.headers) == 2


def test_no_proxy_comes_between(
    facilitator: FakeFacilitator, address: Address, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor any other setting of the computer's."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert post(hand_in, address, wait=Waiting(1)) is HandedIn.NEW


def test_words_can_be_translated(hand_in: HandIn) -> None:
    """All that is said goes through the translator."""

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=httpx.ByteStream(b"no"))

    with pytest.raises(BadAddressError, match=r"WHAT ANSWERS AT 10\.0\.0\.7:8123"):
        post(
            hand_in,
            Address("10.0.0.7", 8123, CODE),
            lambda text: text.replace("What answers at", "WHAT ANSWERS AT"),
            transport=httpx.MockTransport(answer),
        )
