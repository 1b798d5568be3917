"""What a sheet is made from: a class's record, attempts that came in, or both."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from simulator.classroom.record import ClassRecord
from simulator.play.engine import Engine, Step
from simulator.play.session import Session
from simulator.story.model import Scene


@dataclass(frozen=True, slots=True)
class Solo:
    """An attempt of somebody on their own, without who that is.

    The first `known` decisions are those of an earlier attempt that came in as well: they were
    taken over by a second try and count once.
    """

    session: Session
    begun: datetime
    known: int = 0

    def decisions(self) -> Iterator[tuple[Scene, Step, Step]]:
        """Each decision that counts: its scene, the step there, and the one that it led to."""
        for after in self.session.decisions[self.known :]:
            before = after.before
            if before is not None and isinstance(before.place, Scene):
                yield before.place, before, after


@dataclass(frozen=True, slots=True)
class Material:
    """One story's; `engine` plays the class, or has the story and the rules of the attempts.

    `begun` is when the class began, in the reader's own time. `apart` attempts were at another
    version of the story; `others` are attempts at other stories, by title; `unread` names the
    files that could not be read, each with why.
    """

    engine: Engine
    record: ClassRecord | None = None
    begun: datetime | None = None
    attempts: tuple[Solo, ...] = ()
    apart: int = 0
    others: tuple[tuple[str, int], ...] = ()
    unread: tuple[str, ...] = ()

    def temperaments(self) -> Counter[str]:
        """How many met the customer with each temperament; the class counts as one."""
        found = Counter(one.session.engine.customer.persona.name for one in self.attempts)
        if self.record is not None:
            found[self.engine.customer.persona.name] += 1
        return found
