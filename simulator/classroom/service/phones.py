"""All phones that have joined: what they show, and who of them is here."""

import json
from asyncio import AbstractEventLoop
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from simulator.classroom.plan import Plan
from simulator.classroom.room import Room
from simulator.classroom.service.limits import MOST_TABS
from simulator.classroom.service.phone import Phone
from simulator.classroom.service.picture import lobby, own, picture

_PUBLISH = 0.02
"""Seconds in which changes are gathered into one picture."""
_PRESENCE = 0.25
"""Seconds in which comings and goings are gathered."""


class Phones:
    """Shows every phone the newest picture, and tells the room who is here.

    `kept` says whether all that a seat did is on the disk. Belongs to the loop's thread, but for
    `stale`, which any thread may call.
    """

    def __init__(
        self,
        loop: AbstractEventLoop,
        room: Room,
        faces: Mapping[str, str],
        kept: Callable[[str], bool],
    ) -> None:
        self._loop, self._room, self._faces, self._kept = loop, room, faces, kept
        self._seats: dict[str, list[Phone]] = {}
        self._addresses: dict[str, int] = {}
        self._stale = self._moved = False
        self._text, self._version = "", 0
        self.lobby = False

    @property
    def plan(self) -> Plan:
        """How the class is held."""
        return self._room.plan

    @property
    def waiting(self) -> bool:
        """Whether the talk has yet to begin; people who come late don't stop one."""
        lesson = self._room.lesson
        return self.lobby and not (lesson.rounds or lesson.session.path)

    def joined_from(self, address: str) -> int:
        """How many phones of an address are here."""
        return self._addresses.get(address, 0)

    @property
    def count(self) -> int:
        """How many phones are here."""
        return sum(self._addresses.values())

    def add(self, phone: Phone) -> None:
        """A phone has joined; an older page of the same seat may have to go for it."""
        self._addresses[phone.address] = self.joined_from(phone.address) + 1
        tabs = self._seats.setdefault(phone.seat, [])
        tabs.append(phone)
        if len(tabs) > MOST_TABS:
            tabs[0].say("elsewhere")
            tabs[0].close()
        if len(tabs) == 1:
            self._presence_moved()
        phone.look()

    def remove(self, phone: Phone) -> None:
        """A phone is gone."""
        self._addresses[phone.address] -= 1
        if not self._addresses[phone.address]:
            del self._addresses[phone.address]
        tabs = self._seats[phone.seat]
        tabs.remove(phone)
        if not tabs:
            del self._seats[phone.seat]
            self._presence_moved()

    def look(self, seat: str) -> None:
        """Something changed for one seat alone."""
        for phone in self._seats.get(seat, ()):
            phone.look()

    def everyone(self) -> list[Phone]:
        """All phones that are here."""
        return [phone for tabs in self._seats.values() for phone in tabs]

    def stale(self) -> None:
        """Something changed in the class; may be called from any thread."""
        if not self._stale:
            self._stale = True
            with suppress(RuntimeError):  # the service has just stopped
                self._loop.call_soon_threadsafe(self._loop.call_later, _PUBLISH, self.publish)

    def publish(self) -> None:
        """Show all phones the class as it stands, if it looks otherwise than before."""
        self._stale = False
        lesson = self._room.lesson
        seen = lobby(lesson) if self.waiting else picture(self.plan, lesson, self._faces)
        text = _json(seen)
        if text == self._text:
            return
        self._text, self._version = text, self._version + 1
        for phone in self.everyone():
            phone.look()

    def letter(self, phone: Phone) -> str:
        """What a phone is told now: what is its own, and the picture if it has an older one."""
        mine = own(self.plan, self._room.lesson, phone.seat, kept=self._kept(phone.seat))
        parts = [f'"now":{self._room.now}', f'"you":{_json(mine)}']
        if phone.version != self._version:
            phone.version = self._version
            parts.append(f'"room":{self._text}')
        return f"{{{','.join(parts)}}}"

    def _presence_moved(self) -> None:
        if not self._moved:
            self._moved = True
            self._loop.call_later(_PRESENCE, self._tell_presence)

    def _tell_presence(self) -> None:
        self._moved = False
        self._room.see(frozenset(self._seats))


def _json(plain: dict[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
