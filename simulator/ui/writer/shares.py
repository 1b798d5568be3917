"""Which part of the players comes through each scene."""

from collections import Counter
from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.players import PLAYERS, Player, Seat, talks
from simulator.play.engine import Engine, Step

_RUNS = 40
"""Talks of a player who leaves something to chance."""


def passing(analysis: Analysis) -> Iterator[dict[str, float]]:
    """Part by part the share (0 to 1) of players that pass each place, over all temperaments.

    Each player counts alike, however many talks chance makes of it; the last yield is whole.
    """
    passed: Counter[str] = Counter()
    played = 0
    for persona in analysis.spaces:
        engine = Engine(analysis.story, analysis.rulebook, persona)
        seat = Seat(engine, analysis.outcomes(persona))
        for player in PLAYERS:
            passed.update(_shares(player, seat))
            played += 1
            yield {place: min(1.0, part / played) for place, part in passed.items()}


def _shares(player: Player, seat: Seat) -> dict[str, float]:
    """The share of one player's talks that pass each place."""
    walks = [set(_places(talk.last)) for talk in talks(player, seat, _RUNS, seed=0)]
    met = Counter(place for walk in walks for place in walk)
    return {place: count / len(walks) for place, count in met.items()}


def _places(last: Step) -> Iterator[str]:
    step: Step | None = last
    while step is not None:
        yield step.place.id
        step = step.before
