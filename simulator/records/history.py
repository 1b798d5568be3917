"""What a profile's attempts have come to, story by story: what the library shows."""

from collections.abc import Mapping

from simulator.play.session import Session
from simulator.records.attempt import Best, outcome_of, worth_of


class History:
    """Read from the records once, and kept up with what is played meanwhile."""

    def __init__(
        self, best: Mapping[str, Best] | None = None, attempts: Mapping[str, int] | None = None
    ) -> None:
        self._best = dict(best or {})
        self._attempts = dict(attempts or {})

    def add(self, session: Session) -> None:
        """Note an attempt; one without an ending only counts."""
        story = session.engine.story.id
        self._attempts[story] = self.attempts(story) + 1
        outcome = outcome_of(session)
        if outcome is None:
            return
        new = Best(outcome.grade, outcome.band, outcome.score)
        known = self._best.get(story)
        if known is None or worth_of(new.grade, new.score) > worth_of(known.grade, known.score):
            self._best[story] = new

    def best(self, story: str) -> Best | None:
        """The best outcome of a story, or None while it has none."""
        return self._best.get(story)

    def attempts(self, story: str) -> int:
        """How often a story was played."""
        return self._attempts.get(story, 0)
