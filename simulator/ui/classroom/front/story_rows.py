"""The stories that a class can play, as rows to choose from; no Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card
from simulator.story.model import Level
from simulator.story.portrait import Portrait
from simulator.story.words import channel_word, level_word
from simulator.ui.bands import first_face
from simulator.ui.library.filters import plain

_LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story to choose; `face` is the band in which the customer comes in."""

    path: Path
    title: str
    about: str
    portrait: Portrait
    face: str
    spoken: str
    searchable: str


class StoryRows:
    """Stories by level and title, the one played last before all others; read bit by bit."""

    def __init__(
        self, cards: Callable[[], Iterator[Card]], rulebook: Rulebook, tr: Translate = str
    ) -> None:
        self._cards = cards
        self._rulebook = rulebook
        self._tr = tr
        self._coming: Iterator[Card] = iter(())
        self._known: list[Card] = []
        self._last = ""
        self.broken = 0

    def reread(self, last: str) -> None:
        """Look at the stories anew; `last` is the id of the one that was played last."""
        self._coming, self._last = self._cards(), last
        self._known, self.broken = [], 0

    def read_for(self, seconds: float) -> bool:
        """Read for about that long; False when there are no more."""
        until = perf_counter() + seconds
        for card in self._coming:
            if card.problem:
                self.broken += 1
            else:
                self._known.append(card)
            if perf_counter() >= until:
                return True
        return False

    def rows(self, words: str = "") -> tuple[StoryRow, ...]:
        """Those read so far that have all these words."""
        wanted = plain(words).split()
        rows = (self._row(one) for one in sorted(self._known, key=self._place))
        return tuple(one for one in rows if all(word in one.searchable for word in wanted))

    def note(self, shown: int, words: str) -> str:
        """What is to be said about them; "" for nothing."""
        tr = self._tr
        if not self._known:
            return tr("There are no stories here yet. Add a folder with stories in the settings.")
        if not shown:
            return tr("No story has all of “{words}”.").format(words=words.strip())
        if self.broken == 1:
            return tr("1 more needs mending; see the page of stories.")
        if self.broken:
            told = tr("{n} more need mending; see the page of stories.")
            return told.format(n=self.broken)
        return ""

    def _place(self, card: Card) -> tuple[bool, int, str, str]:
        level = _LEVELS.index(card.level)
        return card.id != self._last, level, plain(card.title), str(card.path)

    def _row(self, card: Card) -> StoryRow:
        tr = self._tr
        minutes = tr("{count} min").format(count=card.minutes)
        level, channel = level_word(card.level, tr), channel_word(card.channel, tr)
        parts = [card.customer, channel, level, minutes]
        if self._last and card.id == self._last:
            parts.insert(0, tr("played last"))
        about = " · ".join(parts)
        skills = (self._rulebook.skills.get(one) for one in card.skills)
        names = (one.name for one in skills if one)
        text = (card.title, card.summary, about, card.place, card.role, *names)
        return StoryRow(
            card.path,
            card.title,
            about,
            card.portrait,
            first_face(self._rulebook, card.persona),
            f"{card.title}. {card.summary} {', '.join(parts)}.",
            plain(" ".join(text)),
        )
