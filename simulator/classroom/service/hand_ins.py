"""Attempts that people hand in: each is read whole, checked, and kept once."""

import asyncio
from concurrent.futures import Executor
from http import HTTPStatus
from pathlib import Path

from aiohttp import web

from simulator.classroom.service.door import Door
from simulator.classroom.service.limits import (
    HAND_INS_AT_ONCE,
    LARGEST_HAND_IN,
    MOST_HAND_INS,
    MOST_HANDED_IN,
    TIME_TO_HAND_IN,
    Strikes,
)
from simulator.classroom.service.messages import same_code
from simulator.classroom.service.quiet_line import QuietLine, Refusal
from simulator.debrief.export.whole_file import ExportError, whole_file
from simulator.records.attempt_file import ENDING, NotAnAttemptError, Reader, file_name
from simulator.records.parcel import Parcel
from simulator.story.words import Translate


class NotTakenError(Exception):
    """A hand-in is refused: an HTTP status, and a sentence for whoever hands in."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status


class HandIns:
    """Takes attempts at one story into a folder; one at a time is read, in `pool`.

    `code` is what whoever hands in must know.
    """

    def __init__(
        self,
        folder: Path,
        story: str,
        code: str,
        pool: Executor,
        line: QuietLine,
        strikes: Strikes,
        tr: Translate = str,
    ) -> None:
        self._folder, self._story, self._code = folder, story, code
        self._pool, self._line, self._strikes, self._tr = pool, line, strikes, tr
        self._reader = Reader()
        self._turns = asyncio.Semaphore(HAND_INS_AT_ONCE)

    async def take(self, request: web.BaseRequest, address: str, door: Door) -> web.Response:
        """The answer to a hand-in, as JSON: {"ok": true, "known": …} or {"error": sentence}.

        `known` says that it was there before, just as it is.
        """
        door.stay(request, TIME_TO_HAND_IN)
        try:
            self._admit(request, address)
            async with self._turns:
                data = await self._body(request)
                loop = asyncio.get_running_loop()
                known = await loop.run_in_executor(self._pool, self.keep, data)
        except NotTakenError as error:
            self._line.refuse(Refusal.HAND_IN, address)
            return _answer({"error": str(error)}, error.status)
        return _answer({"ok": True, "known": known}, HTTPStatus.OK)

    def keep(self, data: bytes) -> bool:
        """Keep an attempt that is all right, and whether it was there just as it is.

        NotTakenError for any other. Waits for the disk.
        """
        tr = self._tr
        try:
            parcel = self._reader.parcel(data)
            name = file_name(parcel)
        except NotAnAttemptError as error:
            told = tr("The file {why}.").format(why=error)
            raise NotTakenError(HTTPStatus.UNPROCESSABLE_ENTITY, told) from error
        except (ValueError, OverflowError, OSError) as error:
            told = tr("The file says a time that can't be.")
            raise NotTakenError(HTTPStatus.UNPROCESSABLE_ENTITY, told) from error
        if parcel.row["story"] != self._story:
            told = tr("This class plays another story. Hand in an attempt at {story}.")
            raise NotTakenError(HTTPStatus.CONFLICT, told.format(story=self._story))
        return self._write(self._place(parcel, name, len(data)), data)

    def _admit(self, request: web.BaseRequest, address: str) -> None:
        tr = self._tr
        if request.method != "POST":
            told = tr("Attempts are handed in from Rapport.")
            raise NotTakenError(HTTPStatus.METHOD_NOT_ALLOWED, told)
        if self._strikes.out(address):
            told = tr("Too many wrong codes came from your computer. Try again in a minute.")
            raise NotTakenError(HTTPStatus.TOO_MANY_REQUESTS, told)
        if not same_code(request.headers.get("X-Rapport-Code", ""), self._code):
            self._strikes.strike(address)
            told = tr("The code is not that of this class. Ask for it once more.")
            raise NotTakenError(HTTPStatus.FORBIDDEN, told)

    async def _body(self, request: web.BaseRequest) -> bytes:
        read = bytearray()
        if (request.content_length or 0) <= LARGEST_HAND_IN:
            async for chunk in request.content.iter_any():
                read += chunk
                if len(read) > LARGEST_HAND_IN:
                    break
            else:
                return bytes(read)
        told = self._tr("The file is larger than {n} MB. Give it to the facilitator on a stick.")
        many = LARGEST_HAND_IN // 2**20
        raise NotTakenError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, told.format(n=many))

    def _place(self, parcel: Parcel, name: str, size: int) -> Path:
        """Where an attempt is kept: in place of what was handed in of it before."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            here = {one: one.stat().st_size for one in self._folder.glob(f"*{ENDING}")}
        except OSError as error:
            raise self._disk(str(error.strerror)) from error
        before = [one for one in here if one.name.endswith(f"-{parcel.row['id']}{ENDING}")]
        if before:
            return before[0]
        if len(here) >= MOST_HAND_INS or sum(here.values()) + size > MOST_HANDED_IN:
            told = self._tr("This class can't take any more attempts. Tell the facilitator.")
            raise NotTakenError(HTTPStatus.INSUFFICIENT_STORAGE, told)
        return self._folder / name

    def _write(self, place: Path, data: bytes) -> bool:
        try:
            if place.is_file() and place.read_bytes() == data:
                return True
            with whole_file(place) as draft:
                draft.write_bytes(data)
        except (OSError, ExportError) as error:
            raise self._disk(str(error)) from error
        return False

    def _disk(self, why: str) -> NotTakenError:
        told = self._tr("The facilitator's computer can't keep it ({why}). Try again later.")
        return NotTakenError(HTTPStatus.INSUFFICIENT_STORAGE, told.format(why=why))


def _answer(plain: dict[str, object], status: HTTPStatus) -> web.Response:
    response = web.json_response(plain, status=status, headers={"Cache-Control": "no-store"})
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.force_close()
    return response
