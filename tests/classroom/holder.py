"""Holds a class until it is killed: people join and vote, and the class goes on.

Says on a line of its own what is on the disk: how many people, and the road, as soon as it is.
"""

import sys
from itertools import count
from pathlib import Path

from simulator.classroom.events import Joined, Played, Voted, WentOn
from simulator.classroom.folder import ClassFolder
from simulator.classroom.room import Room


def hold(room: Room) -> None:
    """Two people a decision, for ever; the talk goes round in a circle."""
    for number in count(len(room.lesson.seats)):
        seat = f"s-{number}"
        room.do(Joined(seat))
        room.do(Voted(seat, "paraphrase"))
        if number % 2:
            room.do(Played("paraphrase"))
            room.do(WentOn())
        room.settle()
        print(number + 1, len(room.lesson.session.path), flush=True)


if __name__ == "__main__":
    hold(ClassFolder(Path(sys.argv[1])).open())
