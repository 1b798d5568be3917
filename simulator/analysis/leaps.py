"""What saying an option does, worked out once for all contexts that agree on what it reads.

The engine's own arithmetic is asked. What it answers depends on the mood only through a few
thresholds (rules 2 to 4 ask how heard the customer is against the gate, and whether temper is
8 or more), so one mood of each region is asked, and the answer holds for the region.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.contexts import BLANK, Code
from simulator.analysis.moods import Moods
from simulator.analysis.relevance import Relevance
from simulator.analysis.where import Where
from simulator.mood.arithmetic import ENOUGH, TOO_HOT, Move, Reaction, Row, Temperament
from simulator.mood.rulebook import Persona
from simulator.mood.state import HIGH, LOW, Change, Mood, State
from simulator.play.engine import Engine
from simulator.story.model import Option, SceneId

_BOILING = moods.plane(0, HIGH)


class Way(NamedTuple):
    """Where the moods in `after` go; of a context `passes` is left as it was, `sets` is new."""

    after: Moods
    entry: tuple[Row, ...]
    place: SceneId
    passes: Code
    sets: Code


class Leap(NamedTuple):
    """What an option does to the moods of `before`. Right after it stands `passes` and `sets`."""

    before: Moods
    rows: tuple[Row, ...]
    passes: Code
    sets: Code
    ways: tuple[Way, ...]


class Customer:
    """One engine's customer, as sets of moods meet them."""

    def __init__(self, engine: Engine, relevance: Relevance) -> None:
        self.story = engine.story
        self.temperament: Temperament = engine.customer
        self.where = Where(engine.rulebook)
        self.relevance = relevance
        self.contexts = self.relevance.contexts
        self._regions = _regions(engine.customer.persona)
        self._known: dict[tuple[Reaction, State], list[tuple[Mood, Moods]]] = {}

    def regions(self, reaction: Reaction, move: Move, state: State) -> list[tuple[Mood, Moods]]:
        """A mood of each region in which the reaction's answer differs, with the region.

        `move` is that of any option with this reaction.
        """
        again = state.last == reaction.approach.id
        asked = State(
            BLANK,
            state.facts & reaction.reads,
            apologies=state.apologies,
            last=state.last if again else "",
        )
        known = self._known.get((reaction, asked))
        if known is None:
            known = self._known[reaction, asked] = self._joined(move, asked)
        return known

    def _joined(self, move: Move, state: State) -> list[tuple[Mood, Moods]]:
        """The regions, equal answers joined."""
        regions: defaultdict[tuple[object, ...], Moods] = defaultdict(int)
        asked: dict[tuple[object, ...], Mood] = {}
        for mood, region in self._regions:
            _, (change, *_) = move(state._replace(mood=mood))
            answer = (change.rules, _row(change))
            asked.setdefault(answer, mood)
            regions[answer] |= region
        return [(asked[answer], region) for answer, region in regions.items()]


class Saying:
    """One option as a customer takes it, in every context."""

    def __init__(self, customer: Customer, scene: SceneId, option: Option) -> None:
        self.option = option
        self._customer = customer
        self._reaction = customer.temperament.reaction(option.approach, option.mood)
        self._move = customer.temperament.move(option)
        self._reads = customer.relevance.read(scene, option)
        self._passes = ~(self._reads | customer.contexts.lasts)
        self._known: dict[Code, tuple[Leap, ...]] = {}

    def offered(self, code: Code) -> Moods:
        """The moods in which the option is offered in a context."""
        return self._customer.where.holds(self.option.when, self._customer.contexts.state(code))

    def leaps(self, code: Code) -> tuple[Leap, ...]:
        """What the option does in a context."""
        read = code & self._reads
        known = self._known.get(read)
        if known is None:
            known = self._known[read] = tuple(self._make(read))
        return known

    def _make(self, read: Code) -> Iterator[Leap]:
        contexts = self._customer.contexts
        offered = self.offered(read)
        if not offered:
            return
        state = contexts.state(read)
        for mood, region in self._customer.regions(self._reaction, self._move, state):
            before = offered & region
            if before:
                after, changes = self._move(state._replace(mood=mood))
                rows = tuple(_row(change) for change in changes)
                ways = self._ways(state, after, _moved(before, rows))
                code = contexts.code(after) & ~contexts.boiling
                yield Leap(before, rows, self._passes, code, ways)

    def _ways(self, state: State, after: State, met: Moods) -> tuple[Way, ...]:
        """The ways on for moods that are met right after; those that go alike are joined."""
        joined: defaultdict[tuple[SceneId, tuple[Row, ...], Code], Moods] = defaultdict(int)
        boiling = self._customer.contexts.boiling
        calm = self._customer.contexts.code(after) & ~boiling
        for code, some in ((calm, moods.ALL ^ _BOILING), (calm | boiling, _BOILING)):
            if some & met:
                storms = code != calm and state.boiling
                for to, taken in self._routes(after, some, walks_out=storms):
                    if taken & met:
                        joined[(to, *self._entered(code, to))] |= taken
        mask = self._customer.relevance.mask
        return tuple(
            Way(some, entry, to, self._passes & mask(to), sets & mask(to))
            for (to, entry, sets), some in joined.items()
        )

    def _routes(
        self, after: State, some: Moods, *, walks_out: bool
    ) -> Iterator[tuple[SceneId, Moods]]:
        """Each place with the moods that go there: the first route that holds is taken."""
        if walks_out:
            yield self._customer.story.walk_out, some
            return
        for route in self.option.go:
            taken = some & self._customer.where.holds(route.when, after)
            some ^= taken
            yield route.to, taken

    def _entered(self, code: Code, place: SceneId) -> tuple[tuple[Row, ...], Code]:
        """What entering a place does to the mood, and the context on arrival."""
        contexts, scene = self._customer.contexts, self._customer.story.scenes.get(place)
        if scene is None or not (scene.later or scene.breaks or scene.sets):
            return (), code
        entered, changes = self._customer.temperament.enter(contexts.state(code), scene)
        return tuple(_row(change) for change in changes), contexts.code(entered)


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
