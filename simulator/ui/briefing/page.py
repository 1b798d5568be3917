"""The briefing: what the trainee knows before the talk, and how they want to play it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.briefing.customer_side import CustomerSide
from simulator.ui.briefing.presenter import BriefingPresenter, BriefingView
from simulator.ui.briefing.sheet import BriefingSheet
from simulator.ui.theme import Theme
from simulator.ui.widgets.backdrops import backdrop_for
from simulator.ui.widgets.top_bar import TopBar
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST_SIDE = 430
_SIDE_SHARE = 0.34
_PAGES = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9}


class BriefingPage(QWidget):
    """One story before its talk; Enter begins it."""

    begin = Signal(str, object, bool)
    """The persona's id, the `Mode`, and whether the coach is wanted."""
    back = Signal()

    def __init__(
        self, theme: Theme, portraits: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`portraits` is a folder that keeps drawn faces between starts."""
        super().__init__(parent)
        self._theme = theme
        self._view: BriefingView | None = None
        self._sheet: BriefingSheet | None = None
        self.setProperty("kind", "page")
        self._bar = TopBar(theme, self)
        self._side = CustomerSide(theme, portraits, self)
        self._summary = WrapLabel(kind="note", parent=self)
        self._begin = QPushButton(self.tr("Begin"), self)
        self._begin.setProperty("kind", "primary")
        self._begin.setAutoDefault(True)
        self._begin.setToolTip(self.tr("Enter"))
        self._lay_out()
        self._bar.back.connect(self.back)
        self._begin.clicked.connect(self._tell_begin)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.back.emit)
        theme.changed.connect(self._restyled)
        self._restyled()

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._begin.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin.click()
        elif key in _PAGES and self._sheet is not None:
            self._sheet.scroll_pages(_PAGES[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyled()

    def _lay_out(self) -> None:
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._summary, 1)
        self._foot.addWidget(self._begin)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(rule)
        self._right.addLayout(self._foot)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._side)
        middle.addLayout(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(middle, 1)

    def _put_sheet(self, sheet: BriefingSheet) -> None:
        if self._sheet is not None:
            self._right.removeWidget(self._sheet)
            self._sheet.deleteLater()
        self._sheet = sheet
        self._right.insertWidget(0, sheet, 1)
        sheet.fitted.connect(self._fit_foot)
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

    def _restyled(self) -> None:
        px = self._theme.px
        self._side.setFixedWidth(min(px(_WIDEST_SIDE), round(self.width() * _SIDE_SHARE)))
        self._foot.setSpacing(px(16))

    def _fit_foot(self, left: int, right: int) -> None:
        """Stand in line with the column above."""
        px = self._theme.px
        self._foot.setContentsMargins(left, px(12), right, px(12))
