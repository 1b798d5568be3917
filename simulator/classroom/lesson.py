"""A class at one moment: where the talk stands, how the room voted, what is on the screen.

Every move returns a new lesson. What the room says at a decision is kept under the road that led
there, so that it is still known when the class goes back and tries another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from simulator.classroom.errors import RefusedError
from simulator.play.engine import Step
from simulator.play.session import Session
from simulator.story.model import Option

Road = tuple[str, ...]
"""The option ids that lead to a decision from the start of the talk."""
MOST_HANDS = 9_999
"""Hands counted for one reply."""
MOST_QUOTES = 200
LONGEST_QUOTE = 500
"""Characters of what somebody said."""


class Phase(StrEnum):
    """What the room does: decide, look at how it decided, hear the answer; or all is over."""

    ASKING = "asking"
    REVEALED = "revealed"
    ANSWERED = "answered"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody with a phone; `name` may be "", `team` is "" where there are none."""

    name: str = ""
    team: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """What somebody would say, and the band in which they think it leaves the customer."""

    option: str
    band: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One time that the room was asked: votes by seat, and hands counted for each reply."""

    votes: Mapping[str, Vote] = field(default_factory=dict)
    hands: Mapping[str, int] = field(default_factory=dict)

    @property
    def cast(self) -> int:
        """Votes and hands together."""
        return len(self.votes) + sum(self.hands.values())


@dataclass(frozen=True, slots=True)
class Round:
    """One decision put to the room: asked once, or again after a discussion.

    `played` are the replies whose answers were heard, in that order; `quotes` is what was said.
    """

    ballots: tuple[Ballot, ...] = (Ballot(),)
    revealed: bool = False
    played: Road = ()
    quotes: tuple[str, ...] = ()

    @property
    def ballot(self) -> Ballot:
        """The one that is open, or was last."""
        return self.ballots[-1]


@dataclass(frozen=True, slots=True)
class Lesson:
    """`session` stands where the room decides; `shown` is the reply whose answer is heard.

    `beside` is another one, from the same moment, shown side by side. `until` is the end of the
    countdown in milliseconds since 1970, 0 where none runs.
    """

    session: Session
    rounds: Mapping[Road, Round] = field(default_factory=dict)
    seats: Mapping[str, Seat] = field(default_factory=dict)
    shown: str = ""
    beside: str = ""
    until: int = 0

    @property
    def phase(self) -> Phase:
        """What the room does now."""
        if self.session.over:
            return Phase.OVER
        if self.shown:
            return Phase.ANSWERED
        return Phase.REVEALED if self.round.revealed else Phase.ASKING

    @property
    def round(self) -> Round:
        """The decision at hand."""
        return self.rounds.get(self.session.path, Round())

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be said now, in the one order that every screen shows."""
        return self.session.options

    def after(self, option: str) -> Step:
        """The step that a reply on offer leads to, with the customer's answer to it."""
        return self.session.engine.choose(self.session.step, option)

    def join(self, seat: str, who: Seat) -> "Lesson":
        """Somebody with a phone comes in, or comes back under another name."""
        return replace(self, seats={**self.seats, seat: who})

    def vote(self, seat: str, vote: Vote) -> "Lesson":
        """Somebody votes, or votes otherwise; nobody has more than one vote."""
        self._must_be(Phase.ASKING)
        if seat not in self.seats:
            raise RefusedError("Nobody with this ticket is here.")
        self._must_offer(vote.option)
        bands = self.session.engine.rulebook.bands["mood"]
        if vote.band and vote.band not in {one.name for one in bands}:
            raise RefusedError("There is no such mood.")
        ballot = self.round.ballot
        return self._voted(replace(ballot, votes={**ballot.votes, seat: vote}))

    def count(self, option: str, hands: int) -> "Lesson":
        """So many hands were up for a reply."""
        self._must_be(Phase.ASKING)
        self._must_offer(option)
        if not 0 <= hands <= MOST_HANDS:
            raise RefusedError(f"Hands are counted from 0 to {MOST_HANDS}.")
        ballot = self.round.ballot
        counted = {key: many for key, many in ballot.hands.items() if key != option}
        return self._voted(replace(ballot, hands=counted | ({option: hands} if hands else {})))

    def reveal(self) -> "Lesson":
        """Show how the room voted; from now on no vote counts."""
        self._must_be(Phase.ASKING)
        return replace(self._round(replace(self.round, revealed=True)), until=0)

    def ask_again(self) -> "Lesson":
        """Have the room vote once more on the same decision; the votes before are kept."""
        self._must_be(Phase.REVEALED)
        again = replace(self.round, revealed=False, ballots=(*self.round.ballots, Ballot()))
        return self._round(again)

    def play(self, option: str) -> "Lesson":
        """Hear the customer's answer to a reply; the votes are shown by then."""
        self._must_be(Phase.ASKING, Phase.REVEALED, Phase.ANSWERED)
        self._must_offer(option)
        return replace(self._heard(option), shown=option, beside="", until=0)

    def compare(self, option: str) -> "Lesson":
        """Hear the answer to the road not taken beside that to the one that was."""
        self._must_be(Phase.ANSWERED)
        self._must_offer(option)
        if option == self.shown:
            raise RefusedError("This reply is on the screen already.")
        return replace(self._heard(option), beside=option)

    def go_on(self, seconds: float) -> "Lesson":
        """Take the road of the answer that is shown, `seconds` after the start of the class."""
        self._must_be(Phase.ANSWERED)
        session = self.session.choose(self.shown, seconds)
        return replace(self, session=session, shown="", beside="", until=0)

    def go_back(self) -> "Lesson":
        """One thing back: the road not taken, the answer, or the decision before this one."""
        if self.beside:
            return replace(self, beside="")
        if self.shown:
            return replace(self, shown="")
        if not self.session.path:
            raise RefusedError("This is where the talk begins.")
        taken = self.session.path[-1]
        return replace(self, session=self.session.undo(), shown=taken, until=0)

    def quote(self, text: str) -> "Lesson":
        """Note what somebody in the room said about the decision at hand; at the end, the last."""
        said = text.strip()[:LONGEST_QUOTE]
        road = self.session.path[:-1] if self.session.over else self.session.path
        round_ = self.rounds.get(road, Round())
        if not said or len(round_.quotes) >= MOST_QUOTES:
            raise RefusedError("There is nothing to note." if not said else "The notes are full.")
        noted = replace(round_, quotes=(*round_.quotes, said))
        return replace(self, rounds={**self.rounds, road: noted})

    def time(self, until: int) -> "Lesson":
        """Let a countdown run until a time (ms since 1970); 0 stops it."""
        self._must_be(Phase.ASKING, Phase.REVEALED)
        return replace(self, until=until)

    def _heard(self, option: str) -> "Lesson":
        round_ = self.round
        played = round_.played if option in round_.played else (*round_.played, option)
        return self._round(replace(round_, revealed=True, played=played))

    def _voted(self, ballot: Ballot) -> "Lesson":
        return self._round(replace(self.round, ballots=(*self.round.ballots[:-1], ballot)))

    def _round(self, round_: Round) -> "Lesson":
        return replace(self, rounds={**self.rounds, self.session.path: round_})

    def _must_be(self, *phases: Phase) -> None:
        if self.phase not in phases:
            raise RefusedError(f"Not now: the class is at {self.phase.value!r}.")

    def _must_offer(self, option: str) -> None:
        if all(one.id != option for one in self.options):
            raise RefusedError("This reply is not on offer.")
