"""How many people have seen a public post, told from the path and the moods alone."""

from dataclasses import dataclass

START = 1_240
"""Who has seen the first post when the trainee finds it."""
SHARED_ANYWAY, SHARED_BY_TEMPER = 5, 5
"""By how many per cent the audience grows at each public exchange, and so many more for each
point of temper."""


@dataclass(frozen=True, slots=True)
class Audience:
    """The readers of a public talk.

    It begins with 1 240. Each public exchange, which is a decision taken in a scene on social
    media, adds 5 % and another 5 % for each point of the customer's temper right after it, rounded
    down: 5 % for somebody at peace, 55 % for somebody who boils. What is said in private, on the
    phone or by mail adds nobody. So the same path with the same moods always has the same readers.
    """

    seen: int = START
    rise: int = 0
    """How many the last public exchange added."""

    def after(self, temper: int) -> "Audience":
        """The readers after one more public exchange, which left the customer at this temper."""
        rise = self.seen * (SHARED_ANYWAY + SHARED_BY_TEMPER * temper) // 100
        return Audience(self.seen + rise, rise)


def grouped(number: int) -> str:
    """A count as it is read, such as 1 240; its spaces never break."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def handle(name: str) -> str:
    """The name under which somebody posts, such as @roz_tench."""
    letters = "".join(sign if sign.isalnum() else " " for sign in name.casefold())
    return "@" + "_".join(letters.split())


def initials(name: str) -> str:
    """The two letters that stand for somebody without a picture, such as RT."""
    return "".join(word[0] for word in name.split()[:2]).upper()
