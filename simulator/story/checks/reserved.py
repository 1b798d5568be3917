"""The words of the condition grammar can't name facts or promises."""

from collections.abc import Iterator

from simulator.story.checks.walk import option_path
from simulator.story.conditions import RESERVED
from simulator.story.diagnostics import Finding, Path
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary


def reserved_words(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Facts and promises named by a word that conditions need."""
    for path, name in _names(story):
        if name in RESERVED:
            message = f"`{name}` is a word of conditions and can't name a fact or a promise."
            yield Finding("reserved-word", path, message, "Choose another name.")


def _names(story: Story) -> Iterator[tuple[Path, str]]:
    for name in sorted(story.facts):
        yield ("facts",), name
    for scene in story.scenes.values():
        for index, name in enumerate(scene.sets):
            yield ("scenes", scene.id, "sets", index), name
    for scene, option in story.options():
        path = option_path(scene, option)
        for key, names in (("sets", option.sets), ("clears", option.clears)):
            for index, name in enumerate(names):
                yield (*path, key, index), name
        if option.promises:
            yield (*path, "promises"), option.promises
