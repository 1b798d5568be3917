"""What the page shows of a file and of the talk in it, as frozen values."""

from dataclasses import dataclass

from simulator.ui.play.presenter import PlayView
from simulator.ui.writer.ledger import Entry
from simulator.ui.writer.outline import OutlineRow
from simulator.ui.writer.problems import Problem


@dataclass(frozen=True, slots=True)
class StoryView:
    """What the page shows of the file.

    `size` says how long the story is; `notice` what a person should know of this version, ""
    for nothing; `personas` are ids with names, those that the story names first.
    """

    title: str
    size: str
    notice: str
    outline: tuple[OutlineRow, ...]
    problems: tuple[Problem, ...]
    personas: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TalkView:
    """The talk as it stands; `length` counts the decisions ahead too.

    `unreached` says that the start was set by hand and nobody can come there so.
    """

    play: PlayView
    ledger: tuple[Entry, ...]
    at: int
    length: int
    visited: tuple[str, ...]
    unreached: bool
