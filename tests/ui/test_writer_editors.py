"""The command that opens a line in an editor."""

from pathlib import Path

import pytest

from simulator.records.settings import EDITORS
from simulator.ui.writer.editors import EDITOR_NAMES, NoEditorError, command

FILE = Path("/stories/a story; rm -rf $HOME.yaml")


def installed(program: str) -> str | None:
    """Everything is installed."""
    return f"/bin/{program}"


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("code", ["/bin/code", "-g", f"{FILE}:12:3"]),
        ("subl", ["/bin/subl", f"{FILE}:12:3"]),
        ("kate", ["/bin/kate", "-l", "12", "-c", "3", str(FILE)]),
        ("notepad++", ["/bin/notepad++", "-n12", "-c3", str(FILE)]),
        (
            "vim",
            ["/bin/x-terminal-emulator", "-e", "/bin/vim", "+call cursor(12,3)", "--", str(FILE)],
        ),
    ],
)
def test_each_editor_gets_the_file_as_one_argument(editor: str, words: list[str]) -> None:
    """Whatever a file is called, it is never split and no shell ever reads it."""
    made = command(editor, FILE, 12, 3, installed)
    assert [made.program, *made.arguments] == words


def test_every_editor_of_the_settings_has_a_command_and_a_name() -> None:
    """The settings offer nothing that could not be started."""
    assert set(EDITORS) == {"none", *EDITOR_NAMES}
    for editor in EDITOR_NAMES:
        assert command(editor, FILE, 1, 1, installed).program


def test_a_relative_file_is_made_whole() -> None:
    """A name that begins with a dash can't be taken for an option."""
    made = command("subl", Path("-x.yaml"), 1, 1, installed)
    assert made.arguments == (f"{Path.cwd() / '-x.yaml'}:1:1",)


@pytest.mark.parametrize(
    ("editor", "which", "told"),
    [
        ("none", installed, "Choose your editor in the settings"),
        ("emacs", installed, "Choose your editor in the settings"),
        ("kate", lambda program: None, "Kate was not found"),
        ("vim", {"vim": "/bin/vim"}.get, "No terminal was found"),
    ],
)
def test_what_can_t_be_started_says_why(editor: str, which, told: str) -> None:
    """Each failure is a sentence that the writer can act on."""
    with pytest.raises(NoEditorError, match=told):
        command(editor, FILE, 1, 1, which)
