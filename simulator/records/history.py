"""The attempts of this run of the program, kept in memory."""

from dataclasses import dataclass

from simulator.mood.state import score
from simulator.play.session import Session
from simulator.story.model import Grade

_ORDER = tuple(Grade)
"""Grades from the best to the worst."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best outcome of a story so far: the ending's grade, the band and M at the end."""

    grade: Grade
    band: str
    score: int


class History:
    """Finished attempts, newest last."""

    def __init__(self) -> None:
        self._best: dict[str, Best] = {}
        self._attempts: dict[str, int] = {}

    def add(self, session: Session) -> None:
        """Note an attempt; one without an ending only counts."""
        story = session.engine.story.id
        self._attempts[story] = self.attempts(story) + 1
        ending = session.step.ending
        if ending is None:
            return
        band = session.engine.rulebook.mood_band(session.step.state)
        new = Best(ending.grade, band, score(session.step.state))
        known = self._best.get(story)
        if known is None or _rank(new) < _rank(known):
            self._best[story] = new

    def best(self, story: str) -> Best | None:
        """The best outcome of a story, or None while it has none."""
        return self._best.get(story)

    def attempts(self, story: str) -> int:
        """How often a story was played."""
        return self._attempts.get(story, 0)


def _rank(best: Best) -> tuple[int, int]:
    return _ORDER.index(best.grade), -best.score
