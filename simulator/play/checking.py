"""Everything that can be said of a story's file: reading it, and running its playthroughs."""

from dataclasses import replace
from pathlib import Path

from simulator.mood.loading import Loaded, load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.playthroughs import broken_playthroughs
from simulator.story.locate import place


def check_story(path: Path, rulebook: Rulebook | None = None) -> Loaded:
    """The story at `path` with every diagnostic there is; playthroughs run if it can be played."""
    loaded = load_story(path, rulebook)
    if loaded.story is None or loaded.source is None:
        return loaded
    broken = place(loaded.source, broken_playthroughs(loaded.story, loaded.rulebook))
    return replace(loaded, diagnostics=(*loaded.diagnostics, *broken))
