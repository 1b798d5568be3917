"""What saying an option does to one customer, for sets of moods.

The engine's own arithmetic is asked. What it answers depends on the mood only through a few
thresholds (rules 2 to 4 ask how heard the customer is against the gate, and whether temper is
8 or more), so one mood of each region is asked, and the answer holds for the region.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.contexts import Code
from simulator.analysis.moods import Moods
from simulator.analysis.plot import Onward, Plot, Way
from simulator.mood.arithmetic import ENOUGH, TOO_HOT, Row, Temperament
from simulator.mood.rulebook import Persona
from simulator.mood.state import HIGH, LOW, Change, Mood, State, new_tuple
from simulator.story.model import SceneId

Regions = list[tuple[Mood, Moods]]
"""A mood of each region in which an approach is answered alike, with the region."""


class Leap(NamedTuple):
    """What an option does to the moods of `before`. Right after it stands `passes` and `sets`."""

    before: Moods
    rows: tuple[Row, ...]
    passes: Code
    sets: Code
    ways: tuple[Way, ...]


class Customer:
    """One persona in a plot: what is remembered of how it answers."""

    def __init__(self, plot: Plot, temperament: Temperament) -> None:
        self.plot = plot
        self.temperament = temperament
        self.regions = _regions(temperament.persona)
        self.answers: dict[tuple[object, ...], Regions] = {}
        self._entered: dict[tuple[SceneId, Code], tuple[tuple[Row, ...], Code]] = {}
        self._sayings: dict[SceneId, tuple[Saying, ...]] = {}

    def sayings(self, scene: SceneId) -> "tuple[Saying, ...]":
        """A scene's options as this customer takes them."""
        known = self._sayings.get(scene)
        if known is None:
            known = tuple(Saying(self, onward) for onward in self.plot.onward(scene))
            self._sayings[scene] = known
        return known

    def entered(self, way: Way) -> Way:
        """The way through the door of its place, with what entering does."""
        key = (way.place, way.sets)
        known = self._entered.get(key)
        if known is None:
            known = self._entered[key] = self._enter(*key)
        entry, sets = known
        return Way(way.after, entry, way.place, way.passes, sets)

    def _enter(self, place: SceneId, code: Code) -> tuple[tuple[Row, ...], Code]:
        contexts, scene = self.plot.contexts, self.plot.story.scenes[place]
        entered, changes = self.temperament.enter(contexts.state(code), scene)
        rows = tuple(_row(change) for change in changes)
        return rows, contexts.code(entered) & self.plot.relevance.mask(place)


class Saying:
    """One option as a customer takes it, in every context."""

    def __init__(self, customer: Customer, onward: Onward) -> None:
        self.option = onward.option
        self._onward = onward
        self._customer = customer
        self._plot = customer.plot
        self._reaction = customer.temperament.reaction(onward.option.approach, onward.option.mood)
        self._move = customer.temperament.move(onward.option)
        self._known: dict[Code, tuple[Leap, ...]] = {}

    def leaps(self, code: Code) -> tuple[Leap, ...]:
        """What the option does in a context."""
        read = code & self._onward.reads
        known = self._known.get(read)
        if known is None:
            known = self._known[read] = tuple(self._make(read))
        return known

    def _make(self, read: Code) -> Iterator[Leap]:
        offered = self._onward.offered(read)
        if not offered:
            return
        state = self._plot.contexts.state(read)
        for mood, region in self._regions(state):
            before = offered & region
            if before:
                after, changes = self._move(_in_mood(state, mood))
                sets = self._plot.contexts.code(after) & ~self._plot.contexts.boiling
                rows = tuple([_row(change) for change in changes])
                ways = self._ways(sets, _moved(before, rows), was_boiling=state.boiling)
                yield Leap(before, rows, self._onward.passes, sets, ways)

    def _ways(self, after: Code, met: Moods, *, was_boiling: bool) -> tuple[Way, ...]:
        """The ways on for moods that are met right after."""
        return tuple(
            [
                self._customer.entered(way) if self._plot.door(way.place) else way
                for way in self._onward.ways(after, was_boiling=was_boiling)
                if way.after & met
            ]
        )

    def _regions(self, state: State) -> Regions:
        """A mood of each region in which the option is answered otherwise."""
        reaction = self._reaction
        again = state.last == self.option.approach
        key = (reaction, state.facts & reaction.reads, state.apologies, again)
        known = self._customer.answers.get(key)
        if known is None:
            known = self._customer.answers[key] = self._joined(state)
        return known

    def _joined(self, state: State) -> Regions:
        """The regions, equal answers joined."""
        regions: defaultdict[tuple[object, ...], Moods] = defaultdict(int)
        asked: dict[tuple[object, ...], Mood] = {}
        for mood, region in self._customer.regions:
            _, (change, *_) = self._move(_in_mood(state, mood))
            answer = (change.rules, _row(change))
            asked.setdefault(answer, mood)
            regions[answer] |= region
        return [(asked[answer], region) for answer, region in regions.items()]


def _in_mood(state: State, mood: Mood) -> State:
    """As `_replace`, at a third of its cost."""
    return new_tuple(State, (mood, *state[1:]))


def _row(change: Change) -> Row:
    return change.temper, change.heard, change.trust


def _moved(some: Moods, rows: tuple[Row, ...]) -> Moods:
    for row in rows:
        some = moods.moved(some, row)
    return some


def _regions(persona: Persona) -> list[tuple[Mood, Moods]]:
    """A mood of each region that the rules tell apart, with the region."""
    heard_cuts = sorted({LOW, persona.gate, min(persona.gate + ENOUGH, HIGH + 1), HIGH + 1})
    temper_cuts = (LOW, TOO_HOT, HIGH + 1)
    regions = []
    for coolest, too_hot in pairwise(temper_cuts):
        for least, too_much in pairwise(heard_cuts):
            region = _block(coolest, too_hot, least, too_much)
            regions.append((Mood(coolest, least, LOW), region))
    return regions


def _block(coolest: int, too_hot: int, least: int, too_much: int) -> Moods:
    temper = sum(moods.plane(0, value) for value in range(coolest, too_hot))
    return temper & sum(moods.plane(1, value) for value in range(least, too_much))
