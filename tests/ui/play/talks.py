"""Talks and settings for the tests of the play page."""

from simulator.bootstrap import Settings
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session
from simulator.ui.play.presenter import PlayPresenter

STILL = Settings(scheme="light", motion="reduced")
MOVING = Settings(scheme="light", motion="full")
TO_THE_END = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
DEAD_END = """  dead-end:
    customer: And now?
    options:
      ask-on:
        say: So?
        when: asked-to-escalate
        go: gone
      escalate-up:
        say: Up.
        when: asked-to-escalate
        sets: asked-to-escalate
        go: gone
endings:"""


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def talk(
    engine: Engine,
    *said: str,
    mode: Mode = Mode.PRACTICE,
    coach: bool = True,
    clock: Clock | None = None,
) -> PlayPresenter:
    """A talk in which these options have been said."""
    presenter = PlayPresenter(Session.start(engine, mode=mode), coach, clock or Clock(), str)
    for option in said:
        presenter.choose(option)
    return presenter


def with_dead_end(small: str) -> str:
    """The small story with a scene in which nothing can be said, reached by `ask-again`."""
    line = 'say: "Which number was it?"\n        go: '
    return small.replace(f"{line}next-day", f"{line}dead-end").replace("endings:", DEAD_END)
