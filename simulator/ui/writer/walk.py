"""The talk in the preview: a path that can be walked on, back and over again."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.debrief.words import Translate
from simulator.mood.state import State
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import Scene, SceneId


@dataclass(frozen=True, slots=True)
class HandSet:
    """A start that was set by hand: a scene with a state that perhaps nobody can reach."""

    scene: SceneId
    state: State


class Walk:
    """Decisions from a start, of which some may lie ahead of where one stands.

    Taking a step back keeps what was said after it, until something else is said.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._start: HandSet | None = None
        self._sessions = [Session.start(engine)]
        self._at = 0

    @property
    def engine(self) -> Engine:
        """The story with the persona at hand."""
        return self._engine

    @property
    def session(self) -> Session:
        """The talk as it stands."""
        return self._sessions[self._at]

    @property
    def path(self) -> tuple[str, ...]:
        """Every option said, those ahead included."""
        return self._sessions[-1].path

    @property
    def at(self) -> int:
        """How many decisions of the path are behind."""
        return self._at

    @property
    def by_hand(self) -> HandSet | None:
        """The start that was set by hand, if one was."""
        return self._start

    @property
    def visited(self) -> tuple[SceneId, ...]:
        """The scenes and endings come through so far, the present one last."""
        return tuple(one.step.place.id for one in self._sessions[: self._at + 1])

    def choose(self, option: str) -> None:
        """Say an option here; raises the PlayErrors of `Session.choose`.

        What lay ahead stays where the same was said before.
        """
        ahead = self._sessions[self._at + 1 :]
        if not ahead or ahead[0].path[-1] != option:
            after = self.session.choose(option)
            self._sessions[self._at + 1 :] = [after]
        self._at += 1

    def scrub(self, at: int) -> None:
        """Stand after so many decisions of the path."""
        self._at = max(0, min(at, len(self._sessions) - 1))

    def restart(self) -> None:
        """Begin the story anew, with nothing said."""
        self._start = None
        self._sessions = [Session.start(self._engine)]
        self._at = 0

    def follow(self, path: Iterable[str]) -> str | None:
        """Begin anew and say these; the first that could not be said, if one couldn't."""
        self.restart()
        vanished = self._say(path)
        self._at = len(self._sessions) - 1
        return vanished

    def set_by_hand(self, start: HandSet) -> None:
        """Begin in a scene with a state of one's own choosing."""
        self._start = start
        step = self._engine.at(start.scene, start.state)
        self._sessions = [Session(self._engine, step)]
        self._at = 0

    def change(self, engine: Engine, tr: Translate = str) -> str:
        """Walk the same path in a changed story, or with another persona, as far as it leads.

        Returns a sentence where it does not lead as far as before, else "".
        """
        path, at, start = self.path, self._at, self._start
        self._engine = engine
        self.restart()
        if start is not None:
            if start.scene not in engine.story.scenes:
                told = tr("`{scene}`, where this talk began, is gone. It begins anew.")
                return told.format(scene=start.scene)
            self.set_by_hand(start)
        vanished = self._say(path)
        self.scrub(at)
        if vanished is None or at <= len(self._sessions) - 1:
            return ""
        return self._lost(vanished, tr)

    def _say(self, path: Iterable[str]) -> str | None:
        """Say the options one after the other; the first that could not be said."""
        for option in path:
            said = replay(self._sessions[-1], (option,))
            if said.vanished is not None:
                return said.vanished
            self._sessions.append(said.session)
        return None

    def _lost(self, vanished: str, tr: Translate) -> str:
        place = self._sessions[-1].step.place
        if not isinstance(place, Scene):
            told = tr("The talk now ends in `{place}`, before `{option}`. Here is its end.")
        elif any(option.id == vanished for option in place.options):
            told = tr("In `{place}`, `{option}` is not on offer any more in this mood.")
        else:
            told = tr("`{place}` has no `{option}` any more. Here is the talk up to there.")
        return told.format(place=place.id, option=vanished)
