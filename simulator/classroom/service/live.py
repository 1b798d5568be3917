"""The socket of one phone: it joins, sees the class, and votes."""

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress

from aiohttp import WebSocketError, WSCloseCode, WSMessage, WSMsgType, web

from simulator.classroom.errors import RefusedError
from simulator.classroom.events import Voted
from simulator.classroom.room import Room
from simulator.classroom.service.commits import Commits
from simulator.classroom.service.door import Door
from simulator.classroom.service.limits import (
    HEARTBEAT,
    LONGEST_MESSAGE,
    LONGEST_UNTAKEN,
    MOST_MISTAKES,
    MOST_UNJOINED_AN_ADDRESS,
    TIME_TO_JOIN,
    TIME_TO_LEAVE,
)
from simulator.classroom.service.messages import (
    Choose,
    Introduce,
    Join,
    Message,
    NotUnderstoodError,
    message_in,
)
from simulator.classroom.service.phone import Phone
from simulator.classroom.service.phones import Phones
from simulator.classroom.service.picture import decision_key
from simulator.classroom.service.quiet_line import QuietLine, Refusal
from simulator.classroom.service.reception import NotAdmittedError, Reception
from simulator.mood.rulebook import Band

_GOODBYES = (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR)


class Live:
    """Holds the sockets of all phones."""

    def __init__(
        self,
        room: Room,
        phones: Phones,
        reception: Reception,
        commits: Commits,
        line: QuietLine,
    ) -> None:
        self._room, self._phones, self._reception = room, phones, reception
        self._commits, self._line = commits, line
        self._outside: dict[str, int] = {}

    def crowded(self, address: str) -> bool:
        """Whether too many sockets of an address have not joined yet."""
        return self._outside.get(address, 0) >= MOST_UNJOINED_AN_ADDRESS

    async def hold(
        self, request: web.BaseRequest, address: str, door: Door
    ) -> web.WebSocketResponse:
        """Hold a socket until it is closed; one that has joined may stay as long as it likes."""
        socket = web.WebSocketResponse(
            heartbeat=HEARTBEAT,
            timeout=1.0,
            compress=False,
            max_msg_size=LONGEST_MESSAGE,
            writer_limit=LONGEST_UNTAKEN,
        )
        with suppress(ConnectionError):
            seat = await self._let_in(socket, request, address)
            if seat:
                door.stay(request, None)
                await self._serve(Phone(socket, seat, address), socket, request)
            door.stay(request, TIME_TO_LEAVE)
            await socket.close(code=WSCloseCode.POLICY_VIOLATION)
        return socket

    async def _let_in(
        self, socket: web.WebSocketResponse, request: web.BaseRequest, address: str
    ) -> str:
        """The seat of somebody who has just come; "" where they have to stay outside."""
        self._outside[address] = self._outside.get(address, 0) + 1
        try:
            await socket.prepare(request)
            async with asyncio.timeout(TIME_TO_JOIN):
                said = await socket.receive()
            seat = self._seat(self._message(said, address), address)
            plan = self._room.plan
            told = {"seat": seat, "nicknames": plan.nicknames, "teams": plan.teams}
        except TimeoutError:
            self._line.refuse(Refusal.UNJOINED, address)
            return ""
        except NotUnderstoodError:
            self._line.refuse(Refusal.GARBLED, address)
            return ""
        except NotAdmittedError as why:
            seat, told = "", {"refused": str(why)}
        finally:
            self._outside[address] -= 1
            if not self._outside[address]:
                del self._outside[address]
        await socket.send_str(json.dumps(told))
        return seat

    def _seat(self, message: Message | None, address: str) -> str:
        match message:
            case Join():
                return self._reception.seat(message, address)
            case None:
                raise ConnectionResetError
            case _:
                raise NotUnderstoodError

    async def _serve(
        self, phone: Phone, socket: web.WebSocketResponse, request: web.BaseRequest
    ) -> None:
        """Show a phone the class and take its votes, until it is gone."""
        self._phones.add(phone)
        sending = asyncio.create_task(self._send_all(phone, socket, request))
        try:
            await self._take_all(phone, socket)
        finally:
            self._phones.remove(phone)
            sending.cancel()
            with suppress(asyncio.CancelledError):
                await sending

    async def _send_all(
        self, phone: Phone, socket: web.WebSocketResponse, request: web.BaseRequest
    ) -> None:
        try:
            await phone.run(self._phones.letter)
            await socket.close()
        except TimeoutError:
            self._line.refuse(Refusal.SLOW, phone.address)
            if request.transport is not None:
                request.transport.abort()
        except ConnectionError:
            return  # the phone is gone, and whoever takes its messages knows

    async def _take_all(self, phone: Phone, socket: web.WebSocketResponse) -> None:
        mistakes = 0
        while mistakes < MOST_MISTAKES:
            said = await socket.receive()
            if said.type not in _GOODBYES and not phone.bucket.take():
                self._line.refuse(Refusal.FAST, phone.address)
                phone.say("slower")
                mistakes += 1
                continue
            try:
                message = self._message(said, phone.address)
                if message is None:
                    return
                self._take(phone, message)
            except NotUnderstoodError:
                self._line.refuse(Refusal.GARBLED, phone.address)
                mistakes += 1

    def _message(self, said: WSMessage, address: str) -> Message | None:
        """What a phone said; None where it is gone."""
        if said.type is WSMsgType.TEXT:
            return message_in(said.data)
        if said.type not in _GOODBYES:
            raise NotUnderstoodError
        if isinstance(said.data, WebSocketError) and said.data.code == WSCloseCode.MESSAGE_TOO_BIG:
            self._line.refuse(Refusal.LARGE, address)
        return None

    def _take(self, phone: Phone, message: Message) -> None:
        match message:
            case Introduce(name, team):
                self._reception.introduce(phone.seat, name, team)
            case Choose():
                self._choose(phone, message)
            case Join():
                raise NotUnderstoodError

    def _choose(self, phone: Phone, vote: Choose) -> None:
        """Count a vote, if it is for the decision that is open now."""
        lesson, plan = self._room.lesson, self._room.plan
        if self._phones.waiting or vote.key != decision_key(plan, lesson):
            phone.say("late")
            return
        if not 0 <= vote.option < len(lesson.options):
            raise NotUnderstoodError
        band = vote.band if plan.foresight else ""
        if band and all(band != one.name for one in self._bands):
            raise NotUnderstoodError
        try:
            self._room.do(Voted(phone.seat, lesson.options[vote.option].id, band))
        except RefusedError:
            phone.say("late")
            return
        self._commits.keep(phone.seat)
        self._phones.look(phone.seat)

    @property
    def _bands(self) -> Sequence[Band]:
        return self._room.lesson.session.engine.rulebook.bands["mood"]
