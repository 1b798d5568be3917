"""Where the window keeps its talks: as it is told at the start, as is set, or on this computer."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typer.testing import CliRunner

from simulator.assets import stories_folder
from simulator.bootstrap import App, Places, start_app
from simulator.cli.main import command_line
from simulator.play.session import Mode
from simulator.records.opening import open_records_file
from simulator.ui.theme import Theme
from simulator.ui.window import MainWindow

STORY = stories_folder() / "faulty-kettle.yaml"
Open = Callable[[App], MainWindow]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A user's folders, none of which exists yet."""
    return Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Opens the window of an application, and waits for its records."""
    opened: list[MainWindow] = []

    def made(app: App) -> MainWindow:
        app.settings = replace(app.settings, motion="reduced", typing=False)
        new = MainWindow(app, Theme(qapp, app.settings))
        qtbot.addWidget(new)
        opened.append(new)
        with qtbot.waitSignal(new._archive.ready, timeout=20_000):
            new.show()
            new._archive.open()  # it would wait half a second for the first sight
        return new

    yield made
    for one in opened:
        one.close()


def speak(window: MainWindow) -> None:
    """Say one thing in a new talk."""
    window.open_story(STORY)
    window._talking.begin("sceptic", Mode.PRACTICE, coach=True)
    window._talking._play.choose(1)


def decisions(file: Path) -> int:
    """How many were made in the talk that a file holds."""
    records = open_records_file(file).records
    (profile,) = records.profiles()
    row = records.unfinished(profile.id)
    records.close()
    return row.decisions if row is not None else 0


@pytest.mark.parametrize("before", ["", "sqlite:///"])
def test_the_records_of_the_start_go_before_those_of_the_settings(
    window: Open, places: Places, tmp_path: Path, before: str
) -> None:
    """A file or an address; neither the usual file nor that of the settings is touched."""
    asked, usual = tmp_path / "asked.sqlite", tmp_path / "set.sqlite"
    app = start_app(places, records=f"{before}{asked}")
    app.settings = replace(app.settings, records=f"sqlite:///{usual}")
    speak(window(app))
    assert decisions(asked) == 1
    assert not usual.exists()
    assert not places.records.exists()


def test_the_records_of_the_settings_are_used(window: Open, places: Places, tmp_path: Path) -> None:
    """Without anything said at the start."""
    app = start_app(places)
    app.save_settings(replace(app.settings, records=f"sqlite:///{tmp_path / 'set.sqlite'}"))
    speak(window(start_app(places)))
    assert decisions(tmp_path / "set.sqlite") == 1
    assert not places.records.exists()


def test_a_server_that_is_away_leaves_the_talks_on_this_computer(
    window: Open, places: Places
) -> None:
    """With a notice that repeats no password."""
    made = window(start_app(places, records="postgresql://ann:secret@127.0.0.1:1/records"))
    speak(made)
    told = made._notices._text.text()
    assert "can't be reached" in told
    assert "secret" not in told
    assert decisions(places.records) == 1


def test_records_that_take_nobody_in_are_told_and_play_goes_on(
    window: Open, places: Places, tmp_path: Path
) -> None:
    """A database that can only be read and has no trainee yet."""
    file = tmp_path / "empty.sqlite"
    open_records_file(file).records.close()
    made = window(start_app(places, records=f"sqlite:///file:{file}?mode=ro&uri=true"))
    speak(made)
    assert made._talking.session is not None
    assert len(made._talking.session.path) == 1
    assert made._archive.keeper.settled
    assert "in memory" in made._notices._text.text()


def test_who_plays_outlives_a_change_of_the_settings(window: Open, places: Places) -> None:
    """Though the page of settings was made while somebody else played."""
    made = window(start_app(places))
    made.show_settings()
    other = made._archive.keeper.records.add_profile("Ben").id
    made._trainees._play_as(other)
    made.show_settings()
    made._settings._set(scheme="dark")
    assert made._app.settings.profile == other


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[App]:
    """The applications whose window a command opened; the person's folders are the test's."""
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return []


def rapport(started: list[App], *arguments: str) -> tuple[int, str]:
    """Call `rapport`: its exit code, and what it said."""

    def open_window(app: App, _: Path | None) -> int:
        started.append(app)
        return 0

    result = CliRunner().invoke(command_line(open_window, open_window), arguments)
    return result.exit_code, " ".join(result.output.split())


@pytest.mark.parametrize("command", [(), ("open", str(STORY))])
def test_the_command_hands_the_place_on(started: list[App], command: tuple[str, ...]) -> None:
    url = "postgresql+psycopg://host/records"
    assert rapport(started, *command, "--records", url)[0] == 0
    assert [app.records for app in started] == [url]


@pytest.mark.parametrize("url", ["http://u:secret@host/x", "postgresql:x", "mysql://h/x", ""])
def test_an_address_that_is_none_is_called_wrongly(started: list[App], url: str) -> None:
    """Before any window opens, and without repeating a password."""
    code, told = rapport(started, "--records", url)
    assert (code, started) == (2, [])
    assert "--records" in told
    assert "secret" not in told


def test_records_before_another_command_are_not_passed_over(started: list[App]) -> None:
    """Else `rapport --records X records delete` would delete from the usual ones."""
    code, told = rapport(started, "--records", "x.sqlite", "records", "list")
    assert code == 2
    assert "after the command" in told
