"""Small stand-ins for what the library's pages are given."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.play.catalogue import Card
from simulator.records.history import History
from simulator.story.model import Channel, Level
from simulator.story.portrait import Portrait


def card(id_: str, **differs: Any) -> Card:
    """A story's card."""
    usual: dict[str, Any] = {
        "path": Path(f"/stories/{id_}.yaml"),
        "id": id_,
        "title": id_.replace("-", " ").capitalize(),
        "summary": f"What happens in {id_}.",
        "level": Level.CORE,
        "channel": Channel.IN_PERSON,
        "place": "A counter",
        "role": "Clerk",
        "customer": "Kim Doe",
        "persona": "steady",
        "portrait": Portrait(),
        "minutes": 7,
        "scenes": 12,
        "skills": ("empathy", "active-listening"),
    }
    return Card(**{**usual, **differs})


@dataclass
class FakeCatalogue:
    """Cards in the order given."""

    held: Sequence[Card]

    def cards(self) -> Iterator[Card]:
        yield from self.held


@dataclass
class FakeShelves:
    """What the library needs of the application."""

    held: Sequence[Card] = ()
    history: History = field(default_factory=History)
    rulebook: Rulebook = field(default_factory=own_rulebook)

    @property
    def catalogue(self) -> FakeCatalogue:
        return FakeCatalogue(self.held)
