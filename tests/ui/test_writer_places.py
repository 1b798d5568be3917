"""Where scenes stand in a file."""

import pytest

from simulator.story.model import Story
from simulator.story.source import Source, decode
from simulator.ui.writer.places import Places


@pytest.fixture
def source(small: str) -> Source:
    """The small story's text as a source."""
    made = decode("test.yaml", small.encode())
    assert isinstance(made, Source)
    return made


def line_of(text: str, start: str) -> int:
    """The line that begins with these words, its blanks aside."""
    return next(
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip().startswith(start)
    )


def test_scenes_endings_and_options_have_their_places(small: str, source: Source, story) -> None:
    """Each is found at its key."""
    places = Places(source, story)
    assert places.of("counter") == (line_of(small, "counter:"), 3)
    assert places.of("counter", "offer-trace") == (line_of(small, "offer-trace:"), 7)
    assert places.of("pleased") == (line_of(small, "pleased:"), 3)


def test_a_line_belongs_to_the_scene_above_it(small: str, source: Source, story) -> None:
    """Heads, playthroughs and what else stands outside the scenes belong to none."""
    places = Places(source, story)
    assert places.at(line_of(small, "title:")) is None
    assert places.at(line_of(small, "counter:")) == "counter"
    assert places.at(line_of(small, "offer-trace:") + 2) == "counter"
    assert places.at(line_of(small, "next-day:") + 1) == "next-day"
    assert places.at(line_of(small, "gone:")) == "gone"
    assert places.at(line_of(small, "- {name: kept")) is None


def test_what_is_not_in_the_file_has_no_place(source: Source, story: Story) -> None:
    """An option that is gone has its scene's place; a scene that is gone has none."""
    places = Places(source, story)
    assert places.of("nowhere") is None
    assert places.of("counter", "gone-option") == places.of("counter")


def test_the_places_of_a_broken_text_are_those_that_were_read(small: str, story) -> None:
    """What stands below a YAML error is not found, and nothing is guessed."""
    source = decode("test.yaml", small.replace("  next-day:", "  ]next-day:").encode())
    assert isinstance(source, Source)
    places = Places(source, story)
    assert places.of("counter") is not None
    assert places.of("next-day") is None
    assert places.of("pleased") is None
