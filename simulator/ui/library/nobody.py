"""What stands in place of the cards where there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class Nobody(QWidget):
    """A kind sentence, and a way back to all stories where it would help."""

    show_all = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = WrapLabel("", "text", self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = QPushButton(self.tr("Show all"), self)
        self._button.setProperty("kind", "primary")
        self._button.setAutoDefault(True)
        self._button.clicked.connect(self.show_all)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(16))
        column.addStretch(2)
        column.addWidget(self._text)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, text: str, *, narrowed: bool) -> None:
        """Say why nobody is here; the button is there where showing all would help."""
        self._text.setText(text)
        self._button.setVisible(narrowed)
