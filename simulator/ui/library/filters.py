"""What a person narrows the library down by."""

import unicodedata
from dataclasses import dataclass

from simulator.play.catalogue import Card
from simulator.story.model import Channel, Level


@dataclass(frozen=True, slots=True)
class Filters:
    """Words to find, and a level, a channel and a skill; what is unset lets all through."""

    words: str = ""
    level: Level | None = None
    channel: Channel | None = None
    skill: str | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything at all is asked for."""
        return bool(self.words.strip() or self.level or self.channel or self.skill)

    def admits(self, card: Card, searchable: str) -> bool:
        """Whether the card has all that is asked for; `searchable` is its text, plain."""
        return (
            self.level in (None, card.level)
            and self.channel in (None, card.channel)
            and (self.skill is None or self.skill in card.skills)
            and all(word in searchable for word in plain(self.words).split())
        )


def plain(text: str) -> str:
    """The text for searching: small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
