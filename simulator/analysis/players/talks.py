"""Players set to play a story to its end."""

import random
from collections.abc import Iterator
from typing import NamedTuple

from simulator.analysis.players.policies import Player, Seat
from simulator.play.engine import Step

LONGEST_TALK = 200
"""Decisions after which a player is taken to go round in a circle; a talk takes some twelve."""


class Talk(NamedTuple):
    """One talk to its last step; `tossed` says that chance had to choose between options."""

    last: Step
    tossed: bool


def talks(player: Player, seat: Seat, runs: int, seed: int) -> Iterator[Talk]:
    """One talk where the player's rule decides everything, else `runs` of them.

    The same seed gives the same talks, whichever other players there are.
    """
    key = (seed, seat.engine.story.id, seat.engine.customer.persona.id, player.name)
    for number in range(runs):
        draw = random.Random(f"{key}/{number}")
        talk = _talk(player, seat, draw)
        yield talk
        if not talk.tossed:
            return


def _talk(player: Player, seat: Seat, draw: random.Random) -> Talk:
    step, tossed = seat.engine.start(), False
    for _ in range(LONGEST_TALK):
        if step.view is None or not step.view.options:
            break
        liked = sorted(player.likes(step.view.options, step, seat), key=lambda one: one.id)
        tossed = tossed or len(liked) > 1
        step = seat.engine.choose(step, draw.choice(liked).id)
    return Talk(step, tossed)
