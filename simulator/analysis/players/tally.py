"""How players fare in a story: their endings, the customer's mood, and the skills they show."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from simulator.analysis.analysis import Analysis
from simulator.analysis.players import PLAYERS, Player, Seat, Talk, talks
from simulator.analysis.skills import skill_scores
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import score
from simulator.play.session import Session
from simulator.story.model import Story

SATISFIED = 6
"""The least M of a satisfied customer: it stays below until the need is met (DESIGN.md, 4)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One player's talks with one persona, counted.

    Talks that went round in a circle or stuck have no ending. `scores` are M where they
    stopped, lowest first; `points` and `best` are those of all skills together, and `decisions`
    the mean length of a talk.
    """

    player: str
    persona: str
    endings: Mapping[str, int]
    grades: Mapping[str, int]
    bands: Mapping[str, int]
    scores: tuple[int, ...]
    points: int
    best: int
    decisions: float

    @property
    def talks(self) -> int:
        """How many talks were played."""
        return len(self.scores)

    @property
    def unfinished(self) -> int:
        """How many of them came to no ending."""
        return self.talks - sum(self.endings.values())

    @property
    def mean(self) -> float:
        """The mean of M."""
        return sum(self.scores) / self.talks

    @property
    def skill(self) -> float:
        """The skill points as a share of the best that were on offer, 0 to 1."""
        return self.points / self.best if self.best else 0.0

    @property
    def satisfied(self) -> float:
        """The share of talks that left the customer satisfied, 0 to 1."""
        return sum(one >= SATISFIED for one in self.scores) / self.talks


@dataclass(frozen=True, slots=True)
class StoryTallies:
    """One story's players: a tally for each with each persona."""

    story: Story
    tallies: tuple[Tally, ...]

    def satisfied_by(self, player: str) -> bool:
        """Whether a player satisfies the customer with some persona."""
        return bool(satisfied_with(one for one in self.tallies if one.player == player))


def satisfied_with(found: Iterable[Tally]) -> list[str]:
    """The personas with whom at least half of the talks satisfy the customer."""
    return [one.persona for one in found if one.satisfied >= 1 / 2]


def skill_of(found: Iterable[Tally]) -> float:
    """The skill points over some tallies as a share of the best on offer, a talk counting one.

    A player's single talk, where chance plays no part, weighs as much as another's hundred.
    """
    shares = [(one.points / one.talks, one.best / one.talks) for one in found]
    best = sum(best for _, best in shares)
    return sum(points for points, _ in shares) / best if best else 0.0


def tallies(
    analysis: Analysis, runs: int, seed: int, players: Iterable[Player] = PLAYERS
) -> list[Tally]:
    """Every player with every persona of the analysis."""
    found = []
    for persona, space in analysis.spaces.items():
        seat = Seat(space.engine, analysis.outcomes(persona))
        for player in players:
            played = list(talks(player, seat, runs, seed))
            found.append(_tally(player, persona, played, seat, analysis.rulebook))
    return found


def _tally(
    player: Player, persona: str, played: Sequence[Talk], seat: Seat, rules: Rulebook
) -> Tally:
    last = [talk.last for talk in played]
    sessions = [Session(seat.engine, step) for step in last]
    endings = [step.ending for step in last if step.ending]
    skills = [one for session in sessions for one in skill_scores(session.decisions, rules.skills)]
    return Tally(
        player=player.name,
        persona=persona,
        endings=Counter(ending.id for ending in endings),
        grades=Counter(ending.grade.value for ending in endings),
        bands=Counter(rules.mood_band(step.state) for step in last),
        scores=tuple(sorted(score(step.state) for step in last)),
        points=sum(one.points for one in skills),
        best=sum(one.best for one in skills),
        decisions=sum(len(session.decisions) for session in sessions) / len(sessions),
    )
