"""A story needs somewhere to begin."""

from collections.abc import Iterator

from simulator.story.diagnostics import Finding
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary


def no_scenes(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The story has no scene at all."""
    if not story.scenes:
        hint = "Add a scene with `customer:` and `options:`."
        yield Finding("no-scenes", ("scenes",), "This story has no scene.", hint)
