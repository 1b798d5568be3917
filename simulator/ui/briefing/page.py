"""The briefing: what the trainee knows before the talk, and how they want to play it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from simulator.ui.briefing.presenter import BriefingPresenter, BriefingView
from simulator.ui.briefing.sheet import BriefingSheet
from simulator.ui.briefing.story_page import StoryPage
from simulator.ui.theme import Theme
from simulator.ui.widgets.backdrops import backdrop_for
from simulator.ui.widgets.top_bar import TopBar


class BriefingPage(StoryPage):
    """One story before its talk; Enter begins it."""

    begin = Signal(str, object, bool)
    """The persona's id, the `Mode`, and whether the coach is wanted."""
    back = Signal()

    def __init__(
        self, theme: Theme, portraits: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`portraits` is a folder that keeps drawn faces between starts."""
        bar = TopBar(theme)
        super().__init__(theme, portraits, parent, bar)
        self._bar = bar
        self._view: BriefingView | None = None
        self._sheet: BriefingSheet | None = None
        self._bar.back.connect(self.back)
        self._begin.setText(self.tr("Begin"))
        self._begin.clicked.connect(self._tell_begin)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.back.emit)

    def show_briefing(self, presenter: BriefingPresenter) -> None:
        """Show a story's briefing from its top."""
        view = presenter.view
        self._view = view
        self._bar.set_title(self.tr("Before you begin"))
        self._side.show_customer(view.customer, backdrop_for(view.story, view.channel))
        self._put_sheet(BriefingSheet(self._theme, view))
        self._begin.setAccessibleDescription(" ".join((view.title, *view.brief)))
        self._show_choices()
        self._begin.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin.click()
        else:
            super().keyPressEvent(event)

    def _put_sheet(self, sheet: BriefingSheet) -> None:
        self._sheet = sheet
        self._put(sheet)
        sheet.temperaments.chosen.connect(self._show_choices)
        sheet.ways.chosen.connect(self._show_choices)

    def _show_choices(self) -> None:
        if self._sheet is None or self._view is None:
            return
        temperament = self._sheet.temperaments.temperament
        self._side.show_temperament(temperament.name, self._view.portrait, temperament.face)
        self._summary.setText(f"{temperament.name} · {self._sheet.ways.way.name}")

    def _tell_begin(self) -> None:
        if self._sheet is not None:
            way = self._sheet.ways.way
            self.begin.emit(self._sheet.temperaments.temperament.id, way.mode, way.coach)
