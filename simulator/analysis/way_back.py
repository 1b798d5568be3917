"""What lies ahead of every reachable state, carried back from where talks end."""

from collections import defaultdict
from heapq import heappop, heappush

from simulator.analysis.arcs import Arc
from simulator.analysis.space import Space
from simulator.analysis.values import Value, Values


class WayBack:
    """Values carried back from the endings, scene by scene against the writer's order.

    What changes a scene already passed is carried on from there until nothing changes.
    """

    def __init__(self, space: Space, values: Values) -> None:
        self._arcs = space.arcs
        self._values = values
        self._reached = {space.arcs.number(*spot): some for spot, some in space.reached.items()}
        self._turns = {id_: -turn for turn, id_ in enumerate(space.engine.story.scenes)}
        self._ended: dict[int, Value] = {}
        self._best: dict[int, Value] = {}
        self._before: defaultdict[int, set[int]] = defaultdict(set)
        self._waiting: defaultdict[int, dict[int, None]] = defaultdict(dict)
        self._queue: list[int] = []

    def end(self, number: int, value: Value) -> None:
        """Note what ends at the spot of this number, in moods in which nothing more is said."""
        self._ended[number] = self._best[number] = self._ended.get(number, 0) | value

    def value(self, number: int) -> Value:
        """The value of the spot of this number, once the way back was walked."""
        return self._best.get(number, 0)

    def walk(self) -> None:
        """Give every spot its value: the best that can still be reached in each of its moods."""
        for number in self._reached:
            self._wait(number)
            for arc in self._arcs.at(number):
                for tail in arc.tails:
                    self._before[tail.number].add(number)
        while self._queue:
            for number in self._waiting.pop(heappop(self._queue)):
                value = self._ahead(number)
                if value != self._best.get(number, 0):
                    self._best[number] = value
                    for earlier in self._before[number]:
                        self._wait(earlier)

    def _wait(self, number: int) -> None:
        turn = self._turns.get(self._arcs.spots[number].place)
        if turn is None:
            return
        waiting = self._waiting[turn]
        if not waiting:
            heappush(self._queue, turn)
        waiting[number] = None

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

    def _ahead(self, number: int) -> Value:
        """The best of what a spot's options lead to; the arcs of one option don't overlap."""
        values = self._values
        best = said = 0
        option = None
        for arc in self._arcs.at(number):
            if arc.option != option:
                best, said, option = values.higher(best, said), 0, arc.option
            said |= self.said(arc)
        ahead = values.only(values.higher(best, said), self._reached[number])
        return ahead | self._ended.get(number, 0)
