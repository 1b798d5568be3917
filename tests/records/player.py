"""A program that plays and says what it has confirmed, until somebody kills it.

`player.py server` forks a player for each file's name on its standard input, and says its
number; `player.py FILE TIMES` plays so many attempts. A line `ID N` says that the first N
decisions of the attempt ID are on the disk.
"""

import gc
import os
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError
from simulator.records.keeping import Keeper
from simulator.records.opening import open_records_file
from simulator.records.store import Records

STORY = load_story(stories_folder() / "faulty-kettle.yaml")


def say(*words: object) -> None:
    """One line, whole."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def play(file: Path, times: int | None) -> None:
    """Play the story's recorded talks one after another."""
    assert STORY.story is not None
    assert STORY.source is not None
    edition = Edition(STORY.file, STORY.source.data, STORY.rulebook)
    while not (opened := open_records_file(file)).kept:
        assert "Another program is writing" in opened.notice
    keeper = Keeper(opened.records, profile_in(opened.records), sys.stderr.write)
    for number in count():
        if number == times:
            return
        talk = STORY.story.playthroughs[number % len(STORY.story.playthroughs)]
        session = Session.start(Engine(STORY.story, STORY.rulebook, talk.persona))
        keeper.begin(edition, coach=True)
        for option in talk.choose:
            session = session.choose(option, 1.0)
            keeper.keep(session)
            while not keeper.settle():
                pass
            say(keeper.attempt, len(session.path))


def profile_in(records: Records) -> str:
    """The first profile, made if there is none."""
    while True:
        with suppress(RecordsError):
            found = records.profiles()
            return found[0].id if found else records.add_profile("Player").id


def serve() -> None:
    """Fork a player for each line; with everything imported that takes milliseconds."""
    with TemporaryDirectory() as folder:
        play(Path(folder) / "records.sqlite", 1)
    gc.collect()
    say("ready")
    for line in sys.stdin:
        player = os.fork()
        if not player:
            play(Path(line.strip()), None)
        say("player", player)
        os.waitpid(player, 0)
        say("dead")


if __name__ == "__main__":
    if sys.argv[1] == "server":
        serve()
    else:
        play(Path(sys.argv[1]), int(sys.argv[2]))
