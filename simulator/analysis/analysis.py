"""A story with all its reachable states, for each temperament it allows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.plot import Plot
from simulator.analysis.space import DEFAULT_LIMIT, Space, explore
from simulator.analysis.witness import Witness
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.story.model import OptionId, SceneId, Story
from simulator.story.tree import no_garbage_collection

Progress = Callable[[str, int], bool]
"""Told a persona and the states found so far; False asks to stop."""


@dataclass(slots=True)
class Analysis:
    """What is known of a story. `spaces` has an entry for each persona the story names."""

    story: Story
    rulebook: Rulebook
    spaces: Mapping[str, Space]
    _outcomes: dict[str, Outcomes] = field(default_factory=dict)
    _witnesses: dict[str, Witness] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every state was found, so that what is not there is impossible."""
        return all(space.complete for space in self.spaces.values())

    @property
    def states(self) -> int:
        """How many states were found, over all personas."""
        return sum(space.states for space in self.spaces.values())

    def outcomes(self, persona: str) -> Outcomes:
        """The best reachable outcomes with one persona; worked out at first asking."""
        if persona not in self._outcomes:
            self._outcomes[persona] = Outcomes(self.spaces[persona])
        return self._outcomes[persona]

    def witness(self, persona: str) -> Witness:
        """Shortest playthroughs with one persona; worked out at first asking."""
        if persona not in self._witnesses:
            self._witnesses[persona] = Witness(self.spaces[persona])
        return self._witnesses[persona]

    def reached(self, place: SceneId) -> Mapping[str, Mapping[Spot, Moods]]:
        """For each persona the spots of a scene or ending with the moods met there."""
        return {persona: dict(space.at(place)) for persona, space in self.spaces.items()}

    def way_to(self, found: Mapping[str, dict[Spot, Moods]]) -> tuple[str, tuple[OptionId, ...]]:
        """A persona with the shortest playthrough to any of its spots' moods.

        LookupError where nothing is found.
        """
        ways = [
            (persona, way)
            for persona, spots in found.items()
            if spots and (way := self.witness(persona).shortest(spots)) is not None
        ]
        if not ways:
            raise LookupError("no state to show the way to")
        return min(ways, key=lambda one: len(one[1]))


def analyse(
    story: Story,
    rulebook: Rulebook,
    progress: Progress | None = None,
    limit: int = DEFAULT_LIMIT,
) -> Analysis:
    """Explore a story with each persona it names."""
    spaces: dict[str, Space] = {}
    plot = Plot(story, rulebook)
    with no_garbage_collection():
        for persona in story.customer.personas:

            def told(found: int, persona: str = persona) -> bool:
                return progress is None or progress(persona, found)

            spaces[persona] = explore(Engine(story, rulebook, persona), told, limit, plot)
    return Analysis(story, rulebook, spaces)
