"""Players who go by one rule and never think: what a story must not reward."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from simulator.analysis.outcomes import Outcome, Outcomes
from simulator.analysis.wording import POLITE, SORRY, found
from simulator.mood.rulebook import Rule
from simulator.play.engine import Engine, Step
from simulator.story.model import Option

Offered = tuple[Option, ...]
"""The options of a moment, in the writer's order; at least one."""


class Seat(NamedTuple):
    """Where a player sits: a story with one persona, and (for those who peek) what lies ahead."""

    engine: Engine
    outcomes: Outcomes


Likes = Callable[[Offered, Step, Seat], Collection[Option]]
"""The options that a player likes best, all equally; at least one."""


class Player(NamedTuple):
    """A named rule; `means` says in a line how it chooses. Who `peeks` knows what lies ahead."""

    name: str
    means: str
    likes: Likes
    peeks: bool = False


def _longest(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    return _most(offered, lambda option: len(option.say))


def _shortest(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    return _most(offered, lambda option: -len(option.say))


def _first(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    return offered[:1]


def _last(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    return offered[-1:]


def _politest(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    return _most(offered, lambda option: len(found(POLITE, option.say)))


def _always_listen(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    """To listen, or else whatever else only takes in what is said; or else anything."""
    approaches = seat.engine.rulebook.approaches
    quiet = [one for one in offered if one.approach == "listen"]
    taking_in = [one for one in offered if approaches[one.approach].rule is Rule.ENOUGH_TALK]
    return quiet or taking_in or offered


def _always_apologise(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    """An apology, or else what says sorry; or else anything."""
    approaches = seat.engine.rulebook.approaches
    apologies = [one for one in offered if approaches[one.approach].rule is Rule.APOLOGY]
    return apologies or [one for one in offered if SORRY.search(one.say)] or offered


def _random(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    return offered


def _greedy(offered: Offered, step: Step, seat: Seat) -> Collection[Option]:
    """What costs nothing of the best reachable outcome."""

    def ahead(option: Option) -> tuple[bool, Outcome | tuple[()]]:
        after = seat.engine.choose(step, option.id)
        outcome = seat.outcomes.best(after.place.id, after.state)
        return (outcome is not None, outcome or ())

    return _most(offered, ahead)


def _most(offered: Iterable[Option], measure: Callable[[Option], object]) -> list[Option]:
    """The options for which the measure is highest."""
    measured = [(measure(option), option) for option in offered]
    highest = max(value for value, _ in measured)  # type: ignore[type-var]
    return [option for value, option in measured if value == highest]


PLAYERS: tuple[Player, ...] = (
    Player("longest", "takes the longest option", _longest),
    Player("shortest", "takes the shortest option", _shortest),
    Player("first", "takes the first option on offer", _first),
    Player("last", "takes the last option on offer", _last),
    Player("politest", "takes the option with the most polite words", _politest),
    Player("always-listen", "listens wherever it can", _always_listen),
    Player("always-apologise", "apologises wherever it can", _always_apologise),
    Player("random", "takes any option", _random),
    Player("greedy", "takes what costs nothing of the best still ahead", _greedy, peeks=True),
)
NAIVE = tuple(player for player in PLAYERS if not player.peeks)
"""Those who never think."""
