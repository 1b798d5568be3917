"""Who gets a seat in the class."""

import secrets

from simulator.classroom.events import Joined
from simulator.classroom.lesson import Seat
from simulator.classroom.room import Room
from simulator.classroom.service.commits import Commits
from simulator.classroom.service.limits import MOST_SEATS, MOST_SEATS_AN_ADDRESS, Strikes
from simulator.classroom.service.messages import Join, nickname, same_code
from simulator.classroom.service.phones import Phones
from simulator.classroom.service.quiet_line import QuietLine, Refusal


class NotAdmittedError(Exception):
    """Somebody can't join; the message is the name by which the page knows why."""


class Reception:
    """Gives out seats: to whoever knows the code, and back to whoever held one."""

    def __init__(
        self, room: Room, phones: Phones, commits: Commits, line: QuietLine, strikes: Strikes
    ) -> None:
        self._room, self._phones, self._commits = room, phones, commits
        self._line, self._strikes = line, strikes
        self._given: dict[str, int] = {}

    def seat(self, asked: Join, address: str) -> str:
        """The seat of somebody who knows the code: the one they held, or a new one.

        NotAdmittedError where there is none for them.
        """
        known = asked.seat in self._room.lesson.seats
        if not known and self._strikes.out(address):
            self._line.refuse(Refusal.CODE, address)
            raise NotAdmittedError("wait")
        if not same_code(asked.code, self._room.plan.code):
            self._strikes.strike(address)
            self._line.refuse(Refusal.CODE, address)
            raise NotAdmittedError("code")
        here = self._phones.joined_from(address)
        if here >= MOST_SEATS_AN_ADDRESS or self._phones.count >= MOST_SEATS:
            raise self._full(address)
        if known:
            self.introduce(asked.seat, asked.name, asked.team)
            return asked.seat
        return self._new(asked, address)

    def introduce(self, seat: str, name: str, team: str) -> None:
        """Somebody says who they are; what they leave out stays."""
        old, new = self._room.lesson.seats[seat], self._who(name, team)
        who = Seat(new.name or old.name, new.team or old.team)
        if who != old:
            self._take(seat, who)
            self._phones.look(seat)

    def _new(self, asked: Join, address: str) -> str:
        given = self._given.get(address, 0)
        if given >= MOST_SEATS_AN_ADDRESS or len(self._room.lesson.seats) >= MOST_SEATS:
            raise self._full(address)
        self._given[address] = given + 1
        seat = secrets.token_urlsafe(16)
        self._take(seat, self._who(asked.name, asked.team))
        return seat

    def _take(self, seat: str, who: Seat) -> None:
        self._room.do(Joined(seat, who.name, who.team))
        self._commits.keep(seat)

    def _who(self, name: str, team: str) -> Seat:
        """As the plan of the class lets somebody be called."""
        plan = self._room.plan
        return Seat(nickname(name) if plan.nicknames else "", team if team in plan.teams else "")

    def _full(self, address: str) -> NotAdmittedError:
        self._line.refuse(Refusal.CROWD, address)
        return NotAdmittedError("full")
