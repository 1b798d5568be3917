"""The dialogue graph of a story: what analysis and the writer's map walk over.

networkx takes 0.2 s to import, so nothing imports this module before it needs the graph.
"""

from networkx import MultiDiGraph

from simulator.story.conditions import AllOf, Condition, Not
from simulator.story.model import Ending, Option, Route, Story


def dialogue_graph(story: Story) -> "MultiDiGraph[str]":
    """Scenes and endings as nodes, every way on as an edge.

    A node carries its Scene or Ending as `place`. An edge has the key (option id, number of
    the route, from 0), and carries its Option as `option`, its Route as `route`, and as `when`
    the Condition under which it is open (None where always): the option's own, the route's, and
    none of the routes before it. The walk-out can happen anywhere and is no edge; its ending is
    the graph's `walk_out`.
    """
    graph: MultiDiGraph[str] = MultiDiGraph(story=story.id, walk_out=story.walk_out)
    places: list[tuple[str, object]] = [*story.scenes.items(), *story.endings.items()]
    for id_, place in places:
        graph.add_node(id_, place=place, ending=isinstance(place, Ending))
    for scene, option in story.options():
        for number, route in enumerate(option.go):
            graph.add_edge(
                scene.id,
                route.to,
                key=(option.id, number),
                option=option,
                route=route,
                when=_open_when(option, option.go[:number], route),
            )
    return graph


def _open_when(option: Option, earlier: tuple[Route, ...], route: Route) -> Condition | None:
    """When this route is taken. The option's `when` is asked before the mood moves."""
    parts = [part for part in (option.when, route.when) if part is not None]
    parts += [Not(other.when) for other in earlier if other.when is not None]
    if len(parts) < 2:
        return parts[0] if parts else None
    return AllOf(tuple(parts))
