"""The dialogue graph has every scene, ending and way on, with what opens it."""

from networkx import descendants

from simulator.story.conditions import AllOf, Holds, Kept, Not, parse_condition
from simulator.story.graph import dialogue_graph
from simulator.story.model import Story


def test_nodes_are_scenes_and_endings(story: Story) -> None:
    """Each carries its place; endings are marked."""
    graph = dialogue_graph(story)
    assert list(graph) == ["counter", "next-day", "pleased", "gone"]
    assert graph.nodes["counter"]["place"] is story.start
    assert [id_ for id_, ending in graph.nodes(data="ending") if ending] == ["pleased", "gone"]
    assert graph.graph == {"story": "test", "walk_out": "gone"}


def test_each_way_on_is_an_edge_with_its_option_and_condition(story: Story) -> None:
    """An option with two routes is two edges; the second is open where the first is not."""
    graph = dialogue_graph(story)
    first = graph.edges["counter", "next-day", ("offer-trace", 0)]
    second = graph.edges["counter", "counter", ("offer-trace", 1)]
    not_met = Not(Holds("need-met"))
    assert first["option"].id == "offer-trace"
    assert first["when"] == AllOf((not_met, Holds("traced")))
    assert second["when"] == AllOf((not_met, Not(Holds("traced"))))
    assert graph.edges["counter", "counter", ("listen-on", 0)]["when"] is None
    kept = graph.edges["next-day", "gone", ("follow-up-kept", 1)]["when"]
    assert kept == Not(parse_condition("kept ring-by-six and mood is satisfied or better"))
    assert kept != Not(Kept("ring-by-six"))


def test_parallel_options_between_two_scenes_stay_apart(story: Story) -> None:
    """It is a multigraph: four options lead from the counter back to it."""
    graph = dialogue_graph(story)
    assert graph.number_of_edges("counter", "counter") == 4
    assert descendants(graph, "counter") == {"next-day", "pleased", "gone"}
