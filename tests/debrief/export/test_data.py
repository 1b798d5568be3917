"""The data: everything that is known of an attempt, for other programs."""

import json
from pathlib import Path

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.data import write_data
from simulator.debrief.export.formats import export
from simulator.debrief.judgement import judgement_from
from simulator.debrief.report import attempt_report


def read(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_an_attempt_is_whole_in_the_data(tmp_path: Path, broken: Attempt) -> None:
    """The object of `rapport play --json`, with what was kept beside it."""
    path = tmp_path / "one.json"
    list(export(write_data, [broken], 1, path))
    found = read(path)
    assert (found["format"], found["version"]) == ("rapport-debriefs", 1)
    (one,) = found["attempts"]  # type: ignore[misc]
    report = json.loads(json.dumps(attempt_report(broken.session)))
    assert report.items() <= one.items()
    assert one["begun"] == "2025-11-21T14:05:00+00:00"
    assert (one["attempt"], one["note"], one["guess"]) == ("a1", "Breathe.", "neutral")
    assert one["times"] == [20.0, 40.0, 60.0, 80.0, 100.0]
    assert judgement_from(json.dumps(one["judgement"]).encode()) == broken.judgement


def test_several_attempts_are_one_object(tmp_path: Path, kept: Attempt, hostile: Attempt) -> None:
    """Whatever stands in them; what is not known is null."""
    path = tmp_path / "two.json"
    list(export(write_data, [kept, hostile, Attempt(kept.session)], 3, path))
    last = read(path)["attempts"][-1]  # type: ignore[index]
    assert last["begun"] is last["judgement"] is last["trainee"] is None
