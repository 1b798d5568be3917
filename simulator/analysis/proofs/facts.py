"""A fact that is set and that nothing ever asks for."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.story.checks.walk import conditions, option_path
from simulator.story.conditions import Holds, atoms
from simulator.story.diagnostics import Finding, Path, Severity
from simulator.story.model import Story
from simulator.story.vocabulary import ENGINE_FACTS


def unused_facts(analysis: Analysis) -> Iterator[Finding]:
    """Facts that come true and are never tested; those of the mood's rules are used by them."""
    story = analysis.story
    used = set(ENGINE_FACTS)
    for _, condition in conditions(story):
        used |= {atom.fact for atom in atoms(condition) if isinstance(atom, Holds)}
    for path, fact in _set(story):
        if fact not in used:
            yield Finding(
                "unused-fact",
                path,
                f"`{fact}` comes true here, and nothing ever asks for it.",
                "Let some `when` ask for it, or take it away.",
                severity=Severity.WARNING,
            )


def _set(story: Story) -> Iterator[tuple[Path, str]]:
    """Every place where a fact comes true."""
    for fact in sorted(story.facts):
        yield ("facts",), fact
    for scene in story.scenes.values():
        for index, fact in enumerate(scene.sets):
            yield ("scenes", scene.id, "sets", index), fact
    for scene, option in story.options():
        for index, fact in enumerate(option.sets):
            yield (*option_path(scene, option), "sets", index), fact
