"""What decisions cost, worked out in a process of its own, so that no key waits for it.

Seeing all that lies ahead in a story takes up to some seconds; judging an attempt then takes
hundredths. So the window may ask for the first while the trainee still talks.
"""

import os
from dataclasses import dataclass
from multiprocessing.connection import Connection
from signal import SIG_IGN, SIGINT, signal

from simulator.debrief.judgement import Judgement, Seer
from simulator.debrief.what_if import before_decision
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import State
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import SceneId, Story

_GENTLE = 10
"""How much the process gives way to others (`nice`), where the system knows such a thing."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a seer looks at: a story under a rulebook with one persona."""

    story: Story
    rulebook: Rulebook
    persona: str

    @classmethod
    def of(cls, engine: Engine) -> "Ground":
        """The ground on which an engine plays."""
        return cls(engine.story, engine.rulebook, engine.customer.persona.id)

    def engine(self) -> Engine:
        """The engine again."""
        return Engine(self.story, self.rulebook, self.persona)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A session as ids: where it began and what was said."""

    scene: SceneId
    state: State
    path: tuple[str, ...]

    @classmethod
    def of(cls, session: Session) -> "Attempt":
        """An attempt of at least one decision."""
        first = before_decision(session, 1)
        return cls(SceneId(first.place.id), first.state, session.path)

    def played(self, engine: Engine) -> Session:
        """The session again."""
        start = Session(engine, engine.at(self.scene, self.state))
        return replay(start, self.path).session


def work(line: Connection) -> None:
    """What the process runs: answer the window, out of its way."""
    signal(SIGINT, SIG_IGN)  # Ctrl+C in the terminal is for the window, which then hangs up
    if hasattr(os, "nice"):
        os.nice(_GENTLE)
    answer(line)


def answer(line: Connection) -> None:
    """Take in a ground, then judge one attempt on it, unless the window hangs up before."""
    try:
        ground: Ground = line.recv()
        engine = ground.engine()
        seer = Seer(engine)
        attempt: Attempt = line.recv()
        judgement: Judgement = seer.judge(attempt.played(engine))
        line.send(judgement)
    except (EOFError, OSError):
        return
