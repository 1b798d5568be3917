"""A full room votes: every vote is counted once, and all see the result at once."""

import json
import subprocess
import sys
from pathlib import Path
from time import time

from simulator.classroom.events import Revealed
from simulator.classroom.split import split_of

from .conftest import Open
from .guests import CODE

PEOPLE = 500


def test_five_hundred_people_vote_within_two_seconds(open_class: Open) -> None:
    """Every vote counts once; within a second of the reveal it is on all screens."""
    room, service = open_class()
    told = [str(Path(__file__).with_name("crowd.py")), service.address, CODE, str(PEOPLE), "2"]
    crowd = subprocess.Popen(
        [sys.executable, *told], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert crowd.stdout is not None
    assert crowd.stdin is not None
    with crowd:
        assert json.loads(crowd.stdout.readline()) == {"joined": PEOPLE}
        crowd.stdin.write("vote\n")
        crowd.stdin.flush()
        voted = json.loads(crowd.stdout.readline())["voted"]
        assert list(split_of(room.lesson).counts.values()) == voted
        assert sum(voted) == PEOPLE
        began = time()
        room.do(Revealed())
        seen = json.loads(crowd.stdout.readline())["revealed"]
        assert len(seen) == PEOPLE
        assert max(seen) - began < 1
    assert room.trouble == ""
