"""One decision that mattered."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.debrief.annotations import TurningView
from simulator.ui.debrief.mark_label import MarkLabel
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.paragraph import Paragraph
from simulator.ui.widgets.wrap_label import WrapLabel


class TurningCard(QFrame):
    """What was said, what it cost with the evidence, and what could have been said."""

    chosen = Signal(int)
    """The trainee wants to read the decision."""
    retried = Signal(int)
    """The trainee wants to try again from the decision."""

    def __init__(self, theme: Theme, view: TurningView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        number = self.tr("Decision {n}").format(n=view.number)
        self.setAccessibleName(f"{number}: {view.mark.word}. {view.said} {view.mark.cost}")
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(MarkLabel(theme, view.mark, self))
        head.addStretch(1)
        head.addWidget(WrapLabel(number, "small", self), 0, Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(head)
        self._column.addWidget(StrongLabel(view.said, self))
        self._column.addWidget(Paragraph(view.mark.cost, "text", self))
        if view.instead:
            self._column.addWidget(Paragraph(self._instead(view), "note", self))
        self._column.addStretch(1)
        self._buttons = FlowLayout()
        for text, signal in (
            (self.tr("What if …"), self.chosen),
            (self.tr("Try again from here"), self.retried),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(True)
            button.setAccessibleName(f"{text} ({number})")
            button.clicked.connect(partial(signal.emit, view.number))
            self._buttons.addWidget(button)
        self._column.addLayout(self._buttons)
        theme.changed.connect(self._space)
        self._space()

    def _instead(self, view: TurningView) -> str:
        if view.answer:
            told = self.tr("You could have said: {said} → {answer}")
            return told.format(said=view.instead, answer=view.answer)
        return self.tr("You could have said: {said}").format(said=view.instead)

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(14), px(20), px(16))
        self._column.setSpacing(px(8))
        self._buttons.setSpacing(px(8))
