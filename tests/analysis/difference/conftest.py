"""Two versions of the small story: as it is, and with some words of it changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.analysis.difference.comparing import Difference, Version, compare
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Story

Differ = Callable[..., Difference]


@pytest.fixture
def versions(
    small: str, story_of: Callable[[str], Story], rules: Rulebook
) -> Callable[..., tuple[Version, Version]]:
    """Takes (words, other words) pairs, each of which must stand in the story."""

    def both(*changes: tuple[str, str]) -> tuple[Version, Version]:
        text = small
        for words, others in changes:
            assert words in text, words
            text = text.replace(words, others)
        return Version(story_of(small), rules), Version(story_of(text), rules)

    return both


@pytest.fixture
def differ(versions: Callable[..., tuple[Version, Version]]) -> Differ:
    """What such changes come to; `attempts` are files."""

    def compared(*changes: tuple[str, str], attempts: list[Path] | None = None) -> Difference:
        return compare(*versions(*changes), attempts)

    return compared
