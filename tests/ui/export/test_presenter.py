"""What the export's dialogue asks and says; no Qt."""

import json
from pathlib import Path

import pytest

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.formats import Format, writers
from simulator.ui.export.presenter import ExportPresenter
from simulator.ui.export.readings import Reading, at_hand


def of(*readings: Reading, trainee: str = "") -> ExportPresenter:
    return ExportPresenter(readings, writers(), trainee)


def written(presenter: ExportPresenter, path: Path) -> dict[str, object]:
    presenter.format = Format.JSON
    list(presenter.start(path))
    (one,) = json.loads(path.read_text(encoding="utf-8"))["attempts"]
    found: dict[str, object] = one
    return found


def test_a_name_is_asked_for_only_where_there_is_one(attempt: Attempt) -> None:
    """And the title says how many."""
    assert of(at_hand(attempt)).view.name == ""
    assert of(at_hand(attempt), trainee="Kim").view.name == "Put the name Kim on it"
    assert of(at_hand(attempt)).view.title == "Export this debrief"
    assert of(*[at_hand(attempt)] * 3).view.title == "Export 3 debriefs"


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("noted", [True, False])
def test_only_what_was_asked_for_is_handed_out(
    attempt: Attempt, tmp_path: Path, named: bool, noted: bool
) -> None:
    """The name if asked for; the note unless refused."""
    presenter = of(at_hand(attempt), trainee="Kim Lee")
    assert (presenter.named, presenter.noted) == (False, True)
    presenter.named, presenter.noted = named, noted
    one = written(presenter, tmp_path / "one.json")
    assert one["trainee"] == ("Kim Lee" if named else None)
    assert one["note"] == ("I should breathe." if noted else "")


def test_what_can_t_be_read_is_left_out_and_told(attempt: Attempt, tmp_path: Path) -> None:
    """The others are written."""
    presenter = of(at_hand(attempt), lambda: None)
    written(presenter, tmp_path / "one.json")
    assert presenter.told(tmp_path / "one.json").endswith(
        "one.json. 1 attempt can't be read any more and was left out."
    )


def test_names_of_files(attempt: Attempt) -> None:
    """One is proposed; an ending that isn't there is added."""
    presenter = of(at_hand(attempt))
    presenter.format = Format.CSV
    assert presenter.proposed_name() == "2025-11-21-test.csv"
    assert presenter.completed(Path("a/b")) == Path("a/b.csv")
    assert presenter.completed(Path("a/b.v2")) == Path("a/b.v2.csv")
    assert presenter.completed(Path("a/b.CSV")) == Path("a/b.CSV")
    assert of(*[at_hand(attempt)] * 3).proposed_name() == "rapport-3-attempts.html"


def test_progress_is_told(attempt: Attempt) -> None:
    """From the first to the last."""
    presenter = of(*[at_hand(attempt)] * 3)
    assert presenter.progress(0) == "Writing 1 of 3 …"
    assert presenter.progress(3) == "Writing 3 of 3 …"
