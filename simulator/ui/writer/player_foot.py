"""What stands under the talk: its path, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.writer.ledger_table import LedgerTable
from simulator.ui.writer.scrubber import Scrubber
from simulator.ui.writer.views import TalkView

_ONE_ROW = 720
"""From this width on (the design's px) path and buttons stand side by side."""
_LEDGER = 168


class PlayerFoot(QWidget):
    """The path to walk up and down, buttons, and the ledger when it is wanted."""

    step_wanted = Signal(int)
    """The talk is wanted as it stood after so many decisions."""
    undo_wanted = Signal()
    restart_wanted = Signal()
    start_wanted = Signal()
    """A start is to be chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scrubber = Scrubber(theme, self)
        self._ledger = LedgerTable(theme, self)
        self._ledger.hide()
        tip = self.tr("Take the last reply back (U)")
        self._undo = self._button(self.tr("Undo"), tip)
        self._anew = self._button(self.tr("Restart"), self.tr("Begin the story anew"))
        tip = self.tr("Begin in a scene and a mood of your choice")
        self._anywhere = self._button(self.tr("Start anywhere …"), tip)
        self._open = self._button(self.tr("Ledger"), self.tr("What moved the mood (L)"))
        self._open.setCheckable(True)
        self._lay_out()
        self._scrubber.moved.connect(self.step_wanted)
        self._ledger.decision_wanted.connect(self.step_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._anew.clicked.connect(self.restart_wanted)
        self._anywhere.clicked.connect(self.start_wanted)
        self._open.toggled.connect(self._ledger.setVisible)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_talk(self, view: TalkView) -> None:
        """Show where the talk stands."""
        self._scrubber.show_place(view.at, view.length)
        self._ledger.show_entries(view.ledger)
        self._undo.setEnabled(view.at > 0)

    def toggle_ledger(self) -> None:
        """Show the ledger or put it away."""
        self._open.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= self._theme.px(_ONE_ROW)
        self._lines.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _lay_out(self) -> None:
        self._buttons = FlowLayout()
        for button in (self._undo, self._anew, self._anywhere, self._open):
            self._buttons.addWidget(button)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lines.addWidget(self._scrubber, 1)
        self._lines.addLayout(self._buttons)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._lines)
        self._column.addWidget(self._ledger)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "link")
        button.setToolTip(tip)
        button.setAutoDefault(True)
        return button

    def _restyled(self) -> None:
        px = self._theme.px
        self._ledger.setFixedHeight(px(_LEDGER))
        self._column.setContentsMargins(px(16), 0, px(16), px(12))
        self._column.setSpacing(px(8))
        self._lines.setSpacing(px(8))
        self._buttons.setSpacing(px(6))
