"""A crowd with phones, in a process of its own: `crowd.py ADDRESS CODE COUNT SECONDS`.

Everybody joins from one of several addresses of this computer, votes within some seconds (a
third of them twice), and waits for the votes to be shown. Says what happened as lines of JSON:
{"joined": n}, {"voted": n}, then {"revealed": the times (s since 1970) of each}.
"""

import asyncio
import json
import random
import sys
import time
from typing import Any

import aiohttp

_ADDRESSES = 10


class Person:
    """One phone, which talks as little JSON as it can: it is not what is measured."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.key, self.option = "", -1
        self.last = random.randrange(4)

    async def join(self, code: str) -> None:
        """Say the code and see the replies."""
        await self.socket.send_json({"do": "join", "code": code, "seat": ""})
        while not self.key:
            await self._hear()

    async def vote(self, within: float) -> None:
        """Vote at some moment, and stay until it is counted."""
        moments = sorted(random.uniform(0, within) for _ in range(random.choice((1, 1, 2))))
        begun = time.monotonic()
        for number, moment in enumerate(moments, start=1):
            await asyncio.sleep(max(0, begun + moment - time.monotonic()))
            option = self.last if number == len(moments) else random.randrange(4)
            await self.socket.send_json({"do": "vote", "key": self.key, "option": option})
        while self.option != self.last:
            await self._hear()

    async def see(self) -> float:
        """When the votes are shown."""
        while '"revealed"' not in (await self.socket.receive_str()):
            pass
        return time.time()

    async def _hear(self) -> None:
        said: dict[str, Any] = json.loads(await self.socket.receive_str())
        self.key = said.get("room", {}).get("key", self.key)
        if said.get("you", {}).get("kept"):
            self.option = said["you"]["option"]


async def come(address: str, code: str, count: int, within: float) -> None:
    """Everything that a crowd does."""
    sessions = []
    for number in range(_ADDRESSES):
        source = (f"127.0.0.{number + 1}", 0)
        sessions.append(
            aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, local_addr=source))
        )
    gate = asyncio.Semaphore(50)

    async def person(number: int) -> Person:
        async with gate:
            session = sessions[number % _ADDRESSES]
            origin = {"Origin": f"http://{address}"}
            one = Person(await session.ws_connect(f"http://{address}/live", headers=origin))
            await one.join(code)
            return one

    people = await asyncio.gather(*(person(number) for number in range(count)))
    say(joined=len(people))
    await asyncio.to_thread(sys.stdin.readline)
    await asyncio.gather(*(one.vote(within) for one in people))
    say(voted=[sum(one.last == option for one in people) for option in range(4)])
    say(revealed=await asyncio.gather(*(one.see() for one in people)))
    for one in people:
        await one.socket.close()
    for session in sessions:
        await session.close()


def say(**what: object) -> None:
    """One line."""
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    asyncio.run(come(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])))
