"""What is handed out: an attempt with all that was kept of it."""

from dataclasses import dataclass
from datetime import datetime

from simulator.debrief.judgement import Judgement
from simulator.play.session import Session


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt. `begun` is in the reader's own time; `trainee` is "" where nobody is named.

    `again_after` is the number of decisions that were taken over from an earlier attempt.
    """

    session: Session
    begun: datetime | None = None
    judgement: Judgement | None = None
    guess: str | None = None
    note: str = ""
    trainee: str = ""
    id: str = ""
    again_after: int | None = None

    @property
    def date(self) -> str:
        """When it began, such as "2025-11-21 14:05"; "" where nobody kept it."""
        return self.begun.strftime("%Y-%m-%d %H:%M") if self.begun else ""
