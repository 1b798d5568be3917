"""A class that was left unfinished, offered before all else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.classroom.front.view import UnfinishedView
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class UnfinishedCard(QFrame):
    """What the class is called and how far it has come, and the way back to it."""

    resumed = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, view: UnfinishedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = view
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = QVBoxLayout()
        self._words.addWidget(WrapLabel(view.name, "heading", self))
        self._words.addWidget(WrapLabel(view.told, "note", self))
        if view.problem:
            self._words.addWidget(WrapLabel(view.problem, "error", self))
        self.go = self._button(self.tr("Back to the class") if view.held else self.tr("Go on"))
        self.go.setProperty("kind", "primary")
        self.go.setVisible(not view.problem)
        self.go.setAccessibleDescription(view.told)
        self.go.clicked.connect(self.resumed)
        self.delete = self._button(self.tr("Delete …"))
        self.delete.setProperty("kind", "quiet")
        self.delete.setVisible(not view.held)
        self.delete.clicked.connect(self.delete_wanted)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        for button in (self.delete, self.go):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyled)
        self._restyled()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(f"{text.removesuffix(' …')}: {self.view.name}")
        button.setAutoDefault(True)
        return button

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(20), px(16), px(20), px(16))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(2))
