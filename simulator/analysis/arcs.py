"""One decision as a step between sets of moods, derived from the engine's own arithmetic.

What an option does depends on the mood only through a few thresholds (rules 2 to 4 ask how
heard the customer is against the gate, and whether temper is 8 or more). So a mood of each
region is asked, and the answer holds for the region.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.moods import Moods
from simulator.analysis.relevance import Relevance
from simulator.analysis.where import Where
from simulator.mood.arithmetic import ENOUGH, TOO_HOT, Row, Temperament
from simulator.mood.rulebook import Persona
from simulator.mood.state import HIGH, LOW, Change, Mood, State
from simulator.play.engine import Engine
from simulator.story.model import Option, OptionId, Scene, SceneId

_BLANK = Mood(0, 0, 0)


class Spot(NamedTuple):
    """A scene or ending with all of a state but its mood (which stands at 0, 0, 0)."""

    place: SceneId
    context: State


class Tail(NamedTuple):
    """Where the moods in `after` (right after the decision) go, and what entering does."""

    after: Moods
    entry: tuple[Row, ...]
    to: Spot

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
    """An option said in the moods of `before`: they move by `rows`, then go by the tails."""

    option: OptionId
    before: Moods
    rows: tuple[Row, ...]
    tails: tuple[Tail, ...]

    def forward(self, some: Moods) -> Moods:
        """The moods right after the decision."""
        some &= self.before
        for row in self.rows:
            some = moods.moved(some, row)
        return some

    def backward(self, some: Moods) -> Moods:
        """The moods before the decision that lead into `some` right after it."""
        for row in reversed(self.rows):
            some = moods.came_from(some, row)
        return some & self.before


class Arcs:
    """The ways on from any spot of one engine's story."""

    def __init__(self, engine: Engine) -> None:
        self._story = engine.story
        self._customer: Temperament = engine.customer
        self._where = Where(engine.rulebook)
        self._relevance = Relevance(engine.story, engine.rulebook)
        self._regions = _regions(engine.customer.persona)
        self._moves = {
            (scene.id, option.id): engine.customer.move(option)
            for scene, option in engine.story.options()
        }
        self._known: dict[Spot, tuple[Arc, ...]] = {}

    def start(self) -> tuple[Spot, Moods]:
        """Where every talk begins."""
        scene = self._story.start
        state = self._customer.start(self._story.facts)
        entered, _ = self._customer.enter(state, scene)
        return self._spot(entered, scene.id), moods.one(entered.mood)

    def offered(self, spot: Spot, option: Option) -> Moods:
        """The moods in which an option is offered at a spot."""
        return self._where.holds(option.when, spot.context)

    def holds(self, spot_context: State, condition: object) -> Moods:
        """The moods in which a condition holds with the facts of a context."""
        return self._where.holds(condition, spot_context)  # type: ignore[arg-type]

    def of(self, spot: Spot) -> tuple[Arc, ...]:
        """The arcs of a scene's spot; an ending has none."""
        known = self._known.get(spot)
        if known is None:
            scene = self._story.scenes.get(spot.place)
            known = () if scene is None else tuple(self._make(spot, scene))
            self._known[spot] = known
        return known

    def step(self, spot: Spot, some: Moods) -> Iterator[tuple[Spot, Moods]]:
        """Where one decision leads from moods at a spot."""
        for arc in self.of(spot):
            after = arc.forward(some)
            if after:
                for tail in arc.tails:
                    gone = tail.forward(after)
                    if gone:
                        yield tail.to, gone

    def _make(self, spot: Spot, scene: Scene) -> list[Arc]:
        arcs: list[Arc] = []
        for option in scene.options:
            offered = self.offered(spot, option)
            if not offered:
                continue
            for rows, after, region in self._leaps(spot, scene, option):
                tails = self._tails(spot, option, after)
                arcs.append(Arc(option.id, offered & region, rows, tails))
        return [arc for arc in arcs if arc.before]

    def _leaps(
        self, spot: Spot, scene: Scene, option: Option
    ) -> list[tuple[tuple[Row, ...], State, Moods]]:
        """What the option does in each region, equal answers joined."""
        move = self._moves[scene.id, option.id]
        joined: defaultdict[tuple[tuple[Row, ...], State], Moods] = defaultdict(int)
        for asked, region in self._regions:
            after, changes = move(spot.context._replace(mood=asked))
            context = after._replace(mood=_BLANK, boiling=False)
            joined[_rows(changes), context] |= region
        return [(rows, after, region) for (rows, after), region in joined.items()]

    def _tails(self, spot: Spot, option: Option, after: State) -> tuple[Tail, ...]:
        boiling = moods.plane(0, HIGH)
        tails: list[Tail] = []
        for hot, some in ((False, moods.ALL ^ boiling), (True, boiling)):
            context = after._replace(boiling=hot)
            if hot and spot.context.boiling:
                tails.append(Tail(some, (), self._spot(context, self._story.walk_out)))
                continue
            for route in option.go:
                taken = some & self._where.holds(route.when, context)
                some ^= taken
                if taken:
                    tails.append(self._entered(taken, context, route.to))
        return tuple(tails)

    def _entered(self, some: Moods, context: State, place: SceneId) -> Tail:
        scene = self._story.scenes.get(place)
        if scene is None:
            return Tail(some, (), self._spot(context, place))
        entered, changes = self._customer.enter(context, scene)
        return Tail(some, _rows(changes), self._spot(entered, place))

    def _spot(self, state: State, place: SceneId) -> Spot:
        return Spot(place, self._relevance.forget(state, place)._replace(mood=_BLANK))


def _rows(changes: tuple[Change, ...]) -> tuple[Row, ...]:
    return tuple((change.temper, change.heard, change.trust) for change in changes)


def _regions(persona: Persona) -> list[tuple[Mood, Moods]]:
    """A mood of each region that the rules tell apart, with the region."""
    heard_cuts = sorted({LOW, persona.gate, min(persona.gate + ENOUGH, HIGH + 1), HIGH + 1})
    temper_cuts = (LOW, TOO_HOT, HIGH + 1)
    regions = []
    for coolest, too_hot in zip(temper_cuts, temper_cuts[1:], strict=False):
        for least, too_much in zip(heard_cuts, heard_cuts[1:], strict=False):
            region = _block(coolest, too_hot, least, too_much)
            regions.append((Mood(coolest, least, LOW), region))
    return regions


def _block(coolest: int, too_hot: int, least: int, too_much: int) -> Moods:
    return moods.where(
        lambda mood: coolest <= mood.temper < too_hot and least <= mood.heard < too_much
    )
