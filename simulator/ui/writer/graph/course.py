"""Where the current play has been."""

from dataclasses import dataclass
from enum import Enum

from simulator.ui.writer.graph.snapshot import GraphSnapshot


class Been(Enum):
    """What the current play has to do with a place."""

    NEVER = "never"
    BEFORE = "before"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Course:
    """The places that the current play came through, and the one where it stands."""

    visited: frozenset[str] = frozenset()
    current: str | None = None

    def of(self, id_: str) -> Been:
        """What the play has to do with a place."""
        if id_ == self.current:
            return Been.NOW
        return Been.BEFORE if id_ in self.visited else Been.NEVER


def marked(snapshot: GraphSnapshot) -> Course:
    """The course that a snapshot itself marks."""
    visited = frozenset(node.id for node in snapshot.nodes if node.visited)
    return Course(visited, next((node.id for node in snapshot.nodes if node.current), None))
