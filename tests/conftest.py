"""What every test can use."""

from collections.abc import Callable

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.story.model import Story
from simulator.story.reading import read_story
from simulator.story.source import Source, decode

ReadStory = Callable[[str], Story]


@pytest.fixture(scope="session")
def rules() -> Rulebook:
    """Rapport's own rulebook."""
    return own_rulebook()


@pytest.fixture
def story_of(rules: Rulebook) -> ReadStory:
    """Reads a story from YAML text whose `story:` is `test`; the text must be clean."""

    def read(text: str) -> Story:
        source = decode("test.yaml", text.encode())
        assert isinstance(source, Source)
        reading = read_story(source, rules.vocabulary())
        assert reading.story is not None, reading.diagnostics
        return reading.story

    return read
