"""What the progress page shows before the first talk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST = 560


class NothingYet(QWidget):
    """A kind sentence, and one button to change that."""

    stories_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = WrapLabel("", "text", self)
        self.go = QPushButton(self.tr("To the stories"), self)
        self.go.setProperty("kind", "primary")
        self.go.setAutoDefault(True)
        self.go.clicked.connect(self.stories_wanted)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._text)
        self._column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._space)
        self._space()

    def say(self, text: str) -> None:
        """Say why there is nothing; the whole hides where `text` is ""."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(16))
        self._column.setContentsMargins(0, 0, max(0, self.width() - px(_WIDEST)), 0)
