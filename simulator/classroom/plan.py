"""How a class is held."""

from dataclasses import dataclass
from secrets import choice

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters and digits that nobody mixes up from the back row."""
CODE_LENGTH = 4
MOST_TEAMS = 8
LONGEST_NAME = 60
"""Characters of a class's or a team's name."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a facilitator settled before the class, and what must come back after a crash.

    `began` is in ms since 1970. `nicknames` lets people on phones give a name, `teams` are the
    names of teams to choose from, `foresight` asks for the customer's mood as well. Phones are
    served at `host` and `port` while `host` isn't "".
    """

    id: str
    name: str
    persona: str
    seed: int
    code: str
    began: int
    nicknames: bool = False
    teams: tuple[str, ...] = ()
    foresight: bool = False
    host: str = ""
    port: int = 0


def new_code() -> str:
    """A code to join by, easily read out."""
    return "".join(choice(_LETTERS) for _ in range(CODE_LENGTH))
