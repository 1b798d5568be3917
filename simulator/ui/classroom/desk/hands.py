"""Hands counted for one reply."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from simulator.classroom.lesson import MOST_HANDS
from simulator.ui.theme import Theme

_WIDTH = 84
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class HandsBox(QLineEdit):
    """A number to type; Enter takes it and asks for the next one, the arrows count."""

    counted = Signal(int)
    """A person counted so many hands."""
    done = Signal()
    """Enter was pressed; what was typed has been told."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hands = 0
        self.setValidator(QIntValidator(0, MOST_HANDS, self))
        self.setPlaceholderText(self.tr("hands"))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.editingFinished.connect(self._tell)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_hands(self, hands: int) -> None:
        """Show so many hands, without telling; what is being typed is left alone."""
        if hands != self._hands or not self.isModified():
            self._hands = hands
            self.setText(str(hands) if hands else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        self.setText(str(max(0, min(MOST_HANDS, self._typed() + by))))
        self._tell()

    def _tell(self) -> None:
        """Tell of a number that is another now."""
        self.setModified(False)
        typed, before = self._typed(), self._hands
        if typed != before:
            self._hands = typed
            self.counted.emit(typed)

    def _typed(self) -> int:
        return int(self.text() or 0)

    def _restyled(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))
