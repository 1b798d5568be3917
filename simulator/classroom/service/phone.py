"""One phone that has joined."""

import asyncio
import json
import random
from collections.abc import Callable
from contextlib import suppress

from aiohttp import web

from simulator.classroom.service.limits import (
    BEAT,
    MESSAGES_A_SECOND,
    MESSAGES_AT_ONCE,
    TIME_TO_TAKE,
    Bucket,
)


class Phone:
    """What waits for a phone is only ever the newest; one that takes too long is cut off.

    `version` is the picture that it was sent last.
    """

    def __init__(self, socket: web.WebSocketResponse, seat: str, address: str) -> None:
        self.seat, self.address = seat, address
        self.version = 0
        self.bucket = Bucket(MESSAGES_A_SECOND, MESSAGES_AT_ONCE)
        self._socket = socket
        self._woken = asyncio.Event()
        self._look = self._closing = False
        self._said = ""

    def look(self) -> None:
        """There is something new to see."""
        self._look = True
        self._woken.set()

    def say(self, what: str) -> None:
        """Tell it one thing, by the name that the page knows it by; a later one takes its place."""
        self._said = what
        self._woken.set()

    def close(self) -> None:
        """Close it once all is said."""
        self._closing = True
        self._woken.set()

    async def run(self, letter: Callable[["Phone"], str]) -> None:
        """Send what is new, until it is closed or the phone is gone.

        `letter` writes what is to be seen at the moment of sending. Raises TimeoutError where the
        phone doesn't take it.
        """
        while not self._closing:
            with suppress(TimeoutError):
                async with asyncio.timeout(BEAT * random.uniform(0.75, 1)):
                    await self._woken.wait()
            for text in self._waiting(letter):
                async with asyncio.timeout(TIME_TO_TAKE):
                    await self._socket.send_str(text)

    def _waiting(self, letter: Callable[["Phone"], str]) -> list[str]:
        texts, beat = [], not self._woken.is_set()
        self._woken.clear()
        if self._look:
            self._look = False
            texts.append(letter(self))
        if self._said:
            texts.append(json.dumps({"told": self._said}))
            self._said = ""
        return ["{}"] if beat else texts
