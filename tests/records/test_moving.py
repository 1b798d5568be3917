"""Attempts move as files: whole, unchanged, and never twice."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from simulator.debrief.judgement import Seer
from simulator.play.engine import Engine
from simulator.records import attempt_file
from simulator.records.attempt import Retry
from simulator.records.attempt_file import MAX_DECISIONS, _digest
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition
from simulator.records.errors import UnknownAttemptError
from simulator.records.moving import (
    Exported,
    Imported,
    export_attempt,
    export_profiles,
    import_files,
)
from simulator.records.parcel import Arrival
from simulator.records.store import Records

from .conftest import GREAT, POOR, Clock, Trainee

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def here(clock: Clock) -> Iterator[Records]:
    """The records that attempts come from."""
    opened = Records(open_database(MEMORY), clock)
    yield opened
    opened.close()


@pytest.fixture
def ann(here: Records, engine: Engine, edition: Edition) -> Trainee:
    """A trainee there."""
    return Trainee(here, engine, edition, "Ann")


def arrivals(records: Records, *paths: Path) -> list[Arrival | None]:
    """How the attempts in some files arrived."""
    return [one.arrival for one in import_files(records, paths)]


def refused(records: Records, path: Path) -> str:
    """Why a file was refused."""
    (one,) = import_files(records, [path])
    assert one.arrival is None
    return one.problem


def rewrite(path: Path, change: Change, *, honest: bool = True) -> Path:
    """Change a file's content; an honest forger makes its hash fit."""
    whole = json.loads(path.read_text(encoding="utf-8"))
    change(whole["content"])
    if honest:
        whole["sha256"] = _digest(whole["content"])
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_an_attempt_arrives_as_it_was(ann: Trainee, records: Records, tmp_path: Path) -> None:
    """Row, decisions, times, story, rulebook, note, guess and judgement; importing is final."""
    attempt = ann.play(*POOR)
    ann.records.note(attempt, "Ask. Ça va?")
    ann.records.guess(attempt, "wary")
    ann.records.judge(attempt, Seer(ann.engine).judge(ann.session(*POOR)))
    again = ann.records.begin(ann.edition, ann.id, coach=False, retry=Retry(attempt, 1))
    ann.records.save(again, ann.session(*GREAT))
    for one in (attempt, again.id):
        file = export_attempt(ann.records, one, tmp_path / "stick")
        assert file.name == f"2023-11-14-test-{one}.rapport.json"
    assert arrivals(records, tmp_path / "stick") == [Arrival.NEW] * 2
    assert arrivals(records, tmp_path / "stick") == [Arrival.KNOWN] * 2
    for one in (attempt, again.id):
        old, new = ann.records.attempt(one), records.attempt(one)
        assert new.row == old.row
        assert new.edition == old.edition
        assert new.judgement == old.judgement
        assert (new.session.path, new.session.times) == (old.session.path, old.session.times)
    assert records.profiles() == ann.records.profiles()
    assert records.best(ann.id) == ann.records.best(ann.id)


@pytest.mark.parametrize("target", ["folder", "all.zip"])
def test_all_of_one_profile(ann: Trainee, records: Records, tmp_path: Path, target: str) -> None:
    """Into a folder or one zip, with progress; another profile's attempts stay at home."""
    ids = [ann.play(*path) for path in (GREAT, POOR, ("listen-on",))]
    Trainee(ann.records, ann.engine, ann.edition, "Bob").play(*GREAT)
    seen: list[tuple[int, int]] = []
    done = export_profiles(ann.records, [ann.id], tmp_path / target, lambda *at: seen.append(at))
    assert done == Exported(written=3, lost=0)
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert arrivals(records, tmp_path / target) == [Arrival.NEW] * 3
    assert sorted(row.id for row in records.attempts(ann.id)) == sorted(ids)
    assert [one.name for one in records.profiles()] == ["Ann"]


def test_an_export_that_is_stopped_leaves_nothing(ann: Trainee, tmp_path: Path) -> None:
    """A zip is there whole or not at all."""
    ann.play(*GREAT)

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_profiles(ann.records, [ann.id], tmp_path / "all.zip", stop)
    assert list(tmp_path.glob("*all*")) == []


def test_an_open_attempt_that_went_on(ann: Trainee, records: Records, tmp_path: Path) -> None:
    """It is brought up to date; an older file changes nothing any more."""
    recording = ann.begin()
    ann.records.save(recording, ann.session("listen-on"))
    old = export_attempt(ann.records, recording.id, tmp_path / "old")
    ann.records.save(recording, ann.session(*GREAT))
    new = export_attempt(ann.records, recording.id, tmp_path / "new")
    assert arrivals(records, old, new, old) == [Arrival.NEW, Arrival.FURTHER, Arrival.KNOWN]
    assert records.attempt(recording.id).session.path == GREAT
    assert records.attempt(recording.id).row == ann.records.attempt(recording.id).row


def test_an_unknown_attempt(ann: Trainee, tmp_path: Path) -> None:
    """There is nothing to export."""
    with pytest.raises(UnknownAttemptError):
        export_attempt(ann.records, "0" * 32, tmp_path)


def set_to(*keys: str | int, value: object) -> Change:
    """A change of one value deep in a file's content."""

    def change(content: Any) -> None:
        for key in keys[:-1]:
            content = content[key]
        content[keys[-1]] = value

    return change


def test_a_changed_file(ann: Trainee, here: Records, tmp_path: Path) -> None:
    """It is refused, whatever was changed, and the records stay as they are."""
    file = export_attempt(here, ann.play(*POOR), tmp_path)
    change = set_to("attempt", "note", value="better")
    problem = refused(here, rewrite(file, change, honest=False))
    assert problem == (
        f"{file} was changed after it was exported: its content doesn't fit its hash."
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (set_to("attempt", "story", value="../../etc/passwd"), "see attempt.story"),
        (set_to("attempt", "id", value="x"), "see attempt.id"),
        (set_to("attempt", "started", value=2**80), "see attempt.started"),
        (set_to("attempt", "coach", value="yes"), "see attempt.coach"),
        (set_to("attempt", "note", value="a" * 1_000_001), "see attempt.note"),
        (set_to("attempt", "more", value=1), "see attempt.more"),
        (set_to("profile", "name", value="\ud800"), "see profile.name"),
        (set_to("decisions", 0, "at", value=-1), "see decisions.0.at"),
        (set_to("decisions", 1, "option", value="nothing"), "don't fit its story"),
        (set_to("decisions", value=[]), "don't fit its story"),
        (set_to("attempt", "persona", value="nobody"), "can't read"),
        (set_to("sources", 0, "text", value="story: other"), "doesn't fit its hash"),
        (set_to("sources", 0, "kind", value="rulebook"), "are missing"),
        (set_to("sources", value=[]), "see sources"),
    ],
)
def test_a_forged_file(
    ann: Trainee, records: Records, tmp_path: Path, change: Change, words: str
) -> None:
    """Its hash fits, and still each value has its bounds."""
    file = rewrite(export_attempt(ann.records, ann.play(*POOR), tmp_path), change)
    assert words in refused(records, file)
    assert records.profiles() == ()


def test_a_forged_outcome(ann: Trainee, records: Records, tmp_path: Path) -> None:
    """What the decisions led to is worked out, not believed."""
    attempt = ann.play(*POOR)
    great = {"ending": "pleased", "grade": "great", "band": "delighted", "score": 20}
    file = export_attempt(ann.records, attempt, tmp_path)
    assert arrivals(records, rewrite(file, set_to("outcome", value=great))) == [Arrival.NEW]
    assert records.attempt(attempt).row == ann.records.attempt(attempt).row


@pytest.mark.parametrize(
    "change",
    [
        set_to("judgement", value={"decisions": [], "best": []}),
        set_to("judgement", value="nonsense"),
        set_to("judgement", "best", 0, value="nothing"),
        set_to("judgement", "decisions", 0, "number", value=2),
        set_to("judgement", "decisions", 0, "alternatives", value=[]),
        set_to("judgement", "decisions", 1, "alternatives", 0, "on", value=["nothing"]),
    ],
)
def test_a_forged_judgement(ann: Trainee, records: Records, tmp_path: Path, change: Change) -> None:
    """One that doesn't fit the attempt is left out, and can be made again."""
    attempt = ann.play(*POOR)
    ann.records.judge(attempt, Seer(ann.engine).judge(ann.session(*POOR)))
    file = export_attempt(ann.records, attempt, tmp_path)
    assert arrivals(records, rewrite(file, change)) == [Arrival.NEW]
    assert records.attempt(attempt).judgement is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not an attempt"),
        (b"hello", "not an attempt"),
        (b"[" * 200_000, "not an attempt"),
        (b'{"rapport": "attempt", "content": NaN}', "not an attempt"),
        (b'{"rapport": "other", "content": 1}', "not an attempt"),
        (b"[1]", "not an attempt"),
        (b'{"rapport": "attempt", "version": 2, "content": {}}', "newer Rapport"),
        (b"\xff\xfe", "not an attempt"),
    ],
)
def test_other_files(here: Records, tmp_path: Path, data: bytes, words: str) -> None:
    """A file that is something else is refused in words."""
    path = tmp_path / "x.rapport.json"
    path.write_bytes(data)
    assert words in refused(here, path)


def test_sizes_are_bounded(
    ann: Trainee, here: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A huge file, a zip that swells, and an endless list of decisions are refused unread."""
    file = export_attempt(here, ann.play(*POOR), tmp_path)
    long = [{"scene": "a", "option": "b", "at": 0.0}] * (MAX_DECISIONS + 1)
    assert "see decisions" in refused(here, rewrite(file, set_to("decisions", value=long)))
    monkeypatch.setattr(attempt_file, "MAX_FILE", 10_000)
    monkeypatch.setattr("simulator.records.attempt_sources.MAX_FILE", 10_000)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.rapport.json", b" " * 10_000_000)
    assert "is larger than" in refused(here, tmp_path / "bomb.zip")
    assert "is larger than" in refused(here, file)


def test_a_missing_file(here: Records, tmp_path: Path) -> None:
    """It is told as the others are, and the rest is imported."""
    (one,) = import_files(here, [tmp_path / "none.rapport.json"])
    assert isinstance(one, Imported)
    assert "can't be read" in one.problem
