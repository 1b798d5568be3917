"""What the graph shows, as frozen values: scenes and endings, and every way on."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from simulator.story.diagnostics import Severity
from simulator.story.model import Grade


class Kind(Enum):
    """What a node is."""

    SCENE = "scene"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Node:
    """A scene or an ending.

    `title` is one line of it (a scene's first words, an ending's text). `grade` is an ending's.
    `severity` is that of the worst of its `problems`. `share` is the part of the players, 0 to 1,
    that pass; None where nobody has counted. `walk_out` marks the ending that can come anywhere.
    """

    id: str
    title: str
    kind: Kind = Kind.SCENE
    grade: Grade | None = None
    words: int = 0
    severity: Severity | None = None
    problems: int = 0
    visited: bool = False
    share: float | None = None
    current: bool = False
    walk_out: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """One way on: an option of a scene that can lead to a target.

    `offered` is the condition under which the option is offered, `condition` the one under which
    it leads there, each as words; "" where there is none.
    """

    source: str
    option: str
    target: str
    condition: str = ""
    offered: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """All ways on from one place to another, drawn as one line.

    `whole` says that every option of the source can lead there, `but` is the only one of many
    that can't.
    """

    source: str
    target: str
    edges: tuple[Edge, ...]
    whole: bool = False
    but: str | None = None

    @property
    def options(self) -> tuple[str, ...]:
        """The options that can lead there, each once, in the writer's order."""
        return tuple(dict.fromkeys(edge.option for edge in self.edges))


@dataclass(frozen=True, slots=True)
class GraphSnapshot:
    """A story's graph: nodes in the writer's order, the start first; edges by their sources.

    An edge to or from what is no node is left out.
    """

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def links(self) -> tuple[Link, ...]:
        """The edges gathered by source and target, in the order of the first of each."""
        known = {node.id for node in self.nodes}
        pairs: dict[tuple[str, str], list[Edge]] = {}
        options: dict[str, dict[str, None]] = {}
        for edge in self.edges:
            if edge.source in known and edge.target in known:
                pairs.setdefault((edge.source, edge.target), []).append(edge)
            options.setdefault(edge.source, {})[edge.option] = None
        return tuple(
            _link(source, target, tuple(edges), options[source])
            for (source, target), edges in pairs.items()
        )


_MANY = 3
"""So many options are better told by the one that is missing."""


def _link(source: str, target: str, edges: tuple[Edge, ...], options: Iterable[str]) -> Link:
    mine = {edge.option for edge in edges}
    missing = [option for option in options if option not in mine]
    whole = not missing and len(mine) > 1
    but = missing[0] if len(missing) == 1 and len(mine) >= _MANY else None
    return Link(source, target, edges, whole, but)
