"""A story's file as its writer changes it: the newest reading, and the last one that was whole."""

from collections.abc import Callable, Iterable
from pathlib import Path

from simulator.mood.loading import Loaded
from simulator.story.diagnostics import Diagnostic, Severity
from simulator.story.model import Story
from simulator.story.source import Source
from simulator.ui.writer.places import Places, Spot
from simulator.ui.writer.problems import Problem

Load = Callable[[Path], Loaded]
"""Reads a story with every quick diagnostic; `play.checking.check_story` does."""
_WORST_FIRST = (Severity.ERROR, Severity.WARNING)


class Manuscript:
    """Reads the file when asked; what is shown is always the last version that can be played.

    Where no version could be played yet, what could be made out of the file is shown.
    """

    def __init__(self, path: Path, load: Load) -> None:
        self.path = path
        self._load = load
        self._latest = load(path)
        self._good: Loaded | None = None
        self._proved: tuple[Problem, ...] = ()
        self._places: dict[str, Places] = {}
        self._take_in()

    def read(self) -> bool:
        """Read the file again; False where it says what it said before."""
        latest = self._load(self.path)
        if _said(latest) == _said(self._latest):
            return False
        self._latest = latest
        self._take_in()
        return True

    @property
    def loaded(self) -> Loaded:
        """The newest reading, whatever became of it."""
        return self._latest

    @property
    def good(self) -> Loaded | None:
        """The last reading that can be played."""
        return self._good

    @property
    def story(self) -> Story | None:
        """What to show: the last version that can be played, or a draft where none could."""
        return self._good.story if self._good is not None else self._latest.draft

    @property
    def stale(self) -> bool:
        """Whether what is shown is older than the file."""
        return self._good is not None and self._good is not self._latest

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything known to be wrong, in the order of the file, errors first on a line."""
        told = {one.diagnostic for one in self._quick}
        more = [one for one in self._proved if one.diagnostic not in told]
        return tuple(sorted((*self._quick, *more), key=_by_place))

    @property
    def revision(self) -> str:
        """The newest reading's revision, "" where the file is no text."""
        return self._latest.source.revision if self._latest.source is not None else ""

    def take(self, revision: str, diagnostics: Iterable[Diagnostic]) -> bool:
        """Join what was proved of a revision; False where the file has changed since."""
        if revision != self.revision:
            return False
        self._proved = tuple(self._problem(one) for one in diagnostics)
        return True

    def spot(self, scene: str, option: str | None = None) -> Spot:
        """Where a scene, an ending or an option stands in the file as it is now."""
        places = self._placed()
        return (places.of(scene, option) if places is not None else None) or (1, 1)

    def _take_in(self) -> None:
        if self._latest.story is not None:
            self._good = self._latest
        self._places.clear()
        self._quick = tuple(self._problem(one) for one in self._latest.diagnostics)
        if not self._latest.clean:
            self._proved = ()

    def _problem(self, diagnostic: Diagnostic) -> Problem:
        if Path(diagnostic.file) != self.path:
            return Problem(diagnostic, "", Path(diagnostic.file).name)
        places = self._placed()
        return Problem(diagnostic, (places.at(diagnostic.line) if places else None) or "")

    def _placed(self) -> Places | None:
        """The places in the newest text; found when first needed."""
        source: Source | None = self._latest.source
        story = self._latest.draft or self.story
        if source is None or story is None:
            return None
        if source.revision not in self._places:
            self._places[source.revision] = Places(source, story)
        return self._places[source.revision]


def _said(loaded: Loaded) -> tuple[object, ...]:
    """What a file and its rulebook say, as far as a reader can tell."""
    revision = loaded.source.revision if loaded.source is not None else ""
    return revision, loaded.rulebook.revision, loaded.diagnostics


def _by_place(problem: Problem) -> tuple[bool, int, int, int]:
    told = problem.diagnostic
    return bool(problem.foreign), told.line, told.column, _WORST_FIRST.index(told.severity)
