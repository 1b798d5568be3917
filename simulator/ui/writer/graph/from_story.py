"""The graph of a story as a snapshot."""

from collections.abc import Iterator, Mapping

from simulator.debrief.words import Translate
from simulator.story.diagnostics import Severity
from simulator.story.model import Ending, Option, Scene, Story
from simulator.story.speech import spoken, word_count
from simulator.story.spelling import spelled
from simulator.ui.writer.graph.snapshot import Edge, GraphSnapshot, Kind, Node

Problems = Mapping[str, tuple[Severity, int]]
"""By scene or ending, the worst severity of its problems and how many there are."""


def snapshot_of(
    story: Story,
    problems: Problems | None = None,
    shares: Mapping[str, float] | None = None,
    tr: Translate = str,
) -> GraphSnapshot:
    """The graph of a story; `shares` are the parts of the players (0 to 1) that pass a place."""
    problems, shares = problems or {}, shares or {}
    places: list[Scene | Ending] = [*story.scenes.values(), *story.endings.values()]
    nodes = [
        Node(
            id=place.id,
            title=_title(place),
            kind=Kind.ENDING if isinstance(place, Ending) else Kind.SCENE,
            grade=place.grade if isinstance(place, Ending) else None,
            words=sum(word_count(text) for text in _texts(place)),
            severity=problems[place.id][0] if place.id in problems else None,
            problems=problems[place.id][1] if place.id in problems else 0,
            share=shares.get(place.id),
            walk_out=place.id == story.walk_out,
        )
        for place in places
    ]
    edges = [edge for scene, option in story.options() for edge in _edges(scene, option, tr)]
    return GraphSnapshot(story.title, tuple(nodes), tuple(edges))


def _edges(scene: Scene, option: Option, tr: Translate) -> Iterator[Edge]:
    """The ways on of an option; the last of several, where nothing else holds, is "otherwise"."""
    offered = spelled(option.when) if option.when is not None else ""
    for number, route in enumerate(option.go):
        condition = tr("otherwise") if number else ""
        if route.when is not None:
            condition = spelled(route.when)
        yield Edge(scene.id, option.id, route.to, condition, offered)


def _title(place: Scene | Ending) -> str:
    """What is said first: where a scene has several lines, the one that needs no condition."""
    line = place.customer[-1].say if isinstance(place, Scene) else place.text
    return spoken(line) or line


def _texts(place: Scene | Ending) -> Iterator[str]:
    """Everything a reader meets there."""
    if isinstance(place, Ending):
        yield place.text
        yield place.epilogue
        return
    for variant in place.customer:
        yield variant.say
    for option in place.options:
        yield option.say
        for reply in option.reply:
            yield reply.say
