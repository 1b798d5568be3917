"""Every condition and every way on of a story, with the path where it stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from simulator.story.conditions import Condition
from simulator.story.diagnostics import Path
from simulator.story.model import Option, Route, Scene, Story, Variant


class Line(NamedTuple):
    """Something that either of the two says in a scene, with the path where it stands."""

    path: Path
    scene: Scene
    text: str
    by_trainee: bool


def lines(story: Story) -> Iterator[Line]:
    """Everything that is said in the scenes, in the writer's order."""
    for scene in story.scenes.values():
        yield from _said(scene, scene.customer, ("scenes", scene.id, "customer"))
        for option in scene.options:
            path = option_path(scene, option)
            yield Line((*path, "say"), scene, option.say, by_trainee=True)
            yield from _said(scene, option.reply, (*path, "reply"))


def _said(scene: Scene, variants: Sequence[Variant], path: Path) -> Iterator[Line]:
    for index, variant in enumerate(variants):
        yield Line((*path, index, "say"), scene, variant.say, by_trainee=False)


def conditions(story: Story) -> Iterator[tuple[Path, Condition]]:
    """Every `when` of the story, in the writer's order."""
    for scene in story.scenes.values():
        path: Path = ("scenes", scene.id)
        yield from _listed(scene.customer, (*path, "customer"))
        for option in scene.options:
            yield from _of_option(option, (*path, "options", option.id))
    for path, ways in routes(story):
        yield from _listed(ways, path)


def routes(story: Story) -> Iterator[tuple[Path, Sequence[Route]]]:
    """Every `go` of the story; a scene's own once, however many options lead by it."""
    for scene in story.scenes.values():
        yield ("scenes", scene.id, "go"), scene.go
        for option in scene.options:
            if option.go is not scene.go:
                yield (*option_path(scene, option), "go"), option.go


def _of_option(option: Option, path: Path) -> Iterator[tuple[Path, Condition]]:
    if option.when is not None:
        yield (*path, "when"), option.when
    yield from _listed(option.reply, (*path, "reply"))


def _listed(parts: Sequence[Variant | Route], path: Path) -> Iterator[tuple[Path, Condition]]:
    for index, part in enumerate(parts):
        if part.when is not None:
            yield (*path, index, "when"), part.when


def option_path(scene: Scene, option: Option) -> Path:
    """Where an option stands in the file."""
    return ("scenes", scene.id, "options", option.id)
