"""Personas, skills and techniques must be the rulebook's."""

from collections.abc import Collection, Iterator, Sequence

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
        if one.persona != story.customer.persona:
            yield from _persona(one.persona, ("playthroughs", index, "persona"), vocabulary)
    for scene, option in story.options():
        path = option_path(scene, option)
        for name in option.skills:
            if name not in vocabulary.skills:
                here, hint = (*path, "skills", name), did_you_mean(name, vocabulary.skills)
                yield Finding("unknown-skill", here, _unknown(name, "skill"), hint, at_key=True)
        for key, names in (("technique", option.technique), ("misses", option.misses)):
            yield from _techniques(names, (*path, key), vocabulary.techniques)


def _persona(name: str, path: Path, vocabulary: Vocabulary) -> Iterator[Finding]:
    known = vocabulary.personas
    if name not in known:
        yield Finding("unknown-persona", path, _unknown(name, "persona"), did_you_mean(name, known))


def _techniques(names: Sequence[str], path: Path, known: Collection[str]) -> Iterator[Finding]:
    for index, name in enumerate(names):
        if name not in known:
            message, hint = _unknown(name, "technique"), did_you_mean(name, known)
            yield Finding("unknown-technique", (*path, index), message, hint)


def _unknown(name: str, kind: str) -> str:
    return f"`{name}` is not a {kind} of the rulebook."
