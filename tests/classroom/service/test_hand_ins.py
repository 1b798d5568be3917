"""What is posted to the service is kept only if it is an attempt at the class's story."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from simulator.classroom.room import Room
from simulator.classroom.service import Service, hand_ins
from simulator.records.attempt_file import _digest, file_data
from simulator.records.parcel import Parcel

from ..attempts import parcel_of
from .conftest import Open
from .guests import CODE, HOST, joined, visiting
from .hostile import said

Answer = tuple[int, dict[str, Any]]


async def post(
    session: ClientSession,
    service: Service,
    body: bytes,
    **headers: str,
) -> Answer:
    """Hand something in; the status and what is answered."""
    sent = {"X-Rapport-Code": CODE} | headers
    url = f"http://{service.address}/hand-in"
    async with session.post(url, data=BytesIO(body), headers=sent) as answer:
        return answer.status, await answer.json()


def handed_in(room: Room, service: Service, *bodies: bytes, **headers: str) -> list[Answer]:
    """Hand things in one after another; the lesson stays as it is."""

    async def go() -> list[Answer]:
        async with visiting() as session:
            return [await post(session, service, body, **headers) for body in bodies]

    before = room.lesson
    answers = asyncio.run(go())
    assert room.lesson == before
    return answers


def kept(service: Service) -> list[Path]:
    """The files of the class, drafts included."""
    return sorted(service._hand_ins.glob("*")) if service._hand_ins.exists() else []


def forged(parcel: Parcel, change: Callable[[dict[str, Any]], object]) -> bytes:
    """A file whose content was changed by somebody who can compute its hash."""
    whole = json.loads(file_data(parcel))
    change(whole["content"])
    whole["sha256"] = _digest(whole["content"])
    return json.dumps(whole).encode()


def test_an_attempt_is_kept_once(open_class: Open, small: str) -> None:
    """Handed in twice it is there once; a later form of it takes its place."""
    room, service = open_class()
    parcel = parcel_of(small)
    later = replace(parcel, row={**parcel.row, "guess": "neutral"})
    answers = handed_in(room, service, file_data(parcel), file_data(parcel), file_data(later))
    assert [one for _, one in answers] == [
        {"ok": True, "known": False},
        {"ok": True, "known": True},
        {"ok": True, "known": False},
    ]
    (file,) = kept(service)
    assert file.read_bytes() == file_data(later)


def test_its_time_cannot_make_a_second_copy(open_class: Open, small: str) -> None:
    """The id counts, whatever day the file says."""
    room, service = open_class()
    parcel = parcel_of(small)
    other = forged(parcel, lambda content: content["attempt"].update(started=0))
    handed_in(room, service, file_data(parcel), other)
    assert len(kept(service)) == 1


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        (b"", 422, "is not an attempt of Rapport, or was cut off"),
        (b"{}", 422, "is not an attempt"),
        (b"[" * 100_000, 422, "is not an attempt"),
        (b"\0" * 1_000, 422, "is not an attempt"),
        (b"x" * (8 * 2**20 + 1), 413, "larger than 8 MB"),
    ],
)
def test_what_is_no_attempt(open_class: Open, body: bytes, status: int, says: str) -> None:
    """It is refused in a sentence, and nothing is written."""
    room, service = open_class()
    ((code, answer),) = handed_in(room, service, body)
    assert code == status
    assert says in answer["error"]
    assert kept(service) == []
    asyncio.run(said(room, "Refused: 1 hand-in, from"))


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content["attempt"].update(started=2**53),
        lambda content: content["attempt"].update(id="../../../../tmp/x"),
        lambda content: content["attempt"].update(story="../x"),
        lambda content: content["decisions"].append(
            {"scene": "counter", "option": "shout", "at": 1.0}
        ),
    ],
)
def test_forged_attempts(
    open_class: Open, small: str, change: Callable[[dict[str, Any]], object]
) -> None:
    """Times that can't be, ids that are paths, decisions that the story doesn't have."""
    room, service = open_class()
    ((code, _),) = handed_in(room, service, forged(parcel_of(small), change))
    assert code == 422
    assert kept(service) == []


def test_another_story(open_class: Open, small: str) -> None:
    """Only attempts at the story that the class plays are taken."""
    room, service = open_class()
    other = parcel_of(small.replace("story: test", "story: other"), story="other")
    ((code, answer),) = handed_in(room, service, file_data(other))
    assert (code, "another story" in answer["error"]) == (409, True)


@pytest.mark.parametrize("code", ["", "XXXX", "K7Q", "k7qp "])
def test_the_code(open_class: Open, small: str, code: str) -> None:
    """Whoever hands in knows the code of the class."""
    room, service = open_class()
    ((status, _),) = handed_in(room, service, b"{}", **{"X-Rapport-Code": code})
    assert status == (422 if code.startswith("k") else 403)


def test_a_page_of_another_site_hands_nothing_in(open_class: Open, small: str) -> None:
    """Even if it knew the code."""
    _, service = open_class()

    async def go() -> None:
        headers = {"X-Rapport-Code": CODE, "Origin": "http://evil.example"}
        url = f"http://{service.address}/hand-in"
        async with (
            visiting() as session,
            session.post(url, data=b"{}", headers=headers) as answer,
        ):
            assert answer.status == 403

    asyncio.run(go())


def test_so_many_and_no_more(open_class: Open, small: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A class takes so many attempts, and so many bytes; those it has may still be renewed."""
    room, service = open_class()
    one, two, three = (file_data(parcel_of(small)) for _ in range(3))
    monkeypatch.setattr(hand_ins, "MOST_HAND_INS", 2)
    codes = [code for code, _ in handed_in(room, service, one, two, three, one)]
    assert codes == [200, 200, 507, 200]
    monkeypatch.setattr(hand_ins, "MOST_HAND_INS", 300)
    monkeypatch.setattr(hand_ins, "MOST_HANDED_IN", len(one) * 2 + 10)
    assert [code for code, _ in handed_in(room, service, three)] == [507]
    assert len(kept(service)) == 2


def test_a_body_without_end(open_class: Open) -> None:
    """A stream that says no length is read no further than the limit."""
    room, service = open_class()

    async def go() -> None:
        host, port = service.address.split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        head = f"POST /hand-in HTTP/1.1\r\nHost: {service.address}\r\nX-Rapport-Code: {CODE}\r\n"
        writer.write(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        with suppress(ConnectionError):
            while not (writer.is_closing() or reader.at_eof()):
                writer.write(b"10000\r\n" + b"x" * 65_536 + b"\r\n")
                await writer.drain()
        await said(room, "1 hand-in")
        writer.close()

    asyncio.run(asyncio.wait_for(go(), 20))
    assert kept(service) == []


def test_an_upload_that_breaks_off(open_class: Open) -> None:
    """Nothing is kept, nothing is logged, and the service goes on."""
    room, service = open_class()

    async def go() -> None:
        host, port = service.address.split(":")
        _, writer = await asyncio.open_connection(host, int(port))
        head = f"POST /hand-in HTTP/1.1\r\nHost: {service.address}\r\nX-Rapport-Code: {CODE}\r\n"
        writer.write(f"{head}Content-Length: 5000\r\n\r\n{{".encode())
        await writer.drain()
        writer.transport.abort()
        async with visiting() as session:
            assert (await joined(session, service)).seat

    asyncio.run(go())
    assert kept(service) == []
    assert room.trouble == ""


def test_an_upload_that_dawdles(
    open_class: Open, small: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is cut at its time; four that dawdle keep nobody else waiting for longer."""
    monkeypatch.setattr(hand_ins, "TIME_TO_HAND_IN", 0.5)
    room, service = open_class()
    host, port = service.address.split(":")

    async def go() -> None:
        writers = []
        head = f"POST /hand-in HTTP/1.1\r\nHost: {service.address}\r\nX-Rapport-Code: {CODE}\r\n"
        for _ in range(4):
            _, writer = await asyncio.open_connection(host, int(port))
            writer.write(f"{head}Content-Length: 5000\r\n\r\n{{".encode())
            await writer.drain()
            writers.append(writer)
        await said(room, "4 stalled connections")
        async with visiting() as session:
            assert (await post(session, service, file_data(parcel_of(small))))[0] == 200
        for writer in writers:
            writer.close()

    asyncio.run(go())
    assert len(kept(service)) == 1


def test_a_full_disk(open_class: Open, small: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, and the attempt may be handed in again."""
    room, service = open_class()
    data = file_data(parcel_of(small))
    service._hand_ins.write_text("a file where the folder should be")
    ((code, answer),) = handed_in(room, service, data)
    assert code == 507
    assert "The facilitator's computer can't keep it" in answer["error"]
    service._hand_ins.unlink()
    assert handed_in(room, service, data)[0][0] == 200


def test_voting_goes_on_while_somebody_hands_in(open_class: Open, small: str) -> None:
    """A slow reading of a file holds no vote up."""
    room, service = open_class()

    async def go() -> None:
        async with visiting() as session:
            guest = await joined(session, service)
            handing: Awaitable[Answer] = asyncio.ensure_future(
                post(session, service, file_data(parcel_of(small)))
            )
            await guest.vote(1)
            await guest.until(lambda one: one.you["option"] == 1 and one.you["kept"])
            assert (await handing)[0] == 200

    asyncio.run(go())
    assert room.lesson.round.ballot.cast == 1
    assert service.address.startswith(HOST)
