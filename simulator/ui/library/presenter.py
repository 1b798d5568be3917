"""The library's logic: reads the stories bit by bit, narrows them down, says what is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Protocol

from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card
from simulator.play.session import Session
from simulator.records.history import History
from simulator.story.model import Channel, Level
from simulator.ui.library.filters import Filters, plain
from simulator.ui.library.rows import Row, Rows

_LEVELS = tuple(Level)


class Cards(Protocol):
    """Where cards come from; reading them may be slow."""

    def cards(self) -> Iterator[Card]: ...


class Shelves(Protocol):
    """What the library needs of the application (`bootstrap.App` is one)."""

    @property
    def catalogue(self) -> Cards: ...
    @property
    def history(self) -> History: ...
    @property
    def rulebook(self) -> Rulebook: ...


@dataclass(frozen=True, slots=True)
class LibraryView:
    """What the page shows. `empty` is a sentence where there are no rows, else "".

    `channels` and `skills` (ids with names) are those that the stories have.
    """

    rows: tuple[Row, ...]
    note: str
    empty: str
    narrowed: bool
    channels: tuple[Channel, ...]
    skills: tuple[tuple[str, str], ...]


class LibraryPresenter:
    """Stories in the order of their level, then their title; those with errors last."""

    def __init__(self, shelves: Shelves, tr: Translate = str) -> None:
        self._shelves = shelves
        self._tr = tr
        self._rows = Rows(shelves.rulebook, tr)
        self._cards: dict[Path, Card] = {}
        self._searchable: dict[Path, str] = {}
        self._seen: set[Path] = set()
        self._reading: Iterator[Card] | None = None
        self._first: Path | None = None
        self._unfinished: Session | None = None
        self._filters = Filters()

    @property
    def filters(self) -> Filters:
        """What the library is narrowed down by."""
        return self._filters

    def narrow(self, filters: Filters) -> None:
        """Show only what these admit."""
        self._filters = filters

    def offer(self, talk: Session | None) -> None:
        """Offer a talk to continue before all else, or none."""
        self._unfinished = talk

    def reread(self) -> None:
        """Look at the stories anew; those already known stay until the reading is done."""
        self._rows = Rows(self._shelves.rulebook, self._tr)
        self._seen = set()
        self._reading = self._shelves.catalogue.cards()

    def read_for(self, seconds: float) -> bool:
        """Read cards for about that long, one at least; False when there are no more."""
        if self._reading is None:
            return False
        until = perf_counter() + seconds
        for card in self._reading:
            self._take(card)
            if perf_counter() >= until:
                return True
        self._reading = None
        for gone in self._cards.keys() - self._seen:
            del self._cards[gone], self._searchable[gone]
        return False

    def view(self) -> LibraryView:
        """All that is shown now."""
        cards = sorted(self._cards.values(), key=_place)
        admitted = [one for one in cards if self._filters.admits(one, self._searchable[one.path])]
        rows = self._first_rows(cards) + tuple(self._row(one) for one in admitted)
        if rows and rows[0].big and rows[0].card is not None:
            first = rows[0].card.path
            rows = (rows[0], *(row for row in rows[1:] if row.card and row.card.path != first))
        return LibraryView(
            rows=rows,
            note=self._note(cards, len(admitted)),
            empty="" if rows else self._why_empty(),
            narrowed=self._filters.narrows,
            channels=tuple(one for one in Channel if any(card.channel is one for card in cards)),
            skills=self._skills(cards),
        )

    def _take(self, card: Card) -> None:
        self._seen.add(card.path)
        if self._cards.get(card.path) == card:
            return
        self._cards[card.path] = card
        names = (self._rows.skill_name(one) for one in card.skills)
        text = (card.title, card.summary, card.customer, card.place, card.role, *names)
        self._searchable[card.path] = plain(" ".join(text))

    def _row(self, card: Card) -> Row:
        if card.problem:
            return self._rows.broken(card)
        return self._rows.story(card, self._shelves.history.best(card.id))

    def _first_rows(self, cards: list[Card]) -> tuple[Row, ...]:
        """What is offered before all else: a talk to continue, or a first story."""
        if self._filters.narrows:
            return ()
        if self._unfinished is not None:
            return (self._rows.resume(self._unfinished),)
        first = None if self._tried(cards) else self._first_story(cards)
        return (self._rows.begin(first),) if first else ()

    def _first_story(self, cards: list[Card]) -> Card | None:
        """The first starter story read; it stays the first, whatever is read after it."""
        known = self._cards.get(self._first) if self._first else None
        if known is None or known.problem:
            playable = [card for card in self._cards.values() if not card.problem]
            starters = [card for card in playable if card.level is Level.STARTER]
            if not starters and self._reading is None:
                starters = [card for card in cards if not card.problem]
            known = starters[0] if starters else None
            self._first = known.path if known else None
        return known

    def _tried(self, cards: list[Card]) -> int:
        return sum(self._shelves.history.attempts(card.id) > 0 for card in cards)

    def _note(self, cards: list[Card], admitted: int) -> str:
        tr, total = self._tr, len(cards)
        if self._reading is not None:
            return tr("Reading the stories … {count} so far").format(count=total)
        if not total:
            return ""
        if self._filters.narrows:
            return tr("Stories shown: {shown} of {total}").format(shown=admitted, total=total)
        tried = self._tried(cards)
        if not tried and self._unfinished is None:
            return tr("New here? Press Enter to begin.")
        return tr("Stories: {total} · tried so far: {tried}").format(total=total, tried=tried)

    def _why_empty(self) -> str:
        if self._reading is not None:
            return ""
        if self._cards:
            return self._tr("Nobody here fits that. Try fewer words or another skill.")
        return self._tr("There are no stories here yet. Add a folder with stories in the settings.")

    def _skills(self, cards: list[Card]) -> tuple[tuple[str, str], ...]:
        ids = {skill for card in cards for skill in card.skills}
        named = ((skill, self._rows.skill_name(skill)) for skill in ids)
        return tuple(sorted(named, key=lambda one: plain(one[1])))


def _place(card: Card) -> tuple[bool, int, str, str]:
    return bool(card.problem), _LEVELS.index(card.level), plain(card.title), str(card.path)
