"""The decisions that mattered most, at the head of the debrief."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from simulator.ui.debrief.annotations import AnnotationsView
from simulator.ui.debrief.turning_card import TurningCard
from simulator.ui.theme import Theme
from simulator.ui.widgets.paragraph import Paragraph
from simulator.ui.widgets.wrap_label import WrapLabel

_ROOM = 248
"""The usual height of a card, in px of the design; kept free while it is still unknown."""
_WIDEST = 640
_NARROWEST = 300
"""Narrower cards than this, in px of the design, stand under one another."""


class TurningSection(QWidget):
    """Two or three cards beside one another, or a sentence where nothing stood out."""

    chosen = Signal(int)
    """The trainee wants to read a decision."""
    retried = Signal(int)
    """The trainee wants to try again from a decision."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pending = False
        self.cards: list[TurningCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(WrapLabel(self.tr("What mattered most"), "heading", self))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._row)
        self._told: QFrame | None = None
        theme.changed.connect(self._arrange)
        self._arrange()

    def wait(self) -> None:
        """Say that it is being worked out, and keep room for it."""
        self._pending = True
        self._tell(self.tr("Looking at what each decision cost …"))

    def fail(self, why: str) -> None:
        """Say that it could not be worked out."""
        self._pending = False
        self._tell(
            self.tr("What each decision cost could not be worked out: {why}.").format(why=why)
        )

    def show_turning(self, view: AnnotationsView) -> None:
        """Show the decisions, or say why there are none."""
        self._pending = False
        if not view.turning:
            self._tell(view.no_turning)
            return
        self._clear()
        self.cards = [TurningCard(self._theme, one, self) for one in view.turning]
        for card in self.cards:
            self._row.addWidget(card, 1)
            card.show()
            card.chosen.connect(self.chosen)
            card.retried.connect(self.retried)
        self._row.addStretch(0)  # takes what the widest cards leave
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _tell(self, text: str) -> None:
        self._clear()
        self._told = QFrame(self)
        self._told.setProperty("kind", "card")
        column = QVBoxLayout(self._told)
        px = self._theme.px
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        kind = "note" if self._pending else "text"
        column.addWidget(Paragraph(text, kind, self._told))
        column.addStretch(1)
        self._row.addWidget(self._told, 1)
        self._told.show()
        self._arrange()

    def _clear(self) -> None:
        if self._told is not None:
            self._row.removeWidget(self._told)
            self._told.hide()
            self._told.deleteLater()
            self._told = None

    def _arrange(self) -> None:
        px, way = self._theme.px, QBoxLayout.Direction
        wide = self.width() >= max(1, len(self.cards)) * px(_NARROWEST)
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._row.setSpacing(px(16))
        self._column.setSpacing(px(12))
        for card in self.cards:
            card.setMaximumWidth(px(_WIDEST))
        if self._told is not None:
            self._told.setMinimumHeight(px(_ROOM) if self._pending else 0)
