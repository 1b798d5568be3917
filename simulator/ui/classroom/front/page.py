"""The front page of the classroom: go on with a class, start one, look at those that were held."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from simulator.classroom.errors import ClassroomError
from simulator.classroom.folder import ClassFolder
from simulator.mood.rulebook import Rulebook
from simulator.ui.classroom.front.columns import FrontColumns
from simulator.ui.classroom.front.farewell import ClassFarewell
from simulator.ui.classroom.front.past import FEW, PastCard
from simulator.ui.classroom.front.stories import StoriesCard
from simulator.ui.classroom.front.story_rows import StoryRows
from simulator.ui.classroom.front.unfinished import UnfinishedCard
from simulator.ui.classroom.front.view import FrontPresenter, PastView
from simulator.ui.classroom.setup.page import SetUpPage
from simulator.ui.classroom.setup.view import SetUp
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce


class FrontPage(QWidget):
    """Where a facilitator comes in; looked at anew each time the page is shown."""

    begun = Signal(object)
    """The `SetUp` of a class to hold."""
    resumed = Signal(object)
    """The `ClassFolder` of a class to go on with."""
    sheet_wanted = Signal(object)
    """The `ClassFolder`, or the `Path` of a folder of attempts, whose sheet is wanted."""
    debrief_wanted = Signal(str)
    """The id of the attempt that keeps the road a class took."""
    deleted = Signal(object)
    """The `ClassFolder` that is gone."""
    back = Signal()
    """Escape was pressed where there is nothing to go back to on this page."""

    def __init__(
        self,
        theme: Theme,
        presenter: FrontPresenter,
        rulebook: Rulebook,
        portraits: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`portraits` is a folder that keeps drawn faces between starts."""
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._coming: Iterator[PastView] = iter(())
        self._wanted = FEW
        self._cards: list[UnfinishedCard] = []
        self.setProperty("kind", "page")
        self.stories = StoriesCard(theme, StoryRows(presenter.cards, rulebook, self.tr), portraits)
        self.past = PastCard(theme)
        self._columns = FrontColumns(theme, self.stories, self.past, self)
        self.setup = SetUpPage(theme, portraits, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self.setup)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_on)
        self._connect()

    @property
    def cards(self) -> tuple[UnfinishedCard, ...]:
        """The classes that are offered to go on with."""
        return tuple(self._cards)

    def reading(self) -> bool:
        """Whether stories or classes are still being read."""
        return self._reading.isActive() or self.stories.reading()

    def refresh(self) -> None:
        """Look at the classes and the stories anew."""
        self._columns.say("")
        self._offer()
        self.stories.refresh(self._presenter.last_story())
        self._coming, self._wanted = self._presenter.past(), FEW
        self.past.clear()
        self._reading.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        self.refresh()
        self._choose_story()

    def _choose_story(self) -> None:
        """Leave what is asked before a class."""
        self._stack.setCurrentWidget(self._columns)
        open_ = [one.go for one in self._cards if not one.view.problem]
        (open_[0] if open_ else self.stories.list).setFocus()

    def _connect(self) -> None:
        self.stories.chosen.connect(self._ask)
        self.setup.begun.connect(self._begin)
        self.setup.left.connect(self._leave_setup)
        past = self.past
        past.sheet_wanted.connect(lambda view: self.sheet_wanted.emit(view.folder))
        past.debrief_wanted.connect(lambda view: self.debrief_wanted.emit(view.attempt))
        past.delete_wanted.connect(lambda view: self._ask_to_delete(view.folder))
        past.all_wanted.connect(self._show_all)
        past.folder_wanted.connect(self._ask_folder)
        self._columns.left.connect(self.back)

    def _offer(self) -> None:
        """Offer what is unfinished."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        views = self._presenter.unfinished()
        self._cards = [UnfinishedCard(self._theme, one) for one in views]
        for card in self._cards:
            card.resumed.connect(lambda one=card: self.resumed.emit(one.view.folder))
            card.delete_wanted.connect(lambda one=card: self._ask_to_delete(one.view.folder))
        self._columns.offer(self._cards)

    def _read_on(self) -> None:
        """One more of the classes that were held, until there are as many as are wanted."""
        room = self._wanted - len(self.past.rows)
        views = list(islice(self._coming, 1))
        if views and room > 0:
            self.past.show_more(views)
            return
        self._coming = iter((*views, *self._coming)) if views else iter(())
        self._reading.stop()
        self.past.finish(more=bool(views))

    def _show_all(self) -> None:
        self._wanted = 1_000_000
        at = len(self.past.rows)
        self._reading.start()
        self.past.more.hide()
        if at:
            self.past.rows[at - 1].sheet.setFocus()

    def _ask(self, path: Path) -> None:
        """How is a class in this story to be held?"""
        view = self._presenter.set_up(path)
        if view is None:
            told = self.tr("The story's file has errors now, and can't be played.")
            self._columns.say(told)
            announce(self, told)
            return
        self._columns.say("")
        self.setup.show_setup(view)
        self._stack.setCurrentWidget(self.setup)

    def _leave_setup(self) -> None:
        self._stack.setCurrentWidget(self._columns)
        self.stories.list.setFocus()

    def _begin(self, set_up: SetUp) -> None:
        self.begun.emit(set_up)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("A folder of attempts"), _documents())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.sheet_wanted.emit(Path(folder)))
        dialog.open()

    def _ask_to_delete(self, folder: ClassFolder) -> None:
        dialog = ClassFarewell(self._theme, self._presenter.farewell(folder), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(lambda: self._delete(folder))
        dialog.open()

    def _delete(self, folder: ClassFolder) -> None:
        try:
            folder.delete()
        except ClassroomError as error:
            self._columns.say(str(error))
            announce(self, str(error))
            return
        self.refresh()
        self._choose_story()
        announce(self, self.tr("The class is deleted."))
        self.deleted.emit(folder)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
