"""The bar over a page: the way back, where one is, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from simulator.ui.theme import Theme


class TopBar(QFrame):
    """A back button, a title with a quiet second part, and actions at the right."""

    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "bar")
        self._back = QPushButton(self.tr("‹ Stories"), self)
        self._back.setProperty("kind", "quiet")
        self._back.setAccessibleName(self.tr("Back to the stories"))
        self._back.setAutoDefault(True)
        self._back.clicked.connect(self.back)
        self._title = self._label("heading")
        self._subtitle = self._label("note")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._back)
        self._row.addWidget(self._title)
        self._row.addWidget(self._subtitle, 1)
        theme.changed.connect(self._restyled)
        self._restyled()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say where one is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setToolTip(subtitle)

    def add_action_button(self, button: QWidget) -> None:
        """Put something to do at the right."""
        self._row.addWidget(button)

    def _label(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", kind)
        return label

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(8), px(24), px(8))
        self._row.setSpacing(px(12))
