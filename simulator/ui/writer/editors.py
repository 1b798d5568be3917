"""The command that opens a line of a file in the writer's own editor; never through a shell."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from simulator.debrief.words import Translate

NO_EDITOR = "none"
EDITOR_NAMES: Mapping[str, str] = {
    "code": "VS Code",
    "subl": "Sublime Text",
    "kate": "Kate",
    "notepad++": "Notepad++",
    "vim": "Vim in a terminal",
}
_WORDS: Mapping[str, tuple[str, ...]] = {
    "code": ("code", "-g", "{file}:{line}:{column}"),
    "subl": ("subl", "{file}:{line}:{column}"),
    "kate": ("kate", "-l", "{line}", "-c", "{column}", "{file}"),
    "notepad++": ("notepad++", "-n{line}", "-c{column}", "{file}"),
    "vim": ("vim", "+call cursor({line},{column})", "--", "{file}"),
}
_TERMINALS = (
    ("x-terminal-emulator", "-e"),
    ("gnome-terminal", "--"),
    ("konsole", "-e"),
    ("xfce4-terminal", "-x"),
    ("kitty",),
    ("alacritty", "-e"),
    ("wezterm", "start", "--"),
    ("foot",),
    ("xterm", "-e"),
    ("wt",),
)
"""Terminals with what stands before the program that they are to run."""

Which = Callable[[str], str | None]
"""Where a program is, or None; `shutil.which` is one."""


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its arguments, ready to be started detached."""

    program: str
    arguments: tuple[str, ...]


class NoEditorError(Exception):
    """The line can't be opened; the text says why and what to do."""


def command(
    editor: str,
    file: Path,
    line: int,
    column: int,
    which: Which = shutil.which,
    tr: Translate = str,
) -> Command:
    """What opens `file` at a line and column (from 1); NoEditorError where nothing can.

    The file's name is one argument, whatever it is made of, and always a whole path, so that no
    editor takes it for an option.
    """
    words = _WORDS.get(editor)
    if words is None:
        raise NoEditorError(tr("Choose your editor in the settings to open lines from here."))
    place = {"file": str(file.absolute()), "line": line, "column": column}
    program, *arguments = (word.format(**place) for word in words)
    found = which(program)
    if found is None:
        told = tr("{editor} was not found: there is no `{program}` on the search path.")
        raise NoEditorError(told.format(editor=EDITOR_NAMES[editor], program=program))
    if editor != "vim":
        return Command(found, tuple(arguments))
    for terminal, *before in _TERMINALS:
        if window := which(terminal):
            return Command(window, (*before, found, *arguments))
    raise NoEditorError(tr("No terminal was found in which Vim could be opened."))
