"""The users' page: what it tells people to type works, and what it says of the window is so."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

SETUP = (
    "sh .ci/setup && .venv/bin/rapport open clinic-running-late",
    "sh .ci/setup test && .venv/bin/pytest -n 2",
)
PLAY = "rapport play clinic-running-late"
"""Asks for replies, so it is tried with a terminal."""


def test_two_commands_come_first(readme) -> None:
    """The first two blocks are one command each: to use Rapport, and to test it."""
    first, second = readme.blocks[:2]
    assert (first.language, second.language) == ("sh", "sh")
    assert (first.text.strip(), second.text.strip()) == SETUP


def test_shell_blocks_are_tried(readme) -> None:
    """There is no other line for a shell than those that the tests here know."""
    lines = [one.text.strip() for one in readme.blocks if one.language == "sh"]
    assert lines == [*SETUP, PLAY]


def test_setup_is_a_script_that_knows_both_ways(docs) -> None:
    """`.ci/setup` can be read by a plain shell, and refuses what the page does not show."""
    script = docs.ROOT / ".ci" / "setup"
    subprocess.run(["sh", "-n", str(script)], check=True)
    refused = subprocess.run(["sh", str(script), "nonsense"], capture_output=True, check=False)
    assert refused.returncode == 2
    assert b"[test|dev]" in refused.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a window can open anywhere else")
def test_open_shows_a_talk_even_without_a_display(docs, tmp_path: Path, monkeypatch) -> None:
    """What the first command opens is a story that ships; with no display it is told."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = docs.run(("rapport", "open", "clinic-running-late"), tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Marta Okafor" in done.stdout
    assert "Debrief" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_play_asks_in_a_terminal(docs, tmp_path: Path) -> None:
    """In a terminal `rapport play` offers replies by number, and `q` leads to the debrief."""
    ours, theirs = pty.openpty()
    os.write(ours, b"1\nq\n")
    done = docs.run(tuple(PLAY.split()), tmp_path, stdin=theirs)
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0, done.stderr
    assert "Your reply" in done.stdout
    assert "You left the talk" in done.stdout


def test_commands_print_what_is_shown(readme_command, docs, tmp_path: Path) -> None:
    """Each command of a `console` block prints what the page shows."""
    printed = docs.run_as_shown(readme_command, tmp_path)
    assert docs.agrees(readme_command.prints, printed), printed


def test_keys_in_a_class_are_those_of_its_desk(readme) -> None:
    """The table of keys says what the desk's and the projector's own list says."""
    from simulator.ui.classroom.keys import key_list

    told = [(keys.split(), does) for keys, does in readme.table("keys in a class").rows]
    assert told == [(list(keys), does) for keys, does in key_list(str)]


def test_keys_are_those_of_the_window(readme, docs, qapp) -> None:
    """The table of keys says what the window's own sheet of keys says."""
    from simulator.records.settings import Settings
    from simulator.ui.play.key_sheet import KeySheet
    from simulator.ui.theme import Theme

    sheet = KeySheet(Theme(qapp, Settings()))
    told = [(keys.split(), does) for keys, does in readme.table("keys").rows]
    assert told == [(list(keys), does) for keys, does in sheet._keys()]


def test_only_the_interpreter_is_needed(docs) -> None:
    """Python 3.11, as the page says, is what the project asks for."""
    assert 'requires-python = ">=3.11"' in (docs.ROOT / "pyproject.toml").read_text()
