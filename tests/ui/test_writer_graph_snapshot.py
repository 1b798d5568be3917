"""What the writer's graph says: the snapshot of a story, its labels and its words."""

from simulator.story.diagnostics import Severity
from simulator.story.model import Grade, Story
from simulator.ui.writer.graph.course import Been, Course
from simulator.ui.writer.graph.from_story import snapshot_of
from simulator.ui.writer.graph.labels import CARD_WIDTH, SLOT, broken, labels, shape
from simulator.ui.writer.graph.snapshot import Edge, GraphSnapshot, Kind, Link, Node
from simulator.ui.writer.graph.words import Words


def test_a_story_becomes_nodes_and_edges(story: Story) -> None:
    """Scenes first, then endings, each with what its card shows; every route is an edge."""
    problems = {"counter": (Severity.WARNING, 2)}
    shot = snapshot_of(story, problems, {"gone": 0.25})
    assert shot.title == "The late parcel"
    assert [node.id for node in shot.nodes] == ["counter", "next-day", "pleased", "gone"]
    counter, _, pleased, gone = shot.nodes
    assert counter == Node(
        "counter", "Two days. Two.", words=39, severity=Severity.WARNING, problems=2
    )
    assert (pleased.kind, pleased.grade, pleased.walk_out) == (Kind.ENDING, Grade.GREAT, False)
    assert (gone.share, gone.walk_out) == (0.25, True)
    trace = [edge for edge in shot.edges if edge.option == "offer-trace"]
    assert trace == [
        Edge("counter", "offer-trace", "next-day", "traced", "not need-met"),
        Edge("counter", "offer-trace", "counter", "otherwise", "not need-met"),
    ]


def test_links_gather_what_leads_to_the_same_place(story: Story) -> None:
    """One link for each pair of places, whole where every option can lead there."""
    links = {(link.source, link.target): link for link in snapshot_of(story).links()}
    assert list(links) == [
        ("counter", "counter"),
        ("counter", "next-day"),
        ("next-day", "pleased"),
        ("next-day", "gone"),
        ("next-day", "next-day"),
    ]
    assert links["counter", "counter"].whole
    assert not links["next-day", "gone"].whole
    assert links["next-day", "gone"].options == ("follow-up-kept", "explain-why-not")


def test_edges_that_lead_nowhere_are_left_out() -> None:
    """A draft may name a target that isn't there yet."""
    shot = GraphSnapshot("", (Node("a", ""),), (Edge("a", "ask", "b"), Edge("c", "ask", "a")))
    assert shot.links() == ()


def link(*options: str, but: str | None = None, whole: bool = False, **more: str) -> Link:
    """A link that such options lead along."""
    return Link("a", "b", tuple(Edge("a", one, "b", **more) for one in options), whole, but)


def test_labels_name_options_and_conditions() -> None:
    """All, all but one, a few by name or the first and how many more; then when."""
    cases = {
        link("ask", "listen", whole=True): (("any option",), ()),
        link("ask", "thank", "listen", but="blame"): (("all but blame",), ()),
        link("ask-his-name", "listen-on"): (("ask-his-name, listen-on",), ()),
        link("ask", condition="temper is boiling"): (("ask",), ("temper is boiling",)),
        link("ask", offered="traced", condition="otherwise"): (
            ("ask",),
            ("offered when traced,", "otherwise"),
        ),
        link("dismiss-with-a-reference", "offer-friday-and-the-hour", "ask-again-from-the-top"): (
            ("dismiss-with-a-", "reference +2"),
            (),
        ),
    }
    for held, (options, condition) in cases.items():
        (label,) = labels([held], str)
        assert (label.options, label.condition) == (options, condition)


def test_several_conditions_are_counted() -> None:
    """Where one option leads there in more ways than one."""
    edges = (Edge("a", "ask", "b", "traced"), Edge("a", "ask", "b", "otherwise"))
    (label,) = labels([Link("a", "b", edges)], str)
    assert label.condition == ("2 conditions",)


def test_long_words_break_at_hyphens_and_the_last_line_keeps_the_rest() -> None:
    """Nothing is lost before it is painted."""
    assert broken("ask") == ("ask",)
    assert broken("") == ()
    assert broken("one-that-is-longer-than-the-room is") == (
        "one-that-is-longer-",
        "than-the-room is",
    )
    assert "".join(broken("a b " * 30)).replace(" ", "") == "ab" * 30


def test_a_card_is_wide_enough_for_its_labels(story: Story) -> None:
    """Each way out has its slot; an ending has the least width and no foot."""
    shot = snapshot_of(story)
    links = shot.links()
    boxes = {box.id: box for box in shape(shot, links, labels(links, str)).boxes}
    assert boxes["next-day"].width == 3 * SLOT
    assert (boxes["gone"].width, boxes["gone"].foot) == (CARD_WIDTH, 0)


def test_a_node_is_told_in_a_sentence(story: Story) -> None:
    """Everything that colours and shapes show is in the words for those who can't see them."""
    shot = snapshot_of(story, {"counter": (Severity.ERROR, 3)}, {"counter": 0.624})
    words, links = Words(), shot.links()
    told = words.told(shot.nodes[0], Been.NOW, [one for one in links if one.source == "counter"])
    assert told == (
        "counter; 39 words; you are here; 3 problems, errors among them; "
        "62 % of players pass; leads to counter, next-day"
    )
    assert words.told(shot.nodes[3], Been.BEFORE, []) == "gone; poor, walk-out; visited"
    assert words.tip(shot.nodes[2], Been.NEVER) == "pleased\nShe nods.\ngreat ending"


def test_a_small_share_is_not_told_as_none() -> None:
    """One player in a thousand is still one."""
    words = Words()
    assert words.share(Node("a", "", share=0.001)) == "<1 %"
    assert words.share(Node("a", "", share=0.0)) == "0 %"
    assert words.share(Node("a", "")) == ""


def test_a_link_tells_every_option_with_its_condition() -> None:
    """The label is short, the tip whole."""
    edges = (Edge("a", "ask", "b", "traced"), Edge("a", "thank", "b", offered="need-met"))
    assert (
        Words().link_tip(Link("a", "b", edges))
        == "a → b\nask: traced\nthank: offered when need-met"
    )


def test_the_course_of_a_play() -> None:
    """Where it stands counts more than that it has been there."""
    course = Course(frozenset({"a", "b"}), "b")
    assert [course.of(id_) for id_ in "abc"] == [Been.BEFORE, Been.NOW, Been.NEVER]
