"""The analysis of a story in a process of its own: it can be stopped at once, and no key waits.

The window sends requests and is told what was found. While a story is being explored, what was
asked about it waits; between two proofs it is answered.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from time import perf_counter

from simulator.analysis.analysis import Analysis, analyse
from simulator.analysis.envelope import Envelope, envelope
from simulator.analysis.lints import LINTS
from simulator.analysis.proofs import PROOFS
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import State
from simulator.story.diagnostics import Diagnostic, Finding
from simulator.story.locate import place
from simulator.story.model import OptionId, SceneId
from simulator.ui.writer.shares import passing
from simulator.ui.writer.starts import BandOfStarts, starts, way_to

_LOOKS: tuple[Callable[[Analysis], Iterator[Finding]], ...] = (*PROOFS, *LINTS)
_BETWEEN_WORDS = 0.2
"""Seconds between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Study:
    """Request: explore and prove the story at `path`, by its own rulebook or this one."""

    path: Path
    rulebook: Rulebook


@dataclass(frozen=True, slots=True)
class StartsAsked:
    """Request: the moods that can be met in a scene with a persona."""

    scene: SceneId
    persona: str


@dataclass(frozen=True, slots=True)
class WayAsked:
    """Request: a shortest way to a state in a scene with a persona."""

    scene: SceneId
    persona: str
    state: State


Request = Study | StartsAsked | WayAsked


@dataclass(frozen=True, slots=True)
class Exploring:
    """Told: so many states have been found, the last with `persona`."""

    persona: str
    states: int


@dataclass(frozen=True, slots=True)
class Explored:
    """Told: every state of a revision was found, unless it is not `complete`.

    `envelopes` are those of every scene and ending.
    """

    revision: str
    states: int
    complete: bool
    envelopes: Mapping[str, Envelope]


@dataclass(frozen=True, slots=True)
class Proved:
    """Told: what proofs and lints found in a revision."""

    revision: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Passed:
    """Told: the share (0 to 1) of the players that pass each scene and ending of a revision."""

    revision: str
    shares: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Unplayable:
    """Told: the file has errors, so nothing can be explored."""

    revision: str


@dataclass(frozen=True, slots=True)
class StartsFound:
    """Told: the answer to `StartsAsked`."""

    asked: StartsAsked
    bands: tuple[BandOfStarts, ...]


@dataclass(frozen=True, slots=True)
class WayFound:
    """Told: the answer to `WayAsked`; None where no way leads there."""

    asked: WayAsked
    way: tuple[OptionId, ...] | None


Told = Exploring | Explored | Proved | Passed | Unplayable | StartsFound | WayFound


class Analyst:
    """Studies one story after the other and answers questions about the last."""

    def __init__(self, tell: Callable[[Told], None]) -> None:
        self._tell = tell
        self._analysis: Analysis | None = None
        self._spoke = perf_counter()

    def study(self, wanted: Study) -> Iterator[None]:
        """Explore a story, prove it, have it played; pauses where a question can be answered."""
        self._analysis = None
        loaded = load_story(wanted.path, wanted.rulebook)
        revision = loaded.source.revision if loaded.source is not None else ""
        if loaded.story is None or loaded.source is None:
            self._tell(Unplayable(revision))
            return
        self._analysis = analysis = analyse(loaded.story, loaded.rulebook, self._found)
        ids = (*loaded.story.scenes, *loaded.story.endings)
        found = {str(id_): envelope(analysis, id_) for id_ in ids}
        self._tell(Explored(revision, analysis.states, analysis.complete, found))
        findings: list[Finding] = []
        for look in _LOOKS:
            yield
            findings += look(analysis)
        self._tell(Proved(revision, place(loaded.source, findings)))
        shares: Mapping[str, float] = {}
        for part in passing(analysis):
            shares = part
            yield
        self._tell(Passed(revision, shares))

    def answer(self, asked: StartsAsked | WayAsked) -> None:
        """Tell what was asked; nothing where no story was explored."""
        analysis = self._analysis
        if analysis is None or asked.persona not in analysis.spaces:
            return
        space, witness = analysis.spaces[asked.persona], analysis.witness(asked.persona)
        match asked:
            case StartsAsked(scene):
                self._tell(StartsFound(asked, starts(space, witness, scene)))
            case WayAsked(scene, _, state):
                self._tell(WayFound(asked, way_to(space, witness, scene, state)))

    def _found(self, persona: str, states: int) -> bool:
        if perf_counter() - self._spoke >= _BETWEEN_WORDS:
            self._spoke = perf_counter()
            self._tell(Exploring(persona, states))
        return True


def work(line: Connection) -> None:
    """Serve the window at the other end until it hangs up; what the process runs."""
    signal(SIGINT, SIG_IGN)  # Ctrl+C in the terminal is for the window, which then hangs up
    analyst = Analyst(line.send)
    studying: Iterator[None] = iter(())
    idle = True
    try:
        while True:
            if idle or line.poll():
                request: Request = line.recv()
                if isinstance(request, Study):
                    studying, idle = analyst.study(request), False
                else:
                    analyst.answer(request)
            if not idle:
                idle = next(studying, _DONE) is _DONE
    except (EOFError, OSError):
        return


_DONE = object()
