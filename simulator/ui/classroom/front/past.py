"""The card of the classes that were held."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.classroom.front.view import PastView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel

FEW = 3
"""So many classes are shown at first."""


class PastCard(Card):
    """Classes that are over, newest first, each with its sheet; and a sheet from a folder."""

    sheet_wanted = Signal(object)
    debrief_wanted = Signal(object)
    delete_wanted = Signal(object)
    """Of a `PastView`."""
    all_wanted = Signal()
    """The older ones are to be shown as well."""
    folder_wanted = Signal()
    """A sheet from a folder of attempts is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Classes held"), parent)
        self.rows: list[PastRow] = []
        self._none = WrapLabel(self.tr("None yet. A class that you end is kept here."), "note")
        self._list = QWidget(self)
        self._entries = QVBoxLayout(self._list)
        self._entries.setContentsMargins(0, 0, 0, 0)
        self.more = self._button(self.tr("Show all"))
        self.more.clicked.connect(self.all_wanted)
        self.folder = self._button(self.tr("A sheet from a folder …"))
        told = self.tr("For attempts that people exported on their own computers.")
        self.folder.setToolTip(told)
        self.folder.setAccessibleDescription(told)
        self.folder.clicked.connect(self.folder_wanted)
        self.add(self._none)
        self.add(self._list)
        for button in (self.more, self.folder):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Show none."""
        for row in self.rows:
            self._entries.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self.finish(more=False)

    def show_more(self, views: Iterable[PastView]) -> None:
        """Show further ones below those that are shown."""
        self._entries.setSpacing(self._theme.px(16))
        for view in views:
            row = PastRow(self._theme, view, self._list)
            row.sheet.clicked.connect(lambda _=False, one=view: self.sheet_wanted.emit(one))
            row.debrief.clicked.connect(lambda _=False, one=view: self.debrief_wanted.emit(one))
            row.delete.clicked.connect(lambda _=False, one=view: self.delete_wanted.emit(one))
            self._entries.addWidget(row)
            row.show()
            self.rows.append(row)
        self._none.hide()
        self._list.show()

    def finish(self, *, more: bool) -> None:
        """Those that are shown are all there are, or the newest of `more`."""
        self._none.setVisible(not self.rows)
        self._list.setVisible(bool(self.rows))
        self.more.setVisible(more)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(True)
        return button


class PastRow(QFrame):
    """One class in a few lines, and what can be done with it."""

    def __init__(self, theme: Theme, view: PastView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = view
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(WrapLabel(view.name, "strong", self))
        for text in filter(None, (view.about, view.told)):
            self._column.addWidget(WrapLabel(text, "note", self))
        if view.problem:
            self._column.addWidget(WrapLabel(view.problem, "error", self))
        self.sheet = self._button(self.tr("Sheet"), shown=not view.problem)
        self.debrief = self._button(self.tr("Debrief"), shown=bool(view.attempt))
        self.delete = self._button(self.tr("Delete …"))
        buttons = QWidget(self)
        self._buttons = FlowLayout(buttons)
        for button in (self.sheet, self.debrief, self.delete):
            self._buttons.addWidget(button)
        self._column.addWidget(buttons)
        theme.changed.connect(self._restyled)
        self._restyled()

    def _button(self, text: str, *, shown: bool = True) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "link")
        button.setAccessibleName(f"{text.removesuffix(' …')}: {self.view.name}")
        button.setAutoDefault(True)
        button.setVisible(shown)
        return button

    def _restyled(self) -> None:
        self._column.setSpacing(self._theme.px(2))
        self._buttons.setSpacing(self._theme.px(8))
        self._buttons.setContentsMargins(0, self._theme.px(6), 0, 0)
