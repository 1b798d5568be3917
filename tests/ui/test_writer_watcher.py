"""Watching a file that an editor writes in its own way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.ui.writer.watcher import FileWatcher


def write_in_place(path: Path) -> None:
    """As most editors do."""
    path.write_text("changed", encoding="utf-8")


def replace(path: Path) -> None:
    """As editors do that never leave half a file: a new one takes its name."""
    new = path.with_suffix(".new")
    new.write_text("changed", encoding="utf-8")
    new.replace(path)


def move_away_and_write(path: Path) -> None:
    """As editors do that keep a backup."""
    path.rename(path.with_suffix(".bak"))
    path.write_text("changed", encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_text("story", encoding="utf-8")
    return path


@pytest.fixture
def watcher(file: Path, qtbot: QtBot) -> FileWatcher:
    made = FileWatcher()
    made.watch([file])
    return made


@pytest.mark.parametrize("save", [write_in_place, replace, move_away_and_write])
def test_every_way_of_saving_is_seen_again_and_again(
    watcher: FileWatcher, file: Path, qtbot: QtBot, save: Callable[[Path], None]
) -> None:
    """A file that was replaced goes on being watched."""
    for _ in range(3):
        with qtbot.waitSignal(watcher.changed):
            save(file)
        file.write_text("as before, and longer", encoding="utf-8")
        watcher.look()


def test_a_file_that_goes_and_comes_is_seen(watcher: FileWatcher, file: Path, qtbot: QtBot) -> None:
    """Both are changes."""
    with qtbot.waitSignal(watcher.changed):
        file.unlink()
    with qtbot.waitSignal(watcher.changed):
        file.write_text("back", encoding="utf-8")


def test_other_files_of_the_folder_are_nobody_s_business(
    watcher: FileWatcher, file: Path, qtbot: QtBot
) -> None:
    """The folder is watched for the sake of one file."""
    with qtbot.assertNotEmitted(watcher.changed):
        file.with_name("other.yaml").write_text("x", encoding="utf-8")
        watcher.look()


def test_watching_nothing_is_quiet(watcher: FileWatcher, file: Path, qtbot: QtBot) -> None:
    """A page that was left watches nothing any more."""
    watcher.watch(())
    with qtbot.assertNotEmitted(watcher.changed):
        file.write_text("changed", encoding="utf-8")
        watcher.look()
