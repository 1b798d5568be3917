"""The library: whom to meet next."""

from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from simulator.play.session import Session
from simulator.ui.library.delegate import GAP
from simulator.ui.library.filters import Filters
from simulator.ui.library.grid import CardGrid
from simulator.ui.library.head import LibraryHead
from simulator.ui.library.nobody import Nobody
from simulator.ui.library.presenter import LibraryPresenter
from simulator.ui.library.rows import Kind, Row
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_FIRST_SECONDS, _TICK_SECONDS, _BETWEEN_SHOWS = 0.03, 0.008, 0.12
MARGIN = 40
_WIDEST = 1880
"""The widest the cards spread, in the design's px."""


class LibraryPage(QWidget):
    """Stories as cards, with a search and filters; the first one waits for Enter."""

    story_chosen = Signal(object)
    """The `Card` of a story to meet."""
    problems_requested = Signal(object)
    """The `Card` of a story that has errors."""
    resume_requested = Signal()
    """The unfinished talk is to go on."""

    def __init__(
        self,
        theme: Theme,
        presenter: LibraryPresenter,
        portraits: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`portraits` is a folder that keeps drawn faces between starts."""
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._shown_at = 0.0
        self.setProperty("kind", "page")
        self._head = LibraryHead(theme, self)
        self._filters = self._head.filters
        self._grid = CardGrid(theme, portraits, self)
        self._nobody = Nobody(theme, self)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Look at the stories anew; those at hand are shown at once, the others as they come."""
        self._presenter.reread()
        more = self._presenter.read_for(_FIRST_SECONDS)
        self._show()
        if more:
            self._reading.start()

    def set_unfinished(self, talk: Session | None) -> None:
        """Offer a talk to continue before all else, or none."""
        self._presenter.offer(talk)
        if self.isVisible():  # else showing the page will tell
            self._show()

    def reading(self) -> bool:
        """Whether stories are still being read."""
        return self._reading.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()
            self._grid.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._grid)
        self._stack.addWidget(self._nobody)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_on)
        self._filters.changed.connect(self._narrow)
        self._filters.left.connect(self._grid.setFocus)
        self._nobody.show_all.connect(self._show_all)
        self._grid.opened.connect(self._opened)
        self._theme.changed.connect(self._fit)
        find = QKeySequence(QKeySequence.StandardKey.Find)
        QShortcut(find, self, self._head.focus_search)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._step_back)

    def _read_on(self) -> None:
        if not self._presenter.read_for(_TICK_SECONDS):
            self._reading.stop()
        elif perf_counter() - self._shown_at < _BETWEEN_SHOWS:
            return
        self._show()

    def _show(self) -> None:
        view = self._presenter.view()
        self._head.say(view.note)
        self._filters.offer(view.channels, view.skills)
        self._grid.show_rows(view.rows)
        self._nobody.say(view.empty, narrowed=view.narrowed)
        self._stack.setCurrentWidget(self._nobody if view.empty else self._grid)
        self._shown_at = perf_counter()

    def _narrow(self, filters: Filters) -> None:
        self._presenter.narrow(filters)
        self._show()
        announce(self, self._head.note)

    def _show_all(self) -> None:
        self._filters.clear()
        self._grid.setFocus()

    def _step_back(self) -> None:
        """Escape: empty the search, then drop the filters, then go to the cards."""
        if not self._filters.clear_search():
            self._show_all()

    def _opened(self, row: Row) -> None:
        match row.kind:
            case Kind.RESUME:
                self.resume_requested.emit()
            case Kind.BROKEN:
                self.problems_requested.emit(row.card)
            case Kind.STORY | Kind.BEGIN:
                self.story_chosen.emit(row.card)

    def _fit(self) -> None:
        """Keep the cards from spreading too wide, in line with the heading."""
        px = self._theme.px
        margin = max(px(MARGIN), (self.width() - px(_WIDEST)) // 2)
        side = margin - px(GAP) // 2
        self._head.fit(self.width() - 2 * margin, self.height())
        self._head.setContentsMargins(margin, 0, margin, 0)
        self._stack.setContentsMargins(side, 0, 0, 0)
        self._grid.set_side(side)
