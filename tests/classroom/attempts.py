"""An attempt of somebody with a name, a note and a guess, as the records hold it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from uuid import uuid4

from simulator.debrief.judgement import Seer
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.play.session import Session
from simulator.records.attempt import Retry
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition, engine_of
from simulator.records.moving import pack_attempt
from simulator.records.parcel import Parcel
from simulator.records.store import Records

from .holding import GREAT, Clock

NAME, NOTE = "Ann Onymous-Reed", "I should have asked. My boss Mr Pym thinks so, too."
PLACE = "/home/ann/my own plans/{}.yaml"


@contextmanager
def opened() -> Iterator[Records]:
    """Records in memory."""
    records = Records(open_database(MEMORY), Clock())
    try:
        yield records
    finally:
        records.close()


def played(records: Records, small: str, rules: Rulebook, *path: str, story: str = "test") -> str:
    """An attempt in the records, over; its id. The text is that of a story of that id."""
    edition = Edition(PLACE.format(story), small.encode(), rules)
    session = Session.start(engine_of(edition, "steady"), seed=7)
    for number, option in enumerate(path or GREAT, start=1):
        session = session.choose(option, 1.5 * number)
    person = next(iter(records.profiles()), None) or records.add_profile(NAME)
    recording = records.begin(edition, person.id, coach=True, retry=Retry("a" * 32, 1))
    records.leave(recording, session)
    records.note(recording.id, NOTE)
    records.guess(recording.id, "wary")
    records.judge(recording.id, Seer(session.engine).judge(session))
    return recording.id


def parcel_of(small: str, *path: str, story: str = "test") -> Parcel:
    """A new attempt of one person as everything that would travel, by Rapport's own rules."""
    packed = _packed(small, path, story)
    return replace(packed, row={**packed.row, "id": uuid4().hex})


@cache
def _packed(small: str, path: tuple[str, ...], story: str) -> Parcel:
    with opened() as records:
        return pack_attempt(records, played(records, small, own_rulebook(), *path, story=story))
