"""The page before a class: whom the room will meet, and how it takes part."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.briefing.customer_side import CustomerSide
from simulator.ui.classroom.setup.form import SetUpForm
from simulator.ui.classroom.setup.view import SetUpView
from simulator.ui.theme import Theme
from simulator.ui.widgets.backdrops import backdrop_for
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST_SIDE = 430
_SIDE_SHARE = 0.34
_PAGES = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9}


class SetUpPage(QWidget):
    """One story before a class plays it; Enter starts the class as the last one was held."""

    begun = Signal(object)
    """The `SetUp` of the class to hold."""
    left = Signal()
    """Another story is wanted."""

    def __init__(
        self, theme: Theme, portraits: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`portraits` is a folder that keeps drawn faces between starts."""
        super().__init__(parent)
        self._theme = theme
        self._view: SetUpView | None = None
        self._form: SetUpForm | None = None
        self.setProperty("kind", "page")
        self._side = CustomerSide(theme, portraits, self)
        self._summary = WrapLabel(kind="note", parent=self)
        self._begin = QPushButton(self.tr("Start the class"), self)
        self._begin.setProperty("kind", "primary")
        self._begin.setAutoDefault(True)
        self._begin.setToolTip(self.tr("Enter"))
        self._lay_out()
        self._begin.clicked.connect(self._start)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_setup(self, view: SetUpView) -> None:
        """Ask how a class in a story is to be held."""
        self._view = view
        briefing = view.briefing
        self._side.show_customer(briefing.customer, backdrop_for(briefing.story, briefing.channel))
        self._put_form(SetUpForm(self._theme, view))
        self._begin.setAccessibleDescription(briefing.title)
        self._tell()
        self._begin.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._begin.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PAGES and self._form is not None:
            self._form.scroll_pages(_PAGES[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyled()

    def _start(self) -> None:
        """Begin, or go where something must be mended first."""
        if self._form is None:
            return
        if self._form.teams.problem:
            self._form.show_problem()
            return
        self.begun.emit(self._form.set_up)

    def _put_form(self, form: SetUpForm) -> None:
        if self._form is not None:
            self._right.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = form
        self._right.insertWidget(0, form, 1)
        form.fitted.connect(self._fit_foot)
        form.left.connect(self.left)
        form.changed.connect(self._tell)

    def _tell(self) -> None:
        """Show how the customer comes in, and in few words how the class will be held."""
        if self._form is None or self._view is None:
            return
        temperament = self._form.temperaments.temperament
        self._side.show_temperament(
            temperament.name, self._view.briefing.portrait, temperament.face
        )
        told = [temperament.name]
        teams = self._form.teams
        if teams.problem:
            told.append(self.tr("the teams need mending"))
        elif teams.names:
            told.append(self.tr("{n} teams").format(n=len(teams.names)))
        told.append(self.tr("phones off"))
        self._summary.setText(" · ".join(told))

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
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addLayout(self._right, 1)

    def _restyled(self) -> None:
        px = self._theme.px
        self._side.setFixedWidth(min(px(_WIDEST_SIDE), round(self.width() * _SIDE_SHARE)))
        self._foot.setSpacing(px(16))

    def _fit_foot(self, left: int, right: int) -> None:
        """Stand in line with the column above."""
        px = self._theme.px
        self._foot.setContentsMargins(left, px(12), right, px(12))
