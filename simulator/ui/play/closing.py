"""What stands in the replies' place when there is nothing to reply."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.play.column import column_in
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class Closing(QWidget):
    """A sentence, the way to the debrief, and the way back."""

    debrief_wanted = Signal()
    back_wanted = Signal()
    """Take the last reply back, or go on talking."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = WrapLabel(kind="text", parent=self)
        self._debrief = self._button(self.tr("See the debrief"), "primary")
        self._debrief.clicked.connect(self.debrief_wanted)
        self._back = self._button("", "plain")
        self._back.clicked.connect(self.back_wanted)
        self._row = QHBoxLayout()
        self._row.addWidget(self._debrief)
        self._row.addWidget(self._back)
        self._row.addStretch(1)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._words)
        self._rows.addLayout(self._row)

    def ask(self, words: str, back: str) -> None:
        """Say `words` if any; `back` names the way back, "" where there is none."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._debrief.setAccessibleDescription(words)
        self._back.setText(back)
        self._back.setVisible(bool(back))

    def focus_first(self) -> None:
        """Put the keyboard on the way to the debrief."""
        self._debrief.setFocus(Qt.FocusReason.OtherFocusReason)

    def heightForWidth(self, width: int) -> int:
        room, px = column_in(width, self._theme), self._theme.px
        self._row.setSpacing(px(12))
        self._rows.setSpacing(px(12))
        left, right = room.left, width - room.left - room.width
        self._rows.setContentsMargins(left, px(12), right, px(4))
        self._words.ensurePolished()
        self._debrief.ensurePolished()
        self._back.ensurePolished()
        self._rows.invalidate()
        if self._rows.hasHeightForWidth():
            return self._rows.totalHeightForWidth(width)
        return self._rows.totalSizeHint().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the debrief wherever the focus is, but on the other button."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not enter or event.isAutoRepeat():
            event.ignore()
        elif self._back.hasFocus():
            self._back.click()
        else:
            self._debrief.click()

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        return button
