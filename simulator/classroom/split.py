"""How a room voted, without who voted what."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from simulator.classroom.lesson import Ballot, Lesson, Vote


@dataclass(frozen=True, slots=True)
class Split:
    """`counts` has every reply on offer, in the order shown, with its votes and hands together.

    `teams` are the votes of each team's phones, for the replies that got any. `guesses` people
    said how the customer would be after their own reply, and `foreseen` of them were right.
    """

    counts: Mapping[str, int]
    phones: int = 0
    hands: int = 0
    teams: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    guesses: int = 0
    foreseen: int = 0

    @property
    def cast(self) -> int:
        """Votes and hands in all."""
        return sum(self.counts.values())

    @property
    def leaders(self) -> tuple[str, ...]:
        """The replies with the most votes: several where it is a tie, none where nobody voted."""
        most = max(self.counts.values(), default=0)
        return tuple(one for one, many in self.counts.items() if many == most and most)

    def share(self, option: str) -> float:
        """A reply's part of all votes, 0 to 1; 0 where nobody voted."""
        return self.counts.get(option, 0) / self.cast if self.cast else 0.0

    @property
    def division(self) -> float:
        """How far the room is divided: 0 where all agree, towards 1 the more evenly they differ.

        It is the chance that two people picked by lot said different things (Gini and Simpson).
        """
        cast = self.cast
        if cast < 2:
            return 0.0
        alike = sum(many * (many - 1) for many in self.counts.values())
        return float(1 - Fraction(alike, cast * (cast - 1)))


def split_of(lesson: Lesson, ballot: Ballot | None = None) -> Split:
    """The split of a ballot at the decision at hand; of the last one, unless another is named."""
    ballot = lesson.round.ballot if ballot is None else ballot
    ids = [option.id for option in lesson.options]
    votes = Counter(one.option for one in ballot.votes.values())
    guesses = [vote for vote in ballot.votes.values() if vote.band]
    return Split(
        {id_: votes[id_] + ballot.hands.get(id_, 0) for id_ in ids},
        len(ballot.votes),
        sum(ballot.hands.values()),
        _teams(lesson, ballot, ids),
        len(guesses),
        _foreseen(lesson, guesses),
    )


def room_splits(lesson: Lesson) -> tuple[Split, ...]:
    """The splits of every ballot at the decision at hand, oldest first."""
    return tuple(split_of(lesson, ballot) for ballot in lesson.round.ballots)


def _teams(lesson: Lesson, ballot: Ballot, ids: Sequence[str]) -> dict[str, dict[str, int]]:
    by_team: dict[str, Counter[str]] = {}
    for seat, vote in ballot.votes.items():
        team = lesson.seats[seat].team
        if team:
            by_team.setdefault(team, Counter())[vote.option] += 1
    return {
        team: {id_: by_team[team][id_] for id_ in ids if by_team[team][id_]}
        for team in sorted(by_team)
    }


def _foreseen(lesson: Lesson, guesses: Iterable[Vote]) -> int:
    """How many said rightly in which band their own reply leaves the customer."""
    rules = lesson.session.engine.rulebook
    bands: dict[str, str] = {
        one.id: rules.mood_band(lesson.after(one.id).after) for one in lesson.options
    }
    return sum(bands.get(one.option) == one.band for one in guesses)
