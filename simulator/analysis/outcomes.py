"""The best outcome that each reachable state can still lead to (DESIGN.md, section 6)."""

from collections import defaultdict
from typing import NamedTuple

from simulator.analysis import moods
from simulator.analysis.arcs import Spot
from simulator.analysis.moods import Moods
from simulator.analysis.relevance import Relevance
from simulator.analysis.space import Space
from simulator.mood.state import Mood, State, score
from simulator.story.model import Grade, SceneId

_RANK = {grade: -number for number, grade in enumerate(Grade)}
"""Great is 0, good -1, fair -2, poor -3: a higher rank is better."""
GOOD = _RANK[Grade.GOOD]


class Outcome(NamedTuple):
    """How a talk ends: the ending's grade by rank, then M at the end. The greater is better."""

    rank: int
    score: int

    @property
    def grade(self) -> Grade:
        """The ending's grade."""
        return tuple(Grade)[-self.rank]

    @property
    def good(self) -> bool:
        """Whether the ending is good or great."""
        return self.rank >= GOOD


class Outcomes:
    """For each reachable state the best outcome still ahead; None where no ending is."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._relevance = Relevance(space.engine.story, space.engine.rulebook)
        self._best: dict[Spot, list[tuple[Outcome, Moods]]] = defaultdict(list)
        self._work_back()

    def best(self, place: SceneId, state: State) -> Outcome | None:
        """The best outcome reachable from a state on arrival at a scene or ending."""
        context = self._relevance.forget(state, place)._replace(mood=Mood(0, 0, 0))
        bit = moods.one(state.mood)
        for outcome, some in self._best.get(Spot(place, context), ()):
            if some & bit:
                return outcome
        return None

    def layers(self, spot: Spot) -> list[tuple[Outcome, Moods]]:
        """A spot's moods by their best outcome, the best first."""
        return self._best.get(spot, [])

    def good_ahead(self, spot: Spot) -> Moods:
        """The moods from which a good or great ending can still be reached."""
        return sum(some for outcome, some in self.layers(spot) if outcome.good)

    def _work_back(self) -> None:
        """From the best outcome to the worst, mark every state that leads to it and is unmarked."""
        leading = self._space.leading()
        marked: dict[Spot, Moods] = {}
        for outcome, ends in sorted(self._ends().items(), reverse=True):
            waiting: dict[Spot, Moods] = {}
            for spot, some in ends:
                waiting[spot] = waiting.get(spot, 0) | some
            while waiting:
                spot, some = waiting.popitem()
                new = some & ~marked.get(spot, 0)
                if not new:
                    continue
                marked[spot] = marked.get(spot, 0) | new
                self._mark(spot, outcome, new)
                for source, arc, tail in leading.get(spot, ()):
                    before = arc.backward(tail.back(new)) & self._space.reached[source]
                    before &= ~marked.get(source, 0)
                    if before:
                        waiting[source] = waiting.get(source, 0) | before

    def _mark(self, spot: Spot, outcome: Outcome, some: Moods) -> None:
        layers = self._best[spot]
        if layers and layers[-1][0] == outcome:
            layers[-1] = (outcome, layers[-1][1] | some)
        else:
            layers.append((outcome, some))

    def _ends(self) -> dict[Outcome, list[tuple[Spot, Moods]]]:
        """The states at endings by their outcome."""
        ends: defaultdict[Outcome, list[tuple[Spot, Moods]]] = defaultdict(list)
        endings = self._space.engine.story.endings
        for spot, some in self._space.reached.items():
            if spot.place not in endings:
                continue
            rank = _RANK[endings[spot.place].grade]
            by_score: defaultdict[int, Moods] = defaultdict(int)
            for mood in moods.members(some):
                by_score[score(spot.context._replace(mood=mood))] |= moods.one(mood)
            for end, part in by_score.items():
                ends[Outcome(rank, end)].append((spot, part))
        return ends
