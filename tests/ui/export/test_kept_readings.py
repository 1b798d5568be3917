"""Attempts of the records are read one by one, and what can't be read is left out."""

from pathlib import Path

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition, engine_of
from simulator.records.store import Records
from simulator.ui.export.readings import kept_readings

from .conftest import SAID


def test_an_attempt_comes_with_all_that_was_kept(
    small: str, rules: Rulebook, tmp_path: Path
) -> None:
    """Its session, its time, note and guess; an unknown one is None."""
    records = Records(open_database(MEMORY), lambda: 1_763_733_900_000)
    edition = Edition("test.yaml", small.encode(), rules)
    engine: Engine = engine_of(edition, "steady")
    person = records.add_profile("Kim")
    recording = records.begin(edition, person.id, coach=False)
    session = Session.start(engine)
    for at, option in enumerate(SAID, start=1):
        session = session.choose(option, at * 20.0)
        records.save(recording, session)
    records.note(recording.id, "Slower.")
    records.guess(recording.id, "wary")
    known, unknown = kept_readings(records, [recording.id, "nobody"], "Kim")
    assert unknown() is None
    attempt = known()
    assert attempt is not None
    assert attempt.session.path == SAID
    assert (attempt.note, attempt.guess, attempt.trainee) == ("Slower.", "wary", "Kim")
    assert attempt.begun is not None
    assert round(attempt.begun.timestamp()) == 1_763_733_900
    records.close()
