"""One decision as a step between sets of moods, derived from the engine's own arithmetic."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.contexts import Code
from simulator.analysis.leaps import Customer, Leap
from simulator.analysis.moods import Moods
from simulator.analysis.plot import Plot
from simulator.mood.arithmetic import Row
from simulator.mood.state import State, new_tuple
from simulator.play.engine import Engine
from simulator.story.conditions import Condition
from simulator.story.model import Option, OptionId, SceneId


class Spot(NamedTuple):
    """A scene or ending with all of a state but its mood (which stands at 0, 0, 0)."""

    place: SceneId
    context: State


class Tail(NamedTuple):
    """Where the moods in `after` (right after the decision) go, and what entering does.

    `number` is that of the spot `to`.
    """

    after: Moods
    entry: tuple[Row, ...]
    to: Spot
    number: int

    def forward(self, some: Moods) -> Moods:
        """The moods on arrival."""
        some &= self.after
        for row in self.entry:
            some = moods.moved(some, row)
        return some

    def back(self, some: Moods) -> Moods:
        """The moods right after the decision that lead into `some` on arrival."""
        for row in reversed(self.entry):
            some = moods.came_from(some, row)
        return some & self.after


class Arc(NamedTuple):
    """An option said in the moods of `before`: they move by `rows`, then go by the tails.

    `code` is the context right after the decision (see `Arcs.right_after`).
    """

    option: OptionId
    before: Moods
    rows: tuple[Row, ...]
    tails: tuple[Tail, ...]
    code: Code

    def forward(self, some: Moods) -> Moods:
        """The moods right after the decision."""
        some &= self.before
        if some:
            for row in self.rows:
                some = moods.moved(some, row)
        return some

    def backward(self, some: Moods) -> Moods:
        """The moods before the decision that lead into `some` right after it."""
        for row in reversed(self.rows):
            some = moods.came_from(some, row)
        return some & self.before


class Arcs:
    """The ways on from any spot of one engine's story.

    Spots are numbered as they are found; `spots` holds each at its number.
    """

    def __init__(self, engine: Engine, plot: Plot | None = None) -> None:
        self._plot = plot or Plot(engine.story, engine.rulebook)
        self._customer = Customer(self._plot, engine.customer)
        self.spots: list[Spot] = []
        self._codes: list[Code] = []
        self._arcs: list[tuple[Arc, ...] | None] = []
        self._numbers: defaultdict[SceneId, dict[Code, int]] = defaultdict(dict)

    def start(self) -> tuple[Spot, Moods]:
        """Where every talk begins."""
        story, temperament = self._plot.story, self._customer.temperament
        scene = story.start
        entered, _ = temperament.enter(temperament.start(story.facts), scene)
        number = self.number(scene.id, entered)
        return self.spots[number], moods.one(entered.mood)

    def number(self, place: SceneId, state: State) -> int:
        """The number of the spot of a state at a place."""
        code = self._plot.contexts.code(state) & self._plot.relevance.mask(place)
        return self._numbered(place, code)

    def at(self, number: int) -> tuple[Arc, ...]:
        """The arcs of the spot of this number."""
        known = self._arcs[number]
        if known is None:
            known = self._arcs[number] = tuple(self._make(number))
        return known

    def of(self, spot: Spot) -> tuple[Arc, ...]:
        """The arcs of a scene's spot; an ending has none."""
        return self.at(self.number(*spot))

    def offered(self, spot: Spot, option: Option) -> Moods:
        """The moods in which an option is offered at a spot."""
        return self._plot.where.holds(option.when, spot.context)

    def holds(self, context: State, condition: Condition | None) -> Moods:
        """The moods in which a condition holds with the facts of a context."""
        return self._plot.where.holds(condition, context)

    def right_after(self, arc: Arc) -> State:
        """The context right after an arc's decision, with its mood (and boiling) left out."""
        return self._plot.contexts.state(arc.code)

    def step(self, spot: Spot, some: Moods) -> Iterator[tuple[Spot, Moods]]:
        """Where one decision leads from moods at a spot."""
        for arc in self.of(spot):
            after = arc.forward(some)
            if after:
                for tail in arc.tails:
                    gone = tail.forward(after)
                    if gone:
                        yield tail.to, gone

    def _make(self, number: int) -> Iterator[Arc]:
        code = self._codes[number]
        for saying in self._customer.sayings(self.spots[number].place):
            option = saying.option.id
            for leap in saying.leaps(code):
                tails, left = self._tails(leap, code), code & leap.passes | leap.sets
                yield new_tuple(Arc, (option, leap.before, leap.rows, tails, left))

    def _tails(self, leap: Leap, code: Code) -> tuple[Tail, ...]:
        tails = []
        for after, entry, place, passes, sets in leap.ways:
            number = self._numbered(place, code & passes | sets)
            tails.append(new_tuple(Tail, (after, entry, self.spots[number], number)))
        return tuple(tails)

    def _numbered(self, place: SceneId, code: Code) -> int:
        known = self._numbers[place]
        number = known.get(code)
        if number is None:
            number = known[code] = len(self.spots)
            self.spots.append(Spot(place, self._plot.contexts.state(code)))
            self._codes.append(code)
            self._arcs.append(None)
        return number
