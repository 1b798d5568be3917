"""What the debrief shows where nothing was said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class NothingView(QWidget):
    """There is nothing to debrief yet, and one button to change that."""

    again = Signal()
    """The trainee wants to play the story."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for words, kind in ((self.tr("There is nothing to debrief yet"), "title"), (text, "text")):
            label = WrapLabel(words, kind, self)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(label)
        button = QPushButton(self.tr("Play again"), self)
        button.setProperty("kind", "primary")
        button.setAutoDefault(True)
        button.clicked.connect(self.again)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        self.setFocusProxy(button)
        theme.changed.connect(self._space)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        side = max(px(32), (self.width() - px(560)) // 2)
        self._column.setContentsMargins(side, px(24), side, px(24))
        self._column.setSpacing(px(16))
