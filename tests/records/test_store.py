"""What was confirmed is there again: on SQLite and on PostgreSQL alike."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import URL, event, func, select

from simulator.debrief.judgement import Seer
from simulator.play.engine import Engine
from simulator.records.attempt import Best, Retry, State
from simulator.records.database import open_database, reading
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError, UnknownAttemptError
from simulator.records.store import Records
from simulator.records.tables import attempts, decisions, evidence, profiles, sources
from simulator.story.model import Grade

from .conftest import GREAT, POOR, Clock, Trainee


def rows(records: Records) -> dict[str, int]:
    """How many rows each table has."""
    with reading(records.database) as db:
        return {
            table.name: db.execute(select(func.count()).select_from(table)).scalar() or 0
            for table in (profiles, sources, attempts, decisions, evidence)
        }


def test_an_attempt_comes_back_as_it_was(ann: Trainee) -> None:
    """Decisions, times, seed, outcome and mood are those of the session that was saved."""
    kept = ann.records.attempt(ann.play(*GREAT))
    played = ann.session(*GREAT)
    assert kept.session.path == GREAT
    assert kept.session.times == played.times
    assert (kept.session.seed, kept.session.step.state) == (7, played.step.state)
    assert kept.row.outcome is not None
    assert (kept.row.outcome.grade, kept.row.outcome.band) == (Grade.GREAT, "delighted")
    assert (kept.row.state, kept.row.decisions, kept.row.title) == (
        State.ENDED,
        4,
        "The late parcel",
    )


def test_nothing_is_written_before_the_first_decision(ann: Trainee) -> None:
    """A story that was only looked at is no attempt."""
    ann.records.save(ann.begin(), ann.session())
    assert rows(ann.records)["attempt"] == 0


def test_words_taken_back(ann: Trainee) -> None:
    """Undo shortens what is stored; when all is taken back the attempt is gone."""
    recording = ann.begin()
    ann.records.save(recording, ann.session("listen-on", "paraphrase"))
    ann.records.save(recording, ann.session("listen-on", "blame-the-driver"))
    assert ann.records.attempt(recording.id).session.path == ("listen-on", "blame-the-driver")
    ann.records.save(recording, ann.session())
    assert rows(ann.records)["attempt"] == rows(ann.records)["decision"] == 0
    ann.records.save(recording, ann.session("listen-on"))
    assert ann.records.attempt(recording.id).session.path == ("listen-on",)


def test_an_unfinished_attempt_is_offered_and_gone_on_with(ann: Trainee) -> None:
    """The newest open attempt is resumed where it stood, and is no longer offered once left."""
    ann.play("listen-on")
    recording = ann.begin()
    ann.records.save(recording, ann.session("listen-on", "paraphrase"))
    row = ann.records.unfinished(ann.id)
    assert row is not None
    resumed, session = ann.records.resume(row.id)
    assert (resumed.id, session.path) == (recording.id, ("listen-on", "paraphrase"))
    ann.records.leave(resumed, session)
    assert ann.records.unfinished(ann.id) is None
    assert [one.state for one in ann.records.attempts(ann.id)] == [State.LEFT, State.LEFT]


def test_two_windows_with_the_same_attempt(ann: Trainee) -> None:
    """Both go on with it: nothing that either confirmed is lost, the second gets its own id."""
    first = ann.begin()
    ann.records.save(first, ann.session("listen-on"))
    second, _ = ann.records.resume(first.id)
    ann.records.save(first, ann.session("listen-on", "paraphrase"))
    ann.records.save(second, ann.session("listen-on", "blame-the-driver"))
    assert second.id != first.id
    assert ann.records.attempt(first.id).session.path == ("listen-on", "paraphrase")
    assert ann.records.attempt(second.id).session.path == ("listen-on", "blame-the-driver")


def test_a_failed_save_is_made_good_by_the_next(ann: Trainee) -> None:
    """A save is whole or not at all, also when the attempt's first one failed halfway."""
    recording = ann.begin()

    def refuse(*_: object) -> None:
        raise RecordsError("no")

    event.listen(ann.records.database, "commit", refuse)
    for path in (("listen-on",), ("listen-on", "paraphrase")):
        with pytest.raises(RecordsError):
            ann.records.save(recording, ann.session(*path))
    event.remove(ann.records.database, "commit", refuse)
    assert rows(ann.records)["attempt"] == 0
    ann.records.save(recording, ann.session("listen-on", "paraphrase", "offer-trace"))
    assert ann.records.attempt(recording.id).session.path == (
        "listen-on",
        "paraphrase",
        "offer-trace",
    )


def test_a_clock_that_jumps_back(ann: Trainee, clock: Clock) -> None:
    """Attempts and profiles stand in the order in which they came, whatever the clock says."""
    first = ann.play(*GREAT)
    clock.now -= 10**10
    second = ann.play(*POOR)
    assert [one.id for one in ann.records.attempts(ann.id)] == [second, first]
    recording = ann.begin()
    ann.records.save(recording, ann.session("listen-on"))
    clock.now -= 10**10
    later = ann.begin()
    ann.records.save(later, ann.session("listen-on"))
    newest = ann.records.unfinished(ann.id)
    assert newest is not None
    assert newest.id == later.id
    bob = ann.records.add_profile("Bob")
    assert [one.id for one in ann.records.profiles()] == [ann.id, bob.id]


def test_the_best_outcome_and_the_counts(ann: Trainee, edition: Edition, engine: Engine) -> None:
    """The library's figures are a profile's own; ties and talks broken off count, open ones not."""
    assert (ann.records.best(ann.id), ann.records.counts(ann.id)) == ({}, {})
    for path in (POOR, GREAT, GREAT, ("listen-on",)):
        ann.play(*path)
    Trainee(ann.records, engine, edition, "Bob").play(*POOR)
    ann.records.save(ann.begin(), ann.session("listen-on"))
    assert ann.records.best(ann.id) == {"test": Best(Grade.GREAT, "delighted", 15)}
    assert ann.records.counts(ann.id) == {"test": 4}


def test_a_page_of_attempts(ann: Trainee) -> None:
    """Newest first, by page and by story."""
    ids = [ann.play("listen-on") for _ in range(5)]
    page = ann.records.attempts(ann.id, story="test", limit=2, skip=1)
    assert [one.id for one in page] == [ids[3], ids[2]]
    assert ann.records.attempts(ann.id, story="other") == ()


def test_what_is_added_after_the_talk(ann: Trainee) -> None:
    """A note, a guess, a judgement and what was tried again are kept with the attempt."""
    attempt = ann.play(*POOR)
    judgement = Seer(ann.engine).judge(ann.session(*POOR))
    ann.records.note(attempt, "Listen\0 longer. Ça va 🙂")
    ann.records.guess(attempt, "neutral")
    ann.records.judge(attempt, judgement)
    kept = ann.records.attempt(attempt)
    assert (kept.row.note, kept.row.guess) == ("Listen longer. Ça va 🙂", "neutral")
    assert kept.judgement == judgement
    again = ann.records.begin(ann.edition, ann.id, coach=False, retry=Retry(attempt, 1))
    ann.records.save(again, ann.session(*GREAT))
    assert ann.records.attempt(again.id).row.retry == Retry(attempt, 1)


def test_a_story_is_stored_once(ann: Trainee) -> None:
    """Its text and the rulebook's, by their sha256, however many attempts there are."""
    for _ in range(3):
        ann.play(*POOR)
    assert rows(ann.records)["source"] == 2
    assert ann.records.attempt(ann.play(*POOR)).edition == ann.edition


def test_an_unknown_attempt(ann: Trainee) -> None:
    """Asking for what isn't there is told apart from a database that fails."""
    with pytest.raises(UnknownAttemptError):
        ann.records.attempt("0" * 32)


def test_a_trainee_deleted_in_another_window(ann: Trainee) -> None:
    """What is said afterwards isn't kept, and that is told in words."""
    recording = ann.begin()
    ann.records.save(recording, ann.session("listen-on"))
    ann.records.delete_profile(ann.id)
    with pytest.raises(RecordsError, match="were deleted"):
        ann.records.save(recording, ann.session("listen-on", "paraphrase"))


def test_deleting_one_trainee_leaves_the_others(
    ann: Trainee, edition: Edition, engine: Engine
) -> None:
    """Attempts, decisions, evidence, and texts that nobody else played are gone."""
    bob = Trainee(ann.records, engine, edition, "Bob")
    kept = bob.play(*GREAT)
    ann.play(*POOR)
    ann.records.delete_profile(ann.id)
    assert ann.records.attempt(kept).session.path == GREAT
    assert rows(ann.records) == {
        "profile": 1,
        "source": 2,
        "attempt": 1,
        "decision": 4,
        "evidence": 2,
    }
    ann.records.delete_profile(bob.id)
    assert set(rows(ann.records).values()) == {0}


def test_many_writers_at_once(url: URL, engine: Engine, edition: Edition, clock: Clock) -> None:
    """Six trainees begin the same new story at the same moment, and all of it is kept."""
    open_database(url).dispose()
    patience = 30.0  # nobody here pauses between two words

    def play(name: str) -> tuple[str, ...]:
        records = Records(open_database(url, patience), clock)
        trainee = Trainee(records, engine, edition, name)
        for _ in range(4):
            trainee.play(*GREAT)
        paths = tuple(records.attempt(row.id).session.path for row in records.attempts(trainee.id))
        records.close()
        return paths

    with ThreadPoolExecutor(6) as pool:
        for paths in pool.map(play, "abcdef"):
            assert paths == (GREAT,) * 4
