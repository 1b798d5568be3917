"""`rapport preview` as a writer calls it."""

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from simulator.bootstrap import App
from simulator.cli.main import command_line


@pytest.fixture
def file(tmp_path: Path, small: str) -> Path:
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")
    return path


@pytest.fixture
def opened() -> list[Path | None]:
    """The stories that a preview was opened on."""
    return []


@pytest.fixture
def rapport(opened: list[Path | None]) -> Any:
    """The command line with a preview that only notes what it is opened on."""

    def preview(app: App, story: Path | None) -> int:
        opened.append(story)
        return 0

    return command_line(lambda app, story: 1, preview)


def test_it_opens_the_writer_s_page_on_a_file(
    rapport: Any, opened: list[Path | None], file: Path
) -> None:
    """Whatever is in it: a file with errors is what the page is for."""
    file.write_text("story: [", encoding="utf-8")
    result = CliRunner().invoke(rapport, ["preview", str(file)])
    assert (result.exit_code, opened) == (0, [file])


def test_a_story_that_ships_is_named_by_its_id(rapport: Any, opened: list[Path | None]) -> None:
    """As everywhere."""
    result = CliRunner().invoke(rapport, ["preview", "faulty-kettle"])
    assert result.exit_code == 0
    assert opened[0] is not None
    assert opened[0].name == "faulty-kettle.yaml"


def test_a_file_that_is_not_there_is_a_wrong_call(
    rapport: Any, opened: list[Path | None], tmp_path: Path
) -> None:
    """Nothing opens."""
    result = CliRunner().invoke(rapport, ["preview", str(tmp_path / "none.yaml")])
    assert result.exit_code == 2
    assert "there is no file" in result.output
    assert opened == []


def test_without_a_display_it_names_what_works(
    rapport: Any, opened: list[Path | None], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The problems can be read in the terminal."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    result = CliRunner().invoke(rapport, ["preview", str(file)])
    assert result.exit_code == 2
    assert f"rapport check {file}" in result.output.replace("\n", "")
    assert opened == []


def test_a_computer_without_qt_is_told_so(file: Path) -> None:
    """With the way to find out more."""

    def broken(app: App, story: Path | None) -> int:
        raise ImportError("libEGL.so.1: no such file")

    result = CliRunner().invoke(command_line(lambda app, story: 1, broken), ["preview", str(file)])
    assert result.exit_code == 2
    assert "rapport doctor" in result.output
