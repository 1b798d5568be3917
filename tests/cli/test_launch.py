"""`rapport` alone does the main job in the best way the computer allows."""

from pathlib import Path

import pytest

from simulator.bootstrap import App, Places, start_app
from simulator.cli import launch as launching
from simulator.cli.launch import has_display, launch, missing_libraries
from simulator.cli.qt_libraries import X11


@pytest.fixture
def app(tmp_path: Path) -> App:
    """A new user's application."""
    return start_app(Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data"))


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": "elsewhere:0"}, "linux", True),
        ({"DISPLAY": ":98765"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_one_that_answers(
    environment: dict[str, str], platform: str, there: bool
) -> None:
    """A display named in the environment counts only while its socket exists."""
    assert has_display(environment, platform) is there


def test_the_window_opens_where_there_is_a_display(app: App) -> None:
    """On the story that was named, and its exit code is the program's."""
    asked: list[Path | None] = []

    def open_window(_: App, story: Path | None) -> int:
        asked.append(story)
        return 7

    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    assert launch(app, open_window, offscreen, Path("some.yaml")) == 7
    assert asked == [Path("some.yaml")]


def no_window(_: App, __: Path | None) -> int:
    raise AssertionError("there is no display")


def test_without_display_and_terminal_a_recorded_talk_is_shown(
    app: App, capsys: pytest.CaptureFixture[str]
) -> None:
    """The one command always shows the main job: a talk and its debrief."""
    assert launch(app, no_window, {}) == 0
    said = capsys.readouterr().out
    assert "There is no display here" in said
    assert "Marta Okafor" in said
    assert "Debrief" in said


def test_a_library_that_qt_lacks_is_named(
    app: App, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt would end the program without a word; instead the library is named."""
    lost = X11[2].name
    monkeypatch.setattr(launching, "loads", lambda name: name != lost)
    wayland_free = {"DISPLAY": "elsewhere:0"}
    assert [library.name for library in missing_libraries(wayland_free, "linux")] == [lost]
    assert launch(app, no_window, wayland_free) == 0
    said = capsys.readouterr().out
    assert lost in said
    assert "rapport doctor" in said


def test_a_qt_that_can_t_be_imported_is_no_traceback(
    app: App, capsys: pytest.CaptureFixture[str]
) -> None:
    """The talk goes on in the terminal, or as a recording."""

    def broken(_: App, __: Path | None) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    assert launch(app, broken, {"QT_QPA_PLATFORM": "offscreen"}) == 0
    assert "libEGL.so.1" in capsys.readouterr().out


def test_a_broken_story_is_told_of(app: App, tmp_path: Path) -> None:
    """With its diagnostics, and the exit code for mistakes."""
    path = tmp_path / "broken.yaml"
    path.write_text("story: broken\n", encoding="utf-8")
    assert launch(app, no_window, {}, path) == 1
