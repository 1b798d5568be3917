"""Named policies that play a story: nobody should do well without thinking."""

from simulator.analysis.players.policies import PLAYERS, Player, Seat
from simulator.analysis.players.talks import Talk, talks

__all__ = ["PLAYERS", "Player", "Seat", "Talk", "talks"]
