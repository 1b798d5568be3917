"""Calling `rapport` rightly and wrongly."""

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import FakeWindow, Rapport

COMMANDS = ("play", "check", "list", "schema", "explain", "doctor", "open")


def test_help_names_every_command(rapport: Rapport) -> None:
    """`--help` lists the commands with a line each."""
    result = rapport("--help")
    assert result.exit_code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(rapport: Rapport, command: str) -> None:
    """Each command says how it is called."""
    result = rapport(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: rapport {command}")


def test_unknown_option(rapport: Rapport) -> None:
    """An unknown option is named, exit 2."""
    result = rapport("check", "--jsn", ".")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "No such option: --jsn" in result.stderr
    assert "--json" in result.stderr


def test_unknown_command(rapport: Rapport) -> None:
    """So is an unknown command."""
    result = rapport("chek")
    assert result.exit_code == 2
    assert "No such command 'chek'" in result.stderr


def test_missing_argument(rapport: Rapport) -> None:
    """And a missing argument."""
    assert rapport("check").exit_code == 2
    assert rapport("play").exit_code == 2


def test_version(rapport: Rapport) -> None:
    """`--version` says which one it is."""
    assert rapport("--version").stdout.startswith("Rapport 0.")


def test_nothing_opens_the_window(
    rapport: Rapport, window: FakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a command the window opens."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert rapport().exit_code == 0
    assert window.opened == [None]


def test_open_a_story(
    rapport: Rapport, window: FakeWindow, corner_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`open` opens it on a story."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert rapport("open", corner_shop).exit_code == 0
    assert window.opened == [corner_shop]


def test_neither_display_nor_terminal(
    rapport: Rapport, window: FakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no display and no terminal a recorded talk is shown."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    result = rapport()
    assert result.exit_code == 0
    assert window.opened == []
    assert "There is no display here" in result.stdout
    assert "Debrief" in result.stdout


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`rapport` in a process of its own."""
    command = [sys.executable, "-m", "simulator", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, env=environment)


def test_exit_codes_of_the_process(corner_shop: Path, broken: Path, tmp_path: Path) -> None:
    """The process itself ends with 0, 1 or 2, and with no traceback."""
    environment = {"PYTHONPATH": ":".join(sys.path), "HOME": str(tmp_path)}
    for arguments, code in (
        (("explain", "unknown-key"), 0),
        (("check", broken), 1),
        (("check", tmp_path / "none.yaml"), 2),
    ):
        done = run(*arguments, **environment)
        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr


def test_names_that_no_terminal_can_spell(corner_shop: Path, tmp_path: Path) -> None:
    """A file's name of odd bytes, and a terminal that knows ASCII only, break nothing."""
    odd = tmp_path / "caf\udce9\n.yaml"
    odd.write_bytes(corner_shop.read_bytes())
    environment = {
        "PYTHONPATH": ":".join(sys.path),
        "HOME": str(tmp_path),
        "PYTHONIOENCODING": "ascii",
    }
    done = run("check", odd, **environment)
    assert done.returncode == 1
    assert b"[id-not-file-name]" in done.stdout
    assert b"Traceback" not in done.stderr
