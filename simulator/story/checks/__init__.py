"""What must hold in a story beyond its shape: one small function a file, `Story -> findings`."""

from collections.abc import Callable, Iterator

from simulator.story.checks.bands import unknown_bands
from simulator.story.checks.facts import undefined_facts
from simulator.story.checks.file_name import id_is_not_file_name
from simulator.story.checks.ids import clashing_ids
from simulator.story.checks.names import unknown_names
from simulator.story.checks.promises import undefined_promises
from simulator.story.checks.reserved import reserved_words
from simulator.story.checks.start import no_scenes
from simulator.story.checks.targets import undefined_targets
from simulator.story.checks.unreachable import unreachable_scenes
from simulator.story.checks.variants import variant_order
from simulator.story.diagnostics import Finding
from simulator.story.model import Story
from simulator.story.vocabulary import Vocabulary

Check = Callable[[Story, Vocabulary], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    no_scenes,
    clashing_ids,
    reserved_words,
    undefined_targets,
    undefined_facts,
    undefined_promises,
    unknown_bands,
    unknown_names,
    variant_order,
    unreachable_scenes,
)
"""Run over every story that is read, in this order."""

__all__ = ["CHECKS", "Check", "id_is_not_file_name"]
