"""A promise must be made somewhere before it can be kept, broken or asked about."""

from collections.abc import Iterator

from simulator.story.checks.walk import conditions, option_path
from simulator.story.conditions import Kept, atoms
from simulator.story.diagnostics import Finding, Path, did_you_mean
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary


def undefined_promises(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Promises that are kept, broken or tested, and never made."""
    made = {option.promises for _, option in story.options() if option.promises}
    for path, promise in _mentions(story):
        if promise not in made:
            message = f"The promise `{promise}` is never made."
            hint = did_you_mean(promise, made) or f"Some option needs `promises: {promise}`."
            yield Finding("undefined-promise", path, message, hint)


def _mentions(story: Story) -> Iterator[tuple[Path, str]]:
    for scene in story.scenes.values():
        if scene.breaks:
            yield ("scenes", scene.id, "breaks"), scene.breaks
    for scene, option in story.options():
        for key, promise in (("keeps", option.keeps), ("breaks", option.breaks)):
            if promise:
                yield (*option_path(scene, option), key), promise
    for path, condition in conditions(story):
        for atom in atoms(condition):
            if isinstance(atom, Kept):
                yield path, atom.promise
