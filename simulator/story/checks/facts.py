"""A condition asks for a fact that nothing in the story ever sets."""

from collections.abc import Iterator

from simulator.story.build import UNREADABLE
from simulator.story.checks.walk import conditions
from simulator.story.conditions import Holds, atoms
from simulator.story.diagnostics import Finding, did_you_mean
from simulator.story.model import Story
from simulator.story.vocabulary import ENGINE_FACTS, Vocabulary


def undefined_facts(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Facts that are tested and never set."""
    known = settable(story)
    promised = {option.promises for _, option in story.options()}
    for path, condition in conditions(story):
        for atom in atoms(condition):
            if not isinstance(atom, Holds) or atom.fact in known or atom is UNREADABLE:
                continue
            message = f"The fact `{atom.fact}` is tested here and set nowhere."
            hint = did_you_mean(atom.fact, known)
            if atom.fact in promised:
                hint = f"`{atom.fact}` is a promise: write `kept {atom.fact}`."
            yield Finding("undefined-fact", path, message, hint)


def settable(story: Story) -> set[str]:
    """Every fact that can be true: set by the writer, or by the mood's rules."""
    facts = set(story.facts) | (ENGINE_FACTS & {"need-met", "exceeded"})
    for scene in story.scenes.values():
        facts.update(scene.sets)
    for _, option in story.options():
        facts.update(option.sets)
    return facts
