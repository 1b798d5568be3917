"""Moods on their way from spot to spot, scene by scene in the writer's order."""

from collections import defaultdict
from collections.abc import Iterator
from heapq import heappop, heappush

from simulator.analysis.arcs import Arcs
from simulator.analysis.moods import Moods
from simulator.story.model import Story


class Flow:
    """What has been met, and what of it is still to be followed; spots go by their numbers.

    Scenes are taken in the writer's order, so that what flows forward flows once; what comes
    back to a scene starts again from there with the new moods alone.
    """

    def __init__(self, arcs: Arcs, story: Story) -> None:
        self.met: defaultdict[int, Moods] = defaultdict(int)
        self.states = 0
        self._spots = arcs.spots
        self._turns = {id_: turn for turn, id_ in enumerate(story.scenes)}
        self._fresh: dict[int, Moods] = {}
        self._waiting: defaultdict[int, list[int]] = defaultdict(list)
        self._queue: list[int] = []
        spot, some = arcs.start()
        self.arrive(arcs.number(*spot), some)

    def __bool__(self) -> bool:
        """Whether any scene is still waiting."""
        return bool(self._queue)

    def first_waiting(self) -> Iterator[tuple[int, Moods]]:
        """The spots that wait in the first scene, each with the moods that are new there."""
        for number in self._waiting.pop(heappop(self._queue)):
            yield number, self._fresh.pop(number)

    def arrive(self, number: int, some: Moods) -> None:
        """Note moods that come to a spot; those that are new are followed, until an ending."""
        new = some & ~self.met[number]
        if not new:
            return
        self.met[number] |= new
        self.states += new.bit_count()
        if number in self._fresh:
            self._fresh[number] |= new
            return
        turn = self._turns.get(self._spots[number].place)
        if turn is None:
            return
        self._fresh[number] = new
        waiting = self._waiting[turn]
        if not waiting:
            heappush(self._queue, turn)
        waiting.append(number)
