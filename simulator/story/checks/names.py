"""Personas, skills and techniques must be the rulebook's."""

from collections.abc import Collection, Iterator

from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Path, did_you_mean
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary


def unknown_names(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Names of the rulebook that it does not have."""
    customer: Path = ("customer",)
    yield from _persona(story.customer.persona, (*customer, "persona"), vocabulary)
    for index, name in enumerate(story.customer.also):
        yield from _persona(name, (*customer, "also", index), vocabulary)
    for index, one in enumerate(story.playthroughs):
        yield from _persona(one.persona, ("playthroughs", index, "persona"), vocabulary)
    for scene, option in story.options():
        path = option_path(scene, option)
        for skill in option.skills:
            yield from _name("skill", skill, (*path, "skills", skill), vocabulary.skills)
        for key, names in (("technique", option.technique), ("misses", option.misses)):
            for index, name in enumerate(names):
                yield from _name("technique", name, (*path, key, index), vocabulary.techniques)


def _persona(name: str, path: Path, vocabulary: Vocabulary) -> Iterator[Finding]:
    return _name("persona", name, path, vocabulary.personas)


def _name(kind: str, name: str, path: Path, known: Collection[str]) -> Iterator[Finding]:
    if name not in known:
        message = f"`{name}` is not a {kind} of the rulebook."
        yield Finding(f"unknown-{kind}", path, message, did_you_mean(name, known), at_key=True)
