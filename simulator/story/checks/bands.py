"""A condition asks for a band that the rulebook does not have."""

from collections.abc import Iterator

from simulator.story.checks.walk import conditions
from simulator.story.conditions import InBand, atoms
from simulator.story.diagnostics import Finding, did_you_mean
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary


def unknown_bands(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Bands of `temper`, `heard`, `trust` and `mood` that don't exist."""
    for path, condition in conditions(story):
        for atom in atoms(condition):
            if isinstance(atom, InBand) and atom.band not in vocabulary.bands[atom.dial]:
                message = f"`{atom.band}` is not a band of {atom.dial}."
                hint = did_you_mean(atom.band, vocabulary.bands[atom.dial])
                yield Finding("unknown-band", path, message, hint)
