"""What is the same with every persona: what a story asks about, and where its options lead."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.contexts import Code
from simulator.analysis.moods import Moods
from simulator.analysis.relevance import Relevance
from simulator.analysis.where import Where
from simulator.mood.arithmetic import Row
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import HIGH
from simulator.story.model import Option, Scene, SceneId, Story

_BOILING = moods.plane(0, HIGH)
_CALMER = moods.ALL ^ _BOILING


class Way(NamedTuple):
    """Where the moods in `after` go; of a context `passes` is left as it was, `sets` is new."""

    after: Moods
    entry: tuple[Row, ...]
    place: SceneId
    passes: Code
    sets: Code


class Plot:
    """A story under one rulebook; its personas share what is worked out here."""

    def __init__(self, story: Story, rulebook: Rulebook) -> None:
        self.story = story
        self.relevance = Relevance(story, rulebook)
        self.contexts = self.relevance.contexts
        self.where = Where(rulebook)
        self._ways: dict[SceneId, tuple[Onward, ...]] = {}

    def onward(self, scene: SceneId) -> "tuple[Onward, ...]":
        """The ways on of each of a scene's options; an ending has none."""
        known = self._ways.get(scene)
        if known is None:
            place = self.story.scenes.get(scene)
            options = place.options if place else ()
            known = tuple(Onward(self, scene, option) for option in options)
            self._ways[scene] = known
        return known

    def door(self, place: SceneId) -> Scene | None:
        """The scene that changes something when it is entered, if this is one."""
        scene = self.story.scenes.get(place)
        return scene if scene and (scene.later or scene.breaks or scene.sets) else None


class Onward:
    """One option's ways on, worked out once for all contexts that agree on what it reads."""

    def __init__(self, plot: Plot, scene: SceneId, option: Option) -> None:
        self.option = option
        self.reads = plot.relevance.read(scene, option)
        self.passes = ~(self.reads | plot.contexts.lasts)
        self._plot = plot
        self._known: dict[tuple[Code, bool], tuple[Way, ...]] = {}

    def offered(self, code: Code) -> Moods:
        """The moods in which the option is offered in a context."""
        return self._plot.where.holds(self.option.when, self._plot.contexts.state(code))

    def ways(self, after: Code, *, was_boiling: bool) -> tuple[Way, ...]:
        """The ways on from a context right after the option; those that go alike are joined.

        A place that changes something on entry is still to be entered.
        """
        known = self._known.get((after, was_boiling))
        if known is None:
            made = tuple(self._make(after, was_boiling=was_boiling))
            known = self._known[after, was_boiling] = made
        return known

    def _make(self, after: Code, *, was_boiling: bool) -> Iterator[Way]:
        joined: defaultdict[tuple[SceneId, Code], Moods] = defaultdict(int)
        boiling = after | self._plot.contexts.boiling
        for to, some in self._routes(after, _CALMER):
            joined[to, after & self._plot.relevance.before(to)] |= some
        storms = [(self._plot.story.walk_out, _BOILING)] if was_boiling else None
        for to, some in storms or self._routes(after, _BOILING):
            joined[to, boiling & self._plot.relevance.before(to)] |= some
        for (to, sets), some in joined.items():
            yield Way(some, (), to, self.passes & self._plot.relevance.mask(to), sets)

    def _routes(self, after: Code, some: Moods) -> Iterator[tuple[SceneId, Moods]]:
        """Each place with the moods that go there: the first route that holds is taken."""
        context = self._plot.contexts.state(after)
        for route in self.option.go:
            taken = some & self._plot.where.holds(route.when, context)
            if taken:
                some ^= taken
                yield route.to, taken
