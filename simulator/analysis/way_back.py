"""What lies ahead of every reachable state, carried back from where talks end."""

from collections import defaultdict
from heapq import heappop, heappush

from simulator.analysis.arcs import Arc
from simulator.analysis.space import Space
from simulator.analysis.values import Value, Values
from simulator.story.tree import no_garbage_collection


class WayBack:
    """Values carried back from the endings, scene by scene against the writer's order.

    Each arc is looked at once, and again when what it leads to has become better.
    """

    def __init__(self, space: Space, values: Values) -> None:
        self._arcs = space.arcs
        self._values = values
        self._reached = {space.arcs.number(*spot): some for spot, some in space.reached.items()}
        self._turns = {id_: -turn for turn, id_ in enumerate(space.engine.story.scenes)}
        self._best: dict[int, Value] = {}

    def end(self, number: int, value: Value) -> None:
        """Note what ends at the spot of this number, in moods in which nothing more is said."""
        self._best[number] = self._best.get(number, 0) | value

    def value(self, number: int) -> Value:
        """The value of the spot of this number, once the way back was walked."""
        return self._best.get(number, 0)

    def walk(self) -> None:
        """Give every spot its value: the best that can still be reached in each of its moods."""
        with no_garbage_collection():
            self._walk()

    def _walk(self) -> None:
        leading: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        waiting = _Waiting()
        for number in self._reached:
            for index, arc in enumerate(self._arcs.at(number)):
                waiting.add(self._turn(number), number, index)
                for tail in arc.tails:
                    leading[tail.number].append((number, index))
        while waiting:
            number, indexes = waiting.take()
            value = self._improved(number, indexes)
            if value != self._best.get(number, 0):
                self._best[number] = value
                for earlier, index in leading[number]:
                    waiting.add(self._turn(earlier), earlier, index)

    def said(self, arc: Arc) -> Value:
        """For the moods in which an arc's option is said, the best that it leads to."""
        values = self._values
        after: Value = 0
        for tail in arc.tails:
            ahead = self._best.get(tail.number, 0)
            if ahead:
                for row in reversed(tail.entry):
                    ahead = values.came_from(ahead, row)
                after |= values.within(ahead, tail.after)
        if after:
            for row in reversed(arc.rows):
                after = values.came_from(after, row)
            after = values.within(after, arc.before)
        return after

    def _improved(self, number: int, indexes: list[int]) -> Value:
        """A spot's value with what some of its arcs lead to; one option's don't overlap."""
        best, said = self._best.get(number, 0), 0
        arcs, option = self._arcs.at(number), None
        for index in indexes:
            arc = arcs[index]
            if arc.option != option:
                best, said, option = self._values.higher(best, said), 0, arc.option
            said |= self.said(arc)
        best = self._values.higher(best, said)
        return self._values.only(best, self._reached[number])

    def _turn(self, number: int) -> int:
        return self._turns[self._arcs.spots[number].place]


class _Waiting:
    """Arcs to be looked at, by the turn of their scenes and the numbers of their spots."""

    def __init__(self) -> None:
        self._queue: list[tuple[int, int]] = []
        self._arcs: dict[int, dict[int, None]] = {}

    def __bool__(self) -> bool:
        return bool(self._queue)

    def add(self, turn: int, number: int, index: int) -> None:
        """Note an arc of a spot."""
        if number not in self._arcs:
            self._arcs[number] = {}
            heappush(self._queue, (turn, number))
        self._arcs[number][index] = None

    def take(self) -> tuple[int, list[int]]:
        """The spot whose turn it is, with its arcs in their order."""
        _, number = heappop(self._queue)
        return number, sorted(self._arcs.pop(number))
