"""A trainee's talk: an engine, where it stands, and how it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2b

from simulator.play.engine import Engine, Step
from simulator.play.errors import OptionUnavailableError, UndoRefusedError, UnknownOptionError
from simulator.story.model import Option, Scene


class Mode(StrEnum):
    """Practice shows the mood's numbers and lets the trainee take words back."""

    PRACTICE = "practice"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class Session:
    """One attempt at one moment; every move returns a new session.

    `times` are the seconds after the start at which each decision was made; `seed` only
    shuffles the order in which options are shown.
    """

    engine: Engine
    step: Step
    seed: int = 0
    mode: Mode = Mode.PRACTICE
    times: tuple[float, ...] = ()

    @classmethod
    def start(cls, engine: Engine, seed: int = 0, mode: Mode = Mode.PRACTICE) -> "Session":
        """The session before the first decision."""
        return cls(engine, engine.start(), seed, mode)

    @property
    def options(self) -> tuple[Option, ...]:
        """The available options in the order in which this attempt shows them."""
        view = self.step.view
        if view is None:
            return ()
        key = f"{self.seed}/{self.step.place.id}/".encode()
        return tuple(sorted(view.options, key=lambda one: blake2b(key + one.id.encode()).digest()))

    @property
    def decisions(self) -> tuple[Step, ...]:
        """The steps that decisions led to, oldest first."""
        steps: list[Step] = []
        step = self.step
        while step.before is not None:
            steps.append(step)
            step = step.before
        return tuple(reversed(steps))

    @property
    def path(self) -> tuple[str, ...]:
        """The ids chosen so far: with the seed and the story, the whole attempt."""
        return tuple(step.option.id for step in self.decisions if step.option)

    @property
    def over(self) -> bool:
        """True at an ending."""
        return self.step.ending is not None

    def choose(self, option_id: str, at: float = 0.0) -> "Session":
        """The session after saying an option `at` seconds after the start.

        Raises the PlayErrors of `Engine.choose`.
        """
        step = self.engine.choose(self.step, option_id)
        return replace(self, step=step, times=(*self.times, at))

    def timed(self, times: Iterable[float]) -> "Session":
        """The same decisions, made at other times; one for each."""
        return replace(self, times=tuple(times))

    def undo(self) -> "Session":
        """The session before the last decision.

        Raises UndoRefusedError in an assessment and where nothing was said yet.
        """
        if self.mode is Mode.ASSESSMENT:
            raise UndoRefusedError("In an assessment, what was said stays said.")
        if self.step.before is None:
            raise UndoRefusedError("Nothing has been said yet.")
        return replace(self, step=self.step.before, times=self.times[:-1])


@dataclass(frozen=True, slots=True)
class Replay:
    """A session played from ids; `vanished` is the first id that could not be said any more."""

    session: Session
    vanished: str | None = None


def replay(session: Session, path: Iterable[str]) -> Replay:
    """Play on by ids up to the first that has vanished; a renamed id is found by its `was`."""
    for option_id in path:
        if session.over:
            return Replay(session, option_id)
        try:
            session = session.choose(_present_id(session, option_id))
        except (UnknownOptionError, OptionUnavailableError):
            return Replay(session, option_id)
    return Replay(session)


def _present_id(session: Session, option_id: str) -> str:
    place = session.step.place
    if not isinstance(place, Scene):
        return option_id
    ids = {option.id for option in place.options}
    if option_id in ids:
        return option_id
    renamed = (option.id for option in place.options if option.was == option_id)
    return next(renamed, option_id)
