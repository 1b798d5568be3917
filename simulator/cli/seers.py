"""Judging many attempts, with what was seen of a story kept for the next attempt at it."""

from simulator.debrief.judgement import Judgement, Seer
from simulator.mood.rulebook import Rulebook
from simulator.play.session import Session
from simulator.story.model import Story

_KEPT = 4
"""What lies ahead in a story can take a lot of memory."""


class Seers:
    """The last few seers, by what they look at."""

    def __init__(self) -> None:
        self._kept: list[tuple[tuple[Story, Rulebook, str], Seer]] = []

    def judge(self, session: Session) -> Judgement:
        """The attempt's judgement; up to a few seconds for a story that is new here."""
        engine = session.engine
        ground = (engine.story, engine.rulebook, engine.customer.persona.id)
        seer = next((one for known, one in self._kept if known == ground), None)
        if seer is None:
            seer = Seer(engine)
            self._kept = [(ground, seer), *self._kept[: _KEPT - 1]]
        return seer.judge(session)
