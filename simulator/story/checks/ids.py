"""Scenes and endings share one name space, and a former name belongs to one of them."""

from collections.abc import Iterator

from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Path
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary


def clashing_ids(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """One id for a scene and an ending, or a `was` that is still (or twice) in use."""
    for id_ in story.scenes.keys() & story.endings.keys():
        message = f"`{id_}` is both a scene and an ending."
        yield Finding("clashing-id", ("endings", id_), message, "Rename one.", at_key=True)
    places: list[tuple[str, Path, str]] = []
    for kind, things in (("scenes", story.scenes), ("endings", story.endings)):
        places += [(one.was, (kind, one.id, "was"), "") for one in things.values() if one.was]
    places += [
        (option.was, (*option_path(scene, option), "was"), scene.id)
        for scene, option in story.options()
        if option.was
    ]
    taken: set[tuple[str, str]] = {(id_, "") for id_ in (*story.scenes, *story.endings)}
    taken |= {(option.id, scene.id) for scene, option in story.options()}
    for former, path, within in places:
        if (former, within) in taken:
            message = f"`{former}` is named as a former id and is already taken."
            yield Finding("clashing-id", path, message, "A former id belongs to one thing.")
        taken.add((former, within))
