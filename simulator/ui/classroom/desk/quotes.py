"""What people in the room said, noted by the facilitator."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from simulator.classroom.lesson import LONGEST_QUOTE
from simulator.ui.theme import Theme


class QuotePad(QFrame):
    """A field for what somebody said, without their name."""

    noted = Signal(str)
    """What was typed, to be kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "foot")
        self._field = QLineEdit(self)
        self._field.setMaxLength(LONGEST_QUOTE)
        self._field.setAccessibleName(self.tr("Note what somebody said"))
        self._field.setToolTip(self.tr("It goes on the class sheet, so leave names out"))
        self._field.returnPressed.connect(self._note)
        note = QPushButton(self.tr("Note"), self)
        note.setAutoDefault(True)
        note.clicked.connect(self._note)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._field, 1)
        self._row.addWidget(note)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.show_quotes(0)

    def show_quotes(self, many: int) -> None:
        """Say how many were noted at this decision."""
        asked = self.tr("Note what somebody said")
        noted = self.tr("Noted: {n}. What else was said?").format(n=many)
        self._field.setPlaceholderText(noted if many else asked)

    def _note(self) -> None:
        text = self._field.text().strip()
        if text:
            self._field.clear()
            self.noted.emit(text)
        self._field.setFocus()

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(20), px(10), px(20), px(12))
        self._row.setSpacing(px(8))
